import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../../src/storage/open-store.ts";
import { fill, group, ORGANISATION } from "./sample-deployment.ts";

const root = resolve(import.meta.dirname, "../..");
let home: string;

/** Runs a command as a host would, in the folder of their deployment. */
function run(script: string, args: readonly string[], more: Record<string, string> = {}) {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: "file:./data/sayso.db",
    KEYRING_DIR: "./keyring",
    SAYSO_SECRET_FILE: "./secret/sayso.secret",
    ...more,
  };
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  const done = spawnSync(process.execPath, [tsx, join(root, script), ...args], { cwd: home, env, encoding: "utf8" });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "sayso-host-"));
  mkdirSync(join(home, "secret"), { mode: 0o700 });
  mkdirSync(join(home, "keyring"), { mode: 0o700 });
  writeFileSync(join(home, "keyring", "poll"), "k", { mode: 0o600 });
  writeFileSync(join(home, "secret", "sayso.secret"), new Uint8Array(32).fill(5), { mode: 0o600 });
  const store = await openStore(`file:${join(home, "data", "sayso.db")}`);
  await fill(store);
  await store.close();
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

it("backs up, restores elsewhere and says what a host must know", async () => {
  const made = run("src/backup/backup.ts", ["monday.sayso-backup"]);
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toContain("1 groups, 3 polls");
  const back = run("src/backup/restore.ts", ["monday.sayso-backup"], { DATABASE_URL: "file:./other/sayso.db" });
  expect(back).toMatchObject({ code: 0, err: "" });
  expect(back.out).toContain("Polls that were open then: 2.");
  const store = await openStore(`file:${join(home, "other", "sayso.db")}`);
  expect(await store.transaction((tx) => tx.groups.of(ORGANISATION))).toEqual([group("group-a")]);
  await store.close();
});

it.each([
  ["no file is named", "src/backup/backup.ts", [], {}, "npm run backup -- FILE"],
  [
    "the secret is not there",
    "src/backup/backup.ts",
    ["x"],
    { SAYSO_SECRET_FILE: "./nowhere/s" },
    "There is no secret",
  ],
  ["settings are wrong", "src/backup/restore.ts", ["x"], { PORT: "s3ntinel" }, "PORT is not a number"],
  [
    "the backup is not there",
    "src/backup/restore.ts",
    ["x"],
    { DATABASE_URL: "file:./new/s.db" },
    "is not there (ENOENT)",
  ],
  [
    "the database is not there",
    "src/backup/backup.ts",
    ["x"],
    { DATABASE_URL: "file:./no/s.db" },
    "There is no database at",
  ],
] as const)("says in one line what to do when %s", (_, script, args, env, said) => {
  const { code, out, err } = run(script, args, env);
  expect(code).toBe(1);
  expect(out).toBe("");
  expect(err).toContain(said);
  expect(err).not.toMatch(/s3ntinel|\n\s+at /);
});

it("the doctor ends well where nothing is to be mended, and with 1 where something is", () => {
  const well = run("src/doctor.ts", []);
  expect(well).toMatchObject({ code: 0, err: "" });
  expect(well.out).toContain("Nothing to mend.");
  const ill = run("src/doctor.ts", [], { KEYRING_DIR: "./data/keyring" });
  expect(ill.code).toBe(1);
  expect(ill.out).toContain("MEND  KEYRING_DIR lies in the folder of the database");
});
