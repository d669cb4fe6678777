import { describe, expect, it } from "vitest";
import type { Outbound, Store } from "../../../src/ports/store.ts";
import type { Subject } from "../store.ts";
import { aJob, aSend, at, grantId, groupId, NOON, ORG, OTHER } from "./samples.ts";

const CLAIM_MS = 60_000;

const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

const add = (store: Store, ...rows: readonly ReturnType<typeof aSend>[]): Promise<void> =>
  store.transaction(async (tx) => {
    for (const row of rows) await tx.outbox.add(row);
  });

const claim = (store: Store, moment = 0, limit = 9): Promise<readonly Outbound[]> =>
  store.transaction((tx) => tx.pumps.claimOutbound(at(moment), CLAIM_MS, limit));

const find = (store: Store, id: string): Promise<Outbound | undefined> =>
  store.transaction((tx) => tx.outbox.find(ORG, id));

const done = (store: Store, { id, revision }: Outbound): Promise<void> =>
  store.transaction((tx) => tx.outbox.settle(id, { state: "done", revision }));

const theOne = (rows: readonly Outbound[]): Outbound => {
  const [row, ...rest] = rows;
  if (row === undefined || rest.length > 0) throw new Error(`The test expected one row, not ${rows.length}.`);
  return row;
};

const edit = (id: string) => aSend(id, { kind: "edit", subject: "card" });

export function describeOutbox(subject: () => Subject): void {
  describeClaims(subject);
  describeLanes(subject);
  describeEdits(subject);
  describeDueJobs(subject);
}

function describeClaims(subject: () => Subject): void {
  describe("outbox", () => {
    it("hands a row over whole, once, and not before its time", async () => {
      const { store } = subject();
      const holder = { kind: "holder", grant: grantId("owner"), group: groupId("g") } as const;
      await add(store, aSend("a", { to: holder, notBefore: at(10) }));
      expect(await claim(store, 9)).toEqual([]);
      const expected = { ...aSend("a", { to: holder, notBefore: at(10) }), revision: 1, attempts: 0 };
      const row = theOne(await claim(store, 10));
      expect(row).toEqual({ ...expected, order: row.order, state: "sending" });
      expect(await claim(store, 11)).toEqual([]);
    });

    it("hands a row over again when its claim has run out", async () => {
      const { store } = subject();
      await add(store, aSend("a"));
      await claim(store);
      expect(await claim(store, CLAIM_MS - 1)).toEqual([]);
      expect(ids(await claim(store, CLAIM_MS))).toEqual(["a"]);
      expect(await claim(store, CLAIM_MS + 1)).toEqual([]);
    });

    it("settles: tried later, held, dead, done", async () => {
      const { store } = subject();
      await add(store, ...["a", "b", "c", "d"].map((id) => aSend(id, { to: { kind: "group", group: groupId(id) } })));
      const rows = await claim(store);
      expect(rows).toHaveLength(4);
      await store.transaction(async (tx) => {
        await tx.outbox.settle("a", { state: "waiting", notBefore: at(500), attempts: 3 });
        await tx.outbox.settle("b", { state: "held", failure: "forbidden:send" });
        await tx.outbox.settle("c", { state: "dead", failure: "gone:room" });
        await tx.outbox.settle("d", { state: "done", revision: 1 });
      });
      expect(await find(store, "a")).toMatchObject({ state: "waiting", notBefore: at(500), attempts: 3 });
      expect(await find(store, "b")).toMatchObject({ state: "held", failure: "forbidden:send" });
      expect(await find(store, "c")).toMatchObject({ state: "dead", failure: "gone:room" });
      expect(await find(store, "d")).toMatchObject({ state: "done" });
      expect(await claim(store, 499)).toEqual([]);
      expect(await claim(store, 500)).toMatchObject([{ id: "a", attempts: 3 }]);
      expect(await claim(store, 10 * CLAIM_MS)).toMatchObject([{ id: "a" }]);
      expect(ids(await store.transaction((tx) => tx.outbox.held(ORG, groupId("b"))))).toEqual(["b"]);
      expect(await store.transaction((tx) => tx.outbox.held(OTHER, groupId("b")))).toEqual([]);
    });

    it("sends what was held once it waits again, without its old failure", async () => {
      const { store } = subject();
      await add(store, aSend("a"));
      await claim(store);
      await store.transaction((tx) => tx.outbox.settle("a", { state: "held", failure: "forbidden:send" }));
      await store.transaction((tx) => tx.outbox.settle("a", { state: "waiting", notBefore: NOON, attempts: 0 }));
      const row = theOne(await claim(store));
      expect(row.failure).toBeUndefined();
    });

    it("does not bring back what is done, however late another story comes", async () => {
      const { store } = subject();
      await add(store, aSend("a"));
      await done(store, theOne(await claim(store)));
      await store.transaction((tx) => tx.outbox.settle("a", { state: "waiting", notBefore: NOON, attempts: 1 }));
      expect(await claim(store, 10 * CLAIM_MS)).toEqual([]);
    });

    it("cancels what waits or is held about a subject, and leaves what is under way and what is others'", async () => {
      const { store } = subject();
      const lane = (id: string) => ({ subject: "s", to: { kind: "group", group: groupId(id) } }) as const;
      await add(store, aSend("sending", lane("1")));
      await claim(store);
      await add(store, aSend("held", lane("2")));
      await claim(store);
      await store.transaction((tx) => tx.outbox.settle("held", { state: "held", failure: "forbidden:send" }));
      await add(store, aSend("waiting", lane("3")), aSend("theirs", { ...lane("4"), organisation: OTHER }));
      await add(store, aSend("about else", { to: { kind: "group", group: groupId("5") } }));
      await store.transaction((tx) => tx.outbox.cancel(ORG, "s"));
      const left = await Promise.all(["sending", "held", "waiting", "about else"].map((id) => find(store, id)));
      expect(left.map((row) => row?.state)).toEqual(["sending", undefined, undefined, "waiting"]);
      expect(await store.transaction((tx) => tx.outbox.find(OTHER, "theirs"))).toMatchObject({ state: "waiting" });
      expect(await find(store, "theirs")).toBeUndefined();
    });
  });
}

