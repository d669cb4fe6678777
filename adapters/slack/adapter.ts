import { WebClient } from "@slack/web-api";
import type { AdapterWordsFor } from "../../src/ports/adapter-words.ts";
import type {
  Change,
  ChatAdapter,
  Command,
  Delivery,
  Failure,
  Listener,
  MessageId,
  Place,
  Platform,
  Posted,
} from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import { PersonRef } from "../../src/ports/person.ts";
import type { WebDoor } from "../../src/ports/web-door.ts";
import { clientOptions, TIMEOUT_MS } from "./client-options.ts";
import { type Connection, DoorConnection, type LineNews, SocketConnection, TakingApp } from "./connection.ts";
import { type Attempted, platformCode, readFailure } from "./failures.ts";
import { InHand } from "./in-hand.ts";
import { listenToPeople } from "./listen-people.ts";
import { listenToRooms } from "./listen-rooms.ts";
import { Lookups } from "./lookups.ts";
import { NotStarted } from "./not-started.ts";
import { slackProfile } from "./profile.ts";
import type { Around } from "./read.ts";
import { renderCard } from "./render.ts";
import { silentLogger } from "./silent-logger.ts";

/** What the adapter is made with. One of the two ways in: an app token for a line, or a door with its secret. */
export interface SlackOptions {
  /** "xoxb-…". */
  readonly botToken: string;
  readonly way:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string; readonly door: WebDoor };
  /** The base of the Web API; Slack's own where not given. */
  readonly apiUrl?: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly words: AdapterWordsFor;
}

/** The port, and what only tests and `stop` need. */
export interface SlackAdapter extends ChatAdapter {
  /** Resolves when every event in hand is answered. */
  idle(): Promise<void>;
}

/** What the listeners share while the adapter runs. */
export interface Running {
  readonly client: WebClient;
  readonly lookups: Lookups;
  readonly around: Around;
  readonly bot: string;
  readonly listen: Listener;
  readonly words: AdapterWordsFor;
  readonly commands: () => readonly Command[];
  /** Tells the host that Slack no longer takes the token; once. */
  readonly tokenRefused: () => void;
}

const SLACK = "slack" as Platform;
const TOKEN_WAIT_MS = 300_000;

/** Opens nothing yet: `start` does. */
export function createSlackAdapter(options: SlackOptions): SlackAdapter {
  return new Slack(options);
}

class Slack implements SlackAdapter {
  readonly platform = SLACK;
  readonly profile = slackProfile;
  readonly #options: SlackOptions;
  readonly #hand = new InHand();
  readonly #client: WebClient;
  readonly #lookups: Lookups;
  #commands: readonly Command[] = [];
  #connection: Connection | undefined;
  #taking = false;
  #toldOfToken = false;

  constructor(options: SlackOptions) {
    this.#options = options;
    this.#client = new WebClient(options.botToken, clientOptions(options.apiUrl));
    this.#lookups = new Lookups({ client: this.#client, clock: options.clock, hand: this.#hand });
  }

