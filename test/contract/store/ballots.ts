import { describe, expect, it } from "vitest";
import type { PollPhase } from "../../../src/core/poll/poll.ts";
import type { BallotRow } from "../../../src/ports/store.ts";
import type { Subject } from "../store.ts";
import { aBallot, aPoll, moveTo, pollId, savePolls } from "./samples.ts";

const people = (poll: string, count: number): readonly BallotRow[] =>
  Array.from({ length: count }, (_, n) => aBallot(poll, `person ${n}`));

const inOrderOfTag = (rows: readonly BallotRow[]): readonly BallotRow[] =>
  [...rows].sort((a, b) => Buffer.compare(a.tag, b.tag));

export function describeBallots(subject: () => Subject): void {
  describe("ballots", () => {
    it("keeps a ballot byte for byte, and a later one of the same tag instead of it", async () => {
      const { store, second } = subject();
      await savePolls(store, aPoll("p"));
      expect(await store.ballots.upsert([aBallot("p", "ann")])).toEqual(new Set(["p"]));
      expect(await second.ballots.find(aBallot("p", "ann").tag)).toEqual(aBallot("p", "ann"));
      expect(await store.ballots.upsert([aBallot("p", "ann", "second")])).toEqual(new Set(["p"]));
      expect(await second.ballots.find(aBallot("p", "ann").tag)).toEqual(aBallot("p", "ann", "second"));
      expect(await store.ballots.find(aBallot("p", "bea").tag)).toBeUndefined();
      expect(await store.ballots.count(pollId("p"))).toBe(1);
    });

    it("leaves out the rows of polls that are not open, and says which were", async () => {
      const { store } = subject();
      const phases: readonly PollPhase[] = [
        "draft",
        "scheduled",
        "closing",
        "shredding",
        "closed",
        "withdrawn",
        "lost",
      ];
      await savePolls(store, ...phases.map((phase) => aPoll(phase, { phase })), aPoll("p"), aPoll("q"));
      const names = [...phases, "p", "nobody’s", "q"];
      const batch = names.flatMap((name) => [aBallot(name, "ann"), aBallot(name, "bea")]);
      expect(await store.ballots.upsert(batch)).toEqual(new Set(["p", "q"]));
      const counts = await Promise.all(names.map((name) => store.ballots.count(pollId(name))));
      expect(counts).toEqual(names.map((name) => (name === "p" || name === "q" ? 2 : 0)));
      expect(await store.ballots.upsert([aBallot("closed", "ann")])).toEqual(new Set());
      expect(await store.ballots.upsert([])).toEqual(new Set());
    });

    it("takes large batches, in which the last row of a tag counts", async () => {
      const { store } = subject();
      await savePolls(store, aPoll("p"));
      const batch = [...people("p", 12_000), aBallot("p", "person 7", "changed")];
      expect(await store.ballots.upsert(batch)).toEqual(new Set(["p"]));
      expect(await store.ballots.count(pollId("p"))).toBe(12_000);
      expect(await store.ballots.find(aBallot("p", "person 7").tag)).toEqual(aBallot("p", "person 7", "changed"));
    });

    it("refuses ballots that could be told apart by their length", async () => {
      const { store } = subject();
      await savePolls(store, aPoll("p"));
      const short = { ...aBallot("p", "bea"), sealed: new Uint8Array(91) };
      await expect(store.ballots.upsert([aBallot("p", "ann"), short])).rejects.toMatchObject({ code: "other" });
      expect(await store.ballots.count(pollId("p"))).toBe(0);
    });

    it("takes ballots back while the poll is open, and only then", async () => {
      const { store } = subject();
      await savePolls(store, aPoll("p"), aPoll("q"));
      await store.ballots.upsert([...people("p", 3), ...people("q", 3)]);
      const [ann, nobody] = [aBallot("p", "person 1"), aBallot("p", "nobody")];
      expect(await store.ballots.remove([ann, nobody, aBallot("q", "person 2")])).toEqual(new Set(["p", "q"]));
      expect(await store.ballots.remove([nobody])).toEqual(new Set(["p"]));
      expect(await store.ballots.find(ann.tag)).toBeUndefined();
      await moveTo(store, "q", "closing");
      const both = [aBallot("p", "person 2"), aBallot("q", "person 1")];
      expect(await store.ballots.remove(both)).toEqual(new Set(["p"]));
      expect(await store.ballots.remove([])).toEqual(new Set());
      expect([await store.ballots.count(pollId("p")), await store.ballots.count(pollId("q"))]).toEqual([1, 2]);
    });

    it("does not take another poll's row for the tag of this one", async () => {
      const { store } = subject();
      await savePolls(store, aPoll("p"), aPoll("q"));
      await store.ballots.upsert([aBallot("p", "ann")]);
      await store.ballots.remove([{ tag: aBallot("p", "ann").tag, poll: pollId("q") }]);
      expect(await store.ballots.count(pollId("p"))).toBe(1);
    });

    it("reads a poll in pages, in order of tag, every row once", async () => {
      const { store } = subject();
      await savePolls(store, aPoll("p"), aPoll("q"));
      const rows = inOrderOfTag(people("p", 25));
      await store.ballots.upsert([...people("p", 25), ...people("q", 5)]);
      const read: BallotRow[] = [];
      for (let after: Uint8Array | undefined; ; ) {
        const page = await store.ballots.page(pollId("p"), after, 10);
        read.push(...page);
        after = page.at(-1)?.tag;
        if (page.length < 10) break;
      }
      expect(read).toEqual(rows);
    });

    it("empties a poll in pieces, whatever its phase", async () => {
      const { store } = subject();
      await savePolls(store, aPoll("p"), aPoll("q"));
      await store.ballots.upsert([...people("p", 25), ...people("q", 5)]);
      await moveTo(store, "p", "closed");
      const removed: number[] = [];
      for (let n = 0; n < 4; n += 1) removed.push(await store.ballots.removeSome(pollId("p"), 10));
      expect(removed).toEqual([10, 10, 5, 0]);
      expect(await store.ballots.count(pollId("q"))).toBe(5);
    });

    it("keeps them through both kinds of tidying", async () => {
      const { store, second } = subject();
      await savePolls(store, aPoll("p"));
      await store.ballots.upsert(people("p", 50));
      await store.ballots.removeSome(pollId("p"), 20);
      await store.tidy("checkpoint");
      await store.tidy("full");
      expect(await second.ballots.count(pollId("p"))).toBe(30);
      expect(await second.ballots.upsert([aBallot("p", "late")])).toEqual(new Set(["p"]));
    });
  });
}
