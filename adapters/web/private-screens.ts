import type { Card } from "../../src/cards/card.ts";
import type { Answers, Form, Problem } from "../../src/cards/form.ts";
import type { EpochMillis } from "../../src/core/time.ts";
import type { ActionToken, DeliveryKey, EventId, MessageId } from "../../src/ports/chat-adapter.ts";

/** What the person did that an entry answers: the label they pressed, or the words they typed. */
export interface Deed {
  readonly kind: "pressed" | "typed";
  readonly words: string;
}

/** An open form, what is filled in so far, and what to put right. */
export interface OpenForm {
  readonly kind: "form";
  readonly form: Form<ActionToken>;
  readonly filled: Answers;
  readonly problems: readonly Problem[];
}

export type PrivateBody =
  | { readonly kind: "card"; readonly card: Card<ActionToken> }
  | OpenForm
  /** What to put right in a form that is no longer open here, because the program was started anew. */
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "no-such-command"; readonly name: string }
  | { readonly kind: "nothing" };

/** One thing on one person's screen. `place` is where a press on it happens. */
export interface PrivateEntry {
  readonly id: string;
  readonly at: EpochMillis;
  readonly place: "room" | "one-to-one";
  readonly deed?: Deed;
  readonly body: PrivateBody;
  readonly event?: EventId;
  readonly message?: MessageId;
}

/** A person's older entries fall off the end: this is practice, and a screen is no archive. */
const KEPT = 30;

/** What each person alone sees. In memory only: a restart clears it, and nothing of it is ever written. */
export class PrivateScreens {
  readonly #entries = new Map<string, readonly PrivateEntry[]>();
  readonly #delivered = new Map<DeliveryKey, { readonly who: string; readonly message: MessageId }>();
  readonly #boot: string;
  #next = 1;

  /** `boot` differs at every start, so that no message id of an earlier start means a message of this one. */
  constructor(boot: string) {
    this.#boot = boot;
  }

  of(who: string): readonly PrivateEntry[] {
    return this.#entries.get(who) ?? [];
  }

  /** Adds an entry; one that answers the same event again takes the earlier one's place. Returns its id. */
  add(who: string, entry: Omit<PrivateEntry, "id">): string {
    const same = entry.event && this.of(who).find(({ event }) => event === entry.event);
    const id = same ? same.id : String(this.#next++);
    const whole: PrivateEntry = { ...entry, id };
    const entries = this.of(who);
    const after = same ? entries.map((other) => (other.id === id ? whole : other)) : [...entries, whole];
    this.#entries.set(who, after.slice(-KEPT));
    return id;
  }

  /** Opens a form. A screen has one window: an earlier form closes. */
  open(who: string, entry: Omit<PrivateEntry, "id">): string {
    const event = entry.event;
    this.#entries.set(
      who,
      this.of(who).filter((other) => other.body.kind !== "form" || (event !== undefined && other.event === event)),
    );
    return this.add(who, entry);
  }

  openForm(who: string, id: string): OpenForm | undefined {
    const body = this.of(who).find((entry) => entry.id === id)?.body;
    return body?.kind === "form" ? body : undefined;
  }

  /** Keeps a form open with what was filled in and what to put right. */
  keepOpen(who: string, id: string, filled: Answers, problems: readonly Problem[]): void {
    this.#entries.set(
      who,
      this.of(who).map((entry) =>
        entry.id === id && entry.body.kind === "form" ? { ...entry, body: { ...entry.body, filled, problems } } : entry,
      ),
    );
  }

  close(who: string, id: string): void {
    this.#entries.set(
      who,
      this.of(who).filter((entry) => entry.id !== id || entry.body.kind !== "form"),
    );
  }

  /** A message from Sayso, one to one; the same key never comes twice. */
  deliver(who: string, card: Card<ActionToken>, key: DeliveryKey, at: EpochMillis): MessageId {
    const before = this.#delivered.get(key);
    if (before) return before.message;
    const message = `${this.#boot}-${this.#next}` as MessageId;
    this.add(who, { at, place: "one-to-one", body: { kind: "card", card }, message });
    this.#delivered.set(key, { who, message });
    return message;
  }

  /** Draws a message anew, or takes it away where `card` is undefined; false where there is no such message. */
  change(who: string, message: MessageId, card: Card<ActionToken> | undefined): boolean {
    const entries = this.of(who);
    if (!entries.some((entry) => entry.message === message)) return false;
    this.#entries.set(
      who,
      card
        ? entries.map((entry) => (entry.message === message ? { ...entry, body: { kind: "card", card } } : entry))
        : entries.filter((entry) => entry.message !== message),
    );
    return true;
  }

  clear(): void {
    this.#entries.clear();
    this.#delivered.clear();
  }
}
