import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActionToken, EventId, Inbound } from "../../src/ports/chat-adapter.ts";
import { HONESTY_1, honesty2, QUESTION, SET_UP } from "../scenarios/first-loop.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { HOSTILE } from "./hostile-texts.ts";
import {
  askQuestion,
  everyRow,
  newestOf,
  openStrainedWorld,
  type StrainedWorld,
  setUpGroup,
} from "./world-under-strain.ts";

/** Nothing of what members see may hold these, whatever was typed: they mark, hide or turn round what others read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;
const FAULT = "Something went wrong";

/** What a text becomes where it is taken: the marks nobody sees are out, and white space is one line's. */
const asShown = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

async function everythingSeen(world: World, who: string): Promise<string> {
  const seen = [...(await world.stage.group("Ann")), ...(await world.stage.privately(who))];
  return seen.map((one) => `${one.text}\n${one.labels.join("\n")}`).join("\n");
}

const PREVIEW = "This is what your group will see";
const KIND = ["This is too long. Please use", "Please write something here", "This has hidden marks in it"];

/** Shown as written, or the form stands open with what to put right. */
async function shownOrRefused(world: World, text: string): Promise<"shown" | "refused"> {
  const newest = await newestOf(world, "Denise");
  expect(newest).not.toContain(FAULT);
  if (!newest.includes(PREVIEW)) {
    expect(
      KIND.some((kind) => newest.includes(kind)),
      "a kind word",
    ).toBe(true);
    return "refused";
  }
  expect(newest).toContain(asShown(text));
  expect(newest).not.toMatch(UNSEEN);
  return "shown";
}

describe("hostile texts", () => {
  let world: StrainedWorld;
  beforeAll(async () => {
    world = await openStrainedWorld();
    await setUpGroup(world);
  });
  afterAll(() => world.close());

  it.each(Object.entries(HOSTILE))("as a question: %s", async (_, text) => {
    await world.stage.command("Denise", "new");
    await world.stage.fill("Denise", { ...QUESTION, "Your question": text });
    if ((await shownOrRefused(world, text)) === "refused") {
      await world.stage.fill("Denise", { "Your question": "What matters?" });
    }
    expect(await newestOf(world, "Denise")).toContain(PREVIEW);
    await world.stage.press("Denise", "Delete this question");
  });

  it.each(Object.entries(HOSTILE))("as an answer to choose from: %s", async (_, text) => {
    await world.stage.command("Denise", "new");
    await world.stage.fill("Denise", { ...QUESTION, "The answers to choose from": `Time off\nMoney\n${text}` });
    const newest = await newestOf(world, "Denise");
    expect(newest).not.toContain(FAULT);
    if (!newest.includes(PREVIEW)) {
      await world.stage.fill("Denise", { "The answers to choose from": "Time off\nMoney" });
      expect(await newestOf(world, "Denise")).toContain(PREVIEW);
    } else expect(newest).not.toMatch(UNSEEN);
    await world.stage.press("Denise", "Delete this question");
  });

  it.each(Object.entries(HOSTILE))("in every field of set-up and of the honesty card: %s", async (_, text) => {
    await world.stage.command("Denise", "settings");
    await world.stage.press("Denise", "Change the settings");
    const all = (answers: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(answers).map(([label, value]) => [label, isWritten(label) ? text : value]));
    await fillTwice(all(SET_UP), SET_UP);
    await world.stage.command("Denise", "new");
    await world.stage.fill("Denise", QUESTION);
    await world.stage.press("Denise", "Fill in the honesty card");
    await fillTwice(all(HONESTY_1), HONESTY_1);
    await world.stage.press("Denise", "Go on to part 2");
    await fillTwice(all(honesty2("2027-03-31")), honesty2("2027-03-31"));
    expect(await newestOf(world, "Denise")).toContain(PREVIEW);
    await world.stage.press("Denise", "Delete this question");
    expect(await everythingSeen(world, "Denise")).not.toContain(FAULT);
  });

  const isWritten = (label: string): boolean => !["Where is the group?", "What stage it is at"].includes(label);

  /** Either it is taken as it is, or the form stays open and what is right is taken then. */
  async function fillTwice(hostile: Record<string, string>, right: Record<string, string>): Promise<void> {
    await world.stage.fill("Denise", hostile);
    const newest = await newestOf(world, "Denise");
    expect(newest).not.toContain(FAULT);
    await world.stage.fill("Denise", right).catch((thrown: unknown) => {
      expect(String(thrown)).toContain("has no form open");
      expect(newest).not.toMatch(UNSEEN);
    });
  }
});

