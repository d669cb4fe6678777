import { randomBytes, randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBallotBox } from "../../src/anonymity/ballot-box.ts";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { DeploymentSecret } from "../../src/anonymity/secret.ts";
import type { PollId } from "../../src/core/ids.ts";
import type { Ballot } from "../../src/core/poll/ballot.ts";
import type { EpochMillis } from "../../src/core/time.ts";
import type { BallotBox } from "../../src/ports/anonymity.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { PersonRef, type PlatformIdentity } from "../../src/ports/person.ts";
import type { Randomness } from "../../src/ports/randomness.ts";
import { MemoryBallotTable } from "./memory-ballot-table.ts";

/** Chance as in production: what these tests prove must hold for any bytes. */
export const chance: Randomness = {
  bytes: (length) => Uint8Array.from(randomBytes(length)),
  integer: (below) => randomInt(below),
};

/** A clock that stands still until it is moved. */
export class HandClock implements Clock {
  #at = 0;

  now(): EpochMillis {
    return (1_780_000_000_000 + this.#at) as EpochMillis;
  }

  steady(): number {
    return this.#at;
  }

  move(ms: number): void {
    this.#at += ms;
  }
}

/** A directory that is gone when the test has ended. */
export async function withDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "sayso-"));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export const POLL = "3f6c1a2b9d" as PollId;
export const OTHER_POLL = "77aa00bb11" as PollId;

/** The member list an attacker has: global ids, as on Discord. */
export const identity = (number: number): PlatformIdentity => ({
  platform: "discord",
  tenant: "",
  user: String(100_000_000_000 + number),
});
export const member = (number: number): PersonRef => new PersonRef(identity(number));

export const vote = (...options: readonly number[]): Ballot => ({ way: "chat", choice: { kind: "options", options } });

export interface World {
  readonly table: MemoryBallotTable;
  readonly keyring: FileKeyring;
  readonly keyringDirectory: string;
  readonly secretBytes: Uint8Array;
  readonly clock: HandClock;
  readonly box: BallotBox;
}

/** A ballot box on a real keyring with POLL and OTHER_POLL prepared and open. */
export async function withWorld(work: (world: World) => Promise<void>): Promise<void> {
  await withDirectory(async (directory) => {
    const keyringDirectory = join(directory, "keyring");
    const clock = new HandClock();
    const table = new MemoryBallotTable();
    const keyring = await FileKeyring.open({ directory: keyringDirectory, randomness: chance, clock });
    const secretBytes = chance.bytes(32);
    const secret = new DeploymentSecret(secretBytes);
    const box = createBallotBox({ table, keyring, secret, randomness: chance, clock });
    for (const poll of [POLL, OTHER_POLL]) {
      await box.prepare(poll);
      table.open.add(poll);
    }
    await work({ table, keyring, keyringDirectory, secretBytes, clock, box });
  });
}

/** All ballots of a poll, read through the box; undefined where the key is missing. */
export async function readAll(box: BallotBox, poll: PollId = POLL): Promise<Ballot[] | undefined> {
  const ballots: Ballot[] = [];
  return (await box.read(poll, (ballot) => ballots.push(ballot))) ? ballots : undefined;
}
