import { describe, expect, it } from "vitest";
import type { StoryConsent } from "../../src/core/feedback/story.ts";
import { acting } from "./acting.ts";
import type { Engine } from "./deployment.ts";
import { openDesk } from "./feedback-writing.ts";
import type { Group } from "./organising.ts";
import { world } from "./two-worlds.ts";

const DAY = 86_400_000;

interface Told {
  readonly member: number;
  /** Its words: the member's number unless told otherwise. */
  readonly nth?: number;
  readonly consent: Exclude<StoryConsent, "named">;
  /** What it is changed to a day later, by code. */
  readonly later?: StoryConsent;
}

/** Members who tell stories that wait, and change their minds; forms are numbered alike in worlds that are compared. */
function telling(group: Group) {
  const { press, fill } = acting(group, "story");
  return {
    /** Answers with the code. */
    async tell(member: number, { consent, nth = member }: Told): Promise<string> {
      await group.crowd.command(member, "feedback");
      const asked = await group.crowd.pressOwn(member, "Tell a story");
      const text = `Story number ${nth}.`;
      const review = await fill(member, asked, { text, consent, going: "wait" });
      const kept = JSON.stringify(await press(member, review, "Send it as it is"));
      const code = /\d{4} \d{4} \d{4} \d{4}/.exec(kept)?.[0];
      if (code === undefined) throw new Error("No code was shown.");
      return code;
    },
    async change(member: number, code: string, to: StoryConsent): Promise<void> {
      const found = await fill(member, await group.crowd.command(member, "replies"), { code });
      const asked = await press(member, found, "Change how it may be used");
      const said = await fill(member, asked, { consent: to, ...(to === "named" ? { name: "Me" } : {}) });
      expect(JSON.stringify(said)).toContain("Changed. This holds from now on");
    },
  };
}

/** Stories told on the first day, changed on the next, then the slot; both lists are looked at before and after. */
async function played(group: Group, stories: readonly Told[]): Promise<void> {
  await openDesk(group);
  const { tell, change } = telling(group);
  const codes: string[] = [];
  for (const story of stories) codes.push(await tell(story.member, story));
  await group.pass(DAY);
  for (const [nth, { member, later }] of stories.entries()) if (later) await change(member, codes[nth] ?? "", later);
  await listsStories(group);
  await group.pass(10 * DAY);
  await listsStories(group);
}

/** On the button for the next page of a list. */
const MORE = "More";

async function listsStories({ say, stage }: Group): Promise<void> {
  for (const label of ["Read feedback", "Stories for this group", "Stories for reports"]) {
    await say.commands("Denise", "inbox");
    await say.presses("Denise", label);
    // Which page a story stands on is chance, so all are looked at.
    while (stage.sights().Denise?.at(-1)?.what.includes(`"label":"${MORE}"`)) await say.presses("Denise", MORE);
  }
}

/** The suite of one engine, in a file of its own. */
export function storyPrivacy(engine: Engine): void {
  describe(`stories, on ${engine}`, () => {
    it("P7, P9: up to four that wait change nothing an organiser sees, whatever they allow and then allow", {
      timeout: 400_000,
    }, async () => {
      const nobody = await world(engine, (group) => played(group, []));
      const four: readonly Told[] = [0, 1, 2, 3].map((member) => ({
        member,
        consent: (["readers", "group", "public"] as const)[member % 3] ?? "readers",
        later: (["public", "readers", "group"] as const)[member % 3] ?? "group",
      }));
      expect(await world(engine, (group) => played(group, four))).toEqual(nobody);
      // And the comparison sees what there is to be seen: a name takes its author out of the crowd.
      const named: Told = { member: 0, consent: "readers", later: "named" };
      expect(await world(engine, (group) => played(group, [named]))).not.toEqual(nobody);
    });

    it("P7: five are the same to the byte when two authors change places, and stand only where they are allowed", {
      timeout: 400_000,
    }, async () => {
      const five = (swap: readonly number[]): readonly Told[] =>
        [0, 1, 2, 3, 4].map((nth) => ({ nth, member: swap[nth] ?? nth, consent: nth === 4 ? "group" : "public" }));
      const as = await world(engine, (group) => played(group, five([])));
      expect(await world(engine, (group) => played(group, five([1, 0])))).toEqual(as);
      const seen = (as.Denise ?? []).map((sight) => sight.what);
      expect(seen.join()).toContain("Story number 4.");
      const reports = seen.filter((what) => what.includes("Stories that may be quoted in a report"));
      expect(reports.some((what) => what.includes("Story number 0."))).toBe(true);
      expect(reports.some((what) => what.includes("Story number 4."))).toBe(false);
    });
  });
}
