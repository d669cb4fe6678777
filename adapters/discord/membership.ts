import {
  ChannelType,
  type Client,
  DiscordAPIError,
  type Guild,
  type GuildBasedChannel,
  type GuildMember,
  PermissionFlagsBits,
} from "discord.js";
import type { RoomPlace } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { PersonRef } from "../../src/ports/person.ts";
import type { Wire } from "./wire.ts";

/** What membership is told from. `client` is undefined while the line is closed. */
export interface MembershipParts {
  readonly client: () => Client | undefined;
  readonly wire: Wire;
  readonly clock: Clock;
}

const UNKNOWN_MEMBER = 10007;
const UNKNOWN_USER = 10013;
const FRESH_MS = 60_000;
const MOST_FRESH = 1000;
const RUNS_IT = PermissionFlagsBits.ManageGuild;

/** Who is in a room and who runs it, as far as Discord tells without the privileged list of members. */
export class Membership {
  readonly #parts: MembershipParts;
  /** Who runs which server, as a press told within the last minute; nothing of anybody else. */
  readonly #runs = new Map<string, number>();

  constructor(parts: MembershipParts) {
    this.#parts = parts;
  }

  /** `permissions`: what Discord said with a press this person may do, as a decimal number. */
  note(person: PersonRef, place: RoomPlace, permissions: string): void {
    const rights = BigInt(permissions);
    if ((rights & (RUNS_IT | PermissionFlagsBits.Administrator)) === 0n) return;
    if (this.#runs.size >= MOST_FRESH) this.#runs.clear();
    this.#runs.set(keyOf(person, place), this.#parts.clock.steady());
  }

  /** May manage the server, is its administrator or its owner. */
  async isPlatformAdmin(person: PersonRef, place: RoomPlace): Promise<boolean> {
    const noted = this.#runs.get(keyOf(person, place));
    if (noted !== undefined && this.#parts.clock.steady() - noted < FRESH_MS) return true;
    const member = await this.#member(person, place);
    return typeof member === "object" && member.permissions.has(RUNS_IT);
  }

  /** In the server, and able to see the channel: for a private channel the first alone would let strangers answer. */
  async isMember(person: PersonRef, place: RoomPlace): Promise<"yes" | "no" | "unknown"> {
    const member = await this.#member(person, place);
    if (typeof member === "string") return member;
    const channel = member.guild.channels.cache.get(place.room);
    if (!channel) return "unknown";
    if (channel.type === ChannelType.PrivateThread) return this.#isInThread(person, place);
    // A thread whose channel we cannot see has no rights to read.
    const rights = channel.permissionsFor(member);
    if (rights === null) return "unknown";
    return rights.has(PermissionFlagsBits.ViewChannel) ? "yes" : "no";
  }

  /**
   * People in the server, where everybody in it can see the room; undefined elsewhere. Discord rounds nothing but calls
   * it approximate. Bots are left out where they came with a role of their own, as invited bots do.
   */
  async memberCount(place: RoomPlace): Promise<number | undefined> {
    const guild = this.#parts.client()?.guilds.cache.get(place.space);
    const channel = guild?.channels.cache.get(place.room);
    if (!guild || !channel || !everybodySees(guild, channel)) return undefined;
    const query = new URLSearchParams({ with_counts: "true" });
    const told = await this.#parts.wire.call({ method: "GET", path: `/guilds/${place.space}`, query });
    const value: unknown = told.ok ? told.value : undefined;
    if (typeof value !== "object" || value === null || !("approximate_member_count" in value)) return undefined;
    const count = Number(value.approximate_member_count);
    if (!Number.isSafeInteger(count)) return undefined;
    return Math.max(0, count - guild.roles.cache.filter((role) => role.tags?.botId !== undefined).size);
  }

  async #member(person: PersonRef, place: RoomPlace): Promise<GuildMember | "no" | "unknown"> {
    const guild = this.#parts.client()?.guilds.cache.get(place.space);
    if (!guild) return "unknown";
    try {
      return await guild.members.fetch({ user: PersonRef.open(person).user, cache: false, force: true });
    } catch (error) {
      const code = error instanceof DiscordAPIError ? error.code : undefined;
      return code === UNKNOWN_MEMBER || code === UNKNOWN_USER ? "no" : "unknown";
    }
  }

  async #isInThread(person: PersonRef, place: RoomPlace): Promise<"yes" | "no" | "unknown"> {
    const path: `/${string}` = `/channels/${place.room}/thread-members/${PersonRef.open(person).user}`;
    const told = await this.#parts.wire.call({ method: "GET", path });
    if (told.ok) return "yes";
    return told.code === UNKNOWN_MEMBER || told.code === UNKNOWN_USER ? "no" : "unknown";
  }
}

const keyOf = (person: PersonRef, place: RoomPlace): string => `${place.space} ${PersonRef.open(person).user}`;

/** The channel, or the one above a thread, is open to @everyone and closed to nobody. */
function everybodySees(guild: Guild, channel: GuildBasedChannel): boolean {
  if (channel.type === ChannelType.PrivateThread) return false;
  const base = channel.isThread() ? channel.parent : channel;
  if (!base || !("permissionOverwrites" in base)) return false;
  const closed = base.permissionOverwrites.cache.some(({ deny }) => deny.has(PermissionFlagsBits.ViewChannel));
  return !closed && base.permissionsFor(guild.roles.everyone).has(PermissionFlagsBits.ViewChannel);
}
