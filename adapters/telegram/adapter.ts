import type { Update } from "grammy/types";
import type { AdapterWordsFor } from "../../src/ports/adapter-words.ts";
import type { ActionToken, ChatAdapter, Command, Inbound, Listener, Profile } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import type { WebDoor } from "../../src/ports/web-door.ts";
import { actorOf, answerUpdate } from "./answering.ts";
import { publishCommands } from "./commands.ts";
import { type Access, openConnection } from "./connection.ts";
import { notStarted } from "./failures.ts";
import { createInHand } from "./in-hand.ts";
import { isMember, isPlatformAdmin, memberCount, movedTo } from "./members.ts";
import { startPolling, WANTED } from "./polling.ts";
import { createPoster } from "./posting.ts";
import { telegramProfile } from "./profile.ts";
import type { Reader } from "./read.ts";
import { roomPlace, TELEGRAM, targetOf } from "./rooms.ts";
import { createWaitingAnswers } from "./waiting.ts";
import { webhookListener } from "./webhook.ts";

/** Where Telegram posts updates, instead of being asked for them. */
export interface TelegramWebhook {
  readonly door: WebDoor;
  /** The door's path, beginning with "/". */
  readonly path: string;
  /** The same path as Telegram reaches it: "https://…". */
  readonly url: string;
  /** 1 to 256 of A-Z, a-z, 0-9, "_" and "-"; Telegram sends it with every update. */
  readonly secret: string;
}

/** What the adapter is made with. Without `webhook` it asks Telegram for updates, and needs no address of its own. */
export interface TelegramOptions extends Access {
  readonly clock: Clock;
  readonly log: Log;
  readonly words: AdapterWordsFor;
  readonly webhook?: TelegramWebhook;
  /** How long the engine may take before a press is told to wait; the profile's eight seconds where not given. */
  readonly answerWithinMs?: number;
}

/** The port, and what only tests and `stop` need. */
export interface TelegramAdapter extends ChatAdapter {
  /** Resolves when every update in hand is answered. */
  idle(): Promise<void>;
}

/** Makes the adapter; nothing is opened before `start` or the first `send`. */
export function createTelegramAdapter(options: TelegramOptions): TelegramAdapter {
  const bot = new TelegramBot(options);
  const { api } = bot.connection;
  const poster = bot.poster;
  return {
    platform: TELEGRAM,
    profile: bot.profile,
    start: (listen) => bot.start(listen),
    stop: () => bot.stop(),
    idle: () => bot.inHand.idle(),
    // Telegram has no keys by which it would know a message again.
    send: (to, card, _key) => poster.send(to, card),
    edit: (posted, card) => poster.edit(posted, card),
    erase: (posted) => poster.erase(posted),
    unwrite: (written) => poster.erase(written),
    publish: (commands) => bot.publish(commands),
    isPlatformAdmin: (person, place) => isPlatformAdmin(api, person, place),
    isMember: (person, place) => isMember(api, person, place),
    memberCount: (place) => memberCount(api, place),
    invitation: (token) => bot.invitation(token),
  };
}

/** What is open between `start` and `stop`. */
interface Running {
  stop(): Promise<void>;
}

class TelegramBot {
  readonly profile: Profile;
  readonly connection;
  readonly poster;
  readonly inHand;
  readonly #answers;
  readonly #options: TelegramOptions;
  readonly #waiting;
  #name = "";
  #commands: ReadonlySet<string> = new Set();
  #refused = false;
  #listen: Listener | undefined;
  #running: Running | undefined;

  constructor(options: TelegramOptions) {
    this.#options = options;
    this.profile = { ...telegramProfile, answerWithinMs: options.answerWithinMs ?? telegramProfile.answerWithinMs };
    this.#waiting = createWaitingAnswers(options.clock);
    this.connection = openConnection(options, (taken) => this.#hearOfToken(taken));
    this.poster = createPoster(this.connection.api);
    this.#answers = createPoster(this.connection.answering);
    this.inHand = createInHand((error) => this.#fault("event", error));
  }

  async start(listen: Listener): Promise<void> {
    this.#listen = listen;
    if (this.#running) return;
    const { api } = this.connection;
    try {
      this.#name = (await api.getMe()).username;
      this.#running = this.#options.webhook ? await this.#hearAt(this.#options.webhook) : await this.#ask();
    } catch (error) {
      this.#listen = undefined;
      throw notStarted(error);
    }
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.stop();
    await this.inHand.idle();
    this.#listen = undefined;
    await this.connection.settled();
    this.connection.close();
  }

  async publish(commands: readonly Command[]): Promise<void> {
    this.#commands = new Set(commands.map(({ name }) => name));
    try {
      await publishCommands(this.connection.api, commands);
    } catch (error) {
      // The bot works without its menu, and the next start tries again.
      this.#fault("publish", error);
    }
  }

  /** Empty before the first `start`: the bot's name is Telegram's to tell. */
  invitation(token: ActionToken): string {
    return `https://t.me/${this.#name}?start=${token}`;
  }

  async #ask(): Promise<Running> {
    await this.connection.api.raw.deleteWebhook({});
    const { log } = this.#options;
    return startPolling(this.connection.polling, {
      take: (update) => this.#take(update),
      lost: () => log("platform.lost", { platform: TELEGRAM }),
      found: () => log("platform.connected", { platform: TELEGRAM }),
    });
  }

  /** The webhook stays set when the bot stops: Telegram keeps what happens meanwhile, for a day. */
  async #hearAt({ door, path, url, secret }: TelegramWebhook): Promise<Running> {
    door.open(
      path,
      webhookListener(secret, (update) => this.#take(update)),
    );
    try {
      await this.connection.api.raw.setWebhook({ url, secret_token: secret, allowed_updates: [...WANTED] });
    } catch (error) {
      door.shut(path);
      throw error;
    }
    return { stop: async () => door.shut(path) };
  }

  #take(update: Update): Promise<void> {
    return this.inHand.take(actorOf(update), async () => {
      const listen = this.#listen;
      if (!listen) return;
      const heard: Listener = async (event) => listen(await this.#notRemoved(event));
      await answerUpdate(update, {
        api: this.connection.answering,
        poster: this.#answers,
        words: this.#options.words,
        waiting: this.#waiting,
        reader: this.#reader(),
        listen: heard,
        patienceMs: this.profile.answerWithinMs,
      });
    });
  }

  /** A group that grows into a supergroup first looks as if the bot had been put out; Telegram tells the two apart. */
  async #notRemoved(event: Inbound): Promise<Inbound> {
    if (event.kind !== "removed" || event.place.kind !== "room") return event;
    const to = await movedTo(this.connection.api, targetOf(event.place).chat_id);
    return to === undefined ? event : { ...event, kind: "moved", place: roomPlace(to), from: event.place };
  }

  #reader(): Reader {
    return {
      bot: this.#name,
      now: () => this.#options.clock.now(),
      isOurs: (command) => this.#commands.size === 0 || this.#commands.has(command),
    };
  }

  #hearOfToken(taken: boolean): void {
    if (!taken && !this.#refused) this.#options.log("platform.token-refused", { platform: TELEGRAM });
    this.#refused = !taken;
  }

  /** The class of the error alone: its text may hold the token or what somebody wrote. */
  #fault(during: string, error: unknown): void {
    const fault = error instanceof Error ? error.name : "not-an-error";
    this.#options.log("platform.fault", { platform: TELEGRAM, during, fault });
  }
}
