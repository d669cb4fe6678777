import { MINUTE } from "../core/time.ts";
import type { People, PressMemory } from "../ports/anonymity.ts";
import type { RoomPlace } from "../ports/chat-adapter.ts";
import type { Clock } from "../ports/clock.ts";
import type { PersonRef } from "../ports/person.ts";

/** How long a press in a group stands for membership where the platform will not tell (architecture A5). */
export const PRESS_LASTS_MS = 15 * MINUTE;
/** About 20 MB at the very most; beyond it the oldest press is forgotten and that person presses again. */
const MOST = 100_000;
/** How often old presses are dropped where nobody asks. */
const SWEEP_MS = MINUTE;

/** Memory only, under keys that mean nothing after a restart; measured on the steady clock. `most` bounds it. */
export function createPressMemory(people: People, clock: Clock, most: number = MOST): PressMemory {
  /** When each press ends to count, in order of that moment: the latest press of a person moves to the end. */
  const ends = new Map<string, number>();
  let sweep: NodeJS.Timeout | undefined;

  // A person's key is of one length, so that what follows cannot be taken for a part of it.
  const keyOf = (person: PersonRef, { space, room }: RoomPlace): string =>
    `${people.memoryKey(person)}${space.length} ${space}${room}`;

  /** Looks through the map from its oldest entry, past all that were taken out: seldom, or every press would pay. */
  const dropOld = (): void => {
    const keep = ends.size > most ? most - Math.floor(most / 64) : most;
    const now = clock.steady();
    for (const [key, end] of ends) {
      if (end > now && ends.size <= keep) return;
      ends.delete(key);
    }
  };

  const sweepLater = (): void => {
    if (sweep !== undefined) return;
    sweep = setTimeout(() => {
      sweep = undefined;
      dropOld();
      if (ends.size > 0) sweepLater();
    }, SWEEP_MS);
    sweep.unref();
  };

  return {
    note(person, place) {
      const key = keyOf(person, place);
      ends.delete(key);
      ends.set(key, clock.steady() + PRESS_LASTS_MS);
      if (ends.size > most) dropOld();
      sweepLater();
    },
    recently(person, place) {
      const end = ends.get(keyOf(person, place));
      return end !== undefined && end > clock.steady();
    },
  };
}
