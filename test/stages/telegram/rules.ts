import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import { violations } from "../wire/schemas/telegram.ts";
import { wouldFire } from "./reader.ts";

/** A request's body: JSON, or the fields of a form with files. */
export type Body = Readonly<Record<string, unknown>>;

/** What a call takes, and which of it must be there. */
const FIELDS: Readonly<Record<string, readonly [required: string, optional: string]>> = {
  getMe: ["", ""],
  getUpdates: ["", "offset limit timeout allowed_updates"],
  setWebhook: ["url", "secret_token allowed_updates max_connections drop_pending_updates"],
  deleteWebhook: ["", "drop_pending_updates"],
  getWebhookInfo: ["", ""],
  sendMessage: [
    "chat_id text",
    "message_thread_id entities link_preview_options reply_markup reply_parameters disable_notification",
  ],
  sendPhoto: ["chat_id photo", "message_thread_id caption caption_entities reply_markup"],
  sendChatAction: ["chat_id action", "message_thread_id"],
  editMessageText: ["chat_id message_id text", "entities link_preview_options reply_markup"],
  editMessageCaption: ["chat_id message_id", "caption caption_entities reply_markup"],
  editMessageMedia: ["chat_id message_id media", "reply_markup"],
  deleteMessage: ["chat_id message_id", ""],
  answerCallbackQuery: ["callback_query_id", "text url show_alert cache_time"],
  getChatMember: ["chat_id user_id", ""],
  getChatMemberCount: ["chat_id", ""],
  getMyCommands: ["", "scope language_code"],
  setMyCommands: ["commands", "scope language_code"],
  deleteMyCommands: ["", "scope language_code"],
};

/** What is wrong with a call; `refusal` is what Telegram would say, where it would not take it. */
export interface Wrong {
  readonly what: string;
  readonly refusal?: string;
}

/** Every rule the call breaks; none is as it should be. The one place where calls are judged. */
export function broken(method: string, body: Body): readonly Wrong[] {
  return [...fieldsOf(method, body), ...bySchema(method, body), ...content(method, body)];
}

/** What the published types of the Bot API would not have; the fake's own rules below say what Telegram answers to it. */
const bySchema = (method: string, body: Body): readonly Wrong[] =>
  violations(method, body).map((line) => ({ what: `by the published types, ${line}` }));

function fieldsOf(method: string, body: Body): readonly Wrong[] {
  const known = FIELDS[method];
  if (!known) return [{ what: `the fake does not know ${method}`, refusal: "Not Found: method not found" }];
  const required = known[0].split(" ").filter(Boolean);
  const allowed = new Set([...required, ...known[1].split(" ")]);
  return [
    ...required
      .filter((name) => body[name] === undefined)
      .map((name) => ({ what: `${method} lacks ${name}`, refusal: `Bad Request: ${name} is empty` })),
    ...Object.keys(body)
      .filter((name) => !allowed.has(name))
      .map((name) => ({ what: `${method} does not take ${name}` })),
  ];
}

function content(method: string, body: Body): readonly Wrong[] {
  switch (method) {
    case "sendMessage":
    case "editMessageText":
      return [...textRules(body.text, body.entities, 4096), ...keyboardRules(body.reply_markup)];
    case "sendPhoto":
    case "editMessageCaption":
      return [...textRules(body.caption, body.caption_entities, 1024), ...keyboardRules(body.reply_markup)];
    case "editMessageMedia": {
      const media = (body.media ?? {}) as Body;
      return [...textRules(media.caption, media.caption_entities, 1024), ...keyboardRules(body.reply_markup)];
    }
    case "answerCallbackQuery":
      return toastRules(body);
    case "setMyCommands":
      return commandRules(body.commands);
    case "setWebhook":
      return /^[A-Za-z0-9_-]{1,256}$/.test(String(body.secret_token))
        ? []
        : [{ what: "no secret for the webhook", refusal: "Bad Request: secret token contains unallowed characters" }];
    default:
      return [];
  }
}

/** Telegram takes away what stands around a text, and what cannot be seen does not count. */
const isEmpty = (text: string): boolean => !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

function textRules(text: unknown, given: unknown, most: number): readonly Wrong[] {
  if (typeof text !== "string" || isEmpty(text))
    return [{ what: "a text in which nothing is seen", refusal: "Bad Request: message text is empty" }];
  const entities = (given ?? []) as readonly MessageEntity[];
  const wrong: Wrong[] = [];
  if (text.length > most)
    wrong.push({ what: `${text.length} characters`, refusal: "Bad Request: message is too long" });
  for (const { type, offset, length } of entities) {
    const inside = Number.isInteger(offset) && offset >= 0 && length > 0 && offset + length <= text.length;
    if (!inside)
      wrong.push({ what: `${type} from ${offset} for ${length}`, refusal: "Bad Request: can't parse entities" });
  }
  if (entities.some((one) => entities.some((other) => crosses(one, other))))
    wrong.push({ what: "formatting that crosses other formatting" });
  return [...wrong, ...wouldFire(text, entities).map((what) => ({ what: `a ${what} that comes alive` }))];
}

function crosses(one: MessageEntity, other: MessageEntity): boolean {
  const [end, otherEnd] = [one.offset + one.length, other.offset + other.length];
  return one.offset < other.offset && other.offset < end && end < otherEnd;
}

function keyboardRules(markup: unknown): readonly Wrong[] {
  if (markup === undefined) return [];
  const rows = (markup as { inline_keyboard?: InlineKeyboardButton[][] }).inline_keyboard ?? [];
  const buttons = rows.flat();
  const wrong: Wrong[] = [];
  if (buttons.length === 0 || buttons.length > 100 || rows.some((row) => row.length === 0 || row.length > 8))
    wrong.push({ what: `${buttons.length} buttons`, refusal: "Bad Request: reply markup is too long" });
  for (const button of buttons) wrong.push(...buttonRules(button));
  return wrong;
}

function buttonRules(button: InlineKeyboardButton): readonly Wrong[] {
  if (isEmpty(button.text))
    return [{ what: "a button without a label", refusal: "Bad Request: text buttons are unallowed" }];
  if ("url" in button) {
    const fine = URL.canParse(button.url) && new URL(button.url).hostname.includes(".");
    return fine ? [] : [{ what: "a button to nowhere", refusal: "Bad Request: BUTTON_URL_INVALID" }];
  }
  const size = "callback_data" in button ? Buffer.byteLength(button.callback_data) : 0;
  return size >= 1 && size <= 64
    ? []
    : [{ what: `${size} bytes on a button`, refusal: "Bad Request: BUTTON_DATA_INVALID" }];
}

function toastRules({ text, url }: Body): readonly Wrong[] {
  const wrong: Wrong[] = [];
  if (typeof text === "string" && text.length > 200)
    wrong.push({ what: "a long toast", refusal: "Bad Request: MESSAGE_TOO_LONG" });
  if (typeof url === "string" && !/^https:\/\/t\.me\/\w+\?start(=[A-Za-z0-9_-]{1,64})?$/.test(url))
    wrong.push({ what: "a callback that opens another address", refusal: "Bad Request: URL_INVALID" });
  return wrong;
}

function commandRules(given: unknown): readonly Wrong[] {
  const commands = given as readonly { command: string; description: string }[];
  const fine = ({ command, description }: { command: string; description: string }): boolean =>
    /^[a-z0-9_]{1,32}$/.test(command) && description.length >= 1 && description.length <= 256;
  return commands.length <= 100 && commands.every(fine)
    ? []
    : [{ what: "a command", refusal: "Bad Request: BOT_COMMAND_INVALID" }];
}
