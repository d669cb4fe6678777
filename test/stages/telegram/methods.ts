import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import { type Body, broken } from "./rules.ts";
import { BOT, type FakeMessage, MEMBERS, TOPIC, type World } from "./world.ts";

/** What Telegram answers to one call. */
export type Reply =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
    };

/** A refusal in Telegram's words. */
export const refuse = (
  error_code: number,
  description: string,
  parameters?: Extract<Reply, { ok: false }>["parameters"],
): Reply => ({
  ok: false,
  error_code,
  description,
  ...(parameters ? { parameters } : {}),
});

const done = (result: unknown): Reply => ({ ok: true, result });
const bad = (description: string): Reply => refuse(400, `Bad Request: ${description}`);

/** Calls that post, change or delete something. */
export const CHANGES = /^(send(?!ChatAction)|edit|delete|set)/;

/** Does one call, and notes down what Telegram would not have. */
export function callMethod(world: World, method: string, body: Body): Reply {
  const wrong = broken(method, body);
  world.wrongs.push(...wrong.map(({ what }) => `${method}: ${what}`));
  const refusal = wrong.find(({ refusal }) => refusal !== undefined)?.refusal;
  if (refusal !== undefined) return refuse(refusal.startsWith("Not Found") ? 404 : 400, refusal);
  switch (method) {
    case "getMe":
      return done(world.about);
    case "sendMessage":
    case "sendPhoto":
      return send(world, method, body);
    case "sendChatAction":
      return whyNotTo(world, body) ?? done(true);
    case "editMessageText":
    case "editMessageCaption":
    case "editMessageMedia":
      return edit(world, method, body);
    case "deleteMessage":
      return remove(world, body);
    case "answerCallbackQuery":
      return answerCallback(world, body);
    case "getChatMember":
      return member(world, body);
    case "getChatMemberCount":
      return whyNotTo(world, body) ?? done(MEMBERS.length + 1);
    case "setWebhook":
      world.webhook = String(body.url);
      world.wanted = body.allowed_updates as readonly string[];
      return done(true);
    case "deleteWebhook":
      world.webhook = "";
      return done(true);
    case "getWebhookInfo":
      return done({ url: world.webhook, ...world.aboutWebhook });
    default:
      return commandList(world, method, body);
  }
}

/** Why nothing can be sent to a chat; undefined where it can. */
function whyNotTo(world: World, body: Body): Reply | undefined {
  const chat = Number(body.chat_id);
  const to = world.movedTo.get(chat);
  if (to !== undefined)
    return refuse(400, "Bad Request: group chat was upgraded to a supergroup chat", { migrate_to_chat_id: to });
  if (!world.chat(chat)) return bad("chat not found");
  if (chat < 0) return world.botIsIn ? undefined : refuse(403, "Forbidden: bot was kicked from the supergroup chat");
  if (world.blocked.has(chat)) return refuse(403, "Forbidden: bot was blocked by the user");
  return world.started.has(chat) ? undefined : refuse(403, "Forbidden: bot can't initiate conversation with a user");
}

function send(world: World, method: string, body: Body): Reply {
  const refused = whyNotTo(world, body);
  if (refused) return refused;
  const topic = body.message_thread_id === undefined ? undefined : Number(body.message_thread_id);
  if (topic !== undefined && (topic !== TOPIC || Number(body.chat_id) > 0)) return bad("message thread not found");
  const message: FakeMessage = {
    id: world.nextId(),
    chat: Number(body.chat_id),
    topic,
    picture: method === "sendPhoto",
    ...shownBy(method, body),
  };
  world.messages.push(message);
  return done(asMessage(world, message));
}

/** What a call shows: text or caption, formatting, buttons. */
function shownBy(method: string, body: Body): Pick<FakeMessage, "text" | "entities" | "keyboard"> {
  const caption = method === "editMessageMedia" ? (body.media as Body) : body;
  const isText = method === "sendMessage" || method === "editMessageText";
  const markup = body.reply_markup as { inline_keyboard: InlineKeyboardButton[][] } | undefined;
  return {
    text: String(isText ? body.text : caption.caption).trim(),
    entities: ((isText ? body.entities : caption.caption_entities) ?? []) as readonly MessageEntity[],
    keyboard: markup?.inline_keyboard ?? [],
  };
}

/** The message as Telegram writes it out, with what a reader of ours may look at. */
export function asMessage(world: World, { id, chat, topic, text, entities, keyboard, picture }: FakeMessage) {
  const shown = picture ? { photo: [{ file_id: "f" }], caption: text, caption_entities: entities } : { text, entities };
  return {
    message_id: id,
    date: 1_780_000_000,
    from: BOT,
    chat: world.chat(chat) ?? { id: chat, type: "supergroup", title: "?" },
    ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
    ...shown,
    ...(keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard } }),
  };
}

function edit(world: World, method: string, body: Body): Reply {
  const refused = whyNotTo(world, body);
  if (refused) return refused;
  const message = find(world, body);
  if (!message) return bad("message to edit not found");
  if (message.picture === (method === "editMessageText")) {
    world.wrongs.push(`${method}: the wrong call for this kind of message`);
    return bad(method === "editMessageText" ? "there is no text in the message to edit" : "message can't be edited");
  }
  const shown = shownBy(method, body);
  const { text, entities, keyboard } = message;
  if (method !== "editMessageMedia" && JSON.stringify({ text, entities, keyboard }) === JSON.stringify(shown))
    return bad("message is not modified: specified new message content and reply markup are exactly the same");
  Object.assign(message, shown);
  return done(asMessage(world, message));
}

function remove(world: World, body: Body): Reply {
  const refused = whyNotTo(world, body);
  if (refused) return refused;
  // In a talk of two a bot may delete also what was written to it.
  if (world.written.delete(`${Number(body.chat_id)}/${Number(body.message_id)}`)) return done(true);
  const message = find(world, body);
  if (!message) return bad("message to delete not found");
  world.messages = world.messages.filter((one) => one !== message);
  return done(true);
}

const find = (world: World, body: Body): FakeMessage | undefined =>
  world.messages.find(({ id, chat }) => id === Number(body.message_id) && chat === Number(body.chat_id));

function answerCallback(world: World, body: Body): Reply {
  const callback = world.callbacks.get(String(body.callback_query_id));
  const tooOld = bad("query is too old and response timeout expired or query ID is invalid");
  if (!callback) return tooOld;
  if (callback.answered) {
    if (!callback.again) world.wrongs.push("answerCallbackQuery: a press was answered twice");
    return tooOld;
  }
  callback.answered = true;
  if (body.text !== undefined) callback.toast = String(body.text);
  if (body.url !== undefined) callback.url = String(body.url);
  callback.heard?.();
  return done(true);
}

function member(world: World, body: Body): Reply {
  const refused = whyNotTo(world, body);
  if (refused) return refused;
  const user = Number(body.user_id);
  const name = world.chat(user)?.first_name;
  if (name === undefined) return bad("member not found");
  const about = { user: world.person(name) };
  if (name === "Denise") return done({ ...about, status: "creator", is_anonymous: false });
  return done({ ...about, status: world.isInGroup(user) ? "member" : "left" });
}

function commandList(world: World, method: string, body: Body): Reply {
  const { type } = (body.scope ?? { type: "default" }) as { type: string };
  const at = `${type} ${body.language_code ?? ""}`;
  if (method === "setMyCommands") world.commands.set(at, body.commands as never);
  if (method === "deleteMyCommands") world.commands.delete(at);
  return done(method === "getMyCommands" ? (world.commands.get(at) ?? []) : true);
}