describe("hostile texts typed to the bot", () => {
  let world: StrainedWorld;
  beforeAll(async () => {
    world = await openStrainedWorld();
    await setUpGroup(world);
    await askQuestion(world);
  });
  afterAll(() => world.close());

  it.each(Object.entries(HOSTILE))("%s", async (_, text) => {
    const group = JSON.stringify(await world.stage.group("Ann"));
    for (const act of [
      () => world.stage.type("Ann", text),
      () => world.stage.command("Ann", "join", text),
      () => world.stage.command("Ann", "results", text, "one-to-one"),
      () => world.stage.command("Ann", text, text),
      () => world.stage.type("Zed", text),
    ]) {
      const before = (await world.stage.privately("Ann")).length + (await world.stage.privately("Zed")).length;
      await act();
      const after = (await world.stage.privately("Ann")).length + (await world.stage.privately("Zed")).length;
      expect(after, "an answer").toBe(before + 1);
      for (const who of ["Ann", "Zed"]) {
        const newest = await newestOf(world, who);
        expect(newest).not.toContain(FAULT);
        // What was typed is not said back, and so not kept either.
        expect(newest).not.toMatch(UNSEEN);
        expect(newest.length).toBeLessThan(4000);
      }
    }
    await world.settle();
    expect(JSON.stringify(await world.stage.group("Ann")), "the group sees nothing of it").toBe(group);
    expect(world.logged.join("\n")).not.toContain("fault");
  });
});

describe("hostile texts in a form that is asked step by step", () => {
  it.each(Object.entries(HOSTILE))("%s", async (_, text) => {
    const world = await openWorld((clock) => openMemoryStage({ clock, forms: "steps", privately: "one-to-one" }));
    try {
      await world.stage.install("Denise");
      await world.settle();
      await world.stage.press("Denise", "Set me up");
      await world.stage.type("Denise", text);
      const newest = await newestOf(world, "Denise");
      expect(newest).not.toContain(FAULT);
      expect(newest).not.toMatch(UNSEEN);
      expect(newest.length).toBeLessThan(4000);
    } finally {
      await world.close();
    }
  });
});

describe("hostile forms, as no window of ours would send them", () => {
  let world: StrainedWorld;
  const sent: Inbound[] = [];
  beforeAll(async () => {
    world = await openStrainedWorld();
    await setUpGroup(world);
    const { engine, stage } = world;
    // Begun anew, so that the form's own event can be had and changed.
    await stage.adapter.start((event) => {
      sent.push(event);
      return engine.listen(stage.adapter, event);
    });
    await stage.command("Denise", "new");
    await stage.fill("Denise", QUESTION);
  });
  afterAll(() => world.close());

  it.each(Object.entries(HOSTILE))("%s", async (_, text) => {
    const form = sent.find((event) => event.kind === "form");
    if (form?.kind !== "form") throw new Error("No form was sent.");
    const names = [...form.answers.keys(), "constructor", "__proto__", text];
    for (const [n, value] of ([text, [text, text], []] as const).entries()) {
      const id = `hostile-${text.slice(0, 20)}-${n}` as EventId;
      const answers = new Map(names.map((name) => [name, value] as const));
      const before = everyRow(world);
      const answer = await world.engine.listen(world.stage.adapter, { ...form, id, answers });
      expect(answer.kind).toBe("problems");
      expect(JSON.stringify(answer)).not.toContain(FAULT);
      expect(everyRow(world)).toBe(before);
    }
    const pressed = { ...form, kind: "action", id: `token-${text.slice(0, 20)}` as EventId } as const;
    const token = text.slice(0, 5000) as ActionToken;
    const answer = await world.engine.listen(world.stage.adapter, { ...pressed, token, chosen: text });
    expect(JSON.stringify(answer)).not.toContain(FAULT);
  });
});
