import type { Card, Control } from "../cards/card.ts";
import { HOUR } from "../core/time.ts";
import type { People } from "../ports/anonymity.ts";
import type { ActionToken } from "../ports/chat-adapter.ts";
import type { Clock } from "../ports/clock.ts";
import type { PersonRef } from "../ports/person.ts";

/** One thing a person may press or type: its label as they read it, and what pressing it would send. */
export interface Shown {
  readonly label: string;
  readonly token: ActionToken;
  /** The key of the option, for an option of a choice. */
  readonly chosen?: string;
}

/** What pressing would have sent. */
export type Meant = Pick<Shown, "token" | "chosen">;

/**
 * What each person was last shown one to one, so that typing "2", "B4 2" or a label works, and the form they are
 * filling in. In memory, for an hour, bounded; after a restart the person is kindly asked again (architecture A7, A17).
 */
export interface PrivateContext<FormProgress = unknown> {
  /** Notes what is on the screen now. With a `code` ("B4") it can still be answered after something else was shown. */
  show(person: PersonRef, shown: readonly Shown[], code?: string): void;
  /** What typed text means; undefined where it means nothing that was shown. Numbers count from 1 in the order shown. */
  understand(person: PersonRef, text: string): Meant | undefined;
  startForm(person: PersonRef, form: FormProgress): void;
  form(person: PersonRef): FormProgress | undefined;
  endForm(person: PersonRef): void;
  /** Everything about the person, at once: for /stop. */
  forget(person: PersonRef): void;
}

interface Screen {
  readonly code: string | undefined;
  readonly shown: readonly Shown[];
  readonly until: number;
}

interface Remembered<FormProgress> {
  /** The newest last; of one code only the newest. */
  screens: readonly Screen[];
  form: { readonly progress: FormProgress; readonly until: number } | undefined;
}

const KEPT_MS = HOUR;
const SCREENS_A_PERSON = 5;
const MOST_PEOPLE = 5000;

/** Beyond `mostPeople` the one unheard of for longest is forgotten first. */
export function createPrivateContext<FormProgress = unknown>(
  people: Pick<People, "memoryKey">,
  clock: Clock,
  mostPeople = MOST_PEOPLE,
): PrivateContext<FormProgress> {
  const known = new Map<string, Remembered<FormProgress>>();
  const keyOf = (person: PersonRef): string => people.memoryKey(person, "private-context");
  const current = (key: string): Remembered<FormProgress> => {
    const held = known.get(key) ?? { screens: [], form: undefined };
    const steady = clock.steady();
    return {
      screens: held.screens.filter((screen) => screen.until > steady),
      form: held.form && held.form.until > steady ? held.form : undefined,
    };
  };
  const keep = (key: string, held: Remembered<FormProgress>): void => {
    known.delete(key);
    if (held.screens.length > 0 || held.form) known.set(key, held);
    for (const oldest of known.keys()) {
      if (known.size <= mostPeople && current(oldest).screens.length + (current(oldest).form ? 1 : 0) > 0) break;
      known.delete(oldest);
    }
  };

  return {
    show(person, shown, code) {
      const key = keyOf(person);
      const held = current(key);
      const screen: Screen = { code: code && plainly(code), shown, until: clock.steady() + KEPT_MS };
      const others = held.screens.filter((one) => one.code !== undefined && one.code !== screen.code);
      keep(key, { ...held, screens: [...others, screen].slice(-SCREENS_A_PERSON) });
    },
    understand: (person, text) => understandIn(current(keyOf(person)).screens, plainly(text)),
    startForm(person, form) {
      const key = keyOf(person);
      keep(key, { ...current(key), form: { progress: form, until: clock.steady() + KEPT_MS } });
    },
    form: (person) => current(keyOf(person)).form?.progress,
    endForm(person) {
      const key = keyOf(person);
      keep(key, { ...current(key), form: undefined });
    },
    forget: (person) => void known.delete(keyOf(person)),
  };
}

/** Everything on a card that can be pressed, in order: buttons, and the options of choices. Links cannot be typed. */
export function shownOn(card: Card<ActionToken>): readonly Shown[] {
  return card.blocks.flatMap((block) => (block.kind === "controls" ? block.controls.flatMap(shownOf) : []));
}

function shownOf(control: Control<ActionToken>): readonly Shown[] {
  if (control.kind === "link") return [];
  if (control.kind === "button") return [{ label: control.label, token: control.action }];
  return control.options.map((option) => ({ label: option.label, token: control.action, chosen: option.key }));
}

/** As people type it: any case, any spacing, a full stop or bracket after the number, full-width digits. */
const plainly = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .replace(/\s+/g, " ")
    .toLocaleLowerCase("en")
    .replace(/[.)!]+$/, "");

function understandIn(screens: readonly Screen[], text: string): Meant | undefined {
  const newest = screens.at(-1);
  if (newest === undefined) return undefined;
  // An ask's code comes first: "B4 2" means that ask, whatever was shown since.
  for (const screen of screens) {
    if (screen.code !== undefined && text.startsWith(`${screen.code} `)) {
      return pick(screen.shown, text.slice(screen.code.length + 1));
    }
  }
  return pick(newest.shown, text);
}

function pick(shown: readonly Shown[], text: string): Meant | undefined {
  const meant = shown.filter((one, n) => plainly(one.label) === text || text === String(n + 1));
  // Where an option is itself called "3", typing 3 may mean two things: then it means neither, and the person is asked.
  const [found] = meant;
  if (found === undefined || meant.length > 1) return undefined;
  return { token: found.token, ...(found.chosen === undefined ? {} : { chosen: found.chosen }) };
}
