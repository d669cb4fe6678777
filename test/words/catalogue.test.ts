import { describe, expect, it } from "vitest";
import type { MessageId } from "../../src/core/message-id.ts";
import type { EpochMillis, PlainDay, WallTime, ZoneId } from "../../src/core/time.ts";
import type { Words, WordValues } from "../../src/core/words.ts";
import { makeCatalogue } from "../../src/words/catalogue.ts";
import { languageSource } from "../../src/words/languages.ts";
import { loadWords } from "../../src/words/load-words.ts";

const ENGLISH = `### checked: yes
words-day = { $weekday } { $day } { $month } { $year }
words-moment = { $weekday } { $day } { $month } at { $time }
hello = Hello { $name }
people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
only-english = Here
consent-note = You may stop.
vocabulary-yes = yes|y
`;
const WELSH = `### checked: no
hello = Helo { $name }
consent-note = Cewch stopio.
people = { $count ->
    [zero] dim pobl
    [one] un person
    [two] dau berson
    [few] tri pherson
    [many] chwe pherson
   *[other] { $count } o bobl
}
`;
const URDU = "### checked: yes\nhello = سلام { $name }\n";
const catalogue = makeCatalogue([
  languageSource("en", ENGLISH),
  languageSource("cy", WELSH),
  languageSource("ur", URDU),
]);

/** These ids are this test's own, not those of the real file. */
const say = (words: Words, id: string, values?: WordValues) => words.say(id as MessageId, values);

describe("falling back", () => {
  it.each([
    ["en-GB", "en"],
    ["cy-GB", "cy"],
    ["CY", "cy"],
    ["xx", "en"],
    ["", "en"],
    ["en-xa", "en-XA"],
  ])("%s is spoken as %s", (asked, spoken) => {
    expect(catalogue.words(asked).language).toBe(spoken);
  });

  it("shows English where a message is missing, and never a blank", () => {
    expect(say(catalogue.words("cy"), "only-english")).toBe("Here");
  });

  it("shows English where a message of the language wants a value it is not given", () => {
    const odd = makeCatalogue([
      languageSource("en", ENGLISH),
      languageSource("cy", "### checked: yes\nonly-english = { $who }\n"),
    ]);
    expect(say(odd.words("cy"), "only-english")).toBe("Here");
  });

  it("is a fault where English cannot say it, and the fault holds no value", () => {
    expect(() => say(catalogue.words("cy"), "no-such-message", { name: "Ann" })).toThrow(
      /^The message "no-such-message"/,
    );
    expect(() => say(catalogue.words("en"), "hello")).toThrow(/lacks a value/);
  });

  it("never shows consent from a language nobody has checked", () => {
    expect(say(catalogue.words("cy"), "consent-note")).toBe("You may stop.");
    const checked = makeCatalogue([
      languageSource("en", ENGLISH),
      languageSource("cy", WELSH.replace("checked: no", "checked: yes")),
    ]);
    expect(say(checked.words("cy"), "consent-note")).toBe("Cewch stopio.");
  });

  it("tells which languages there are, by their own names, and what they lack", () => {
    expect(catalogue.languages).toEqual([
      { language: "en", name: "English", checked: true, missing: 0 },
      { language: "cy", name: "Cymraeg", checked: false, missing: 4 },
      { language: "ur", name: "اردو", checked: true, missing: 6 },
    ]);
  });

  it("refuses files that do not say whether they are checked, or say a thing twice, and to be without English", () => {
    expect(() => languageSource("pl", "hello = x\n")).toThrow("pl.ftl");
    expect(() => makeCatalogue([languageSource("en", `${ENGLISH}hello = again\n`)])).toThrow("en.ftl");
    expect(() => makeCatalogue([languageSource("cy", WELSH)])).toThrow("English");
  });
});

describe("direction", () => {
  it("isolates what is put in where letters from right to left are in play, and only there", () => {
    expect(say(catalogue.words("en"), "hello", { name: "Ann" })).toBe("Hello Ann");
    expect(say(catalogue.words("en"), "hello", { name: "نسرین" })).toBe("Hello \u2068نسرین\u2069");
    expect(say(catalogue.words("ur"), "hello", { name: "Ann" })).toBe("سلام \u2068Ann\u2069");
    expect(catalogue.words("ur").direction).toBe("rtl");
    expect(catalogue.words("cy").direction).toBe("ltr");
    expect(languageSource("pa-Arab", URDU).direction).toBe("rtl");
  });
});

describe("plural forms", () => {
  it("are the six of Welsh", () => {
    const words = catalogue.words("cy");
    expect([0, 1, 2, 3, 6, 7].map((count) => say(words, "people", { count }))).toEqual([
      "dim pobl",
      "un person",
      "dau berson",
      "tri pherson",
      "chwe pherson",
      "7 o bobl",
    ]);
  });
});

describe("pseudo-locales", () => {
  it("en-XA is longer, accented and bracketed, with the values as given", () => {
    const said = say(catalogue.words("en-XA"), "hello", { name: "Ann" });
    expect(said).toBe("⟦Ĥéļļö ~~Ann⟧");
  });

  it("ar-XB runs from right to left and isolates", () => {
    const words = catalogue.words("ar-XB");
    expect(words.direction).toBe("rtl");
    expect(say(words, "hello", { name: "Ann" })).toBe("حهللو \u2068Ann\u2069");
  });

  it("leave what people may type as it is", () => {
    expect(say(catalogue.words("en-XA"), "vocabulary-yes")).toBe("yes|y");
    expect(say(catalogue.words("ar-XB"), "vocabulary-yes")).toBe("yes|y");
  });
});

describe("days and clocks", () => {
  const words = loadWords().words("en");
  const london = "Europe/London" as ZoneId;

  it("are written out, on the wall of the zone", () => {
    expect(words.day("2026-11-27" as PlainDay)).toBe("Friday 27 November 2026");
    const at = Date.parse("2026-10-25T00:30Z") as EpochMillis;
    expect(words.moment(at, london)).toBe("Sunday 25 October at 01:30");
    expect(words.clock("20:30" as WallTime)).toBe("20:30");
    expect(words.clock("00:05" as WallTime)).toBe("00:05");
  });

  it("use the names the language has", () => {
    expect(catalogue.words("cy").day("2026-11-27" as PlainDay)).toBe("Dydd Gwener 27 Tachwedd 2026");
  });
});
