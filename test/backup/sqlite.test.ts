import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeBackup } from "../../src/backup/make-backup.ts";
import { restoreBackup } from "../../src/backup/restore-backup.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { describeBackup, KEY, NOW, SALT } from "./backup-suite.ts";

function fresh() {
  const folder = mkdtempSync(join(tmpdir(), "sayso-backup-"));
  return {
    url: `file:${join(folder, "data", "sayso.db")}`,
    folder: join(folder, "data"),
    dispose: async () => rmSync(folder, { recursive: true }),
  };
}

describeBackup("sqlite", async () => fresh());

it("a restored file is readable by its owner alone, and nothing is left beside it", async () => {
  const [from, to] = [fresh(), fresh()];
  await (await openStore(from.url)).close();
  const file = join(from.folder, "..", "a.sayso-backup");
  await makeBackup({ databaseUrl: from.url, file, key: KEY, salt: SALT, now: NOW });
  await restoreBackup({ databaseUrl: to.url, file, key: KEY, replace: false, now: NOW });
  expect(readdirSync(to.folder)).toEqual(["sayso.db"]);
  expect(statSync(join(to.folder, "sayso.db")).mode & 0o777).toBe(0o600);
  expect(statSync(to.folder).mode & 0o777).toBe(0o700);
  await from.dispose();
  await to.dispose();
});

it("a restore that fails leaves no file behind", async () => {
  const [from, to] = [fresh(), fresh()];
  await (await openStore(from.url)).close();
  const file = join(from.folder, "..", "a.sayso-backup");
  await makeBackup({ databaseUrl: from.url, file, key: KEY, salt: SALT, now: NOW });
  await expect(
    restoreBackup({ databaseUrl: to.url, file, key: Buffer.alloc(32), replace: false, now: NOW }),
  ).rejects.toThrow("another secret");
  expect(existsSync(to.folder) ? readdirSync(to.folder) : []).toEqual([]);
  await from.dispose();
  await to.dispose();
});
