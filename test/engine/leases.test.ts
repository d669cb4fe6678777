import { describe, expect, it } from "vitest";
import { createLeases, LEASE_MS } from "../../src/engine/leases.ts";
import type { LogEvent } from "../../src/ports/log-event.ts";
import { manualClock } from "../ports/manual-clock.ts";
import { memoryStore } from "./memory-store.ts";

const discord = "connection.discord";

function open() {
  const store = memoryStore();
  const clock = manualClock();
  const logged: LogEvent[] = [];
  const lost: string[] = [];
  const process = (holder: string) => {
    const leases = createLeases({ store, clock, log: (event) => void logged.push(event), holder });
    return { ...leases, take: () => leases.hold(discord, () => void lost.push(holder)) };
  };
  return { store, clock, logged, lost, a: process("a"), b: process("b") };
}

describe("a lease", () => {
  it("is held by one process, for as long as it renews", async () => {
    const { clock, lost, a, b } = open();
    expect(await a.take()).toBe(true);
    for (let minute = 0; minute < 10; minute++) {
      expect(await b.take()).toBe(false);
      expect([a.holds(discord), b.holds(discord)]).toEqual([true, false]);
      clock.advance(60_000);
      await a.renew();
    }
    expect(lost).toEqual([]);
  });

  it("passes on when it is released, at once", async () => {
    const { lost, a, b } = open();
    await a.take();
    await a.releaseAll();
    await a.release(discord);
    expect(a.holds(discord)).toBe(false);
    expect(await b.take()).toBe(true);
    expect(lost).toEqual([]);
  });

  it("passes on when a process dies, and never has two sure holders", async () => {
    const { clock, a, b } = open();
    await a.take();
    let passedOn = 0;
    for (let second = 0; second <= LEASE_MS / 1000 && passedOn === 0; second++) {
      if (await b.take()) passedOn = second;
      expect(a.holds(discord) && b.holds(discord)).toBe(false);
      clock.advance(1000);
    }
    expect(passedOn).toBe(LEASE_MS / 1000);
  });

  it("is given up, and said so once, by a process that comes back too late", async () => {
    const { clock, lost, logged, a, b } = open();
    await a.take();
    clock.advance(LEASE_MS);
    await b.take();
    await a.renew();
    await a.renew();
    expect(lost).toEqual(["a"]);
    expect(logged).toEqual(["lease.held", "lease.held", "lease.lost"]);
    expect([a.holds(discord), b.holds(discord)]).toEqual([false, true]);
  });

  it("survives a database that is away for two ticks, not for three", async () => {
    const { store, clock, lost, a } = open();
    await a.take();
    for (const [tick, still] of [
      [1, true],
      [2, true],
      [3, false],
    ] as const) {
      clock.advance(60_000);
      store.failNext();
      await a.renew();
      expect([tick, a.holds(discord), lost.length]).toEqual([tick, still, still ? 0 : 1]);
    }
  });
});
