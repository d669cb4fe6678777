import { GrammyError, HttpError } from "grammy";
import { describe, expect, it } from "vitest";
import { cannotWriteTo, failureOf, isUnchanged, notStarted } from "../../../adapters/telegram/failures.ts";
import type { Failure } from "../../../src/ports/chat-adapter.ts";

const SECRET = "sendMessage of 5500000001:AAsecret with what Ann wrote";
const said = (error_code: number, description: string, parameters = {}): GrammyError =>
  new GrammyError(SECRET, { ok: false, error_code, description, parameters }, "sendMessage", { text: SECRET });
const broke = (code: string): HttpError => new HttpError(SECRET, Object.assign(new Error(SECRET), { code }));

const send = { change: false, alone: false };
const alone = { change: false, alone: true };

const TABLE: readonly (readonly [string, unknown, Failure])[] = [
  [
    "flood",
    said(429, "Too Many Requests: retry after 7", { retry_after: 7 }),
    { kind: "later", afterMs: 7000, scope: "room" },
  ],
  ["flood without a time", said(429, "Too Many Requests"), { kind: "later", afterMs: 5000, scope: "room" }],
  ["refused connection", broke("ECONNREFUSED"), { kind: "later", afterMs: 5000, scope: "account" }],
  ["no name service", broke("EAI_AGAIN"), { kind: "later", afterMs: 5000, scope: "account" }],
  ["no connection in time", broke("ENOCONNECTION"), { kind: "later", afterMs: 5000, scope: "account" }],
  ["broken connection", broke("ECONNRESET"), { kind: "unknown" }],
  [
    "timeout",
    new HttpError(SECRET, new Error("Request to 'sendMessage' timed out after 20 seconds")),
    { kind: "unknown" },
  ],
  ["server fault", said(502, "Bad Gateway"), { kind: "unknown" }],
  ["not of the library", new Error("boom"), { kind: "unknown" }],
  ["chat not found", said(400, "Bad Request: chat not found"), { kind: "gone", what: "room" }],
  ["kicked", said(403, "Forbidden: bot was kicked from the supergroup chat"), { kind: "gone", what: "room" }],
  ["not a member", said(403, "Forbidden: bot is not a member of the supergroup chat"), { kind: "gone", what: "room" }],
  ["group deleted", said(403, "Forbidden: the group chat was deleted"), { kind: "gone", what: "room" }],
  ["topic deleted", said(400, "Bad Request: message thread not found"), { kind: "gone", what: "room" }],
  ["blocked", said(403, "Forbidden: bot was blocked by the user"), { kind: "gone", what: "person" }],
  ["deactivated", said(403, "Forbidden: user is deactivated"), { kind: "gone", what: "person" }],
  [
    "never started",
    said(403, "Forbidden: bot can't initiate conversation with a user"),
    { kind: "gone", what: "person" },
  ],
  ["edit of nothing", said(400, "Bad Request: message to edit not found"), { kind: "gone", what: "message" }],
  ["erasure of nothing", said(400, "Bad Request: message to delete not found"), { kind: "gone", what: "message" }],
  ["edit too late", said(400, "Bad Request: message can't be edited"), { kind: "gone", what: "message" }],
  [
    "erasure after two days",
    said(400, "Bad Request: message can't be deleted for everyone"),
    { kind: "forbidden", needs: "delete-messages" },
  ],
  [
    "no right",
    said(400, "Bad Request: not enough rights to send text messages to the chat"),
    { kind: "forbidden", needs: "send-messages" },
  ],
  [
    "no right to pictures",
    said(400, "Bad Request: not enough rights to send photos to the chat"),
    { kind: "forbidden", needs: "send-photos" },
  ],
  ["may not write", said(400, "Bad Request: CHAT_WRITE_FORBIDDEN"), { kind: "forbidden", needs: "send-messages" }],
  ["topic closed", said(400, "Bad Request: TOPIC_CLOSED"), { kind: "forbidden", needs: "open-topic" }],
  ["another 403", said(403, `Forbidden: ${SECRET}`), { kind: "forbidden", needs: "send-messages" }],
  [
    "moved",
    said(400, "Bad Request: group chat was upgraded to a supergroup chat", { migrate_to_chat_id: -1002 }),
    { kind: "moved", to: { kind: "room", space: "-1002", room: "-1002" } as never },
  ],
  ["token refused", said(401, "Unauthorized"), { kind: "later", afterMs: 300_000, scope: "account" }],
  ["bot deleted", said(404, "Not Found"), { kind: "later", afterMs: 300_000, scope: "account" }],
  ["too long", said(400, "Bad Request: message is too long"), { kind: "refused", why: "too-long" }],
  ["empty", said(400, "Bad Request: message text is empty"), { kind: "refused", why: "empty" }],
  ["bad data", said(400, "Bad Request: BUTTON_DATA_INVALID"), { kind: "refused", why: "button-data" }],
  ["bad formatting", said(400, `Bad Request: can't parse entities: ${SECRET}`), { kind: "refused", why: "entities" }],
  ["anything else", said(400, `Bad Request: ${SECRET}`), { kind: "refused", why: "telegram-400" }],
];

describe("a failure of Telegram", () => {
  it.each(TABLE)("%s", (_name, error, failure) => {
    expect(failureOf(error, send)).toEqual(failure);
  });

  it("in a private chat is about the person", () => {
    expect(failureOf(said(400, "Bad Request: chat not found"), alone)).toEqual({ kind: "gone", what: "person" });
    expect(failureOf(said(400, "Bad Request: PEER_ID_INVALID"), alone)).toEqual({ kind: "gone", what: "person" });
  });

  it("never carries Telegram's sentence, the token or what was sent, and codes are short", () => {
    for (const [, error] of TABLE) {
      const failure = failureOf(error, send);
      expect(JSON.stringify(failure)).not.toMatch(/secret|Ann|Bad Request/);
      const code = failure.kind === "forbidden" ? failure.needs : failure.kind === "refused" ? failure.why : "x";
      expect(code).toMatch(/^[A-Za-z0-9_.:-]{1,64}$/);
    }
  });

  it("is none where the message reads like that already", () => {
    expect(isUnchanged(said(400, "Bad Request: message is not modified: specified new message content …"))).toBe(true);
    expect(isUnchanged(said(400, "Bad Request: message to edit not found"))).toBe(false);
    expect(isUnchanged(broke("ECONNRESET"))).toBe(false);
  });

  it("is a closed door only where the person is meant", () => {
    expect(cannotWriteTo({ kind: "gone", what: "person" })).toBe(true);
    expect(cannotWriteTo({ kind: "gone", what: "room" })).toBe(false);
    expect(cannotWriteTo({ kind: "unknown" })).toBe(false);
  });

  it("at the start is a plain sentence without a cause", () => {
    for (const error of [said(401, "Unauthorized"), said(404, "Not Found"), said(500, SECRET), broke("ENOTFOUND")]) {
      const told = notStarted(error);
      expect(told.name).toBe("NotStarted");
      expect(told.cause).toBeUndefined();
      expect(`${told.message} ${told.stack}`).not.toContain("AAsecret");
    }
  });
});
