import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHints, type Hint, hidden, withoutMentions } from "../../../src/core/feedback/hints.ts";

const hintsIn = (text: string) => new Set(findHints(text).map((found) => found.hint));

const digit = fc.integer({ min: 0, max: 9 });
const digits = (count: number) => fc.array(digit, { minLength: count, maxLength: count }).map((all) => all.join(""));
const spaced = (text: string, ...cuts: readonly number[]) =>
  cuts
    .map((cut, nth) => text.slice(nth === 0 ? 0 : cuts[nth - 1], cut))
    .concat(text.slice(cuts.at(-1)))
    .join(" ");

const phone = fc.oneof(
  digits(9).map((rest) => `07${rest}`),
  digits(9).map((rest) => spaced(`07${rest}`, 5)),
  digits(9).map((rest) => spaced(`07${rest}`, 5, 8)),
  digits(8).map((rest) => `(020) ${rest.slice(0, 4)} ${rest.slice(4)}`),
  digits(6).map((rest) => `01702 ${rest}`),
  digits(9).map((rest) => `+44 7${rest.slice(0, 3)} ${rest.slice(3)}`),
  digits(9).map((rest) => `+44 (0)7${rest}`),
  digits(9).map((rest) => `0044 7${rest}`),
);
const word = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnop".split("")), minLength: 2, maxLength: 9 });
const email = fc
  .tuple(word, word, fc.constantFrom("co.uk", "org", "nhs.uk", "gov.uk", "com"))
  .chain(([a, b, end]) => fc.constantFrom(`${a}@${b}.${end}`, `${a}.${b}@${b}.${end}`, `${a}1@${b}-${a}.${end}`));
const postcode = fc.constantFrom(
  ..."SW1A 1AA|EC1A 1BB|W1A 0AX|M1 1AE|B33 8TH|CR2 6XH|DN55 1PT|SS1 2AB|ss12ab|SE5 8RS|CF10 3AT|BT1 5GS|EH1 1YZ|se5 8rs".split(
    "|",
  ),
);
const nhs = digits(9)
  .map((nine) => {
    const sum = [...nine].reduce((total, one, place) => total + Number(one) * (10 - place), 0);
    const check = (11 - (sum % 11)) % 11;
    return check === 10 ? undefined : nine + String(check);
  })
  .filter((number) => number !== undefined)
  .chain((number) =>
    fc.constantFrom(number, spaced(number, 3, 6), `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`),
  );

const before = fc.constantFrom("", "Call ", "It is ", "My number: ", "Please write to (", "He said “", "See ");
const after = fc.constantFrom("", ".", ", thanks", ")", "” he said", " or come by", "\nSam");

describe("what could point at somebody", () => {
  const cases: readonly (readonly [Hint, fc.Arbitrary<string>])[] = [
    ["phone", phone],
    ["email", email],
    ["postcode", postcode],
    ["nhs", nhs],
  ];
  it.each(cases)("is found: %s, in at least 95 of 100", (hint, arbitrary) => {
    const samples = fc.sample(fc.tuple(before, arbitrary, after), { numRuns: 2000, seed: 4 });
    const missed = samples.filter((parts) => {
      const hints = hintsIn(parts.join(""));
      // A number that happens to have a right check digit is told as one or the other: both are hidden alike.
      return !hints.has(hint) && !(hint === "phone" && hints.has("nhs")) && !(hint === "nhs" && hints.has("phone"));
    });
    expect(missed.length / samples.length, missed.slice(0, 5).join(" | ")).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ["date", "born 4/5/1961"],
    ["date", "on 3rd of March"],
    ["date", "since 2026-03-04"],
    ["ni", "QQ 12 34 56 C".replace("QQ", "AB")],
    ["handle", "ask @jane_doe"],
    ["name", "my mum Jane"],
    ["name", "Mrs Holt shouts"],
    ["name", "a nurse called Bob"],
  ] as const)("is found: %s in “%s”", (hint, text) => {
    expect([...hintsIn(text)]).toContain(hint);
  });

  it.each([
    "Respite was cut to 2 hours a week.",
    "It costs £1,250 a month, 30% more than in 2024.",
    "The bus at 10.30 is always late.",
    "We waited 14 weeks, then 3 more.",
    "My mum needs help at night.",
    "The 24/7 line never answers.",
  ])("is not found in: %s", (text) => {
    expect(findHints(text)).toEqual([]);
  });

  it("is not found in a number that only looks like the health service's", () => {
    expect([...hintsIn("ref 943 476 5918")]).not.toContain("nhs");
    expect([...hintsIn("943 476 5919")]).toContain("nhs");
  });

  it("is hidden where it stands, and nothing else is touched", () => {
    const text = "Mrs Holt said: ring 01702 444444 or a@b.org now.";
    expect(hidden(text, findHints(text), "…")).toBe("… said: ring … or … now.");
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(hidden(any, [], "…")).toBe(any);
        const left = hidden(any, findHints(any), "…");
        expect(findHints(left).length).toBeLessThanOrEqual(findHints(any).length);
      }),
    );
  });

  it("takes out what points at an account", () => {
    expect(withoutMentions("ask <@U123> in <#C9> or <!channel>")).toBe("ask @someone in @someone or @someone");
  });

  it("takes a time that grows with the text, not with its square", () => {
    const of = (length: number) => {
      const text = "0 1-2 3.4 a@b. Mr Mum ".repeat(length);
      const from = performance.now();
      findHints(text);
      return performance.now() - from;
    };
    of(100);
    expect(of(400)).toBeLessThan(2000);
  });
});
