import type { CallbackQuery, ChatMember, ChatMemberUpdated, Message, Update, User } from "grammy/types";
import type { EpochMillis } from "../../src/core/time.ts";
import type { ActionToken, EventId, Inbound, Person, Place, Posted, RoomPlace } from "../../src/ports/chat-adapter.ts";
import { messageId, NOBODY, personOf, roomPlace } from "./rooms.ts";

/** What an update means to us. Everything else people say or do is dropped where it is read. */
export type Reading =
  /** A button: the callback wants an answer of its own. `link`: what opens the private chat with the same press. */
  | { readonly kind: "press"; readonly event: Inbound; readonly callback: string; readonly link: string }
  /** A press that carries nothing of ours; its callback still wants an answer. */
  | { readonly kind: "empty-press"; readonly callback: string }
  /** A command in a group, and the message it stands in. */
  | { readonly kind: "command"; readonly event: Inbound; readonly place: RoomPlace; readonly message: number }
  /** Anything from a private chat. `opened`: the person pressed Start and carries nothing. */
  | { readonly kind: "private"; readonly event: Inbound; readonly opened: boolean }
  /** About the bot and a room; nobody waits for an answer. */
  | { readonly kind: "room"; readonly event: Inbound }
  /** A command of somebody who acts as the group itself. */
  | { readonly kind: "anonymous"; readonly place: RoomPlace; readonly message: number };

/** What must be known to read an update. */
export interface Reader {
  /** The bot's name, without "@". */
  readonly bot: string;
  readonly now: () => EpochMillis;
  /** Whether a command without the bot's name on it may be meant for this one. */
  readonly isOurs: (command: string) => boolean;
}

/** "GroupAnonymousBot": whom Telegram shows where an administrator acts as the group itself. */
const ANONYMOUS = 1_087_968_824;
/** Telegram's own notices, and posts that a channel forwards into its group. */
const TELEGRAM_ITSELF = 777_000;
/** 23 characters of a token, then the key of what was chosen. */
const PRESSED = /^([cf][A-Za-z0-9_-]{22})(.*)$/s;
const COMMAND = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?$/is;
/** What a deep link may carry. */
const LINKABLE = /^[A-Za-z0-9_-]{1,64}$/;

/** undefined for whatever is not meant for the bot: above all, what members say to each other. */
export function readUpdate(update: Update, reader: Reader): Reading | undefined {
  const id = `u${update.update_id}` as EventId;
  if (update.callback_query) return readPress(id, update.callback_query, reader);
  if (update.my_chat_member) return readMembership(id, update.my_chat_member, reader);
  const { message } = update;
  if (!message) return undefined;
  if (message.chat.type === "private") return readPrivate(id, message, reader);
  return readMove(id, message, reader) ?? readCommand(id, message, reader);
}

const happened = (id: EventId, by: Person, place: Place, reader: Reader) =>
  ({ id, at: reader.now(), by, place, way: "chat" }) as const;

/** `language_code` is a BCP 47 tag already. */
const by = (user: User): Person => ({
  ref: personOf(user.id),
  ...(user.language_code ? { language: user.language_code } : {}),
});

/** Whoever put the bot in or out; nobody is named where they act as the group. */
const byPerhaps = (user: User | undefined): Person =>
  user === undefined || user.is_bot || user.id === ANONYMOUS || user.id === TELEGRAM_ITSELF
    ? { ref: NOBODY }
    : by(user);

/** A thread that is no topic is a string of replies: it belongs to the room. */
const topicOf = (message: Pick<Message, "is_topic_message" | "message_thread_id">): number | undefined =>
  message.is_topic_message ? message.message_thread_id : undefined;

function readPress(id: EventId, query: CallbackQuery, reader: Reader): Reading {
  const pressed = PRESSED.exec(query.data ?? "");
  const { message } = query;
  if (!pressed || !message) return { kind: "empty-press", callback: query.id };
  const person = by(query.from);
  // Old or deleted messages come without anything but their chat and number.
  const place: Place =
    message.chat.type === "private"
      ? { kind: "one-to-one", with: person.ref }
      : roomPlace(message.chat.id, topicOf(message));
  const on: Posted = { place, message: messageId(message.message_id, message.photo !== undefined) };
  const chosen = pressed[2] ?? "";
  const event: Inbound = {
    ...happened(id, person, place, reader),
    kind: "action",
    token: (pressed[1] ?? "") as ActionToken,
    ...(chosen === "" ? {} : { chosen }),
    on,
  };
  const data = query.data ?? "";
  return { kind: "press", event, callback: query.id, link: LINKABLE.test(data) ? data : "" };
}

