import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DisclosureRules, disclose } from "../../../src/core/disclosure/disclose.ts";
import type { Published } from "../../../src/core/disclosure/published.ts";
import { band } from "../../../src/core/disclosure/thresholds.ts";
import type { Way } from "../../../src/core/poll/ballot.ts";
import { BANDS } from "../../../src/core/poll/poll.ts";
import { growth } from "../../growth.ts";
import { allLots } from "./tables.ts";

const escapes = { "not-sure": 4, "does-not-apply": 1, skip: 7 } as const;
const one: DisclosureRules = { privacy: "private", kind: "one", min: 1, max: 1 };
const open: DisclosureRules = { ...one, privacy: "open" };
const upTo3: DisclosureRules = { privacy: "private", kind: "several", min: 1, max: 3 };

function show(
  options: readonly number[],
  rules = one,
  answered = options.reduce((a, b) => a + b, 0),
  way: Way = "chat",
) {
  const all = allLots((pick) => disclose({ way, answered, options, escapes }, rules, pick));
  return all.length === 1 ? all[0] : all;
}
const about = (count: number) => ({ kind: "about", count }) as const;
const withheld = { kind: "withheld" } as const;

describe("thresholds", () => {
  test("each way has its own, of answers that chose something", () => {
    for (const [way, threshold] of [
      ["chat", 5],
      ["assisted", 5],
      ["link", 10],
    ] as const) {
      for (const rules of [one, open]) {
        expect(show([threshold - 1, 0], rules, threshold - 1, way)).toEqual({ kind: "too-few", way, threshold });
        expect(show([threshold, 0], rules, threshold, way)).not.toMatchObject({ kind: "too-few" });
      }
    }
  });

  test("an open poll shows exact counts, escapes apart", () => {
    const shown = { kind: "exact", way: "chat", answered: 6, options: [5, 1, 0], escapes };
    expect(show([5, 1, 0], open)).toEqual(shown);
    expect(show([6, 5], { ...open, kind: "several", max: 2 }, 6)).toMatchObject({ answered: 6, options: [6, 5] });
  });

  test("bands", () => {
    const told = [0, 4, 5, 9, 10, 19, 20, 49, 50, 99, 100, 2000].map(band);
    expect(told).toEqual([0, 0, 5, 5, 10, 10, 20, 20, 50, 50, 100, 100]);
    fc.assert(fc.property(fc.nat(), (n) => BANDS.includes(band(n)) && band(n) <= n && band(n + 1) >= band(n)));
  });
});

describe("a private poll, one choice", () => {
  test("below 20 names the leading option and nothing else", () => {
    expect(show([4, 1, 0])).toEqual({ kind: "leading", way: "chat", option: 0, tied: false });
    expect(show([0, 19, 0])).toEqual({ kind: "leading", way: "chat", option: 1, tied: false });
  });

  test("a tie goes by lot; it is told only where that gives nobody away", () => {
    const leading = (option: number, tied: boolean) => ({ kind: "leading", way: "chat", option, tied });
    expect(show([3, 3])).toEqual([leading(0, false), leading(1, false)]);
    expect(show([2, 2, 1])).toEqual([leading(0, false), leading(1, false)]);
    expect(show([4, 4, 2, 0])).toEqual([leading(0, true), leading(1, true)]);
    expect(show([5, 5, 1])).toEqual([leading(0, false), leading(1, false)]);
  });

  test("from 20 shows rounded numbers with enough of them withheld", () => {
    expect(show([10, 10])).toEqual({ kind: "rounded", way: "chat", options: [about(10), about(10)] });
    expect(show([23, 17])).toEqual({ kind: "rounded", way: "chat", options: [about(25), about(15)] });
    expect(show([20, 6, 3])).toEqual({ kind: "rounded", way: "chat", options: [about(20), withheld, withheld] });
    expect(show([20, 9, 3])).toEqual({ kind: "rounded", way: "chat", options: [about(20), withheld, withheld] });
    expect(show([8, 8, 5])).toEqual([
      { kind: "rounded", way: "chat", options: [withheld, about(10), withheld] },
      { kind: "rounded", way: "chat", options: [about(10), withheld, withheld] },
    ]);
  });

  test("unanimity looks like any lead", () => {
    const leads = { kind: "leading", way: "chat", option: 0, tied: false };
    for (const table of [
      [40, 0],
      [33, 7],
      [40, 0, 0, 0],
      [38, 1, 1, 0],
      [33, 3, 2, 2],
    ])
      expect(show(table)).toEqual(leads);
  });
});

