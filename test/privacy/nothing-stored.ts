import { createHash, createHmac } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frameIdentity } from "../../src/anonymity/frame.ts";
import { DeploymentSecret } from "../../src/anonymity/secret.ts";
import type { Store } from "../../src/ports/store.ts";
import { type Deployment, type Engine, openDeployment, sentinelNeedles, sentinels, TYPED } from "./deployment.ts";
import { finder, needlesOf } from "./needles.ts";
import { ask, closeNow, manage } from "./organising.ts";

const MEMBERS = 14;
const EVENTS = 120;

/** Members do all that members can do: answer, change, take back, skip, pause, stop, look, type. */
async function membersAct({ crowd, say, pass }: Deployment): Promise<void> {
  for (let member = 0; member < MEMBERS; member++) await crowd.answer(member, `a${member % 3}`);
  await crowd.answer(0, "a2");
  await crowd.pressOwn(1, "Take my answer back");
  await crowd.answer(2, "Skip");
  await crowd.command(3, "mydata");
  await crowd.pressOwn(3, "Give me a copy of my data");
  await crowd.command(4, "pause");
  await crowd.command(5, "stop");
  await crowd.command(6, "mydata");
  await crowd.pressOwn(6, "Delete it");
  await crowd.pressOwn(6, "Yes, delete it all");
  await crowd.types(7, TYPED);
  await crowd.types(8, "a1");
  await crowd.command(9, "help_now");
  await crowd.command(10, "join");
  await crowd.pressInGroup(11, "Not today");
  await crowd.command(12, "no_such_command");
  for (const look of ["results", "asks", "settings"]) await say.commands("Denise", look);
  await pass(3_600_000);
}

/** The places in which any of the needles stands, each with the writings found. */
async function found(deployment: Deployment): Promise<Readonly<Record<string, readonly string[]>>> {
  const find = finder(sentinelNeedles(deployment, MEMBERS, EVENTS));
  const places = [...(await deployment.leftBehind())].map(([place, bytes]) => [place, find(bytes)] as const);
  return Object.fromEntries(places.filter(([, writings]) => writings.length > 0));
}

/** Ways of writing an id down that somebody might take for harmless. */
const WRITINGS: readonly (readonly [string, (id: string) => string])[] = [
  ["utf-8", (id) => id],
  ["sha256 hex", (id) => createHash("sha256").update(id).digest("hex")],
];

/** As no store may be: beside the ballots it keeps a job about whoever is answering. */
function writingDown(inner: Store, about: () => string): Store {
  return {
    ...inner,
    ballots: {
      ...inner.ballots,
      async upsert(rows) {
        const job = { organisation: "o", kind: "planted", subject: about(), runAt: 9e15 };
        await inner.transaction((tx) => tx.due.add(job as never));
        return inner.ballots.upsert(rows);
      },
    },
  };
}

