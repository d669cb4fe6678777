import { rm } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openDeployment } from "../../src/deployment.ts";
import { sqlitePath } from "../../src/storage/sqlite/connection.ts";
import type { ManualClock } from "../ports/manual-clock.ts";
import type { Stage } from "../stages/stage.ts";
import { benchFolder, OPTIONS, questionAnswers, SET_UP } from "./bench-world.ts";
import { type PressChild, startPressChild } from "./press-child.ts";
import type { PressStage } from "./press-stage.ts";
import type { PressAnswer, PressParts } from "./press-wire.ts";
import { realClock } from "./real-clock.ts";
import { strictLog } from "./strict-log.ts";

/** A bot in its own process on a platform of its own, and a question that hangs there. */
export interface PressWorld<Question> {
  readonly presses: PressStage<Question>;
  readonly question: Question;
  readonly child: PressChild;
  /** Rows of answers that stand in the bot's database. */
  rows(): number;
  close(): Promise<void>;
}

/** Opens a pretended platform, given the clock of the bot that sets it up. */
export type OpenPresses<Question> = (clock: ManualClock) => Promise<PressStage<Question>>;

const QUESTION = "What matters most to you?";
const KEPT = "OK, count my answer";
/** The slowest pace of a platform lets one go every four seconds. */
const LONGEST_TURN_MS = 4000;

/** The whole bot, in a group where `members` people have agreed to the note and answered once. */
export async function openBotWorld<Question>(
  open: OpenPresses<Question>,
  members: number,
): Promise<PressWorld<Question>> {
  const clock = realClock();
  const presses = await open(clock);
  const folder = await benchFolder();
  const where = places(folder);
  await setUp(presses.stage, clock, where);
  const question = presses.question(QUESTION);
  const child = await startPressChild("bot", {
    ...where,
    access: presses.access,
    startsAt: clock.now(),
    answers: {},
  });
  const agree = async (who: number): Promise<void> => {
    await presses.press(question, who, OPTIONS[0]);
    await presses.pressOwn(who, KEPT);
  };
  await Promise.race([child.ended, Promise.all(Array.from({ length: members }, (_, who) => agree(who)))]);
  presses.tidy();
  return { presses, question, child, rows: () => rowsIn(where), close: () => close(presses, child, folder) };
}

/** The bare bot on another such platform, where the same question hangs; it answers what the whole bot answers. */
export async function openBareWorld<Question>(
  open: OpenPresses<Question>,
  like: PressWorld<Question>,
): Promise<PressWorld<Question>> {
  const clock = realClock();
  const presses = await open(clock);
  const folder = await benchFolder();
  const where = places(folder);
  const answers: Record<string, PressAnswer> = {};
  for (const label of OPTIONS) {
    const { carried, answer } = await like.presses.press(like.question, 0, label);
    answers[carried] = answer;
  }
  presses.hang(like.question);
  const child = await startPressChild("bare", {
    ...where,
    access: presses.access,
    startsAt: clock.now(),
    answers,
  });
  return {
    presses,
    question: presses.question(QUESTION),
    child,
    rows: () => rowsIn(where),
    close: () => close(presses, child, folder),
  };
}

type Places = Pick<PressParts, "databaseUrl" | "keyringDir" | "secretFile">;

const places = (folder: string): Places => ({
  databaseUrl: `file:${join(folder, "data", "sayso.db")}`,
  keyringDir: join(folder, "keyring"),
  secretFile: join(folder, "secret", "secret"),
});

function rowsIn({ databaseUrl }: Places): number {
  const database = new Database(sqlitePath(databaseUrl), { readonly: true });
  const rows = database.prepare('SELECT count(*) FROM "Ballot"').pluck().get();
  database.close();
  return Number(rows);
}

/** By a bot in this process, which is gone afterwards; all it knows stands in the folder. */
async function setUp(stage: Stage, clock: ManualClock, where: Places): Promise<void> {
  const deployment = await openDeployment({
    ...where,
    clock,
    adapters: [stage.adapter],
    log: strictLog,
    everyMinute: () => async () => {},
  });
  const { engine } = deployment;
  await engine.start();
  const settled = async (act: Promise<void>): Promise<void> => {
    await act;
    for (
      let wait = await engine.catchUp();
      wait !== undefined && wait <= LONGEST_TURN_MS;
      wait = await engine.catchUp()
    )
      clock.advance(wait);
  };
  await settled(stage.install("Denise"));
  await settled(stage.press("Denise", "Set me up"));
  await settled(stage.fill("Denise", SET_UP));
  await settled(stage.command("Denise", "new"));
  await settled(stage.fill("Denise", questionAnswers(QUESTION)));
  await settled(stage.press("Denise", "Post it now"));
  await deployment.close();
}

async function close(presses: PressStage<unknown>, child: PressChild, folder: string): Promise<void> {
  await child.close();
  await presses.close();
  await rm(folder, { recursive: true, force: true });
}
