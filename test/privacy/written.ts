import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../src/cards/plain.ts";
import { type Deployment, type Engine, openDeployment, sentinelNeedles } from "./deployment.ts";
import { openDesk } from "./feedback-writing.ts";
import { finder, needlesOf } from "./needles.ts";
import type { Group } from "./organising.ts";
import { world } from "./two-worlds.ts";
import { answering, askInWords, type InWords, looksEverywhere } from "./written-answers.ts";

const DAY = 86_400_000;
const RUNS = { numRuns: Number(process.env.PRIVACY_RUNS ?? 2), endOnFailure: true } as const;

interface Line extends InWords {
  readonly member: number;
  readonly day: number;
  readonly after?: "Take my answer back" | "Change my answer";
}

/** Seven days of answering, the close, the slot, and everything looked at before and after each. */
async function played(group: Group, lines: readonly Line[]): Promise<void> {
  await openDesk(group);
  await askInWords(group);
  const { answer, press } = answering(group);
  for (let day = 0; day < 7; day++) {
    for (const line of lines) {
      if (line.day !== day) continue;
      const kept = await answer(line.member, line);
      if (line.after === "Take my answer back") await press(line.member, kept, line.after);
      if (line.after === "Change my answer") await answer(line.member, { ...line, text: `${line.text} Again.` });
    }
    if (day === 3) await looksEverywhere(group);
    await group.pass(DAY);
  }
  await looksEverywhere(group);
  await group.pass(4 * DAY);
  await looksEverywhere(group);
}

/** At most four authors, who may change what they wrote, or take it back. */
const fewAuthors = fc.array(
  fc.record(
    {
      member: fc.integer({ min: 0, max: 3 }),
      day: fc.integer({ min: 0, max: 6 }),
      text: fc.constantFrom("A later bus.", "More tea.", "Time to sleep."),
      after: fc.constantFrom("Take my answer back" as const, "Change my answer" as const),
    },
    { requiredKeys: ["member", "day", "text"] },
  ),
  { minLength: 1, maxLength: 6 },
);
const swapped = (member: number): number => (member === 0 ? 1 : member === 1 ? 0 : member);
const authors = (count: number): readonly Line[] =>
  Array.from({ length: count }, (_, member): Line => ({ member, day: member % 7, text: `Words number ${member}.` }));

const SECRET_WORDS = `the ramp at ${randomBytes(8).toString("hex")}`;
const MEMBERS = 12;

/** The suite of one engine, in a file of its own. */
export function writtenPrivacy(engine: Engine): void {
  describe(`a question answered in words, on ${engine}`, () => {
    it("P7, P9: up to four who answer change nothing an organiser sees, at no time", { timeout: 400_000 }, async () => {
      const nobody = await world(engine, (group) => played(group, []));
      await fc.assert(
        fc.asyncProperty(fewAuthors, async (lines) => {
          expect(await world(engine, (group) => played(group, lines))).toEqual(nobody);
        }),
        RUNS,
      );
      expect(await world(engine, (group) => played(group, authors(4)))).toEqual(nobody);
      // And the comparison sees what there is to be seen: five of them, and one who goes alone by choice.
      expect(await world(engine, (group) => played(group, authors(5)))).not.toEqual(nobody);
      const alone = { member: 0, day: 1, text: "Only me.", going: "alone" } as const;
      expect(await world(engine, (group) => played(group, [alone]))).not.toEqual(nobody);
    });

    it("P7: six authors are the same to the byte when two of them are swapped", { timeout: 240_000 }, async () => {
      const as = await world(engine, (group) => played(group, authors(6)));
      const others = authors(6).map((line) => ({ ...line, member: swapped(line.member) }));
      expect(await world(engine, (group) => played(group, others))).toEqual(as);
      expect(JSON.stringify(as)).toContain("There are 6 answers to read");
    });
  });

  describe(`who steals the database of a question answered in words, on ${engine}`, () => {
    let deployment: Deployment;
    let found: { readonly waiting: readonly string[]; readonly after: readonly string[] };
    let pools: readonly string[];

    beforeAll(async () => {
      deployment = await openDeployment(engine);
      await openDesk(deployment);
      await askInWords(deployment);
      const { answer } = answering(deployment);
      for (let member = 0; member < MEMBERS; member++) {
        const said = await answer(member, { text: `${SECRET_WORDS} ${member}` });
        expect(said.kind === "card" && plain(said.card)).toContain("I have your answer, sealed.");
      }
      pools = await deployment.store.transaction(async (tx) => {
        const [desk] = await tx.desks.inPhase(["open"]);
        const batches = desk ? await tx.desks.batches(desk.organisation, desk.group) : [];
        return batches.flatMap((batch) => (batch.question ? [batch.id, batch.question.senders] : []));
      });
      const search = finder([...sentinelNeedles(deployment, MEMBERS, 200), ...needlesOf(SECRET_WORDS)]);
      const look = async () =>
        [...(await deployment.leftBehind())].flatMap(([place, bytes]) =>
          search(bytes).map((writing) => `${place}: ${writing}`),
        );
      const waiting = await look();
      await deployment.until("2026-12-03T10:01:00Z");
      await deployment.store.tidy("full");
      found = { waiting, after: await look() };
      expect(search(Buffer.from(`xx ${SECRET_WORDS} xx`)), "the search finds what is there").toEqual(["utf-8"]);
    }, 300_000);
    afterAll(() => deployment.close());

    it("P1, P6, P21: finds no id and no word in any file, row or log, while it waits and when it is read", () => {
      expect(found).toEqual({ waiting: [], after: [] });
    });

    it("P3: has no key left for what was waiting, nor for telling its senders apart", async () => {
      const keys = await deployment.keyring.list();
      expect(new Set(pools).size).toBe(4);
      for (const key of pools) expect(keys).not.toContain(`feedback-${key}`);
      expect(await deployment.raw.ask(`SELECT * FROM "PoolItem"`)).toEqual([]);
      expect(await deployment.raw.ask(`SELECT "id" FROM "Heard"`)).toHaveLength(MEMBERS);
    });
  });
}
