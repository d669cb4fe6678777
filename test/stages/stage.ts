import type { ChatAdapter, RoomPlace } from "../../src/ports/chat-adapter.ts";
import type { PersonRef } from "../../src/ports/person.ts";

/** One message as a person reads it: its plain text, and the labels of what can be pressed on it, in order. */
export interface Seen {
  readonly text: string;
  readonly labels: readonly string[];
}

export type StageFault = "rate-limit" | "no-connection" | "lost-answer" | "deleted";

/**
 * What a platform must let a test do and see. A scenario knows nothing else, so the same conversation runs on every
 * stage. People are called by first name; the stage knows them all from the start: "Denise" is an administrator of the
 * room, and Ann, Bea, Cal, Dev, Eve, Fay, Gus, Hal, Ivy, Jo, Ken and Liz are in it. "Zed" is not in the room.
 */
export interface Stage {
  readonly name: string;
  readonly adapter: ChatAdapter;
  readonly room: RoomPlace;
  person(name: string): PersonRef;
  /** What everybody in the group sees, oldest first. */
  group(who: string): Promise<readonly Seen[]>;
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
  /** The last event once more, as the platform redelivers it. */
  redeliver(): Promise<void>;
  /** The next call of the adapter fails the way the platform fails. */
  failNext(how: StageFault): void;
  close(): Promise<void>;
}
