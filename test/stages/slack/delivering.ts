import { createHmac } from "node:crypto";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { Json } from "./json.ts";
import { rec } from "./json.ts";
import type { Payload } from "./payloads.ts";
import { SIGNING_SECRET } from "./workspace.ts";

/** Brings a payload to the bot and returns what the acknowledgement held. Throws where none comes within three seconds. */
export interface Deliver {
  deliver(payload: Payload, retry?: number): Promise<Json>;
  close(): Promise<void>;
}

const ACK_MS = 3000;

/** Socket Mode: envelopes over a WebSocket that the bot opened, each to the newest line. */
export class SocketDelivery implements Deliver {
  readonly #server: WebSocketServer;
  readonly #lines: WebSocket[] = [];
  readonly #waiting = new Map<string, { readonly line: WebSocket; done(payload: Json): void; lost(): void }>();
  readonly #expected: () => boolean;
  #arrived: (() => void) | undefined;
  #envelopes = 0;

  /** `expected`: whether the bot means to have a line open, so that one is waited for. */
  constructor(http: Server, expected: () => boolean) {
    this.#expected = expected;
    this.#server = new WebSocketServer({ server: http, path: "/link" });
    this.#server.on("connection", (line) => {
      this.#lines.push(line);
      line.on("message", (data) => this.#acknowledged(rec(JSON.parse(String(data)))));
      line.on("close", () => {
        this.#lines.splice(this.#lines.indexOf(line), 1);
        for (const waiting of this.#waiting.values()) if (waiting.line === line) waiting.lost();
      });
      line.send(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A" } }));
      this.#arrived?.();
    });
  }

  get open(): number {
    return this.#lines.length;
  }

  /** Resolves when the bot opens a line, or after some seconds without one. */
  async nextLine(): Promise<void> {
    let patience: NodeJS.Timeout | undefined;
    await new Promise<void>((done) => {
      this.#arrived = done;
      patience = setTimeout(done, ACK_MS * 3);
    });
    clearTimeout(patience);
  }

  /** As Slack does before it takes a server away: the bot is asked to come back on another line. */
  refresh(): void {
    this.#lines.at(-1)?.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested", debug_info: {} }));
  }

  /** The line breaks without a word. */
  cut(): void {
    this.#lines.at(-1)?.terminate();
  }

  async deliver({ type, body }: Payload, retry = 0): Promise<Json> {
    if (this.#lines.length === 0 && this.#expected()) await this.nextLine();
    const line = this.#lines.at(-1);
    if (!line) throw new Error("The bot has no line open, so nobody hears this.");
    this.#envelopes += 1;
    const envelope_id = `e${this.#envelopes}`;
    const acknowledged = new Promise<Json>((done, failed) => {
      const late = setTimeout(() => failed(new Error(`Not acknowledged within three seconds: ${type}.`)), ACK_MS);
      this.#waiting.set(envelope_id, {
        line,
        done: (payload) => {
          clearTimeout(late);
          done(payload);
        },
        lost: () => {
          clearTimeout(late);
          failed(new Error("The line broke before it was acknowledged."));
        },
      });
    });
    const again = type === "events_api" ? { retry_attempt: retry, retry_reason: retry > 0 ? "timeout" : "" } : {};
    const accepts_response_payload = type !== "events_api";
    line.send(JSON.stringify({ envelope_id, type, payload: body, accepts_response_payload, ...again }));
    return acknowledged;
  }

  async close(): Promise<void> {
    for (const line of this.#lines) line.terminate();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }

  #acknowledged({ envelope_id, payload }: Json): void {
    const id = String(envelope_id);
    this.#waiting.get(id)?.done(rec(payload));
    this.#waiting.delete(id);
  }
}

/** Signed requests to the address the host gave Slack. */
export class SignedDelivery implements Deliver {
  readonly #address: () => string;

  constructor(address: () => string) {
    this.#address = address;
  }

  async deliver(payload: Payload, retry = 0): Promise<Json> {
    const { text, type } = written(payload);
    const answer = await fetch(this.#address(), {
      method: "POST",
      body: text,
      headers: {
        "content-type": type,
        connection: "close",
        ...signed(text, Math.floor(Date.now() / 1000)),
        ...(retry > 0 ? { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_timeout" } : {}),
      },
      signal: AbortSignal.timeout(ACK_MS),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`The bot answered ${answer.status}.`);
    return said === "" ? {} : rec(JSON.parse(said));
  }

  async close(): Promise<void> {}
}

/** A payload as Slack writes it: events as JSON, commands as a form, all else as a form with one JSON field. */
function written({ type, body }: Payload): { readonly text: string; readonly type: string } {
  if (type === "events_api") return { text: JSON.stringify(body), type: "application/json" };
  const fields = type === "slash_commands" ? (body as Record<string, string>) : { payload: JSON.stringify(body) };
  return { text: new URLSearchParams(fields).toString(), type: "application/x-www-form-urlencoded" };
}

/** Slack's signature headers for a body at a moment, in seconds. */
export function signed(text: string, seconds: number): Record<string, string> {
  const mac = createHmac("sha256", SIGNING_SECRET).update(`v0:${seconds}:${text}`).digest("hex");
  return { "x-slack-request-timestamp": String(seconds), "x-slack-signature": `v0=${mac}` };
}
