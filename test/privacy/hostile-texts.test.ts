import fc from "fast-check";
import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { renderCard } from "../../adapters/web/render.ts";
import { type Card, mapActions } from "../../src/cards/card.ts";
import { plain } from "../../src/cards/plain.ts";
import { disclose } from "../../src/core/disclosure/disclose.ts";
import type { Intent } from "../../src/core/intents.ts";
import type { Poll } from "../../src/core/poll/poll.ts";
import { readText } from "../../src/core/text.ts";
import type { ZoneId } from "../../src/core/time.ts";
import { answeredCard, askCard, consentCard } from "../../src/core/views/poll-member.ts";
import { manageCard } from "../../src/core/views/poll-organiser.ts";
import { closedAskCard, resultCard, resultSentence } from "../../src/core/views/poll-result.ts";
import type { ActionToken, MessageId } from "../../src/ports/chat-adapter.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { aQuestion, HONESTY, START } from "./questions.ts";

const words = loadWords().words("en");
const ZONE = "Europe/London" as ZoneId;
const frame = {
  id: "x",
  standing: { kind: "post", message: "7" as MessageId },
  form: "f",
  action: "/as/ann/press",
  nonce: "n".repeat(22),
  choose: "Choose",
  picture: (block: number) => `/picture/${block}`,
} as const;

/** One token for all: these tests look at texts. */
const web = (card: Card<Intent>): string =>
  renderCard(
    mapActions(card, () => "cAAAAAAAA00000000000000" as ActionToken),
    frame,
  ).toString();

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  "</button></form><form action=//evil.example>",
  "&lt;b&gt; &amp;",
  "javascript:alert(1)",
  "https://evil.example/?who=ann",
  "@everyone @here <@123> <!channel> <@U123|ann>",
  "[click](https://evil.example) *bold* _it_ `code` ||spoiler||",
  "=HYPERLINK(evil)",
  "+44 1702 000000",
  "{ $answer } { poll-title }",
  "%s %d #{name}",
  "مرحبا בעולם",
  "👩‍👩‍👧‍👦 e\u0301",
] as const;

/** As a form takes it: what is refused never comes to a card. */
const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 60 })).filter((raw) => {
  const read = readText(raw, { max: 80, lines: "one" });
  // A line of the organiser's own may begin with a number; here it would be counted as one of ours.
  return read.ok && read.text === raw && !/^\d+ /.test(raw);
});

/** Every card that shows an organiser's words. */
function cardsOf(poll: Poll): readonly Card<Intent>[] {
  const closed: Poll = {
    ...poll,
    phase: "closed",
    result: [disclose(COUNTS, { privacy: "open", kind: "one", min: 1, max: 1 }, () => 0)],
  };
  const chosen = { kind: "options", options: [0] } as const;
  const context = { zone: ZONE, at: START, goesOutAt: START, otherGroups: [] };
  return [
    askCard({ ...poll, phase: "open", closesAt: START }, words, ZONE, true),
    answeredCard(poll, chosen, words, ZONE),
    consentCard(poll, chosen, 1, "nothing", words),
    manageCard(poll, words, context),
    closedAskCard(closed, words),
    resultCard(closed, words),
  ];
}
const COUNTS = {
  way: "chat",
  answered: 9,
  options: [4, 3, 2],
  escapes: { "not-sure": 0, "does-not-apply": 0, skip: 0 },
} as const;

const written = (texts: readonly string[]): Poll => {
  const [text = "", a = "", b = "", c = "", ...rest] = texts;
  const [canChange = "", fixed = "", fixedWhy = "", decides = ""] = rest;
  return aQuestion({
    question: { ...aQuestion().question, text, options: [`${a} 1`, `${b} 2`, `${c} 3`] },
    honesty: { ...HONESTY, canChange, fixed, fixedWhy, decides },
  });
};

const BENIGN = written(["Who helps?", "yes", "no", "both", "this", "that", "so", "Ann"]);

/** What of a page is not words: its elements with all their attributes but the few that hold words. */
function skeleton(markup: string): readonly string[] {
  return parse(markup)
    .querySelectorAll("*")
    .map(({ tagName, attributes }) => {
      const { alt: _alt, "aria-label": _label, title: _title, style: _style, ...rest } = attributes;
      return `${tagName} ${JSON.stringify(rest)}`;
    });
}

