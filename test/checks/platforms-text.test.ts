import { describe, expect, it } from "vitest";
import { webProfile } from "../../adapters/web/profile.ts";
import { type PlatformFacts, withPlatforms } from "./platforms-text.ts";

const PAGE =
  "# Platforms\n\n<!-- platforms: made by npm run generate:docs -->\nold\n<!-- end of platforms -->\n\nThe end.\n";
const ROOM: PlatformFacts = { folder: "web", profile: webProfile, contract: [], scenarios: [] };
const CHAT: PlatformFacts = {
  folder: "signal",
  profile: {
    ...webProfile,
    name: "Signal",
    seenBy: "company",
    forms: "steps",
    onceWithinMs: 120_000,
    pace: { ...webProfile.pace, edits: { count: 5, perMs: 5000 } },
  },
  contract: [
    { test: "shows a | form", reason: "it has no windows" },
    { test: "keeps it open", reason: "it has no windows" },
  ],
  scenarios: [{ test: "Ken types", reason: "nothing can be typed" }],
};

describe("the page on platforms", () => {
  const page = withPlatforms(PAGE, [ROOM, CHAT]);

  it("puts real platforms first, and compares what profiles say", () => {
    expect(page).toContain("|  | Signal | The practice room |");
    expect(page).toContain("| Forms | step by step, one to one | in a window |");
    expect(page).toContain("| Who else can see what people press | the company that runs it | nobody |");
    expect(page).toContain("| Refuses a second copy of a message | for 2 min | always |");
    expect(page).toContain("| Edits | 5 in 5 s | 50 a second |");
  });

  it("tells every excuse, those for one reason together", () => {
    expect(page).toContain("| It has no windows | test: shows a \\| form<br>test: keeps it open |");
    expect(page).toContain("| Nothing can be typed | scenario: Ken types |");
    expect(page).toContain("## What the practice room has not\n\nNothing is left out");
  });

  it("leaves what people wrote around it, and changes nothing the second time", () => {
    expect(page).not.toContain("old");
    expect(page.startsWith("# Platforms\n")).toBe(true);
    expect(page.endsWith("\n\nThe end.\n")).toBe(true);
    expect(withPlatforms(page, [CHAT, ROOM])).toBe(page);
  });

  it("says so where its marks are gone", () => {
    expect(() => withPlatforms("# Platforms\n", [ROOM])).toThrow(/lost its marks/);
  });
});
