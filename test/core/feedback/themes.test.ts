import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areasOf,
  countAbout,
  MOST_AREAS,
  MOST_UNDER,
  merged,
  mergeTargets,
  renamed,
  retagged,
  retalliedBy,
  START_THEMES,
  THEME_CHARACTERS,
  type Theme,
  type ThemesChanged,
  tallied,
  under,
  withTheme,
} from "../../../src/core/feedback/themes.ts";

const ids = START_THEMES.map((theme) => theme.id);
const messages = fc.array(fc.uniqueArray(fc.constantFrom(...ids.slice(0, 14)), { maxLength: 4 }), { maxLength: 40 });

const listOf = (changed: ThemesChanged): readonly Theme[] => {
  if ("refused" in changed) throw new Error(changed.refused);
  return changed.themes;
};

/** Counted another way: one message after the other. */
const about = (all: readonly (readonly string[])[], wanted: readonly string[]): number =>
  all.filter((tags) => tags.some((tag) => wanted.includes(tag))).length;
const wantedBy = (themes: readonly Theme[], id: string) => [id, ...under(themes, id).map((one) => one.id)];

describe("the start set", () => {
  it("has the thirteen areas, two levels, and room for more", () => {
    expect(areasOf(START_THEMES)).toHaveLength(13);
    expect(new Set(ids).size).toBe(ids.length);
    for (const theme of START_THEMES) {
      expect(theme.id).toMatch(/^[a-z0-9-]+$/);
      expect(theme.name.length).toBeLessThanOrEqual(THEME_CHARACTERS);
      expect(under(START_THEMES, theme.id).length).toBeLessThan(MOST_UNDER);
      if (theme.under !== undefined) expect(areasOf(START_THEMES).map((area) => area.id)).toContain(theme.under);
    }
  });
});

describe("the list of themes", () => {
  it("takes one more on either level, never a third level, a name twice, or more than fit", () => {
    const more = listOf(withTheme(START_THEMES, { id: "x1", name: "Food" }));
    expect(areasOf(more).at(-1)?.name).toBe("Food");
    expect(withTheme(more, { id: "x2", name: "fOOD" })).toEqual({ refused: "same" });
    expect(listOf(withTheme(more, { id: "x2", name: "Food", under: "x1" }))).toHaveLength(more.length + 1);
    expect(withTheme(more, { id: "x2", name: "Deeper", under: "breaks-cost" })).toEqual({ refused: "gone" });
    let full = more;
    for (let nth = 0; areasOf(full).length < MOST_AREAS; nth++)
      full = listOf(withTheme(full, { id: `y${nth}`, name: `Y ${nth}` }));
    expect(withTheme(full, { id: "z", name: "One too many" })).toEqual({ refused: "full" });
  });

  it("takes another name, which no neighbour has", () => {
    expect(renamed(START_THEMES, "money", "Pounds and pence")).toMatchObject({ themes: expect.anything() });
    expect(renamed(START_THEMES, "money", "HEALTH")).toEqual({ refused: "same" });
    expect(renamed(START_THEMES, "nothing", "New")).toEqual({ refused: "gone" });
  });

  it("merges an area only into an area, and anything else only with what lies beside or above it", () => {
    for (const { id, under: area } of START_THEMES)
      for (const into of mergeTargets(START_THEMES, id))
        expect(area === undefined ? into.under : (into.under ?? into.id)).toBe(area);
    expect(merged(START_THEMES, "money", "breaks-cost")).toEqual({ refused: "gone" });
    expect(merged(START_THEMES, "money", "money")).toEqual({ refused: "gone" });
  });
});

describe("counts", () => {
  it("are of messages, each once, whatever it is about besides", () => {
    fc.assert(
      fc.property(messages, fc.constantFrom(...ids), (all, id) => {
        const wanted = wantedBy(START_THEMES, id);
        expect(countAbout(tallied({}, all), START_THEMES, id)).toBe(about(all, wanted));
      }),
      { numRuns: 500 },
    );
  });

  it("are right after any merge: nobody is lost, nobody is counted twice, also of what is only tallied", () => {
    let tried = 0;
    fc.assert(
      fc.property(messages, messages, fc.constantFrom(...ids.slice(0, 14)), fc.nat(), (live, gone, from, nth) => {
        const targets = mergeTargets(START_THEMES, from);
        const into = targets[nth % targets.length]?.id ?? "";
        const done = merged(START_THEMES, from, into);
        if ("refused" in done) return;
        tried += 1;
        const tally = tallied(
          retalliedBy(tallied({}, gone), from, into),
          live.map((tags) => retagged(tags, from, into)),
        );
        const union = [...wantedBy(START_THEMES, from), ...wantedBy(START_THEMES, into)];
        expect(countAbout(tally, done.themes, into)).toBe(about([...live, ...gone], union));
        expect(countAbout(tally, done.themes, from)).toBe(0);
        for (const other of ids.filter(
          (id) => !union.includes(id) && !under(START_THEMES, id).some((t) => union.includes(t.id)),
        ))
          expect(countAbout(tally, done.themes, other)).toBe(about([...live, ...gone], wantedBy(START_THEMES, other)));
      }),
      { numRuns: 500 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  it("are right after a split: what went and what stayed is what there was", () => {
    fc.assert(
      fc.property(messages, fc.infiniteStream(fc.boolean()), (all, picks) => {
        const added: Theme = { id: "new", name: "New", under: "recognised" };
        const themes = listOf(withTheme(START_THEMES, added));
        const after = all.map((tags) => (picks.next().value ? retagged(tags, "recognised-council", "new") : tags));
        const [old, now] = [tallied({}, all), tallied({}, after)];
        expect(countAbout(now, themes, "new") + countAbout(now, themes, "recognised-council")).toBe(
          countAbout(old, themes, "recognised-council"),
        );
        expect(countAbout(now, themes, "recognised")).toBe(countAbout(old, themes, "recognised"));
      }),
      { numRuns: 500 },
    );
  });
});
