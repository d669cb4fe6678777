import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../src/core/text.ts";
import { growth } from "../growth.ts";

/** Milliseconds: many runs on a busy machine. */
const PATIENT = 30_000;

const many = { max: 2000, lines: "many" } as const;
const read = (raw: string) => readText(raw, many);
const text = (raw: string) => {
  const result = read(raw);
  return result.ok ? result.text : result.problem;
};

describe("what people write stays as written", () => {
  it.each([
    ["markup and mentions", "*hi* _there_ @everyone <@123> <!channel> [a](http://b) `x` <b>y</b> & \\"],
    ["a family emoji", "We are 👨‍👩‍👧‍👦 and 🏳️‍🌈 and ❤️‍🔥 and 👍🏽"],
    ["the flag of Wales", "Up the 🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}!"],
    ["Persian with a non-joiner", "می\u200Cخواهم"],
    ["Urdu with a number", "15 منٹ · £25"],
    ["Bengali with a joiner", "র\u200D্যাব"],
    ["direction marks of one character", "abc\u200Fאבג\u200E"],
    ["several lines", "one\n\ntwo"],
    ["a Han variant", "葛\u{E0100}城"],
  ])("%s", (_name, raw) => {
    expect(text(raw)).toBe(raw.normalize("NFC"));
  });
});

describe("what is put right in silence", () => {
  it.each([
    ["line ends", "a\r\nb\rc\u2028d\u0085e\vf", "a\nb\nc\nd\ne\nf"],
    ["white space around", " \n\t hello \u00A0\n", "hello"],
    ["decomposed letters", "Ta\u0302n", "T\u00E2n"],
    ["zero-width watermarks", "h\u200Be\uFEFFl\u2060l\u00ADo", "hello"],
    ["joiners between Latin letters", "he\u200D\u200Cllo", "hello"],
    ["a message in tag letters", "hello\u{E0041}\u{E0042}", "hello"],
    ["variation selectors in a row", "❤\uFE0F\uFE0E\uFE0F", "❤\uFE0F"],
    ["hidden selectors after a letter", "a\u{E0105}b", "ab"],
  ])("%s", (_name, raw, expected) => {
    expect(text(raw)).toBe(expected);
  });

  it("makes one line of several where one is wanted", () => {
    expect(readText("a\r\n\r\nb", { max: 10, lines: "one" })).toEqual({ ok: true, text: "a b" });
  });
});

describe("what is refused", () => {
  it.each([
    ["nothing", "", "empty"],
    ["white space only", " \n\u3000 ", "empty"],
    ["only invisible letters", "\u3164\u200B\u2800", "empty"],
    ["NUL", "a\0b", "hidden-marks"],
    ["escape", "a\u001B[31m", "hidden-marks"],
    ["a C1 control", "a\u009Fb", "hidden-marks"],
    ["an override", "abc\u202Etxt", "hidden-marks"],
    ["an isolate", "abc\u2067txt\u2069", "hidden-marks"],
    ["half a character", "abc\uD83D", "hidden-marks"],
    ["a pile of marks", `a${"\u0301\u0323".repeat(16)}`, "hidden-marks"],
    ["the other half", "\uDE00abc", "hidden-marks"],
  ])("%s", (_name, raw, problem) => {
    expect(read(raw)).toEqual({ ok: false, problem });
  });

  it("counts code points, not halves", () => {
    expect(readText("😀😀😀", { max: 3, lines: "one" })).toEqual({ ok: true, text: "😀😀😀" });
    expect(readText("😀😀😀", { max: 2, lines: "one" })).toEqual({ ok: false, problem: "too-long" });
    expect(readText("e\u0301".repeat(5), { max: 5, lines: "one" })).toMatchObject({ ok: true });
  });
});

describe("for every text", () => {
  it(
    "reading twice changes nothing, and the answer keeps the rule",
    () => {
      const marks = fc.constantFrom(
        "\u200D",
        "\u200C",
        "\uFE0F",
        "👩",
        "a",
        "é",
        "e\u0301",
        "ا",
        "\u{E0061}",
        "🏴",
        "\n",
        " ",
      );
      const raw = fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(marks).map((parts) => parts.join("")),
      );
      fc.assert(
        fc.property(raw, fc.integer({ min: 1, max: 30 }), fc.constantFrom("one", "many"), (value, max, lines) => {
          const first = readText(value, { max, lines });
          if (!first.ok) return;
          expect(readText(first.text, { max, lines })).toEqual(first);
          expect([...first.text].length).toBeLessThanOrEqual(max);
          if (lines === "one") expect(first.text).not.toContain("\n");
        }),
      );
    },
    PATIENT,
  );

  it.each([
    ["letters", "a"],
    ["joiners", "\u200D"],
    ["tags", "\u{E0061}"],
    ["selectors", "\uFE0F"],
    ["spaces", " "],
    ["marks out of order", "\u0301\u0323"],
    ["flags", "🏴\u{E0067}"],
    ["line ends", "\r\n"],
  ])("however many %s: the time grows with the text, not with its square", (_name, unit) => {
    const reading = (size: number) => readText(`x${unit.repeat(size / unit.length)}x`, { max: 200_000, lines: "many" });
    expect(reading(100_000)).not.toEqual({ ok: false, problem: "too-long" });
    expect(growth(reading, 3_125, 100_000)).toBeLessThan(8);
  });
});
