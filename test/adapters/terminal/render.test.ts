import { Writable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TerminalAdapter } from "../../../adapters/terminal/adapter.ts";
import { failureOf } from "../../../adapters/terminal/failures.ts";
import { renderCard } from "../../../adapters/terminal/render.ts";
import { loadWords } from "../../../src/words/load-words.ts";
import { card } from "../../contract/sample-cards.ts";
import { manualClock } from "../../ports/manual-clock.ts";

describe("a card at the terminal", () => {
  it("moves no cursor, rings no bell and colours nothing", () => {
    const drawn = renderCard(
      card("bell\u0007 \u001B[31mred \u009B2J\u001B]0;title\u0007 tab\tkept\r\nline"),
      1,
      "To everybody",
    );
    expect(drawn).toContain("bell\uFFFD \uFFFD[31mred");
    expect(drawn).toContain("tab\tkept\n│ line");
    expect(drawn.replace(/[\n\t]/g, "")).not.toMatch(/\p{Cc}/u);
  });

  it("cannot pretend to be another card", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("\n", "\r", "\r\n", "── 9 ── To everybody", "│ ", "text ")), (parts) => {
        const [, heading, ...body] = renderCard(card(parts.join("")), 3, "Only Ann sees this").split("\n");
        expect(heading).toBe("── 3 ── Only Ann sees this");
        expect(body.pop()).toBe("");
        for (const line of body) expect(line).toMatch(/^│/);
      }),
    );
  });
});

describe("a terminal that nobody reads", () => {
  const openOn = (output: Writable) =>
    new TerminalAdapter({
      input: process.stdin,
      output,
      members: ["Denise"],
      clock: manualClock(),
      words: loadWords().words("en"),
      newId: () => "id",
    });

  it("is later for the whole account once it is closed, and never thrown", async () => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done() });
    output.on("error", () => undefined);
    output.end();
    const adapter = openOn(output);
    expect(await adapter.send(adapter.room, card("Hello"))).toEqual({
      kind: "later",
      afterMs: 5000,
      scope: "account",
    });
  });

  it("is unknown where the text may have been printed", () => {
    expect(failureOf(new Error("who knows"))).toEqual({ kind: "unknown" });
    expect(failureOf(Object.assign(new Error("gone"), { code: "EPIPE" }))).toMatchObject({ kind: "later" });
  });
});
