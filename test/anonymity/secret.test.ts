import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { DeploymentSecret, loadSecret } from "../../src/anonymity/secret.ts";
import { chance, withDirectory } from "./fixtures.ts";

describe("the deployment secret", () => {
  test("is made once, 32 bytes, for this user's eyes only, and the same ever after", () =>
    withDirectory(async (directory) => {
      const path = join(directory, "new", "secret");
      const first = await loadSecret(path, chance);
      expect(first.made).toBe(true);
      const { size, mode } = await stat(path);
      expect([size, mode & 0o777]).toEqual([32, 0o600]);
      const second = await loadSecret(path, chance);
      expect(second.made).toBe(false);
      expect(second.secret.derive("x")).toEqual(first.secret.derive("x"));
    }));

  test("is one, also where ten processes start at once", () =>
    withDirectory(async (directory) => {
      const path = join(directory, "secret");
      const all = await Promise.all(Array.from({ length: 10 }, () => loadSecret(path, chance)));
      expect(all.filter(({ made }) => made).length).toBe(1);
      expect(new Set(all.map(({ secret }) => secret.derive("x").toString("hex"))).size).toBe(1);
    }));

  test("of a wrong length or unreadable is a clear fault, and is never replaced", () =>
    withDirectory(async (directory) => {
      const path = join(directory, "secret");
      for (const length of [0, 31, 33, 64]) {
        await writeFile(path, new Uint8Array(length));
        await expect(loadSecret(path, chance)).rejects.toMatchObject({ code: "wrong-length" });
        expect((await readFile(path)).length).toBe(length);
      }
      await mkdir(join(directory, "a-directory"));
      await expect(loadSecret(join(directory, "a-directory"), chance)).rejects.toMatchObject({ code: "unreadable" });
    }));

  test("does not print, and keys for two purposes are unrelated", () => {
    const secret = new DeploymentSecret(Uint8Array.from({ length: 32 }, (_, i) => i));
    expect([`${secret}`, JSON.stringify({ secret }), inspect(secret)]).toEqual([
      "[secret]",
      '{"secret":"[secret]"}',
      "[secret]",
    ]);
    expect(secret.derive("a")).not.toEqual(secret.derive("b"));
    expect(() => new DeploymentSecret(new Uint8Array(31))).toThrow(RangeError);
  });
});
