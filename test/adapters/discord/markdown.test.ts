import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText, renderSpans } from "../../../adapters/discord/markdown.ts";
import { anyText } from "../../cards/arbitrary-card.ts";
import { HOSTILE } from "../../contract/sample-cards.ts";
import { readMarkdown } from "../../stages/discord/markdown-reader.ts";

/** Text made of what means something to Discord, put together by chance. */
const signs = fc
  .array(
    fc.constantFrom(
      ..."\\ * ** _ __ ~~ ` ``` | || [ ] ( ) < > @ # ## ### - -# + . 1. 23. : :tada: > >>> ! \n a b1 tea ".split(" "),
      " ",
      "  ",
      "https://example.org/a_b",
      "steam://run",
      "<https://example.org>",
      "[label](https://example.org)",
      "@everyone",
      "@here",
      "<@123456789>",
      "<@&5>",
      "<#5>",
      "</help:5>",
      "<id:home>",
      "<t:0:F>",
      "<a:wave:5>",
      "\n# ",
      "\n- ",
      "\n1. ",
      "\n> ",
      "\n-# ",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

/** As it is in Discord's own eyes: line ends are "\n". */
const lines = (text: string): string => text.replace(/\r\n?/g, "\n");

describe("text on Discord", () => {
  it("is shown as it was written, whatever it holds, and does nothing", () => {
    fc.assert(
      fc.property(fc.oneof(signs, anyText(30), fc.string({ maxLength: 40 })), (text) => {
        expect(readMarkdown(escapeText(text))).toEqual({ text: lines(text), active: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("is shown as it was written in bold, in pieces, and beside links", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: signs, how: fc.constantFrom("plain", "strong", "time") }), { maxLength: 6 }),
        (parts) => {
          const spans = parts.map(({ text, how }) => {
            if (how === "strong") return { kind: "strong", spans: [text] } as const;
            return how === "time" ? ({ kind: "time", at: 0 as never, written: text } as const) : text;
          });
          expect(readMarkdown(renderSpans(spans))).toEqual({
            text: parts.map((part) => part.text).join(""),
            active: [],
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("keeps every hostile line of the contract", () => {
    for (const line of HOSTILE) expect(readMarkdown(escapeText(line))).toEqual({ text: line, active: [] });
  });

  it("would be noticed if it did something: the reader knows Discord's markup", () => {
    for (const [source, text] of [
      ["**bold** and __under__", "bold and under"],
      ["# head", "head"],
      ["- item", "• item"],
      ["3. item", "• item"],
      ["-# small", "small"],
      ["> said", "[quote] said"],
      ["`code`", "[code code]"],
      ["@everyone", "[mention]"],
      ["<@5> <t:0:R> :tada:", "[mention] [time] [emoji]"],
      ["see https://example.org", "see [link]"],
    ] as const)
      expect(readMarkdown(source).text).toBe(text);
  });

  it("links only to web pages, and writes any other address out", () => {
    const link = (label: string, url: string): string => renderSpans([{ kind: "link", label, url }]);
    expect(link("the plan", "https://example.org/a(b)")).toBe("[the plan](<https://example.org/a%28b%29>)");
    expect(readMarkdown(link("ring us", "tel:01702000000"))).toEqual({ text: "ring us (tel:01702000000)", active: [] });
    expect(readMarkdown(link("x", "javascript:alert(1)")).text).toBe("x (javascript:alert(1))");
    expect(readMarkdown(link("[odd](https://a.example)", "https://b.example")).active).toEqual([]);
  });
});
