/**
 * The one boundary between the engine and a chat platform.
 *
 * The engine depends on this file; adapters implement it; neither knows more of the other.
 * Everything here is plain data or a promise of plain data, except the person, who is opaque on purpose.
 * Cards can be stored and compared as they are; inbound events are never stored.
 */

import type { Card } from "../cards/card.ts";
import type { Answers, Form, Problem } from "../cards/form.ts";
import type { EpochMillis } from "../core/time.ts";
import type { PersonRef } from "./person.ts";

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

export type Platform = Branded<string, "Platform">; // "discord", "slack", "telegram", …
export type SpaceId = Branded<string, "SpaceId">; // guild, workspace, group
export type RoomId = Branded<string, "RoomId">; // channel, channel, chat or forum topic
export type MessageId = Branded<string, "MessageId">;
/** Equal for every redelivery of the same event. */
export type EventId = Branded<string, "EventId">;
/** Equal for every attempt at the same delivery; 22 URL-safe characters. */
export type DeliveryKey = Branded<string, "DeliveryKey">;
/** What a control carries: one letter for the kind of answer, then 22 URL-safe characters. */
export type ActionToken = Branded<string, "ActionToken">;

// ── Places and people ────────────────────────────────────────────────────────

/**
 * Where something happens. A one-to-one room names the person, so it holds a PersonRef and no id:
 * it cannot be stored, logged or bound to a token by accident.
 */
export type Place = RoomPlace | { readonly kind: "one-to-one"; readonly with: PersonRef };

export interface RoomPlace {
  readonly kind: "room";
  readonly space: SpaceId;
  readonly room: RoomId;
}

export interface Person {
  readonly ref: PersonRef;
  /** BCP 47, where the platform tells. */
  readonly language?: string;
}

/** A message the bot has posted. */
export interface Posted {
  readonly place: Place;
  readonly message: MessageId;
}

// ── Inbound: what people do ──────────────────────────────────────────────────

interface Happened {
  readonly id: EventId;
  readonly at: EpochMillis;
  readonly by: Person;
  readonly place: Place;
  /** How the answer came: ways keep thresholds of their own. */
  readonly way: "chat" | "link" | "assisted";
}

export type Inbound =
  | (Happened & { readonly kind: "command"; readonly name: string; readonly argument: string })
  | (Happened & {
      readonly kind: "action";
      readonly token: ActionToken;
      readonly chosen?: string;
      readonly on?: Posted;
    })
  | (Happened & { readonly kind: "form"; readonly token: ActionToken; readonly answers: Answers })
  /** Only from one-to-one rooms: adapters never read what members say to each other. */
  | (Happened & {
      readonly kind: "message";
      readonly text: string;
      /** Where the platform lets a bot delete what was written to it. */
      readonly message?: MessageId;
    })
  | (Happened & { readonly kind: "installed" })
  | (Happened & { readonly kind: "removed" })
  /** The platform gave the room a new id; the engine follows. */
  | (Happened & { readonly kind: "moved"; readonly from: RoomPlace });

/** What the engine answers, at once, to the one person who acted. */
export type Answer =
  | { readonly kind: "nothing" }
  | { readonly kind: "card"; readonly card: Card<ActionToken> }
  | { readonly kind: "form"; readonly form: Form<ActionToken> }
  /**
   * What to put right; answers a "form" event only. Where a window can stay open it does; elsewhere the
   * adapter shows the problems privately with a button that opens the form again, answers kept.
   * A form never answers a form.
   */
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

export type Listener = (event: Inbound) => Promise<Answer>;

// ── Outbound: what became of a delivery ──────────────────────────────────────

export type Delivery = { readonly kind: "delivered"; readonly posted: Posted } | Failure;
export type Change = { readonly kind: "changed" } | Failure;

