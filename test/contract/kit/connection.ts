import { expect } from "vitest";
import type { StageFault } from "../../stages/stage.ts";
import { button, COMMANDS, card, FORM, HOSTILE, token } from "../sample-cards.ts";
import type { Theme } from "./contract-test.ts";
import { asWord, eventually, idOf, pause, type Scene } from "./scene.ts";

/** What keeps this process alive, by kind. */
function held(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The least of each kind in a quiet moment: what passes by itself must not make room for what is left behind. */
async function heldInQuiet(): Promise<ReadonlyMap<string, number>> {
  let least = held();
  for (let look = 0; look < 10; look += 1) {
    await pause(30);
    const now = held();
    least = new Map([...least].map(([kind, count]) => [kind, Math.min(count, now.get(kind) ?? 0)]));
  }
  return least;
}

/** A day in the life of an adapter: posts, presses, commands, a lost answer. */
async function ordinaryDay(scene: Scene): Promise<void> {
  await scene.posts(card("Question", button("Yes")));
  scene.answers = () => ({ kind: "card", card: card("Answer") });
  await scene.stage.press("Ann", "Yes");
  await scene.stage.command("Bea", "help");
  for (const how of ["lost-answer", "rate-limit", "no-connection"] as const) {
    scene.stage.failNext(how);
    await scene.send(card(`Troubled by ${how}`));
  }
}

const CANARY = "Quillfeather";
const PEOPLE = ["Denise", "Ann", "Bea", "Zed"];
const FAULTS: readonly StageFault[] = ["rate-limit", "no-connection", "lost-answer", "deleted", "no-right", "revoked"];

/** Everything through which a word or a name could get into a log. */
async function wordsEverywhere(scene: Scene): Promise<void> {
  const { stage } = scene;
  for (const line of HOSTILE) await scene.send(card(`${CANARY} ${line}`, button(`${CANARY} yes`, token("yes"))));
  scene.answers = () => ({ kind: "card", card: card(`${CANARY} answers`) });
  for (const who of ["Ann", "Bea"]) await stage.press(who, `${CANARY} yes`);
  await stage.command("Bea", "help", CANARY);
  await stage.command("Ann", "help", CANARY, "one-to-one");
  if (stage.adapter.profile.takesTypedPrivateAnswers) await stage.type("Ann", `${CANARY} ${HOSTILE[0]}`);
  await stage.says?.("Bea", `${CANARY} in the group`);
  if (stage.adapter.profile.forms === "window") await wordsInForm(scene);
  for (const how of FAULTS) {
    stage.failNext(how);
    await scene.send(card(`${CANARY} and ${how}`));
  }
  stage.failNext("blocked");
  await scene.send(card(CANARY), { kind: "one-to-one", with: stage.person("Bea") });
}

async function wordsInForm(scene: Scene): Promise<void> {
  await scene.send(card("Write", button("Open", token("open", "f"))));
  scene.answers = () => ({ kind: "form", form: FORM });
  await scene.stage.press("Ann", "Open");
  scene.answers = () => ({ kind: "problems", problems: [{ field: "words", message: `Not ${CANARY}, please.` }] });
  await scene.stage.fill("Ann", { "What happened": CANARY, About: "Money" });
  scene.answers = () => ({ kind: "nothing" });
  await scene.stage.fill("Ann", { "What happened": `${CANARY} again` });
}

/** Who is there, what is known, and how an adapter begins, ends and begins anew. */
export const CONNECTION: Theme = {
  title: "people and the connection",
  tests: [
    {
      name: "knows who is in the room and who runs it, as far as the platform tells",
      async run({ stage }) {
        const { adapter, room } = stage;
        expect(["yes", "unknown"]).toContain(await adapter.isMember(stage.person("Ann"), room));
        expect(["no", "unknown"]).toContain(await adapter.isMember(stage.person("Zed"), room));
        expect(await adapter.isPlatformAdmin(stage.person("Denise"), room)).toBe(true);
        expect(await adapter.isPlatformAdmin(stage.person("Ann"), room)).toBe(false);
        expect(await adapter.isPlatformAdmin(stage.person("Zed"), room)).toBe(false);
        expect([13, undefined]).toContain(await adapter.memberCount(room));
      },
    },
    {
      name: "takes the list of commands twice",
      async run(scene) {
        await scene.stage.adapter.publish(COMMANDS);
        await scene.stage.command("Ann", "help");
        expect(scene.only()).toMatchObject({ kind: "command", name: "help" });
      },
    },
    {
      name: "writes the list of commands once, however often it is published",
      async run(scene) {
        const requests = scene.part("requests");
        const before = requests();
        await scene.stage.adapter.publish(COMMANDS);
        await scene.stage.adapter.publish(COMMANDS);
        expect(requests()).toBe(before);
      },
    },
    {
      name: "hears nothing once stopped, stops twice, and its buttons work when it starts again",
      async run(scene) {
        const { adapter } = scene.stage;
        await scene.send(card("Question", button("Yes")));
        await adapter.stop();
        await adapter.stop();
        await scene.stage.press("Ann", "Yes").catch(() => undefined);
        expect(scene.heard).toEqual([]);
        await scene.start();
        await scene.stage.press("Bea", "Yes");
        expect(scene.heard.filter((event) => scene.byWhom(event) === "Bea")).toHaveLength(1);
      },
    },
    {
      name: "answers what was in hand when it was stopped, and has stopped only then",
      async run(scene) {
        const { adapter } = scene.stage;
        await scene.send(card("Question", button("Yes")));
        let release = (): void => {};
        const engine = new Promise<void>((done) => {
          release = done;
        });
        scene.answers = async () => {
          await engine;
          return { kind: "card", card: card("Just in time") };
        };
        const pressing = scene.stage.press("Ann", "Yes");
        let stopped = false;
        let stopping = Promise.resolve();
        try {
          await eventually(() => expect(scene.heard).toHaveLength(1));
          stopping = adapter.stop().then(() => {
            stopped = true;
          });
          await pause(150);
          expect(stopped, "stopped before the engine had answered").toBe(false);
        } finally {
          release();
        }
        await Promise.all([pressing, stopping]);
        // Some stages show no screen while nothing serves it.
        await scene.start();
        await scene.onlySeenBy("Ann", "Just in time");
      },
    },
    {
      name: "leaves no timer and no socket behind once stopped",
      unstarted: true,
      alone: true,
      async run(scene) {
        const before = await heldInQuiet();
        await scene.start();
        await ordinaryDay(scene);
        await scene.stage.adapter.stop();
        await eventually(() => {
          const more = [...held()].filter(([kind, count]) => count > (before.get(kind) ?? 0));
          expect(more, "kept open after stop").toEqual([]);
        });
      },
    },
    {
      name: "hears presses on what was posted before a restart",
      async run(scene) {
        const restart = scene.part("restart");
        const sent = await scene.posts(card("Question", button("Yes", token("yes"))));
        await restart();
        await scene.start();
        scene.answers = () => ({ kind: "card", card: card("Still here") });
        await scene.stage.press("Ann", "Yes");
        const event = scene.only();
        expect(event).toMatchObject({ kind: "action", token: token("yes"), place: scene.stage.room });
        expect(event.kind === "action" && event.on?.message).toBe(sent.message);
        await scene.onlySeenBy("Ann", "Still here");
        expect(await scene.stage.adapter.edit(sent, card("Drawn anew"))).toEqual({ kind: "changed" });
        expect(await scene.inGroup("Bea")).toContain("Drawn anew");
      },
    },
    {
      name: "hears presses on a private card from before a restart",
      async run(scene) {
        const restart = scene.part("restart");
        await scene.send(card("Question", button("Start")));
        scene.answers = () => ({ kind: "card", card: card("Sure?", button("Change", token("change"))) });
        await scene.stage.press("Ann", "Start");
        await restart();
        await scene.start();
        scene.answers = () => ({ kind: "card", card: card("It is changed") });
        await scene.stage.press("Ann", "Change");
        expect(scene.heard[1]).toMatchObject({ kind: "action", token: token("change") });
        expect(scene.heard.map((event) => scene.byWhom(event))).toEqual(["Ann", "Ann"]);
        await scene.onlySeenBy("Ann", "It is changed");
      },
    },
    {
      name: "logs nobody's name, id or words, whatever goes wrong",
      async run(scene) {
        const logged = scene.part("logged");
        await wordsEverywhere(scene);
        await scene.stage.adapter.stop();
        const printed = logged();
        for (const words of [CANARY, ...HOSTILE]) expect(printed).not.toContain(words);
        for (const who of PEOPLE) {
          expect(printed).not.toMatch(asWord(who));
          expect(printed).not.toMatch(asWord(idOf(scene.stage.person(who))));
        }
      },
    },
  ],
};
