import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/due.ts";
import { NATIONS } from "../../../src/core/group/group.ts";
import type { HelpLine } from "../../../src/core/help/help-lines.ts";
import { currentHelpLines, EMERGENCY } from "../../../src/core/help/help-lines.ts";
import type { PlainDay } from "../../../src/core/time.ts";
import { loadHelpLines, readHelpLines } from "../../../src/words/help-lines.ts";
import { helpLineFaults } from "../../checks/help-lines.ts";

const CHECKED = "2026-11-21" as PlainDay;
const line = (id: string, change: Partial<HelpLine> = {}): HelpLine => ({
  ...EMERGENCY,
  id,
  nations: ["wales"],
  lastVerified: CHECKED,
  ...change,
});

describe("currentHelpLines", () => {
  it("gives the nation's lines in their order, after 999", () => {
    const lines = [line("b"), line("x", { nations: ["scotland"] }), line("a", { nations: ["wales", "england"] })];
    const { lines: shown, stale } = currentHelpLines(lines, "wales", CHECKED);
    expect(shown.map((l) => l.id)).toEqual(["emergency", "b", "a"]);
    expect(stale).toBe(false);
  });

  it.each([
    [0, true],
    [180, true],
    [181, false],
    [-1, true],
    [-2, false],
  ])("after %i days a line is shown: %s", (days, shown) => {
    const { lines, stale } = currentHelpLines([line("a")], "wales", addDays(CHECKED, days));
    expect(lines.map((l) => l.id)).toEqual(shown ? ["emergency", "a"] : ["emergency"]);
    expect(stale).toBe(!shown);
  });

  it("gives 999 where there is nothing else, ever, and says so", () => {
    expect(currentHelpLines([], "northern-ireland", "2031-01-01" as PlainDay)).toEqual({
      lines: [EMERGENCY],
      stale: true,
    });
  });
});

describe("the help lines that ship", () => {
  const lines = loadHelpLines();

  it("are without fault on the day they were checked, and every nation has one", () => {
    expect(helpLineFaults(lines, CHECKED)).toEqual([]);
    for (const nation of NATIONS) expect(currentHelpLines(lines, nation, CHECKED).lines.length).toBeGreaterThan(5);
  });

  it("name their grade, and promise nothing about the line's people", () => {
    for (const { checkedBy, says } of lines) {
      expect(checkedBy).toMatch(/grade [BC]\b/i);
      expect(says).not.toMatch(/always|safe|confidential|anonymous/i);
    }
  });
});

describe("the check", () => {
  it("finds old lines, nations without one and ids used twice", () => {
    const today = addDays(CHECKED, 181);
    const fresh = line("a", { lastVerified: today, nations: ["wales", "england", "scotland"] });
    expect(helpLineFaults([fresh, fresh, line("old")], today).map((fault) => fault.split(":")[0])).toEqual([
      "emergency",
      "old",
      "northern-ireland",
      "a",
    ]);
  });

  it("the reader refuses what is written wrongly", () => {
    const good = JSON.stringify([{ ...line("a"), ages: "Under 19" }]);
    expect(readHelpLines(good)).toEqual([{ ...line("a"), ages: "Under 19" }]);
    for (const [from, to] of [
      ["2026-11-21", "2026-02-30"],
      ["wales", "cornwall"],
      ["https:", "http:"],
      ["999 or 112", ""],
    ] as const) {
      expect(() => readHelpLines(good.replace(from, to))).toThrow();
    }
  });
});
