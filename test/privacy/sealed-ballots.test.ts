import { createHash, createHmac } from "node:crypto";
import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openBallot } from "../../src/anonymity/ballot-seal.ts";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { frame, frameIdentity } from "../../src/anonymity/frame.ts";
import { ballotTag, PollKeys } from "../../src/anonymity/poll-keys.ts";
import { DeploymentSecret } from "../../src/anonymity/secret.ts";
import type { PollId } from "../../src/core/ids.ts";
import { PersonRef } from "../../src/ports/person.ts";
import type { BallotRow } from "../../src/ports/store.ts";
import {
  chance,
  identity,
  member,
  OTHER_POLL,
  POLL,
  vote,
  type World,
  withDirectory,
  withWorld,
} from "../anonymity/fixtures.ts";

/** The attacker has the list of everybody in the group; the first `VOTERS` of it answered. */
const ROSTER = 200;
const VOTERS = 60;
const roster = Array.from({ length: ROSTER }, (_, number) => number);

async function fill({ box }: World, poll = POLL): Promise<void> {
  await Promise.all(roster.slice(0, VOTERS).map((number) => box.cast(poll, member(number), vote(number % 4))));
}
const rowsOf = ({ table }: World): readonly BallotRow[] => [...table.rows.values()];
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** The attack itself: with a poll's keys, whose rows are there, and what do they say? */
async function linked(keys: PollKeys, rows: readonly BallotRow[], poll: PollId): Promise<number> {
  const pair = await keys.of(poll);
  if (pair === undefined) return 0;
  const byTag = new Map(rows.map((row) => [hex(row.tag), row]));
  return roster.filter((number) => {
    const row = byTag.get(hex(ballotTag(pair, poll, member(number))));
    return row !== undefined && openBallot(pair, row) !== undefined;
  }).length;
}

describe("P2: who has the database, the whole member list and the deployment secret, but not the keyring", () => {
  test("finds nobody by any digest that could have been meant", () =>
    withWorld(async (world) => {
      await fill(world);
      const tags = new Set(rowsOf(world).map((row) => hex(row.tag)));
      expect(tags.size).toBe(VOTERS);
      const derived = new DeploymentSecret(world.secretBytes);
      const keys = [
        world.secretBytes,
        new Uint8Array(32),
        ...["poll-keys", "ballot-tag", "preference-tag", "holder-tag"].map((label) => derived.derive(label)),
      ];
      for (const number of roster) {
        const who = identity(number);
        for (const text of [Buffer.from(who.user), frameIdentity(who), frameIdentity(who, POLL)]) {
          expect(tags.has(createHash("sha256").update(text).digest("hex"))).toBe(false);
          for (const key of keys) expect(tags.has(createHmac("sha256", key).update(text).digest("hex"))).toBe(false);
        }
      }
    }));

  test("links nobody with a keyring of another deployment, or with this keyring and another secret", () =>
    withWorld(async (world) => {
      await fill(world);
      await withDirectory(async (directory) => {
        const strange = await FileKeyring.open({
          directory: join(directory, "k"),
          randomness: chance,
          clock: world.clock,
        });
        const strangeKeys = new PollKeys(strange, new DeploymentSecret(world.secretBytes), world.clock);
        await strangeKeys.create(POLL);
        expect(await linked(strangeKeys, rowsOf(world), POLL)).toBe(0);
      });
      const otherSecret = new PollKeys(world.keyring, new DeploymentSecret(chance.bytes(32)), world.clock);
      expect(await linked(otherSecret, rowsOf(world), POLL)).toBe(0);
    }));

  test("finds no id, name, place or choice in what is stored, in any common writing", () =>
    withWorld(async (world) => {
      await fill(world);
      const stored = Buffer.concat(rowsOf(world).flatMap((row) => [row.tag, Buffer.from(row.poll), row.sealed]));
      const writings = (text: string) => [
        Buffer.from(text),
        Buffer.from(text, "utf16le"),
        Buffer.from([...text].reverse().join("")),
        Buffer.from(Buffer.from(text).toString("base64")),
        Buffer.from(Buffer.from(text).toString("hex")),
        Buffer.from(text).subarray(0, 6),
        ...["md5", "sha1", "sha256"].map((name) => createHash(name).update(text).digest().subarray(0, 8)),
      ];
      const number64 = (text: string) => {
        const out = Buffer.alloc(8);
        out.writeBigUInt64BE(BigInt(text));
        return out;
      };
      const find = (haystack: Buffer) =>
        roster.filter((number) => {
          const { user } = identity(number);
          return [...writings(user), number64(user)].some((needle) => haystack.includes(needle));
        }).length;
      expect(find(stored)).toBe(0);
      // The search must find what is there to be found.
      expect(find(Buffer.concat([stored, number64(identity(7).user)]))).toBe(1);
      expect(find(Buffer.concat([stored, createHash("sha1").update(identity(9).user).digest()]))).toBe(1);
    }));
});

