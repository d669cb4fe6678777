import type { Update } from "grammy/types";
import type { StageFault } from "../stage.ts";
import { type LoopbackServer, openLoopbackServer, type WireReply, type WireRequest } from "../wire/loopback-server.ts";
import { readBody } from "./body.ts";
import { CHANGES, callMethod, type Reply, refuse } from "./methods.ts";
import { UpdateQueue } from "./updates.ts";
import { World } from "./world.ts";

/** A token as BotFather gives them. */
export const TOKEN = "5500000001:AAtest_token_of_the_pretended_bot_0";

/** How a fault looks on the wire; two are no answers at all. */
type WireFault = Exclude<StageFault, "no-connection">;

/** A pretended Telegram on the loopback address. */
export interface FakeTelegram {
  readonly world: World;
  readonly queue: UpdateQueue;
  readonly server: LoopbackServer;
  /** Hands an update to the bot the way it asked for; resolves when the bot has dealt with it. */
  deliver(update: Update, again?: boolean): Promise<void>;
  /** The next call that posts, changes or deletes fails. */
  failNext(how: WireFault | undefined): void;
  /** Questions for updates are answered like this until told otherwise; the one that is held is answered at once. */
  breakPolling(how: Reply | undefined): void;
  /** Every call that came, by its method. */
  readonly calls: readonly string[];
}

export async function openFakeTelegram(secret: string): Promise<FakeTelegram> {
  const world = new World();
  const queue = new UpdateQueue();
  const calls: string[] = [];
  let fault: WireFault | undefined;
  let outage: Reply | undefined;

  const answer = async (request: WireRequest): Promise<WireReply> => {
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.path) ?? [];
    if (token !== TOKEN) return wire(refuse(401, "Unauthorized"));
    calls.push(method);
    const body = readBody(method, request);
    if (method === "getUpdates") {
      // Telegram remembers what was asked for last.
      if (body.allowed_updates !== undefined) world.wanted = body.allowed_updates as readonly string[];
      if (outage !== undefined) return wire(outage);
      return updates(Number(body.offset ?? 0), Number(body.timeout ?? 0));
    }
    const changes = CHANGES.test(method);
    if (changes) world.changes += 1;
    const how = changes ? fault : undefined;
    if (how === undefined) return wire(callMethod(world, method, body));
    fault = undefined;
    if (how !== "lost-answer") return wire(failure(how, method));
    callMethod(world, method, body);
    return "lost";
  };
  const updates = async (offset: number, timeout: number): Promise<WireReply> => {
    const found = await queue.poll(offset, timeout);
    if (found !== "conflict") return wire({ ok: true, result: found });
    return wire(
      refuse(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"),
    );
  };
  const server = await openLoopbackServer(answer);
  return {
    world,
    queue,
    server,
    calls,
    async deliver(update, again = false) {
      if (world.webhook === "") return queue.push(update, again);
      if (!queue.listening) return;
      const response = await fetch(world.webhook, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-telegram-bot-api-secret-token": secret,
          // Else a connection of the platform's stays for seconds, and looks like one of the bot's.
          connection: "close",
        },
        body: JSON.stringify(update),
      });
      await response.arrayBuffer();
      if (response.status !== 200) world.wrongs.push(`the webhook answered ${response.status}`);
    },
    failNext(how) {
      fault = how;
    },
    breakPolling(how) {
      outage = how;
      if (how !== undefined) queue.endHeld();
    },
  };
}

const wire = (reply: Reply): WireReply => ({ status: reply.ok ? 200 : reply.error_code, json: reply });

/** Where the group has gone when a call fails for that. */
export const MOVED_TO = -1_001_500_000_002;

function failure(how: Exclude<WireFault, "lost-answer">, method: string): Reply {
  switch (how) {
    case "rate-limit":
      return refuse(429, "Too Many Requests: retry after 7", { retry_after: 7 });
    case "deleted": {
      const what = method.startsWith("edit")
        ? "message to edit"
        : method.startsWith("delete")
          ? "message to delete"
          : "chat";
      return refuse(400, `Bad Request: ${what} not found`);
    }
    case "blocked":
      return refuse(403, "Forbidden: bot was blocked by the user");
    case "removed":
      return refuse(403, "Forbidden: bot was kicked from the supergroup chat");
    case "moved":
      return refuse(400, "Bad Request: group chat was upgraded to a supergroup chat", { migrate_to_chat_id: MOVED_TO });
    case "no-right":
      return refuse(400, "Bad Request: not enough rights to send text messages to the chat");
    case "revoked":
      return refuse(401, "Unauthorized");
    default:
      return how satisfies never;
  }
}
