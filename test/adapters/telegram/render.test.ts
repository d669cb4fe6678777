import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { telegramProfile } from "../../../adapters/telegram/profile.ts";
import { MOST_CAPTION, render } from "../../../adapters/telegram/render.ts";
import { unlinked } from "../../../adapters/telegram/unlinked.ts";
import { type Card, mapActions } from "../../../src/cards/card.ts";
import { fit as fitted } from "../../../src/cards/fit.ts";
import type { ActionToken } from "../../../src/ports/chat-adapter.ts";
import { anyCard, anyText } from "../../cards/arbitrary-card.ts";
import { BLOCKS, button, card, choice, HOSTILE, token } from "../../contract/sample-cards.ts";
import { seenMessage, wouldFire } from "../../stages/telegram/reader.ts";
import { broken } from "../../stages/telegram/rules.ts";

/** What Telegram would not have about a card that is sent, and about one that is edited in. */
function refusedOf(shown: Card<ActionToken>): readonly string[] {
  const { text, entities, keyboard, picture } = render(shown);
  const markup = keyboard ? { reply_markup: keyboard } : {};
  const sent = picture
    ? broken("sendPhoto", {
        chat_id: 1,
        photo: "attach://picture",
        caption: text,
        caption_entities: entities,
        ...markup,
      })
    : broken("sendMessage", { chat_id: 1, text, entities, ...markup });
  const small = render(shown, MOST_CAPTION);
  const edited = broken("editMessageCaption", {
    chat_id: 1,
    message_id: 1,
    caption: small.text,
    caption_entities: small.entities,
  });
  return [...sent, ...edited].map(({ what }) => what);
}

const tokened = (shown: Card<number>): Card<ActionToken> => mapActions(shown, (n) => token(`t${n % 1000}`));
const seen = (text: string): string => seenMessage({ ...blank, text }).text;
const blank = { id: 1, chat: 1, topic: undefined, entities: [], keyboard: [], picture: false };

/** Signs that Telegram reads something into, close together. */
const trap = fc
  .array(
    fc.constantFrom(
      ..."@ / # $ . : // ://  a B 1 _ - é ш .org t.me/x @everyone /stop #so $GBP tg://resolve a@b.org".split(" "),
      " ",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("a card on Telegram", () => {
  it("is within Telegram's limits, whatever the card", () => {
    fc.assert(
      fc.property(anyCard, (any) => {
        expect(refusedOf(tokened(fitted(any, telegramProfile.limits)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("is within them also where it was not fitted, and where it is as large as the profile lets it be", () => {
    const long = "A name@here and www.example.org and /stop ".repeat(400);
    const many = Array.from({ length: 40 }, (_, n) =>
      choice(`Choice ${n}`, token(`c${n}`), ...Array.from({ length: 30 }, (_, o) => `o${o}`)),
    );
    const huge = card(long, ...many);
    expect(refusedOf(huge)).toEqual([]);
    expect(refusedOf(fitted(huge, telegramProfile.limits))).toEqual([]);
    expect(render(huge).keyboard?.inline_keyboard.flat()).toHaveLength(100);
    expect(render(fitted(huge, telegramProfile.limits)).text.length).toBeGreaterThan(3000);
  });

  it("shows something where a card says nothing", () => {
    for (const summary of ["", " \n", "\u2060", "All of it"])
      expect(refusedOf({ summary, language: "en", blocks: [] })).toEqual([]);
    expect(render({ summary: "All of it", language: "en", blocks: [] }).text).toBe("All of it");
  });

  it("shows every kind of block without a complaint", () => {
    for (const [, block] of BLOCKS) expect(refusedOf({ summary: "s", language: "en", blocks: [block] })).toEqual([]);
  });

  it("puts the token and the chosen key on a button, the weight in its colour, short labels two in a row", () => {
    const shown = card(
      "Which?",
      button("Yes", token("y")),
      button("No", token("n")),
      choice("Pick", token("p"), "Red"),
      {
        kind: "button",
        label: "Delete everything for good",
        action: token("d"),
        weight: "danger",
      },
    );
    expect(render(shown).keyboard?.inline_keyboard).toEqual([
      [
        { text: "Yes", callback_data: token("y") },
        { text: "No", callback_data: token("n") },
      ],
      [{ text: "Red", callback_data: `${token("p")}key-red` }],
      [{ text: "Delete everything for good", callback_data: token("d"), style: "danger" }],
    ]);
  });

  it("writes an address that Telegram would refuse as text", () => {
    const url = "http://localhost/x";
    const shown = render({
      summary: "s",
      language: "en",
      blocks: [
        { kind: "text", spans: [{ kind: "link", label: "here", url }] },
        { kind: "controls", controls: [{ kind: "link", label: "There", url }] },
      ],
    });
    expect(shown.keyboard).toBeUndefined();
    expect(seen(shown.text)).toBe(`here: ${url}\n\nThere: ${url}`);
  });

  it("sends a picture with its words below it, or the words alone where they are too many", () => {
    const image = { kind: "image", png: new Uint8Array(1), alt: "Most chose Mondays" } as const;
    const few = render({ summary: "s", language: "en", blocks: [image] });
    expect(few).toMatchObject({ picture: image.png, text: "Most chose Mondays" });
    const many = render({ summary: "s", language: "en", blocks: [image, { kind: "text", spans: ["x".repeat(1024)] }] });
    expect(many.picture).toBeUndefined();
    expect(many.text).toContain("Most chose Mondays");
  });
});

describe("a text on Telegram", () => {
  it("reads as it was written, and calls, links and sends nothing", () => {
    fc.assert(
      fc.property(fc.oneof(trap, anyText(30), fc.string({ maxLength: 60 })), (text) => {
        const { text: sent, entities } = unlinked({ text, entities: [] });
        expect(sent.replaceAll("\u2060", "")).toBe(text.replaceAll("\u2060", ""));
        expect(wouldFire(sent, entities)).toEqual([]);
      }),
      { numRuns: 3000, examples: [["ш.1a@b.org"], ["a._a@b.org"]] },
    );
  });

  it("keeps its formatting on the same letters", () => {
    fc.assert(
      fc.property(trap, fc.nat(30), fc.nat(30), (text, one, other) => {
        const offset = Math.min(one, text.length);
        const length = Math.min(other, text.length - offset);
        const entity = { type: "bold", offset, length } as const;
        const { text: sent, entities } = unlinked({ text, entities: [entity] });
        const [moved] = entities;
        if (!moved) throw new Error("The formatting was lost.");
        const within = sent.slice(moved.offset, moved.offset + moved.length);
        expect(within.replaceAll("\u2060", "")).toBe(text.slice(offset, offset + length));
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves addresses for e-mail whole, so that they can be copied, and times, sums and halves too", () => {
    for (const text of [
      "Write to denise@example.org.",
      "a.b+c@mail.example.co.uk",
      "7.30 or 19:30",
      "and/or",
      "£3.50, 1/2",
    ])
      expect(unlinked({ text, entities: [] }).text).toBe(text);
  });

  it("is seen to fire where nothing is done about it: the check can fail", () => {
    for (const text of [
      "@everyone",
      "see /stop",
      "#so",
      "$GBP",
      "www.example.org",
      "https://x",
      "tg://resolve?domain=x",
      "evil.com",
    ])
      expect(wouldFire(text, []), text).not.toEqual([]);
    expect(HOSTILE.filter((text) => wouldFire(text, []).length > 0).length).toBeGreaterThan(1);
  });
});
