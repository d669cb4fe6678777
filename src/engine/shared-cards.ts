import type { Card } from "../cards/card.ts";
import type { Intent } from "../core/intents.ts";
import type { Words } from "../core/words.ts";
import type { ActionToken } from "../ports/chat-adapter.ts";
import { type Reply, show } from "./reply.ts";

/**
 * Private cards that are alike for everybody who gives the same answer: made and drawn once for a poll as it stands,
 * or for a group's feedback, not once a press. They know no person: nothing a card here is made from may come from one.
 * Remembered only for as long as what they were made from is (see `Subjects`).
 */
export interface SharedCards {
  /** `key` says all, besides what it is about and the words, that the card is made from. */
  reply(about: object, words: Words, key: string, make: () => Card<Intent>): Reply;
  /** Draws a card of `reply` once for each `where`; undefined for any other card. */
  drawn(card: Card<Intent>, where: string, draw: () => Card<ActionToken>): Card<ActionToken> | undefined;
}

export function createSharedCards(): SharedCards {
  const replies = new WeakMap<object, WeakMap<Words, Map<string, Reply>>>();
  const drawings = new WeakMap<Card<Intent>, Map<string, Card<ActionToken>>>();
  return {
    reply(about, words, key, make) {
      const byWords = within(replies, about, () => new WeakMap<Words, Map<string, Reply>>());
      return within(
        within(byWords, words, () => new Map<string, Reply>()),
        key,
        () => {
          const card = make();
          drawings.set(card, new Map());
          return show(card);
        },
      );
    },
    drawn(card, where, draw) {
      const known = drawings.get(card);
      return known && within(known, where, draw);
    },
  };
}

interface MapLike<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function within<K, V>(map: MapLike<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
