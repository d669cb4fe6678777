import { createHash } from "node:crypto";
import type { BlockAction, SlashCommand, ViewSubmitAction } from "@slack/bolt";
import type { EpochMillis } from "../../src/core/time.ts";
import type {
  EventId,
  Inbound,
  MessageId,
  Person,
  Place,
  Posted,
  RoomId,
  RoomPlace,
  SpaceId,
} from "../../src/ports/chat-adapter.ts";
import type { Typed } from "./commands.ts";
import { keyOf, tokenOf } from "./controls.ts";
import { roomAsked } from "./window.ts";

/** What the adapter knows of everybody: its workspace, the time, and how a person is named. */
export interface Around {
  readonly team: string;
  now(): EpochMillis;
  /** The person, with the language if it is known already. */
  person(user: string): Person;
}

/** A press on a control of ours; undefined for a link, or for anything we did not make. */
export function readPress(body: BlockAction, around: Around): Extract<Inbound, { kind: "action" }> | undefined {
  const [action] = body.actions;
  const token = action && tokenOf(action.action_id);
  if (!token) return undefined;
  const place = pressedIn(body, around);
  const chosen = "selected_option" in action ? action.selected_option?.value : undefined;
  const on = messageOf(body, place);
  return {
    kind: "action",
    ...happened(body.trigger_id, body.user.id, place, around),
    token,
    ...(typeof chosen === "string" ? { chosen: keyOf(chosen) } : {}),
    ...(on ? { on } : {}),
  };
}

/** A command, typed or pressed on the home page or in Slack's own menu. */
export function readCommand(
  said: Pick<SlashCommand, "trigger_id" | "user_id"> & { readonly channel_id?: string },
  { command, argument }: Typed,
  around: Around,
): Extract<Inbound, { kind: "command" }> {
  const place = placeOf(said.channel_id, said.user_id, around);
  return {
    kind: "command",
    ...happened(said.trigger_id, said.user_id, place, around),
    name: command.name,
    argument,
  };
}

/** A form that was sent. Typed words come as typed, options by key; a choice that was left open is left out. */
export function readSubmission(body: ViewSubmitAction, around: Around): Extract<Inbound, { kind: "form" }> | undefined {
  const { view, user } = body;
  const token = tokenOf(`${view.callback_id}.0`);
  if (!token) return undefined;
  const answers = new Map<string, string | readonly string[]>();
  for (const [block, actions] of Object.entries(view.state.values)) {
    const [given] = Object.values(actions);
    const answer = given && answerOf(given);
    if (answer !== undefined) answers.set(block, answer);
  }
  const place = placeOf(roomAsked(view.private_metadata), user.id, around);
  return { kind: "form", ...happened(body.trigger_id, user.id, place, around), token, answers };
}

/** The bot was put into a room, taken out of it, or the room is closed to it. `by` may be nobody we know: then it is the bot. */
export function readComing(
  kind: "installed" | "removed",
  event: { readonly id: string; readonly channel: string; readonly by: string },
  around: Around,
): Inbound {
  const place = roomOf(event.channel, around);
  return { kind, ...happened(event.id, event.by, place, around) };
}

/** The room has a new id. */
export function readMove(
  event: { readonly id: string; readonly from: string; readonly to: string; readonly by: string },
  around: Around,
): Inbound {
  const place = roomOf(event.to, around);
  return { kind: "moved", ...happened(event.id, event.by, place, around), from: roomOf(event.from, around) };
}

/** Whether a channel is somebody's one-to-one talk, with the bot or with anybody else. */
export const isOneToOne = (channel: string): boolean => channel.startsWith("D");

export const roomOf = (channel: string, around: Pick<Around, "team">): RoomPlace => ({
  kind: "room",
  space: around.team as SpaceId,
  room: channel as RoomId,
});

function placeOf(channel: string | undefined, user: string, around: Around): Place {
  return channel === undefined || isOneToOne(channel)
    ? { kind: "one-to-one", with: around.person(user).ref }
    : roomOf(channel, around);
}

function pressedIn(body: BlockAction, around: Around): Place {
  return body.view === undefined
    ? placeOf(body.channel?.id ?? body.container.channel_id, body.user.id, around)
    : placeOf(roomAsked(body.view.private_metadata), body.user.id, around);
}

/** A message only one person sees cannot be changed or erased later, so it is not told as one. */
function messageOf(body: BlockAction, place: Place): Posted | undefined {
  const { type, message_ts, is_ephemeral } = body.container;
  if (type !== "message" || typeof message_ts !== "string" || is_ephemeral === true) return undefined;
  return { place, message: message_ts as MessageId };
}

type Given = ViewSubmitAction["view"]["state"]["values"][string][string];

function answerOf(given: Given): string | readonly string[] | undefined {
  switch (given.type) {
    case "plain_text_input":
      return given.value ?? "";
    case "datepicker":
      return given.selected_date ?? "";
    case "radio_buttons":
    case "static_select":
      return typeof given.selected_option?.value === "string" ? keyOf(given.selected_option.value) : undefined;
    case "checkboxes":
    case "multi_static_select":
      return (given.selected_options ?? []).map(({ value }) => keyOf(value ?? ""));
    default:
      return undefined;
  }
}

/** `origin` is equal for a redelivery and different for every act; it is hashed, because it may name the workspace. */
function happened<P extends Place>(origin: string, user: string, place: P, around: Around) {
  const id = createHash("sha256")
    .update(`${around.team} ${user} ${origin}`)
    .digest("base64url")
    .slice(0, 32) as EventId;
  return { id, at: around.now(), by: around.person(user), place, way: "chat" } as const;
}
