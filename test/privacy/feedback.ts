import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../src/cards/plain.ts";
import type { PoolRow } from "../../src/ports/feedback-store.ts";
import type { Tx } from "../../src/ports/store.ts";
import { type Deployment, type Engine, openDeployment, sentinelNeedles } from "./deployment.ts";
import { openDesk, readsAll, type Written, writing } from "./feedback-writing.ts";
import { finder, needlesOf } from "./needles.ts";
import type { Group } from "./organising.ts";
import { beyondChance, rankCorrelation } from "./rank.ts";
import { world } from "./two-worlds.ts";

const DAY = 86_400_000;
const RUNS = { numRuns: Number(process.env.PRIVACY_RUNS ?? 2), endOnFailure: true } as const;

interface Line extends Written {
  readonly member: number;
  readonly day: number;
}

/** Ten days of writing, then the slot, and everything looked at before and after it. */
async function played(group: Group, lines: readonly Line[], many = 0): Promise<void> {
  await openDesk(group);
  const { write } = writing(group);
  for (let day = 0; day < 10; day++) {
    for (const line of lines) if (line.day === day) await write(line.member, line);
    for (let nth = 0; nth < Math.min(5, Math.ceil(many / 10)); nth++)
      await write(nth % 4, { text: `One of many, ${day} ${nth}.` });
    if (day === 5) await readsAll(group);
    await group.pass(DAY);
  }
  await readsAll(group);
  await group.pass(2 * DAY);
  await readsAll(group);
}

/** Distinct by nothing but number and words: at most four authors, five times a day at most. */
const fewAuthors = fc.array(
  fc.record({
    member: fc.integer({ min: 0, max: 3 }),
    day: fc.integer({ min: 0, max: 9 }),
    text: fc.constantFrom("The room is cold.", "More tea.", "Thank you all.", "Buses do not come."),
    level: fc.constantFrom("No reply" as const, "With a code" as const),
  }),
  { minLength: 1, maxLength: 4 },
);
const swapped = (member: number): number => (member === 0 ? 1 : member === 1 ? 0 : member);

function twoWorlds(engine: Engine): void {
  it("P7, P9: at most four senders change nothing, at no time: nor do fifty messages of theirs", {
    timeout: 400_000,
  }, async () => {
    const nobody = await world(engine, (group) => played(group, []));
    await fc.assert(
      fc.asyncProperty(fewAuthors, async (lines) => {
        expect(await world(engine, (group) => played(group, lines))).toEqual(nobody);
      }),
      RUNS,
    );
    expect(await world(engine, (group) => played(group, [], 50))).toEqual(nobody);
    // And the comparison sees what there is to be seen: one who goes alone, by choice.
    const alone = { member: 0, day: 1, text: "Only me.", going: "alone" } as const;
    expect(await world(engine, (group) => played(group, [alone]))).not.toEqual(nobody);
  });

  it("P7: six authors are the same to the byte when two of them are swapped", { timeout: 240_000 }, async () => {
    const lines = [0, 1, 2, 3, 4, 5].map((member): Line => ({ member, day: member, text: `Words number ${member}.` }));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: 6 }), async (order) => {
        const as = await world(engine, (group) => played(group, order));
        const other = await world(engine, (group) =>
          played(
            group,
            order.map((line) => ({ ...line, member: swapped(line.member) })),
          ),
        );
        expect(other).toEqual(as);
        expect(JSON.stringify(as)).toContain("There are 6 things to read");
      }),
      { ...RUNS, numRuns: 1 },
    );
  });
}

const SECRET_WORDS = `the lift in ward ${randomBytes(8).toString("hex")}`;
const MEMBERS = 40;

