import { App, HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import type { WebDoor } from "../../src/ports/web-door.ts";
import { platformCode } from "./failures.ts";
import { NotStarted } from "./not-started.ts";
import { silentLogger } from "./silent-logger.ts";

/** How events reach us: a line we open to Slack, or a web address that Slack calls. */
export interface Connection {
  readonly receiver: SocketModeReceiver | HTTPReceiver;
  /** Resolves once events flow. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** What became of the line. "refused": Slack no longer takes the app token. */
export type LineNews = "connected" | "lost" | "refused";

const HELLO_MS = 30_000;
/** The library's five seconds take a busy moment of this process (giving back disk space, say) for a dead line. */
const PONG_MS = 20_000;
/** How long to wait before each try after the line broke; the last for all that follow. */
const WAITS_MS = [0, 1000, 2000, 5000, 15_000, 30_000];
const REFUSED_WAIT_MS = 300_000;

/**
 * Socket Mode. The library's own way of coming back is off: it waits five seconds where Slack only changes the line, and
 * gives up with an unhandled rejection where the network is away.
 */
export class SocketConnection implements Connection {
  readonly receiver: SocketModeReceiver;
  readonly #news: (news: LineNews) => void;
  #state: "closed" | "opening" | "open" = "closed";
  #trying: Promise<void> | undefined;
  #wait: NodeJS.Timeout | undefined;

  constructor(appToken: string, clientOptions: WebClientOptions, news: (news: LineNews) => void) {
    this.#news = news;
    this.receiver = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      clientPingTimeout: PONG_MS,
      logger: silentLogger,
      installerOptions: { clientOptions },
      processEventErrorHandler: async () => false,
    });
    this.receiver.client.on("disconnected", () => this.#lost());
  }

  async open(): Promise<void> {
    this.#state = "opening";
    try {
      await this.#connect();
    } catch (fault) {
      this.#state = "closed";
      throw notConnected(fault);
    }
    this.#state = "open";
    this.#news("connected");
  }

  async close(): Promise<void> {
    this.#state = "closed";
    clearTimeout(this.#wait);
    await this.#trying?.catch(() => undefined);
    await this.receiver.client.disconnect();
  }

  /** One try; leaves nothing half open where it fails. */
  async #connect(): Promise<void> {
    let patience: NodeJS.Timeout | undefined;
    const enough = new Promise<never>((_, fail) => {
      patience = setTimeout(() => fail(new Error("Slack said no hello.")), HELLO_MS);
    });
    const { client } = this.receiver;
    this.#trying = Promise.race([client.start().then(() => undefined), enough]);
    try {
      await this.#trying;
    } catch (fault) {
      await client.disconnect();
      throw fault;
    } finally {
      clearTimeout(patience);
      this.#trying = undefined;
    }
  }

  /** A line that breaks while it is being opened is told by the opening itself. */
  #lost(): void {
    if (this.#state !== "open") return;
    this.#news("lost");
    this.#comeBack(0);
  }

  #comeBack(attempt: number, waitMs = WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)]): void {
    this.#state = "opening";
    this.#wait = setTimeout(() => void this.#tryAgain(attempt), waitMs);
  }

  async #tryAgain(attempt: number): Promise<void> {
    try {
      await this.#connect();
    } catch (fault) {
      if (this.#state === "closed") return;
      const refused = REFUSES.has(platformCode(fault));
      if (refused) this.#news("refused");
      this.#comeBack(attempt + 1, refused ? REFUSED_WAIT_MS : undefined);
      return;
    }
    if (this.#state === "closed") return;
    this.#state = "open";
    this.#news("connected");
  }
}

const REFUSES = new Set(["invalid_auth", "not_authed", "token_revoked", "account_inactive", "not_allowed_token_type"]);

function notConnected(fault: unknown): NotStarted {
  const code = platformCode(fault);
  if (REFUSES.has(code))
    return new NotStarted(
      "Slack does not take the app token. Make a new one that begins with xapp- and set SLACK_APP_TOKEN.",
    );
  if (code === "missing_scope" || code === "no_permission")
    return new NotStarted("The Slack app token may not open a line. Give it the scope connections:write.");
  return new NotStarted(
    "Slack cannot be reached, so no line to it could be opened. Look at the network, then start again.",
  );
}

/** Where Slack posts everything: events, presses, forms and commands. */
export const SLACK_PATH = "/slack/events";

/** Signed requests through the program's own door. The library checks signature and age (five minutes) of each. */
export class DoorConnection implements Connection {
  readonly receiver: HTTPReceiver;
  readonly #door: WebDoor;

  constructor(door: WebDoor, signingSecret: string) {
    this.#door = door;
    this.receiver = new HTTPReceiver({
      signingSecret,
      endpoints: [SLACK_PATH],
      logger: silentLogger,
      processEventErrorHandler: async ({ response }) => {
        if (!response.headersSent) response.writeHead(503).end();
        return true;
      },
    });
  }

  async open(): Promise<void> {
    this.#door.open(SLACK_PATH, (request, response) => {
      try {
        this.receiver.requestListener(request, response);
      } catch {
        response.writeHead(404).end();
      }
    });
  }

  async close(): Promise<void> {
    this.#door.shut(SLACK_PATH);
  }
}

/** The library's app, which works on events only while it may, and whose work can be waited for. */
export class TakingApp extends App {
  #take: ((work: () => Promise<void>) => Promise<void>) | undefined;

  /** Set once, after the library's own constructor is through. */
  taking(take: (work: () => Promise<void>) => Promise<void>): void {
    this.#take = take;
  }

  override async processEvent(event: Parameters<App["processEvent"]>[0]): Promise<void> {
    const work = (): Promise<void> => super.processEvent(event);
    // Not acknowledged: Slack brings an event again, and tells the person that a press did not work.
    if (!this.#take) throw new Error("The adapter takes no events.");
    return this.#take(work);
  }
}
