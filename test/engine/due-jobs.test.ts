import { describe, expect, it } from "vitest";
import type { OrganisationId } from "../../src/core/ids.ts";
import { createDueJobs, type DueHandler } from "../../src/engine/due-jobs.ts";
import type { LogEvent } from "../../src/ports/log-event.ts";
import type { DueJob } from "../../src/ports/store.ts";
import { manualClock } from "../ports/manual-clock.ts";
import { at, memoryStore } from "./memory-store.ts";

const organisation = "o1" as OrganisationId;
const always = { kind: "always" } as const;

async function open(handlers: Record<string, Partial<DueHandler>>, clock = manualClock(10_000_000)) {
  const store = memoryStore();
  const ran: string[] = [];
  const logged: [LogEvent, Readonly<Record<string, unknown>> | undefined][] = [];
  const whole = Object.fromEntries(
    Object.entries(handlers).map(([kind, handler]): [string, DueHandler] => [
      kind,
      {
        catchUp: always,
        ...handler,
        async run(tx, job, now) {
          ran.push(job.subject);
          await handler.run?.(tx, job, now);
        },
      },
    ]),
  );
  const due = createDueJobs({
    store,
    handlers: whole,
    clock,
    log: (event, fields) => void logged.push([event, fields]),
  });
  const add = (kind: string, subject: string, dueInMs = 0) =>
    store.transaction((tx) => tx.due.add({ organisation, kind, subject, runAt: at(clock.now() + dueInMs) }));
  return { store, due, clock, ran, logged, add };
}

describe("due jobs", () => {
  it("are done once, the oldest first, and not before their time", async () => {
    const { store, due, clock, ran, add } = await open({ close: {} });
    await add("close", "late", -5000);
    await add("close", "now");
    await add("close", "earlier", -9000);
    await add("close", "future", 1);
    expect(await due.runDue()).toEqual({ done: 3, tooLate: 0, failed: 0 });
    expect(ran).toEqual(["earlier", "late", "now"]);
    clock.advance(1);
    await due.runDue();
    await due.runDue();
    expect(ran).toEqual(["earlier", "late", "now", "future"]);
    expect(store.jobs()).toEqual([]);
  });

  it("write in the transaction that takes them off the list: all or nothing", async () => {
    let fails = true;
    const { store, due, clock, logged, add } = await open({
      weekly: {
        async run(tx, job) {
          await tx.due.add({ ...job, runAt: at(job.runAt + 604_800_000) });
          if (fails) throw new Error("a member's own words");
        },
      },
    });
    await add("weekly", "a");
    expect(await due.runDue()).toEqual({ done: 0, tooLate: 0, failed: 1 });
    expect(store.jobs().map((job) => job.runAt - clock.now())).toEqual([0]);
    expect(logged).toMatchObject([["due.failed", { kind: "weekly", failures: 1, fault: "Error" }]]);
    expect(JSON.stringify(logged)).not.toContain("words");
    fails = false;
    clock.advance(60_000);
    await due.runDue();
    expect(store.jobs().map((job) => job.runAt - clock.now())).toEqual([604_800_000 - 60_000]);
  });

  it("that fail hold up no other, wait ever longer, and are never dropped", async () => {
    let fails = true;
    const { store, due, clock, ran, add } = await open({
      bad: {
        async run() {
          if (fails) throw new Error("no");
        },
      },
      good: {},
    });
    for (let i = 0; i < 70; i++) await add("bad", `bad${i}`, -1000 - i);
    await add("good", "good");
    expect(await due.runDue()).toEqual({ done: 1, tooLate: 0, failed: 70 });
    const tries: number[] = [];
    for (let minute = 1; minute <= 300; minute++) {
      clock.advance(60_000);
      const { failed } = await due.runDue();
      if (failed > 0) tries.push(minute);
    }
    expect(tries).toEqual([1, 3, 7, 15, 31, 63, 123, 183, 243]);
    expect(store.jobs()).toHaveLength(70);
    fails = false;
    clock.advance(3_600_000);
    expect(await due.runDue()).toMatchObject({ done: 70 });
    expect(ran).toContain("good");
  });

  it("of a kind nobody knows are left for a version that does", async () => {
    const { store, due, logged, add } = await open({ good: {} });
    await add("from-the-future", "x", -1);
    await add("good", "good");
    expect(await due.runDue()).toEqual({ done: 1, tooLate: 0, failed: 1 });
    expect(store.jobs().map((job) => job.kind)).toEqual(["from-the-future"]);
    expect(logged).toEqual([["due.unknown-kind", { kind: "from-the-future" }]]);
  });

  it.each([
    [always, 365 * 86_400_000, "run"],
    [{ kind: "within", ms: 10_800_000 } as const, 10_800_000, "run"],
    [{ kind: "within", ms: 10_800_000 } as const, 10_800_001, "tooLate"],
  ])("catch up as their kind says: %o, late by %i: %s", async (catchUp, lateMs, what) => {
    const next = async (tx: Parameters<DueHandler["run"]>[0], job: DueJob) =>
      tx.due.add({ ...job, runAt: at(job.runAt + 1e12) });
    const { store, due, ran, logged, add } = await open({ weekly: { catchUp, run: next, tooLate: next } });
    await add("weekly", "a", -lateMs);
    expect(await due.runDue()).toEqual({ done: what === "run" ? 1 : 0, tooLate: what === "run" ? 0 : 1, failed: 0 });
    expect(ran).toEqual(what === "run" ? ["a"] : []);
    expect(store.jobs()).toHaveLength(1);
    expect(logged).toEqual(what === "run" ? [] : [["due.skipped", { kind: "weekly", lateMs }]]);
  });

  it("say that the database is away, and are all there when it is back", async () => {
    const { store, due, ran, add } = await open({ a: {} });
    await add("a", "x");
    store.failNext("before");
    await expect(due.runDue()).rejects.toThrow();
    store.failNext("after");
    expect(await due.runDue()).toMatchObject({ failed: 1 });
    expect(store.jobs()).toHaveLength(1);
    expect(ran).toEqual(["x"]);
  });

  it("are done once where two rounds are asked for at the same time", async () => {
    const { due, ran, add } = await open({ a: {} });
    await add("a", "x");
    await Promise.all([due.runDue(), due.runDue()]);
    expect(ran).toEqual(["x"]);
  });

  it("that keep adding what is already due end the round all the same", async () => {
    const { due, ran, add } = await open({
      again: {
        async run(tx, job) {
          await tx.due.add({ ...job, runAt: at(job.runAt - 1) });
        },
      },
    });
    await add("again", "x", -1);
    expect(await due.runDue()).toMatchObject({ done: 1000 });
    expect(ran).toHaveLength(1000);
  });
});

