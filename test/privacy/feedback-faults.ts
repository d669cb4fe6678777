import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { card, text } from "../../src/cards/build.ts";
import type { GroupId } from "../../src/core/ids.ts";
import { sentinels, TYPED } from "./deployment.ts";
import { openDesk, writing } from "./feedback-writing.ts";
import { openStrainedGroup, QUOTED, type StrainedGroup } from "./strained-group.ts";

const OURS = /^(desks|pool|pools|heard|readerActs)\./;
/** Only on the safety lead's way, of answers in words, where two readers end something, or where replies are to be brought. */
const UNREACHED = ["heard.addThread", "heard.ofRelease", "heard.remove", "pools.putReturn"];
const HOUR = 3_600_000;

/** The storm of faults in feedback's methods, on one engine. */
export function feedbackFaults(engine: "sqlite" | "postgresql"): void {
  describe(`P21: any fault of feedback's methods, on ${engine}`, () => {
    let group: StrainedGroup;
    beforeAll(async () => {
      group = await openStrainedGroup(engine, openDesk);
    }, 60_000);
    afterAll(() => group.close());

    it("lets no word and no id come out, in the log or on a screen", { timeout: 400_000 }, async () => {
      const { faulty, lines } = group;
      const methods = (await faulty.methods()).filter((method) => OURS.test(method));
      expect(methods.length).toBeGreaterThan(20);
      const hands = writing(group);
      for (const [nth, method] of methods.entries()) {
        faulty.break([method], 2);
        await membersWrite(group, hands, nth);
        await withTheirCode(group, hands, nth, WITH_A_CODE[method] ?? LOOKS);
        await readersRead(group);
        await theSlotPasses(group);
      }
      expect(methods.filter((method) => !faulty.broken.has(method)).sort()).toEqual(UNREACHED);
      expect(lines.filter((line) => line.includes('"level":"error"')).length).toBeGreaterThan(5);
      expect(group.leaks()).toEqual([]);
    });

    it("P21: planted: one line of the log with an id in it, one card with the database's text, fail the same search", async () => {
      // Our own log drops what is no id of a row.
      group.log("feedback.key-missing", { group: sentinels.user(3) as GroupId });
      expect(group.leaks()).toEqual([]);
      group.print(JSON.stringify({ level: "error", said: `No such person: ${sentinels.user(3)}` }));
      expect(group.leaks()).toContain("log: utf-8");
      await group.tries(async () => ({ card: card("en", undefined, [text(QUOTED)], QUOTED) }));
      expect(group.leaks()).toContain("screen: utf-8");
    });
  });
}

async function membersWrite(group: StrainedGroup, { write }: ReturnType<typeof writing>, nth: number): Promise<void> {
  for (let again = 0; again < 2; again++)
    await group.tries(() =>
      write(nth * 3 + again, {
        text: `${TYPED} ${nth}`,
        level: again === 0 ? "With a code" : "No reply",
        going: "alone",
      }),
    );
}

/**
 * Somebody looks at their message by its code, twice, and presses what calls the method that fails: at one that waits, or
 * at the one of the round before, which has been read.
 */
async function withTheirCode(
  group: StrainedGroup,
  { write, code, press }: ReturnType<typeof writing>,
  nth: number,
  { at, tries }: WithACode,
): Promise<void> {
  const member = nth * 3 + 2;
  if (at === "waiting") await group.tries(() => write(member, { text: `${TYPED} ${nth} waits`, level: "With a code" }));
  const codes = group.shown.join("\n").match(/\d{4} \d{4} \d{4} \d{4}/g) ?? [];
  const known = codes.at(at === "read" ? -2 : -1);
  if (known === undefined) return;
  for (const labels of tries)
    await group.tries(async () => {
      let shown = await code(member, known);
      for (const label of labels) shown = await press(member, shown, label);
      return shown;
    });
}

interface WithACode {
  readonly at: "waiting" | "read" | "any";
  /** What is pressed at each look, one after the other. */
  readonly tries: readonly (readonly string[])[];
}

const LOOKS: WithACode = { at: "any", tries: [[], []] };
/** What calls those methods that only somebody with a code calls. */
const WITH_A_CODE: Readonly<Record<string, WithACode>> = {
  "pools.remove": { at: "waiting", tries: [["Take it back"]] },
  "pools.replace": { at: "waiting", tries: [["Let it go alone"]] },
  "pools.removeThread": { at: "waiting", tries: [["Delete all of it"]] },
  "pools.removeReturn": { at: "read", tries: [["Bring replies to me", "Yes, bring them here"], ["Delete all of it"]] },
};

async function readersRead(group: StrainedGroup): Promise<void> {
  const { say } = group;
  await group.tries(() => say.commands("Denise", "inbox"));
  for (const label of ["Read feedback", "Open 1", "Say what became of it"])
    await group.tries(() => say.presses("Denise", label));
  await group.tries(() => say.fills("Denise", { "What became of it?": "heard" }));
  await group.tries(() => say.presses("Denise", "Reply"));
  await group.tries(() => say.fills("Denise", { "Your reply": "Thank you." }));
}

async function theSlotPasses({ store, clock, minute, faulty, settle }: StrainedGroup): Promise<void> {
  const [desk] = await store.transaction((tx) => tx.desks.inPhase(["open", "slot", "shredding"]));
  clock.advance(Math.max(0, (desk?.slot ?? 0) - clock.now()) + 1000);
  await minute();
  // What has failed is tried again after minutes, at most an hour.
  clock.advance(2 * HOUR);
  await minute();
  faulty.break([], 0);
  clock.advance(2 * HOUR);
  await minute();
  await settle();
}
