import {
  type APIInteraction,
  type APIModalSubmission,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  type GatewayMessageCreateDispatchData,
  InteractionType,
  type ModalSubmitComponent,
  PermissionFlagsBits,
} from "discord.js";
import type { Answers } from "../../src/cards/form.ts";
import type { EpochMillis } from "../../src/core/time.ts";
import type {
  ActionToken,
  EventId,
  Inbound,
  MessageId,
  Person,
  Place,
  RoomId,
  SpaceId,
} from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { readOption } from "./controls.ts";
import { DISCORD } from "./profile.ts";

/** What is needed to answer an interaction: good for 3 s, then for 15 minutes more if it was answered or deferred. */
export interface Reach {
  readonly id: string;
  readonly token: string;
  readonly application: string;
  /** Whether it came from a message, which can then be left as it is. */
  readonly fromMessage: boolean;
  readonly place: Place;
  readonly by: Person;
  /** Whether the bot may post in this room, as Discord says with every press. */
  readonly mayPost: boolean;
}

/** What an interaction is to us. "again": the button that opens a window once more, answers kept under `id`. */
export type Heard =
  | { readonly kind: "command"; readonly reach: Reach; readonly event: Extract<Inbound, { kind: "command" }> }
  | { readonly kind: "press"; readonly reach: Reach; readonly event: Extract<Inbound, { kind: "action" }> }
  | {
      readonly kind: "window";
      readonly reach: Reach;
      readonly event: Extract<Inbound, { kind: "form" }>;
      readonly kept: string;
    }
  | { readonly kind: "again"; readonly reach: Reach; readonly kept: string };

/** How the id of the button begins that opens a window once more. */
export const AGAIN = "again.";

const TOKEN = /^[cf][A-Za-z0-9_-]{22}/;

/** Somebody on Discord. */
export const personOf = (user: string): PersonRef => new PersonRef({ platform: DISCORD, tenant: "", user });

/** undefined for what Sayso never asked for: menus of other kinds, buttons it did not draw. */
export function readInteraction(interaction: APIInteraction, at: EpochMillis): Heard | undefined {
  const reach = reachOf(interaction);
  if (!reach) return undefined;
  const { by, place } = reach;
  const happened = { id: interaction.id as EventId, at, by, place, way: "chat" } as const;
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      if (interaction.data.type !== ApplicationCommandType.ChatInput) return undefined;
      const { name, options } = interaction.data;
      const given = options?.find((option) => option.type === ApplicationCommandOptionType.String);
      return { kind: "command", reach, event: { kind: "command", ...happened, name, argument: given?.value ?? "" } };
    }
    case InteractionType.MessageComponent: {
      const { data, message } = interaction;
      if (data.custom_id.startsWith(AGAIN)) return { kind: "again", reach, kept: data.custom_id.slice(AGAIN.length) };
      const token = tokenOf(data.custom_id);
      if (token === undefined) return undefined;
      const chosen = data.component_type === ComponentType.StringSelect ? data.values[0] : undefined;
      const on = { place, message: message.id as MessageId };
      const event = { kind: "action", ...happened, token, on } as const;
      const key = chosen === undefined ? {} : { chosen: readOption(chosen) };
      return { kind: "press", reach, event: { ...event, ...key } };
    }
    case InteractionType.ModalSubmit: {
      const token = tokenOf(interaction.data.custom_id);
      if (token === undefined) return undefined;
      const answers = readAnswers(interaction.data);
      const kept = interaction.data.custom_id.slice(token.length + 1);
      return { kind: "window", reach, kept, event: { kind: "form", ...happened, token, answers } };
    }
    default:
      return undefined;
  }
}

/** Typed one to one; undefined for what others wrote, for what we wrote, and for messages without words. */
export function readMessage(
  message: GatewayMessageCreateDispatchData,
  at: EpochMillis,
): Extract<Inbound, { kind: "message" }> | undefined {
  if (message.guild_id !== undefined || message.author.bot === true || message.content === "") return undefined;
  const ref = personOf(message.author.id);
  const place = { kind: "one-to-one", with: ref } as const;
  return { kind: "message", id: message.id as EventId, at, by: { ref }, place, way: "chat", text: message.content };
}

function reachOf(interaction: APIInteraction): Reach | undefined {
  const user = interaction.member?.user ?? interaction.user;
  const room = interaction.channel?.id;
  if (!user || room === undefined) return undefined;
  const ref = personOf(user.id);
  const language = "locale" in interaction ? interaction.locale : undefined;
  const { guild_id: guild } = interaction;
  return {
    id: interaction.id,
    token: interaction.token,
    application: interaction.application_id,
    fromMessage: interaction.message !== undefined,
    place:
      guild === undefined
        ? { kind: "one-to-one", with: ref }
        : { kind: "room", space: guild as SpaceId, room: room as RoomId },
    by: language === undefined ? { ref } : { ref, language },
    mayPost: guild === undefined || mayPost(interaction),
  };
}

const THREADS: ReadonlySet<number | undefined> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

function mayPost({ app_permissions: permissions, channel }: APIInteraction): boolean {
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const needed = ViewChannel | (THREADS.has(channel?.type) ? SendMessagesInThreads : SendMessages);
  const rights = BigInt(permissions);
  return (rights & PermissionFlagsBits.Administrator) !== 0n || (rights & needed) === needed;
}

/** The token in a control's or a window's id; what follows it tells equal ones apart. */
const tokenOf = (customId: string): ActionToken | undefined => TOKEN.exec(customId)?.[0] as ActionToken | undefined;

/** What was left empty is not among the answers. */
function readAnswers({ components }: APIModalSubmission): Answers {
  const fields = components.flatMap((one) => (one.type === ComponentType.Label ? [one.component] : []));
  return new Map(
    fields.flatMap((field) => {
      const value = readField(field);
      return value === undefined || value.length === 0 ? [] : [[field.custom_id, value] as const];
    }),
  );
}

function readField(field: ModalSubmitComponent): string | readonly string[] | undefined {
  switch (field.type) {
    case ComponentType.TextInput:
      return field.value;
    case ComponentType.RadioGroup:
      return field.value === null ? undefined : readOption(field.value);
    case ComponentType.CheckboxGroup:
    case ComponentType.StringSelect:
      return field.values.map(readOption);
    default:
      return undefined;
  }
}
