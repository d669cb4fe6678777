import { crowdNumber } from "../crowd.ts";

/** Everybody on the stage, with ids as Discord makes them. */
const NAMES = ["Denise", "Ann", "Bea", "Cal", "Dev", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jo", "Ken", "Liz", "Zed"];

/** Before the numbers of a crowd. */
const CROWD = 500_000;
const BASE = 1_300_000_000_000_000_000n;
/** An id of 19 digits. */
export const snowflake = (n: number): string => (BASE + BigInt(n)).toString();

export const APPLICATION = snowflake(1);
export const BOT = snowflake(2);
export const GUILD = snowflake(10);
export const ROOM = snowflake(11);
export const OTHER_ROOM = snowflake(12);
const BOT_ROLE = snowflake(13);
/** Manage Server, View Channel, Send Messages and Embed Links. */
const RIGHTS = { everyone: (1n << 10n) | (1n << 11n) | (1n << 38n), all: (1n << 52n) - 1n };

/** Throws for a name that is nobody's. */
export function userOf(name: string): string {
  const crowd = crowdNumber(name);
  if (crowd !== undefined) return snowflake(CROWD + crowd);
  const at = NAMES.indexOf(name);
  if (at < 0) throw new Error(`The stage knows nobody called ${name}.`);
  return snowflake(100 + at);
}

/** Somebody of the stage; undefined for the bot and for strangers. */
export const nameOf = (user: string): string | undefined =>
  NAMES.find((name) => userOf(name) === user) ?? nameInCrowd(Number(BigInt(user) - BASE) - CROWD);

const nameInCrowd = (number: number): string | undefined => (number > 0 ? `Carer${number}` : undefined);

/** Zed is on Discord, but not in the server. */
export const isMember = (user: string): boolean => user === BOT || (nameOf(user) ?? "Zed") !== "Zed";

export const wireUser = (user: string) => ({
  id: user,
  username: user === BOT ? "sayso" : (nameOf(user) ?? "nobody").toLowerCase(),
  discriminator: "0",
  global_name: nameOf(user) ?? null,
  avatar: null,
  ...(user === BOT ? { bot: true } : {}),
});

export const wireMember = (user: string) => ({
  user: wireUser(user),
  roles: user === BOT ? [BOT_ROLE] : [],
  joined_at: "2026-01-01T00:00:00+00:00",
  deaf: false,
  mute: false,
  flags: 0,
});

/** What this person may do in the room, as Discord sends it with a press. */
export const rightsOf = (user: string): string => String(user === userOf("Denise") ? RIGHTS.all : RIGHTS.everyone);
export const BOT_RIGHTS = String(RIGHTS.everyone);

const wireRole = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  permissions: String(RIGHTS.everyone),
  managed: false,
  mentionable: false,
  flags: 0,
  ...more,
});

const wireChannel = (id: string, name: string, position: number) => ({
  id,
  type: 0,
  guild_id: GUILD,
  name,
  position,
  permission_overwrites: [],
  parent_id: null,
});

/** The server as the gateway sends it. */
export const wireGuild = (joinedAt: string) => ({
  id: GUILD,
  name: "Thursday carers",
  owner_id: userOf("Denise"),
  joined_at: joinedAt,
  unavailable: false,
  large: false,
  member_count: 14,
  system_channel_id: ROOM,
  channels: [wireChannel(OTHER_ROOM, "other", 0), wireChannel(ROOM, "general", 1)],
  threads: [],
  roles: [wireRole(GUILD, "@everyone"), wireRole(BOT_ROLE, "Sayso", { managed: true, tags: { bot_id: BOT } })],
  members: [wireMember(BOT)],
  emojis: [],
  stickers: [],
  features: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  preferred_locale: "en-GB",
});
