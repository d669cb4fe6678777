import type { Card } from "../cards/card.ts";
import { type Reply, repliesOf } from "../cards/replies.ts";
import type { SubjectRef } from "../core/ids.ts";
import { HOUR } from "../core/time.ts";
import type { People } from "../ports/anonymity.ts";
import type { ActionToken } from "../ports/chat-adapter.ts";
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
  /** Everything about the person, at once: for /stop. */
  forget(person: PersonRef): void;
}

/** A card that many people are shown is gone through once. */
const known = new WeakMap<Card<ActionToken>, readonly Reply<ActionToken>[]>();

function repliesTo(card: Card<ActionToken>): readonly Reply<ActionToken>[] {
  const replies = known.get(card) ?? repliesOf(card);
  known.set(card, replies);
  return replies;
}

interface Remembered<FormProgress> {
  readonly replies: readonly Reply<ActionToken>[];
  readonly group?: SubjectRef | undefined;
  readonly form?: FormProgress | undefined;
  readonly until: number;
}

const KEPT_MS = HOUR;
const MOST_PEOPLE = 5000;

/** Beyond `mostPeople` the one unheard of for longest is forgotten first. */
export function createPrivateContext<FormProgress>(
  people: Pick<People, "memoryKey">,
  clock: Clock,
  mostPeople = MOST_PEOPLE,
): PrivateContext<FormProgress> {
  const known = new Map<string, Remembered<FormProgress>>();
  const keyOf = (person: PersonRef): string => people.memoryKey(person, "private-context");
  const held = (key: string): Remembered<FormProgress> | undefined => {
    const found = known.get(key);
    return found && found.until > clock.steady() ? found : undefined;
  };
  const change = (person: PersonRef, with_: Partial<Remembered<FormProgress>>): void => {
    const key = keyOf(person);
    const before = held(key) ?? { replies: [] };
    known.delete(key);
    known.set(key, { ...before, ...with_, until: clock.steady() + KEPT_MS });
    for (const oldest of known.keys()) {
      if (known.size <= mostPeople && held(oldest)) break;
      known.delete(oldest);
    }
  };
  return {
    show: (person, card) => change(person, { replies: repliesTo(card) }),
    shown: (person) => held(keyOf(person))?.replies ?? [],
    noteGroup: (person, group) => change(person, { group }),
    lastGroup: (person) => held(keyOf(person))?.group,
    startForm: (person, form) => change(person, { form }),
    form: (person) => held(keyOf(person))?.form,
    endForm: (person) => change(person, { form: undefined }),
    forget: (person) => void known.delete(keyOf(person)),
  };
}
