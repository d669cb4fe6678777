import type { Api } from "grammy";
import type { Update } from "grammy/types";
import type { Card } from "../../src/cards/card.ts";
import { cutText } from "../../src/cards/cut.ts";
import type { AdapterWords, AdapterWordsFor } from "../../src/ports/adapter-words.ts";
import type { ActionToken, Answer, Delivery, Listener } from "../../src/ports/chat-adapter.ts";
import type { PersonRef } from "../../src/ports/person.ts";
import { cannotWriteTo, failureOf } from "./failures.ts";
import type { Poster } from "./posting.ts";
import { type Reader, type Reading, readUpdate } from "./read.ts";
import { targetOf } from "./rooms.ts";
import type { WaitingAnswers } from "./waiting.ts";

/** What answering needs of the adapter. */
export interface AnsweringParts {
  readonly api: Api;
  readonly poster: Poster;
  readonly words: AdapterWordsFor;
  readonly waiting: WaitingAnswers;
  readonly reader: Reader;
  readonly listen: Listener;
  /** How long the engine may take before the person who pressed is told that the answer comes. */
  readonly patienceMs: number;
}

type Press = Extract<Reading, { kind: "press" }>;
type Command = Extract<Reading, { kind: "command" }>;
type Anonymous = Extract<Reading, { kind: "anonymous" }>;

/** Characters of the line that a press shows for a moment. */
const MOST_TOAST = 200;

/** Takes one update to the engine and its answer to the person who acted; resolves when both is done. */
export async function answerUpdate(update: Update, parts: AnsweringParts): Promise<void> {
  const reading = readUpdate(update, parts.reader);
  if (!reading) return;
  switch (reading.kind) {
    case "press":
      return answerPress(reading, parts);
    case "empty-press":
      return toast(parts.api, reading.callback, {});
    case "command":
      return answerCommand(reading, parts);
    case "private":
      return answerAlone(reading, parts);
    case "room":
      await parts.listen(reading.event);
      return;
    case "anonymous":
      await point(reading, "chat-as-the-group", parts, parts.words(undefined));
      return;
    default:
      return reading satisfies never;
  }
}

/**
 * A press is answered in the private chat, and its callback always. Where the bot may not write to the person yet, the
 * callback opens the private chat, where Start hands in the same press again.
 */
async function answerPress(press: Press, parts: AnsweringParts): Promise<void> {
  try {
    await answerInPrivate(press, parts);
  } catch (fault) {
    // The button must not keep turning, whatever went wrong.
    await toast(parts.api, press.callback, { text: parts.words(press.event.by.language).say("chat-press-again") });
    throw fault;
  }
}

async function answerInPrivate(press: Press, parts: AnsweringParts): Promise<void> {
  const { api } = parts;
  const { event, callback } = press;
  const answering = parts.listen(event);
  const inTime = await within(answering, parts.patienceMs);
  if (inTime === "late") return answerLate(press, answering, parts);
  const card = cardIn(inTime);
  if (!card) return toast(api, callback, {});
  const shown = await parts.poster.send({ kind: "one-to-one", with: event.by.ref }, card);
  return toast(api, callback, toastFor(press, shown, parts));
}

function toastFor({ event, link }: Press, shown: Delivery, parts: AnsweringParts): Toast {
  const words = parts.words(event.by.language);
  if (shown.kind !== "delivered")
    return cannotWriteTo(shown) ? { url: linkTo(parts, link) } : { text: words.say("chat-press-again") };
  return event.place.kind === "room" ? { text: words.say("chat-look-private") } : {};
}

/** The callback would be too old once the engine is done: it is answered now, and the answer comes after it. */
async function answerLate({ event, callback, link }: Press, answering: Promise<Answer>, parts: AnsweringParts) {
  if (!(await mayWriteTo(event.by.ref, parts.api))) {
    await toast(parts.api, callback, { url: linkTo(parts, link) });
    // Start hands in the same press, and that one is answered.
    await answering;
    return;
  }
  await toast(parts.api, callback, { text: parts.words(event.by.language).say("chat-wait") });
  const card = cardIn(await answering);
  if (card) await parts.poster.send({ kind: "one-to-one", with: event.by.ref }, card);
}

