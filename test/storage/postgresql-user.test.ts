import { spawn, spawnSync } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const CHILD = join("test", "storage", "start-server.ts");
/** "nobody" on Debian and its kin. */
const ORDINARY = 65_534;
const AS_ORDINARY = ["setpriv", `--reuid=${ORDINARY}`, `--regid=${ORDINARY}`, "--clear-groups"];

/** Where the ordinary user can read the project: here, or in a copy where only root may enter the folders above it. */
function readable(folder: string): string {
  const [program = "", ...words] = [...AS_ORDINARY, "test", "-r", join(PROJECT, CHILD)];
  if (spawnSync(program, words).status === 0) return PROJECT;
  const copy = join(folder, "project");
  const linked = spawnSync("cp", ["-al", PROJECT, copy]);
  // Hard links cost nothing, and do not reach over to another disk.
  if (linked.status !== 0) spawnSync("cp", ["-a", PROJECT, copy]);
  return copy;
}

/** Runs the script as an ordinary user, who this one is already where it is not root. */
function run(root: boolean, folder: string): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const script = [process.execPath, "--import", "tsx", CHILD];
    const [program = "", ...words] = root ? [...AS_ORDINARY, ...script] : script;
    const cwd = root ? readable(folder) : PROJECT;
    const child = spawn(program, words, { cwd, env: { ...process.env, TMPDIR: folder, HOME: folder } });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    child.once("error", reject);
    child.once("exit", (code) => resolve({ code, said }));
  });
}

it("PostgreSQL for the tests starts for an ordinary user as well as for root", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sayso-user-"));
  await chmod(folder, 0o777);
  try {
    const root = process.getuid?.() === 0;
    const { code, said } = await run(root, folder);
    expect(said).toContain("answered 1");
    expect(said).toContain(root ? `as ${ORDINARY}` : `as ${process.getuid?.()}`);
    expect(code).toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
