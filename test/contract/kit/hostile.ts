import { expect } from "vitest";
import type { Card } from "../../../src/cards/card.ts";
import type { ActionToken } from "../../../src/ports/chat-adapter.ts";
import { button, card, choice, HOSTILE, HOSTILE_PIECES, token } from "../sample-cards.ts";
import type { Theme } from "./contract-test.ts";

/** The piece in every place a text can stand in, each with a word after it that tells the places apart. */
const everywhere = (piece: string): Card<ActionToken> => ({
  title: `${piece} (title)`,
  summary: "s",
  language: "en",
  blocks: [
    { kind: "text", spans: [`${piece} (text)`] },
    { kind: "text", spans: [`${piece} (quiet)`], tone: "quiet" },
    {
      kind: "text",
      spans: [
        { kind: "strong", spans: [`${piece} (strong)`] },
        " then ",
        { kind: "link", label: `${piece} (link)`, url: "https://example.org/a?b=1&c=(2)" },
      ],
    },
    { kind: "list", items: [[`${piece} (item)`], ["plain"]] },
    { kind: "facts", facts: [{ label: `${piece} (fact)`, value: [`${piece} (value)`] }] },
    { kind: "tally", rows: [{ label: `${piece} (row)`, figure: { kind: "leading" }, said: `${piece} (said)` }] },
    {
      kind: "controls",
      controls: [button(`${piece} (b)`, token("b")), choice("Pick", token("pick"), `${piece} (o)`, "Other")],
    },
  ],
});

const PLACES = ["title", "text", "quiet", "strong", "link", "item", "fact", "value", "row", "said"];

/** Whether the piece reads as written in every place; its labels too. */
function expectEverywhere(piece: string, shown: string): void {
  for (const place of PLACES) expect(shown, place).toContain(`${piece} (${place})`);
  for (const label of ["b", "o"]) expect(shown, `label ${label}`).toContain(`${piece} (${label})`);
}

/** Every sign that means something to some platform reaches the reader as written, and does nothing. */
export const HOSTILE_TEXT: Theme = {
  title: "showing what people write",
  tests: [
    {
      name: "shows any text as it was written, in lines and on buttons",
      async run(scene) {
        for (const line of HOSTILE) {
          await scene.send(card(line));
          expect((await scene.stage.group("Ann")).at(-1)?.text).toContain(line);
        }
        await scene.send(card("Which?", button("*A* <b> & @here")));
        expect((await scene.stage.group("Ann")).at(-1)?.labels).toEqual(["*A* <b> & @here"]);
      },
    },
    {
      name: "shows any text as it was written, wherever in a card it stands",
      async run(scene) {
        for (const piece of HOSTILE_PIECES) {
          await scene.posts(everywhere(piece));
          const last = (await scene.stage.group("Bea")).at(-1);
          expectEverywhere(piece, [last?.text, ...(last?.labels ?? [])].join("\n"));
        }
      },
    },
    {
      name: "shows any text as it was written after an edit",
      async run(scene) {
        const sent = await scene.posts(card("Before"));
        for (const piece of HOSTILE_PIECES) {
          expect(await scene.stage.adapter.edit(sent, everywhere(piece))).toEqual({ kind: "changed" });
          expectEverywhere(piece, await scene.inGroup("Bea"));
        }
      },
    },
    {
      name: "shows any text as it was written on a private card",
      async run(scene) {
        for (const piece of HOSTILE_PIECES) {
          scene.answers = () => ({ kind: "card", card: everywhere(piece) });
          await scene.stage.command("Ann", "help");
          expectEverywhere(piece, await scene.alone("Ann"));
        }
      },
    },
    {
      name: "shows any text as it was written one to one",
      async run(scene) {
        for (const piece of HOSTILE_PIECES) {
          await scene.posts(everywhere(piece), { kind: "one-to-one", with: scene.stage.person("Denise") });
          expectEverywhere(piece, await scene.alone("Denise"));
        }
      },
    },
  ],
};
