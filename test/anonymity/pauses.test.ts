import { expect, test } from "vitest";
import { createBallotBox } from "../../src/anonymity/ballot-box.ts";
import { sealBallot } from "../../src/anonymity/ballot-seal.ts";
import { PollKeys } from "../../src/anonymity/poll-keys.ts";
import { DeploymentSecret } from "../../src/anonymity/secret.ts";
import type { BallotRow } from "../../src/ports/store.ts";
import { chance, member, POLL, vote, withWorld } from "./fixtures.ts";
import { MemoryBallotTable } from "./memory-ballot-table.ts";

/** Rows already in order, so that what is measured is the box and not the table. */
class SortedRows extends MemoryBallotTable {
  sorted: readonly BallotRow[] = [];
  #at = 0;

  override async page(_poll: unknown, after: Uint8Array | undefined, limit: number): Promise<readonly BallotRow[]> {
    if (after === undefined) this.#at = 0;
    const rows = this.sorted.slice(this.#at, this.#at + limit);
    this.#at += rows.length;
    return rows;
  }

  override async removeSome(_poll: unknown, limit: number): Promise<number> {
    const gone = Math.min(limit, this.sorted.length);
    this.sorted = this.sorted.slice(gone);
    return gone;
  }
}

test(
  "others get their turn again and again while a poll of 30,000 ballots is closed",
  () =>
    withWorld(async ({ keyring, secretBytes, clock }) => {
      const secret = new DeploymentSecret(secretBytes);
      const table = new SortedRows();
      const keys = await new PollKeys(keyring, secret, clock).of(POLL);
      if (keys === undefined) throw new Error("no key");
      table.sorted = Array.from({ length: 30_000 }, (_, i) =>
        sealBallot(keys, POLL, member(i), vote(i % 5), chance.bytes(12)),
      ).sort((one, other) => Buffer.compare(one.tag, other.tag));
      const box = createBallotBox({ table, keyring, secret, randomness: chance, clock });
      let ticks = 0;
      const tick = () => {
        ticks += 1;
        next = setImmediate(tick);
      };
      let next = setImmediate(tick);
      const counts = [0, 0, 0, 0, 0];
      await box.read(POLL, ({ choice }) => {
        const [option = -1] = choice.kind === "options" ? choice.options : [];
        counts[option] = (counts[option] ?? 0) + 1;
      });
      await box.empty(POLL);
      clearImmediate(next);
      expect(counts).toEqual([6000, 6000, 6000, 6000, 6000]);
      // Sixty chunks are opened and sixty deleted; how long each takes is measured by the bench.
      expect(ticks).toBeGreaterThan(100);
    }),
  30_000,
);
