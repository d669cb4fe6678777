import { expect } from "vitest";
import { BLOCKS, card } from "../sample-cards.ts";
import type { ContractTest, Theme } from "./contract-test.ts";

const everyBlock = BLOCKS.map(
  ([kind, block, pieces]): ContractTest => ({
    name: `shows all of a block of ${kind}`,
    async run(scene) {
      await scene.send({ title: "What we heard", summary: "s", language: "en", blocks: [block] });
      const shown = await scene.inGroup("Ann");
      for (const piece of ["What we heard", ...pieces]) expect(shown).toContain(piece);
    },
  }),
);

/** What is posted is there, whole, for whom it is meant. */
export const SHOWING: Theme = {
  title: "showing",
  tests: [
    {
      name: "shows a sent card to everybody in the room",
      async run(scene) {
        await scene.send(card("Tea at three?"));
        for (const who of ["Ann", "Bea"]) expect(await scene.inGroup(who)).toContain("Tea at three?");
        expect(await scene.stage.privately("Ann")).toEqual([]);
      },
    },
    ...everyBlock,
    {
      name: "shows blocks in their order",
      async run(scene) {
        const blocks = ["one", "two", "three"].flatMap((line) => [
          { kind: "text", spans: [`line ${line}`] } as const,
          { kind: "divider" } as const,
        ]);
        await scene.send({ summary: "s", language: "en", blocks });
        expect(await scene.inGroup("Ann")).toMatch(/line one[\s\S]*line two[\s\S]*line three/);
      },
    },
    {
      name: "shows a card that has only a summary",
      async run(scene) {
        await scene.posts({ summary: "The question is gone.", language: "en", blocks: [] });
        expect(await scene.inGroup("Ann")).toContain("The question is gone.");
        scene.answers = () => ({
          kind: "card",
          card: { summary: "There is nothing to do.", language: "en", blocks: [] },
        });
        await scene.stage.command("Ann", "help");
        await scene.onlySeenBy("Ann", "There is nothing to do.");
      },
    },
    {
      name: "posts once when the same key is sent twice, if it says so; else twice",
      async run(scene) {
        const { stage } = scene;
        await scene.send(card("Only once"), stage.room, "same");
        await scene.send(card("Only once"), stage.room, "same");
        await scene.send(card("Another"), stage.room, "other");
        const lines = (await stage.group("Ann")).map((one) => one.text);
        const times = stage.adapter.profile.onceWithinMs > 0 ? 1 : 2;
        expect(lines.filter((line) => line.includes("Only once"))).toHaveLength(times);
        expect(lines.filter((line) => line.includes("Another"))).toHaveLength(1);
      },
    },
    {
      name: "shows a one-to-one card to that person and nobody else",
      async run(scene) {
        await scene.send(card("For Denise alone"), { kind: "one-to-one", with: scene.stage.person("Denise") });
        await scene.onlySeenBy("Denise", "For Denise alone");
      },
    },
  ],
};
