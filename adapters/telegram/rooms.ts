import type { MessageId, Place, Platform, RoomId, RoomPlace, SpaceId } from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";

/** This platform's name in places, people and logs. */
export const TELEGRAM = "telegram" as Platform;

/** Where a message goes on the wire. */
export interface Target {
  readonly chat_id: number;
  readonly message_thread_id?: number;
}

/** A group, or one topic of it: the room's id is "-100123" or "-100123/7". */
export function roomPlace(chat: number, topic?: number): RoomPlace {
  const room = topic === undefined ? `${chat}` : `${chat}/${topic}`;
  return { kind: "room", space: `${chat}` as SpaceId, room: room as RoomId };
}

/** A private chat has the id of the person in it. */
export function targetOf(place: Place): Target {
  if (place.kind === "one-to-one") return { chat_id: userOf(place.with) };
  const [chat, topic] = place.room.split("/");
  return { chat_id: Number(chat), ...(topic === undefined ? {} : { message_thread_id: Number(topic) }) };
}

/** Ids are the same in every group, so there is no tenant. */
export const personOf = (user: number): PersonRef =>
  new PersonRef({ platform: TELEGRAM, tenant: "", user: String(user) });

/** The person's id as Telegram counts them. */
export const userOf = (person: PersonRef): number => Number(PersonRef.open(person).user);

/** Stands for whoever acts as the group itself: nothing may be bound to the account Telegram shows in their place. */
export const NOBODY = new PersonRef({ platform: TELEGRAM, tenant: "", user: "nobody" });

/** A picture's text is edited by another call than a text, so its id says that it is a picture: "p12". */
export const messageId = (id: number, picture: boolean): MessageId => `${picture ? "p" : ""}${id}` as MessageId;

/** The number of a message, and whether it is a picture. */
export function readMessageId(id: MessageId): { readonly message_id: number; readonly picture: boolean } {
  const picture = id.startsWith("p");
  return { message_id: Number(picture ? id.slice(1) : id), picture };
}