export type Failure =
  /** Surely not done; may be tried again after `afterMs`. */
  | { readonly kind: "later"; readonly afterMs: number; readonly scope: "room" | "account" }
  /** May or may not have been done: the connection broke after the request went out. */
  | { readonly kind: "unknown" }
  /** Will never work: the room, the message or the person is gone, or has blocked the bot. */
  | { readonly kind: "gone"; readonly what: "room" | "message" | "person" }
  | { readonly kind: "moved"; readonly to: RoomPlace }
  /** Someone must give the bot a right. */
  | { readonly kind: "forbidden"; readonly needs: string }
  /** The platform refused the payload: a fault in this project. */
  | { readonly kind: "refused"; readonly why: string };

// ── Commands, declared once ──────────────────────────────────────────────────

export interface Command {
  /** ^[a-z][a-z0-9_]{0,31}$ — what all three platforms take. */
  readonly name: string;
  /** By language; "en" always there. */
  readonly summary: ReadonlyMap<string, string>;
  readonly argument?: string;
  /** A hint for the platform's menus. The engine checks the role on every call. */
  readonly who: "anyone" | "organisers";
  /** A form must be the first answer, so adapters need to know before asking the engine. */
  readonly answersWith: "card" | "form";
}

// ── The profile: how platforms differ, as data ───────────────────────────────

export interface Profile {
  /** As people call it: "Discord". */
  readonly name: string;
  /**
   * Who else can see what somebody presses or types, so that it can be told before the first answer. "company": the one
   * that runs the platform. "owner": also the people who own the workspace, who can ask for copies of messages.
   */
  readonly seenBy: "nobody" | "test" | "company" | "owner";
  /** What people write before a command's name: "/", or "/sayso " where one command holds all. */
  readonly slash: string;
  /** "window": the platform shows a form. "steps": the engine asks one field at a time, one to one. */
  readonly forms: "window" | "steps";
  /** Whether a private answer may be typed: false where the platform's owner can export what is typed. */
  readonly takesTypedPrivateAnswers: boolean;
  /** Where an answer that only one person may see is shown. */
  readonly privately: "in-place" | "one-to-one";
  /** For how long the platform itself refuses a second post with the same key; 0 where it never does. */
  readonly onceWithinMs: number;
  readonly answerWithinMs: number;
  readonly limits: Limits;
  readonly pace: { readonly room: Pace; readonly account: Pace; readonly edits: Pace };
}

export interface Limits {
  readonly cardCharacters: number;
  readonly titleCharacters: number;
  readonly labelCharacters: number;
  readonly controlsPerRow: number;
  readonly controlsPerCard: number;
  readonly optionsPerChoice: number;
  readonly tokenBytes: number;
}

export interface Pace {
  readonly count: number;
  readonly perMs: number;
}

// ── The port ─────────────────────────────────────────────────────────────────

export interface ChatAdapter {
  readonly platform: Platform;
  readonly profile: Profile;

  /** Connects, then hands every event to `listen`; resolves once events flow. */
  start(listen: Listener): Promise<void>;
  /** Takes no more events, lets those in hand finish, disconnects. Harmless when repeated. */
  stop(): Promise<void>;

  /** One attempt. Never retries, never throws for anything the platform said: the outbox decides. */
  send(to: Place, card: Card<ActionToken>, key: DeliveryKey): Promise<Delivery>;
  edit(posted: Posted, card: Card<ActionToken>): Promise<Change>;
  erase(posted: Posted): Promise<Change>;

  /** Makes the platform's list of commands equal to this one. */
  publish(commands: readonly Command[]): Promise<void>;
  /** Whether the platform calls this person an administrator here: only good for claiming a new group. */
  isPlatformAdmin(person: PersonRef, place: RoomPlace): Promise<boolean>;
  /** Whether this person is in the room; "unknown" where the platform will not tell. */
  isMember(person: PersonRef, place: RoomPlace): Promise<"yes" | "no" | "unknown">;
  /** How many people are in the room, bots left out where the platform can; undefined where it will not tell. */
  memberCount(place: RoomPlace): Promise<number | undefined>;
  /** Deletes what somebody wrote to the bot one to one, where the platform lets a bot do so. */
  unwrite?(written: Posted): Promise<Change>;
  /** An address that opens a one-to-one talk and presses `token`; where the platform has one. */
  invitation?(token: ActionToken): string;
}
