import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createReaderLog } from "../src/anonymity/reader-log.ts";
import { DeploymentSecret } from "../src/anonymity/secret.ts";
import { boundOf, boundOfHead } from "../src/core/feedback/reader-acts.ts";
import type { GroupId, OrganisationId } from "../src/core/ids.ts";
import type { EpochMillis } from "../src/core/time.ts";
import { diagnose, type Finding } from "../src/diagnosis.ts";
import { systemRandomness } from "../src/engine/system-randomness.ts";
import { openStore } from "../src/storage/open-store.ts";
import { fill } from "./backup/sample-deployment.ts";

let home: string;
const at = (...parts: string[]): string => join(home, ...parts);
const env = (more: Record<string, string> = {}) => ({
  DATABASE_URL: `file:${at("data", "sayso.db")}`,
  KEYRING_DIR: at("keyring"),
  SAYSO_SECRET_FILE: at("secret", "sayso.secret"),
  ...more,
});
const look = (more: Record<string, string> = {}, node = "20.19.0"): Promise<readonly Finding[]> =>
  diagnose({ env: env(more), node, envFile: at(".env"), platforms: async () => [] });
const toMend = async (more: Record<string, string> = {}, node?: string): Promise<string> =>
  (await look(more, node))
    .filter((f) => f.kind === "mend")
    .map((f) => `${f.says} → ${f.how}`)
    .join("\n");

async function deployment(): Promise<void> {
  mkdirSync(at("keyring"), { mode: 0o700 });
  writeFileSync(at("keyring", "poll-1"), "k", { mode: 0o600 });
  mkdirSync(at("secret"), { mode: 0o700 });
  writeFileSync(at("secret", "sayso.secret"), new Uint8Array(32), { mode: 0o600 });
  const store = await openStore(env().DATABASE_URL);
  await fill(store);
  await store.close();
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "sayso-doctor-"));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

it("finds nothing to mend on a fresh machine, and makes nothing", async () => {
  const findings = await look();
  expect(findings.filter((f) => f.kind === "mend")).toEqual([]);
  expect(findings.map((f) => f.says).join("\n")).toContain("practice room");
  expect(readdirSync(home)).toEqual([]);
});

it("finds nothing to mend in a deployment as it should be", async () => {
  await deployment();
  expect(await toMend({ TELEGRAM_TOKEN: "1:AAAAAAAAAAAAAAAAAAAAAAAA" })).toBe("");
  const said = (await look({ TELEGRAM_TOKEN: "1:AAAAAAAAAAAAAAAAAAAAAAAA" })).map((f) => f.says);
  expect(said).toEqual(expect.arrayContaining(["Tokens are set for Telegram.", "The database is up to date."]));
});

it("tells an old Node", async () => {
  expect(await toMend({}, "20.18.3")).toContain("20.18.3 is too old");
  expect(await toMend({}, "18.20.0")).toContain("too old");
  expect(await toMend({}, "24.1.0")).toBe("");
});

it("tells wrong settings without their values", async () => {
  const said = await toMend({ PORT: "s3ntinel", SLACK_BOT_TOKEN: "xoxb-s3ntinel" });
  expect(said).toContain("PORT is not a number");
  expect(said).toContain("SLACK_APP_TOKEN is missing");
  expect(said).not.toContain("s3ntinel");
});

it.each([
  ["the settings file", ".env", "chmod 600"],
  ["the secret", "secret/sayso.secret", "chmod 600"],
  ["the keyring", "keyring", "chmod 700"],
  ["the database", "data/sayso.db", "chmod 600"],
])("tells when %s is open to other users", async (_, path, how) => {
  await deployment();
  writeFileSync(at(".env"), "", { mode: 0o600 });
  expect(await toMend()).toBe("");
  chmodSync(at(path), 0o755);
  expect(await toMend()).toContain(`${how} ${at(path)}`);
});

it("tells a keyring that is empty while polls are open", async () => {
  await deployment();
  rmSync(at("keyring", "poll-1"));
  expect(await toMend()).toContain("Polls are open (2) and the keyring is empty");
});

it("tells a secret that is gone or damaged beside a database", async () => {
  await deployment();
  writeFileSync(at("secret", "sayso.secret"), "short");
  expect(await toMend()).toContain("is damaged");
  rmSync(at("secret", "sayso.secret"));
  expect(await toMend()).toContain("no secret that belongs to it");
});

it("tells a list of what readers did that somebody has changed", async () => {
  await deployment();
  const secret = new DeploymentSecret(readFileSync(at("secret", "sayso.secret")));
  const { macOf } = createReaderLog(secret, systemRandomness);
  const id = "0".repeat(32);
  const said = { act: "read", role: "reader", by: "sealed", before: "" } as const;
  const line = { organisation: id as OrganisationId, group: id as GroupId, nth: 1, at: 5 as EpochMillis, ...said };
  const mac = macOf(boundOf(line));
  const head = { first: 1, last: 1, lastMac: mac };
  const db = new Database(at("data", "sayso.db"));
  const add = db.prepare(
    'INSERT INTO "ReaderAct" ("group", nth, organisation, at, body, mac) VALUES (?, ?, ?, ?, ?, ?)',
  );
  add.run(id, 0, id, 0, JSON.stringify(head), macOf(boundOfHead(line.group, head)));
  add.run(id, 1, id, 5, JSON.stringify(said), mac);
  expect(await toMend()).toBe("");
  db.prepare(`UPDATE "ReaderAct" SET at = 6 WHERE nth = 1`).run();
  expect(await toMend()).toContain("Lists of what readers did have been changed (1 of 1)");
  db.close();
});

it("tells a keyring that lies, through a link, where the database is", async () => {
  await deployment();
  mkdirSync(at("data", "hidden"));
  symlinkSync(at("data", "hidden"), at("link"));
  expect(await toMend({ KEYRING_DIR: at("link") })).toContain("Set KEYRING_DIR");
});

it("tells a database that a newer version has changed", async () => {
  await deployment();
  const db = new Database(at("data", "sayso.db"));
  db.prepare('INSERT INTO "Migration" (name, checksum) VALUES (?, ?)').run("29990101000000_later", "x");
  db.close();
  expect(await toMend()).toContain("made by a newer version");
});

it("tells a database that is none, and a server that does not answer", async () => {
  await deployment();
  writeFileSync(at("data", "other.db"), "this is no database, and s3ntinel is in it".repeat(50), { mode: 0o600 });
  expect(await toMend({ DATABASE_URL: `file:${at("data", "other.db")}` })).toContain("is not a database");
  const said = await toMend({ DATABASE_URL: "postgresql://user:s3ntinel@127.0.0.1:1/sayso" });
  expect(said).toContain("does not answer");
  expect(said).not.toContain("s3ntinel");
});