/** The suite of one engine, in a file of its own. */
export function nothingStored(engine: Engine): void {
  describe(`what is left behind on ${engine}`, () => {
    // What a server writes into its own log is looked through with all the rest.
    const stored = engine === "postgresql" ? "P1, P22" : "P1";
    let deployment: Deployment;
    beforeAll(async () => {
      deployment = await openDeployment(engine);
      await ask(deployment, { text: "Who helps?", options: ["a0", "a1", "a2"], privacy: "Yes", kind: "Choose one" });
      await membersAct(deployment);
    }, 120_000);
    afterAll(() => deployment.close());

    it(`${stored}: while a question is open: no writing of any member's id, event, language or words`, {
      timeout: 120_000,
    }, async () => {
      const left = await deployment.leftBehind();
      // The places themselves are there, and full.
      expect([...left.keys()].filter((place) => left.get(place)?.length).length).toBeGreaterThan(
        engine === "sqlite" ? 4 : 20,
      );
      expect(deployment.logLines.length).toBeGreaterThan(0);
      expect(await deployment.raw.ask(`SELECT count(*) AS "n" FROM "Ballot"`)).not.toEqual([{ n: 0 }]);
      expect(await found(deployment)).toEqual({});
    });

    it("P37 LIMIT: the preference tag is found by whoever has the secret, and by nothing less", async () => {
      const key = new DeploymentSecret(deployment.secretBytes).derive("preference-tag");
      const stored = new Set(
        (await deployment.raw.ask(`SELECT "tag" FROM "Preference"`)).map(({ tag }) =>
          Buffer.from(tag as Uint8Array).toString("hex"),
        ),
      );
      const known = Array.from({ length: MEMBERS + 10 }, (_, member) => {
        const framed = frameIdentity({ platform: "memory", tenant: "", user: sentinels.user(member) });
        return stored.has(createHmac("sha256", key).update(framed).digest("hex"));
      });
      // Everybody who said OK, but the one who deleted all. Who only stopped keeps a mark, as the note says.
      expect(known.flatMap((is, member) => (is ? [] : [member]))).toEqual([
        6,
        ...Array.from({ length: 10 }, (_, n) => MEMBERS + n),
      ]);
      const columns = Object.keys((await deployment.raw.ask(`SELECT * FROM "Preference"`))[0] ?? {}).sort();
      expect(columns).toEqual(["consent", "language", "standing", "tag"]);
    });

    it("P1: after the close: still none, and no ballot either", { timeout: 120_000 }, async () => {
      await manage(deployment);
      await closeNow(deployment);
      await deployment.store.tidy("full");
      expect(Number((await deployment.raw.ask(`SELECT count(*) AS "n" FROM "Ballot"`))[0]?.n)).toBe(0);
      expect(await found(deployment)).toEqual({});
    });

    it("P1: planted: a store that writes down who answered, however it writes it, fails the same search", {
      timeout: 120_000,
    }, async () => {
      for (const [writing, write] of WRITINGS) {
        let acting = "";
        const leaky = await openDeployment(engine, (inner) => writingDown(inner, () => write(acting)));
        try {
          await ask(leaky, { text: "Who helps?", options: ["a0", "a1"], privacy: "Yes", kind: "Choose one" });
          expect(await found(leaky)).toEqual({});
          acting = sentinels.user(3);
          await leaky.crowd.answer(3, "a0");
          expect(Object.values(await found(leaky)).flat(), writing).toContain(writing);
        } finally {
          await leaky.close();
        }
      }
    });

    it("P1: is searched well: a planted id is found in every writing, in rows, in the database's files and beside the keys", {
      timeout: 120_000,
    }, async () => {
      const needles = needlesOf(sentinels.user(777), [["secret", deployment.secretBytes]]);
      const find = finder(needles);
      const every = needles.map(({ writing }) => writing).sort();
      expect(
        Object.values(
          Object.fromEntries([...(await deployment.leftBehind())].map(([place, bytes]) => [place, find(bytes)])),
        ).flat(),
      ).toEqual([]);
      await deployment.raw.write(`CREATE TABLE "Planted" ("bytes" ${engine === "sqlite" ? "BLOB" : "BYTEA"})`, []);
      for (const { bytes } of needles) await deployment.raw.write(`INSERT INTO "Planted" VALUES ($1)`, [bytes]);
      const beside = `${deployment.folder}/keyring/planted`;
      await writeFile(beside, Buffer.concat(needles.map(({ bytes }) => bytes)));
      const left = await deployment.leftBehind();
      expect(find(left.get("every row, by SQL") ?? Buffer.alloc(0))).toEqual(every);
      expect(find(left.get(beside) ?? Buffer.alloc(0))).toEqual(every);
      const files = [...left].filter(([place]) => place.startsWith("/") && place !== beside);
      expect([...new Set(files.flatMap(([, bytes]) => find(bytes)))].sort()).toEqual(every);
    });
  });
}
