import { expect } from "vitest";
import { button, card, choice, token } from "../sample-cards.ts";
import type { Theme } from "./contract-test.ts";
import { asWord, idOf } from "./scene.ts";

/** What people do reaches the engine as it was done, and never says who they are in words. */
export const HEARING: Theme = {
  title: "hearing",
  tests: [
    {
      name: "hands a press to the engine with the person, the room and the token it was drawn with",
      async run(scene) {
        const sent = await scene.posts(card("Press", button("Yes", token("yes")), button("No", token("no"))));
        await scene.stage.press("Ann", "No");
        const event = scene.only();
        expect(event).toMatchObject({
          kind: "action",
          token: token("no"),
          place: scene.stage.room,
          way: expect.stringMatching(/^chat|link$/),
        });
        expect(event.kind === "action" && event.on?.message).toBe(sent.message);
        expect(scene.byWhom(event)).toBe("Ann");
      },
    },
    {
      name: "hands in the chosen option of a choice by its key",
      async run(scene) {
        await scene.send(card("Pick", choice("Pick one", token("pick"), "Red", "Green", "Blue")));
        await scene.stage.press("Bea", "Green");
        expect(scene.only()).toMatchObject({ kind: "action", token: token("pick"), chosen: "key-green" });
        expect(scene.byWhom(scene.only())).toBe("Bea");
      },
    },
    {
      name: "tells two people's presses on one message apart",
      async run(scene) {
        await scene.send(card("Both", button("Yes")));
        for (const who of ["Ann", "Bea", "Ann"]) await scene.stage.press(who, "Yes");
        expect(scene.heard.map((event) => scene.byWhom(event))).toEqual(["Ann", "Bea", "Ann"]);
        expect(new Set(scene.heard.map((event) => event.id)).size).toBe(3);
      },
    },
    {
      name: "gives a redelivered event the same id and the same person",
      async run(scene) {
        await scene.send(card("Again", button("Yes")));
        await scene.stage.press("Ann", "Yes");
        await scene.stage.redeliver();
        expect(scene.heard).toHaveLength(2);
        expect(scene.heard[1]?.id).toBe(scene.heard[0]?.id);
        expect(scene.heard.map((event) => scene.byWhom(event))).toEqual(["Ann", "Ann"]);
      },
    },
    {
      name: "gives a redelivered command the same id and the same person",
      async run(scene) {
        await scene.stage.command("Bea", "help", "with money");
        await scene.stage.redeliver();
        expect(scene.heard).toHaveLength(2);
        expect(scene.heard[1]).toMatchObject({ kind: "command", id: scene.heard[0]?.id, argument: "with money" });
        expect(scene.heard.map((event) => scene.byWhom(event))).toEqual(["Bea", "Bea"]);
        await scene.stage.command("Bea", "help", "with money");
        expect(scene.heard[2]?.id).not.toBe(scene.heard[0]?.id);
      },
    },
    {
      name: "hands in a command from the room, with what follows it",
      async run(scene) {
        await scene.stage.command("Cal", "help", "with money");
        expect(scene.only()).toMatchObject({
          kind: "command",
          name: "help",
          argument: "with money",
          place: scene.stage.room,
        });
        expect(scene.byWhom(scene.only())).toBe("Cal");
      },
    },
    {
      name: "hands in a command from a one-to-one room as such",
      async run(scene) {
        await scene.stage.command("Cal", "help", "", "one-to-one");
        expect(scene.only()).toMatchObject({
          kind: "command",
          name: "help",
          argument: "",
          place: { kind: "one-to-one" },
        });
      },
    },
    {
      name: "hands in what is typed one to one, unchanged",
      async run(scene) {
        await scene.stage.type("Ann", "B4 2 <b>& *so*");
        expect(scene.only()).toMatchObject({ kind: "message", text: "B4 2 <b>& *so*", place: { kind: "one-to-one" } });
        expect(scene.byWhom(scene.only())).toBe("Ann");
      },
    },
    {
      name: "tells that the bot was put into a room, and by whom",
      async run(scene) {
        await scene.stage.install("Denise");
        expect(scene.only()).toMatchObject({ kind: "installed", place: scene.stage.room });
        expect(scene.byWhom(scene.only())).toBe("Denise");
      },
    },
    {
      name: "tells that the bot was taken out of a room",
      async run(scene) {
        await scene.part("remove")("Denise");
        // Where it is taken out of a whole space, every room of it is told, each once.
        const rooms = scene.heard.map(({ kind, place }) => [kind, place.kind === "room" && place.room]);
        expect(rooms.filter(([, room]) => room === scene.stage.room.room)).toEqual([
          ["removed", scene.stage.room.room],
        ]);
        expect(new Set(rooms.map(String)).size).toBe(rooms.length);
        expect(new Set(scene.heard.map((event) => event.id)).size).toBe(rooms.length);
        expect(scene.heard.every(({ kind }) => kind === "removed")).toBe(true);
      },
    },
    {
      name: "tells that the room has a new id, and posts there from then on",
      async run(scene) {
        const move = scene.part("move");
        const from = scene.stage.room;
        const to = await move();
        expect(to).not.toEqual(from);
        expect(scene.only()).toMatchObject({ kind: "moved", from, place: to });
        await scene.posts(card("Hello, new room"), to);
        expect(await scene.inGroup("Ann", to)).toContain("Hello, new room");
      },
    },
    {
      name: "puts nobody's id into what an event prints",
      async run(scene) {
        await scene.send(card("Print", button("Yes")));
        await scene.stage.press("Ann", "Yes");
        await scene.stage.command("Ann", "help", "", "one-to-one");
        expect(scene.heard).toHaveLength(2);
        for (const event of scene.heard) {
          const printed = JSON.stringify(event);
          expect(JSON.parse(printed)).toMatchObject({ by: { ref: "[person]" } });
          for (const known of ["Ann", idOf(scene.stage.person("Ann"))]) expect(printed).not.toMatch(asWord(known));
        }
        expect(JSON.parse(JSON.stringify(scene.heard[1]))).toMatchObject({ place: { with: "[person]" } });
      },
    },
  ],
};
