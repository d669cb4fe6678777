import type { WireReply } from "../wire/loopback-server.ts";
import type { Post, Posts } from "./posts.ts";
import { modalFaults, type WireModal } from "./rules.ts";

/** A press, a command or a filled-in window that waits for its answer. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: "command" | "press" | "window";
  readonly user: string;
  readonly channel: string;
  readonly inGuild: boolean;
  /** The message that was pressed, or from which the window came. */
  readonly from?: string;
}

interface Held extends Interaction {
  since: number;
  answered: boolean;
  again: boolean;
  response?: string;
  readonly heard: () => void;
}

/** A window that stands open on somebody's screen. */
export interface OpenWindow {
  readonly modal: WireModal;
  readonly interaction: Interaction;
}

const DEADLINE_MS = 3000;
const refused = (status: number, code: number, message: string): WireReply => ({ status, json: { message, code } });
const DONE: WireReply = { status: 204 };

/** Discord's side of presses, commands and windows: one answer each, and in time. */
export class Interactions {
  readonly #posts: Posts;
  readonly #violation: (what: string) => void;
  readonly #held = new Map<string, Held>();
  readonly windows = new Map<string, OpenWindow>();

  constructor(posts: Posts, violation: (what: string) => void) {
    this.#posts = posts;
    this.#violation = violation;
  }

  /** `heard`: called once it is answered. */
  begin(interaction: Interaction, heard = (): void => {}): void {
    this.#held.set(interaction.id, { ...interaction, since: performance.now(), answered: false, again: false, heard });
  }

  /** It is sent to the bot once more; a second answer is refused, but is nobody's fault. */
  repeat(id: string): void {
    const held = this.#held.get(id);
    if (held) held.again = true;
  }

  /** Its time is over without an answer. */
  expire(id: string): void {
    const held = this.#held.get(id);
    if (held) held.since = Number.NEGATIVE_INFINITY;
  }

  answered(id: string): boolean {
    return this.#held.get(id)?.answered === true;
  }

  respond(id: string, token: string, body: unknown, files: readonly string[]): WireReply {
    const held = this.#held.get(id);
    if (!held || held.token !== token || performance.now() - held.since > DEADLINE_MS)
      return this.#wrong(404, 10062, "Unknown interaction", held?.since !== Number.NEGATIVE_INFINITY);
    if (held.answered) return this.#wrong(400, 40060, "Interaction has already been acknowledged.", !held.again);
    const { type, data } = (body ?? {}) as { readonly type?: number; readonly data?: unknown };
    const faults = this.#faults(held, type, data, files);
    if (faults.length > 0) {
      for (const fault of faults) this.#violation(fault);
      return refused(400, 50035, "Invalid Form Body");
    }
    held.answered = true;
    if (type === 9) this.windows.set(held.user, { modal: data as WireModal, interaction: held });
    if (type === 4 || type === 5) held.response = this.#show(held, data, type === 5).id;
    held.heard();
    return DONE;
  }

  /** The answer that was given, changed or taken away afterwards. */
  original(method: string, token: string, body: unknown, files: readonly string[]): WireReply {
    const held = [...this.#held.values()].find((one) => one.token === token);
    if (!held) return this.#wrong(404, 10015, "Unknown Webhook", true);
    const post = this.#posts.byId(held.response ?? "");
    if (!post) return this.#wrong(404, 10008, "Unknown Message", !held.again);
    if (method === "DELETE") {
      this.#posts.remove(post);
      return DONE;
    }
    const faults = this.#posts.faults(body, "edit", files);
    if (faults.length > 0) {
      for (const fault of faults) this.#violation(fault);
      return refused(400, 50035, "Invalid Form Body");
    }
    return { status: 200, json: { id: this.#posts.change(post, body).id } };
  }

  #show(held: Held, data: unknown, thinking: boolean): Post {
    const { flags = 0 } = (data ?? {}) as { readonly flags?: number };
    const only = (flags & 64) === 0 ? {} : { only: held.user };
    if (held.inGuild && (flags & 64) === 0) this.#violation("an answer in a server that everybody sees");
    return this.#posts.add(held.channel, thinking ? {} : data, { ...only, ...(thinking ? { thinking: true } : {}) });
  }

  #faults(held: Held, type: number | undefined, data: unknown, files: readonly string[]): readonly string[] {
    switch (type) {
      case 4:
        return this.#posts.faults(data, "answer", files);
      case 5: {
        const { flags = 0, ...rest } = (data ?? {}) as { readonly flags?: number };
        const wrong = (flags & ~64) !== 0 || Object.keys(rest).length > 0;
        return wrong ? ["a put-off answer holds more than the ephemeral flag"] : [];
      }
      case 6:
        return held.from === undefined ? ["type 6 without a message"] : [];
      case 9:
        return held.kind === "window" ? ["a window that answers a window"] : modalFaults(data as WireModal);
      default:
        return [`answer of type ${type}`];
    }
  }

  #wrong(status: number, code: number, message: string, fault: boolean): WireReply {
    if (fault) this.#violation(`${code} ${message}`);
    return refused(status, code, message);
  }
}
