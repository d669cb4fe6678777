import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BackupParts, makeBackup, openSource } from "../../src/backup/make-backup.ts";
import { encodeMark } from "../../src/backup/marks.ts";
import { type Restored, restoreBackup } from "../../src/backup/restore-backup.ts";
import { clearRestoredMark, restoredMarkStands } from "../../src/backup/restored-mark.ts";
import { sealLines } from "../../src/backup/sealed-lines.ts";
import { KEPT, LEFT_OUT } from "../../src/backup/tables.ts";
import type { GroupId, PollId } from "../../src/core/ids.ts";
import type { EpochMillis } from "../../src/core/time.ts";
import type { DeliveryKey } from "../../src/ports/chat-adapter.ts";
import type { Store } from "../../src/ports/store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import {
  AT,
  fill,
  fillReaderActs,
  group,
  HOLDER,
  ORGANISATION,
  PREFERENCE,
  poll,
  READER_ACT,
  SENTINEL,
} from "./sample-deployment.ts";

export const KEY = Buffer.alloc(32, 1);
export const SALT = Buffer.alloc(32, 2);
export const NOW = AT;

interface Place {
  readonly url: string;
  dispose(): Promise<void>;
}

/** The whole of backup and restore on one engine; `fresh` gives a database that is not there or empty. */
export function describeBackup(engine: "sqlite" | "postgresql", fresh: () => Promise<Place>): void {
  describe(`backup and restore on ${engine}`, () => {
    let from: Place;
    let to: Place;
    let folder: string;
    const stores: Store[] = [];
    const file = (): string => join(folder, "monday.sayso-backup");
    const open = async (place: Place): Promise<Store> => {
      const store = await openStore(place.url);
      stores.push(store);
      return store;
    };
    const backup = (more: Partial<BackupParts> = {}) =>
      makeBackup({ databaseUrl: from.url, file: file(), key: KEY, salt: SALT, now: NOW, ...more });
    const restore = (more: { replace?: boolean; key?: Buffer; databaseUrl?: string } = {}): Promise<Restored> =>
      restoreBackup({ databaseUrl: to.url, file: file(), key: KEY, replace: false, now: NOW, ...more });

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), "sayso-backups-"));
      [from, to] = [await fresh(), await fresh()];
    });
    afterEach(async () => {
      for (const store of stores.splice(0)) await store.close();
      await from.dispose();
      await to.dispose();
      rmSync(folder, { recursive: true });
    });

    it("brings back what is kept, from a backup made while the database was in use", async () => {
      await fill(await open(from));
      await fillReaderActs(await open(from));
      const counts = await backup();
      expect(Object.fromEntries(counts)).toMatchObject({ Group: 1, Poll: 3, PollGroup: 3, Outbox: 3, Preference: 1 });
      expect([...counts.values()].every((count) => count > 0)).toBe(true);
      expect(await restore()).toEqual({ madeAt: NOW, groups: 1, openPolls: 2 });

      const store = await open(to);
      await store.transaction(async (tx) => {
        expect((await tx.organisations.find(ORGANISATION))?.name).toBe(SENTINEL);
        expect(await tx.groups.of(ORGANISATION)).toEqual([group("group-a")]);
        for (const [id, phase] of [
          ["p-open", "open"],
          ["p-closing", "closing"],
          ["p-closed", "closed"],
        ] as const) {
          expect(await tx.polls.find(ORGANISATION, id as PollId)).toEqual(poll(id, phase));
        }
        const grants = await tx.grants.heldBy(HOLDER);
        expect(grants.map((grant) => [grant.id, grant.until])).toEqual([["grant-1", AT]]);
        expect(await tx.readerActs.page(ORGANISATION, READER_ACT.group, 0, 9)).toEqual([READER_ACT]);
        expect((await tx.readerActs.head(ORGANISATION, READER_ACT.group))?.mac).toBe("h");
        expect(await tx.posted.of(ORGANISATION, "poll-card:p-open")).toMatchObject([{ message: "m1" }]);
        expect(await tx.receipts.first("0a".repeat(32), AT)).toBe(false);
        expect(await tx.pumps.claimDue(AT, 9)).toMatchObject([{ kind: "poll.close", subject: "p-open", runAt: AT }]);
        expect((await tx.invitations.take("ef".repeat(32), (AT - 1) as EpochMillis))?.group).toBe("group-a");
      });
      const wishes = await store.preferences.find([PREFERENCE]);
      expect(wishes.get(PREFERENCE)).toEqual({ consent: 2, standing: "paused", language: "cy" });
    });

    it("leaves out the answers, and seals all the rest", async () => {
      const store = await open(from);
      await fill(store);
      expect(await store.ballots.count("p-open" as PollId)).toBe(1);
      await backup();
      const bytes = readFileSync(file());
      expect(bytes.includes(SENTINEL) || bytes.includes("Organisation")).toBe(false);
      expect(statSync(file()).mode & 0o777).toBe(0o600);
      await restore();
      expect(await (await open(to)).ballots.count("p-open" as PollId)).toBe(0);
    });

    it("holds what waited to be posted, drops edits, and new rows find their place after the old", async () => {
      await fill(await open(from));
      await backup();
      await restore();
      await (await open(to)).transaction(async (tx) => {
        expect(await tx.outbox.find(ORGANISATION, "waits")).toMatchObject({ state: "held", failure: "restored" });
        expect(await tx.outbox.find(ORGANISATION, "dead")).toMatchObject({ state: "dead", failure: "refused" });
        expect(await tx.outbox.find(ORGANISATION, "edits")).toBeUndefined();
        const to = { kind: "group", group: "group-a" as GroupId } as const;
        const key = "n".repeat(22) as DeliveryKey;
        await tx.outbox.add({
          id: "new",
          key,
          organisation: ORGANISATION,
          kind: "send",
          subject: "x",
          to,
          notBefore: AT,
        });
        const dead = await tx.outbox.find(ORGANISATION, "dead");
        const added = await tx.outbox.find(ORGANISATION, "new");
        expect(added?.order).toBeGreaterThan(dead?.order ?? Number.POSITIVE_INFINITY);
      });
    });

    it("leaves a mark that is acted on once, and only after a restore", async () => {
      const store = await open(from);
      await fill(store);
      expect(await store.transaction((tx) => restoredMarkStands(tx, AT))).toBe(false);
      await backup();
      await restore();
      const restored = await open(to);
      const stands = (): Promise<boolean> => restored.transaction((tx) => restoredMarkStands(tx, AT));
      expect([await stands(), await stands()]).toEqual([true, true]);
      await restored.transaction(clearRestoredMark);
      expect(await stands()).toBe(false);
    });

    it("shows one moment, whatever is written meanwhile", async () => {
      const store = await open(from);
      await fill(store);
      const source = await openSource(from.url);
      const ids: unknown[] = [];
      for await (const row of source.rows("Group")) ids.push(row.get("id"));
      await store.transaction((tx) => tx.polls.save(poll("p-later", "draft")));
      for await (const row of source.rows("Poll")) ids.push(row.get("id"));
      await source.close();
      expect(ids.sort()).toEqual(["group-a", "p-closed", "p-closing", "p-open"]);
    });

    it("is decided for every table", async () => {
      await open(from);
      const source = await openSource(from.url);
      expect([...(await source.tables())].sort()).toEqual([...KEPT, ...LEFT_OUT].sort());
      await source.close();
    });

    describe("a backup is refused", () => {
      it("onto a file that is there, which stays as it is", async () => {
        await fill(await open(from));
        writeFileSync(file(), "mine");
        await expect(backup()).rejects.toThrow("is there already");
        expect(readFileSync(file(), "utf8")).toBe("mine");
        expect(readdirSync(folder)).toEqual(["monday.sayso-backup"]);
      });
    });

    describe("a restore is refused, and changes nothing,", () => {
      const groupsIn = async (place: Place): Promise<readonly string[]> => {
        const store = await openStore(place.url);
        const groups = await store.transaction((tx) => tx.groups.of(ORGANISATION));
        await store.close();
        return groups.map((g) => g.id);
      };
      const withGroup = async (place: Place): Promise<void> => {
        const store = await openStore(place.url);
        await store.transaction(async (tx) => {
          await tx.organisations.save({ id: ORGANISATION, name: "theirs" });
          await tx.groups.save(group("group-b"));
        });
        await store.close();
      };

      it("where groups are, unless they are to be replaced", async () => {
        await fill(await open(from));
        await backup();
        await withGroup(to);
        await expect(restore()).rejects.toThrow("--replace");
        expect(await groupsIn(to)).toEqual(["group-b"]);
        await restore({ replace: true });
        expect(await groupsIn(to)).toEqual(["group-a"]);
      });

      it("while the database is in use", async () => {
        await fill(await open(from));
        await backup();
        await withGroup(to);
        const store = await open(to);
        // As a running bot does; on PostgreSQL it may have no connection at the moment.
        const until = (NOW + 60_000) as EpochMillis;
        expect(await store.transaction((tx) => tx.pumps.lease("platform", "bot", NOW, until))).toBe(true);
        await expect(restore({ replace: true })).rejects.toThrow("in use");
        expect(await store.reachable()).toBe(true);
        expect((await store.transaction((tx) => tx.groups.of(ORGANISATION))).map((g) => g.id)).toEqual(["group-b"]);
      });

      it("with another secret, or when the end of the file is damaged", async () => {
        await fill(await open(from));
        await backup();
        await withGroup(to);
        await expect(restore({ replace: true, key: Buffer.alloc(32, 9) })).rejects.toThrow("another secret");
        const bytes = readFileSync(file());
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        writeFileSync(file(), bytes);
        await expect(restore({ replace: true })).rejects.toThrow("another secret");
        expect(await groupsIn(to)).toEqual(["group-b"]);
      });

      it("when rows do not add up, in the middle of filling", async () => {
        await open(from);
        const source = await openSource(from.url);
        const migrations = [...(await source.migrations())];
        await source.close();
        await write([
          encodeMark({ kind: "head", engine, madeAt: NOW, migrations }),
          encodeMark({ kind: "table", table: "Organisation" }),
          '{"id":"org-2","body":"{}"}',
          encodeMark({ kind: "end", table: "Organisation", count: 2 }),
        ]);
        await withGroup(to);
        await expect(restore({ replace: true })).rejects.toThrow("do not add up");
        expect(await groupsIn(to)).toEqual(["group-b"]);
      });

      it("when it comes from a newer version or the other engine", async () => {
        const other = engine === "sqlite" ? "postgresql" : "sqlite";
        await write([encodeMark({ kind: "head", engine, madeAt: NOW, migrations: ["29990101000000_later"] })]);
        await expect(restore()).rejects.toThrow("newer version");
        await write([encodeMark({ kind: "head", engine: other, madeAt: NOW, migrations: ["x"] })]);
        await expect(restore()).rejects.toThrow("This backup is of");
      });

      const write = async (lines: readonly string[]): Promise<void> => {
        async function* each(): AsyncGenerator<string> {
          yield* lines;
        }
        const parts: Uint8Array[] = [];
        for await (const part of sealLines(each(), KEY, SALT)) parts.push(part);
        rmSync(file(), { force: true });
        writeFileSync(file(), Buffer.concat(parts));
        expect(existsSync(file())).toBe(true);
      };
    });
  });
}
