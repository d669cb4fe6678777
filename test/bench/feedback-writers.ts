import type { Card } from "../../src/cards/card.ts";
import type { ActionToken, Answer } from "../../src/ports/chat-adapter.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { type BenchWorld, buttonsOf } from "./bench-world.ts";

/** How somebody writes: what the form and the button that sends it carry. Both belong to the room, so to all its people. */
export interface Way {
  readonly form: ActionToken;
  readonly send: ActionToken;
}

export type Level = "No reply" | "With a code";

const SEND = "Send it as it is";
const SENT = "I have it, sealed";

const cardOf = (answer: Answer): Card<ActionToken> => {
  if (answer.kind !== "card") throw new Error(`There is no card but ${answer.kind}.`);
  return answer.card;
};
const button = (card: Card<ActionToken>, label: string): ActionToken => {
  const token = buttonsOf(card).get(label);
  if (token === undefined) throw new Error(`There is no button "${label}".`);
  return token;
};

/** A different text for everybody, of a length that people write, in which nothing speaks of danger. */
const answers = (who: number) =>
  new Map([
    [
      "text",
      `The bus was late again and the hall was cold, so ${who} of us went home before the tea. Could it be Thursday?`,
    ],
    ["kind", "problem"],
    ["audience", "team"],
    ["going", "wait"],
  ]);

/** Goes the whole way once, from the command to the card that thanks, as member number `who`. */
export async function wayOf(world: BenchWorld, level: Level, who: number): Promise<Way> {
  const door = cardOf(await world.act(who, { kind: "command", name: "feedback", argument: "" }));
  const opened = await world.act(who, { kind: "action", token: button(door, level) });
  if (opened.kind !== "form") throw new Error(`There is no form but ${opened.kind}.`);
  const form = opened.form.action;
  const review = cardOf(await world.act(who, { kind: "form", token: form, answers: answers(who) }));
  const send = button(review, SEND);
  check(await world.act(who, { kind: "action", token: send }));
  return { form, send };
}

/** One submission: the form handed in, and the press that sends it. Throws where it was not kept. */
export async function submit(world: BenchWorld, { form, send }: Way, who: number): Promise<void> {
  await world.act(who, { kind: "form", token: form, answers: answers(who) });
  check(await world.act(who, { kind: "action", token: send }));
}

function check(answer: Answer): void {
  const card = cardOf(answer);
  const said = JSON.stringify(card);
  if (!said.includes(SENT)) throw new Error(`A submission was not kept: ${card.summary}`);
}

/** What was done at a steady pace: how many a second until the last was answered, and the wait of each in milliseconds. */
export interface Paced {
  readonly perSecond: number;
  readonly waits: readonly number[];
}

/**
 * Does so many a second for `seconds`, each begun when it is due, however long those before it take. They come as people
 * do, at moments that have nothing to do with one another: drawn evenly from the whole time, the same in every run.
 */
export async function paced(perSecond: number, seconds: number, act: (nth: number) => Promise<void>): Promise<Paced> {
  const count = perSecond * seconds;
  const chance = seededRandomness(perSecond);
  const moments = Array.from({ length: count }, () => chance.integer(seconds * 1_000_000) / 1000);
  const start = performance.now();
  const waits: number[] = [];
  const one = async (nth: number): Promise<void> => {
    const due = start + (moments[nth] ?? 0);
    await new Promise((begin) => setTimeout(begin, due - performance.now()));
    await act(nth);
    waits.push(performance.now() - due);
  };
  await Promise.all(Array.from({ length: count }, (_, nth) => one(nth)));
  const took = Math.max(seconds, (performance.now() - start) / 1000);
  return { perSecond: count / took, waits };
}
