import { describe, expect, it } from "vitest";
import { fluentTexts } from "./fluent-texts.ts";
import { messageIdModule } from "./message-ids.ts";
import { falsePromises } from "./promises.ts";
import { readability, tooHard } from "./reading-age.ts";

describe("fluentTexts", () => {
  it("takes messages apart, forms and values and all", () => {
    const { texts, junk } = fluentTexts(
      "# c\na = { $n ->\n    [one] { $n } cup\n   *[other] { $n } cups\n } of { $what }\n-t = x\n!!\n",
    );
    expect(texts).toEqual([
      {
        id: "a",
        line: 2,
        variables: new Set(["n", "what"]),
        counts: new Set(["n"]),
        forms: ["… cup of …", "… cups of …"],
      },
    ]);
    expect(junk).toEqual(["!!\n"]);
  });
});

describe("message ids", () => {
  it("are a sorted union, without terms", () => {
    expect(messageIdModule("b = 1\na = 2\n-t = x\n")).toContain('export type MessageId =\n  | "a"\n  | "b";\n');
  });
});

describe("reading age", () => {
  it("scores by sentences and syllables", () => {
    expect(readability("The cat sat on the mat.")).toMatchObject({ longest: 6, words: 6 });
    expect(readability("The cat sat on the mat.").grade).toBeCloseTo(-1.45, 1);
    expect(
      readability("Consultation participants unanimously acknowledged organisational accountability.").grade,
    ).toBeGreaterThan(20);
  });

  it("finds long sentences and hard words, but not in labels or lists of what people type", () => {
    const long = `a = ${"We go out to the sea and we ".repeat(3)}swim.\n`;
    expect(tooHard(long)).toHaveLength(1);
    expect(
      tooHard(
        "a = Participation necessitates considerable administrative documentation requirements alongside organisational responsibilities.\n",
      ),
    ).toHaveLength(1);
    expect(tooHard("a = Participation necessitates documentation.\n")).toEqual([]);
    expect(tooHard("a = We will tell you what came of it. You can stop when you like.\n")).toEqual([]);
    expect(tooHard(long.replace("a =", "vocabulary-a ="))).toEqual([]);
  });

  it.each([
    ["{ $n } people said yes to this in the end, and { $m } said no", 13],
    ["Please choose: one of these two", 6],
  ])("%s", (text, words) => {
    expect(readability(text.replace(/\{[^}]*\}/g, "…")).words).toBe(words);
  });
});

describe("false promises", () => {
  const faults = (text: string) => falsePromises(fluentTexts(`a = ${text}\n`).texts).length;

  it.each([
    "This is 100% anonymous to the organisers.",
    "You are untraceable.",
    "We can never know who you are.",
    "It is completely secure.",
    "Someone will respond.",
    "This chat is monitored.",
    "Your answer is anonymous.",
    "Answer anonymously!",
    "Mae eich ateb yn ddienw.",
  ])("finds: %s", (text) => {
    expect(faults(text)).toBeGreaterThan(0);
  });

  it.each([
    "Your answer is anonymous to the organisers.",
    "This is not anonymous.",
    "Nobody is watching this chat.",
    "This chat is not monitored.",
    "Mae eich ateb yn ddienw i'r trefnwyr.",
  ])("allows: %s", (text) => {
    expect(faults(text)).toBe(0);
  });
});
