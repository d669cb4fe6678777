import type { MemoryKey, People, PreferenceTag } from "../ports/anonymity.ts";
import type { PersonRef } from "../ports/person.ts";
import type { Preference, Store } from "../ports/store.ts";

const NONE: Preference = { consent: 0, standing: "here" };
const MOST_REMEMBERED = 50_000;

/**
 * What a person has said about how the bot may treat them (architecture section 2, class 2). A new OK waits in memory
 * and is written on the hour with all others, in one transaction: a row written beside a vote would tell who voted.
 */
export interface Preferences {
  of(person: PersonRef): Promise<Preference>;
  /** OK to the privacy note: held in memory until `flush`. */
  agree(person: PersonRef, noteVersion: number): Promise<void>;
  /** Pause, stop or come back: written at once, by the person's own act. Stopping forgets the OK. */
  setStanding(person: PersonRef, standing: Preference["standing"]): Promise<void>;
  /** Leaves nothing. */
  remove(person: PersonRef): Promise<void>;
  /** Writes what waits. Called on the hour and at a clean stop. */
  flush(): Promise<void>;
}

export function createPreferences(store: Store, people: People): Preferences {
  /** By a key that means nothing outside this process, so that a vote costs no tag. As new as what waits, or newer than the table. */
  const remembered = new Map<MemoryKey, Preference>();
  const waiting = new Map<PreferenceTag, Preference>();
  const find = groupedReads(store);

  const remember = (person: PersonRef, preference: Preference): void => {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(people.memoryKey(person), preference);
  };

  const read = async (person: PersonRef): Promise<Preference> => {
    const tag = people.preferenceTag(person);
    const found = waiting.get(tag) ?? (await find(tag)) ?? NONE;
    // Somebody may have agreed while the row was being read.
    const now = remembered.get(people.memoryKey(person)) ?? waiting.get(tag) ?? found;
    remember(person, now);
    return now;
  };

  const of = async (person: PersonRef): Promise<Preference> => remembered.get(people.memoryKey(person)) ?? read(person);

  return {
    of,
    async agree(person, noteVersion) {
      const agreed = { ...(await of(person)), consent: noteVersion };
      waiting.set(people.preferenceTag(person), agreed);
      remember(person, agreed);
    },
    async setStanding(person, standing) {
      const before = await of(person);
      const after = standing === "stopped" ? { consent: 0, standing } : { ...before, standing };
      const tag = people.preferenceTag(person);
      await store.preferences.save(new Map([[tag, after]]));
      waiting.delete(tag);
      remember(person, after);
    },
    async remove(person) {
      const tag = people.preferenceTag(person);
      waiting.delete(tag);
      remembered.delete(people.memoryKey(person));
      await store.preferences.remove(tag);
    },
    async flush() {
      if (waiting.size === 0) return;
      const rows = new Map(waiting);
      await store.preferences.save(rows);
      for (const [tag, row] of rows) if (waiting.get(tag) === row) waiting.delete(tag);
    },
  };
}

/** Reads that arrive while one is under way go together in the next: fifty new voters cost two reads, not fifty. */
function groupedReads(store: Store): (tag: PreferenceTag) => Promise<Preference | undefined> {
  type Waiter = {
    readonly tag: PreferenceTag;
    readonly done: (p: Preference | undefined) => void;
    readonly failed: (e: unknown) => void;
  };
  let queue: Waiter[] = [];
  let running = false;
  const run = async (): Promise<void> => {
    running = true;
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      try {
        const rows = await store.preferences.find([...new Set(batch.map((w) => w.tag))]);
        for (const w of batch) w.done(rows.get(w.tag));
      } catch (fault) {
        for (const w of batch) w.failed(fault);
      }
    }
    running = false;
  };
  return (tag) =>
    new Promise((done, failed) => {
      queue.push({ tag, done, failed });
      if (!running) void run();
    });
}
