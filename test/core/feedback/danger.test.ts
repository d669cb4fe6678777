import { describe, expect, it } from "vitest";
import { dangerCheck } from "../../../src/core/feedback/danger.ts";
import { loadDangerPhrases } from "../../../src/words/danger-phrases.ts";
import { HARMLESS, IN_DANGER } from "./danger-corpus.ts";

const check = dangerCheck(loadDangerPhrases());

describe("P34: words that may speak of danger", () => {
  it("are met with help first, in at least 95 of 100", () => {
    const missed = IN_DANGER.filter((text) => !check(text));
    expect(missed.length / IN_DANGER.length, missed.join(" | ")).toBeLessThanOrEqual(0.05);
  });

  it("are not seen in what carers say every day, but in 5 of 100 at most", () => {
    const seen = HARMLESS.filter((text) => check(text));
    expect(seen.length / HARMLESS.length, seen.join(" | ")).toBeLessThanOrEqual(0.05);
  });

  it.each([
    "I WANT TO DIE",
    "i want to die!!!",
    "I want   to\n die",
    "I don’t want to be here any more",
    "I don't want to be here any more",
    "Well. I wish I was dead. Sorry.",
    "This form is killing me and I want to die",
    "It is to die for, but I want to kill myself",
  ])("are found however they are typed: %s", (text) => {
    expect(check(text)).toBe(true);
  });

  it("are looked for in a time that grows with the text, not with its square", () => {
    const text = "i want he hit dont want no not the to of and life is better off ".repeat(200);
    const from = performance.now();
    check(text);
    expect(performance.now() - from).toBeLessThan(3000);
  });
});
