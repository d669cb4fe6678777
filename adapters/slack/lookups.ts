import type { WebClient } from "@slack/web-api";
import type { Clock } from "../../src/ports/clock.ts";
import { platformCode } from "./failures.ts";
import type { InHand } from "./in-hand.ts";

/** What the lookups are made with; `client` is asked at most once for each answer. */
export interface LookupsOptions {
  readonly client: WebClient;
  readonly clock: Clock;
  readonly hand: InHand;
}

const MEMBERS_MS = 3 * 60_000;
/** Somebody who is not in a list this old may just have joined. */
const FRESH_MS = 10_000;
const LANGUAGE_MS = 60 * 60_000;
const REST_MS = 60_000;
const MOST_LANGUAGES = 5000;
const MOST_PAGES = 50;
const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

interface Kept<T> {
  readonly value: T;
  readonly at: number;
}

/** What is asked about rooms and people, and remembered for a short while, in memory only. */
export class Lookups {
  readonly #client: WebClient;
  readonly #clock: Clock;
  readonly #hand: InHand;
  readonly #members = new Map<string, Kept<Promise<ReadonlySet<string> | undefined>>>();
  readonly #languages = new Map<string, Kept<string | undefined>>();
  readonly #talks = new Map<string, string>();
  #asking = false;
  #notBefore = 0;

  constructor({ client, clock, hand }: LookupsOptions) {
    this.#client = client;
    this.#clock = clock;
    this.#hand = hand;
  }

  /** The channel of the bot's talk with this person. Opened once; throws what the client library throws. */
  async talkWith(user: string): Promise<string> {
    const known = this.#talks.get(user);
    if (known !== undefined) return known;
    const { channel } = await this.#client.conversations.open({ users: user });
    const id = channel?.id ?? user;
    this.#talks.set(user, id);
    return id;
  }

  async isMember(user: string, channel: string): Promise<"yes" | "no" | "unknown"> {
    const kept = this.#members.get(channel);
    const age = kept === undefined ? Number.POSITIVE_INFINITY : this.#clock.steady() - kept.at;
    if (kept && age < MEMBERS_MS) {
      const known = await kept.value;
      if (known?.has(user)) return "yes";
      if (known && age < FRESH_MS) return "no";
    }
    const value = this.#membersOf(channel);
    this.#members.set(channel, { value, at: this.#clock.steady() });
    const members = await value;
    if (members === undefined) this.#members.delete(channel);
    return members === undefined ? "unknown" : members.has(user) ? "yes" : "no";
  }

  /** Somebody came or went: who is in the room must be asked again. */
  forgetMembers(channel: string): void {
    this.#members.delete(channel);
  }

  /** An owner or administrator of the workspace, or who made the room; never a guest. */
  async isAdmin(user: string, channel: string): Promise<boolean> {
    try {
      const { user: told } = await this.#client.users.info({ user });
      if (!told || told.deleted || told.is_bot || told.is_restricted || told.is_ultra_restricted) return false;
      if (told.is_admin || told.is_owner || told.is_primary_owner) return true;
      const { channel: room } = await this.#client.conversations.info({ channel });
      return room?.creator === user;
    } catch {
      return false;
    }
  }

  /** People in the room without the bot itself; undefined where Slack will not tell. */
  async memberCount(channel: string): Promise<number | undefined> {
    try {
      const { channel: room } = await this.#client.conversations.info({ channel, include_num_members: true });
      if (typeof room?.num_members !== "number") return undefined;
      return room.is_member === false ? room.num_members : Math.max(0, room.num_members - 1);
    } catch {
      return undefined;
    }
  }

  /** As known by now, BCP 47; asks in the background for next time, one person at a time, so that nobody waits for it. */
  languageOf(user: string): string | undefined {
    const kept = this.#languages.get(user);
    const now = this.#clock.steady();
    if (!this.#asking && now >= this.#notBefore && (kept === undefined || now - kept.at >= LANGUAGE_MS)) {
      this.#asking = true;
      void this.#hand.hold(this.#askLanguage(user, now));
    }
    return kept?.value;
  }

  async #askLanguage(user: string, at: number): Promise<void> {
    try {
      const { user: told } = await this.#client.users.info({ user, include_locale: true });
      const value = told?.locale !== undefined && TAG.test(told.locale) ? told.locale : undefined;
      if (this.#languages.size >= MOST_LANGUAGES) this.#languages.clear();
      this.#languages.set(user, { value, at });
    } catch {
      // The group's language does as well; a Slack that is busy is left alone for a while.
      this.#notBefore = at + REST_MS;
    } finally {
      this.#asking = false;
    }
  }

  async #membersOf(channel: string): Promise<ReadonlySet<string> | undefined> {
    const members = new Set<string>();
    let cursor = "";
    try {
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const told = await this.#client.conversations.members({
          channel,
          limit: 999,
          ...(cursor === "" ? {} : { cursor }),
        });
        for (const member of told.members ?? []) members.add(member);
        cursor = told.response_metadata?.next_cursor ?? "";
        if (cursor === "") return members;
      }
      return undefined;
    } catch (error) {
      // The bot is not in it, so whoever asks is in no room of ours.
      return platformCode(error) === "channel_not_found" ? new Set() : undefined;
    }
  }
}
