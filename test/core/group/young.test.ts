import { describe, expect, it } from "vitest";
import { GROUP_AGES, NATIONS } from "../../../src/core/group/group.ts";
import { YOUNG_RULES, youngRules } from "../../../src/core/group/young.ts";
import { currentHelpLines, EMERGENCY } from "../../../src/core/help/help-lines.ts";
import type { PlainDay } from "../../../src/core/time.ts";
import { loadHelpLines } from "../../../src/words/help-lines.ts";

describe("P36: what a group with young people does otherwise", () => {
  it("keeps no address and writes to nobody where there are some, and needs a lead", () => {
    for (const ages of GROUP_AGES.filter((one) => one !== "adults"))
      expect(YOUNG_RULES[ages]).toEqual({
        newsOfChances: false,
        returnAddress: false,
        youngNote: true,
        youngHelpFirst: true,
        leadNeeded: true,
      });
    expect(youngRules({})).toBe(YOUNG_RULES.adults);
    expect(YOUNG_RULES.adults.returnAddress).toBe(true);
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
