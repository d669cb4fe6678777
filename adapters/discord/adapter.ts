import type { APIInteraction, Client, GatewayDispatchPayload } from "discord.js";
import type { AdapterWordsFor } from "../../src/ports/adapter-words.ts";
import type { ChatAdapter, Command, Inbound, Listener } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import { Answering } from "./answering.ts";
import { publishCommands } from "./commands.ts";
import { Line } from "./connection.ts";
import { KeptForms } from "./kept-forms.ts";
import { Membership } from "./membership.ts";
import { LINE_CLOSED, NotStarted } from "./not-started.ts";
import { Posting } from "./posting.ts";
import { DISCORD, discordProfile } from "./profile.ts";
import { type Heard, readInteraction, readMessage } from "./read.ts";
import { installedIn, removedFrom, roomDeleted } from "./rooms.ts";
import { Wire } from "./wire.ts";

/** What the adapter is opened with. */
export interface DiscordOptions {
  /** The bot's token, without "Bot" before it. */
  readonly token: string;
  /** Discord's own address where not given; without a version at its end. */
  readonly apiUrl?: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly words: AdapterWordsFor;
  /** How many lines to open: as many as Discord recommends, unless told. */
  readonly shards?: "auto" | number;
  /** For how long the engine may think before a person is told to wait; the profile's unless a test is in a hurry. */
  readonly answerWithinMs?: number;
}

/** The port, and when it has nothing in hand. */
export interface DiscordAdapter extends ChatAdapter {
  /** Resolves when every event in hand is answered. */
  idle(): Promise<void>;
}

/** Opens nothing yet: `start` does. */
export function createDiscordAdapter(options: DiscordOptions): DiscordAdapter {
  return new Discord(options);
}

class Discord implements DiscordAdapter {
  readonly platform = DISCORD;
  readonly profile;
  readonly #options: DiscordOptions;
  readonly #wire: Wire;
  readonly #answering: Answering;
  readonly #membership: Membership;
  readonly #posting: Posting;
  readonly #inHand = new Set<Promise<void>>();
  /** When the bot came into each server, as Discord writes it. */
  readonly #joined = new Map<string, string>();
  /** Commands whose answer may be a window. */
  #windowCommands: ReadonlySet<string> = new Set();
  #line: Line | undefined;
  #listen: Listener | undefined;
  #closedForGood = false;

  constructor(options: DiscordOptions) {
    const patienceMs = options.answerWithinMs ?? discordProfile.answerWithinMs;
    this.profile = { ...discordProfile, answerWithinMs: patienceMs };
    this.#options = options;
    this.#wire = new Wire(options.token, options.apiUrl, options.log);
    const forms = new KeptForms(options.clock);
    this.#answering = new Answering({ wire: this.#wire, words: options.words, forms, log: options.log, patienceMs });
    const client = (): Client | undefined => this.#line?.client;
    this.#posting = new Posting(client, this.#wire);
    this.#membership = new Membership({ client, wire: this.#wire, clock: options.clock });
  }

