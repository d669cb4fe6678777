import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ManualClock } from "../ports/manual-clock.ts";
import { conversation } from "../scenarios/conversation.ts";
import { SET_UP } from "../scenarios/first-loop.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import type { Stage } from "../stages/stage.ts";
import { HOSTILE } from "./hostile-texts.ts";
import { newestOf, setUpGroup } from "./world-under-strain.ts";

/**
 * Nothing that anybody sees may hold these: they mark, hide or turn round what others read. The pair that keeps a text
 * apart from what stands around it (U+2068, U+2069) is ours, and comes off before anything is compared.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;
const FAULT = "Something went wrong";
const PREVIEW = "This is what your group will see";
const MINUTE = 60_000;

/** What a text becomes where it is taken: the marks nobody sees are out, and white space is one line's. */
const asShown = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** Taken by every field of a line, on every platform: neither a command, nor too long, nor empty, nor hidden. */
const TAKEN = [
  "an everyone mention",
  "a mention of somebody",
  "a shout on Slack",
  "a mention on Telegram",
  "html",
  "a template",
  "sql",
  "json",
  "emoji",
  "right to left",
  "zero width marks",
  "a code of a question",
].map((name) => HOSTILE[name] ?? "");

type Fields = Readonly<Record<string, string>>;

const QUESTION = {
  "Your question": "When shall we meet?",
  "How can people answer?": "Choose one",
  "The answers to choose from": "Time off\nMoney",
  "Could anybody be hurt or embarrassed if others guessed their answer?": "No",
  "What is this question for?": "Just for us, nothing is decided",
} as const;

/** What a form of this platform does not let anybody type, or ends without being sent. */
const NOT_TYPED =
  /never came to the end|takes one line|takes no more in|does not send|more than the field takes|must be filled in|no form open|no window open|has no field|sees nothing called/;

/**
 * Hostile texts from one end to the other, through the real client library: written by an organiser, posted, changed,
 * counted, told. The stage itself fails for a ping, for broken markup, and for whatever the platform would refuse.
 */
