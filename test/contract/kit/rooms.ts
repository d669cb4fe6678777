import { expect } from "vitest";
import { button, card, token } from "../sample-cards.ts";
import type { Theme } from "./contract-test.ts";

/** Rooms stay apart, and what people say to each other in them is not the bot's affair (architecture A17). */
export const ROOMS: Theme = {
  title: "rooms",
  tests: [
    {
      name: "posts into the room that was meant and no other",
      async run(scene) {
        const other = scene.part("otherRoom");
        const { room } = scene.stage;
        await scene.posts(card("Said here"), room);
        await scene.posts(card("Said there"), other);
        for (const who of ["Ann", "Bea"]) {
          expect(await scene.inGroup(who, room)).toContain("Said here");
          expect(await scene.inGroup(who, room)).not.toContain("Said there");
          expect(await scene.inGroup(who, other)).toContain("Said there");
          expect(await scene.inGroup(who, other)).not.toContain("Said here");
        }
      },
    },
    {
      name: "hands in a press in another room with that room, and answers in private there too",
      async run(scene) {
        const other = scene.part("otherRoom");
        const sent = await scene.posts(card("Over there", button("Yes, there", token("there"))), other);
        expect(sent.place).toEqual(other);
        scene.answers = () => ({ kind: "card", card: card("Heard from over there") });
        await scene.stage.press("Ann", "Yes, there");
        const event = scene.only();
        expect(event).toMatchObject({ kind: "action", token: token("there"), place: other });
        expect(event.kind === "action" && event.on).toEqual(sent);
        await scene.onlySeenBy("Ann", "Heard from over there");
      },
    },
    {
      name: "edits and erases in another room, and leaves the first one as it is",
      async run(scene) {
        const other = scene.part("otherRoom");
        const { adapter, room } = scene.stage;
        await scene.posts(card("Said here"), room);
        const sent = await scene.posts(card("Said there"), other);
        expect(await adapter.edit(sent, card("Said anew"))).toEqual({ kind: "changed" });
        expect(await scene.inGroup("Ann", other)).toContain("Said anew");
        expect(await adapter.erase(sent)).toEqual({ kind: "changed" });
        expect(await scene.stage.group("Ann", other)).toEqual([]);
        expect(await scene.inGroup("Ann", room)).toContain("Said here");
      },
    },
    {
      name: "never hears what people say to each other",
      async run(scene) {
        const says = scene.part("says");
        const requests = scene.part("requests");
        const before = requests();
        for (const line of ["I cannot go on, quillfeather", "B4 2", "2", "yes", "sayso is watching us"]) {
          await says("Ann", line);
        }
        expect(scene.heard).toEqual([]);
        expect(requests()).toBe(before);
        expect(scene.part("logged")()).not.toMatch(/quillfeather|watching/);
        for (const who of ["Ann", "Bea", "Denise"]) expect(await scene.stage.privately(who)).toEqual([]);
      },
    },
  ],
};