describe("whatever an organiser writes as question, answer or honesty", () => {
  it("P27: is text on a page of the web: it makes no element, attribute, link or form", () => {
    const benign = cardsOf(BENIGN).map((card) => skeleton(web(card)));
    fc.assert(
      fc.property(fc.tuple(...Array.from({ length: 8 }, () => hostile)), (texts) => {
        const cards = cardsOf(written(texts));
        for (const [nth, card] of cards.entries()) {
          const markup = web(card);
          expect(skeleton(markup)).toEqual(benign[nth]);
          expect(parse(markup).querySelectorAll("a, script, img, iframe, form")).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("P27: stands in plain text as it was written, without becoming a line of ours", () => {
    const linesOf = (card: Card<Intent>) => {
      const lines = plain(card).split("\n");
      return { all: lines.length, toPress: lines.filter((line) => /^\d+ /.test(line)).length };
    };
    const benign = cardsOf(BENIGN).map(linesOf);
    fc.assert(
      fc.property(fc.tuple(...Array.from({ length: 8 }, () => hostile)), (texts) => {
        const [question = ""] = texts;
        for (const [nth, card] of cardsOf(written(texts)).entries()) expect(linesOf(card)).toEqual(benign[nth]);
        expect(plain(cardsOf(written(texts))[0] as Card<Intent>)).toContain(question);
      }),
      { numRuns: 150 },
    );
  });

  it("P31: carries no mark that nobody sees: two copies with different marks are one text", () => {
    const marks = ["\u200b", "\u2060", "\ufeff", "\u00ad", "\u{e0041}", "\u200d"];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(..."abc xyz"), fc.constantFrom("", ...marks)), { minLength: 3 }),
        (letters) => {
          const bare = `a${letters.map(([letter]) => letter).join("")}a`;
          const marked = `a${letters.map(([letter, mark]) => letter + mark).join("")}a`;
          expect(readText(marked, { max: 500, lines: "one" })).toEqual(readText(bare, { max: 500, lines: "one" }));
        },
      ),
    );
    expect(readText("safe\u202etxt", { max: 50, lines: "one" })).toEqual({ ok: false, problem: "hidden-marks" });
  });
});

describe("numbers of a private question", () => {
  /** A question without any number of its own. */
  const bare = aQuestion({ code: "BC" });
  const numbersIn = (text: string): readonly number[] => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));

  it("P13: on every card, and in its one sentence, are those the core gives and no others", () => {
    let withNumbers = 0;
    fc.assert(
      fc.property(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)), fc.boolean(), (options, open) => {
        const answered = options.reduce((sum, count) => sum + count, 0);
        const counts = {
          way: "chat",
          answered,
          options,
          escapes: { "not-sure": 91, "does-not-apply": 92, skip: 93 },
        } as const;
        const privacy = open ? "open" : "private";
        const result = disclose(counts, { privacy, kind: "one", min: 1, max: 1 }, () => 0);
        const poll: Poll = { ...bare, privacy, phase: "closed", result: [result] };
        const core = new Set([
          ...numbersIn(JSON.stringify(result)),
          ...(result.kind === "rounded" || result.kind === "leading" ? [5] : []),
        ]);
        const card = resultCard(poll, words);
        const shown = [
          plain(card).replace(/\n\d+ (?=[A-Z])/g, "\n"),
          card.summary,
          resultSentence(poll, words),
          plain(closedAskCard(poll, words)).replace(/\n\d+ (?=[A-Z])/g, "\n"),
        ];
        for (const text of shown) for (const number of numbersIn(text)) expect(core).toContain(number);
        const drawn = [...web(card).matchAll(/(?:value|max|data-\w+|style)="([^"]*)"/g)].flatMap(([, value = ""]) =>
          numbersIn(value),
        );
        for (const number of drawn) expect([...core, 0, 7, 100]).toContain(number);
        if (result.kind === "rounded" && result.options.some(({ kind }) => kind === "about")) withNumbers += 1;
      }),
      { numRuns: 600 },
    );
    expect(withNumbers).toBeGreaterThan(50);
  });
});