describe("a clock that is set", () => {
  const kinds = { close: { irreversible: true as const }, remind: {} };

  it("forward: what cannot be taken back waits for the next tick to agree; the rest does not", async () => {
    const { due, clock, ran, logged, add } = await open(kinds);
    await due.runDue();
    await add("close", "poll", 3_600_000);
    await add("remind", "reminder", 3_600_000);
    clock.advance(60_000);
    clock.jump(7_200_000);
    await due.runDue();
    expect(ran).toEqual(["reminder"]);
    expect(logged).toEqual([["clock.jumped", { direction: "forward", byMs: 7_200_000, held: true }]]);
    clock.advance(60_000);
    await due.runDue();
    expect(ran).toEqual(["reminder", "poll"]);
  });

  it("forward and back again within a minute: nothing is closed", async () => {
    const { due, clock, ran, add } = await open(kinds);
    await due.runDue();
    await add("close", "poll", 3_600_000);
    clock.jump(7_200_000);
    await due.runDue();
    clock.advance(60_000);
    clock.jump(-7_200_000);
    await due.runDue();
    expect(ran).toEqual([]);
  });

  it("by less than five minutes, or backwards: goes on", async () => {
    const { due, clock, ran, logged, add } = await open(kinds);
    await due.runDue();
    await add("close", "a");
    clock.jump(299_000);
    await due.runDue();
    expect([ran, logged]).toEqual([["a"], []]);
    clock.jump(-3_600_000);
    await add("close", "b");
    await due.runDue();
    expect(ran).toEqual(["a", "b"]);
    expect(logged).toEqual([["clock.jumped", { direction: "back", byMs: 3_600_000, held: false }]]);
  });
});