describe("P3: a backup", () => {
  test("of the rows, restored after the close, says nothing, though the poll's key is made anew", () =>
    withWorld(async (world) => {
      await fill(world);
      const backup = rowsOf(world);
      await world.box.empty(POLL);
      await world.box.shred(POLL);
      const secret = new DeploymentSecret(world.secretBytes);
      expect(await linked(new PollKeys(world.keyring, secret, world.clock), backup, POLL)).toBe(0);
      await world.box.prepare(POLL);
      for (const row of backup) world.table.rows.set(hex(row.tag), row);
      expect(await linked(new PollKeys(world.keyring, secret, world.clock), backup, POLL)).toBe(0);
      expect(await world.box.mine(POLL, member(0))).toBeUndefined();
      await expect(world.box.read(POLL, () => {})).rejects.toMatchObject({ opened: 0, damaged: VOTERS });
    }));

  test("of the keyring's files made after the close holds no byte of the key", () =>
    withWorld(async ({ box, keyring, keyringDirectory }) => {
      const [id] = await keyring.list();
      const key = Buffer.from((await keyring.get(id ?? "")) ?? []);
      expect(key.length).toBe(32);
      const holders = async () => {
        const files = await readdir(keyringDirectory);
        const contents = await Promise.all(files.map((file) => readFile(join(keyringDirectory, file))));
        return contents.filter((content) => content.includes(key.subarray(0, 8))).length;
      };
      expect(await holders()).toBe(1);
      await box.shred(id === undefined ? POLL : (id.replace(/^poll-/, "") as PollId));
      expect(await holders()).toBe(0);
    }));

  test("P37 LIMIT: a copy of the keyring made while the poll was open undoes the shredding", () =>
    withWorld(async (world) => {
      await fill(world);
      const backup = rowsOf(world);
      await withDirectory(async (directory) => {
        await cp(world.keyringDirectory, join(directory, "copy"), { recursive: true });
        await world.box.empty(POLL);
        await world.box.shred(POLL);
        const copy = await FileKeyring.open({
          directory: join(directory, "copy"),
          randomness: chance,
          clock: world.clock,
        });
        const keys = new PollKeys(copy, new DeploymentSecret(world.secretBytes), world.clock);
        expect(await linked(keys, backup, POLL)).toBe(VOTERS);
      });
    }));
});

test("P37 LIMIT: while a poll is open, database, keyring and secret together tell who answered and what", () =>
  withWorld(async (world) => {
    await fill(world);
    const keys = new PollKeys(world.keyring, new DeploymentSecret(world.secretBytes), world.clock);
    expect(await linked(keys, rowsOf(world), POLL)).toBe(VOTERS);
  }));

