import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sayso-try-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What the program has left; the loader of its source keeps a cache of its own there. */
const left = async () => (await readdir(folder)).filter((name) => !name.startsWith("tsx-"));

/** Runs the program as `npm run try` does, in an empty folder, with a temporary folder of its own. */
function open() {
  const program = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), join(root, "src/try.ts")], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder, DATABASE_URL: "file:./real.db", DISCORD_TOKEN: "not-for-you" },
  });
  const ended = new Promise<number | null>((done) => program.once("exit", done));
  return { program, ended, out: text(program.stdout), err: text(program.stderr) };
}

it("goes from set-up to a result, and leaves nothing behind", async () => {
  const { program, ended, out, err } = open();
  const typed = [
    "Denise> 1",
    ...["Thursday carers", "Southend Carers", "England", "family carers"].map((line) => `Denise: ${line}`),
    "Denise: Denise\\\n01702 000000\\\ndenise@example.org",
    "Denise: 1",
    "Denise> /new",
    "Denise: How was your week?",
    "Denise: Choose one",
    "Denise: Good\\\nSo so",
    "Denise: Yes",
    "Denise: Just for us, nothing is decided",
    "Denise: 1",
    "Denise> 1",
    "Ann> 1",
    "Ann> 1",
    "+ 8 days",
  ];
  program.stdin.end(`${typed.join("\n")}\n`);
  expect(await ended).toBe(0);
  expect(await err).toBe("");
  const shown = await out;
  for (const words of [
    "Sayso is ready in Thursday carers",
    "Only Ann sees this\n│ You chose: Good",
    "Result of question",
  ]) {
    expect(shown).toContain(words);
  }
  // Neither the temporary folder nor the database of the settings.
  expect(await left()).toEqual([]);
});

it("ends and cleans up when it is interrupted", async () => {
  const { program, ended, out } = open();
  await new Promise<void>((done) => program.stdout.once("data", () => done()));
  program.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(await out).toContain("Sayso, in a terminal");
  expect(await left()).toEqual([]);
});
