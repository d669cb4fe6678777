import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FULL } from "../core/opportunity/samples.ts";
import { offers } from "../scenarios/opportunity.ts";
import { TYPED } from "./deployment.ts";
import { openStrainedGroup, type StrainedGroup } from "./strained-group.ts";

const OURS = /^(opportunities|interests|subscriptions)\./;
/** Only after a restore, for a notice that is thrown away unposted, and by whoever no longer wants to hear of any. */
const UNREACHED = ["interests.clear", "opportunities.remove", "subscriptions.remove"];
const HOUR = 3_600_000;

/** The storm of faults in the methods of notices, interest and wishes, on one engine. */
export function opportunityFaults(engine: "sqlite" | "postgresql"): void {
  describe(`P21: any fault of the methods of notices, interest and wishes, on ${engine}`, () => {
    let group: StrainedGroup;
    beforeAll(async () => {
      group = await openStrainedGroup(engine);
    }, 60_000);
    afterAll(() => group.close());

    it("lets no word and no id come out, in the log or on a screen", { timeout: 300_000 }, async () => {
      const { faulty, lines } = group;
      const methods = (await faulty.methods()).filter((method) => OURS.test(method));
      expect(methods.length).toBeGreaterThan(12);
      for (const [nth, method] of methods.entries()) {
        faulty.break([method], 2);
        await aNotice(group, nth);
        faulty.break([], 0);
        await group.settle();
      }
      // What only the end of a notice calls: all its days go by while each of these fails twice.
      const left = methods.filter((method) => !faulty.broken.has(method));
      faulty.break(left, 2);
      for (let day = 0; day < 120; day++) {
        group.clock.advance(24 * HOUR);
        await group.minute();
        await group.settle();
      }
      faulty.break([], 0);
      expect(methods.filter((method) => !faulty.broken.has(method)).sort()).toEqual(UNREACHED);
      expect(lines.filter((line) => line.includes('"level":"error"')).length).toBeGreaterThan(5);
      expect(group.leaks()).toEqual([]);
    });
  });
}

/** A notice is made and posted; two members are interested, one no longer; one asks to hear of more. */
async function aNotice(group: StrainedGroup, nth: number): Promise<void> {
  const { say, crowd: members, tries } = group;
  await tries(() => offers(say, FULL));
  for (const member of [nth * 2, nth * 2 + 1]) {
    await tries(() => members.pressInGroup(member, "I'm interested (private)"));
    await tries(() => members.pressOwn(member, "OK, keep it"));
  }
  await tries(() => members.pressOwn(nth * 2, "I am not interested after all"));
  await tries(() => say.presses("Ann", "I'm interested (private)"));
  await tries(() => say.presses("Ann", "OK, keep it"));
  await tries(() => say.presses("Ann", "Say what I need"));
  await tries(() => say.fills("Ann", { "Care cover": TYPED }));
  await tries(() => say.commands("Liz", "chances"));
  await tries(() => say.presses("Liz", "Tell me of new ones"));
  await tries(() => say.fills("Liz", { About: ["Breaks"], "How you would take part": ["Online"] }));
  await tries(() => say.presses("Liz", "Next"));
  await tries(() => say.fills("Liz", { "Your age": "18 or over", "How often?": "At once" }));
  await tries(() => say.commands("Denise", "offer"));
  await tries(() => say.commands("Ann", "mydata"));
  group.clock.advance(HOUR);
  await group.minute();
  await group.settle();
}