/** The suite of one engine, in a file of its own. */
export function feedbackPrivacy(engine: Engine): void {
  describe(`feedback, on ${engine}`, () => {
    twoWorlds(engine);
  });

  describe(`who steals the database of feedback, on ${engine}`, () => {
    let deployment: Deployment;
    let waiting: readonly PoolRow[];
    let found: { readonly waiting: readonly string[]; readonly after: readonly string[] };
    let arrival: readonly string[];

    const rows = (): Promise<readonly PoolRow[]> =>
      deployment.store.transaction(async (tx) =>
        (await Promise.all((await batches(tx)).map((id) => tx.pool.page(id, undefined, 999)))).flat(),
      );
    const batches = async (tx: Tx) => {
      const [desk] = await tx.desks.inPhase(["open", "slot", "shredding"]);
      return desk ? (await tx.desks.batches(desk.organisation, desk.group)).map((batch) => batch.id) : [];
    };

    beforeAll(async () => {
      deployment = await openDeployment(engine);
      await openDesk(deployment);
      const { write } = writing(deployment);
      const tags: string[] = [];
      for (let member = 0; member < MEMBERS; member++) {
        const before = new Set(tags);
        const said = await write(member, {
          text: `${SECRET_WORDS} ${member}`,
          level: member < 2 ? "With a code" : "No reply",
        });
        expect(said.kind === "card" && plain(said.card)).toContain("Thank you. I have it, sealed.");
        const now = (await rows()).map((row) => Buffer.from(row.tag).toString("hex"));
        tags.push(...now.filter((tag) => !before.has(tag)));
      }
      arrival = tags;
      waiting = await rows();
      const search = finder([...sentinelNeedles(deployment, MEMBERS, 400), ...needlesOf(SECRET_WORDS)]);
      const look = async () =>
        [...(await deployment.leftBehind())].flatMap(([place, bytes]) =>
          search(bytes).map((writing_) => `${place}: ${writing_}`),
        );
      const whileWaiting = await look();
      await deployment.until("2026-12-03T10:01:00Z");
      await deployment.store.tidy("full");
      found = { waiting: whileWaiting, after: await look() };
      expect(search(Buffer.from(`xx ${SECRET_WORDS} xx`)), "the search finds what is there").toEqual(["utf-8"]);
    }, 300_000);
    afterAll(() => deployment.close());

    it("P1, P6, P21: finds no id and no word in any file, row or log, while it waits and when it is released", () => {
      expect(waiting).toHaveLength(MEMBERS);
      expect(found).toEqual({ waiting: [], after: [] });
    });

    it("P4: reads no order of arrival from what waits", async () => {
      const order = waiting.map((row) => arrival.indexOf(Buffer.from(row.tag).toString("hex")));
      expect(Math.abs(rankCorrelation(order))).toBeLessThan(beyondChance(MEMBERS));
      if (engine === "sqlite")
        for (const table of ["PoolItem", "Thread", "ThreadNote"])
          await expect(deployment.raw.ask(`SELECT rowid FROM "${table}"`)).rejects.toThrow();
    });

    it("P4, P8: nor from what was released, in whatever order it is read", async () => {
      const { store, raw } = deployment;
      const heard = await store.transaction(async (tx) => {
        const [desk] = await tx.desks.inPhase(["open", "slot", "shredding"]);
        return desk ? tx.heard.ofGroup(desk.organisation, desk.group, ["team", "lead"], 0, 999) : [];
      });
      expect(heard).toHaveLength(MEMBERS);
      expect(heard.filter((row) => row.heard.thread !== undefined)).toHaveLength(2);
      expect(await raw.ask(`SELECT * FROM "PoolItem"`)).toEqual([]);
    });

    it("P3: opens nothing of a backup from before the slot, because its key has gone", async () => {
      const keys = await deployment.keyring.list();
      for (const batch of new Set(waiting.map((row) => row.batch))) expect(keys).not.toContain(`feedback-${batch}`);
      expect(keys.some((key) => key.startsWith("feedback-"))).toBe(true);
    });

    it("P19: lets nobody try more than five codes in an hour", async () => {
      const { code } = writing(deployment);
      const said: string[] = [];
      for (let nth = 0; nth < 6; nth++) {
        const answer = await code(99, `0000 0000 0000 000${nth}`);
        said.push(answer.kind === "card" ? (plain(answer.card).split("\n")[0] ?? "") : "");
      }
      expect(new Set(said.slice(0, 5)).size).toBe(1);
      expect(said[5]).toContain("You have tried many codes");
    });

    it("P32: has nothing left of it 90 days after the slot", { timeout: 120_000 }, async () => {
      await deployment.until("2026-12-12T10:00:00Z");
      const marked = await deployment.raw.ask(`SELECT "body" FROM "Heard" WHERE "body" LIKE '%nonce%'`);
      expect(marked, "marks go after a week").toEqual([]);
      const before = (await deployment.raw.ask(`SELECT "release" FROM "Heard"`)).map((row) => String(row.release));
      expect(before).toHaveLength(MEMBERS);
      await deployment.until("2027-03-04T11:00:00Z");
      expect(await deployment.raw.ask(`SELECT "id" FROM "Heard"`)).toEqual([]);
      expect(await deployment.keyring.list()).not.toContain(`feedback-${before[0]}`);
    });
  });
}
