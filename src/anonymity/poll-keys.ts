import { createHash, createHmac, hkdfSync } from "node:crypto";
import type { PollId } from "../core/ids.ts";
import type { Clock } from "../ports/clock.ts";
import type { Keyring } from "../ports/keyring.ts";
import { PersonRef } from "../ports/person.ts";
import { frameIdentity } from "./frame.ts";
import { KeyCache } from "./key-cache.ts";
import type { DeploymentSecret } from "./secret.ts";

const LENGTH = 32;
/** How long derived keys stay in memory. With the keyring's own 2 seconds: a key shredded elsewhere is dead within 4. */
const LIVES_MS = 2000;
const MOST_POLLS = 256;

/**
 * The id under which a poll's key lies in the keyring: "poll-" and the poll's own id, or its bytes in hex where the
 * id has letters that a file name of the keyring may not have.
 */
export function pollKeyId(poll: PollId): string {
  return /^[a-z0-9-]{1,59}$/.test(poll) ? `poll-${poll}` : `pollx-${hexOrHash(poll)}`;
}

function hexOrHash(poll: PollId): string {
  const hex = Buffer.from(poll, "utf8").toString("hex");
  return hex.length <= 58 ? hex : createHash("sha256").update(poll).digest("hex").slice(0, 56);
}

/**
 * The two keys of one poll: what a person's row is found by, and what its content is sealed under. 32 bytes each.
 * A copy that belongs to whoever asked, who calls `wipe` when done.
 */
export interface BallotKeys {
  readonly tagKey: Uint8Array;
  readonly sealKey: Uint8Array;
  wipe(): void;
}

/** The 32 bytes by which a person's ballot in a poll is found. Unrelated from poll to poll; worthless without the key. */
export function ballotTag(keys: BallotKeys, poll: PollId, person: PersonRef): Buffer {
  return createHmac("sha256", keys.tagKey)
    .update(frameIdentity(PersonRef.open(person), poll))
    .digest();
}

/**
 * Derives a poll's keys from its key in the keyring AND the deployment secret: both are needed, and the first dies.
 * Derived keys are kept for 2 seconds, so that a vote costs no file and no derivation, and no longer.
 */
export class PollKeys {
  readonly #keyring: Keyring;
  readonly #salt: Uint8Array;
  readonly #cache: KeyCache;
  /** Raised by every shredding: what was being derived meanwhile is used once and not kept. */
  #shreddings = 0;

  constructor(keyring: Keyring, secret: DeploymentSecret, clock: Clock) {
    this.#keyring = keyring;
    this.#salt = secret.derive("poll-keys");
    this.#cache = new KeyCache(clock, LIVES_MS, MOST_POLLS);
  }

  /** undefined where the keyring has no key for this poll. */
  async of(poll: PollId): Promise<BallotKeys | undefined> {
    const cached = this.#cache.get(poll);
    if (cached !== undefined) return split(cached);
    const before = this.#shreddings;
    const key = await this.#keyring.get(pollKeyId(poll));
    if (key === undefined) return undefined;
    const pair = Buffer.concat([this.#derive(key, "ballot-tag"), this.#derive(key, "ballot-seal")]);
    key.fill(0);
    if (before === this.#shreddings) this.#cache.put(poll, Uint8Array.from(pair));
    return split(pair);
  }

  /** Makes the key; resolves once it would survive a power cut. */
  async create(poll: PollId): Promise<void> {
    const key = await this.#keyring.create(pollKeyId(poll));
    key.fill(0);
  }

  async shred(poll: PollId): Promise<void> {
    this.#forget(poll);
    await this.#keyring.shred(pollKeyId(poll));
    this.#forget(poll);
  }

  /** Asks the keyring itself, never the memory. */
  async stands(poll: PollId): Promise<boolean> {
    return (await this.#keyring.list()).includes(pollKeyId(poll));
  }

  #forget(poll: PollId): void {
    this.#shreddings += 1;
    this.#cache.drop(poll);
  }

  #derive(key: Uint8Array, label: string): Buffer {
    return Buffer.from(hkdfSync("sha256", key, this.#salt, `sayso/${label}/v1`, LENGTH));
  }
}

const split = (pair: Uint8Array): BallotKeys => ({
  tagKey: pair.subarray(0, LENGTH),
  sealKey: pair.subarray(LENGTH),
  wipe: () => {
    pair.fill(0);
  },
});
