import { describe, expect, it } from "vitest";
import type { Batch, Desk } from "../../../src/core/feedback/desk.ts";
import type { Heard } from "../../../src/core/feedback/heard.ts";
import type { Addressee } from "../../../src/core/feedback/item.ts";
import type { ReaderAct } from "../../../src/core/feedback/reader-acts.ts";
import type { BatchId, FeedbackId } from "../../../src/core/ids.ts";
import { later } from "../../../src/core/time.ts";
import type { HeardRow, PoolRow } from "../../../src/ports/feedback-store.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Subject } from "../store.ts";
import { aBallot, gate, groupId, NOON, ORG, OTHER, ref } from "./samples.ts";

const contact = { name: "Ann", ways: ["1", "2"] } as const;
/** A desk that is open. */
export const aDesk = (change: Partial<Desk> = {}): Desk => ({
  group: groupId("g"),
  organisation: ORG,
  phase: "open",
  lead: contact,
  second: contact,
  weekday: "thursday",
  council: "01702 1",
  rhythm: "monthly",
  slot: NOON,
  release: "r",
  releases: [],
  senders: { id: "s", slots: 0 },
  marks: { id: "m", until: NOON },
  blocks: [],
  dying: [],
  removed: {},
  ...change,
});
/** A filling that takes messages. */
export const aBatch = (id: string, change: Partial<Batch> = {}): Batch => ({
  id: id as BatchId,
  organisation: ORG,
  group: groupId("g"),
  way: "chat",
  audience: "team",
  phase: "open",
  ...change,
});
const bytes = (name: string): Uint8Array => aBallot("p", name).tag;
const aRow = (batch: string, name: string): PoolRow => ({
  batch: batch as BatchId,
  tag: bytes(name),
  sealed: bytes(`sealed ${name}`),
});
/** A message that has been released. */
export const aHeard = (name: string, change: Partial<Heard> = {}): HeardRow => ({
  heard: {
    id: name as FeedbackId,
    ref: ref(name),
    organisation: ORG,
    group: groupId("g"),
    audience: "team",
    kind: "worry",
    release: "r",
    at: NOON,
    state: "new",
    themes: [],
    replies: 0,
    ...change,
  },
  sealed: bytes(name),
});
const withBatches = (store: Store, ...batches: readonly Batch[]) =>
  store.transaction(async (tx) => {
    for (const batch of batches) await tx.desks.saveBatch(batch);
  });