/** A command in a group is answered in the private chat, and nothing is said in the group if it can be helped. */
async function answerCommand(command: Command, parts: AnsweringParts): Promise<void> {
  const { event } = command;
  const card = cardIn(await parts.listen(event));
  if (!card) return;
  const shown = await parts.poster.send({ kind: "one-to-one", with: event.by.ref }, card);
  if (!cannotWriteTo(shown)) return;
  const earlier = parts.waiting.take(event.by.ref)?.pointer;
  const pointer = earlier ?? (await point(command, "chat-private-first", parts, parts.words(event.by.language)));
  parts.waiting.hold(event.by.ref, pointer ? { card, pointer } : { card });
}

async function answerAlone(
  { event, opened }: Extract<Reading, { kind: "private" }>,
  parts: AnsweringParts,
): Promise<void> {
  const waiting = opened ? parts.waiting.take(event.by.ref) : undefined;
  if (waiting) {
    await parts.poster.send(event.place, waiting.card);
    // It has shown the way. Where it cannot be taken away it stays: it says nothing about anybody.
    if (waiting.pointer) await parts.api.raw.deleteMessage(waiting.pointer).catch(() => undefined);
    return;
  }
  const card = cardIn(await parts.listen(event));
  if (card) await parts.poster.send(event.place, card);
}

/** A reply in the group with a button that opens the private chat; it carries nothing about what was asked. */
async function point(
  { place, message }: Command | Anonymous,
  text: string,
  parts: AnsweringParts,
  words: AdapterWords,
) {
  const target = targetOf(place);
  const button = { text: words.say("chat-open-private"), url: linkTo(parts, "") };
  try {
    const { message_id } = await parts.api.raw.sendMessage({
      ...target,
      text: words.say(text),
      entities: [],
      link_preview_options: { is_disabled: true },
      reply_parameters: { message_id: message, allow_sending_without_reply: true },
      reply_markup: { inline_keyboard: [[button]] },
    });
    return { chat_id: target.chat_id, message_id };
  } catch {
    // Where the bot may not write in the group either, nothing more can be said.
    return undefined;
  }
}

interface Toast {
  readonly text?: string;
  readonly url?: string;
}

/** A callback that is too old, or was answered before a restart, is nobody's loss. */
async function toast(api: Api, callback: string, { text, url }: Toast): Promise<void> {
  const said = {
    ...(text === undefined ? {} : { text: cutText(text, MOST_TOAST) }),
    ...(url === undefined ? {} : { url }),
  };
  await api.raw.answerCallbackQuery({ callback_query_id: callback, ...said }).catch(() => undefined);
}

/** Asks by showing the person that the bot is writing. */
async function mayWriteTo(person: PersonRef, api: Api): Promise<boolean> {
  const target = targetOf({ kind: "one-to-one", with: person });
  try {
    await api.raw.sendChatAction({ chat_id: target.chat_id, action: "typing" });
    return true;
  } catch (error) {
    return !cannotWriteTo(failureOf(error, { change: false, alone: true }));
  }
}

const linkTo = ({ reader }: AnsweringParts, payload: string): string =>
  `https://t.me/${reader.bot}?start${payload === "" ? "" : `=${payload}`}`;

/** This platform asks forms step by step, so the engine answers with cards alone. */
const cardIn = (answer: Answer): Card<ActionToken> | undefined => (answer.kind === "card" ? answer.card : undefined);

async function within<T>(work: Promise<T>, ms: number): Promise<T | "late"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((done) => {
    timer = setTimeout(() => done("late"), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Who acted, for keeping one person's updates in order. */
export const actorOf = (update: Update): number | undefined =>
  (update.callback_query ?? update.message ?? update.my_chat_member)?.from?.id;
