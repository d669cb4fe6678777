import type { Answers, Form } from "../../src/cards/form.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { type PersonRef, samePerson } from "../../src/ports/person.ts";

/** A window that was shown to somebody, and what stood in it when it was last sent. */
export interface KeptForm {
  readonly form: Form<string>;
  readonly answers?: Answers;
}

const HOUR_MS = 3_600_000;
const MOST = 2000;

/**
 * Windows that were shown, in memory alone and for an hour: Discord closes a window when it is sent, whatever we answer,
 * so that putting something right means showing it once more. The id is that of the press that first opened it.
 */
export class KeptForms {
  readonly #clock: Clock;
  readonly #forms = new Map<string, KeptForm & { readonly by: PersonRef; readonly since: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  keep(id: string, by: PersonRef, kept: KeptForm): void {
    const now = this.#clock.steady();
    this.#forms.delete(id);
    this.#forms.set(id, { ...kept, by, since: now });
    // In order of age: a map keeps its keys in the order they were set.
    for (const [oldest, { since }] of this.#forms) {
      if (this.#forms.size <= MOST && now - since < HOUR_MS) break;
      this.#forms.delete(oldest);
    }
  }

  /** undefined where it is forgotten, or was shown to somebody else. */
  find(id: string, by: PersonRef): KeptForm | undefined {
    const found = this.#forms.get(id);
    if (!found || !samePerson(found.by, by) || this.#clock.steady() - found.since >= HOUR_MS) return undefined;
    return found;
  }

  forget(id: string): void {
    this.#forms.delete(id);
  }
}
