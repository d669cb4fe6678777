import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFeedbackSeals } from "../../src/anonymity/feedback-seals.ts";
import { plain } from "../../src/cards/plain.ts";
import type { HeardRow, PoolRow } from "../../src/ports/feedback-store.ts";
import type { Tx } from "../../src/ports/store.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { type Deployment, type Engine, openDeployment, sentinelNeedles } from "./deployment.ts";
import { openDesk, writing } from "./feedback-writing.ts";
import { finder, needlesOf } from "./needles.ts";
import { showsArrival } from "./rank.ts";

const SECRET_WORDS = `the lift in ward ${randomBytes(8).toString("hex")}`;
const MESSAGES = 40;
/** Each writes twice. */
const MEMBERS = MESSAGES / 2;

/** The suite of one engine, in a file of its own. */
export function feedbackPrivacy(engine: Engine): void {
  describe(`who steals the database of feedback, on ${engine}`, () => {
    let deployment: Deployment;
    let waiting: readonly PoolRow[];
    let found: { readonly waiting: readonly string[]; readonly after: readonly string[] };
    let arrival: readonly string[];

    const rows = (): Promise<readonly PoolRow[]> =>
      deployment.store.transaction(async (tx) =>
        (await Promise.all((await batches(tx)).map((id) => tx.pool.page(id, undefined, 999)))).flat(),
      );
    const heard = (): Promise<readonly HeardRow[]> =>
      deployment.store.transaction(async (tx) => {
        const [desk] = await tx.desks.inPhase(["open", "slot", "shredding"]);
        return desk ? tx.heard.ofGroup(desk.organisation, desk.group, ["team", "lead"], 0, 999) : [];
      });
    /** By the ids of released messages, as which they came: it stands in their words, which only these tests know. */
    const arrivals = async (): Promise<ReadonlyMap<string, number>> => {
      const { keyring, secret, clock } = deployment;
      const seals = createFeedbackSeals({ keyring, secret, randomness: seededRandomness(1), clock });
      const said = (await heard()).map(async ({ heard: { release, id }, sealed }) => {
        const { text } = await seals.openText(release, id, sealed);
        return [id, Number(text.slice(SECRET_WORDS.length))] as const;
      });
      return new Map(await Promise.all(said));
    };
    const batches = async (tx: Tx) => {
      const [desk] = await tx.desks.inPhase(["open", "slot", "shredding"]);
      return desk ? (await tx.desks.batches(desk.organisation, desk.group)).map((batch) => batch.id) : [];
    };

    beforeAll(async () => {
      deployment = await openDeployment(engine);
      await openDesk(deployment);
      const { write } = writing(deployment);
      const tags: string[] = [];
      for (let nth = 0; nth < MESSAGES; nth++) {
        const before = new Set(tags);
        const said = await write(nth % MEMBERS, {
          text: `${SECRET_WORDS} ${nth}`,
          level: nth < 2 ? "With a code" : "No reply",
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
      expect(waiting).toHaveLength(MESSAGES);
      expect(found).toEqual({ waiting: [], after: [] });
    });

    it("P4: reads no order of arrival from what waits", async () => {
      expect(showsArrival(waiting.map((row) => arrival.indexOf(Buffer.from(row.tag).toString("hex"))))).toBe(false);
      if (engine === "sqlite")
        for (const table of ["PoolItem", "Thread", "ThreadNote"])
          await expect(deployment.raw.ask(`SELECT rowid FROM "${table}"`)).rejects.toThrow();
    });

    it("P4, P8: nor from what was released, in whatever order it is read", async () => {
      const { raw } = deployment;
      const released = await heard();
      expect(released).toHaveLength(MESSAGES);
      expect(released.filter((row) => row.heard.thread !== undefined)).toHaveLength(2);
      expect(await raw.ask(`SELECT * FROM "PoolItem"`)).toEqual([]);
      const byId = (await raw.ask(`SELECT "id" FROM "Heard" ORDER BY "id"`)).map(({ id }) => String(id));
      const asItLies = (await raw.ask(`SELECT "id" FROM "Heard"`)).map(({ id }) => String(id));
      const came = await arrivals();
      const order = (ids: readonly string[]): readonly number[] => ids.map((id) => came.get(id) ?? -1);
      for (const ids of [released.map((row) => row.heard.id), byId, asItLies])
        expect(showsArrival(order(ids))).toBe(false);
      // Planted: a store that hands them over as they came is found by the same measure.
      const planted = [...came].toSorted(([, a], [, b]) => a - b).map(([id]) => id);
      expect(showsArrival(order(planted))).toBe(true);
    });

    it("P16, P17: no message shares a run of bytes with another, of one person or two, and lengths are of two sizes", async () => {
      const waited = waiting.map(({ tag, sealed }) => [tag, sealed]);
      const released = (await heard()).map(({ heard: { id, mark }, sealed }) => [
        Buffer.from(id, "hex"),
        Buffer.from(`${mark?.nonce}${mark?.mark}`, "hex"),
        sealed,
      ]);
      for (const rows of [waited, released]) {
        expect(sharedRuns(rows)).toEqual([]);
        // With a code and without: a message with a code carries the end of its thread inside.
        expect(new Set(rows.map((parts) => parts.at(-1)?.length)).size).toBeLessThanOrEqual(2);
      }
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
      expect(before).toHaveLength(MESSAGES);
      await deployment.until("2027-03-04T11:00:00Z");
      expect(await deployment.raw.ask(`SELECT "id" FROM "Heard"`)).toEqual([]);
      expect(await deployment.keyring.list()).not.toContain(`feedback-${before[0]}`);
    });
  });
}

/** Runs of six bytes that stand in two rows: by chance, once in many millions of runs. */
function sharedRuns(rows: readonly (readonly Uint8Array[])[]): readonly string[] {
  const first = new Map<string, number>();
  return rows.flatMap((parts, nth) =>
    parts.flatMap((bytes) =>
      Array.from({ length: Math.max(0, bytes.length - 5) }, (_, at) => {
        const run = Buffer.from(bytes.subarray(at, at + 6)).toString("hex");
        const owner = first.get(run) ?? nth;
        first.set(run, owner);
        return owner === nth ? [] : [run];
      }).flat(),
    ),
  );
}