  async start(listen: Listener): Promise<void> {
    if (this.#connection) throw new NotStarted("The Slack adapter runs already.");
    this.#toldOfToken = false;
    const { team, bot, botId } = await this.#whoWeAre();
    const connection = this.#makeConnection();
    const app = new TakingApp({
      receiver: connection.receiver,
      // Known already: the library would ask again for every event.
      authorize: async () => ({ botToken: this.#options.botToken, botUserId: bot, botId, teamId: team }),
      logger: silentLogger,
      clientOptions: { ...clientOptions(this.#options.apiUrl), fetch: withTimeout },
      ignoreSelf: false,
      convoStore: false,
    });
    app.taking(async (work) => {
      if (!this.#taking) throw new Error("The adapter takes no events.");
      await this.#hand.hold(work());
    });
    app.error(async (fault) => this.#fault("event", fault));
    const running = this.#running(listen, team, bot);
    listenToPeople(app, running);
    listenToRooms(app, running);
    this.#connection = connection;
    this.#taking = true;
    try {
      await connection.open();
    } catch (fault) {
      this.#taking = false;
      this.#connection = undefined;
      throw fault;
    }
  }

  async stop(): Promise<void> {
    const connection = this.#connection;
    this.#taking = false;
    this.#connection = undefined;
    await this.#hand.idle();
    await connection?.close();
  }

  idle(): Promise<void> {
    return this.#hand.idle();
  }

  async send(to: Place, card: Parameters<ChatAdapter["send"]>[1]): Promise<Delivery> {
    return this.#attempt({ to: aim(to), does: "post" }, async (): Promise<Delivery> => {
      const { ts } = await this.#client.chat.postMessage({
        channel: await this.#channelOf(to),
        ...renderCard(card),
        parse: "none",
        link_names: false,
        unfurl_links: false,
        unfurl_media: false,
      });
      // Without its time the message could never be changed again, so it counts as perhaps posted.
      if (ts === undefined) return { kind: "unknown" };
      return { kind: "delivered", posted: { place: to, message: ts as MessageId } };
    });
  }

  async edit(posted: Posted, card: Parameters<ChatAdapter["edit"]>[1]): Promise<Change> {
    return this.#attempt({ to: aim(posted.place), does: "change" }, async (): Promise<Change> => {
      const channel = await this.#channelOf(posted.place);
      await this.#client.chat.update({
        channel,
        ts: posted.message,
        ...renderCard(card),
        parse: "none",
        link_names: false,
      });
      return { kind: "changed" };
    });
  }

  async erase(posted: Posted): Promise<Change> {
    return this.#attempt({ to: aim(posted.place), does: "change" }, async (): Promise<Change> => {
      await this.#client.chat.delete({ channel: await this.#channelOf(posted.place), ts: posted.message });
      return { kind: "changed" };
    });
  }

  /** Slack learns its one command from the app's manifest; the words after it are ours to read. */
  async publish(commands: readonly Command[]): Promise<void> {
    this.#commands = commands;
  }

  isPlatformAdmin(person: PersonRef, place: Parameters<ChatAdapter["isPlatformAdmin"]>[1]): Promise<boolean> {
    return this.#lookups.isAdmin(PersonRef.open(person).user, place.room);
  }

  isMember(person: PersonRef, place: Parameters<ChatAdapter["isMember"]>[1]): Promise<"yes" | "no" | "unknown"> {
    return this.#lookups.isMember(PersonRef.open(person).user, place.room);
  }

  memberCount(place: Parameters<ChatAdapter["memberCount"]>[0]): Promise<number | undefined> {
    return this.#lookups.memberCount(place.room);
  }

  #makeConnection(): Connection {
    const { way, apiUrl } = this.#options;
    return way.kind === "http"
      ? new DoorConnection(way.door, way.signingSecret)
      : new SocketConnection(way.appToken, clientOptions(apiUrl), (news) => this.#line(news));
  }

  #running(listen: Listener, team: string, bot: string): Running {
    const { clock, words } = this.#options;
    const person = (user: string) => {
      const language = user === bot ? undefined : this.#lookups.languageOf(user);
      const ref = new PersonRef({ platform: SLACK, tenant: team, user });
      return language === undefined ? { ref } : { ref, language };
    };
    return {
      client: this.#client,
      lookups: this.#lookups,
      around: { team, now: () => clock.now(), person },
      bot,
      listen,
      words,
      commands: () => this.#commands,
      tokenRefused: () => this.#tokenRefused(),
    };
  }

  async #whoWeAre(): Promise<{ readonly team: string; readonly bot: string; readonly botId: string }> {
    try {
      const { team_id: team, user_id: bot, bot_id: botId } = await this.#client.auth.test();
      if (team && bot && botId) return { team, bot, botId };
    } catch (fault) {
      if (readFailure(fault, { to: "room", does: "change" }) !== "token")
        throw new NotStarted(
          `Slack cannot be reached${withCode(platformCode(fault))}. Look at the network, then start again.`,
        );
    }
    throw new NotStarted(
      "Slack does not take the bot token. Copy it anew from the page OAuth & Permissions (it begins with xoxb-) and set SLACK_BOT_TOKEN.",
    );
  }

  async #channelOf(place: Place): Promise<string> {
    return place.kind === "room" ? place.room : this.#lookups.talkWith(PersonRef.open(place.with).user);
  }

  async #attempt<T extends Delivery | Change>(call: Attempted, work: () => Promise<T>): Promise<T | Failure> {
    try {
      return await this.#hand.hold(work());
    } catch (fault) {
      const failure = readFailure(fault, call);
      if (failure !== "token") return failure;
      this.#tokenRefused();
      return { kind: "later", afterMs: TOKEN_WAIT_MS, scope: "account" };
    }
  }

  #tokenRefused(): void {
    if (this.#toldOfToken) return;
    this.#toldOfToken = true;
    this.#options.log("platform.token-refused", { platform: SLACK });
  }

  #line(news: LineNews): void {
    if (news === "refused") this.#tokenRefused();
    else this.#options.log(news === "connected" ? "platform.connected" : "platform.lost", { platform: SLACK });
  }

  async #fault(during: string, told: Error & { readonly original?: unknown }): Promise<void> {
    // The library wraps what it does not know; the class of what it wraps says more.
    const fault = told.constructor.name === "UnknownError" ? (told.original ?? told) : told;
    if (readFailure(fault, { to: "room", does: "change" }) === "token") this.#tokenRefused();
    const name = fault instanceof Error ? fault.constructor.name : typeof fault;
    this.#options.log("platform.fault", { platform: SLACK, during, fault: name });
  }
}

/** The library answers presses without a limit of its own. */
const withTimeout: typeof fetch = (url, init) => fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init });

const aim = (place: Place): Attempted["to"] => (place.kind === "room" ? "room" : "person");

const withCode = (code: string): string => (code === "" ? "" : ` (${code})`);
