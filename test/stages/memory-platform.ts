import type { Card } from "../../src/cards/card.ts";
import type { Answers, Form, Problem } from "../../src/cards/form.ts";
import { plain, plainForm } from "../../src/cards/plain.ts";
import type { ActionToken, DeliveryKey, MessageId, Place, RoomId } from "../../src/ports/chat-adapter.ts";
import type { Seen } from "./stage.ts";

/** A message on a screen of the platform in memory. */
export interface Message {
  readonly id: MessageId;
  readonly card: Card<ActionToken>;
  /** Where a press on it happens. */
  readonly place: Place;
}

/** A form that stands open on somebody's screen. */
export interface OpenForm {
  readonly form: Form<ActionToken>;
  /** Where it was opened. */
  readonly place: Place;
  /** What was typed so far; kept when there is something to put right. */
  answers: Answers;
  problems: readonly Problem[];
}

/** One person's own screen. */
export interface PrivateScreen {
  readonly messages: Message[];
  form: OpenForm | undefined;
}

/** What the pretended platform's servers hold. Tests look at it through a stage only. */
export interface MemoryPlatform {
  /** What hangs in a room. */
  wall(room: RoomId): Message[];
  /** The room gets another id; what hangs there stays. */
  rename(from: RoomId, to: RoomId): void;
  screenOf(who: string): PrivateScreen;
  /** Posts, or finds the post that has this key already where the platform knows keys again. */
  post(screen: Message[], place: Place, card: Card<ActionToken>, key: DeliveryKey, now: number): MessageId;
  /** On this person's screen and no other. */
  show(who: string, place: Place, card: Card<ActionToken>): void;
}

/** Knows a key again for `onceWithinMs`; `now` in `post` is of any steady clock. */
export function memoryPlatform(onceWithinMs: number): MemoryPlatform {
  const walls = new Map<RoomId, Message[]>();
  const screens = new Map<string, PrivateScreen>();
  const posts = new Map<DeliveryKey, { id: MessageId; at: number }>();
  let messages = 0;
  const nextId = (): MessageId => {
    messages += 1;
    return `m${messages}` as MessageId;
  };
  const screenOf = (who: string): PrivateScreen => {
    const screen = screens.get(who) ?? { messages: [], form: undefined };
    screens.set(who, screen);
    return screen;
  };
  const wall = (room: RoomId): Message[] => {
    const found = walls.get(room) ?? [];
    walls.set(room, found);
    return found;
  };
  return {
    wall,
    rename(from, to) {
      walls.set(to, wall(from));
      walls.delete(from);
    },
    screenOf,
    post(screen, place, card, key, now) {
      const known = posts.get(key);
      if (known && now - known.at < onceWithinMs) return known.id;
      const id = nextId();
      posts.set(key, { id, at: now });
      screen.push({ id, card, place });
      return id;
    },
    show: (who, place, card) => void screenOf(who).messages.push({ id: nextId(), card, place }),
  };
}

/** A message as it is read. */
export const seenCard = ({ card }: Message): Seen => ({
  text: plain(card),
  labels: card.blocks.flatMap((block) =>
    block.kind === "controls"
      ? block.controls.flatMap((control) =>
          control.kind === "choice" ? control.options.map((o) => o.label) : [control.label],
        )
      : [],
  ),
});

/** An open form as it is read: what it asks, what it holds and what is to be put right. */
export const seenForm = ({ form, answers, problems }: OpenForm): Seen => ({
  text: [plainForm(form), ...problems.map((p) => p.message), ...[...answers.values()].map(String)].join("\n\n"),
  labels: [form.send],
});
