import type { Card } from "../cards/card.ts";
import { type Reply, repliesOf } from "../cards/replies.ts";
import type { SubjectRef } from "../core/ids.ts";
import { HOUR, MINUTE } from "../core/time.ts";
import type { MemoryKey, People } from "../ports/anonymity.ts";
import type { ActionToken, MessageId } from "../ports/chat-adapter.ts";
import type { Clock } from "../ports/clock.ts";
import type { PersonRef } from "../ports/person.ts";

/**
 * What each person was last shown in private, so that typing "2" works; the group they were last in; and the form they
 * are filling in. In memory, for an hour, bounded; after a restart the person is kindly asked again (architecture A7, A17).
 */
export interface PrivateContext<FormProgress> {
  /** Notes what is on the person's screen now; what was there before can no longer be typed. */
  show(person: PersonRef, card: Card<ActionToken>): void;
  /** What can be typed now, with the numbers the card gave. */
  shown(person: PersonRef): readonly Reply<ActionToken>[];
  noteGroup(person: PersonRef, group: SubjectRef): void;
  lastGroup(person: PersonRef): SubjectRef | undefined;
  startForm(person: PersonRef, form: FormProgress): void;
  form(person: PersonRef): FormProgress | undefined;
  endForm(person: PersonRef): void;
  /** Notes what somebody wrote, by its id alone, so that it can be deleted from the chat when they ask. */
  noteWritten(person: PersonRef, message: MessageId): void;
  /** Oldest first; at most the last fifty of an hour. */
  written(person: PersonRef): readonly MessageId[];
  forgetWritten(person: PersonRef): void;
  /** Everything about the person, at once: for /stop. */
  forget(person: PersonRef): void;
}

/** A card that many people are shown is gone through once. */
const known = new WeakMap<Card<ActionToken>, readonly Reply<ActionToken>[]>();

function repliesTo(card: Card<ActionToken>): readonly Reply<ActionToken>[] {
  const before = known.get(card);
  if (before) return before;
  const replies = repliesOf(card);
  known.set(card, replies);
  return replies;
}

interface Remembered<FormProgress> {
  replies: readonly Reply<ActionToken>[];
  group: SubjectRef | undefined;
  form: FormProgress | undefined;
  written: readonly MessageId[];
  until: number;
  /** When it was last moved to the end of the map. */
  moved: number;
}

const KEPT_MS = HOUR;
const MOST_WRITTEN = 50;
const MOST_PEOPLE = 5000;
/** How exactly the map's order says who was unheard of for longest. Moving somebody at every press would cost more. */
const ORDER_MS = 10_000;
/** How often those whose hour is over are looked for. */
const SWEEP_MS = MINUTE;

/** Beyond `mostPeople` the one unheard of for longest, to some seconds, is forgotten first. */
export function createPrivateContext<FormProgress>(
  people: Pick<People, "memoryKey">,
  clock: Clock,
  mostPeople = MOST_PEOPLE,
): PrivateContext<FormProgress> {
  const known = new Map<MemoryKey, Remembered<FormProgress>>();
  let swept = clock.steady();
  const held = (person: PersonRef): Remembered<FormProgress> | undefined => {
    const found = known.get(people.memoryKey(person));
    return found && found.until > clock.steady() ? found : undefined;
  };
  /** Looks through the map from its oldest entry, past all that were taken out: seldom, or every event would pay. */
  const dropOld = (now: number): void => {
    swept = now;
    const keep = known.size > mostPeople ? mostPeople - Math.floor(mostPeople / 64) : mostPeople;
    for (const [key, { until }] of known) {
      if (until > now && known.size <= keep) return;
      known.delete(key);
    }
  };
  /** What is held of the person from now on, to be changed in place. */
  const renewed = (person: PersonRef): Remembered<FormProgress> => {
    const key = people.memoryKey(person);
    const now = clock.steady();
    const found = known.get(key);
    const entry =
      found && found.until > now
        ? found
        : { replies: [], group: undefined, form: undefined, written: [], until: 0, moved: Number.NEGATIVE_INFINITY };
    entry.until = now + KEPT_MS;
    if (now - entry.moved >= ORDER_MS) {
      entry.moved = now;
      known.delete(key);
      known.set(key, entry);
      if (known.size > mostPeople || now - swept >= SWEEP_MS) dropOld(now);
    }
    return entry;
  };
  return {
    show: (person, card) => {
      renewed(person).replies = repliesTo(card);
    },
    shown: (person) => held(person)?.replies ?? [],
    noteGroup: (person, group) => {
      renewed(person).group = group;
    },
    lastGroup: (person) => held(person)?.group,
    startForm: (person, form) => {
      renewed(person).form = form;
    },
    form: (person) => held(person)?.form,
    endForm: (person) => {
      renewed(person).form = undefined;
    },
    noteWritten: (person, message) => {
      const entry = renewed(person);
      entry.written = [...entry.written, message].slice(-MOST_WRITTEN);
    },
    written: (person) => held(person)?.written ?? [],
    forgetWritten: (person) => {
      renewed(person).written = [];
    },
    forget: (person) => void known.delete(people.memoryKey(person)),
  };
}
