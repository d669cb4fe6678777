import { describe, expect, it } from "vitest";
import { NATIONS } from "../../../src/core/group/group.ts";
import { UNDER_18, YOUNG_RULES, youngRules } from "../../../src/core/group/young.ts";
import { currentHelpLines, EMERGENCY } from "../../../src/core/help/help-lines.ts";
import type { PlainDay } from "../../../src/core/time.ts";
import { loadHelpLines } from "../../../src/words/help-lines.ts";

describe("P36: what a group with young people does otherwise", () => {
  it("keeps no address and writes to nobody where there are some, and needs a lead", () => {
    expect(YOUNG_RULES.yes).toEqual({
      newsOfChances: false,
      returnAddress: false,
      youngNote: true,
      youngHelpFirst: true,
      leadNeeded: true,
    });
  });

  it("only ever protects more: no step from none to possible to yes gives anything up", () => {
    const protection = (one: (typeof UNDER_18)[number]) => {
      const rules = YOUNG_RULES[one];
      const kept = [
        !rules.newsOfChances,
        !rules.returnAddress,
        rules.youngNote,
        rules.youngHelpFirst,
        rules.leadNeeded,
      ];
      return kept.map(Number);
    };
    const [none, possible, yes] = UNDER_18.map(protection);
    for (const [at, value] of (possible ?? []).entries()) {
      expect(value).toBeGreaterThanOrEqual(none?.[at] ?? 1);
      expect(yes?.[at]).toBeGreaterThanOrEqual(value);
    }
    expect(youngRules({})).toBe(YOUNG_RULES.none);
  });

  it.each(NATIONS)("shows help for young people right after the emergency number, in %s", (nation) => {
    const lines = loadHelpLines();
    const today = "2026-11-23" as PlainDay;
    const young = currentHelpLines(lines, nation, today, true).lines;
    expect(young.slice(0, 2).map((line) => line.id)).toEqual([EMERGENCY.id, "childline"]);
    const usual = currentHelpLines(lines, nation, today).lines;
    expect(young.map((line) => line.id).sort()).toEqual(usual.map((line) => line.id).sort());
  });
});
