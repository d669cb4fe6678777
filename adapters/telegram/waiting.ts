import type { Card } from "../../src/cards/card.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { PersonRef } from "../../src/ports/person.ts";
import type { Target } from "./rooms.ts";
import { userOf } from "./rooms.ts";

/** An answer whose reader has not opened the private chat yet. */
export interface Waiting {
  readonly card: Card<ActionToken>;
  /** The message in the group that shows the way, to be taken away again. */
  readonly pointer?: Target & { readonly message_id: number };
}

/** Answers to commands given in a group by people to whom the bot may not write yet. In memory, for ten minutes. */
export interface WaitingAnswers {
  hold(person: PersonRef, waiting: Waiting): void;
  /** What waits, which then waits no longer. */
  take(person: PersonRef): Waiting | undefined;
}

const KEPT_MS = 600_000;
const MOST = 200;

/** Beyond `MOST` people the oldest answer is forgotten: its reader gives the command again. */
export function createWaitingAnswers(clock: Clock): WaitingAnswers {
  const held = new Map<number, Waiting & { readonly since: number }>();
  return {
    hold(person, waiting) {
      held.delete(userOf(person));
      held.set(userOf(person), { ...waiting, since: clock.steady() });
      const [oldest] = held.keys();
      if (held.size > MOST && oldest !== undefined) held.delete(oldest);
    },
    take(person) {
      const found = held.get(userOf(person));
      held.delete(userOf(person));
      return found && found.since + KEPT_MS > clock.steady() ? found : undefined;
    },
  };
}
