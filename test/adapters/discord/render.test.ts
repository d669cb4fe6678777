import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DISCORD_LIMITS, discordProfile } from "../../../adapters/discord/profile.ts";
import { renderCard } from "../../../adapters/discord/render.ts";
import { type Block, type Card, type Control, mapActions } from "../../../src/cards/card.ts";
import { fit as fitted } from "../../../src/cards/fit.ts";
import { anyCard } from "../../cards/arbitrary-card.ts";
import { button, card, choice, HOSTILE, token } from "../../contract/sample-cards.ts";
import { messageFaults, type WireMessage } from "../../stages/discord/rules.ts";
import { seenPost } from "../../stages/discord/screen.ts";

/** What Discord would refuse in this card as it is sent. */
const faults = (shown: Card<string>): readonly string[] => {
  const { files, ...drawn } = renderCard(shown);
  const names = files.map((file) => file.name);
  const body = { ...drawn, flags: 32_768, allowed_mentions: { parse: [] }, nonce: "n", enforce_nonce: true };
  return messageFaults(body as WireMessage, "send", names);
};
const read = (shown: Card<string>) =>
  seenPost({ id: "1", channel: "1", message: { components: renderCard(shown).components as never } });
const of = (...blocks: readonly Block<string>[]): Card<string> => ({ summary: "s", language: "en", blocks });
const link = (label: string, url: string): Control<string> => ({ kind: "link", label, url });
const many = <T>(n: number, make: (at: number) => T): readonly T[] => Array.from({ length: n }, (_, at) => make(at));

describe("a card on Discord", () => {
  it("is within Discord's limits, whatever it holds", () => {
    fc.assert(
      fc.property(anyCard, (any) => {
        const shown = fitted(
          mapActions(any, (n) => token(`t${n}`)),
          discordProfile.limits,
        );
        expect(faults(shown)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps stars in an address from ending the bold text around it", () => {
    const starred = { kind: "link", label: "tea", url: "https://example.org/**" } as const;
    expect(faults(of({ kind: "text", spans: [{ kind: "strong", spans: [starred] }] }))).toEqual([]);
  });

  it("is within Discord's limits where all is as large as it may be", () => {
    const stars = "*".repeat(discordProfile.limits.cardCharacters - 2);
    const text = { kind: "text", spans: [stars] } as const;
    const buttons = { kind: "controls", controls: many(25, (n) => button(`b${n}`, token(`b${n}`))) } as const;
    const choices = {
      kind: "controls",
      controls: many(25, (n) => choice(`c${n}`, token(`c${n}`), "Red", "Blue")),
    } as const;
    const dividers = many(60, (): Block<string> => ({ kind: "divider" }));
    const pictures = many(14, (n): Block<string> => ({ kind: "image", png: new Uint8Array(1), alt: `picture ${n}` }));
    const words = many(50, (n): Block<string> => ({ kind: "text", spans: [`line ${n}`] }));
    const mixed = words.flatMap((word, at) => [word, dividers[at] ?? word]);
    for (const blocks of [
      [text],
      [text, buttons],
      [choices],
      dividers,
      pictures,
      mixed,
      [...mixed, buttons, ...pictures],
    ]) {
      const shown = fitted(of(...blocks), discordProfile.limits);
      expect(faults(shown)).toEqual([]);
    }
    expect(faults(of({ kind: "controls", controls: [link("x", `tel:${"0".repeat(9000)}`)] }))).toEqual([]);
  });

  it("loses nothing where lines between parts have to go", () => {
    const blocks = many(30, (n): readonly Block<string>[] => [
      { kind: "text", spans: [`line ${n}.`] },
      { kind: "divider" },
    ]).flat();
    const shown = read(of(...blocks, { kind: "controls", controls: many(10, (n) => button(`b${n}`)) }));
    for (let n = 0; n < 30; n += 1) expect(shown.text).toContain(`line ${n}.`);
    expect(shown.labels).toEqual(many(10, (n) => `b${n}`));
  });

  it("tells what it left out of a text made of nothing but signs", () => {
    const shown = read(of({ kind: "list", items: many(100, (n) => [`${n}:`, "*".repeat(30)]) }));
    expect(shown.text).toMatch(/… \+\d+$/);
  });

  it("shows text as it was written in every kind of block, title and picture", () => {
    for (const line of HOSTILE) {
      const blocks: readonly Block<string>[] = [
        { kind: "text", spans: [line], tone: "quiet" },
        { kind: "list", items: [[line], [{ kind: "strong", spans: [line] }]] },
        { kind: "facts", facts: [{ label: line, value: [line] }] },
        { kind: "tally", rows: [{ label: line, figure: { kind: "withheld" }, said: line }] },
        { kind: "image", png: new Uint8Array(1), alt: line },
        { kind: "controls", controls: [button(line.slice(0, 80)), choice(line, token("x"), line.slice(0, 100))] },
      ];
      const shown = { ...of(...blocks), title: line };
      expect(faults(shown)).toEqual([]);
      const { text, labels } = read(shown);
      expect(text.split(line).length - 1).toBe(10);
      expect(labels).toEqual([line.slice(0, 80), line.slice(0, 100)]);
    }
  });

  it("says at least its summary, and never nothing", () => {
    expect(read({ ...of(), summary: "Only this." }).text).toBe("Only this.");
    expect(read({ ...of(), summary: " " }).text).toBe("…");
    expect(faults({ ...of({ kind: "text", spans: [" \n "] }), summary: "" })).toEqual([]);
  });

  it("gives each control an id of its own, also where two do the same", () => {
    const shown = card("Twice", button("One", token("same")), button("Two", token("same")));
    expect(faults(shown)).toEqual([]);
    expect(JSON.stringify(renderCard(shown).components)).toContain(`"${token("same")}.1"`);
  });

  it("writes out a link that Discord takes for no button", () => {
    const shown = read(
      of({ kind: "controls", controls: [link("Ring", "tel:0800123"), link("Read", "https://example.org")] }),
    );
    expect(shown).toEqual({ text: "Ring (tel:0800123)", labels: ["Read"] });
  });

  it("has limits that Discord has", () => {
    expect(discordProfile.limits.controlsPerCard).toBeLessThan(DISCORD_LIMITS.components);
    expect(discordProfile.limits.cardCharacters).toBeLessThan(DISCORD_LIMITS.text);
    expect(discordProfile.limits.tokenBytes).toBeLessThan(DISCORD_LIMITS.customId);
  });
});
