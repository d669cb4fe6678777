import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf, renderOption, tokenOf } from "../../../adapters/slack/controls.ts";
import { slackProfile } from "../../../adapters/slack/profile.ts";
import { escapeMarkup, renderCard } from "../../../adapters/slack/render.ts";
import { cardWindow } from "../../../adapters/slack/window.ts";
import { type Card, mapActions } from "../../../src/cards/card.ts";
import { cutText } from "../../../src/cards/cut.ts";
import { fit as fitTo } from "../../../src/cards/fit.ts";
import type { ActionToken, RoomId } from "../../../src/ports/chat-adapter.ts";
import { anyCard, anyText } from "../../cards/arbitrary-card.ts";
import { BLOCKS, card, HOSTILE, token } from "../../contract/sample-cards.ts";
import type { Json } from "../../stages/slack/json.ts";
import { brokenRules } from "../../stages/slack/rules.ts";
import { seenMessage } from "../../stages/slack/screen.ts";

const ABOUT = { room: "C1" as RoomId, close: "Close" };
/** As it comes off the wire. */
const wire = <T>(value: T): Json => JSON.parse(JSON.stringify(value)) as Json;
const posted = (shown: Card<ActionToken>): Json => ({
  channel: "C1",
  ...wire(renderCard(shown)),
  parse: "none",
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
});
const seen = (shown: Card<ActionToken>) =>
  seenMessage({ at: 0, ts: "1", channel: "C1", text: "", blocks: posted(shown).blocks as readonly Json[] });
const tokened = (plain: Card<number>): Card<ActionToken> => mapActions(plain, (n) => token(`t${n}`));

/** Letters, all of Slack's signs, and everything that looks like a ping or a picture. */
const risky = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...HOSTILE,
        "<!channel>",
        "<@U012AB>",
        ":tada:",
        "&amp;",
        "*",
        "_",
        "~",
        "`",
        "\n",
        "@here",
        "#c",
      ),
      anyText(12),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "" && text.length <= 600);

describe("every card that fits the profile is one Slack takes", () => {
  it("as a message, and as a window", () => {
    fc.assert(
      fc.property(anyCard, (any) => {
        const fitted = tokened(fitTo(any, slackProfile.limits));
        expect(brokenRules("chat.postMessage", posted(fitted))).toEqual([]);
        expect(
          brokenRules("views.open", { trigger_id: "1.2.a", view: wire(cardWindow(fitted, "Sayso", ABOUT)) }),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("also cards far too large, once they are fitted", () => {
    const many = fc.array(anyCard, { minLength: 8, maxLength: 14 }).map((all) => ({
      title: "t".repeat(400),
      summary: "<&>".repeat(2000),
      language: "en",
      blocks: all.flatMap(({ blocks }) => blocks),
    }));
    fc.assert(
      fc.property(many, (any) => {
        const fitted = tokened(fitTo(any, slackProfile.limits));
        expect(brokenRules("chat.postMessage", posted(fitted))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("also a card with more blocks than a message holds: no line of it is lost", () => {
    const blocks = Array.from({ length: 120 }, (_, n) => [
      { kind: "text", spans: [`line ${n}.`] } as const,
      { kind: "divider" } as const,
    ]).flat();
    const long: Card<ActionToken> = { summary: "s", language: "en", blocks };
    expect(brokenRules("chat.postMessage", posted(long))).toEqual([]);
    expect(seen(long).text).toContain("line 119.");
  });

  it("of every kind of block", () => {
    for (const [, block] of BLOCKS)
      expect(brokenRules("chat.postMessage", posted({ summary: "s", language: "en", blocks: [block] }))).toEqual([]);
  });
});

it("shows a result in words alone: a screen reader would read a drawn bar out, square by square", () => {
  const rows = [{ label: "Evenings", figure: { kind: "exact", count: 6, outOf: 12 }, said: "6 of 12" }] as const;
  expect(seen({ summary: "Result", language: "en", blocks: [{ kind: "tally", rows }] }).text).toBe("Evenings\n6 of 12");
});

describe("text is shown as written", () => {
  it("in lines, small print, lists, facts, results and pictures", () => {
    fc.assert(
      fc.property(risky, (text) => {
        const figure = { kind: "exact", count: 3, outOf: 7 } as const;
        const shown: Card<ActionToken> = {
          summary: "s",
          language: "en",
          blocks: [
            { kind: "text", spans: [{ kind: "strong", spans: [`1${text}`] }] },
            { kind: "text", spans: [`2${text}`], tone: "quiet" },
            { kind: "list", items: [[`3${text}`]] },
            { kind: "facts", facts: [{ label: `4${text}`, value: [`5${text}`] }] },
            { kind: "tally", rows: [{ label: `6${text}`, figure, said: `7${text}` }] },
            { kind: "image", png: new Uint8Array(1), alt: `8${text}` },
          ],
        };
        const all = seen(shown).text;
        for (let n = 1; n <= 8; n += 1) expect(all).toContain(`${n}${text}`);
        expect(brokenRules("chat.postMessage", posted(shown))).toEqual([]);
      }),
    );
  });

  it("on buttons and options, as far as they hold", () => {
    fc.assert(
      fc.property(risky, (text) => {
        const label = cutText(text, 20);
        fc.pre(label.trim() !== "");
        const shown = card(
          "x",
          { kind: "button", label, action: token("a") },
          { kind: "choice", label: "l", action: token("b"), options: [{ key: "k", label }] },
        );
        expect(seen(shown).labels).toEqual([label, label]);
      }),
    );
  });

  it("in the line for notifications, where three signs are written out and nothing else can ping", () => {
    fc.assert(
      fc.property(risky, (text) => {
        const { text: line } = renderCard(card(text));
        expect(line).not.toMatch(/[<>]/);
        const read = line.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
        expect(read).toBe(text);
      }),
    );
    expect(escapeMarkup("<!channel> & <@U1>")).toBe("&lt;!channel&gt; &amp; &lt;@U1&gt;");
  });
});

describe("ids and keys come back as they went out", () => {
  it("tokens from the ids of controls, none from links and strangers", () => {
    expect(tokenOf(`${token("yes")}.3`)).toBe(token("yes"));
    for (const other of ["link.0", "command.help", token("yes"), `x${token("yes")}.1`, ""])
      expect(tokenOf(other)).toBeUndefined();
  });

  it("keys of options, the empty one too", () => {
    for (const key of ["", "k", "a <b> & c"]) expect(keyOf(renderOption({ key, label: "x" }).value ?? "")).toBe(key);
  });

  it("gives two controls that mean the same ids of their own", () => {
    const twice = card(
      "x",
      { kind: "button", label: "A", action: token("a") },
      { kind: "button", label: "B", action: token("a") },
    );
    expect(brokenRules("chat.postMessage", posted(twice))).toEqual([]);
  });

  it("writes out a link Slack would refuse, and shows a card without anything as its summary", () => {
    expect(seen(card("x", { kind: "link", label: "Mail", url: "mailto:a@example.org" })).text).toContain(
      "Mail: mailto:a@example.org",
    );
    expect(seen({ summary: "Only this.", language: "en", blocks: [] }).text).toBe("Only this.");
  });
});
