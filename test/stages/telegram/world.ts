import type { BotCommand, Chat, InlineKeyboardButton, MessageEntity, User } from "grammy/types";
import { crowdNumber } from "../crowd.ts";

/** Everybody the fake knows by name; their ids are 1001 and on. Denise runs the group, Zed is not in it. */
export const MEMBERS = ["Denise", "Ann", "Bea", "Cal", "Dev", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jo", "Ken", "Liz"];
const PEOPLE = [...MEMBERS, "Zed"];
/** Before the ids of a crowd. */
const CROWD = 7_100_000_000;

/** The bot as Telegram shows it. */
export const BOT: User = { id: 5_500_000_001, is_bot: true, first_name: "Sayso", username: "sayso_test_bot" };
/** Whom Telegram shows where an administrator writes as the group. */
export const ANONYMOUS_BOT: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: "Group",
  username: "GroupAnonymousBot",
};
export const GROUP = -1_001_500_000_001;
/** A topic of the group, by the number of the message that began it. */
export const TOPIC = 77;

/** A message of the bot as the fake keeps it: captions count as text. */
export interface FakeMessage {
  readonly id: number;
  readonly chat: number;
  readonly topic: number | undefined;
  text: string;
  entities: readonly MessageEntity[];
  keyboard: readonly (readonly InlineKeyboardButton[])[];
  readonly picture: boolean;
}

/** A press as Telegram waits for its answer. */
export interface FakeCallback {
  readonly user: number;
  answered: boolean;
  /** The press was delivered again: the bot cannot know that it has answered it. */
  again: boolean;
  toast?: string;
  url?: string;
  /** Called once it is answered. */
  heard?: () => void;
}

/** All that the pretended Telegram knows. */
export class World {
  messages: FakeMessage[] = [];
  /** What people wrote to the bot alone and has not been deleted: "chat/message". */
  readonly written = new Set<string>();
  readonly callbacks = new Map<string, FakeCallback>();
  /** By scope and language. */
  readonly commands = new Map<string, readonly BotCommand[]>();
  /** Who has pressed Start, and so may be written to. */
  readonly started = new Set<number>();
  readonly blocked = new Set<number>();
  /** Groups that have become another. */
  readonly movedTo = new Map<number, number>();
  group = GROUP;
  botIsIn = true;
  /** Calls that post, change or delete something, commands included. */
  changes = 0;
  webhook = "";
  /** The kinds of updates the bot asked for, last. */
  wanted: readonly string[] = [];
  /** What the bot is told about itself, and about its webhook. */
  readonly about = {
    ...BOT,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  };
  readonly aboutWebhook = { has_custom_certificate: false, pending_update_count: 0 };
  readonly wrongs: string[] = [];
  #ids = 100;

  nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }

  person(name: string): User {
    const crowd = crowdNumber(name);
    if (crowd !== undefined) return { id: CROWD + crowd, is_bot: false, first_name: name, language_code: "en" };
    const at = PEOPLE.indexOf(name);
    if (at < 0) throw new Error(`The stage knows nobody called ${name}.`);
    return { id: 1001 + at, is_bot: false, first_name: name, language_code: "en" };
  }

  /** "yes" also for the bot itself. */
  isInGroup(user: number): boolean {
    return (user > 1000 && user <= 1000 + MEMBERS.length) || user > CROWD;
  }

  chat(id: number): Chat | undefined {
    if (id === this.group)
      return { id, type: "supergroup", title: "Thursday carers", is_forum: true } satisfies Chat.SupergroupChat;
    const name = id > CROWD ? `Carer${id - CROWD}` : PEOPLE[id - 1001];
    return name === undefined ? undefined : ({ id, type: "private", first_name: name } satisfies Chat.PrivateChat);
  }

  /** Throws, once, what was wrong with anything the adapter did. */
  complain(): void {
    const all = this.wrongs.splice(0);
    if (all.length > 0) throw new Error(`Telegram would not have this:\n${[...new Set(all)].join("\n")}`);
  }
}
