import { expect } from "vitest";
import { button, card, token } from "../sample-cards.ts";
import type { Theme } from "./contract-test.ts";

const GONE = { kind: "gone", what: "message" } as const;

/** A message that stands can be drawn anew in its place, and taken away. */
export const CHANGING: Theme = {
  title: "changing what was posted",
  tests: [
    {
      name: "edits a message: its text, and its buttons work",
      async run(scene) {
        const { stage } = scene;
        const sent = await scene.posts(card("Before", button("Old")));
        expect(await stage.adapter.edit(sent, card("After", button("New", token("new"))))).toEqual({ kind: "changed" });
        const [seen, ...others] = await stage.group("Ann");
        expect(others).toEqual([]);
        expect(seen?.text).toContain("After");
        expect(seen?.text).not.toContain("Before");
        expect(seen?.labels).toEqual(["New"]);
        await stage.press("Ann", "New");
        expect(scene.heard).toMatchObject([{ kind: "action", token: token("new") }]);
      },
    },
    {
      name: "edits a message in its place, under those that came before and above those that came after",
      async run(scene) {
        await scene.posts(card("First"));
        const sent = await scene.posts(card("Second"));
        await scene.posts(card("Third"));
        expect(await scene.stage.adapter.edit(sent, card("Anew"))).toEqual({ kind: "changed" });
        const lines = (await scene.stage.group("Ann")).map((seen) => seen.text);
        expect(lines).toHaveLength(3);
        for (const [at, words] of ["First", "Anew", "Third"].entries()) expect(lines[at]).toContain(words);
      },
    },
    {
      name: "calls an edit to the same content changed",
      async run(scene) {
        const sent = await scene.posts(card("Same", button("Yes")));
        expect(await scene.stage.adapter.edit(sent, card("Same", button("Yes")))).toEqual({ kind: "changed" });
      },
    },
    {
      name: "erases a message, after which it is gone for edits",
      async run(scene) {
        const { adapter } = scene.stage;
        const sent = await scene.posts(card("Wrong"));
        await scene.send(card("Right"));
        expect(await adapter.erase(sent)).toEqual({ kind: "changed" });
        expect(await scene.inGroup("Ann")).not.toContain("Wrong");
        expect(await scene.inGroup("Ann")).toContain("Right");
        expect(await adapter.edit(sent, card("Late"))).toEqual(GONE);
        expect(await scene.inGroup("Ann")).not.toContain("Late");
      },
    },
    {
      name: "edits and erases what was sent one to one",
      async run(scene) {
        const { adapter, person } = { adapter: scene.stage.adapter, person: scene.stage.person("Denise") };
        const sent = await scene.posts(card("Before"), { kind: "one-to-one", with: person });
        await scene.posts(card("Beside it"), { kind: "one-to-one", with: person });
        expect(await adapter.edit(sent, card("After"))).toEqual({ kind: "changed" });
        await scene.onlySeenBy("Denise", "After");
        expect(await scene.alone("Denise")).not.toContain("Before");
        expect(await adapter.erase(sent)).toEqual({ kind: "changed" });
        expect(await scene.alone("Denise")).not.toContain("After");
        expect(await scene.alone("Denise")).toContain("Beside it");
        expect(await adapter.edit(sent, card("Late"))).toEqual(GONE);
      },
    },
  ],
};
