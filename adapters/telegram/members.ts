import type { Api } from "grammy";
import { GrammyError } from "grammy";
import type { ChatMember } from "grammy/types";
import type { RoomPlace } from "../../src/ports/chat-adapter.ts";
import type { PersonRef } from "../../src/ports/person.ts";
import { isIn } from "./read.ts";
import { NOBODY, targetOf, userOf } from "./rooms.ts";

async function standingOf(api: Api, person: PersonRef, place: RoomPlace): Promise<ChatMember | undefined> {
  if (person === NOBODY) return undefined;
  try {
    return await api.raw.getChatMember({ chat_id: targetOf(place).chat_id, user_id: userOf(person) });
  } catch {
    return undefined;
  }
}

/** Telegram tells this for certain only where the bot is an administrator; elsewhere "unknown" may come. */
export async function isMember(api: Api, person: PersonRef, place: RoomPlace): Promise<"yes" | "no" | "unknown"> {
  const standing = await standingOf(api, person, place);
  if (standing === undefined) return "unknown";
  return isIn(standing) ? "yes" : "no";
}

export async function isPlatformAdmin(api: Api, person: PersonRef, place: RoomPlace): Promise<boolean> {
  const standing = await standingOf(api, person, place);
  return standing?.status === "creator" || standing?.status === "administrator";
}

/** Telegram counts bots as well; this one is left out, others cannot be told from people. */
export async function memberCount(api: Api, place: RoomPlace): Promise<number | undefined> {
  try {
    return Math.max(0, (await api.raw.getChatMemberCount({ chat_id: targetOf(place).chat_id })) - 1);
  } catch {
    return undefined;
  }
}

/** Where a group has gone that has just put the bot out: growing into a supergroup looks like that. */
export async function movedTo(api: Api, chat: number): Promise<number | undefined> {
  try {
    await api.raw.getChatMemberCount({ chat_id: chat });
    return undefined;
  } catch (error) {
    return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
  }
}
