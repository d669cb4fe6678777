import type { ChatAdapter, RoomPlace } from "../../src/ports/chat-adapter.ts";
import type { PersonRef } from "../../src/ports/person.ts";

/** One message as a person reads it: its plain text, and the labels of what can be pressed on it, in order. */
export interface Seen {
  readonly text: string;
  readonly labels: readonly string[];
}

/**
 * How a call can fail, as the platform tells it. "no-connection": refused before anything went out. "lost-answer": done,
 * and the answer never comes. "deleted": the room or message. "blocked": by the person written to. "removed": the bot,
 * from the room. "moved": the room has a new id. "no-right": the bot may not write there. "revoked": the bot's token.
 */
export type StageFault =
  | "rate-limit"
  | "no-connection"
  | "lost-answer"
  | "deleted"
  | "blocked"
  | "removed"
  | "moved"
  | "no-right"
  | "revoked";

/**
 * What a platform must let a test do and see. A scenario knows nothing else, so the same conversation runs on every
 * stage. People are called by first name; the stage knows them all from the start: "Denise" is an administrator of the
 * room, and Ann, Bea, Cal, Dev, Eve, Fay, Gus, Hal, Ivy, Jo, Ken and Liz are in it. "Zed" is not in the room.
 */
export interface Stage {
  readonly name: string;
  /** After `restart` another one. */
  readonly adapter: ChatAdapter;
  readonly room: RoomPlace;
  /** A second room of the same space, with the same people in it: a topic, a thread, another channel. */
  readonly otherRoom?: RoomPlace;
  person(name: string): PersonRef;
  /** What everybody in the group sees of the bot, oldest first; in another room where one is given. */
  group(who: string, room?: RoomPlace): Promise<readonly Seen[]>;
  /** What only this person sees, oldest first: private answers, one-to-one messages, an open form. */
  privately(who: string): Promise<readonly Seen[]>;
  /** Presses the newest control with this label: on the private screen where it stands there, else in the group. */
  press(who: string, label: string): Promise<void>;
  /** Fills in and sends the form that is open on this person's screen: by the fields' labels, options by label. */
  fill(who: string, answers: Readonly<Record<string, string | readonly string[]>>): Promise<void>;
  /** Types to the bot, one to one. */
  type(who: string, text: string): Promise<void>;
  /** A command in the group room (`where` "group", the default) or one to one. */
  command(who: string, name: string, argument?: string, where?: "group" | "one-to-one"): Promise<void>;
  /** The bot is put into the room by somebody. */
  install(who: string): Promise<void>;
  /** The bot is taken out of the room by somebody. */
  remove?(who: string): Promise<void>;
  /** The platform gives the room a new id. */
  move?(): Promise<RoomPlace>;
  /** Somebody says something to the others in the group room. The bot is not meant. */
  says?(who: string, text: string): Promise<void>;
  /** The last event once more, as the platform redelivers it. */
  redeliver(): Promise<void>;
  /** The next `send`, `edit` or `erase` of the adapter fails the way the platform fails. */
  failNext(how: StageFault): void;
  /** A new adapter for the same platform, as after a restart of the process; the old one is stopped. Not yet started. */
  restart?(): Promise<void>;
  /** How many requests that post, change or delete something, commands included, have been tried on the wire so far. */
  requests?(): number;
  /** Everything the adapter has logged, and all that its client library has printed, as text. */
  logged?(): string;
  close(): Promise<void>;
}
