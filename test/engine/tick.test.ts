import { getTasks } from "node-cron";
import { describe, expect, it } from "vitest";
import { everyMinute, startTick } from "../../src/engine/tick.ts";
import type { LogEvent } from "../../src/ports/log-event.ts";

/** A minute that passes when the test says so. */
function byHand() {
  let run: (() => Promise<void>) | undefined;
  return {
    every: (given: () => Promise<void>) => {
      run = given;
      return async () => {
        run = undefined;
      };
    },
    minute: async () => run?.(),
  };
}

describe("the tick", () => {
  it("runs every step at the start and once a minute, in order", async () => {
    const ran: string[] = [];
    const hand = byHand();
    const step = (name: string) => ({ name, run: async () => void ran.push(name) });
    const tick = startTick([step("leases"), step("due")], () => {}, hand.every);
    await hand.minute();
    await hand.minute();
    await tick.stop();
    await tick.stop();
    await hand.minute();
    // The first minute joined the run at the start.
    expect(ran).toEqual(["leases", "due", "leases", "due"]);
  });

  it("logs a step that throws, without its words, and runs the next", async () => {
    const logged: [LogEvent, unknown][] = [];
    const ran: string[] = [];
    const hand = byHand();
    const bad = async () => {
      throw new TypeError("a member's own words");
    };
    const steps = [
      { name: "bad", run: bad },
      { name: "good", run: async () => void ran.push("good") },
    ];
    const tick = startTick(steps, (event, fields) => void logged.push([event, fields]), hand.every);
    await hand.minute();
    await tick.stop();
    expect(ran).toEqual(["good"]);
    expect(logged).toEqual([
      ["tick.fault", { step: "bad", fault: "TypeError", where: expect.stringMatching(/^tick\.test\.ts:\d+$/) }],
    ]);
  });

  it("never runs twice at once, and stopping waits for what is under way", async () => {
    let open = () => {};
    let inside = 0;
    let most = 0;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const hand = byHand();
    const run = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await gate;
      inside -= 1;
    };
    const tick = startTick([{ name: "slow", run }], () => {}, hand.every);
    void hand.minute();
    void hand.minute();
    const stopped = tick.stop();
    expect(inside).toBe(1);
    open();
    await stopped;
    expect([inside, most]).toEqual([0, 1]);
  });

  it("is one UTC minute in node-cron, gone when it ends", async () => {
    const before = getTasks().size;
    const end = everyMinute(async () => {});
    const [task] = [...getTasks().values()].slice(-1);
    expect(getTasks().size).toBe(before + 1);
    expect(task?.getPattern()).toBe("* * * * *");
    const next = task?.getNextRuns(3).map((date) => date.getTime()) ?? [];
    expect(next.map((at) => at % 60_000)).toEqual([0, 0, 0]);
    expect((next[2] ?? 0) - (next[0] ?? 0)).toBe(120_000);
    await end();
    expect(getTasks().size).toBe(before);
  });
});
