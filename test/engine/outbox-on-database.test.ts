import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/ports/store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { manualClock } from "../ports/manual-clock.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";
import { groupOf, newRow, openBench, organisation, put } from "./outbox-bench.ts";

describe.each(["sqlite", "postgresql"] as const)("the outbox on %s", (engine) => {
  let database: FreshDatabase;
  const open: Store[] = [];
  const openAgain = async (): Promise<Store> => {
    const store = await openStore(database.url);
    open.push(store);
    return store;
  };

  beforeEach(async () => {
    database = await freshDatabase(engine);
  });
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
    await database.dispose();
  });

  it("sends each row once, in order in its lane, with two processes on one database", async () => {
    const [first, second] = [await openAgain(), await openAgain()];
    const clock = manualClock();
    const sent: string[] = [];
    const during = async (call: { room: string; text: string }) => void sent.push(`${call.room} ${call.text}`);
    const two = openBench({ store: second, clock, during, seed: 2 });
    let other: Promise<void> | undefined;
    const one = openBench({
      store: first,
      clock,
      // The second process begins while the first has rows in hand.
      during: async (call) => {
        await during(call);
        other ??= two.outbox.pump();
        await other;
      },
    });
    await put(
      first,
      Array.from({ length: 50 }, (_, n) => groupOf(n)),
      [],
    );
    await put(
      first,
      [],
      Array.from({ length: 100 }, (_, n) => newRow(n % 50, `s${String(n).padStart(2, "0")}`, clock)),
    );
    await one.outbox.pump();
    expect([...one.logged, ...two.logged]).toEqual([]);
    expect(sent).toHaveLength(100);
    expect(new Set(sent).size).toBe(100);
    for (let n = 0; n < 50; n++) {
      const lane = sent.filter((line) => line.startsWith(`r${n} `));
      expect(lane).toEqual([...lane].sort());
    }
    expect(one.calls.length > 0 && two.calls.length > 0).toBe(true);
  });

  it("remembers over a restart that a row may have been posted, and holds it when the window is over", async () => {
    const clock = manualClock();
    const store = await openAgain();
    const before = openBench({ store, clock, onceWithinMs: 180_000 });
    await put(store, [groupOf(1)], [newRow(1, "a", clock)]);
    before.answers.push({ kind: "unknown" });
    await before.outbox.pump();
    const after = openBench({ store: await openAgain(), clock, onceWithinMs: 180_000 });
    clock.advance(3_600_000);
    await after.outbox.pump();
    expect([before.calls.length, after.calls.length]).toEqual([1, 0]);
    const held = await store.transaction((tx) => tx.outbox.held(organisation, groupOf(1).id));
    expect(held).toMatchObject([{ failure: "unknown", state: "held" }]);
  });

  it("takes a row whose process died for one that may have been posted", async () => {
    const clock = manualClock();
    const store = await openAgain();
    const row = newRow(1, "a", clock);
    await put(store, [groupOf(1)], [row]);
    await store.transaction((tx) => tx.pumps.claimOutbound(clock.now(), 60_000, 5));
    clock.advance(60_000);
    const bench = openBench({ store, clock });
    await bench.outbox.pump();
    expect(bench.calls).toEqual([]);
    expect(await store.transaction((tx) => tx.outbox.find(organisation, row.id))).toMatchObject({ state: "held" });
  });

  it("shows the newest state when a thing changes while it is sent", async () => {
    const clock = manualClock();
    const store = await openAgain();
    let during = async () => {};
    const bench = openBench({ store, clock, during: () => during() });
    await put(store, [groupOf(1)], [newRow(1, "a", clock)]);
    await bench.outbox.pump();
    for (let i = 0; i < 5; i++) await put(store, [], [newRow(1, "a", clock, { kind: "edit" })]);
    during = async () => {
      during = async () => {};
      await put(store, [], [newRow(1, "a", clock, { kind: "edit" })]);
    };
    await bench.outbox.pump();
    await bench.outbox.pump();
    expect(bench.calls.map((call) => call.does)).toEqual(["send", "edit", "edit"]);
  });
});