describe("a private poll, several choices", () => {
  test("below 20 names one option", () => {
    expect(show([6, 5, 1], upTo3, 7)).toEqual({ kind: "leading", way: "chat", option: 0, tied: false });
  });

  test("from 20 shows what passes the joint test, and withholds pairs with a small side", () => {
    const options = [about(15), withheld, withheld, about(10)];
    expect(show([14, 23, 2, 9], upTo3, 24)).toEqual({ kind: "rounded", way: "chat", options });
    // Two of three each: what is shown of two would tell the third, whom all 24 chose.
    expect(show([12, 12, 24], { ...upTo3, min: 2, max: 2 }, 24)).toMatchObject({ kind: "leading", option: 2 });
  });

  test("withholds all where even the leading option would say too much", () => {
    const all = { kind: "rounded", way: "chat", options: [withheld, withheld, withheld] };
    expect(show([4, 4, 2], { ...upTo3, min: 2, max: 2 }, 5)).toEqual(all);
    expect(show([30, 30, 30], { ...upTo3, min: 3 }, 30)).toEqual(all);
  });
});

describe("always", () => {
  /** People's own choices, so that the counts are of real answers. */
  const answers = fc.integer({ min: 2, max: 8 }).chain((options) =>
    fc.record({
      options: fc.constant(options),
      chosen: fc.array(
        fc.subarray(
          Array.from({ length: options }, (_, i) => i),
          { minLength: 1 },
        ),
        { maxLength: 90 },
      ),
      privacy: fc.constantFrom("open" as const, "private" as const),
      way: fc.constantFrom("chat" as const, "link" as const, "assisted" as const),
    }),
  );
  const counted = (options: number, chosen: readonly (readonly number[])[]) =>
    Array.from({ length: options }, (_, option) => chosen.filter((ones) => ones.includes(option)).length);

  test("escapes, totals and exact counts stay out of what a private poll publishes", () => {
    fc.assert(
      fc.property(answers, fc.nat(), ({ options, chosen, privacy, way }, lot) => {
        const counts = { way, answered: chosen.length, options: counted(options, chosen), escapes };
        const rules = { privacy, kind: "several", min: 1, max: options } as const;
        const shown: Published = disclose(counts, rules, (below) => lot % below);
        const few = chosen.length < (way === "link" ? 10 : 5);
        expect(shown.kind === "too-few").toBe(few);
        expect(shown.kind === "exact").toBe(!few && privacy === "open");
        if (shown.kind !== "exact") expect(JSON.stringify(shown)).not.toMatch(/answered|escapes|"exact"/);
        // Only what is counted matters: other escapes change nothing.
        const others = { ...counts, escapes: { "not-sure": 0, "does-not-apply": 0, skip: 0 } };
        if (privacy === "private") expect(disclose(others, rules, (below) => lot % below)).toEqual(shown);
      }),
    );
  });

  test("counts that no set of answers gives are a fault, not a result", () => {
    for (const [options, rules, answered] of [
      [[3, 3], one, 5],
      [[9, 0], upTo3, 8],
      [[1, 1, 1], upTo3, 5],
      [[5, 5, 5], { ...upTo3, max: 2 }, 5],
      [[5.5, 0.5], one, 6],
      [[7], one, 7],
    ] as const) {
      expect(() => show([...options], rules, answered)).toThrow(RangeError);
    }
  });

  test("takes no longer for 100,000 answers than a hundred times that of a hundred", () => {
    const shown = (answered: number) => {
      const part = (share: number) => Math.round(answered * share);
      show([0.7, 0.2, 0.09, 0.005, 0.005].map(part), { ...upTo3, min: 1, max: 5 }, answered);
      show([1, 0.99, 1, 0.98, 0.97, 0.96, 1, 0.03].map(part), { ...upTo3, min: 1, max: 8 }, answered);
    };
    expect(growth(shown, 1_000, 100_000)).toBeLessThan(1);
  });
});