function readPrivate(id: EventId, message: Message, reader: Reader): Reading | undefined {
  const { from } = message;
  if (!from || from.is_bot || from.id === TELEGRAM_ITSELF) return undefined;
  const person = by(from);
  const common = happened(id, person, { kind: "one-to-one", with: person.ref }, reader);
  const text = message.text ?? (isWordless(message) ? "" : undefined);
  if (text === undefined) return undefined;
  const [, name = "", bot = reader.bot, argument = ""] = COMMAND.exec(text) ?? [];
  if (name === "" || bot.toLowerCase() !== reader.bot.toLowerCase())
    return {
      kind: "private",
      event: { ...common, kind: "message", text, message: messageId(message.message_id, false) },
      opened: false,
    };
  const pressed = name === "start" ? PRESSED.exec(argument) : null;
  if (pressed) {
    const chosen = pressed[2] ?? "";
    const token = (pressed[1] ?? "") as ActionToken;
    const event: Inbound = { ...common, kind: "action", token, ...(chosen === "" ? {} : { chosen }) };
    return { kind: "private", event, opened: false };
  }
  const event: Inbound = { ...common, kind: "command", name: name.toLowerCase(), argument };
  return { kind: "private", event, opened: name === "start" && argument === "" };
}

/** A picture, a voice message and the like: the engine says kindly that it takes words. Notices of Telegram's are none. */
const isWordless = (message: Message): boolean =>
  ["photo", "voice", "video", "video_note", "audio", "document", "sticker", "animation", "contact", "location"].some(
    (kind) => kind in message,
  );

function readCommand(id: EventId, message: Message, reader: Reader): Reading | undefined {
  const { from, chat, sender_chat } = message;
  const [, name = "", bot, argument = ""] = COMMAND.exec(message.text ?? "") ?? [];
  const meant = bot === undefined ? reader.isOurs(name.toLowerCase()) : bot.toLowerCase() === reader.bot.toLowerCase();
  if (name === "" || !meant || !from || from.id === TELEGRAM_ITSELF) return undefined;
  // Written by the app of whoever added the bot by a link, not by them.
  if (name.toLowerCase() === "start" && argument !== "") return undefined;
  const place = roomPlace(chat.id, topicOf(message));
  if (sender_chat?.id === chat.id || from.id === ANONYMOUS)
    return { kind: "anonymous", place, message: message.message_id };
  // Another bot, or a channel that speaks in the group.
  if (from.is_bot || sender_chat) return undefined;
  const event: Inbound = {
    ...happened(id, by(from), place, reader),
    kind: "command",
    name: name.toLowerCase(),
    argument,
  };
  return { kind: "command", event, place, message: message.message_id };
}

/** A group that grows becomes a supergroup with a new id; both sides of the move are told, in either order. */
function readMove(id: EventId, message: Message, reader: Reader): Reading | undefined {
  const { chat, migrate_to_chat_id, migrate_from_chat_id } = message;
  const from = migrate_to_chat_id === undefined ? migrate_from_chat_id : chat.id;
  if (from === undefined) return undefined;
  const to = roomPlace(migrate_to_chat_id ?? chat.id);
  return {
    kind: "room",
    event: { ...happened(id, byPerhaps(message.from), to, reader), kind: "moved", from: roomPlace(from) },
  };
}

function readMembership(id: EventId, change: ChatMemberUpdated, reader: Reader): Reading | undefined {
  // A private chat that was blocked or opened again: nothing is kept of it.
  if (change.chat.type !== "group" && change.chat.type !== "supergroup") return undefined;
  const was = isIn(change.old_chat_member);
  const is = isIn(change.new_chat_member);
  if (was === is) return undefined;
  const common = happened(id, byPerhaps(change.from), roomPlace(change.chat.id), reader);
  return { kind: "room", event: { ...common, kind: is ? "installed" : "removed" } };
}

/** Whether somebody of this standing is in the chat. */
export function isIn(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status !== "left" && member.status !== "kicked";
}
