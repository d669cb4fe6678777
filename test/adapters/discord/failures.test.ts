import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { describe, expect, it } from "vitest";
import { failureOf } from "../../../adapters/discord/failures.ts";

const SECRET = "what a member wrote";
const refusal = (status: number, code: number | string): DiscordAPIError =>
  new DiscordAPIError({ code: Number(code), message: SECRET }, code, status, "POST", `https://x/${SECRET}`, {
    files: undefined,
    body: SECRET,
  });
const broken = (code: string): Error => Object.assign(new Error(SECRET), { code });
const limit = (more: object): RateLimitError =>
  new RateLimitError({
    timeToReset: 50,
    limit: 5,
    method: "POST",
    hash: "h",
    url: SECRET,
    route: "r",
    majorParameter: "1",
    global: false,
    retryAfter: 50,
    sublimitTimeout: 0,
    scope: "user",
    ...more,
  });

describe("what Discord says, as a failure", () => {
  it.each([
    ["its own limit", limit({ retryAfter: 2650 }), { kind: "later", afterMs: 2650, scope: "room" }],
    [
      "a limit of one kind of request",
      limit({ sublimitTimeout: 9000 }),
      { kind: "later", afterMs: 9000, scope: "room" },
    ],
    [
      "the limit of all requests",
      limit({ global: true, retryAfter: 700 }),
      { kind: "later", afterMs: 700, scope: "account" },
    ],
    ["a slow channel", refusal(429, 20028), { kind: "later", afterMs: 10_000, scope: "room" }],
    ["too many edits of an old message", refusal(429, 30046), { kind: "later", afterMs: 60_000, scope: "room" }],
    [
      "a fault of theirs",
      new HTTPError(502, "Bad Gateway", "POST", SECRET, { files: undefined, body: SECRET }),
      { kind: "unknown" },
    ],
    ["no answer in time", Object.assign(new Error(SECRET), { name: "AbortError" }), { kind: "unknown" }],
    ["a broken line", broken("ECONNRESET"), { kind: "unknown" }],
    ["a line closed half way", broken("UND_ERR_SOCKET"), { kind: "unknown" }],
    ["nobody there", broken("ECONNREFUSED"), { kind: "later", afterMs: 5000, scope: "account" }],
    ["no such name", broken("ENOTFOUND"), { kind: "later", afterMs: 5000, scope: "account" }],
    ["names cannot be looked up", broken("EAI_AGAIN"), { kind: "later", afterMs: 5000, scope: "account" }],
    ["no line in time", broken("UND_ERR_CONNECT_TIMEOUT"), { kind: "later", afterMs: 5000, scope: "account" }],
    [
      "a cause inside",
      new Error("x", { cause: broken("ECONNREFUSED") }),
      { kind: "later", afterMs: 5000, scope: "account" },
    ],
    ["unknown channel", refusal(404, 10003), { kind: "gone", what: "room" }],
    ["unknown server", refusal(404, 10004), { kind: "gone", what: "room" }],
    ["unknown message", refusal(404, 10008), { kind: "gone", what: "message" }],
    ["unknown person", refusal(404, 10013), { kind: "gone", what: "person" }],
    ["closed to us", refusal(403, 50007), { kind: "gone", what: "person" }],
    ["no server in common", refusal(403, 50278), { kind: "gone", what: "person" }],
    ["may not see", refusal(403, 50001), { kind: "forbidden", needs: "view-channel" }],
    ["may not write", refusal(403, 50013), { kind: "forbidden", needs: "send-messages" }],
    ["an archived thread", refusal(400, 50083), { kind: "forbidden", needs: "open-thread" }],
    ["something else forbidden", refusal(403, 99999), { kind: "forbidden", needs: "discord-99999" }],
    ["a token no longer taken", refusal(401, 0), { kind: "later", afterMs: 300_000, scope: "account" }],
    ["a payload not taken", refusal(400, 50035), { kind: "refused", why: "discord-50035" }],
    ["held back by a server's own filter", refusal(400, 200000), { kind: "refused", why: "discord-200000" }],
    ["something that is no error", "odd", { kind: "unknown" }],
  ])("%s", (_, error, failure) => {
    expect(failureOf(error)).toEqual(failure);
    expect(JSON.stringify(failureOf(error))).not.toContain(SECRET);
  });
});
