import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import type { Subject } from "../store.ts";
import { aBallot, aJob, aPoll, aSend, at, gate, groupId, moveTo, NOON, ORG, pollId, savePolls } from "./samples.ts";

const times = <T>(count: number, work: (n: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

const lane = (name: string) => ({ to: { kind: "group", group: groupId(name) } }) as const;

export function describeConcurrency(subject: () => Subject): void {
  describe("two processes on one database", () => {
    const either = (n: number): Store => (n % 2 === 0 ? subject().store : subject().second);

    it("never claim the same row of the outbox", async () => {
      const names = Array.from({ length: 30 }, (_, n) => `row-${n}`);
      await either(0).transaction(async (tx) => {
        for (const name of names) await tx.outbox.add(aSend(name, lane(name)));
      });
      const claims = await times(12, (n) =>
        either(n).transaction(async (tx) => {
          const rows = await tx.pumps.claimOutbound(NOON, 60_000, 4);
          await pause(3);
          return rows.map(({ id }) => id);
        }),
      );
      const left = await either(0).transaction((tx) => tx.pumps.claimOutbound(NOON, 60_000, 99));
      const all = [...claims.flat(), ...left.map(({ id }) => id)];
      expect(all.toSorted()).toEqual(names.toSorted());
    });

    it("do each due job once", async () => {
      const jobs = Array.from({ length: 20 }, (_, n) => aJob(`poll-${n}`));
      await either(0).transaction(async (tx) => {
        for (const job of jobs) await tx.due.add(job);
      });
      const finished = await times(16, (n) =>
        either(n).transaction(async (tx) => {
          const claimed = await tx.pumps.claimDue(NOON, 3);
          await pause(3);
          for (const job of claimed) await tx.pumps.finishDue(job);
          return claimed.map((job) => job.subject);
        }),
      );
      const left = await either(0).transaction((tx) => tx.pumps.claimDue(NOON, 99));
      const all = [...finished.flat(), ...left.map((job) => job.subject)];
      expect(all.toSorted()).toEqual(jobs.map((job) => job.subject).toSorted());
    });

    it("see an event first, take an invitation and win a lease once", async () => {
      await either(0).transaction((tx) =>
        tx.invitations.add({
          codeHash: "c0de",
          organisation: ORG,
          group: groupId("g"),
          role: "organiser",
          expiresAt: at(9),
        }),
      );
      const firsts = await times(8, (n) => either(n).transaction((tx) => tx.receipts.first("event", NOON)));
      const taken = await times(8, (n) => either(n).transaction((tx) => tx.invitations.take("c0de", NOON)));
      const leases = await times(8, (n) => either(n).transaction((tx) => tx.pumps.lease("l", `${n}`, NOON, at(9))));
      const won = [firsts.filter(Boolean), taken.filter((one) => one !== undefined), leases.filter(Boolean)];
      expect(won.map((winners) => winners.length)).toEqual([1, 1, 1]);
    });

    it("lose no change made under a lock", async () => {
      await savePolls(either(0), aPoll("p", { daysOpen: 0 }));
      await times(20, (n) =>
        either(n).transaction(async (tx) => {
          const poll = await tx.polls.lock(ORG, pollId("p"));
          if (poll !== undefined) await tx.polls.save({ ...poll, daysOpen: poll.daysOpen + 1 });
        }),
      );
      const poll = await either(1).transaction((tx) => tx.polls.find(ORG, pollId("p")));
      expect(poll?.daysOpen).toBe(20);
    });

    it("keep a ballot out while the other holds the poll's lock, and after the poll was closed under it", async () => {
      const { store, second } = subject();
      await savePolls(store, aPoll("p"), aPoll("q"));
      const locked = gate();
      const go = gate();
      const closing = store.transaction(async (tx) => {
        const poll = await tx.polls.lock(ORG, pollId("p"));
        locked.open();
        await go.opened;
        if (poll !== undefined) await tx.polls.save({ ...poll, phase: "closing" });
      });
      await locked.opened;
      let answered = false;
      const cast = second.ballots.upsert([aBallot("p", "ann"), aBallot("q", "ann")]).then((polls) => {
        answered = true;
        return polls;
      });
      await pause(60);
      expect(answered).toBe(false);
      go.open();
      await closing;
      expect(await cast).toEqual(new Set(["q"]));
      expect(await store.ballots.count(pollId("p"))).toBe(0);
    });

    it("never commit a ballot after a close, and tell each voter the truth", async () => {
      const { store } = subject();
      for (let round = 0; round < 6; round += 1) {
        const id = `race-${round}`;
        await savePolls(store, aPoll(id));
        const votes = times(40, async (n) => {
          await pause(n % 8);
          return either(n).ballots.upsert([aBallot(id, `person ${n}`)]);
        });
        await pause(round);
        await moveTo(either(round), id, "closing");
        const atClose = await store.ballots.count(pollId(id));
        const kept = (await votes).filter((polls) => polls.size === 1).length;
        expect(await store.ballots.count(pollId(id))).toBe(atClose);
        expect(kept).toBe(atClose);
      }
    });

    it("write the same tags at once in any order", async () => {
      await savePolls(either(0), aPoll("p"), aPoll("q"));
      const rows = ["p", "q"].flatMap((poll) => Array.from({ length: 40 }, (_, n) => aBallot(poll, `person ${n}`)));
      const answers = await times(12, (n) => either(n).ballots.upsert(n % 3 === 0 ? rows.toReversed() : rows));
      const removed = await times(6, (n) =>
        n === 3 ? either(n).ballots.upsert(rows) : either(n).ballots.remove(rows),
      );
      expect([...answers, ...removed].every((polls) => polls.size === 2)).toBe(true);
    });
  });
}
