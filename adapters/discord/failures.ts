import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import type { Failure } from "../../src/ports/chat-adapter.ts";

/** A token that Discord no longer takes: what waits goes on waiting until the host has put it right. */
export const TOKEN_REFUSED: Failure = { kind: "later", afterMs: 300_000, scope: "account" };

/** Nothing had gone out yet when these happened. */
const NOT_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const OFFLINE_MS = 5000;

/** By Discord's own codes; those that are not here are refusals of what we sent. */
const BY_CODE: ReadonlyMap<number, Failure> = new Map<number, Failure>([
  [10003, { kind: "gone", what: "room" }], // unknown channel
  [10004, { kind: "gone", what: "room" }], // unknown guild
  [10008, { kind: "gone", what: "message" }],
  [10013, { kind: "gone", what: "person" }],
  [20022, { kind: "later", afterMs: 60_000, scope: "room" }], // announcements too often
  [20028, { kind: "later", afterMs: 10_000, scope: "room" }], // the channel's own limit of writing
  [30046, { kind: "later", afterMs: 60_000, scope: "room" }], // too many edits of a message older than an hour
  [40001, TOKEN_REFUSED],
  [40002, { kind: "forbidden", needs: "verify-account" }],
  [40003, { kind: "later", afterMs: 600_000, scope: "account" }], // one-to-one rooms opened too fast
  [50001, { kind: "forbidden", needs: "view-channel" }],
  [50007, { kind: "gone", what: "person" }],
  [50013, { kind: "forbidden", needs: "send-messages" }],
  [50083, { kind: "forbidden", needs: "open-thread" }], // the thread is archived
  [50278, { kind: "gone", what: "person" }], // no server in common
  [160005, { kind: "forbidden", needs: "unlock-thread" }],
]);

/** What an error of the library means for a delivery. Its own text goes nowhere: it may hold what was sent. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError) return tooFast(error);
  if (error instanceof HTTPError) return { kind: "unknown" };
  if (error instanceof DiscordAPIError) return refusalOf(error);
  const code = codeOf(error);
  if (NOT_SENT.has(code)) return { kind: "later", afterMs: OFFLINE_MS, scope: "account" };
  return { kind: "unknown" };
}

/** The library counts in milliseconds; which of its three figures holds the wait depends on which limit it was. */
function tooFast({ retryAfter, timeToReset, sublimitTimeout, global }: RateLimitError): Failure {
  const afterMs = Math.ceil(Math.max(retryAfter, timeToReset, sublimitTimeout, 1));
  return { kind: "later", afterMs, scope: global ? "account" : "room" };
}

function refusalOf({ status, code }: DiscordAPIError): Failure {
  if (status === 401) return TOKEN_REFUSED;
  const known = typeof code === "number" ? BY_CODE.get(code) : undefined;
  if (known) return known;
  if (status === 403) return { kind: "forbidden", needs: `discord-${shortCode(code)}` };
  if (status === 408) return { kind: "unknown" };
  return { kind: "refused", why: `discord-${shortCode(code || status)}` };
}

const shortCode = (code: number | string): string =>
  String(code)
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 40);

/** The code of a broken connection, also inside a cause or a list of attempts; "" where there is none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause === undefined ? "" : codeOf(error.cause);
}
