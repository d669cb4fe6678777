import { messageFaults, type WireMessage } from "./rules.ts";

/** A message as Discord keeps it. `only`: the one person who sees it. `thinking`: an answer that was put off. */
export interface Post {
  readonly id: string;
  readonly channel: string;
  readonly only?: string;
  readonly thinking?: true;
  readonly message: WireMessage;
}

/** All messages of the bot, oldest first, and the one-to-one channels. */
export class Posts {
  readonly #newId: () => string;
  readonly #dms = new Map<string, string>();
  readonly #nonces = new Map<string, string>();
  #all: readonly Post[] = [];

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** The one-to-one channel of this person; opened the first time. */
  dmOf(user: string): string {
    const known = this.#dms.get(user) ?? this.#newId();
    this.#dms.set(user, known);
    return known;
  }

  isDm(channel: string): boolean {
    return [...this.#dms.values()].includes(channel);
  }

  find(channel: string, id: string): Post | undefined {
    // What only one person sees cannot be reached as a message of the channel.
    return this.#all.find((post) => post.id === id && post.channel === channel && post.only === undefined);
  }

  byId(id: string): Post | undefined {
    return this.#all.find((post) => post.id === id);
  }

  faults(body: unknown, to: "send" | "edit" | "answer", files: readonly string[]): readonly string[] {
    return messageFaults((body ?? {}) as WireMessage, to, files);
  }

  /** The same nonce again gives the message that stands already. */
  add(channel: string, body: unknown, who: { readonly only?: string; readonly thinking?: true } = {}): Post {
    const message = (body ?? {}) as WireMessage;
    const key = message.enforce_nonce === true ? `${channel} ${message.nonce}` : undefined;
    const standing = key === undefined ? undefined : this.byId(this.#nonces.get(key) ?? "");
    if (standing) return standing;
    const post: Post = { id: this.#newId(), channel, message, ...who };
    if (key !== undefined) this.#nonces.set(key, post.id);
    this.#all = [...this.#all, post];
    return post;
  }

  change(post: Post, body: unknown): Post {
    const { thinking: _, ...rest } = post;
    const changed: Post = { ...rest, message: { ...post.message, ...(body as WireMessage) } };
    this.#all = this.#all.map((one) => (one.id === post.id ? changed : one));
    return changed;
  }

  remove(post: Post): void {
    this.#all = this.#all.filter((one) => one.id !== post.id);
  }

  /** What everybody in this channel sees. */
  inRoom(channel: string): readonly Post[] {
    return this.#all.filter((post) => post.channel === channel && post.only === undefined);
  }

  /** What only this person sees, wherever. */
  only(user: string): readonly Post[] {
    const dm = this.#dms.get(user);
    return this.#all.filter((post) => post.only === user || (dm !== undefined && post.channel === dm));
  }
}
