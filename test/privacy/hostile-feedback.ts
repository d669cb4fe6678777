import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE } from "../bad-days/hostile-texts.ts";
import { FULL } from "../core/opportunity/samples.ts";
import type { ManualClock } from "../ports/manual-clock.ts";
import type { Conversation } from "../scenarios/conversation.ts";
import { openFeedback, writes } from "../scenarios/feedback.ts";
import { isInterested, offers } from "../scenarios/opportunity.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import type { Stage } from "../stages/stage.ts";
import { finder, needlesOf } from "./needles.ts";

/** Marks that nobody sees, but the pair that keeps a text apart from ours, which is ours. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066\u2067]/u;

/** Those that a form takes; a telling word goes with each, by which it is found again wherever it came to. */
const TAKEN = [
  "an everyone mention",
  "a mention of somebody",
  "a shout on Slack",
  "a mention on Telegram",
  "html",
  "a template",
  "sql",
  "json",
  "zero width marks",
  "right to left",
].map((name, nth) => `${HOSTILE[name] ?? ""} mark${nth}ed${"qxz".repeat(3)}`);
/** What a spreadsheet would run. */
const FORMULAS = ["=HYPERLINK(1) formulaqxzqxz", "+44 1702 000000 formulaqxzqxz", "@SUM(1) formulaqxzqxz"];
const AUTHORS = ["Ann", "Bea", "Cal"];
/** As somebody calls themselves, in forty characters at most. */
const NAMES = ["@everyone what now?", "<@123456789> says <@&9> and <#8>", "<b>&amp;</b> =1+1"];

/**
 * What members write of hostile texts, through the platform's real client library: as feedback, as somebody who is
 * interested, read by those it is for, and in copies. The stage fails by itself for a ping, broken markup or a refusal.
 */
export function hostileFeedback(platform: string, open: (clock: ManualClock) => Promise<Stage>): void {
  describe(`P27: hostile texts of members on ${platform}`, () => {
    let world: World;
    let say: Conversation;
    const lines: string[] = [];
    beforeAll(async () => {
      world = await openWorld(open, { log: (event, fields) => void lines.push(JSON.stringify([event, fields])) });
      say = await openFeedback(world);
    }, 60_000);
    afterAll(() => world?.close());

    it("as feedback: shown as text to the author and to the readers, and nowhere else", {
      timeout: 240_000,
    }, async () => {
      const texts = [...TAKEN, ...FORMULAS];
      for (const [nth, text] of texts.entries()) {
        await writes(say, AUTHORS[nth % AUTHORS.length] ?? "", { text, going: "Let it go alone" });
        await world.settle();
      }
      const group = JSON.stringify(await say.group());
      await world.until("2026-12-03T10:01:00Z");
      const read = await everything(say, texts.length);
      for (const text of texts)
        expect(
          read.some((shown) => shown.includes(word(text))),
          text,
        ).toBe(true);
      expect(read.join()).not.toMatch(UNSEEN);
      expect(JSON.stringify(await say.group())).not.toMatch(/qxzqxz/);
      expect(group).not.toMatch(/qxzqxz/);
    });

    it("as somebody interested: shown as text to who runs it, and to themselves", { timeout: 120_000 }, async () => {
      await offers(say, FULL);
      for (const [nth, name] of NAMES.entries()) {
        const who = AUTHORS[nth] ?? "";
        await isInterested(say, who);
        await say.presses(who, "Share my contact");
        await say.fills(who, { "What shall they call you?": name, "How can they reach you?": `0${nth} qxzqxzqxz` });
        await say.commandsAlone(who, "mydata");
        await say.sees(who, "You are interested in");
      }
      await say.commands("Denise", "offer");
      const look = (await say.newest("Denise")).labels.find((one) => one.startsWith("Look at")) ?? "";
      await say.presses("Denise", look);
      await say.presses("Denise", "Who shared a contact");
      await say.sees("Denise", ...NAMES);
      await world.pass(3_600_000);
      expect(JSON.stringify(await say.group())).not.toMatch(/qxzqxz|what now/);
    });

    it("comes to no log, whatever is written", () => {
      const search = finder(["qxzqxzqxz", "formulaqxzqxz"].flatMap((one) => needlesOf(one)));
      expect(search(Buffer.from(lines.join("")))).toEqual([]);
      expect(search(Buffer.from(world.stage.logged?.() ?? ""))).toEqual([]);
      expect(search(Buffer.from(`x ${TAKEN[0]} x`))).toContain("utf-8");
    });
  });
}

const word = (text: string): string => text.split(" ").at(-1) ?? "";

/** Every message there is to read, as Denise reads it on her screen. */
async function everything(say: Conversation, many: number): Promise<readonly string[]> {
  const read: string[] = [];
  for (let nth = 1; nth <= many; nth++) {
    await say.commands("Denise", "inbox");
    await say.presses("Denise", "Read feedback");
    while (!(await say.newest("Denise")).labels.includes(`Open ${nth}`)) await say.presses("Denise", "More");
    await say.presses("Denise", `Open ${nth}`);
    read.push((await say.newest("Denise")).text);
  }
  return read;
}
