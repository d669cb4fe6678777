import { expect } from "vitest";
import type { Form } from "../../../src/cards/form.ts";
import type { ActionToken } from "../../../src/ports/chat-adapter.ts";
import { FORM_TESTS } from "../form-test-names.ts";
import { BIG_FORM, button, card, FORM, HOSTILE_FORM, token } from "../sample-cards.ts";
import type { Theme } from "./contract-test.ts";
import type { Scene } from "./scene.ts";

/** Ann presses, and the form stands open on her screen; what was heard so far is forgotten. */
async function open(scene: Scene, form: Form<ActionToken> = FORM): Promise<void> {
  await scene.send(card("Write", button("Open", token("open", "f"))));
  scene.answers = () => ({ kind: "form", form });
  await scene.stage.press("Ann", "Open");
  scene.heard.length = 0;
}

const WORDS = {
  "What happened": "Dr Smith was late",
  About: "Money",
  "Who may read it": ["The team"],
} as const;

const PROBLEM = { kind: "problems", problems: [{ field: "words", message: "Please leave out names." }] } as const;

/** What the engine gets of a form, by field name. */
function answersOf(scene: Scene, nth: number): Record<string, string | readonly string[]> {
  const event = scene.heard[nth];
  if (event?.kind !== "form") throw new Error(`Not a form: ${event?.kind}`);
  expect(event.token).toBe(FORM.action);
  expect(scene.byWhom(event)).toBe("Ann");
  return Object.fromEntries(event.answers);
}

/** Windows with forms; a platform whose forms come in steps is excused from all of them. */
export const FORMS: Theme = {
  title: "forms",
  tests: [
    {
      name: FORM_TESTS[0],
      async run(scene) {
        await open(scene);
        for (const field of FORM.fields) await scene.onlySeenBy("Ann", field.label);
        for (const piece of [FORM.title, "Respite", "Money"]) await scene.onlySeenBy("Ann", piece);
        scene.answers = () => ({ kind: "nothing" });
        await scene.stage.fill("Ann", {
          "What happened": "a <b>long</b> wait & more",
          "Which day": "2026-03-31",
          About: "Money",
          "Who may read it": ["The team", "The group"],
        });
        expect(scene.heard).toHaveLength(1);
        expect(answersOf(scene, 0)).toEqual({
          words: "a <b>long</b> wait & more",
          day: "2026-03-31",
          about: "k-money",
          who: ["k-team", "k-group"],
        });
      },
    },
    {
      name: FORM_TESTS[1],
      async run(scene) {
        await open(scene);
        scene.answers = () => PROBLEM;
        await scene.stage.fill("Ann", WORDS);
        const shown = await scene.alone("Ann");
        expect(shown).toContain("Please leave out names.");
        expect(shown).toContain("Dr Smith was late");
        scene.answers = () => ({ kind: "nothing" });
        await scene.stage.fill("Ann", { "What happened": "the doctor was late" });
        expect(answersOf(scene, 1)).toMatchObject({ words: "the doctor was late", about: "k-money", who: ["k-team"] });
      },
    },
    {
      name: FORM_TESTS[2],
      async run(scene) {
        await open(scene);
        scene.answers = () => ({ kind: "card", card: card("Thank you") });
        await scene.stage.fill("Ann", { "What happened": "x", About: "Respite" });
        await scene.onlySeenBy("Ann", "Thank you");
        for (const piece of [FORM.title, "Respite", "Send it"]) expect(await scene.alone("Ann")).not.toContain(piece);
      },
    },
    {
      name: FORM_TESTS[3],
      async run(scene) {
        await open(scene);
        scene.answers = () => PROBLEM;
        await scene.stage.fill("Ann", WORDS);
        for (const words of ["Please leave out names.", "Dr Smith was late"]) await scene.onlySeenBy("Ann", words);
        for (const other of ["Bea", "Denise"]) expect(await scene.stage.privately(other)).toEqual([]);
        expect(await scene.stage.group("Bea")).toHaveLength(1);
      },
    },
    {
      name: FORM_TESTS[4],
      async run(scene) {
        await open(scene);
        scene.answers = () => ({ kind: "nothing" });
        await scene.stage.fill("Ann", WORDS);
        await scene.stage.redeliver();
        expect(scene.heard).toHaveLength(2);
        expect(scene.heard[1]?.id).toBe(scene.heard[0]?.id);
        expect(answersOf(scene, 1)).toEqual(answersOf(scene, 0));
      },
    },
    {
      name: FORM_TESTS[5],
      async run(scene) {
        const { form, pieces } = HOSTILE_FORM;
        await open(scene, form);
        for (const piece of pieces) await scene.onlySeenBy("Ann", piece);
      },
    },
    {
      name: FORM_TESTS[6],
      async run(scene) {
        await open(scene, BIG_FORM);
        for (const field of BIG_FORM.fields) await scene.onlySeenBy("Ann", field.label);
        scene.answers = () => ({ kind: "nothing" });
        const long = "a long story. ".repeat(130).trim();
        await scene.stage.fill("Ann", {
          "The whole story": long,
          "When was it": "2026-02-01",
          "One of many": "Pick 9",
        });
        expect(answersOf(scene, 0)).toMatchObject({ story: long, when: "2026-02-01", one: "k9", some: ["k1", "k3"] });
      },
    },
    {
      name: FORM_TESTS[7],
      async run(scene) {
        for (const form of [FORM, HOSTILE_FORM.form]) {
          await open(scene, form);
          await scene.onlySeenBy("Ann", form.send);
        }
      },
    },
  ],
};
