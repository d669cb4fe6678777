import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, MOST_DAYS_OPEN } from "../../src/core/poll/decide.ts";
import { evolveAll } from "../../src/core/poll/evolve.ts";
import type { Poll, PollPhase } from "../../src/core/poll/poll.ts";
import { DAY, later } from "../../src/core/time.ts";
import { ask, closeNow, manage, openGroup } from "./organising.ts";
import { aQuestion, commands, START } from "./questions.ts";

/** Every state a question goes through under a list of commands. */
function history(
  list: readonly { readonly command: Parameters<typeof decide>[0]; readonly after: number }[],
): readonly Poll[] {
  let at = START;
  const states: Poll[] = [aQuestion()];
  for (const { command, after } of [
    { command: { do: "open", closesAt: later(START, DAY) } as const, after: 0 },
    ...list,
  ]) {
    at = later(at, after);
    const now = states.at(-1) ?? aQuestion();
    const decision = decide(command, now, at);
    states.push(decision.ok ? evolveAll(now, decision.events) : now);
  }
  return states.slice(1);
}

const ORDER: readonly PollPhase[] = ["open", "closing", "shredding", "closed", "withdrawn", "lost"];

describe("once a question is posted, no list of commands whatever", () => {
  it("P14: changes how private it is, what it asks, whom, or what was promised of it", () => {
    fc.assert(
      fc.property(commands, (list) => {
        for (const state of history(list)) {
          const { privacy, question, groups, honesty, rung, stage } = aQuestion();
          expect(state).toMatchObject({ privacy, question, groups, honesty, rung, stage });
          expect(["draft", "scheduled"]).not.toContain(state.phase);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("P12: shows a result before the close, changes it afterwards, or opens a closed question again", () => {
    let results = 0;
    fc.assert(
      fc.property(commands, (list) => {
        const states = history(list);
        for (const [nth, state] of states.entries()) {
          if (state.phase === "open" || state.phase === "closing") expect(state.result).toBeUndefined();
          const before = states[nth - 1];
          if (!before?.result) continue;
          results += 1;
          expect(state.result).toBe(before.result);
          expect(ORDER.indexOf(state.phase)).toBeGreaterThanOrEqual(ORDER.indexOf(before.phase));
        }
        for (const [nth, state] of states.entries())
          if (["closed", "withdrawn", "lost"].includes(states[nth - 1]?.phase ?? ""))
            expect(state.phase).toBe(states[nth - 1]?.phase);
      }),
      { numRuns: 2000 },
    );
    expect(results).toBeGreaterThan(500);
  });

  it("P3: keeps it open for ever, so that its key always dies", () => {
    fc.assert(
      fc.property(commands, (list) => {
        for (const state of history(list))
          if (state.phase === "open")
            expect(state.closesAt).toBeLessThanOrEqual(later(START, (MOST_DAYS_OPEN + 1) * DAY));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("an organiser with old buttons", () => {
  it("P14: cannot change a posted question, and hears so", { timeout: 60_000 }, async () => {
    const group = await openGroup();
    try {
      const { say } = group;
      const asked = { text: "Who helps?", options: ["alpha", "beta"], privacy: "Yes", kind: "Choose one" } as const;
      await say.commands("Denise", "new");
      await say.fills("Denise", {
        "Your question": asked.text,
        "How can people answer?": asked.kind,
        "The answers to choose from": asked.options.join("\n"),
        "Could anybody be hurt or embarrassed if others guessed their answer?": asked.privacy,
        "What is this question for?": "Just for us, nothing is decided",
      });
      await say.presses("Denise", "Change the question");
      const screen = await say.privately("Denise");
      expect(screen.at(-1)?.text).toContain("Your question");
      await say.presses("Denise", "Post it now");
      await group.crowd.answer(1, "alpha");
      await say.fills("Denise", { "Could anybody be hurt or embarrassed if others guessed their answer?": "No" });
      await say.sees("Denise", "too late");
      const [poll] = await group.store.transaction((tx) => tx.pumps.pollsIn(["open"], undefined, 9));
      expect(poll?.privacy).toBe("private");
    } finally {
      await group.close();
    }
  });

  it("P12, P13: sees the same result however often and by whatever way it is asked for, to the byte", {
    timeout: 60_000,
  }, async () => {
    const group = await openGroup();
    try {
      await ask(group, { text: "Who helps?", options: ["alpha", "beta"], privacy: "No", kind: "Choose one" });
      await group.crowd.fill(
        Array.from({ length: 7 }, (_, member) => [member, member < 5 ? "alpha" : "beta"] as const),
      );
      await closeNow(group);
      const shown = async () => {
        await group.say.commands("Liz", "results");
        return (await group.say.newest("Liz")).text;
      };
      const first = await shown();
      expect(first).toContain("5 people");
      await group.crowd.command(3, "stop");
      await manage(group);
      await group.pass(86_400_000);
      expect(await shown()).toBe(first);
    } finally {
      await group.close();
    }
  });
});
