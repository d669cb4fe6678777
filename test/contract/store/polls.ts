import { describe, expect, it } from "vitest";
import type { Poll } from "../../../src/core/poll/poll.ts";
import type { Subject } from "../store.ts";
import { aMessage, aPoll, groupId, ORG, OTHER, pollId, savePolls } from "./samples.ts";

const names = (polls: readonly Poll[]): readonly string[] => polls.map((poll) => poll.id);

export function describePolls(subject: () => Subject): void {
  describe("polls", () => {
    it("finds a poll by id, by ref and under a lock, as it was saved last", async () => {
      const { store } = subject();
      const later = aPoll("p", { phase: "closing", outcomes: [], band: 5 });
      await savePolls(store, aPoll("p"), later);
      await store.transaction(async (tx) => {
        expect(await tx.polls.find(ORG, later.id)).toEqual(later);
        expect(await tx.polls.byRef(later.ref)).toEqual(later);
        expect(await tx.polls.lock(ORG, later.id)).toEqual(later);
        expect(await tx.polls.find(ORG, pollId("none"))).toBeUndefined();
        expect(await tx.polls.lock(ORG, pollId("none"))).toBeUndefined();
      });
    });

    it("treats a poll of another organisation as if it were not there", async () => {
      const { store } = subject();
      const theirs = aPoll("p", { organisation: OTHER });
      await savePolls(store, theirs);
      await store.transaction(async (tx) => {
        expect(await tx.polls.find(ORG, theirs.id)).toBeUndefined();
        expect(await tx.polls.lock(ORG, theirs.id)).toBeUndefined();
        expect(await tx.polls.byCode(ORG, groupId("g"), "B4")).toBeUndefined();
        expect(await tx.polls.ofGroup(ORG, groupId("g"), ["open"], 9)).toEqual([]);
        await tx.polls.remove(ORG, theirs.id);
        expect(await tx.polls.find(OTHER, theirs.id)).toEqual(theirs);
      });
      await expect(savePolls(store, aPoll("p"))).rejects.toMatchObject({ code: "conflict" });
    });

    it("lists a group's polls, the newest first, whatever their ids and whenever they were changed", async () => {
      const { store } = subject();
      const both = { groups: [groupId("g"), groupId("h")] } as const;
      await savePolls(store, aPoll("z"), aPoll("m", both), aPoll("a", { phase: "draft" }));
      await savePolls(store, aPoll("z", { band: 5 }), aPoll("other", { groups: [groupId("x")] }));
      await store.transaction(async (tx) => {
        const of = async (group: string, limit: number) =>
          names(await tx.polls.ofGroup(ORG, groupId(group), ["open", "draft"], limit));
        expect(await of("g", 9)).toEqual(["a", "m", "z"]);
        expect(await of("g", 2)).toEqual(["a", "m"]);
        expect(await of("h", 9)).toEqual(["m"]);
        expect(names(await tx.polls.ofGroup(ORG, groupId("g"), ["open"], 9))).toEqual(["m", "z"]);
      });
    });

    it("forgets the groups a draft is no longer meant for, and everything when it is removed", async () => {
      const { store } = subject();
      await savePolls(store, aPoll("p", { groups: [groupId("g"), groupId("h")] }));
      await savePolls(store, aPoll("p", { groups: [groupId("h")] }));
      await store.transaction(async (tx) => {
        expect(await tx.polls.ofGroup(ORG, groupId("g"), ["open"], 9)).toEqual([]);
        expect(names(await tx.polls.ofGroup(ORG, groupId("h"), ["open"], 9))).toEqual(["p"]);
        await tx.polls.remove(ORG, pollId("p"));
        expect(await tx.polls.ofGroup(ORG, groupId("h"), ["open"], 9)).toEqual([]);
        expect(await tx.polls.byRef(aPoll("p").ref)).toBeUndefined();
      });
    });

    it("understands a short code: the unfinished ask, else the one that ended last, never an undone opening", async () => {
      const { store } = subject();
      const ask = (id: string, phase: Poll["phase"]) => aPoll(id, { phase });
      await savePolls(store, ask("1", "closed"), ask("2", "closed"), ask("3", "withdrawn"));
      const found = () => store.transaction((tx) => tx.polls.byCode(ORG, groupId("g"), "B4"));
      expect((await found())?.id).toBe("2");
      await savePolls(store, ask("4", "scheduled"), ask("5", "closed"));
      expect((await found())?.id).toBe("4");
      expect(await store.transaction((tx) => tx.polls.byCode(ORG, groupId("h"), "B4"))).toBeUndefined();
      expect(await store.transaction((tx) => tx.polls.byCode(ORG, groupId("g"), "B5"))).toBeUndefined();
    });

    it("pages through the polls of all organisations in given phases, each once", async () => {
      const { store } = subject();
      await savePolls(store, aPoll("c"), aPoll("a", { organisation: OTHER }), aPoll("b", { phase: "closing" }));
      await savePolls(store, aPoll("d", { phase: "draft" }), aPoll("e"));
      await store.transaction(async (tx) => {
        const first = await tx.pumps.pollsIn(["open", "closing"], undefined, 2);
        expect(names(first)).toEqual(["a", "b"]);
        expect(names(await tx.pumps.pollsIn(["open", "closing"], pollId("b"), 2))).toEqual(["c", "e"]);
        expect(await tx.pumps.pollsIn(["open", "closing"], pollId("e"), 2)).toEqual([]);
      });
    });
  });

  describe("posted messages", () => {
    it("keeps one message a subject and group, the last", async () => {
      const { store } = subject();
      await store.transaction(async (tx) => {
        await tx.posted.put(aMessage("card", "g", "1"));
        await tx.posted.put(aMessage("card", "h", "2"));
        await tx.posted.put(aMessage("card", "g", "3"));
        await tx.posted.put(aMessage("result", "g", "4"));
        expect(await tx.posted.of(ORG, "card")).toEqual([aMessage("card", "g", "3"), aMessage("card", "h", "2")]);
        expect(await tx.posted.of(OTHER, "card")).toEqual([]);
        await tx.posted.remove(OTHER, "card", groupId("g"));
        await tx.posted.remove(ORG, "card", groupId("h"));
        expect(await tx.posted.of(ORG, "card")).toEqual([aMessage("card", "g", "3")]);
      });
    });
  });
}
