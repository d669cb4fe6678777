import type { Card } from "../../src/cards/card.ts";
import type { Form, Problem } from "../../src/cards/form.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";

/** What a child process is made of, as JSON in its environment. */
export interface BotParts {
  readonly databaseUrl: string;
  readonly keyringDir: string;
  readonly secretFile: string;
  /** Where the pretended platform's servers listen. */
  readonly platformUrl: string;
  /** Real client libraries on pretended platforms, in place of the pretended one at `platformUrl`. */
  readonly chat?: ChatAccess;
  /** The wall clock at the start, in epoch milliseconds. */
  readonly startsAt: number;
  /** A line in a log file for every event of the log, to be read when a check fails. */
  readonly logFile: string;
}

/** Where a bot finds the platforms, and what lets it in. */
export interface ChatAccess {
  readonly discord?: { readonly token: string; readonly apiUrl: string };
  readonly slack?: { readonly botToken: string; readonly appToken: string; readonly apiUrl: string };
  readonly telegram?: { readonly token: string; readonly apiUrl: string };
}

/** The variable that holds them. */
export const PARTS = "SAYSO_CRASH_PARTS";

/** An event as the platform hands it to the bot; a repeated `id` is a redelivery. `room` absent: one to one. */
export interface WireEvent {
  readonly id: string;
  readonly user: string;
  readonly room?: string;
  readonly what:
    | { readonly kind: "action"; readonly token: ActionToken; readonly chosen?: string }
    | { readonly kind: "form"; readonly token: ActionToken; readonly answers: readonly (readonly [string, string])[] }
    | { readonly kind: "command"; readonly name: string }
    | { readonly kind: "installed" };
}

/** What the bot answers at once. */
export type WireAnswer =
  | { readonly kind: "nothing" }
  | { readonly kind: "card"; readonly card: Card<ActionToken> }
  | { readonly kind: "form"; readonly form: Form<ActionToken> }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** Where the bot kills itself: before, within or after one step of the end of a poll. */
export const CLOSE_STEPS = [
  "before count",
  "after count",
  "within publish",
  "after publish",
  "before empty",
  "after empty",
  "before shred",
  "within shred",
  "after shred",
  "before verify",
  "after verify",
  "within finish",
  "after finish",
  "before tidy",
  "after tidy",
] as const;

/** Where the bot kills itself at a slot of feedback. */
export const RELEASE_STEPS = [
  "before prepare",
  "after prepare",
  "within release",
  "after release",
  "before shred",
  "within shred",
  "after shred",
  "within settle",
  "after settle",
  "before tidy",
  "after tidy",
] as const;

/** One of them all. */
export type CloseStep = (typeof CLOSE_STEPS)[number] | (typeof RELEASE_STEPS)[number];

/** What the parent asks of the child besides events. */
export type Order =
  | { readonly do: "event"; readonly event: WireEvent }
  /** Time passes: both clocks move on. */
  | { readonly do: "pass"; readonly ms: number }
  /** All that is due, until all is quiet. */
  | { readonly do: "catch-up" }
  /** Nothing, as soon as the adapters have nothing in hand. */
  | { readonly do: "idle" }
  | { readonly do: "kill-at"; readonly step: CloseStep };

/** What the bot asks of the platform. `at`: "room <id>" or "person <id>". */
export type Call =
  | { readonly do: "send"; readonly key: string; readonly at: string; readonly card: Card<ActionToken> }
  | { readonly do: "edit"; readonly message: string; readonly card: Card<ActionToken> }
  | { readonly do: "erase"; readonly message: string };

/** What the platform answers: the message's id, or that there is no such message. */
export type CallAnswer = { readonly message: string } | { readonly gone: true };
