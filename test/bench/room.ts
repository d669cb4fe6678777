import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { benchFolder } from "./bench-world.ts";
import { figure, type Print } from "./figures.ts";
import { fillPracticeRoom } from "./filled.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const MAIN = resolve("dist/src/main.js");
/** What starting Node itself takes, with nothing to run. */
const NOTHING = ["-e", "console.log('http://'); setInterval(() => {}, 1e6)"];

interface Start {
  /** Milliseconds from the call to the first page, or to the first output where there are no pages. */
  readonly ms: number;
  readonly megabytes: number;
}

/** The practice room as a host starts it: time to its first page, and resident memory then; empty, and with 10,000 polls. */
export async function practiceRoom(print: Print): Promise<void> {
  execFileSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "ignore", "inherit"] });
  const filled = await benchFolder();
  const node: Start[] = [];
  const empty: Start[] = [];
  const full: Start[] = [];
  try {
    await fillPracticeRoom(filled);
    for (let round = 0; round < ROUNDS; round++) {
      node.push(await started(filled, NOTHING, false));
      const folder = await benchFolder();
      empty.push(await started(folder, [MAIN], true));
      await rm(folder, { recursive: true, force: true });
      full.push(await started(filled, [MAIN], true));
    }
  } finally {
    await rm(filled, { recursive: true, force: true });
  }
  for (const [name, all] of [["", empty] as const, [".filled", full] as const]) {
    const bare = (values: readonly number[]) => ({ name: "node", values });
    print(
      figure(
        `start${name}`,
        "ms",
        all.map((one) => one.ms),
        bare(node.map((one) => one.ms)),
      ),
    );
    print(
      figure(
        `memory${name}`,
        "MB",
        all.map((one) => one.megabytes),
        bare(node.map((one) => one.megabytes)),
      ),
    );
  }
}

async function started(folder: string, program: readonly string[], pages: boolean): Promise<Start> {
  const begun = performance.now();
  const env = { PATH: process.env.PATH ?? "", HOME: folder, PORT: "0" };
  const child = spawn(process.execPath, program, { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    const address = await spoken(child);
    if (pages) {
      const page = await fetch(address);
      if (!page.ok || !(await page.text()).includes("</html>"))
        throw new Error(`The practice room said ${page.status}.`);
    }
    const ms = performance.now() - begun;
    return { ms, megabytes: await resident(child) };
  } finally {
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  }
}

/** The first address the program prints. */
async function spoken(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    const found = /http:\/\/\S*/.exec(text);
    if (found) return found[0];
  }
  throw new Error("The practice room did not open.");
}

/** Megabytes (10^6 bytes) that a process holds in memory, as Linux tells. */
async function resident({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const [, kibibytes] = /VmRSS:\s+(\d+) kB/.exec(status) ?? [];
  if (kibibytes === undefined) throw new Error("The memory of the practice room cannot be read.");
  return (Number(kibibytes) * 1024) / 1e6;
}