describe("P16: two acts of one person", () => {
  test("share nothing: no tag, no nonce, no run of bytes, though they say the same", () =>
    withWorld(async (world) => {
      await world.box.cast(POLL, member(1), vote(2));
      await world.box.cast(OTHER_POLL, member(1), vote(2));
      const [one, other] = rowsOf(world);
      if (one === undefined || other === undefined) throw new Error("two rows");
      const runs = (row: BallotRow) => {
        const bytes = hex(row.tag) + hex(row.sealed);
        return new Set(Array.from({ length: bytes.length / 2 - 3 }, (_, i) => bytes.slice(2 * i, 2 * i + 8)));
      };
      expect([...runs(one)].filter((run) => runs(other).has(run))).toEqual([]);
    }));

  test("a ballot cast again, even the same one, is sealed anew", () =>
    withWorld(async (world) => {
      await world.box.cast(POLL, member(1), vote(2));
      const before = rowsOf(world).map((row) => hex(row.sealed));
      await world.box.cast(POLL, member(1), vote(2));
      expect(rowsOf(world).length).toBe(1);
      expect(rowsOf(world).map((row) => hex(row.sealed))).not.toEqual(before);
    }));

  test("no two people share a tag by running together, and a workspace keeps its people apart", () =>
    withWorld(async ({ keyring, secretBytes, clock }) => {
      const keys = await new PollKeys(keyring, new DeploymentSecret(secretBytes), clock).of(POLL);
      if (keys === undefined) throw new Error("no key");
      const people = [
        ["a", "bc", "d"],
        ["ab", "c", "d"],
        ["a", "b", "cd"],
        ["abcd", "", ""],
        ["", "", "abcd"],
      ].map(([platform = "", tenant = "", user = ""]) => new PersonRef({ platform, tenant, user }));
      expect(new Set(people.map((person) => hex(ballotTag(keys, POLL, person)))).size).toBe(people.length);
      expect(hex(frame(POLL))).not.toBe(hex(frame(OTHER_POLL)));
    }));
});

describe("what a row lets on", () => {
  test("P17: has one length, whatever the choice, the way and the kind", () =>
    withWorld(async (world) => {
      await world.box.cast(POLL, member(1), vote(0));
      await world.box.cast(POLL, member(2), vote(0, 1, 2, 3, 4, 5, 6, 7));
      await world.box.cast(POLL, member(3), { way: "assisted", choice: { kind: "escape", escape: "does-not-apply" } });
      await world.box.cast(POLL, new PersonRef({ platform: "slack", tenant: "T0", user: "U".repeat(90) }), vote(1));
      expect(new Set(rowsOf(world).map((row) => `${row.tag.length} ${row.sealed.length}`))).toEqual(new Set(["32 44"]));
    }));

  test("P4: stands in an order that says nothing about arrival", () =>
    withWorld(async (world) => {
      const count = 400;
      for (let i = 0; i < count; i++) await world.box.cast(POLL, member(i), vote(0));
      const arrival = new Map([...world.table.rows.keys()].map((key, i) => [key, i]));
      const rows = await world.table.page(POLL, undefined, count);
      const ranks = rows.map((row) => arrival.get(hex(row.tag)) ?? -1);
      const squares = ranks.reduce((sum, rank, i) => sum + (rank - i) ** 2, 0);
      const spearman = 1 - (6 * squares) / (count * (count ** 2 - 1));
      // Standard deviation 1/√399 = 0.05: six of them are chance once in 500 million runs.
      expect(Math.abs(spearman)).toBeLessThan(0.3);
    }));

  test("cannot be carried to another person's row, nor changed, without being noticed", () =>
    withWorld(async (world) => {
      await world.box.cast(POLL, member(1), vote(0));
      await world.box.cast(POLL, member(2), vote(1));
      const [one, other] = rowsOf(world);
      if (one === undefined || other === undefined) throw new Error("two rows");
      world.table.rows.set(hex(one.tag), { ...one, sealed: other.sealed });
      await expect(world.box.read(POLL, () => {})).rejects.toMatchObject({ opened: 1, damaged: 1 });
      for (let at = 0; at < one.sealed.length; at++) {
        world.table.rows.set(hex(one.tag), { ...one, sealed: one.sealed.map((b, i) => (i === at ? b ^ 0x80 : b)) });
        await expect(world.box.mine(POLL, member(1))).rejects.toMatchObject({ damaged: 1 });
      }
    }));
});
