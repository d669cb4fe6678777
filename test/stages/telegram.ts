import type { InlineKeyboardButton, Update } from "grammy/types";
import { createTelegramAdapter, type TelegramAdapter } from "../../adapters/telegram/adapter.ts";
import { roomPlace } from "../../adapters/telegram/rooms.ts";
import type { ChatAdapter } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { manualClock } from "../ports/manual-clock.ts";
import { hearPrinted } from "./printed.ts";
import type { Seen, Stage, StageFault } from "./stage.ts";
import { openDoor } from "./telegram/door.ts";
import { type FakeTelegram, MOVED_TO, openFakeTelegram, TOKEN } from "./telegram/fake.ts";
import { asMessage } from "./telegram/methods.ts";
import { seenMessage } from "./telegram/reader.ts";
import { hearStreams } from "./telegram/streams.ts";
import { ANONYMOUS_BOT, BOT, type FakeMessage, MEMBERS, TOPIC } from "./telegram/world.ts";

/** What may differ: time, how updates come, who has pressed Start before, and how patient a press is. */
export interface TelegramStageOptions {
  readonly clock?: Clock;
  readonly by?: "polling" | "webhook";
  readonly started?: readonly string[];
  readonly answerWithinMs?: number;
}

/** A stage that also shows what only Telegram has. */
export interface TelegramStage extends Stage {
  readonly fake: FakeTelegram;
  /** What was shown for a moment at a person's last press. */
  toast(who: string): string | undefined;
  /** A command by an administrator who acts as the group itself. */
  commandAsGroup(name: string): Promise<void>;
  /** Any other update, as Telegram would write it. */
  deliver(update: Omit<Update, "update_id">): Promise<void>;
}

const HAVE_STARTED = ["Denise", "Ann", "Bea", "Cal", "Ken", "Zed"];
const SECRET = "secret_of_the_webhook-1";
const catalogue = loadWords();

