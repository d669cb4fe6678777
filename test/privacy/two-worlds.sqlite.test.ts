import { expect, it } from "vitest";
import { ask } from "./organising.ts";
import { twoWorlds, world } from "./two-worlds.ts";

twoWorlds("sqlite");

it("P7: sees a single different character, a different token and a different moment", async () => {
  const at = async (label: string, minutes: number) =>
    world("sqlite", async (group) => {
      group.clock.advance(minutes * 60_000);
      await ask(group, { text: `Which day ${label}`, options: ["alpha", "beta"], privacy: "No", kind: "Choose one" });
    });
  const one = await at("a", 1);
  expect(await at("a", 1)).toEqual(one);
  expect(await at("b", 1)).not.toEqual(one);
  expect(await at("a", 2)).not.toEqual(one);
  const token = /"action":"([cf][\w-]{22})"/.exec(one.room?.at(-1)?.what ?? "")?.[1];
  expect(token).toBeDefined();
});