function describeLanes(subject: () => Subject): void {
  describe("lanes of the outbox", () => {
    it("leave in order of arrival, one row at a time, beside each other", async () => {
      const { store } = subject();
      const other = { to: { kind: "holder", grant: grantId("owner"), group: groupId("g") } } as const;
      await add(store, aSend("1"), aSend("2"), aSend("x", other), aSend("3"));
      const first = await claim(store);
      expect(ids(first)).toEqual(["1", "x"]);
      for (const row of first) await done(store, row);
      const next = theOne(await claim(store));
      expect(next.id).toBe("2");
      expect(next.order).toBeGreaterThan(first[0]?.order ?? Number.POSITIVE_INFINITY);
      await done(store, next);
      expect(ids(await claim(store))).toEqual(["3"]);
    });

    it("wait for a row that is tried again, but not for one that was put off or is held", async () => {
      const { store } = subject();
      await add(store, aSend("put off", { notBefore: at(1_000) }), aSend("1"), aSend("2"), aSend("3"));
      expect(ids(await claim(store))).toEqual(["1"]);
      await store.transaction((tx) => tx.outbox.settle("1", { state: "waiting", notBefore: at(500), attempts: 1 }));
      expect(await claim(store, 1)).toEqual([]);
      expect(ids(await claim(store, 500))).toEqual(["1"]);
      await store.transaction((tx) => tx.outbox.settle("1", { state: "held", failure: "forbidden:send" }));
      expect(ids(await claim(store, 501))).toEqual(["2"]);
    });

    it("let nothing overtake an earlier row about the same subject", async () => {
      const { store } = subject();
      await add(store, aSend("post", { subject: "card", notBefore: at(1_000) }), edit("change"));
      expect(await claim(store)).toEqual([]);
      const post = theOne(await claim(store, 1_000));
      expect(post.id).toBe("post");
      await done(store, post);
      expect(ids(await claim(store, 1_000))).toEqual(["change"]);
    });

    it("are claimed up to a limit, the earliest rows first", async () => {
      const { store } = subject();
      await add(store, ...["c", "a", "b"].map((id) => aSend(id, { to: { kind: "group", group: groupId(id) } })));
      expect(ids(await claim(store, 0, 2))).toEqual(["c", "a"]);
      expect(ids(await claim(store, 0, 2))).toEqual(["b"]);
    });
  });
}

