/**
 * Every check that is not a test, one line each; the output of those that failed comes after, and the exit code says
 * whether any did. Names of checks as arguments run those alone: `npm run check -- types links`.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { CHECKS, type Check } from "./list-of-checks.ts";

interface Outcome {
  readonly check: Check;
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

const root = resolve(import.meta.dirname, "../..");

async function run(check: Check): Promise<Outcome> {
  const from = performance.now();
  const done = (ok: boolean, output: string): Outcome => ({
    check,
    ok,
    output,
    seconds: (performance.now() - from) / 1000,
  });
  const [program, ...args] = check.command;
  const script = args.find((arg) => arg.endsWith(".ts"));
  if (script !== undefined && !existsSync(join(root, script))) return done(false, `${script} is not there.`);
  const path = `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`;
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH: path, NO_COLOR: "1", FORCE_COLOR: "0" },
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", (error) => settle(done(false, `${program} did not start: ${error.message}`)));
    child.on("close", (code) => settle(done(code === 0, Buffer.concat(chunks).toString("utf8"))));
  });
}

function chosen(names: readonly string[]): readonly Check[] {
  if (names.length === 0) return CHECKS;
  const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name));
  if (unknown.length > 0) {
    const known = CHECKS.map((check) => check.name).join(", ");
    throw new Error(`There is no check called ${unknown.join(", ")}. There are: ${known}.`);
  }
  return CHECKS.filter((check) => names.includes(check.name));
}

const outcomes: Outcome[] = [];
for (const check of chosen(process.argv.slice(2))) {
  const outcome = await run(check);
  outcomes.push(outcome);
  const line = `${outcome.ok ? "ok  " : "FAIL"} ${check.name.padEnd(16)} ${outcome.seconds.toFixed(1).padStart(5)} s`;
  process.stdout.write(`${line}  ${check.says}\n`);
}
const failed = outcomes.filter((outcome) => !outcome.ok);
for (const { check, output } of failed) {
  process.stdout.write(`\n── ${check.name}: ${check.command.join(" ")}\n${output.trimEnd()}\n`);
}
process.stdout.write(
  failed.length === 0
    ? `\nAll ${outcomes.length} checks passed.\n`
    : `\n${failed.length} of ${outcomes.length} checks failed: ${failed.map((f) => f.check.name).join(", ")}.\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
