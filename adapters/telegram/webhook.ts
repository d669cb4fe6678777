import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Update } from "grammy/types";
import type { WebListener } from "../../src/ports/web-door.ts";

/** Telegram's updates are a few kilobytes; nobody else has anything to say here. */
const MOST_BYTES = 1_000_000;
/** Telegram gives up on an answer and sends the update again; by then it is in hand here. */
const ANSWER_MS = 10_000;

/**
 * Hears what Telegram posts. A post without the secret is refused unread. The answer waits until the update is dealt
 * with, so that what a crash interrupts comes again.
 */
export function webhookListener(secret: string, take: (update: Update) => Promise<void>): WebListener {
  return (request, response) => {
    hear(request, response, secret, take).catch(() => end(response, 500));
  };
}

async function hear(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string,
  take: (update: Update) => Promise<void>,
): Promise<void> {
  if (request.method !== "POST") return end(response, 405);
  const told = request.headers["x-telegram-bot-api-secret-token"];
  if (typeof told !== "string" || !same(told, secret)) return end(response, 401);
  const body = await bodyOf(request);
  if (body === undefined) return end(response, 413);
  const update = readJson(body);
  if (update === undefined) return end(response, 400);
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((done) => {
    timer = setTimeout(done, ANSWER_MS);
  });
  await Promise.race([take(update), enough]);
  clearTimeout(timer);
  end(response, 200);
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { "content-length": 0 });
  response.end();
}

/** undefined where it is too long; the rest is let go by unread, so that the refusal can still be sent. */
function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= MOST_BYTES) parts.push(part);
      else done(undefined);
    });
    request.on("end", () => done(Buffer.concat(parts).toString("utf8")));
    request.on("error", failed);
    // Whoever went away in the middle has nothing more to say.
    request.on("close", () => done(undefined));
  });
}

function readJson(text: string): Update | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isUpdate = typeof value === "object" && value !== null && "update_id" in value;
    // Who knows the secret is Telegram, so the rest has the shape it says.
    return isUpdate ? (value as Update) : undefined;
  } catch {
    return undefined;
  }
}

/** In a time that does not tell how much of a guess is right. */
function same(told: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(told), digest(secret));
}