function describeEdits(subject: () => Subject): void {
  describe("edits in the outbox", () => {
    it("become one for a subject and group", async () => {
      const { store } = subject();
      const elsewhere = { ...edit("there"), to: { kind: "group", group: groupId("h") } } as const;
      await add(store, edit("one"), edit("two"), elsewhere, edit("three"));
      expect(await find(store, "two")).toBeUndefined();
      const rows = await claim(store);
      expect(rows.map(({ id, revision }) => [id, revision])).toEqual([
        ["one", 3],
        ["there", 1],
      ]);
    });

    it("are not taken for a send about the same subject", async () => {
      const { store } = subject();
      await add(store, aSend("post", { subject: "card" }), edit("one"));
      expect(await find(store, "post")).toMatchObject({ revision: 1 });
      expect(await find(store, "one")).toMatchObject({ revision: 1, state: "waiting" });
    });

    it("go round again where something changed on the way", async () => {
      const { store } = subject();
      await add(store, edit("one"));
      const claimed = theOne(await claim(store));
      await add(store, edit("two"));
      expect(await find(store, "two")).toBeUndefined();
      await done(store, claimed);
      expect(await find(store, "one")).toMatchObject({ state: "waiting", revision: 2, attempts: 0 });
      const again = theOne(await claim(store));
      await done(store, again);
      expect(await find(store, "one")).toMatchObject({ state: "done", revision: 2 });
      await add(store, edit("three"));
      expect(await find(store, "three")).toMatchObject({ state: "waiting", revision: 1 });
    });
  });
}

function describeDueJobs(subject: () => Subject): void {
  describe("due jobs and receipts", () => {
    it("come the oldest first when their time has come, until they are finished", async () => {
      const { store } = subject();
      const [late, early, future] = [aJob("late"), aJob("early", { runAt: at(-5) }), aJob("future", { runAt: at(1) })];
      await store.transaction(async (tx) => {
        for (const job of [late, early, future, late]) await tx.due.add(job);
        expect(await tx.pumps.claimDue(NOON, 9)).toEqual([early, late]);
        expect(await tx.pumps.claimDue(NOON, 1)).toEqual([early]);
        await tx.pumps.finishDue(early);
        expect(await tx.pumps.claimDue(NOON, 9)).toEqual([late]);
      });
      expect(await store.transaction((tx) => tx.pumps.claimDue(at(1), 9))).toEqual([late, future]);
    });

    it("are cancelled by subject, of one kind or all, in one organisation", async () => {
      const { store } = subject();
      const theirs = aJob("p", { organisation: OTHER });
      await store.transaction(async (tx) => {
        for (const job of [aJob("p"), aJob("p", { kind: "remind" }), aJob("q"), theirs]) await tx.due.add(job);
        await tx.due.cancel(ORG, "p", "remind");
        expect(await tx.pumps.claimDue(NOON, 9)).toEqual([aJob("p"), aJob("q"), theirs]);
        await tx.due.cancel(ORG, "p");
        expect(await tx.pumps.claimDue(NOON, 9)).toEqual([aJob("q"), theirs]);
      });
    });

    it("know an event they have seen, until it is dropped", async () => {
      const { store } = subject();
      const first = (hash: string) => store.transaction((tx) => tx.receipts.first(hash, NOON));
      expect([await first("e"), await first("e"), await first("f")]).toEqual([true, false, true]);
      await store.transaction((tx) => tx.receipts.dropBefore(NOON));
      expect(await first("e")).toBe(false);
      await store.transaction((tx) => tx.receipts.dropBefore(at(1)));
      expect(await first("e")).toBe(true);
    });

    it("lease a name to one holder until its end, who may renew and give it back", async () => {
      const { store } = subject();
      const lease = (holder: string, moment: number, until: number) =>
        store.transaction((tx) => tx.pumps.lease("tick", holder, at(moment), at(until)));
      expect(await lease("one", 0, 10)).toBe(true);
      expect(await lease("two", 9, 20)).toBe(false);
      expect(await lease("one", 9, 15)).toBe(true);
      expect(await lease("two", 14, 20)).toBe(false);
      expect(await lease("two", 15, 20)).toBe(true);
      await store.transaction((tx) => tx.pumps.release("tick", "one"));
      expect(await lease("one", 16, 30)).toBe(false);
      await store.transaction((tx) => tx.pumps.release("tick", "two"));
      expect(await lease("one", 16, 30)).toBe(true);
    });
  });
}
