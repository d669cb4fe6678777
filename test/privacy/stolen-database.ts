import { createHmac } from "node:crypto";
import { cp } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBallotBox } from "../../src/anonymity/ballot-box.ts";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { frameIdentity } from "../../src/anonymity/frame.ts";
import { PollKeys } from "../../src/anonymity/poll-keys.ts";
import type { PersonRef } from "../../src/ports/person.ts";
import { PersonRef as Opened } from "../../src/ports/person.ts";
import type { BallotTable } from "../../src/ports/store.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { type Deployment, type Engine, keysOf, openDeployment } from "./deployment.ts";
import { finder } from "./needles.ts";
import { ask, closeNow, manage } from "./organising.ts";
import { rankCorrelation, showsArrival } from "./rank.ts";
import type { Row } from "./raw-database.ts";
import { guessed, openedWithout, type Stolen, stolen, unmasked } from "./thief.ts";

const VOTERS = 200;
/** The thief knows everybody in the group, also those who did not answer. */
const ROSTER = 260;
const OPTIONS = ["a0", "a1", "a2"];

/** The suite of one engine, in a file of its own. */
export function stolenDatabase(engine: Engine): void {
  describe(`who steals the database, on ${engine}`, () => {
    let deployment: Deployment;
    let roster: readonly PersonRef[];
    /** Ballots and keyring as they were while the question was open. */
    let backup: readonly Stolen[];
    let copy: string;
    /** Tags in order of arrival, as hex: only these tests know it. */
    let arrival: readonly string[];
    let row: Row;

    beforeAll(async () => {
      deployment = await openDeployment(engine);
      const { crowd, raw, keyring, secret, clock, folder, store } = deployment;
      roster = Array.from({ length: ROSTER }, (_, member) => crowd.ref(member));
      await ask(deployment, { text: "Who helps?", options: OPTIONS, privacy: "Yes", kind: "Choose one" });
      await crowd.fill(Array.from({ length: VOTERS }, (_, member) => [member, `a${member % 3}`] as const));
      backup = await stolen(raw);
      const pair = await new PollKeys(keyring, secret, clock).of(backup[0]?.poll ?? ("" as never));
      if (!pair) throw new Error("An open poll has a key.");
      arrival = roster.slice(0, VOTERS).map((person) =>
        createHmac("sha256", pair.tagKey)
          .update(frameIdentity(Opened.open(person), backup[0]?.poll ?? ""))
          .digest("hex"),
      );
      copy = `${folder}/copied-keyring`;
      await cp(`${folder}/keyring`, copy, { recursive: true });
      [row = {}] = await raw.ask(`SELECT * FROM "Poll"`);
      expect(backup.length).toBe(VOTERS);
      expect(await store.ballots.count(backup[0]?.poll ?? ("" as never))).toBe(VOTERS);
    }, 120_000);
    afterAll(() => deployment.close());

    const order = (rows: readonly { readonly tag: Uint8Array }[]): readonly number[] =>
      rows.map(({ tag }) => arrival.indexOf(Buffer.from(tag).toString("hex")));

    it("P2: recognises nobody and opens nothing without the keyring, though the secret and every name are known", () => {
      const keys = keysOf(deployment.secretBytes);
      expect(guessed(backup, roster, keys)).toBe(0);
      expect(openedWithout(backup, keys)).toBe(0);
      // The attack works where a tag is what it tries.
      const [person = deployment.crowd.ref(0)] = roster;
      const planted = createHmac("sha256", deployment.secretBytes)
        .update(frameIdentity(Opened.open(person)))
        .digest();
      expect(guessed([{ ...(backup[0] as Stolen), tag: planted }], roster, keys)).toBe(1);
    });

    it("P4, P5: reads no order of arrival from ballots or from consents that were written on the hour", async () => {
      const { raw, store, pass, secret } = deployment;
      const page = await store.ballots.page(backup[0]?.poll ?? ("" as never), undefined, VOTERS);
      expect(showsArrival(order(page))).toBe(false);
      if (engine === "sqlite") {
        expect(showsArrival(order(await stolen(raw)))).toBe(false);
        await expect(raw.ask(`SELECT rowid FROM "Ballot"`)).rejects.toThrow();
      }
      await pass(3_600_000);
      const key = secret.derive("preference-tag");
      const consents = roster.map((person) =>
        createHmac("sha256", key)
          .update(frameIdentity(Opened.open(person)))
          .digest("hex"),
      );
      const found = (
        await raw.ask(`SELECT "tag" FROM "Preference" ${engine === "postgresql" ? "ORDER BY ctid" : ""}`)
      ).map(({ tag }) => consents.indexOf(Buffer.from(tag as Uint8Array).toString("hex")));
      expect(found.length).toBe(VOTERS);
      expect(showsArrival(found)).toBe(false);
      if (engine === "postgresql") {
        const written = await raw.ask(`SELECT DISTINCT xmin::text AS "at" FROM "Preference"`);
        expect(written.length).toBe(1);
      }
    });

    it("P4: planted: a store that hands rows out as they came, and a table that keeps them so, are found", async () => {
      const { raw, store } = deployment;
      const came = ({ tag }: { readonly tag: Uint8Array }) => arrival.indexOf(Buffer.from(tag).toString("hex"));
      const leaky: BallotTable = {
        ...store.ballots,
        page: async (...of) => (await store.ballots.page(...of)).toSorted((a, b) => came(a) - came(b)),
      };
      expect(showsArrival(order(await leaky.page(backup[0]?.poll ?? ("" as never), undefined, VOTERS)))).toBe(true);
      const bytes = engine === "sqlite" ? "BLOB" : "BYTEA";
      await raw.write(`CREATE TABLE "Planted" ("tag" ${bytes})`, []);
      for (const tag of arrival) await raw.write(`INSERT INTO "Planted" VALUES ($1)`, [Buffer.from(tag, "hex")]);
      const rows = (await raw.ask(`SELECT "tag" FROM "Planted"`)).map(({ tag }) => ({ tag: tag as Uint8Array }));
      expect(showsArrival(order(rows))).toBe(true);
      await raw.write(`DROP TABLE "Planted"`, []);
    });

    it("P4, P5 LIMIT: reads the order of arrival from raw pages while the question is open", async () => {
      const { raw, leftBehind, store } = deployment;
      if (engine === "postgresql") {
        expect(rankCorrelation(order(await stolen(raw, "ORDER BY ctid")))).toBe(1);
        expect(rankCorrelation(order(await stolen(raw, `ORDER BY xmin::text::bigint`)))).toBe(1);
        // Until the next tidying, after any close: CLUSTER writes the table anew, in order of tag.
        await store.tidy("full");
        expect(showsArrival(order(await stolen(raw, "ORDER BY ctid")))).toBe(false);
        return;
      }
      const log = [...(await leftBehind())].find(([place]) => place.endsWith("-wal"))?.[1] ?? Buffer.alloc(0);
      const late = arrival
        .map((tag, nth) => ({ nth, at: log.indexOf(Buffer.from(tag, "hex")) }))
        .filter(({ at }) => at >= 0);
      const places = late.toSorted((a, b) => a.at - b.at).map(({ nth }) => nth);
      const ranks = [...places].sort((a, b) => a - b);
      expect(places.length).toBeGreaterThan(20);
      expect(rankCorrelation(places.map((nth) => ranks.indexOf(nth)))).toBeGreaterThan(0.5);
    });

    it("P37 LIMIT: with the keyring and the secret, while open, learns what everybody said", async () => {
      const { keyring, secret, clock } = deployment;
      const said = await unmasked(backup, roster, new PollKeys(keyring, secret, clock));
      expect(said.size).toBe(VOTERS);
      expect(
        [...said].every(([member, { choice }]) => choice.kind === "options" && choice.options[0] === member % 3),
      ).toBe(true);
    });

    it("P3, P6: finds no ballot after the close, and nothing in a backup made before it, restored", {
      timeout: 240_000,
    }, async () => {
      const { raw, store, keyring, secret, clock } = deployment;
      await manage(deployment);
      await closeNow(deployment);
      expect(await stolen(raw)).toEqual([]);
      expect(await keyring.list()).toEqual([]);
      await store.tidy("full");
      await checkBytes(deployment, engine, arrival, backup);

      for (const { poll, tag, sealed } of backup)
        await raw.write(`INSERT INTO "Ballot" ("poll", "tag", "sealed") VALUES ($1, $2, $3)`, [poll, tag, sealed]);
      await raw.write(`UPDATE "Poll" SET "phase" = $1, "body" = $2`, [row.phase, row.body]);
      const randomness = seededRandomness(5);
      const box = createBallotBox({ table: store.ballots, keyring, secret, randomness, clock });
      const [{ poll } = { poll: "" as never }] = backup;
      expect(await store.ballots.count(poll)).toBe(VOTERS);
      expect(await box.read(poll, () => {})).toBe(false);
      expect(await box.mine(poll, deployment.crowd.ref(0))).toBeUndefined();
      expect((await unmasked(backup, roster, new PollKeys(keyring, secret, clock))).size).toBe(0);
      expect(guessed(await stolen(raw), roster, keysOf(deployment.secretBytes))).toBe(0);
      await box.prepare(poll);
      await expect(box.read(poll, () => {})).rejects.toMatchObject({ opened: 0, damaged: VOTERS });
      expect((await unmasked(backup, roster, new PollKeys(keyring, secret, clock))).size).toBe(0);
      await box.shred(poll);
    });

    it("P37 LIMIT: a copy of the keyring made while open opens such a backup for ever", async () => {
      const { secret, clock } = deployment;
      const keyring = await FileKeyring.open({ directory: copy, randomness: seededRandomness(6), clock });
      expect((await unmasked(backup, roster, new PollKeys(keyring, secret, clock))).size).toBe(VOTERS);
    });
  });
}

/** No byte of a ballot in the files of the tables; PostgreSQL's write-ahead log keeps sealed ones: the admitted limit. */
async function checkBytes(deployment: Deployment, engine: Engine, tags: readonly string[], rows: readonly Stolen[]) {
  const needles = [
    ...tags.map((tag) => ({ writing: "tag", bytes: Buffer.from(tag, "hex").subarray(0, 16) })),
    ...rows.map(({ sealed }) => ({ writing: "sealed", bytes: sealed.subarray(0, 16) })),
  ];
  const find = finder(needles);
  const holding = [...(await deployment.leftBehind())]
    .filter(([, bytes]) => find(bytes).length > 0)
    .map(([place]) => place);
  expect(holding.filter((place) => !place.includes("pg_wal"))).toEqual([]);
  expect(holding.length > 0).toBe(engine === "postgresql");
}
