import {
  Client,
  Events,
  type GatewayDispatchPayload,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
} from "discord.js";
import type { Log } from "../../src/ports/log.ts";
import { BAD_TOKEN, LINE_CLOSED, NOT_REACHED, NotStarted } from "./not-started.ts";
import { DISCORD } from "./profile.ts";
import { restOptions } from "./rest-options.ts";

/** What a line to Discord's gateway is opened with. */
export interface LineOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly shards: "auto" | number;
  readonly log: Log;
  /** Discord closed the line because of the token; it does not come back by itself. */
  readonly refused: () => void;
  /** Every event, as Discord sends it, before the library has made anything of it. */
  readonly hear: (event: GatewayDispatchPayload) => void;
}

/** Codes with which Discord closes a line for good: token, shards, version, intents. */
const FATAL: ReadonlySet<number> = new Set([4004, 4010, 4011, 4012, 4013, 4014]);
const AUTHENTICATION_FAILED = 4004;

/** The library keeps servers, channels and roles, which Discord keeps up to date; of people and messages, nothing. */
const KEPT = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  DMMessageManager: 0,
  GuildMessageManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  GuildInviteManager: 0,
  GuildBanManager: 0,
  StageInstanceManager: 0,
  AutoModerationRuleManager: 0,
});

/** The library's client on an open line. Presses and commands need no intent at all; no privileged one is asked for. */
export class Line {
  readonly client: Client;
  /** Discord closed it for good: another try would do no better, and each costs one of a thousand a day. */
  fatal = false;
  readonly #options: LineOptions;
  #gateway: ConstructorParameters<typeof SimpleShardingStrategy>[0] | undefined;

  constructor(options: LineOptions) {
    this.#options = options;
    this.client = new Client({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
      shards: options.shards,
      makeCache: KEPT,
      allowedMentions: { parse: [] },
      rest: restOptions(options.apiUrl),
      ws: {
        buildStrategy: (gateway) => {
          this.#gateway = gateway;
          return new SimpleShardingStrategy(gateway);
        },
      },
    });
  }

  /** Resolves once events flow; throws a NotStarted, and then nothing is left open. */
  async open(): Promise<void> {
    const { client } = this;
    const { log, hear, token } = this.#options;
    const ready = new Promise<void>((done) => {
      client.on(Events.Raw, (event: GatewayDispatchPayload) => {
        if (event.t === "READY") done();
        hear(event);
      });
    });
    client.on(Events.Error, (error) => this.#fault("gateway", error));
    client.on(Events.ShardError, (error) => this.#fault("gateway", error));
    client.on(Events.ShardDisconnect, ({ code }) => this.#closed(code));
    client.on(Events.ShardReconnecting, () => log("platform.lost", { platform: DISCORD }));
    client.on(Events.ShardResume, () => log("platform.connected", { platform: DISCORD }));
    try {
      await client.login(token);
      await ready;
    } catch (error) {
      await this.close();
      throw new NotStarted(this.#whyNot(error));
    }
  }

  async close(): Promise<void> {
    this.client.removeAllListeners();
    // What still comes in must not end the process.
    this.client.on(Events.Error, () => {});
    // A shard that is about to come back asks for its session first. It would come back even after the end, so it waits.
    if (this.#gateway) this.#gateway.options.retrieveSessionInfo = () => new Promise(() => {});
    await this.client.destroy();
  }

  #whyNot(error: unknown): string {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "TokenInvalid") {
      this.#options.refused();
      return BAD_TOKEN;
    }
    return this.fatal ? LINE_CLOSED : NOT_REACHED;
  }

  #closed(code: number): void {
    if (!FATAL.has(code)) return;
    this.fatal = true;
    if (code === AUTHENTICATION_FAILED) this.#options.refused();
    else this.#options.log("platform.fault", { platform: DISCORD, during: "gateway-closed", fault: "GatewayClosed" });
  }

  #fault(during: string, error: Error): void {
    this.#options.log("platform.fault", { platform: DISCORD, during, fault: error.name });
  }
}
