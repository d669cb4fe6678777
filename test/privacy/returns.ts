import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../src/cards/plain.ts";
import { type Deployment, type Engine, openDeployment, sentinelNeedles } from "./deployment.ts";
import { openDesk, writing } from "./feedback-writing.ts";
import { finder } from "./needles.ts";
import type { Group } from "./organising.ts";
import { world } from "./two-worlds.ts";
import type { Sights } from "./watched-stage.ts";

const AUTHOR = 3;

/** One message, read at its slot; its author asks for replies, or does not, and the organiser replies. The code. */
async function repliedTo(group: Group, wish: "none" | "brought" | "stopped"): Promise<string> {
  await openDesk(group);
  const { write, code, press } = writing(group);
  const kept = await write(AUTHOR, { text: "The lift is broken.", level: "With a code", going: "alone" });
  const digits = /\d{4} \d{4} \d{4} \d{4}/.exec(kept.kind === "card" ? plain(kept.card) : "")?.[0] ?? "";
  await group.until("2026-12-03T10:01:00Z");
  const thread = await code(AUTHOR, digits);
  if (wish !== "none") await press(AUTHOR, await press(AUTHOR, thread, "Bring replies to me"), "Yes, bring them here");
  if (wish === "stopped") await group.crowd.command(AUTHOR, "stop");
  await replies(group, "It is mended on Monday.");
  await group.pass(3 * 3_600_000);
  await group.say.commands("Denise", "settings");
  await replies(group, "It is mended.");
  return digits;
}

async function replies({ say }: Group, text: string): Promise<void> {
  await say.commands("Denise", "inbox");
  await say.presses("Denise", "Read feedback");
  await say.presses("Denise", "Open 1");
  await say.presses("Denise", "Reply");
  await say.fills("Denise", { "Your reply": text });
}

/**
 * What all but the author saw. To the minute: the clock of these tests is moved on by seconds while anything at all waits
 * for its platform's pace.
 */
function forOthers(all: Sights) {
  const mine = (what: string): boolean => what.includes("There is something new for you");
  const streams = Object.entries(all).map(([name, sights]) => {
    const others = sights.filter(({ what }) => !mine(what));
    return [name, others.map(({ at, what }) => ({ minute: Math.floor(at / 60_000), what }))] as const;
  });
  // Where only the author was written to, there is nothing that others saw.
  const filled = streams.filter(([, others]) => others.length > 0);
  const toAuthor = Object.values(all)
    .flat()
    .filter(({ what }) => mine(what)).length;
  return { seen: Object.fromEntries(filled), toAuthor };
}

/** The suite of one engine, in a file of its own. */
export function returnPrivacy(engine: Engine): void {
  it(`P7, P20: that somebody lets replies be brought changes no byte and no moment for organisers, on ${engine}`, {
    timeout: 240_000,
  }, async () => {
    const played = async (wish: Parameters<typeof repliedTo>[1]) =>
      forOthers(await world(engine, async (group) => void (await repliedTo(group, wish))));
    const as = await played("none");
    expect(JSON.stringify(as)).toContain("The writer can read it with their code");
    expect(as.toAuthor).toBe(0);
    const brought = await played("brought");
    // Attempts: this stage knows no such person, so each is tried again.
    expect(brought.toAuthor).toBeGreaterThan(0);
    expect(brought.seen).toEqual(as.seen);
    expect((await played("stopped")).seen).toEqual(as.seen);
  });

  describe(`P20: a return address, on ${engine}`, () => {
    let deployment: Deployment;
    const rows = () => deployment.raw.ask(`SELECT "key" FROM "ReturnAddress"`);
    const keys = async () => (await deployment.keyring.list()).filter((key) => key.startsWith("return-"));
    const foundIn = async () => {
      const search = finder(sentinelNeedles(deployment, 40, 400));
      return [...(await deployment.leftBehind())].flatMap(([place, bytes]) =>
        search(bytes).map((writing_) => `${place}: ${writing_}`),
      );
    };

    beforeAll(async () => {
      deployment = await openDeployment(engine);
      await repliedTo(deployment, "brought");
    }, 240_000);
    afterAll(() => deployment.close());

    it("stands under a key of its own, and its person in no file, row or log", { timeout: 120_000 }, async () => {
      expect((await rows()).map((row) => row.key)).toEqual(await keys());
      expect(await keys()).toHaveLength(1);
      expect(await deployment.raw.ask(`SELECT "tag" FROM "ThreadNote"`)).toHaveLength(4);
      expect(await foundIn()).toEqual([]);
    });

    it("is gone after the told day: key, row and the replies kept for it", { timeout: 120_000 }, async () => {
      await deployment.until("2026-12-10T22:00:00Z");
      expect(await keys()).toHaveLength(1);
      await deployment.until("2026-12-11T01:05:00Z");
      expect(await keys()).toEqual([]);
      expect(await rows()).toEqual([]);
      expect(await deployment.raw.ask(`SELECT "tag" FROM "ThreadNote"`)).toHaveLength(2);
      await deployment.store.tidy("full");
      expect(await foundIn()).toEqual([]);
    });
  });

  it(`P20: /stop and deleting one's words take it away at once, on ${engine}`, { timeout: 240_000 }, async () => {
    const deployment = await openDeployment(engine);
    try {
      const left = async () => (await deployment.keyring.list()).filter((key) => key.startsWith("return-"));
      const digits = await repliedTo(deployment, "stopped");
      expect(await left()).toEqual([]);
      expect(await deployment.raw.ask(`SELECT "key" FROM "ReturnAddress"`)).toEqual([]);
      const { code, press } = writing(deployment);
      const asked = await press(AUTHOR, await code(AUTHOR, digits), "Bring replies to me");
      const thread = await press(AUTHOR, asked, "Yes, bring them here");
      expect(await left()).toHaveLength(1);
      await press(AUTHOR, thread, "Delete all of it");
      expect(await left()).toEqual([]);
      expect(await deployment.raw.ask(`SELECT "key" FROM "ReturnAddress"`)).toEqual([]);
    } finally {
      await deployment.close();
    }
  });
}
