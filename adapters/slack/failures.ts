import type { Failure } from "../../src/ports/chat-adapter.ts";

/** What a call was about: where it went, and whether it posts or changes what was posted. */
export interface Attempted {
  readonly to: "room" | "person";
  readonly does: "post" | "change";
}

/** "token": Slack no longer takes the token of this deployment; the adapter tells the host once. */
export type Reading = Failure | "token";

const TOKEN = new Set([
  "invalid_auth",
  "not_authed",
  "token_revoked",
  "token_expired",
  "account_inactive",
  "team_access_not_granted",
]);
const ROOM_GONE = new Set(["channel_not_found", "is_archived", "is_inactive", "not_in_channel", "channel_is_deleted"]);
const MESSAGE_GONE = new Set(["message_not_found", "edit_window_closed", "cant_update_message", "cant_delete_message"]);
const PERSON_GONE = new Set([
  "user_not_found",
  "user_disabled",
  "user_not_visible",
  "user_not_in_channel",
  "users_not_found",
  "cannot_dm_bot",
]);
const NEEDS: Readonly<Record<string, string>> = {
  no_permission: "send-messages",
  access_denied: "send-messages",
  restricted_action: "send-messages",
  restricted_action_read_only_channel: "send-messages",
  restricted_action_thread_only_channel: "send-messages",
  restricted_action_non_threadable_channel: "send-messages",
  restricted_action_thread_locked: "send-messages",
  ekm_access_denied: "send-messages",
  messages_tab_disabled: "messages-tab",
  not_allowed_token_type: "bot-token",
};
/** Slack says of these that part of the work may have been done. */
const UNSURE = new Set(["internal_error", "fatal_error", "request_timeout", "service_unavailable"]);
const SOON: Readonly<Record<string, number>> = {
  ratelimited: 30_000,
  rate_limited: 30_000,
  message_limit_exceeded: 60_000,
  external_channel_migrating: 60_000,
  team_added_to_org: 60_000,
};
/** The connection never came about, so nothing went out. */
const NEVER_LEFT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const CODE = /^[A-Za-z0-9_.:-]{1,64}$/;
const OFFLINE_MS = 5000;
const UNTOLD_WAIT_MS = 30_000;

/**
 * What an error of the client library means for a delivery. Errors are told apart by their own `code`, not by class,
 * so that two copies of the library do no harm. No text of Slack's is passed on, only codes.
 */
export function readFailure(error: unknown, call: Attempted): Reading {
  const { code, retryAfter, statusCode, original, data, message } = fieldsOf(error);
  switch (code) {
    case "slack_webapi_rate_limited_error":
      return later(Number(retryAfter) * 1000, call);
    case "slack_webapi_platform_error":
      return readCode(fieldsOf(data), call);
    case "slack_webapi_http_error":
      return Number(statusCode) >= 500 || statusCode === 408
        ? { kind: "unknown" }
        : { kind: "refused", why: `http-${Number(statusCode)}` };
    case "slack_webapi_request_error":
      return NEVER_LEFT.has(codeBelow(original))
        ? { kind: "later", afterMs: OFFLINE_MS, scope: "account" }
        : { kind: "unknown" };
    default:
      // The library's one error without a code: a rate limit that does not say for how long.
      return String(message).startsWith("Retry header") ? later(UNTOLD_WAIT_MS, call) : { kind: "unknown" };
  }
}

/** Slack's code of an error, where it is one: "channel_not_found"; else "". */
export function platformCode(error: unknown): string {
  const { data } = fieldsOf(error);
  const { error: said } = fieldsOf(data);
  return typeof said === "string" && CODE.test(said) ? said : "";
}

function readCode(data: Fields, call: Attempted): Reading {
  const said = typeof data.error === "string" && CODE.test(data.error) ? data.error : "unreadable-answer";
  if (TOKEN.has(said)) return "token";
  if (MESSAGE_GONE.has(said)) return { kind: "gone", what: "message" };
  if (PERSON_GONE.has(said)) return { kind: "gone", what: "person" };
  if (ROOM_GONE.has(said)) return { kind: "gone", what: call.to };
  if (said === "missing_scope") {
    const needed = typeof data.needed === "string" && CODE.test(data.needed) ? data.needed : "scope";
    return { kind: "forbidden", needs: needed };
  }
  const needs = NEEDS[said];
  if (needs !== undefined) return { kind: "forbidden", needs };
  if (UNSURE.has(said)) return { kind: "unknown" };
  const soon = SOON[said];
  return soon === undefined ? { kind: "refused", why: said } : later(soon, call);
}

/** Posts are counted by room, changes for the whole workspace. */
function later(afterMs: number, call: Attempted): Failure {
  const known = Number.isFinite(afterMs) && afterMs >= 0 ? afterMs : UNTOLD_WAIT_MS;
  return { kind: "later", afterMs: known, scope: call.does === "post" ? "room" : "account" };
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** The code of a network fault, which stands one or two causes down. */
function codeBelow(error: unknown): string {
  for (let at = error, depth = 0; depth < 4; depth += 1) {
    const { code, cause } = fieldsOf(at);
    if (typeof code === "string" && NEVER_LEFT.has(code)) return code;
    at = cause;
  }
  return "";
}
