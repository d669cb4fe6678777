import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const TSX = import.meta.resolve("tsx");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sayso-settings-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the program as a host does, in an empty folder, until it ends by itself. */
async function run(env: Readonly<Record<string, string>>): Promise<Ended> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["--import", TSX, MAIN], { cwd: folder, env: { PATH, HOME, ...env } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text: Buffer) => {
      said += text.toString("utf8");
    });
  }
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, said };
}

it("wrong settings: all faults at once, each with its mend, no value, exit code 1, nothing made", async () => {
  const wrong = {
    DISCORD_TOKEN: "v4lue-discord",
    SLACK_BOT_TOKEN: "v4lue-slack",
    DATABASE_URL: "mysql://v4lue:v4lue@v4lue/v4lue",
    PUBLIC_URL: "ftp://v4lue",
    PORT: "v4lue",
    LOG_LEVEL: "v4lue",
    TELEGRAM_TOKN: "v4lue",
  };
  const { code, said } = await run(wrong);
  expect(code).toBe(1);
  for (const name of [...Object.keys(wrong), "SLACK_APP_TOKEN"]) {
    // The name with what is wrong, and on the next line what to do about it.
    expect(said).toMatch(new RegExp(`^${name} .+\\n {2}\\S.+`, "m"));
  }
  expect(said).not.toContain("v4lue");
  expect(said).not.toMatch(/^\s+at /m);
  expect(await readdir(folder)).toEqual([]);
});

it("a keyring in the folder that is backed up is refused", async () => {
  const { code, said } = await run({ KEYRING_DIR: "./data/keyring" });
  expect(code).toBe(1);
  expect(said).toMatch(/^KEYRING_DIR lies in the folder of the database/m);
  expect(await readdir(folder)).toEqual([]);
});

it("a folder where the database cannot be made is a clear error", async () => {
  // A file where a folder is wanted: so it is also for a user who may write anywhere.
  await mkdir(join(folder, "practice", "data"), { recursive: true });
  await rm(join(folder, "practice", "data"), { recursive: true });
  const { writeFile } = await import("node:fs/promises");
  await writeFile(join(folder, "practice", "data"), "");
  const { code, said } = await run({ PORT: "0" });
  expect(code).toBe(1);
  expect(said.trim().length).toBeGreaterThan(20);
  expect(said).not.toMatch(/^\s+at /m);
});
