/** `npm run try`: a pretend group at one keyboard. Everything it keeps is in a temporary folder that goes at the end. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { TerminalAdapter } from "../adapters/terminal/adapter.ts";
import { DAY, HOUR, later, MINUTE, type WallTime, type ZoneId } from "./core/time.ts";
import { type Deployment, openDeployment } from "./deployment.ts";
import { systemClock } from "./engine/system-clock.ts";
import { systemRandomness } from "./engine/system-randomness.ts";
import { createLog } from "./log.ts";
import { type PracticeClock, practiceClock } from "./practice-clock.ts";
import { loadWords } from "./words/load-words.ts";

const MEMBERS = ["Denise", "Ann", "Bea", "Cal", "Dev", "Eve", "Fay", "Gus", "Hal"];
/** The clock begins outside the quiet hours of a new group, so that a newcomer can post at any time of day. */
const QUIET = { from: "20:30" as WallTime, to: "09:00" as WallTime };
const LONDON = "Europe/London" as ZoneId;
const WEEK = 7 * DAY;
const UNITS = { minute: MINUTE, hour: HOUR, day: DAY, week: WEEK } as const;

const WELCOME = `
Sayso, in a terminal. This is a pretend group. Denise runs it. In it are ${MEMBERS.slice(1).join(", ")}.
You are all of them. Begin each line with a name:

  Denise> 1        Denise presses 1 on the newest message she sees
  Denise> 3.1      Denise presses 1 on message 3
  Denise: Tea      Denise writes to Sayso alone. So she answers what it asks her
  Denise: Tea\\    A line that ends like this goes on in the next one
  Ann> /help       Ann gives a command in the group. Only she sees the answer
  + 1 week         A week goes by (or minutes, hours, days)

To start, write: Denise> 1
Nothing here is real, and nothing is kept. To end it, press Ctrl and D.
`;

async function main(): Promise<void> {
  const end = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end.abort());
  // Nobody reads any more: a pipe that was closed.
  process.stdout.on("error", () => end.abort());
  const folder = await mkdtemp(join(tmpdir(), "sayso-try-"));
  try {
    await run(folder, end.signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(folder: string, end: AbortSignal): Promise<void> {
  const clock = practiceClock(systemClock, join(folder, "clock.json"), QUIET, LONDON);
  const input = new PassThrough();
  const terminal = new TerminalAdapter({
    input,
    output: process.stdout,
    members: MEMBERS,
    clock,
    words: loadWords().words("en"),
    newId: () => Buffer.from(systemRandomness.bytes(16)).toString("base64url"),
  });
  const deployment = await openDeployment({
    databaseUrl: `file:${join(folder, "data", "try.db")}`,
    keyringDir: join(folder, "keyring"),
    secretFile: join(folder, "secret", "try.secret"),
    adapters: [terminal],
    clock,
    log: createLog("error"),
  });
  try {
    console.log(WELCOME);
    await deployment.engine.start();
    await terminal.install("Denise");
    await deployment.engine.catchUp();
    await takeLines(deployment, clock, terminal, input, end);
  } finally {
    await deployment.close();
  }
}

/** Until the keyboard is done. What a line leads to is shown before the next is read, so a file of lines works too. */
async function takeLines(
  { engine }: Deployment,
  clock: PracticeClock,
  terminal: TerminalAdapter,
  input: PassThrough,
  end: AbortSignal,
): Promise<void> {
  const lines = createInterface({ input: process.stdin, signal: end });
  for await (const line of lines) {
    const ms = timeIn(line);
    if (ms > 0) await pass(ms, clock, () => engine.catchUp().then(() => undefined));
    else {
      input.write(`${line}\n`);
      // The line goes through a stream before the adapter has it.
      await new Promise((done) => setImmediate(done));
      await terminal.idle();
      await engine.catchUp();
    }
  }
}

/** "+ 2 days" in milliseconds; 0 where the line says something else. */
function timeIn(line: string): number {
  const [, count, unit] = /^\s*\+\s*(\d{1,3})\s*(minute|hour|day|week)s?\s*$/i.exec(line) ?? [];
  return unit === undefined ? 0 : Number(count) * UNITS[unit.toLowerCase() as keyof typeof UNITS];
}

/** Stops at every hour on the way, as a machine that is never off would; over long times at every half day. */
async function pass(ms: number, clock: PracticeClock, settle: () => Promise<void>): Promise<void> {
  const step = ms > WEEK ? 12 * HOUR : HOUR;
  for (let left = ms; left > 0; left -= step) {
    clock.moveTo(later(clock.now(), Math.min(step, left)));
    await settle();
  }
  console.log(`   (It is ${loadWords().words("en").moment(clock.now(), LONDON)}.)`);
}

await main();
