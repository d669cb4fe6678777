import { chmod, link, mkdir, readdir, readFile, stat, symlink, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { KeyCache } from "../../src/anonymity/key-cache.ts";
import { keyringPlacement } from "../../src/anonymity/keyring-placement.ts";
import { chance, HandClock, withDirectory } from "./fixtures.ts";

const withRing = (
  work: (ring: FileKeyring, directory: string, clock: HandClock) => Promise<void>,
  more: { cacheKeys?: number } = {},
) =>
  withDirectory(async (parent) => {
    const directory = join(parent, "deep", "keyring");
    const clock = new HandClock();
    await work(await FileKeyring.open({ directory, randomness: chance, clock, ...more }), directory, clock);
  });

describe("a keyring of files", () => {
  test("makes a key of 32 bytes once, for this user's eyes only", () =>
    withRing(async (ring, directory) => {
      const key = await ring.create("poll-1");
      expect(key.length).toBe(32);
      expect(await ring.create("poll-1")).toEqual(key);
      expect(await ring.get("poll-1")).toEqual(key);
      expect(await ring.create("poll-2")).not.toEqual(key);
      expect((await stat(directory)).mode & 0o777).toBe(0o700);
      expect((await stat(join(directory, "poll-1.key"))).mode & 0o777).toBe(0o600);
      expect(await ring.list()).toEqual(["poll-1", "poll-2"]);
      expect((await readdir(directory)).sort()).toEqual(["poll-1.key", "poll-2.key"]);
    }));

  test("ten rings that race make one key", () =>
    withRing(async (_, directory, clock) => {
      const rings = await Promise.all(
        Array.from({ length: 10 }, () => FileKeyring.open({ directory, randomness: chance, clock })),
      );
      const keys = await Promise.all(rings.map((ring) => ring.create("poll-1")));
      for (const key of keys) expect(key).toEqual(keys[0]);
      expect(await readdir(directory)).toEqual(["poll-1.key"]);
    }));

  test("shredding overwrites the bytes before it unlinks, takes drafts along, and may be repeated", () =>
    withRing(async (ring, directory) => {
      const key = await ring.create("poll-1");
      await ring.create("poll-10");
      // A second name of the same file: what the bytes became stays to be seen.
      await link(join(directory, "poll-1.key"), join(directory, "witness"));
      await link(join(directory, "poll-1.key"), join(directory, ".poll-1.key.00ff.draft"));
      await ring.shred("poll-1");
      expect(Uint8Array.from(await readFile(join(directory, "witness")))).not.toEqual(key);
      expect(await readdir(directory)).toEqual(["poll-10.key", "witness"]);
      expect(await ring.get("poll-1")).toBeUndefined();
      await ring.shred("poll-1");
      expect(await ring.list()).toEqual(["poll-10"]);
      expect(await ring.create("poll-1")).not.toEqual(key);
    }));

  test("a key that another process shredded is gone from this one within two seconds", () =>
    withRing(async (ring, directory, clock) => {
      await ring.create("poll-1");
      const other = await FileKeyring.open({ directory, randomness: chance, clock });
      await other.shred("poll-1");
      clock.move(2000);
      expect(await ring.get("poll-1")).toBeUndefined();
    }));

  test("a read that was under way when the key was shredded does not bring it back", () =>
    withRing(async (ring, _directory, clock) => {
      for (let i = 0; i < 50; i++) {
        await ring.create("poll-1");
        clock.move(3000);
        await Promise.all([ring.get("poll-1"), ring.shred("poll-1")]);
        expect(await ring.get("poll-1")).toBeUndefined();
      }
    }));

  test("what a caller wipes is the caller's copy", () =>
    withRing(async (ring) => {
      const key = await ring.create("poll-1");
      const kept = Uint8Array.from(key);
      key.fill(0);
      (await ring.get("poll-1"))?.fill(0);
      expect(await ring.get("poll-1")).toEqual(kept);
    }));

  test("refuses ids that could leave the directory", () =>
    withRing(async (ring) => {
      for (const id of ["", "..", "../x", "a/b", "A", "ü", "a.key", "x".repeat(65)]) {
        for (const act of [() => ring.create(id), () => ring.get(id), () => ring.shred(id)]) {
          await expect(act()).rejects.toMatchObject({ code: "bad-id" });
        }
      }
    }));

  test("a file that is no key is a fault, not a key and not a missing one", () =>
    withRing(async (ring, directory) => {
      for (const length of [0, 31, 33]) {
        await writeFile(join(directory, "poll-1.key"), new Uint8Array(length));
        await expect(ring.get("poll-1")).rejects.toMatchObject({ code: "damaged" });
      }
      await unlink(join(directory, "poll-1.key"));
      expect(await ring.get("poll-1")).toBeUndefined();
    }));

  test("refuses a directory that others may enter", () =>
    withRing(async (_ring, directory, clock) => {
      await chmod(directory, 0o755);
      await expect(FileKeyring.open({ directory, randomness: chance, clock })).rejects.toMatchObject({
        code: "unusable",
      });
    }));
});

describe("keys in memory", () => {
  test("end with their time, by number and by name", () => {
    const clock = new HandClock();
    const cache = new KeyCache(clock, 1000, 2);
    cache.put("a", Uint8Array.of(1));
    clock.move(500);
    cache.put("b", Uint8Array.of(2));
    expect(cache.get("a")).toEqual(Uint8Array.of(1));
    clock.move(500);
    expect(cache.get("a")).toBeUndefined();
    cache.put("c", Uint8Array.of(3));
    cache.put("d", Uint8Array.of(4));
    expect(cache.get("b")).toBeUndefined();
    cache.drop("c");
    expect(cache.get("c")).toBeUndefined();
    expect(cache.get("d")).toEqual(Uint8Array.of(4));
  });

  test("are wiped, not only let go: when dropped, when too many, when replaced, and when nobody asks again", async () => {
    const keys = Array.from({ length: 5 }, () => Uint8Array.of(7, 7));
    const [dropped, pushedOut, replaced, forgotten, last] = keys;
    if (!dropped || !pushedOut || !replaced || !forgotten || !last) throw new Error("five keys");
    const clock = new HandClock();
    const cache = new KeyCache(clock, 5, 2);
    cache.put("a", dropped);
    cache.drop("a");
    cache.put("b", pushedOut);
    cache.put("c", replaced);
    cache.put("d", forgotten);
    cache.put("c", last);
    expect(keys.map((key) => key[0])).toEqual([0, 0, 0, 7, 7]);
    clock.move(5);
    await vi.waitFor(() => expect(keys.map((key) => key[0])).toEqual([0, 0, 0, 0, 0]));
  });
});

describe("where the keyring may lie", () => {
  const kind = async (keyring: string, url: string, base: string) => (await keyringPlacement(keyring, url, base)).kind;

  test("never with the database, whichever way round", () =>
    withDirectory(async (base) => {
      expect(await kind("./keyring", "file:./data/sayso.db", base)).toBe("fine");
      expect(await kind("./data-keys", "file:./data/sayso.db", base)).toBe("fine");
      expect(await kind("./..keys", "file:./data/sayso.db", base)).toBe("fine");
      expect(await kind("./keyring", "postgresql://u:p@127.0.0.1/sayso", base)).toBe("fine");
      for (const keyring of ["./data", "./data/", "./data/keyring", "./data/../data/deep/keyring", "."]) {
        expect(await kind(keyring, "file:./data/sayso.db", base), keyring).toBe("refused");
        expect(await kind(keyring, `file://${base}/data/sayso.db`, base), keyring).toBe("refused");
        expect(await kind(keyring, "./data/sayso.db?mode=rwc", base), keyring).toBe("refused");
      }
      expect(await kind("./keyring", "file:sayso.db", base)).toBe("refused");
    }));

  test("links do not hide it, and the reason says what to do", () =>
    withDirectory(async (base) => {
      await mkdir(join(base, "data"));
      await symlink(join(base, "data"), join(base, "elsewhere"));
      const placement = await keyringPlacement("elsewhere/keyring", "file:data/sayso.db", base);
      expect(placement).toMatchObject({ kind: "refused", reason: expect.stringContaining("KEYRING_DIR") });
    }));
});