  async start(listen: Listener): Promise<void> {
    if (this.#closedForGood) throw new NotStarted(LINE_CLOSED);
    await this.stop();
    const { token, apiUrl, log, shards = "auto" } = this.#options;
    const refused = (): void => this.#wire.tokenRefused();
    const hear = (event: GatewayDispatchPayload): void => this.#hear(event);
    const line = new Line({ token, apiUrl, shards, log, refused, hear });
    this.#listen = listen;
    this.#line = line;
    try {
      await line.open();
    } catch (error) {
      this.#closedForGood = line.fatal;
      this.#line = undefined;
      this.#listen = undefined;
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.#listen = undefined;
    await this.idle();
    const line = this.#line;
    this.#line = undefined;
    if (!line) return;
    this.#closedForGood = line.fatal;
    await line.close();
  }

  async idle(): Promise<void> {
    while (this.#inHand.size > 0) await Promise.allSettled(this.#inHand);
  }

  send: ChatAdapter["send"] = (to, card, key) => this.#posting.send(to, card, key);
  edit: ChatAdapter["edit"] = (posted, card) => this.#posting.edit(posted, card);
  erase: ChatAdapter["erase"] = (posted) => this.#posting.erase(posted);

  async publish(commands: readonly Command[]): Promise<void> {
    this.#windowCommands = new Set(commands.filter((one) => one.answersWith === "form").map((one) => one.name));
    if (await publishCommands(this.#wire, commands)) return;
    this.#options.log("platform.fault", { platform: DISCORD, during: "publish", fault: "NotPublished" });
  }

  isPlatformAdmin: ChatAdapter["isPlatformAdmin"] = (person, place) => this.#membership.isPlatformAdmin(person, place);
  isMember: ChatAdapter["isMember"] = (person, place) => this.#membership.isMember(person, place);
  memberCount: ChatAdapter["memberCount"] = (place) => this.#membership.memberCount(place);

  #hear(event: GatewayDispatchPayload): void {
    const at = this.#options.clock.now();
    const client = this.#line?.client;
    switch (event.t) {
      case "INTERACTION_CREATE": {
        const heard = readInteraction(event.d, at);
        if (heard) this.#take("interaction", () => this.#interaction(event.d, heard));
        return;
      }
      case "MESSAGE_CREATE": {
        const message = readMessage(event.d, at);
        if (message) this.#take("message", () => this.#typed(message, event.d.channel_id));
        return;
      }
      case "GUILD_CREATE": {
        if (!client || event.d.unavailable === true || !this.#isNew(client, event.d)) return;
        const { joined_at: joinedAt } = event.d;
        // The library has not looked at it yet; it will have, before this goes on.
        this.#take("installed", async () => {
          await Promise.resolve();
          const guild = client.guilds.cache.get(event.d.id);
          const put = guild && installedIn(guild, joinedAt, at);
          if (put) await this.#listen?.(put);
        });
        return;
      }
      case "GUILD_DELETE": {
        const guild = event.d.unavailable === true ? undefined : client?.guilds.cache.get(event.d.id);
        if (!guild) return;
        this.#takeAll(removedFrom(guild, this.#joined.get(guild.id) ?? "", at));
        this.#joined.delete(guild.id);
        return;
      }
      case "CHANNEL_DELETE":
      case "THREAD_DELETE": {
        const guild = "guild_id" in event.d ? event.d.guild_id : undefined;
        const put = client && guild && roomDeleted(client, guild, event.d.id, at);
        if (put) this.#takeAll([put]);
        return;
      }
      default:
        return;
    }
  }

  /** Not in a server that Discord named when the line opened; or put back into one while nobody listened. */
  #isNew(client: Client, guild: { readonly id: string; readonly joined_at: string }): boolean {
    const joined = this.#joined.get(guild.id);
    this.#joined.set(guild.id, guild.joined_at);
    return joined === undefined ? !client.guilds.cache.has(guild.id) : joined !== guild.joined_at;
  }

  async #interaction(raw: APIInteraction, heard: Heard): Promise<void> {
    const listen = this.#listen;
    if (!listen) return;
    if (heard.kind === "again") return this.#answering.again(heard);
    const { place, by } = heard.reach;
    if (place.kind === "room" && raw.member) this.#membership.note(by.ref, place, raw.member.permissions);
    await this.#answering.answer(heard, this.#windowFirst(heard.event), listen(heard.event));
  }

  #windowFirst(event: Inbound): boolean {
    if (event.kind === "command") return this.#windowCommands.has(event.name);
    return event.kind === "action" && event.token.startsWith("f");
  }

  /** An answer to what was typed is a message like any other; the typed one's id keeps it from coming twice. */
  async #typed(event: Extract<Inbound, { kind: "message" }>, channel: string): Promise<void> {
    const answer = await this.#listen?.(event);
    const card = answer && this.#answering.cardFor({ id: event.id, by: event.by }, answer);
    if (!card) return;
    const failure = await this.#posting.reply(channel, card, event.id);
    if (failure) this.#options.log("platform.fault", { platform: DISCORD, during: "answer", fault: failure.kind });
  }

  #takeAll(events: readonly Inbound[]): void {
    this.#take("removed", async () => {
      for (const event of events) await this.#listen?.(event);
    });
  }

  /** Keeps count of what is in hand, so that stopping can wait for it. */
  #take(during: string, work: () => Promise<void>): void {
    if (!this.#listen) return;
    const done = work()
      .catch((error: unknown) => {
        const fault = error instanceof Error ? error.name : "not-an-error";
        this.#options.log("platform.fault", { platform: DISCORD, during, fault });
      })
      .finally(() => this.#inHand.delete(done));
    this.#inHand.add(done);
  }
}
