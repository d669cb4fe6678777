import fc from "fast-check";
import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { directionOf, escapeHtml, html, safeUrl } from "../../../adapters/web/html.ts";
import { PRACTICE_ROOM } from "../../../adapters/web/practice-room.ts";
import type { OpenForm } from "../../../adapters/web/private-screens.ts";
import { readForm, readPress, writePress } from "../../../adapters/web/read.ts";
import { type CardFrame, renderCard } from "../../../adapters/web/render.ts";
import { renderForm } from "../../../adapters/web/render-form.ts";
import type { Block, Card, Span } from "../../../src/cards/card.ts";
import type { EpochMillis } from "../../../src/core/time.ts";
import type { ActionToken, EventId, MessageId } from "../../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../../src/ports/person.ts";
import { pageWords } from "./page-words.ts";
import { ASK_FORM, card, token } from "./toy-listener.ts";

const frame: CardFrame = {
  id: "x",
  standing: { kind: "post", message: "7" as MessageId },
  form: "ann-press",
  action: "/as/ann/press?v=ann",
  nonce: "n".repeat(22),
  choose: "Choose",
  picture: (block) => `/picture/7/${block}`,
};
const draw = (some: Card<ActionToken>) => renderCard(some, frame).toString();

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  "</textarea><b>",
  "&lt;already&amp;",
  "javascript:alert(1)",
  "@everyone *bold* _it_ [x](http://y)",
  "\u202etxet desrever",
  "line one\nline two",
];
const words = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" }));
const figure = fc.oneof(
  fc.record({ kind: fc.constant("exact" as const), count: fc.double(), outOf: fc.double() }),
  fc.record({ kind: fc.constant("about" as const), count: fc.double() }),
  fc.constantFrom({ kind: "leading" as const }, { kind: "withheld" as const }),
);
const { span } = fc.letrec<{ span: Span }>((tie) => ({
  span: fc.oneof(
    { maxDepth: 2 },
    words,
    fc.record({ kind: fc.constant("link" as const), label: words, url: fc.oneof(words, fc.webUrl()) }),
    fc.record({ kind: fc.constant("time" as const), at: fc.double() as fc.Arbitrary<EpochMillis>, written: words }),
    fc.record({ kind: fc.constant("strong" as const), spans: fc.array(tie("span"), { maxLength: 3 }) }),
  ),
}));
const spans = fc.array(span, { maxLength: 4 });
const option = fc.record({ key: words, label: words, hint: words }, { requiredKeys: ["key", "label"] });
const control = fc.oneof(
  fc.record({ kind: fc.constant("button" as const), label: words, action: fc.constant(token("t")) }),
  fc.record({ kind: fc.constant("link" as const), label: words, url: words }),
  fc.record({
    kind: fc.constant("choice" as const),
    label: words,
    action: fc.constant(token("t")),
    options: fc.array(option),
  }),
);
const block: fc.Arbitrary<Block<ActionToken>> = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), spans }),
  fc.record({ kind: fc.constant("list" as const), items: fc.array(spans, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant("facts" as const),
    facts: fc.array(fc.record({ label: words, value: spans }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("tally" as const),
    rows: fc.array(fc.record({ label: words, figure, said: words }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("image" as const), png: fc.constant(new Uint8Array()), alt: words }),
  fc.constant({ kind: "divider" as const }),
  fc.record({ kind: fc.constant("controls" as const), controls: fc.array(control, { maxLength: 3 }) }),
);
const cards: fc.Arbitrary<Card<ActionToken>> = fc.record(
  { title: words, blocks: fc.array(block, { maxLength: 5 }), summary: words, language: words },
  { requiredKeys: ["blocks", "summary", "language"] },
);

const TAGS = new Set(
  "A B BDI BUTTON DD DIV DL DT FORM H4 HR IMG INPUT LABEL LI OPTION P RECT SELECT SPAN STRONG SVG TIME UL".split(" "),
);
const ATTRIBUTES = new Set(
  "action alt aria-hidden class datetime dir for form height href id lang method name preserveaspectratio rel src type value viewbox width".split(
    " ",
  ),
);

describe("drawing a card", () => {
  it("draws any card, and only with tags and attributes of ours", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(cards, (some) => {
        const strange: string[] = [];
        for (const element of parse(draw(some)).querySelectorAll("*")) {
          if (!TAGS.has(element.tagName)) strange.push(element.tagName);
          for (const [name, value] of Object.entries(element.attributes)) {
            if (!ATTRIBUTES.has(name.toLowerCase())) strange.push(name);
            if (name === "href" && !/^(https?|mailto|tel):/i.test(value)) strange.push(value);
          }
        }
        expect(strange).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(HOSTILE)("shows %j as it was written", (text) => {
    const drawn = parse(
      draw(
        card(text, [
          { kind: "text", spans: [text] },
          { kind: "controls", controls: [{ kind: "button", label: text, action: token("t") }] },
        ]),
      ),
    );
    expect(drawn.querySelector("h4")?.text).toBe(text);
    expect(drawn.querySelector("p")?.text).toBe(text);
    expect(drawn.querySelector("button")?.text).toBe(text);
  });

  it("says in words all that a bar shows, and draws none for what may not be told", () => {
    const drawn = parse(
      draw(
        card("r", [
          {
            kind: "tally",
            rows: [
              { label: "Tea", figure: { kind: "exact", count: 9, outOf: 12 }, said: "9 people" },
              { label: "Milk", figure: { kind: "leading" }, said: "chosen most" },
              { label: "Rum", figure: { kind: "withheld" }, said: "not shown" },
            ],
          },
        ]),
      ),
    );
    const [tea, milk, rum] = drawn.querySelectorAll(".tally li");
    expect(tea?.text).toBe("Tea 9 people");
    expect(tea?.querySelector("rect")?.getAttribute("width")).toBe("75");
    expect(milk?.text).toBe("Milk chosen most");
    expect([milk, rum].map((row) => row?.querySelector("svg"))).toEqual([null, null]);
  });

  it("shows the summary of a card that holds nothing else", () => {
    expect(parse(draw({ blocks: [], summary: "All of it.", language: "en" })).text).toBe("All of it.");
  });

  it("lays each card out the way its language runs", () => {
    expect(draw({ blocks: [], summary: "x", language: "ar-XB" })).toContain('lang="ar-XB" dir="rtl"');
    expect(draw({ blocks: [], summary: "x", language: "cy" })).toContain('lang="cy" dir="ltr"');
    expect(["he", "ur-PK", "ks-Deva", "pa-Arab", "en-XA", ""].map(directionOf)).toEqual([
      "rtl",
      "rtl",
      "ltr",
      "rtl",
      "ltr",
      "ltr",
    ]);
  });
});

describe("drawing a form", () => {
  it("shows any values and problems as written", () => {
    fc.assert(
      fc.property(words, words, (value, message) => {
        const open: OpenForm = {
          kind: "form",
          form: { ...ASK_FORM, title: value, intro: value },
          filled: new Map([
            ["question", value],
            ["options", value],
            ["until", value],
          ]),
          problems: [
            { field: "question", message },
            { field: "nobody", message },
          ],
        };
        const drawn = parse(
          renderForm(open, {
            id: "f",
            entry: "1",
            standing: { kind: "in-room" },
            action: "/x",
            nonce: "n",
            closing: "c",
            words: pageWords(),
          }).toString(),
        );
        // What HTML itself cannot hold is shown as the sign for "something stood here".
        const shown = value.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, "\ufffd");
        expect(drawn.querySelector("#f-0")?.getAttribute("value")).toBe(shown);
        expect(drawn.querySelector("#f-1")?.text).toBe(`\n${shown}`);
        expect(drawn.querySelector("#f-4")?.getAttribute("value")).toBe(shown);
        expect(drawn.querySelectorAll("script, img, b")).toEqual([]);
        expect(drawn.querySelectorAll(".problems li")).toHaveLength(2);
      }),
    );
  });
});

describe("markup and addresses", () => {
  it("escapes what stands in a hole, and nothing it made itself", () => {
    expect(html`<b title="${'"<&'}">${html`<i>`}${[html`1`, html`2`]}${undefined}${3}</b>`.toString()).toBe(
      '<b title="&quot;&lt;&amp;"><i>123</b>',
    );
    expect(escapeHtml("\ud800 \u0000 \u0085 👪")).toBe("\ufffd \ufffd \ufffd 👪");
  });

  it("links to pages, mail and telephones only", () => {
    expect(["https://a.org/x", "http://a.org", "mailto:a@b.org", "tel:116123"].map(safeUrl)).not.toContain(undefined);
    for (const url of [
      "javascript:alert(1)",
      "data:text/html,x",
      " javascript:1",
      "//a.org",
      "/as/ann",
      "file:///etc/passwd",
      "",
    ]) {
      expect(safeUrl(url), url).toBeUndefined();
    }
  });
});

describe("reading posts", () => {
  const sender = {
    id: "e" as EventId,
    at: 0 as EpochMillis,
    by: { ref: new PersonRef({ platform: "web", tenant: "", user: "ann" }) },
    room: PRACTICE_ROOM,
  };

  it("reads from a button what was written into it", () => {
    const wrote = (standing: CardFrame["standing"]) => readPress([["p", writePress(token("t"), standing)]], sender);
    expect(wrote({ kind: "post", message: "12" as MessageId })).toMatchObject({
      token: token("t"),
      place: PRACTICE_ROOM,
      on: { message: "12" },
    });
    expect(wrote({ kind: "in-room" })).toMatchObject({ place: PRACTICE_ROOM });
    expect(wrote({ kind: "in-room" })).not.toHaveProperty("on");
    expect(wrote({ kind: "one-to-one" })).toMatchObject({ place: { kind: "one-to-one", with: sender.by.ref } });
    expect(wrote({ kind: "direct", message: "d4" as MessageId })).toMatchObject({
      place: { kind: "one-to-one" },
      on: { message: "d4" },
    });
  });

  it("never throws, whatever was posted", () => {
    const fields = fc.array(
      fc.tuple(fc.oneof(fc.constantFrom("p", "s", "c", "f-a", "m-a", "m-__proto__"), fc.string()), fc.string()),
    );
    fc.assert(fc.property(fields, (some) => void [readPress(some, sender), readForm(some, sender)]));
  });
});
