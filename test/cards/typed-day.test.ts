import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedDay } from "../../src/cards/typed-day.ts";
import { vocabularyOf } from "../../src/cards/vocabulary.ts";
import type { PlainDay } from "../../src/core/time.ts";
import { loadWords } from "../../src/words/load-words.ts";

/** Milliseconds: many runs on a busy machine. */
const PATIENT = 120_000;

const catalogue = loadWords();
const english = vocabularyOf(catalogue.words("en"));
const welsh = vocabularyOf(catalogue.words("cy"));
const TODAY = "2026-11-22" as PlainDay; // a Sunday

describe("readTypedDay", () => {
  it.each([
    ["31 March", "2027-03-31"],
    ["31st of March", "2027-03-31"],
    ["March 31", "2027-03-31"],
    ["the 31st of march 2027", "2027-03-31"],
    ["31/3/2027", "2027-03-31"],
    ["31/03/27", "2027-03-31"],
    ["31.3.2027", "2027-03-31"],
    ["31-3-2027", "2027-03-31"],
    ["2027-03-31", "2027-03-31"],
    ["31/3", "2027-03-31"],
    ["3/4/2027", "2027-04-03"],
    ["22 Nov", "2026-11-22"],
    ["21 Nov", "2027-11-21"],
    ["29 Feb", "2028-02-29"],
    ["today", "2026-11-22"],
    ["Tomorrow!", "2026-11-23"],
    ["Friday", "2026-11-27"],
    ["Sunday", "2026-11-29"],
    ["Friday 27 November 2026", "2026-11-27"],
    ["on Fri 27 Nov", "2026-11-27"],
    ["٣١/٣/٢٠٢٧", "2027-03-31"],
  ])("%s is %s", (text, expected) => {
    expect(readTypedDay(text, TODAY, english)).toBe(expected);
  });

  it.each([
    "",
    "soon",
    "31",
    "2",
    "30 February",
    "31/4/2027",
    "3/31/2027",
    "32 March",
    "2027-13-01",
    "2027-03",
    "Monday 27 November 2026",
    "Monday Friday",
    "31 March 2027 10:00",
    "31 March 20270",
    "0/0/2027",
    "31/3/0027",
  ])("%s is no day", (text) => {
    expect(readTypedDay(text, TODAY, english)).toBeUndefined();
  });

  it.each([
    ["31 Mawrth", "2027-03-31"],
    ["1af o Ionawr", "2027-01-01"],
    ["yfory", "2026-11-23"],
    ["dydd Gwener", "2026-11-27"],
  ])("in Welsh %s is %s", (text, expected) => {
    expect(readTypedDay(text, TODAY, welsh)).toBe(expected);
  });

  it(
    "reads back every day as the bot writes it",
    () => {
      fc.assert(
        fc.property(
          fc.date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
          (date) => {
            const day = date.toISOString().slice(0, 10) as PlainDay;
            for (const language of ["en", "cy"]) {
              const words = catalogue.words(language);
              expect(readTypedDay(words.day(day), TODAY, vocabularyOf(words))).toBe(day);
            }
          },
        ),
        { numRuns: 60 },
      );
    },
    PATIENT,
  );
});
