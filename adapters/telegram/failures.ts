import { GrammyError, HttpError } from "grammy";
import type { Delivery, Failure } from "../../src/ports/chat-adapter.ts";
import { roomPlace } from "./rooms.ts";

/** What the call was about: whether a message was to be changed, and whether it is one person's chat. */
export interface About {
  readonly change: boolean;
  readonly alone: boolean;
}

/** Thrown by `start`. Its text is for the host, and no cause comes with it: the library's errors hold the token. */
export class NotStarted extends Error {
  override readonly name = "NotStarted";
}

/** The code of our own error where no connection came about in time. */
export const NO_CONNECTION_IN_TIME = "ENOCONNECTION";

/** Codes that say that nothing was sent. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ENETDOWN", NO_CONNECTION_IN_TIME],
  ...["CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "ERR_TLS_CERT_ALTNAME_INVALID"],
  ...["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "CERT_NOT_YET_VALID"],
]);

const OFFLINE_MS = 5000;
/** Where Telegram says to slow down and not for how long. */
const SLOW_DOWN_MS = 5000;
/** Until the host has put a refused token right, what waits goes on waiting. */
const TOKEN_REFUSED_MS = 300_000;

const goneRoom: Failure = { kind: "gone", what: "room" };
const goneMessage: Failure = { kind: "gone", what: "message" };
const gonePerson: Failure = { kind: "gone", what: "person" };
const forbidden = (needs: string): Failure => ({ kind: "forbidden", needs });
const refused = (why: string): Failure => ({ kind: "refused", why });

/** Telegram tells failures apart by their sentences alone. In order: the first that fits. */
const SENTENCES: readonly (readonly [RegExp, Failure])[] = [
  [/blocked by the user|user is deactivated|can't initiate conversation|can't send messages to/i, gonePerson],
  [/user not found|user_is_blocked|input_user_deactivated/i, gonePerson],
  [
    /bot was kicked|bot is not a member|group chat was (deleted|deactivated)|chat was deleted|chat_id_invalid/i,
    goneRoom,
  ],
  [/message thread not found|topic_deleted|topic_id_invalid|channel_private/i, goneRoom],
  [/topic_closed/i, forbidden("open-topic")],
  [/message to (edit|delete|be replied) not found|message can't be edited|message_id_invalid/i, goneMessage],
  [/message identifier is not specified/i, goneMessage],
  // It stands for ever: only an administrator can take away a message older than two days.
  [/message can't be deleted/i, forbidden("delete-messages")],
  [/not enough rights to send photos|send media/i, forbidden("send-photos")],
  [
    /not enough rights|no rights to send|chat_write_forbidden|chat_restricted|admin(istrator)? rights|chat_admin_required/i,
    forbidden("send-messages"),
  ],
  [/can't parse entities|entity|entities/i, refused("entities")],
  [/message is too long|message_too_long|caption is too long/i, refused("too-long")],
  [/text is empty|must be non-empty/i, refused("empty")],
  [/button_data_invalid/i, refused("button-data")],
  [/button_url_invalid|wrong http url|url host is empty/i, refused("button-url")],
  [/reply_markup|inline keyboard|keyboard button/i, refused("keyboard")],
  [/photo|image|file/i, refused("picture")],
];

/** What an error of the client library means. Its own text goes nowhere: it may hold the token, or what was sent. */
export function failureOf(error: unknown, about: About): Failure {
  if (error instanceof GrammyError) return saidByTelegram(error, about);
  if (error instanceof HttpError && NEVER_SENT.has(codeOf(error.error)))
    return { kind: "later", afterMs: OFFLINE_MS, scope: "account" };
  return { kind: "unknown" };
}

/** Whether an edit was refused because the message reads like that already. */
export const isUnchanged = (error: unknown): boolean =>
  error instanceof GrammyError && /message is not modified/i.test(error.description);

/** Whether the bot may not write to this person: they have not pressed Start yet, or have blocked it. */
export const cannotWriteTo = (outcome: Delivery): boolean => outcome.kind === "gone" && outcome.what === "person";

/** Why the bot cannot begin, in a sentence for the host. */
export function notStarted(error: unknown): NotStarted {
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404))
    return new NotStarted(
      "Telegram does not take TELEGRAM_TOKEN. Ask @BotFather for the bot's token (/mybots, your bot, API Token) and set it again.",
    );
  if (error instanceof GrammyError)
    return new NotStarted(
      `Telegram answered with error ${error.error_code}. Wait a few minutes and start Sayso again.`,
    );
  return new NotStarted(
    "Telegram cannot be reached. Is this machine on the internet, and may it call api.telegram.org (or what TELEGRAM_API_URL names)?",
  );
}

function saidByTelegram({ error_code, description, parameters }: GrammyError, about: About): Failure {
  if (error_code >= 500) return { kind: "unknown" };
  if (error_code === 429) {
    const seconds = parameters.retry_after;
    return { kind: "later", afterMs: seconds === undefined ? SLOW_DOWN_MS : seconds * 1000, scope: "room" };
  }
  if (error_code === 401 || error_code === 404) return { kind: "later", afterMs: TOKEN_REFUSED_MS, scope: "account" };
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: "moved", to: roomPlace(parameters.migrate_to_chat_id) };
  if (/chat not found|peer_id_invalid/i.test(description)) return about.alone ? gonePerson : goneRoom;
  const known = SENTENCES.find(([sentence]) => sentence.test(description))?.[1];
  if (known) return known;
  return error_code === 403 ? forbidden("send-messages") : refused(`telegram-${error_code}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
