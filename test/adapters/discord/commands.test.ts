import { describe, expect, it } from "vitest";
import { renderCommands, sameCommands } from "../../../adapters/discord/commands.ts";
import type { Command } from "../../../src/ports/chat-adapter.ts";
import { COMMANDS } from "../../contract/sample-cards.ts";
import { commandFaults } from "../../stages/discord/rules.ts";

const command = (more: Partial<Command> = {}): Command => ({
  name: "help",
  summary: new Map([["en", "Get help"]]),
  who: "anyone",
  answersWith: "card",
  ...more,
});

describe("commands on Discord", () => {
  it("are there in servers and one to one, for everybody: the engine checks the role", () => {
    const [help] = renderCommands([command({ who: "organisers" })]);
    expect(help).toMatchObject({ contexts: [0, 1], integration_types: [0], default_member_permissions: null });
  });

  it("speak every language that Discord has, and English in the others", () => {
    const summary = new Map([
      ["en", "Get help"],
      ["es", "Ayuda"],
      ["cy", "Cael help"],
      ["ur", "مدد"],
    ]);
    const texts = renderCommands([command({ summary })])[0]?.description_localizations;
    expect(texts).toEqual({ "en-GB": "Get help", "en-US": "Get help", "es-ES": "Ayuda", "es-419": "Ayuda" });
  });

  it("are within Discord's limits, also where a text is long or odd", () => {
    const long = new Map([["en", "x".repeat(300)]]);
    const odd = ["Day of the week", "", "日"].map((argument, at) =>
      command({ name: `c${at}`, argument, summary: long }),
    );
    expect(commandFaults(renderCommands([...COMMANDS, ...odd]))).toEqual([]);
  });

  it("are the same in whatever order and with whatever Discord adds", () => {
    const wanted = renderCommands(COMMANDS);
    const held = wanted.toReversed().map((one, at) => ({
      ...one,
      id: String(at),
      version: "1",
      options: one.options.map(({ required: _, ...option }) => option),
      contexts: one.contexts.toReversed(),
    }));
    expect(sameCommands(held, wanted)).toBe(true);
    expect(sameCommands(held.slice(1), wanted)).toBe(false);
    expect(sameCommands(undefined, wanted)).toBe(false);
    for (const change of [
      { description: "other" },
      { contexts: [0] },
      { default_member_permissions: "0" },
      { options: [] },
    ])
      expect(sameCommands([{ ...wanted[0], ...change }, ...wanted.slice(1)], wanted)).toBe(false);
  });
});
