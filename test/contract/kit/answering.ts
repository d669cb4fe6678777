import { expect } from "vitest";
import { button, card, FORM, token } from "../sample-cards.ts";
import type { Theme } from "./contract-test.ts";
import { eventually, pause, type Scene } from "./scene.ts";

/** How long an engine on a bad day takes: past what the platform waits for. */
const slowMs = (scene: Scene): number => scene.stage.adapter.profile.answerWithinMs + 500;

/** An answer is for the one who acted: there, whole, and for nobody else. */
export const ANSWERING: Theme = {
  title: "answering in private",
  tests: [
    {
      name: "shows the answer to a press to the one who pressed and nobody else",
      async run(scene) {
        await scene.send(card("Question", button("Yes")));
        scene.answers = () => ({ kind: "card", card: card("Your answer counts") });
        await scene.stage.press("Ann", "Yes");
        await scene.onlySeenBy("Ann", "Your answer counts");
      },
    },
    {
      name: "shows the answer to a command in the room to the one who gave it and nobody else",
      async run(scene) {
        scene.answers = () => ({ kind: "card", card: card("Your own data") });
        await scene.stage.command("Bea", "mydata");
        await scene.onlySeenBy("Bea", "Your own data");
      },
    },
    {
      name: "shows the answer to a one-to-one command to the one who gave it and nobody else",
      async run(scene) {
        scene.answers = () => ({ kind: "card", card: card("Your own data") });
        await scene.stage.command("Bea", "mydata", "", "one-to-one");
        await scene.onlySeenBy("Bea", "Your own data");
      },
    },
    {
      name: "shows the answer to what is typed one to one to the one who typed and nobody else",
      async run(scene) {
        scene.answers = () => ({ kind: "card", card: card("You chose: so so") });
        await scene.stage.type("Ann", "B4 2");
        await scene.onlySeenBy("Ann", "You chose: so so");
      },
    },
    {
      name: "keeps two people's answers on two screens",
      async run(scene) {
        await scene.send(card("Question", button("Yes")));
        scene.answers = (event) => ({ kind: "card", card: card(`For ${scene.byWhom(event)}`) });
        for (const who of ["Ann", "Bea"]) await scene.stage.press(who, "Yes");
        for (const who of ["Ann", "Bea"]) await scene.onlySeenBy(who, `For ${who}`);
      },
    },
    {
      name: "keeps the answers to two people who act at the same moment on two screens",
      async run(scene) {
        await scene.send(card("Question", button("Yes")));
        scene.answers = async (event) => {
          const who = scene.byWhom(event);
          // The first to act is answered last.
          await pause(who === "Ann" ? 60 : 0);
          return { kind: "card", card: card(`For ${who}`) };
        };
        await Promise.all([scene.stage.press("Ann", "Yes"), scene.stage.press("Bea", "Yes")]);
        await eventually(async () => {
          for (const who of ["Ann", "Bea"]) await scene.onlySeenBy(who, `For ${who}`);
        });
      },
    },
    {
      name: "lets a private card be pressed in its turn",
      async run(scene) {
        await scene.send(card("Question", button("Start")));
        scene.answers = () => ({ kind: "card", card: card("Sure?", button("Change", token("change"))) });
        await scene.stage.press("Ann", "Start");
        scene.answers = () => ({ kind: "card", card: card("It is changed") });
        await scene.stage.press("Ann", "Change");
        expect(scene.heard[1]).toMatchObject({ kind: "action", token: token("change") });
        expect(scene.heard.map((event) => scene.byWhom(event))).toEqual(["Ann", "Ann"]);
        await scene.onlySeenBy("Ann", "It is changed");
      },
    },
    {
      name: "shows nothing where the answer is nothing",
      async run(scene) {
        await scene.send(card("Question", button("Yes")));
        await scene.stage.press("Ann", "Yes");
        expect(await scene.stage.privately("Ann")).toEqual([]);
        expect(await scene.stage.group("Ann")).toHaveLength(1);
      },
    },
    {
      name: "brings the answer of a slow engine after all, to the one who acted and nobody else",
      async run(scene) {
        await scene.send(card("Question", button("Yes")));
        scene.answers = async (event) => {
          await pause(slowMs(scene));
          return { kind: "card", card: card(`Late for ${scene.byWhom(event)}`) };
        };
        await Promise.all([scene.stage.press("Ann", "Yes"), scene.stage.command("Bea", "mydata")]);
        await eventually(async () => {
          for (const who of ["Ann", "Bea"]) await scene.onlySeenBy(who, `Late for ${who}`);
        });
        expect(scene.heard).toHaveLength(2);
        expect(await scene.stage.group("Ann")).toHaveLength(1);
      },
    },
    {
      name: "opens the form of a slow engine, or asks to press again; nobody else sees either",
      run: slowForm,
    },
  ],
};

/** Where a form must come at once, a late one cannot be shown any more: then the person must not be left with nothing. */
async function slowForm(scene: Scene): Promise<void> {
  const { stage } = scene;
  const windows = stage.adapter.profile.forms === "window";
  const asked = windows ? ({ kind: "form", form: FORM } as const) : ({ kind: "card", card: card(FORM.title) } as const);
  await scene.send(card("Write", button("Open", token("open", "f"))));
  scene.answers = async () => {
    await pause(slowMs(scene));
    return asked;
  };
  await stage.press("Ann", "Open");
  await eventually(async () => expect((await scene.alone("Ann")).trim(), "Ann is left with nothing").not.toBe(""));
  for (const other of ["Bea", "Denise"]) expect(await stage.privately(other)).toEqual([]);
  expect(await stage.group("Bea")).toHaveLength(1);
  scene.answers = () => asked;
  await stage.press("Ann", "Open");
  await scene.onlySeenBy("Ann", FORM.title);
}
