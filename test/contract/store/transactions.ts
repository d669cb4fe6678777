import { describe, expect, it } from "vitest";
import { StoreFault } from "../../../src/ports/store-fault.ts";
import type { Subject } from "../store.ts";
import { aGroup, aPoll, ORG, pollId, savePolls } from "./samples.ts";

export function describeTransactions(subject: () => Subject): void {
  describe("transactions", () => {
    it("keeps all of it, for another process to see, and returns what the work returned", async () => {
      const { store, second } = subject();
      const answer = await store.transaction(async (tx) => {
        await tx.organisations.save({ id: ORG, name: "Carers’ Trust" });
        await tx.groups.save(aGroup("g"));
        return 42;
      });
      expect(answer).toBe(42);
      const seen = await second.transaction(async (tx) => ({
        organisation: await tx.organisations.find(ORG),
        group: await tx.groups.find(ORG, aGroup("g").id),
      }));
      expect(seen).toEqual({ organisation: { id: ORG, name: "Carers’ Trust" }, group: aGroup("g") });
    });

    it("keeps nothing where the work throws, and the very error comes through", async () => {
      const { store } = subject();
      const mine = new Error("changed my mind");
      const work = store.transaction(async (tx) => {
        await tx.polls.save(aPoll("p"));
        expect(await tx.polls.find(ORG, pollId("p"))).toEqual(aPoll("p"));
        throw mine;
      });
      await expect(work).rejects.toBe(mine);
      expect(await store.transaction((tx) => tx.polls.find(ORG, pollId("p")))).toBeUndefined();
      await savePolls(store, aPoll("q"));
      expect(await store.transaction((tx) => tx.polls.find(ORG, pollId("q")))).toEqual(aPoll("q"));
    });

    it("keeps nothing where the database refuses a statement", async () => {
      const { store } = subject();
      await savePolls(store, aPoll("taken"));
      const work = store.transaction(async (tx) => {
        await tx.polls.save(aPoll("p"));
        await tx.polls.save(aPoll("q", { ref: aPoll("taken").ref }));
      });
      await expect(work).rejects.toMatchObject({ name: "StoreFault", code: "conflict", during: "polls.save" });
      expect(await store.transaction((tx) => tx.polls.find(ORG, pollId("p")))).toBeUndefined();
    });

    it("refuses what would wait for itself: a nested transaction, or answers and preferences inside one", async () => {
      const { store } = subject();
      const nested = [
        () => store.transaction(async () => 1),
        () => store.ballots.count(pollId("p")),
        () => store.preferences.find([]),
        () => store.tidy("checkpoint"),
      ];
      for (const call of nested) {
        await expect(store.transaction(async () => call())).rejects.toThrow(/inside a transaction/);
      }
      expect(await store.ballots.count(pollId("p"))).toBe(0);
    });

    it("does not take what was begun by a finished transaction for something inside it", async () => {
      const { store } = subject();
      let later: Promise<unknown> = Promise.resolve();
      await store.transaction(async () => {
        later = new Promise((resolve) => setTimeout(resolve, 20)).then(() => store.ballots.count(pollId("p")));
      });
      expect(await later).toBe(0);
    });

    it("tells that it can be reached, and after closing that it cannot", async () => {
      const { second } = subject();
      expect(await second.reachable()).toBe(true);
      await second.close();
      expect(await second.reachable()).toBe(false);
      await expect(second.transaction(async () => 1)).rejects.toMatchObject({ code: "unreachable" });
      await expect(second.ballots.count(pollId("p"))).rejects.toBeInstanceOf(StoreFault);
    });
  });
}
