import { DiscordAPIError, type RawFile, REST } from "discord.js";
import type { Failure } from "../../src/ports/chat-adapter.ts";
import type { Log } from "../../src/ports/log.ts";
import { failureOf } from "./failures.ts";
import { DISCORD } from "./profile.ts";
import { restOptions } from "./rest-options.ts";

/** One request. `open`: authorised by what its path holds, as answers to presses are, and not by the bot's token. */
export interface Call {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly path: `/${string}`;
  readonly body?: unknown;
  readonly files?: RawFile[];
  readonly query?: URLSearchParams;
  readonly open?: boolean;
}

/** What Discord answered, or why it did not. */
export type Told =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: Failure; readonly code: number | undefined };

const MOST_BUCKETS = 500;

/** Requests to Discord over the library's own client. Never throws for what Discord said, and never tries again. */
export class Wire {
  readonly #rest: REST;
  readonly #token: string;
  readonly #log: Log;
  #refused = false;

  constructor(token: string, apiUrl: string | undefined, log: Log) {
    this.#token = token;
    this.#log = log;
    this.#rest = new REST(restOptions(apiUrl));
    this.#rest.on("invalidRequestWarning", () =>
      log("platform.fault", { platform: DISCORD, during: "many-refusals", fault: "RefusedRequests" }),
    );
  }

  async call(call: Call): Promise<Told> {
    this.#tidy();
    // The library forgets the token after one refusal; each attempt asks Discord itself.
    this.#rest.setToken(this.#token);
    try {
      const value = await this.#rest.request({
        method: call.method as never,
        fullRoute: call.path,
        body: call.body,
        auth: call.open !== true,
        ...(call.files && call.files.length > 0 ? { files: call.files } : {}),
        ...(call.query ? { query: call.query } : {}),
      });
      this.#refused = false;
      return { ok: true, value };
    } catch (error) {
      if (error instanceof DiscordAPIError && error.status === 401 && call.open !== true) this.tokenRefused();
      const code = error instanceof DiscordAPIError && typeof error.code === "number" ? error.code : undefined;
      return { ok: false, failure: failureOf(error), code };
    }
  }

  /** Tells the host once, until a request is taken again. */
  tokenRefused(): void {
    if (!this.#refused) this.#log("platform.token-refused", { platform: DISCORD });
    this.#refused = true;
  }

  /** The library keeps a bucket for every interaction; its own sweeper is a timer, so we sweep as we go. */
  #tidy(): void {
    if (this.#rest.handlers.size > MOST_BUCKETS) this.#rest.handlers.sweep((bucket) => bucket.inactive);
  }
}

/** The id in what Discord answered; undefined where there is none. */
export function idOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("id" in value)) return undefined;
  return typeof value.id === "string" ? value.id : undefined;
}
