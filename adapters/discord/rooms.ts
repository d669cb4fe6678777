import { ChannelType, type Client, type Guild, type GuildBasedChannel, PermissionFlagsBits } from "discord.js";
import type { EpochMillis } from "../../src/core/time.ts";
import type { EventId, Inbound, RoomId, RoomPlace, SpaceId } from "../../src/ports/chat-adapter.ts";
import { personOf } from "./read.ts";

/** What the bot must be allowed to do in a channel to post there; in a thread, `SEND_IN_THREADS` takes the second's place. */
export const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages] as const;

type Put = Extract<Inbound, { kind: "installed" | "removed" }>;

/** A server is the space, a channel or thread of it the room. */
export const roomIn = (guild: string, channel: string): RoomPlace => ({
  kind: "room",
  space: guild as SpaceId,
  room: channel as RoomId,
});

/**
 * The bot was put into a server: it speaks up in the channel where the server greets people, else in the first where it
 * may. Discord does not tell who did it, so it counts as the owner's doing. undefined where it may write nowhere.
 */
export function installedIn(guild: Guild, joinedAt: string, at: EpochMillis): Put | undefined {
  const channels = [...guild.channels.cache.values()].filter((channel) => channel.type === ChannelType.GuildText);
  const inOrder = channels.toSorted((a, b) => a.rawPosition - b.rawPosition);
  const greeting = inOrder.find((channel) => channel.id === guild.systemChannelId && mayPost(channel));
  const room = greeting ?? inOrder.find(mayPost);
  return room && told("installed", guild, room.id, joinedAt, at);
}

/** The bot was taken out of a server, so out of every room of it that it knew. */
export function removedFrom(guild: Guild, joinedAt: string, at: EpochMillis): readonly Put[] {
  const rooms = [...guild.channels.cache.values()].filter((channel) => channel.isTextBased());
  return rooms.map((room) => told("removed", guild, room.id, joinedAt, at));
}

/** A channel or thread was deleted. */
export function roomDeleted(client: Client, guild: string, channel: string, at: EpochMillis): Put | undefined {
  const known = client.guilds.cache.get(guild);
  return known && told("removed", known, channel, "", at);
}

function mayPost(channel: GuildBasedChannel): boolean {
  const { me } = channel.guild.members;
  return me !== null && channel.permissionsFor(me).has([...NEEDED]);
}

/** The same for every time Discord tells of it: when the bot joined is part of what happened. */
function told(kind: Put["kind"], guild: Guild, channel: string, joinedAt: string, at: EpochMillis): Put {
  const id = `${kind}.${channel}.${joinedAt}` as EventId;
  return { kind, id, at, by: { ref: personOf(guild.ownerId) }, place: roomIn(guild.id, channel), way: "chat" };
}
