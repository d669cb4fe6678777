import { createHash } from "node:crypto";
import type { EventId } from "../../src/ports/chat-adapter.ts";

interface Last {
  readonly nonce: string;
  readonly print: string;
  readonly id: EventId;
}

/**
 * Tells a post that came twice from two posts. A page's nonce names the event; the same page posted once more with
 * the same content is the same event, with other content (somebody went back and pressed something else) a new one.
 */
export class Submissions {
  readonly #last = new Map<string, Last>();
  readonly #used = new Map<string, number>();

  /** undefined where the nonce is not one of ours. `body` is hashed, not kept. */
  idFor(
    who: string,
    nonce: string | undefined,
    body: string,
  ): { readonly id: EventId; readonly again: boolean } | undefined {
    if (!nonce || !/^[A-Za-z0-9_-]{22}$/.test(nonce)) return undefined;
    const print = createHash("sha256").update(body).digest("base64");
    const last = this.#last.get(who);
    if (last && last.nonce === nonce && last.print === print) return { id: last.id, again: true };
    const times = this.#used.get(nonce) ?? 0;
    const id = (times === 0 ? nonce : `${nonce}-${times + 1}`) as EventId;
    this.#used.set(nonce, times + 1);
    this.#last.set(who, { nonce, print, id });
    this.#forgetSome();
    return { id, again: false };
  }

  /** A page older than 500 posts is not on anybody's screen any more. */
  #forgetSome(): void {
    const oldest = this.#used.keys().next();
    if (this.#used.size > 500 && !oldest.done) this.#used.delete(oldest.value);
  }
}
