import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBallotBox } from "../../src/anonymity/ballot-box.ts";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { DeploymentSecret } from "../../src/anonymity/secret.ts";
import type { Card } from "../../src/cards/card.ts";
import type { Answers } from "../../src/cards/form.ts";
import { createEngine, type Engine } from "../../src/engine/engine.ts";
import { systemRandomness } from "../../src/engine/system-randomness.ts";
import type { BallotBox } from "../../src/ports/anonymity.ts";
import type { ActionToken, Answer, ChatAdapter, EventId } from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import type { Store } from "../../src/ports/store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { loadHelpLines } from "../../src/words/help-lines.ts";
import { loadWords } from "../../src/words/load-words.ts";
import type { ManualClock } from "../ports/manual-clock.ts";
import { type MemoryStage, openMemoryStage } from "../stages/memory.ts";
import { realClock } from "./real-clock.ts";
import { strictLog } from "./strict-log.ts";

/** A question as it hangs in the group: what its buttons carry, by their labels. */
export type Question = ReadonlyMap<string, ActionToken>;

/** What somebody does in the group's room. */
export type Act =
  | { readonly kind: "command"; readonly name: string; readonly argument: string }
  | { readonly kind: "action"; readonly token: ActionToken }
  | { readonly kind: "form"; readonly token: ActionToken; readonly answers: Answers };

/** A whole deployment with one group: real database, real keyring, a chat platform that costs nothing. */
export interface BenchWorld {
  readonly engine: Engine;
  readonly adapter: ChatAdapter;
  readonly store: Store;
  /** A box of its own on the engine's database and keys, for filling a poll beforehand. */
  readonly ballots: BallotBox;
  readonly clock: ManualClock;
  /** Posts a question by hand, as an organiser does. It stays open for a week. */
  ask(text: string): Promise<Question>;
  /** Member number `who` presses; every event has a person made anew, as adapters do. */
  press(who: number, token: ActionToken): Promise<Answer>;
  /** The same of any act in the group's room. */
  act(who: number, act: Act): Promise<Answer>;
  /** Opens feedback, as an organiser does. */
  openFeedback(): Promise<void>;
  close(): Promise<void>;
}

export const OPTIONS = ["Time off", "Someone to talk to", "Clear information", "Money"] as const;

/** The answers to the form that sets a group up, by its labels. */
export const SET_UP = {
  "What is your group called?": "Thursday carers",
  "Who runs this group?": "Southend Carers",
  "Where is the group?": "England",
  "What do you call your people?": "family carers",
  "Who can people ask, and how? Use three lines.": "Denise\n01702 000000\ndenise@example.org",
} as const;

/** The same of a new question: open, one choice, just for us. */
export const questionAnswers = (text: string) => ({
  "Your question": text,
  "How can people answer?": "Choose one",
  "The answers to choose from": OPTIONS.join("\n"),
  "Could anybody be hurt or embarrassed if others guessed their answer?": "No",
  "What is this question for?": "Just for us, nothing is decided",
});

/** The answers to the form that opens feedback. */
const DESK = {
  "Who leads on safety? Use three lines.": "Priya\n01702 111111\npriya@example.org",
  "Who else, not in your team? Use three lines.": "Mr Okoro\n01702 222222\nokoro@example.org",
  "How to reach the council about adult safety": "Adult social care, 01702 333333",
  "On which day will you read?": "Thursday",
} as const;

/** A folder on the disk that is measured: under BENCH_DIR, or where the system keeps what is temporary. */
export const benchFolder = (): Promise<string> => mkdtemp(join(process.env.BENCH_DIR ?? tmpdir(), "sayso-bench-"));

/** `databaseUrl` given a folder of this world's own. */
export async function openBenchWorld(databaseUrl: (folder: string) => string): Promise<BenchWorld> {
  const folder = await benchFolder();
  const clock = realClock();
  const store = await openStore(databaseUrl(folder));
  const keyring = await FileKeyring.open({
    directory: join(folder, "keyring"),
    randomness: systemRandomness,
    clock,
  });
  const stage = await openMemoryStage({ clock });
  const posted: Card<ActionToken>[] = [];
  const adapter: ChatAdapter = {
    ...stage.adapter,
    send: (to, card, key) => {
      posted.push(card);
      return stage.adapter.send(to, card, key);
    },
  };
  const secret = new DeploymentSecret(systemRandomness.bytes(32));
  const common = { secret, keyring, clock, randomness: systemRandomness };
  const engine = createEngine({
    ...common,
    store,
    adapters: [adapter],
    catalogue: loadWords(),
    helpLines: loadHelpLines(),
    log: strictLog,
    everyMinute: () => async () => {},
  });
  await engine.start();
  await setUp(stage, engine);
  let events = 0;
  const act = (who: number, what: Act): Promise<Answer> => {
    events += 1;
    return engine.listen(adapter, {
      ...what,
      id: `b${events}` as EventId,
      at: clock.now(),
      by: { ref: member(who) },
      place: stage.room,
      way: "chat",
    });
  };
  return {
    engine,
    adapter,
    store,
    ballots: createBallotBox({ ...common, table: store.ballots }),
    clock,
    async ask(text) {
      await stage.command("Denise", "new");
      await stage.fill("Denise", questionAnswers(text));
      await stage.press("Denise", "Post it now");
      await engine.catchUp();
      return questionOn(posted, text);
    },
    press: (who, token) => act(who, { kind: "action", token }),
    act,
    async openFeedback() {
      await stage.command("Denise", "inbox");
      await stage.press("Denise", "Open feedback");
      await stage.fill("Denise", DESK);
    },
    async close() {
      await engine.stop();
      await stage.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Member number `who`, made anew. */
export const member = (who: number): PersonRef =>
  new PersonRef({ platform: "memory", tenant: "", user: `member-${who}` });

async function setUp(stage: MemoryStage, engine: Engine): Promise<void> {
  await stage.install("Denise");
  await engine.catchUp();
  await stage.press("Denise", "Set me up");
  await stage.fill("Denise", SET_UP);
  await engine.catchUp();
}

function questionOn(posted: readonly Card<ActionToken>[], text: string): Question {
  const card = [...posted].reverse().find((one) => one.summary.includes(text));
  if (!card) throw new Error("The question was not posted.");
  return buttonsOf(card);
}

/** The buttons of a card by their labels. */
export function buttonsOf(card: Card<ActionToken>): Question {
  const controls = card.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
  return new Map(controls.flatMap((one) => (one.kind === "button" ? [[one.label, one.action] as const] : [])));
}
