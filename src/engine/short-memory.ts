import type { People } from "../ports/anonymity.ts";
import type { Clock } from "../ports/clock.ts";
import type { PersonRef } from "../ports/person.ts";

/** Something about a person that lives in memory, for a short time and never longer. */
export interface ShortMemory<Value> {
  put(person: PersonRef, value: Value): void;
  get(person: PersonRef): Value | undefined;
  /** As `get`, and it is gone. */
  take(person: PersonRef): Value | undefined;
}

interface Held<Value> {
  readonly value: Value;
  readonly until: number;
}

/** Under keys that mean nothing after a restart; beyond `most` people the oldest is forgotten. */
export function createShortMemory<Value>(
  people: Pick<People, "memoryKey">,
  clock: Clock,
  livesMs: number,
  most = 2000,
): ShortMemory<Value> {
  const held = new Map<string, Held<Value>>();
  let sweep: NodeJS.Timeout | undefined;
  const keyOf = (person: PersonRef): string => people.memoryKey(person);
  const dropOld = (): void => {
    for (const [key, { until }] of held) {
      if (until > clock.steady() && held.size <= most) return;
      held.delete(key);
    }
  };
  const sweepLater = (): void => {
    if (sweep !== undefined) return;
    sweep = setTimeout(() => {
      sweep = undefined;
      dropOld();
      if (held.size > 0) sweepLater();
    }, livesMs);
    sweep.unref();
  };
  const get = (person: PersonRef): Value | undefined => {
    const found = held.get(keyOf(person));
    return found && found.until > clock.steady() ? found.value : undefined;
  };
  return {
    put(person, value) {
      held.delete(keyOf(person));
      held.set(keyOf(person), { value, until: clock.steady() + livesMs });
      dropOld();
      sweepLater();
    },
    get,
    take(person) {
      const found = get(person);
      held.delete(keyOf(person));
      return found;
    },
  };
}
