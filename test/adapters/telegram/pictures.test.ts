import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Card } from "../../../src/cards/card.ts";
import type { ActionToken, Posted } from "../../../src/ports/chat-adapter.ts";
import { BLOCKS, button, card, HOSTILE, key, token } from "../../contract/sample-cards.ts";
import { type OpenChat, openChat } from "./open-chat.ts";

let chat: OpenChat;
beforeEach(async () => {
  chat = await openChat();
});
afterEach(() => chat.stage.close());

const image = BLOCKS.find(([kind]) => kind === "image")?.[1];
const pictured = (line: string, alt = "Most chose Mondays"): Card<ActionToken> => ({
  ...card(line, button("Go", token("go"))),
  blocks: [...(image?.kind === "image" ? [{ ...image, alt }] : []), ...card(line, button("Go", token("go"))).blocks],
});
const posted = async (what: Card<ActionToken>): Promise<Posted> => {
  const sent = await chat.stage.adapter.send(chat.stage.room, what, key("a"));
  if (sent.kind !== "delivered") throw new Error(sent.kind);
  return sent.posted;
};
const only = async (): Promise<string> => {
  const seen = await chat.stage.group("Ann");
  expect(seen).toHaveLength(1);
  return seen[0]?.text ?? "";
};

describe("a card with a picture", () => {
  it("is sent as one, with words for who cannot see it, in one request", async () => {
    chat.calls();
    await posted(pictured("Result"));
    expect(chat.calls()).toEqual(["sendPhoto"]);
    expect(await only()).toBe("Most chose Mondays\n\nResult");
  });

  it("is edited as what it was posted as, pressed, and erased", async () => {
    const { stage } = chat;
    const sent = await posted(pictured("Before"));
    chat.calls();
    expect(await stage.adapter.edit(sent, pictured("After"))).toEqual({ kind: "changed" });
    expect(await only()).toContain("After");
    expect(await stage.adapter.edit(sent, card("Words alone", button("Go", token("go"))))).toEqual({ kind: "changed" });
    expect(await only()).toBe("Words alone");
    expect(await stage.adapter.edit(sent, card("Words alone", button("Go", token("go"))))).toEqual({ kind: "changed" });
    expect(chat.calls()).toEqual(["editMessageMedia", "editMessageCaption", "editMessageCaption"]);
    await stage.press("Ann", "Go");
    expect(chat.heard).toMatchObject([{ kind: "action", on: { message: sent.message } }]);
    expect(await stage.adapter.erase(sent)).toEqual({ kind: "changed" });
    expect(await stage.group("Ann")).toEqual([]);
  });

  it("is words alone where they are too many, and cut where a picture must stay one", async () => {
    const { stage } = chat;
    const words = "word ".repeat(300).trim();
    chat.calls();
    await posted(pictured(words));
    expect(chat.calls()).toEqual(["sendMessage"]);
    expect(await only()).toContain(words);
    const sent = await posted(pictured("Short"));
    expect(await stage.adapter.edit(sent, card(words))).toEqual({ kind: "changed" });
    const cut = (await stage.group("Ann")).at(-1)?.text ?? "";
    expect(cut.length).toBeLessThanOrEqual(1024);
    expect(cut.endsWith("…")).toBe(true);
  });

  it("stays a text where a text was posted", async () => {
    const sent = await posted(card("Before"));
    chat.calls();
    expect(await chat.stage.adapter.edit(sent, pictured("After"))).toEqual({ kind: "changed" });
    expect(chat.calls()).toEqual(["editMessageText"]);
    expect(await only()).toContain("Most chose Mondays");
  });
});

describe("hostile text", () => {
  it("is shown as written, wherever it stands, on posts and on edits, and does nothing", async () => {
    const { stage } = chat;
    for (const line of [...HOSTILE, "@denise /stop #so $GBP www.example.org tg://resolve?domain=x t.me/joinchat"]) {
      const strong = { kind: "strong", spans: [line] } as const;
      const everywhere: Card<ActionToken> = {
        title: line,
        summary: line,
        language: "en",
        blocks: [
          { kind: "text", spans: [line, strong], tone: "quiet" },
          { kind: "list", items: [[line]] },
          { kind: "facts", facts: [{ label: line, value: [line] }] },
          { kind: "tally", rows: [{ label: line, figure: { kind: "withheld" }, said: line }] },
          { kind: "text", spans: [{ kind: "link", label: line, url: "https://example.org" }] },
          {
            kind: "controls",
            controls: [
              { kind: "choice", label: line, action: token("c"), options: [{ key: "k", label: line, hint: line }] },
            ],
          },
        ],
      };
      const sent = await posted(card("Before"));
      expect(await stage.adapter.edit(sent, everywhere)).toEqual({ kind: "changed" });
      expect((await only()).split(line)).toHaveLength(13);
      expect((await stage.group("Ann"))[0]?.labels).toEqual([line]);
      await stage.adapter.erase(sent);
      const picture = await posted(pictured(line, line));
      expect((await only()).split(line)).toHaveLength(3);
      await stage.adapter.erase(picture);
    }
  });
});