/** What the engine relies on for feedback. */
export function describeFeedback(subject: () => Subject): void {
  describe("feedback", () => {
    it("keeps desks, each for its organisation, and finds those with something to do", async () => {
      const { store, second } = subject();
      await store.transaction((tx) => tx.desks.save(aDesk({ phase: "slot" })));
      const found = await second.transaction((tx) => tx.desks.lock(ORG, groupId("g")));
      expect(found).toEqual(aDesk({ phase: "slot" }));
      expect(await second.transaction((tx) => tx.desks.find(OTHER, groupId("g")))).toBeUndefined();
      expect(await second.transaction((tx) => tx.desks.inPhase(["slot"]))).toHaveLength(1);
      expect(await second.transaction((tx) => tx.desks.inPhase(["open", "shredding"]))).toEqual([]);
    });

    it("takes a message and its thread where the batch takes messages, and nothing at all elsewhere", async () => {
      const { store, second } = subject();
      await withBatches(store, aBatch("open"), aBatch("dying", { phase: "dying" }));
      const thread = { tag: bytes("thread"), shelf: 690, sealed: bytes("secret") };
      expect(await store.pools.add(aRow("dying", "one"), thread)).toBe(false);
      expect(await store.pools.add(aRow("nobody's", "one"))).toBe(false);
      expect(await second.pools.thread(thread.tag)).toBeUndefined();
      expect(await store.pools.add(aRow("open", "one"), thread)).toBe(true);
      expect(await store.pools.add(aRow("open", "two"))).toBe(true);
      expect(await second.pools.thread(thread.tag)).toEqual(thread);
      const page = await second.pools.page("open" as BatchId, undefined, 10);
      expect(page).toEqual([aRow("open", "one"), aRow("open", "two")].sort((a, b) => Buffer.compare(a.tag, b.tag)));
      const rest = await second.pools.page("open" as BatchId, page[0]?.tag, 10);
      expect(rest).toEqual(page.slice(1));
    });

    it("takes a message back, or puts another in its place, only while its batch takes messages", async () => {
      const { store } = subject();
      await withBatches(store, aBatch("b"));
      await store.pools.add(aRow("b", "one"));
      expect(await store.pools.replace(aRow("b", "two"), bytes("one"))).toBe(true);
      expect(await store.pools.replace(aRow("b", "three"), bytes("one"))).toBe(false);
      expect(await store.pools.page("b" as BatchId, undefined, 9)).toEqual([aRow("b", "two")]);
      await withBatches(store, aBatch("b", { phase: "dying" }));
      expect(await store.pools.remove("b" as BatchId, bytes("two"))).toBe(false);
      expect(await store.pools.replace(aRow("b", "four"), bytes("two"))).toBe(false);
      await withBatches(store, aBatch("b"));
      expect(await store.pools.remove("b" as BatchId, bytes("two"))).toBe(true);
      expect(await store.pools.page("b" as BatchId, undefined, 9)).toEqual([]);
    });

    it("lets a release see all of a message or nothing, and no message into a batch it has closed", async () => {
      const { store, second } = subject();
      await withBatches(store, aBatch("b"));
      const locked = gate();
      const go = gate();
      const releasing = store.transaction(async (tx) => {
        const batches = await tx.desks.lockBatches(ORG, groupId("g"));
        locked.open();
        await go.opened;
        const seen = await tx.pool.page("b" as BatchId, undefined, 9);
        for (const batch of batches) await tx.desks.saveBatch({ ...batch, phase: "dying" });
        await tx.pool.empty("b" as BatchId);
        return seen;
      });
      await locked.opened;
      const late = second.pools.add(aRow("b", "late"));
      go.open();
      const seen = await releasing;
      // It came before or after as a whole; here the lock was there first.
      expect([seen.length, await late]).toEqual([0, false]);
      expect(await store.pools.page("b" as BatchId, undefined, 9)).toEqual([]);
    });

    it("gives readers no row of another audience, group or organisation", async () => {
      const { store, second } = subject();
      await store.transaction((tx) =>
        tx.heard.add([
          aHeard("one"),
          aHeard("two", { audience: "lead" }),
          aHeard("three", { group: groupId("h") }),
          aHeard("four", { organisation: OTHER }),
        ]),
      );
      await second.transaction(async (tx) => {
        const ids = (rows: readonly HeardRow[]) => rows.map((row) => row.heard.id);
        expect(ids(await tx.heard.ofGroup(ORG, groupId("g"), ["team"], 0, 9))).toEqual(["one"]);
        expect(ids(await tx.heard.ofGroup(ORG, groupId("g"), ["team", "lead"], 0, 9))).toEqual(["one", "two"]);
        expect(await tx.heard.ofGroup(ORG, groupId("g"), [], 0, 9)).toEqual([]);
        expect(await tx.heard.count(ORG, groupId("g"), ["team"])).toBe(1);
        expect(await tx.heard.count(ORG, groupId("g"), ["team"], "another")).toBe(0);
        const { release } = aHeard("one").heard;
        expect(ids(await tx.heard.ofRelease(ORG, release, ["team"], 0, 9))).toEqual(["one", "three"]);
        expect(ids(await tx.heard.ofRelease(ORG, release, ["team"], 1, 9))).toEqual(["three"]);
        expect(ids(await tx.heard.ofRelease(ORG, release, ["lead"], 0, 9))).toEqual(["two"]);
        expect(ids(await tx.heard.ofRelease(ORG, "another", ["team", "lead"], 0, 9))).toEqual([]);
        expect(ids(await tx.heard.ofRelease(OTHER, release, ["team"], 0, 9))).toEqual(["four"]);
        expect(await tx.heard.find(ORG, "two" as FeedbackId, ["team"])).toBeUndefined();
        expect((await tx.heard.find(ORG, "two" as FeedbackId, ["lead"]))?.sealed).toEqual(bytes("two"));
        expect(await tx.heard.find(OTHER, "one" as FeedbackId, ["team", "lead"])).toBeUndefined();
      });
    });

    it("keeps what became of a message, by its thread too, until its release or itself goes", async () => {
      const { store } = subject();
      const thread = Buffer.from(bytes("thread")).toString("hex");
      await store.transaction(async (tx) => {
        await tx.heard.add([aHeard("one", { thread }), aHeard("two"), aHeard("three", { release: "q" })]);
        await tx.heard.save({ ...aHeard("one", { thread }).heard, state: "used" }, bytes("other words"));
        const [mine, ...others] = await tx.heard.ofThread(ORG, thread);
        expect([mine?.heard.state, others.length]).toEqual(["used", 0]);
        expect(mine?.sealed).toEqual(bytes("other words"));
        expect((await tx.heard.byRef(ref("two")))?.id).toBe("two");
        await tx.heard.remove(ORG, "two" as FeedbackId);
        await tx.heard.dropRelease(ORG, "q");
        expect(await tx.heard.count(ORG, groupId("g"), ["team"])).toBe(1);
      });
    });

    it("finds what nobody has answered, the oldest first, and takes the marks of senders off", async () => {
      const { store } = subject();
      const mark = { epoch: "m", nonce: "n", mark: "x" };
      await store.transaction(async (tx) => {
        await tx.heard.add([
          aHeard("new", { mark, at: NOON }),
          aHeard("old", { mark, at: later(NOON, -9) }),
          aHeard("leads", { mark, audience: "lead", at: later(NOON, -9) }),
          aHeard("used", { mark, state: "used", at: later(NOON, -9) }),
          aHeard("replied", { replies: 1, at: later(NOON, -9) }),
          aHeard("elsewhere", { mark, group: groupId("h"), at: later(NOON, -9) }),
        ]);
        const ids = async (ago: number, ...audiences: readonly Addressee[]) =>
          (await tx.heard.unanswered(ORG, groupId("g"), audiences, later(NOON, -ago))).map((one) => one.id);
        expect(await ids(0, "team")).toEqual(["old", "new"]);
        expect(await ids(1, "team", "lead")).toEqual(["old", "leads"]);
        expect(await ids(0)).toEqual([]);
        await tx.heard.unmark(ORG, groupId("g"), later(NOON, -1));
        const marked = async (id: string) => (await tx.heard.byRef(ref(id)))?.mark;
        for (const id of ["old", "leads", "used"]) expect(await marked(id)).toBeUndefined();
        for (const id of ["new", "elsewhere"]) expect(await marked(id)).toEqual(mark);
        const { heard, sealed } = aHeard("old", { at: later(NOON, -9) });
        expect(await tx.heard.find(ORG, heard.id, ["team"])).toEqual({ heard, sealed });
      });
    });

    it("keeps what readers did, line by line, for one group of one organisation", async () => {
      const { store, second } = subject();
      const line = (nth: number, more: Partial<ReaderAct> = {}): ReaderAct => ({
        ...{ group: groupId("g"), organisation: ORG, nth, at: NOON, act: "read", role: "reader", by: "sealed" },
        ...{ before: `m${nth - 1}`, mac: `m${nth}` },
        ...more,
      });
      const kept = [line(1), line(2, { item: "one" as FeedbackId, audience: "readers" }), line(3)];
      const head = { first: 1, last: 3, lastMac: "m3", mac: "h" };
      await store.transaction(async (tx) => {
        for (const one of kept) await tx.readerActs.add(one);
        await tx.readerActs.add(line(1, { group: groupId("h") }));
        await tx.readerActs.saveHead(ORG, groupId("g"), { ...head, last: 2 });
        await tx.readerActs.saveHead(ORG, groupId("g"), head);
      });
      await second.transaction(async (tx) => {
        expect(await tx.readerActs.page(ORG, groupId("g"), 0, 9)).toEqual(kept);
        expect(await tx.readerActs.page(ORG, groupId("g"), 1, 1)).toEqual([kept[1]]);
        expect(await tx.readerActs.page(OTHER, groupId("g"), 0, 9)).toEqual([]);
        expect(await tx.readerActs.head(ORG, groupId("g"))).toEqual(head);
        expect(await tx.readerActs.head(OTHER, groupId("g"))).toBeUndefined();
        await tx.readerActs.dropBefore(ORG, groupId("g"), 3);
        expect(await tx.readerActs.page(ORG, groupId("g"), 0, 9)).toEqual([kept[2]]);
        expect(await tx.readerActs.head(ORG, groupId("g"))).toEqual(head);
      });
    });

    it("keeps how to reach somebody, one row a thread, until it is taken away with its replies", async () => {
      const { store, second } = subject();
      const row = { tag: bytes("a"), key: "return-1", shelf: 20_000, sealed: bytes("x") };
      await store.pools.putReturn(row);
      await store.pools.putReturn({ ...row, key: "return-2" });
      await store.pools.putReturn({ ...row, tag: bytes("b") });
      const note = { thread: bytes("a"), tag: bytes("n"), shelf: 700, sealed: bytes("note") };
      await store.transaction((tx) => tx.heard.reply(note));
      expect(await second.transaction((tx) => tx.heard.returnOf(bytes("a")))).toEqual({ ...row, key: "return-2" });
      expect(await second.transaction((tx) => tx.heard.returnOf(bytes("c")))).toBeUndefined();
      const page = await second.pools.returns(undefined, 9);
      expect(page.map((one) => one.shelf)).toEqual([20_000, 20_000]);
      expect(await second.pools.returns(page[0]?.tag, 9)).toEqual(page.slice(1));
      await second.pools.removeReturn(bytes("a"));
      expect((await store.pools.returns(undefined, 9)).map((one) => one.key)).toEqual(["return-1"]);
      expect(await store.pools.notes(bytes("a"))).toEqual([]);
    });

    it("keeps replies with their thread, and clears the shelves of earlier months", async () => {
      const { store } = subject();
      await withBatches(store, aBatch("b"));
      for (const [name, shelf] of [
        ["old", 600],
        ["new", 700],
      ] as const) {
        const tag = bytes(name);
        await store.pools.add(aRow("b", name), { tag, shelf, sealed: bytes("x") });
        await store.transaction((tx) => tx.heard.reply({ thread: tag, tag: bytes("n"), shelf, sealed: bytes("note") }));
      }
      await store.pools.clearShelves(650);
      expect(await store.pools.thread(bytes("old"))).toBeUndefined();
      expect(await store.pools.notes(bytes("old"))).toEqual([]);
      expect(await store.pools.notes(bytes("new"))).toHaveLength(1);
      await store.pools.removeThread(bytes("new"));
      expect(await store.pools.thread(bytes("new"))).toBeUndefined();
      expect(await store.pools.notes(bytes("new"))).toEqual([]);
    });
  });
}
