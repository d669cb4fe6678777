import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { type Attempted, platformCode, readFailure } from "../../../adapters/slack/failures.ts";

const POST: Attempted = { to: "room", does: "post" };
const said = (error: string, more: object = {}) => new WebAPIPlatformError({ ok: false, error, ...more });
const broken = (code: string) => {
  const cause = Object.assign(new Error("x"), { code });
  return new WebAPIRequestError(new TypeError("fetch failed", { cause }));
};

describe("what Slack's errors mean", () => {
  it.each([
    ["channel_not_found", { kind: "gone", what: "room" }],
    ["is_archived", { kind: "gone", what: "room" }],
    ["not_in_channel", { kind: "gone", what: "room" }],
    ["message_not_found", { kind: "gone", what: "message" }],
    ["cant_update_message", { kind: "gone", what: "message" }],
    ["edit_window_closed", { kind: "gone", what: "message" }],
    ["user_disabled", { kind: "gone", what: "person" }],
    ["cannot_dm_bot", { kind: "gone", what: "person" }],
    ["restricted_action", { kind: "forbidden", needs: "send-messages" }],
    ["messages_tab_disabled", { kind: "forbidden", needs: "messages-tab" }],
    ["invalid_blocks", { kind: "refused", why: "invalid_blocks" }],
    ["msg_too_long", { kind: "refused", why: "msg_too_long" }],
    ["internal_error", { kind: "unknown" }],
    ["fatal_error", { kind: "unknown" }],
    ["ratelimited", { kind: "later", afterMs: 30_000, scope: "room" }],
    ["external_channel_migrating", { kind: "later", afterMs: 60_000, scope: "room" }],
    ["invalid_auth", "token"],
    ["token_revoked", "token"],
    ["account_inactive", "token"],
  ])("%s", (code, reading) => {
    expect(readFailure(said(code), POST)).toEqual(reading);
  });

  it("names the scope that is missing", () => {
    const fault = said("missing_scope", { needed: "chat:write" });
    expect(readFailure(fault, POST)).toEqual({ kind: "forbidden", needs: "chat:write" });
    expect(readFailure(said("missing_scope", { needed: "two words" }), POST)).toMatchObject({ needs: "scope" });
  });

  it("calls a room that is gone a person, one to one", () => {
    expect(readFailure(said("is_inactive"), { to: "person", does: "post" })).toEqual({ kind: "gone", what: "person" });
  });

  it("passes on no text of Slack's", () => {
    for (const text of ["<html>Bad gateway, Ann said she…</html>", "", "a".repeat(200)]) {
      expect(readFailure(said(text), POST)).toEqual({ kind: "refused", why: "unreadable-answer" });
      expect(platformCode(said(text))).toBe("");
    }
  });

  it("counts seconds into milliseconds, posts by room and changes for all", () => {
    const limited = new WebAPIRateLimitedError(7);
    expect(readFailure(limited, POST)).toEqual({ kind: "later", afterMs: 7000, scope: "room" });
    expect(readFailure(limited, { to: "room", does: "change" })).toMatchObject({ scope: "account" });
    const untold = new Error("Retry header did not contain a valid timeout (url: x, retry-after header: null)");
    expect(readFailure(untold, POST)).toMatchObject({ kind: "later", afterMs: 30_000 });
  });

  it.each([
    [500, { kind: "unknown" }],
    [503, { kind: "unknown" }],
    [408, { kind: "unknown" }],
    [403, { kind: "refused", why: "http-403" }],
  ])("HTTP %d", (status, reading) => {
    expect(readFailure(new WebAPIHTTPError(status, "x", {}, "body"), POST)).toEqual(reading);
  });

  it.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"])("%s never left", (code) => {
    expect(readFailure(broken(code), POST)).toEqual({ kind: "later", afterMs: 5000, scope: "account" });
  });

  it.each(["ECONNRESET", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT"])("%s may have arrived", (code) => {
    expect(readFailure(broken(code), POST)).toEqual({ kind: "unknown" });
  });

  it("knows nothing of what it was never told", () => {
    for (const fault of [new DOMException("late", "TimeoutError"), undefined, "x", { code: 7 }])
      expect(readFailure(fault, POST)).toEqual({ kind: "unknown" });
  });
});