/** Opens a pretended Telegram with one group, a forum with a topic, and a bot that speaks to it through grammY. */
export async function openTelegramStage(options: TelegramStageOptions = {}): Promise<TelegramStage> {
  const fake = await openFakeTelegram(SECRET);
  const { world, queue } = fake;
  for (const name of options.started ?? HAVE_STARTED) world.started.add(world.person(name).id);
  const output = [hearPrinted(), hearStreams()];
  const logged: string[] = [];
  const door = options.by === "webhook" ? await openDoor() : undefined;
  const webhook = door && { door: door.door, path: "/telegram", url: `${door.url}/telegram`, secret: SECRET };
  const open = (): TelegramAdapter =>
    createTelegramAdapter({
      token: TOKEN,
      apiUrl: fake.server.url,
      clock: options.clock ?? manualClock(),
      log: (event, fields) => void logged.push(JSON.stringify({ event, ...fields })),
      words: (language) => {
        const words = catalogue.words(language ?? "en");
        return { language: words.language, say: (id, values) => words.say(id as never, values) };
      },
      answerWithinMs: options.answerWithinMs ?? 1500,
      ...(webhook ? { webhook } : {}),
    });
  let inner = open();
  let planned: StageFault | undefined;
  let last: Update | undefined;
  const toasts = new Map<string, string | undefined>();

  /** The fault is on the wire for this one call of the adapter and no other. */
  const failing = async <T>(work: () => Promise<T>): Promise<T> => {
    const how = planned;
    planned = undefined;
    if (how === undefined) return work();
    try {
      if (how === "no-connection") await fake.server.offline();
      else fake.failNext(how);
      return await work();
    } finally {
      fake.failNext(undefined);
      await fake.server.online();
    }
  };
  const staged = (): ChatAdapter => ({
    ...inner,
    async start(listen) {
      queue.listening = true;
      await inner.start(listen);
    },
    async stop() {
      await inner.stop();
      queue.letGo();
    },
    send: (to, card, key) => failing(() => inner.send(to, card, key)),
    edit: (posted, card) => failing(() => inner.edit(posted, card)),
    erase: (posted) => failing(() => inner.erase(posted)),
  });
  let adapter = staged();

  const deliver = async (bare: Omit<Update, "update_id">): Promise<void> => {
    last = { update_id: queue.nextId(), ...bare };
    await fake.deliver(last);
    await inner.idle();
    world.complain();
  };
  const idOf = (who: string): number => world.person(who).id;
  const groupChat = () => world.chat(world.group) as never;
  const message = (who: string, text: string, place: "group" | "alone") => ({
    message_id: world.nextId(),
    date: 1_780_000_000,
    from: world.person(who),
    chat: place === "group" ? groupChat() : (world.chat(idOf(who)) as never),
    text,
    ...(/^\/\w+/.test(text)
      ? { entities: [{ type: "bot_command", offset: 0, length: text.split(/\s/)[0]?.length ?? 0 } as const] }
      : {}),
  });
  const typeAlone = (who: string, text: string): Promise<void> => {
    const written = message(who, text, "alone");
    world.written.add(`${idOf(who)}/${written.message_id}`);
    return deliver({ message: written as never });
  };
  /** Touches Start, which is all there is to touch in a chat that was never opened. */
  const start = async (who: string, payload = ""): Promise<void> => {
    world.started.add(idOf(who));
    await typeAlone(who, `/start${payload === "" ? "" : ` ${payload}`}`);
  };
  const follow = async (who: string, url: string): Promise<void> => {
    const [, payload = ""] = new RegExp(`^https://t\\.me/${BOT.username}\\?start=?(.*)$`).exec(url) ?? [];
    if (!url.includes(`t.me/${BOT.username}?start`)) throw new Error(`${who} would leave Telegram for ${url}.`);
    await start(who, payload);
  };
  const pressCallback = async (who: string, on: FakeMessage, data: string): Promise<void> => {
    const id = `q${world.nextId()}`;
    world.callbacks.set(id, { user: idOf(who), answered: false, again: false });
    const listened = queue.listening;
    await deliver({
      callback_query: { id, from: world.person(who), message: asMessage(world, on), chat_instance: "1", data } as never,
    });
    const after = world.callbacks.get(id);
    toasts.set(who, after?.toast);
    if (listened && !after?.answered) throw new Error(`${who} pressed, and the button kept turning.`);
    if (after?.url !== undefined) await follow(who, after.url);
  };
  const inChat = (chat: number, topic?: number): readonly FakeMessage[] =>
    world.messages.filter((one) => one.chat === chat && one.topic === topic);
  const find = (who: string, label: string): [FakeMessage, InlineKeyboardButton] => {
    const groups = world.isInGroup(idOf(who)) ? world.messages.filter(({ chat }) => chat === world.group) : [];
    for (const one of [...inChat(idOf(who)).toReversed(), ...groups.toReversed()]) {
      const button = one.keyboard.flat().find(({ text }) => text === label);
      if (button) return [one, button];
    }
    throw new Error(`${who} sees nothing called "${label}".`);
  };
  const membership = (who: string, was: string, is: string): Promise<void> => {
    const standing = (status: string) => ({ user: BOT, status }) as never;
    const change = { chat: groupChat(), from: world.person(who), date: 1_780_000_000 };
    return deliver({
      my_chat_member: { ...change, old_chat_member: standing(was), new_chat_member: standing(is) },
    });
  };

  const stage: TelegramStage = {
    name: "telegram",
    fake,
    get adapter() {
      return adapter;
    },
    get room() {
      return roomPlace(world.group);
    },
    get otherRoom() {
      return roomPlace(world.group, TOPIC);
    },
    toast: (who) => toasts.get(who),
    deliver,
    person: (name) => new PersonRef({ platform: "telegram", tenant: "", user: String(idOf(name)) }),
    async group(who, room) {
      world.complain();
      if (!MEMBERS.includes(who)) throw new Error(`${who} is not in the room.`);
      const [, topic] = (room?.room ?? "").split("/");
      return inChat(world.group, topic === undefined ? undefined : Number(topic)).map(seenMessage);
    },
    async privately(who) {
      world.complain();
      return inChat(idOf(who)).map(seenMessage);
    },
    async press(who, label) {
      const [on, button] = find(who, label);
      if ("url" in button) return follow(who, button.url);
      if (!("callback_data" in button)) throw new Error(`"${label}" can only be looked at.`);
      return pressCallback(who, on, button.callback_data);
    },
    async fill(who, answers) {
      await fillSteps({ newest: async () => (await stage.privately(who)).at(-1), stage, who, answers });
    },
    async type(who, text) {
      if (!world.started.has(idOf(who))) await start(who);
      await typeAlone(who, text);
    },
    async command(who, name, argument = "", where = "group") {
      const text = `/${name}${where === "group" ? `@${BOT.username}` : ""} ${argument}`.trim();
      if (where === "one-to-one") return stage.type(who, text);
      const before = world.messages.length;
      await deliver({ message: message(who, text, "group") as never });
      // A person who is shown the way to the private chat goes there.
      const pointer = world.messages.slice(before).find(({ chat }) => chat === world.group);
      const button = pointer?.keyboard.flat()[0];
      if (button && "url" in button) await follow(who, button.url);
    },
    commandAsGroup: (name) =>
      deliver({
        message: {
          ...message("Denise", `/${name}`, "group"),
          from: ANONYMOUS_BOT,
          sender_chat: groupChat(),
        } as never,
      }),
    install: (who) => membership(who, "left", "member"),
    async remove(who) {
      world.botIsIn = false;
      await membership(who, "member", "kicked");
    },
    async move() {
      const service = { message_id: world.nextId(), date: 1_780_000_000, from: world.person("Denise") };
      const old = groupChat() as { readonly id: number };
      world.movedTo.set(world.group, MOVED_TO);
      world.group = MOVED_TO;
      await deliver({ message: { ...service, chat: old, migrate_to_chat_id: MOVED_TO } as never });
      return stage.room;
    },
    says: (who, text) => deliver({ message: message(who, text, "group") as never }),
    async redeliver() {
      if (!last) throw new Error("Nothing has happened yet.");
      const callback = world.callbacks.get(last.callback_query?.id ?? "");
      if (callback) callback.again = true;
      await fake.deliver(last, true);
      await inner.idle();
    },
    failNext(how) {
      planned = how;
    },
    async restart() {
      await adapter.stop();
      inner = open();
      adapter = staged();
    },
    requests: () => world.changes,
    logged: () => [...logged, ...output.map((one) => one.text())].join("\n"),
    async close() {
      for (const one of output) one.close();
      await adapter.stop();
      await fake.server.close();
      await door?.close();
      world.complain();
    },
  };
  return stage;
}

interface Filling {
  readonly stage: Stage;
  readonly who: string;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly newest: () => Promise<Seen | undefined>;
}

/** Answers a form that is asked one question at a time, by typing, and presses what sends it. */
async function fillSteps({ stage, who, answers, newest }: Filling): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    const shown = await newest();
    const text = shown?.text ?? "";
    if (text.includes("Please check before you send")) return stage.press(who, shown?.labels[0] ?? "");
    const label = Object.keys(answers).find((one) => text.includes(one));
    const value = label === undefined ? undefined : answers[label];
    // Where any number of options may be picked, what is picked stands with "Done".
    const nothing = /You have not picked any yet|You picked:/.test(text) ? "Done" : "Skip";
    await stage.type(
      who,
      value === undefined ? (text.includes("So far:") ? "Keep it" : nothing) : [value].flat().join(", "),
    );
  }
  throw new Error(`${who} never came to the end of the steps, and sees:\n${(await newest())?.text}`);
}