export function hostileOn(platform: string, open: (clock: ManualClock) => Promise<Stage>, typing: boolean): void {
  describe(`hostile texts on ${platform}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld(open);
      await setUpGroup(world);
    }, 240_000);
    afterAll(() => world?.close());

    it.each(Object.entries(HOSTILE))(
      "as question and as an answer, shown as written or refused kindly: %s",
      async (_, text) => {
        const options = `Time off\n${text}`;
        // Where a form is asked step by step, a slash begins a command.
        const question = text.startsWith("/") ? `What of ${text}` : text;
        if (await drafted(world, { ...QUESTION, "Your question": question, "The answers to choose from": options })) {
          await postedAndClosed(world, text);
          return;
        }
        // Another one must be possible at once.
        expect(await drafted(world, QUESTION)).toBe(true);
        await world.stage.press("Denise", "Delete this question");
      },
    );

    it("takes most of them", async () => {
      for (const text of TAKEN) {
        expect(await drafted(world, { ...QUESTION, "Your question": text }), text).toBe(true);
        await world.stage.press("Denise", "Delete this question");
      }
    });

    it.each(threes(TAKEN))("as what came of a question: %s, %s, %s", async (said, did, not) => {
      await drafted(world, QUESTION);
      await closed(world);
      await tellGroup(world, { "You said": said, "We did": did, "We could not": not });
      const told = (await groupRead(world)).at(-1) ?? "";
      for (const text of [said, did, not]) expect(told).toContain(asShown(text));
      expect(told).not.toMatch(UNSEEN);
    });

    it.each(threes(TAKEN))("as group, as who runs it and as contact: %s, %s, %s", async (name, runs, contact) => {
      const say = conversation(world);
      await say.commands("Denise", "settings");
      await say.presses("Denise", "Change the settings");
      await say.fills("Denise", {
        ...SET_UP,
        "What is your group called?": name,
        "Who runs this group?": runs,
        "Who can people ask, and how? Use three lines.": `${contact}\n01702 000000\n${contact}`,
      });
      await say.commands("Denise", "settings");
      const shown = await newestRead(world, "Denise");
      for (const text of [name, contact]) expect(shown).toContain(asShown(text));
      expect(shown).not.toMatch(UNSEEN);
      // Its name and contact are shown to members as well.
      await say.commands("Ann", "help");
      expect(await newestRead(world, "Ann")).not.toContain(FAULT);
    });

    it.each(Object.entries(HOSTILE))("said to the bot in private, and not said back: %s", async (_, text) => {
      const group = await world.stage.group("Ann");
      if (typing) await world.stage.type("Ann", text).catch(notTyped);
      await world.stage.command("Ann", "join", text, "one-to-one");
      await world.settle();
      const newest = await newestRead(world, "Ann");
      expect(newest).not.toContain(FAULT);
      expect(newest).not.toMatch(UNSEEN);
      expect(await world.stage.group("Ann"), "the group sees nothing of it").toEqual(group);
    });
  });
}

const unwrapped = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
const newestRead = async (world: World, who: string): Promise<string> => unwrapped(await newestOf(world, who));
const groupRead = async ({ stage }: World): Promise<readonly string[]> =>
  (await stage.group("Ann")).map(({ text }) => unwrapped(text));

/** Whether it came to the preview. Where it did not, nothing but a kind word was shown. */
async function drafted(world: World, fields: Fields): Promise<boolean> {
  await world.stage.command("Denise", "new");
  await world.stage.fill("Denise", fields).catch(notTyped);
  const newest = await newestRead(world, "Denise");
  expect(newest).not.toContain(FAULT);
  if (!newest.includes(PREVIEW)) return false;
  expect(newest).toContain(asShown(fields["Your question"] ?? ""));
  expect(newest).not.toMatch(UNSEEN);
  return true;
}

const notTyped = (thrown: unknown): void => expect(String(thrown)).toMatch(NOT_TYPED);

/** Posted, answered, changed on the hour or at the close, and counted: everywhere as written. */
async function postedAndClosed(world: World, text: string): Promise<void> {
  await world.stage.press("Denise", "Post it now");
  await world.settle();
  const posted = (await world.stage.group("Ann")).at(-1);
  expect(unwrapped(posted?.text ?? "")).toContain(asShown(text));
  const option = posted?.labels[posted.labels.indexOf("Time off") + 1] ?? "";
  await world.stage.press("Ann", option);
  if ((await newestRead(world, "Ann")).includes("I have not kept your answer yet"))
    await world.stage.press("Ann", "OK, count my answer");
  expect(await newestRead(world, "Ann")).toContain(`You chose: ${asShown(text.split("\n")[0] ?? "")}`);
  await close(world);
  const seen = await groupRead(world);
  expect(seen.at(-1)).toContain("Result of");
  // The card that was changed, and the result.
  for (const one of seen.slice(-2)) {
    expect(one).toContain(asShown(text));
    expect(one).not.toMatch(UNSEEN);
  }
}

async function closed(world: World): Promise<void> {
  await world.stage.press("Denise", "Post it now");
  await world.settle();
  await close(world);
}

async function close(world: World): Promise<void> {
  await world.stage.press("Denise", "Close it now");
  await world.settle();
  world.clock.advance(6 * MINUTE);
  await world.settle();
}

async function tellGroup(world: World, outcome: Fields): Promise<void> {
  const say = conversation(world);
  await say.commands("Denise", "asks");
  const look = (await say.newest("Denise")).labels.find((label) => label.startsWith("Look at "));
  await say.presses("Denise", look ?? "");
  await say.presses("Denise", "Tell them what happened");
  await say.presses("Denise", "A change is made");
  await say.fills("Denise", { ...outcome, "Why could it not be done?": "There is no money for it" });
}

function threes(texts: readonly string[]): [string, string, string][] {
  return Array.from({ length: Math.floor(texts.length / 3) }, (_, n) => {
    const [one = "", two = "", three = ""] = texts.slice(3 * n, 3 * n + 3);
    return [one, two, three];
  });
}
