import { createDiscordAdapter, type DiscordAdapter, type DiscordOptions } from "../../adapters/discord/adapter.ts";
import { DISCORD } from "../../adapters/discord/profile.ts";
import type { RoomId, RoomPlace, SpaceId } from "../../src/ports/chat-adapter.ts";
import type { Log } from "../../src/ports/log.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { manualClock } from "../ports/manual-clock.ts";
import { FakeGateway } from "./discord/gateway.ts";
import type { Interaction } from "./discord/interactions.ts";
import { FakePlatform } from "./discord/platform.ts";
import { findControl, seenPost, seenWindow } from "./discord/screen.ts";
import * as town from "./discord/town.ts";
import { fillWindow } from "./discord/window.ts";
import { wireInteraction } from "./discord/wire-interaction.ts";
import type { Seen, Stage, StageFault } from "./stage.ts";
import { type LoopbackServer, openLoopbackServer } from "./wire/loopback-server.ts";

/** What may differ from a clock that stands still and the words as they are. */
export interface DiscordStageOptions extends Partial<Omit<DiscordOptions, "token" | "apiUrl" | "log">> {
  /** Where the clock stands still between two acts: the engine counts its pace by it, and would wait for ever. */
  readonly unpaced?: true;
  /** Where the bot runs in a process of its own: resolves when it has nothing in hand, rejects when it is dead. */
  readonly idle?: () => Promise<void>;
}

/** A stage that also shows what is behind it, for tests of Discord's own points. */
export interface DiscordStage extends Stage {
  readonly adapter: DiscordAdapter;
  readonly platform: FakePlatform;
  readonly gateway: FakeGateway;
  /** What lets a bot in. */
  readonly access: { readonly token: string; readonly apiUrl: string };
  readonly server: LoopbackServer;
  /** Makes an adapter for this platform, with a token of its own where one is given. */
  another(token?: string): DiscordAdapter;
}

const TOKEN = "MTMwMDAw.Gtest0.not-a-real-token-of-discord-at-all";
const PLENTY = { count: 1_000_000, perMs: 1 };
const UNPACED = { room: PLENTY, account: PLENTY, edits: PLENTY };
const roomOf = (channel: string): RoomPlace => ({
  kind: "room",
  space: town.GUILD as SpaceId,
  room: channel as RoomId,
});
const catalogue = loadWords();

/** Discord on the loopback address, with the real client library on the other side. */
export async function openDiscordStage(options: DiscordStageOptions = {}): Promise<DiscordStage> {
  const platform = new FakePlatform(TOKEN);
  const server = await openLoopbackServer((request) => platform.answer(request));
  platform.gatewayUrl = `${server.url.replace("http", "ws")}/gateway/`;
  const gateway = new FakeGateway(server.http, { token: TOKEN, welcome: () => welcome(platform) });
  platform.thrownOut = () => gateway.dispatch("GUILD_DELETE", { id: town.GUILD });
  return new Playing(options, platform, gateway, server);
}

function welcome(platform: FakePlatform) {
  const guild = platform.inGuild ? [{ id: town.GUILD, unavailable: true }] : [];
  const ready = {
    user: town.wireUser(town.BOT),
    application: { id: town.APPLICATION, flags: 0 },
    guilds: guild,
    resume_gateway_url: platform.gatewayUrl,
    shard: [0, 1],
  };
  const then = platform.inGuild ? ([["GUILD_CREATE", town.wireGuild(platform.joinedAt)]] as const) : [];
  return { ready, then };
}

class Playing implements DiscordStage {
  readonly name = "discord";
  readonly room = roomOf(town.ROOM);
  readonly otherRoom = roomOf(town.OTHER_ROOM);
  readonly platform: FakePlatform;
  readonly gateway: FakeGateway;
  readonly server: LoopbackServer;
  readonly #options: DiscordStageOptions;
  readonly #lines: string[] = [];
  readonly #hush: () => void;
  #adapter: DiscordAdapter;
  #bare: DiscordAdapter;
  #offlineNext = false;
  #last: { readonly type: string; readonly data: object; readonly interaction?: string } | undefined;

  constructor(options: DiscordStageOptions, platform: FakePlatform, gateway: FakeGateway, server: LoopbackServer) {
    this.#options = options;
    this.platform = platform;
    this.gateway = gateway;
    this.server = server;
    this.#hush = overhear((line) => this.#lines.push(line));
    this.#bare = this.another();
    this.#adapter = this.#withOutages(this.#bare);
  }

  get adapter(): DiscordAdapter {
    return this.#adapter;
  }

  get access(): DiscordStage["access"] {
    return { token: TOKEN, apiUrl: `${this.server.url}/api` };
  }

  another(token = TOKEN): DiscordAdapter {
    const log: Log = (event, fields) => void this.#lines.push(JSON.stringify({ event, ...fields }));
    return createDiscordAdapter({
      clock: manualClock(),
      words: (language) => catalogue.words(language ?? "en"),
      ...this.#options,
      token,
      apiUrl: this.access.apiUrl,
      log,
    });
  }

  person(name: string): PersonRef {
    return new PersonRef({ platform: DISCORD, tenant: "", user: town.userOf(name) });
  }

  async group(who: string, room: RoomPlace = this.room): Promise<readonly Seen[]> {
    this.#check();
    if (!town.isMember(town.userOf(who))) throw new Error(`${who} is not in the room.`);
    return this.platform.posts.inRoom(room.room).map(seenPost);
  }

  async privately(who: string): Promise<readonly Seen[]> {
    this.#check();
    const user = town.userOf(who);
    const window = this.platform.interactions.windows.get(user);
    return [...this.platform.posts.only(user).map(seenPost), ...(window ? [seenWindow(window)] : [])];
  }

  async press(who: string, label: string): Promise<void> {
    const user = town.userOf(who);
    const { posts } = this.platform;
    const rooms = [...posts.inRoom(town.ROOM), ...posts.inRoom(town.OTHER_ROOM)];
    const inOrder = rooms.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const found =
      findControl(posts.only(user), label) ?? (town.isMember(user) ? findControl(inOrder, label) : undefined);
    if (!found) throw new Error(`${who} sees nothing called "${label}".`);
    const { post, data } = found;
    const message = { id: post.id, channel_id: post.channel, flags: post.message.flags ?? 0 };
    await this.#interact(user, post.channel, 3, "press", { ...data }, { from: post.id, more: { message } });
  }

  /** A window closes when it is sent. Where the answer has a button that opens it again, it is pressed at once. */
  async fill(who: string, answers: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    const user = town.userOf(who);
    const open = this.platform.interactions.windows.get(user);
    if (!open) throw new Error(`${who} has no window open.`);
    const data = fillWindow(open, answers);
    this.platform.interactions.windows.delete(user);
    const before = this.platform.posts.only(user).at(-1)?.id;
    const { channel, from } = open.interaction;
    const message = from === undefined ? {} : { message: { id: from, channel_id: channel } };
    await this.#interact(user, channel, 5, "window", data, { ...(from === undefined ? {} : { from }), more: message });
    const again = catalogue.words("en").say("chat-form-again");
    const newest = this.platform.posts.only(user).at(-1);
    if (newest && newest.id !== before && seenPost(newest).labels.includes(again)) await this.press(who, again);
  }

  async type(who: string, text: string): Promise<void> {
    const user = town.userOf(who);
    const channel_id = this.platform.posts.dmOf(user);
    const author = town.wireUser(user);
    const data = {
      id: this.platform.newId(),
      channel_id,
      author,
      content: text,
      type: 0,
      timestamp: "2026-01-01T00:00:00+00:00",
    };
    await this.#happen("MESSAGE_CREATE", {
      ...data,
      attachments: [],
      embeds: [],
      mentions: [],
      mention_roles: [],
      components: [],
    });
  }

  async command(who: string, name: string, argument = "", where: "group" | "one-to-one" = "group"): Promise<void> {
    const user = town.userOf(who);
    const known = this.platform.commands.find((one) => one.name === name);
    if (!known) throw new Error(`Discord knows no command /${name}.`);
    const [option] = known.options ?? [];
    if (argument !== "" && !option) throw new Error(`Discord lets nobody write anything after /${name}.`);
    const options = option && argument !== "" ? [{ type: 3, name: option.name, value: argument }] : [];
    const channel = where === "group" ? town.ROOM : this.platform.posts.dmOf(user);
    await this.#interact(user, channel, 2, "command", { id: known.id, name, type: 1, options }, { more: {} });
  }

  /** As Discord tells it when the bot was put in, or put back while nobody listened: the day it joined is a new one. */
  async install(who: string): Promise<void> {
    if (who !== "Denise") throw new Error("Discord does not tell who put the bot in, so it is the owner: Denise.");
    this.platform.inGuild = true;
    this.platform.joinedAt = new Date(Date.parse(this.platform.joinedAt) + 60_000).toISOString();
    await this.#happen("GUILD_CREATE", town.wireGuild(this.platform.joinedAt));
  }

  async remove(_who: string): Promise<void> {
    this.platform.inGuild = false;
    await this.#happen("GUILD_DELETE", { id: town.GUILD });
  }

  /** Discord sends this to nobody who did not ask for the intent; a bot that asks for it would fail here. */
  async says(who: string, text: string): Promise<void> {
    town.userOf(who);
    if (text === "" || this.gateway.intents === 0) return;
    const GUILD_MESSAGES = 1 << 9;
    if ((this.gateway.intents & GUILD_MESSAGES) !== 0)
      this.platform.violations.push("the bot asked for what members say");
  }

  async redeliver(): Promise<void> {
    if (!this.#last) throw new Error("Nothing has happened yet.");
    if (this.#last.interaction !== undefined) this.platform.interactions.repeat(this.#last.interaction);
    await this.#send(this.#last.type, this.#last.data);
  }

  failNext(how: StageFault): void {
    if (how === "moved") throw new Error("Discord never gives a room a new id.");
    if (how === "no-connection") this.#offlineNext = true;
    else this.platform.fault = how;
  }

  async restart(): Promise<void> {
    await this.#bare.stop();
    this.#bare = this.another();
    this.#adapter = this.#withOutages(this.#bare);
  }

  requests(): number {
    return this.platform.writes;
  }

  logged(): string {
    return this.#lines.join("\n");
  }

  async close(): Promise<void> {
    this.#hush();
    await this.#bare.stop();
    this.gateway.close();
    await this.server.close();
    this.#check();
  }

  /** A press, a command or a window: resolves when all that follows from it has happened on the wire. */
  async #interact(
    user: string,
    channel: string,
    type: number,
    kind: Interaction["kind"],
    data: object,
    { from, more }: { readonly from?: string; readonly more: object },
  ): Promise<void> {
    const inGuild = !this.platform.posts.isDm(channel);
    const id = this.platform.newId();
    const interaction: Interaction = {
      id,
      token: `token-of-${id}`,
      kind,
      user,
      channel,
      inGuild,
      ...(from === undefined ? {} : { from }),
    };
    this.platform.interactions.begin(interaction);
    const wire = wireInteraction(interaction, { type, data, rights: this.platform.botRights });
    await this.#happen("INTERACTION_CREATE", { ...wire, ...more }, id);
    if (!this.platform.interactions.answered(id))
      this.platform.violations.push(`an interaction without an answer: ${kind}`);
    this.#check();
  }

  async #happen(type: string, data: object, interaction?: string): Promise<void> {
    this.#last = interaction === undefined ? { type, data } : { type, data, interaction };
    await this.#send(type, data);
  }

  async #send(type: string, data: object): Promise<void> {
    await this.gateway.dispatch(type, data);
    await (this.#options.idle ?? (() => this.#bare.idle()))();
    this.#check();
  }

  /** Takes the platform off the net for one call. */
  #withOutages(adapter: DiscordAdapter): DiscordAdapter {
    const meet = async <T>(work: () => Promise<T>): Promise<T> => {
      if (!this.#offlineNext) return work();
      this.#offlineNext = false;
      this.platform.writes += 1;
      await this.server.offline();
      try {
        return await work();
      } finally {
        await this.server.online();
      }
    };
    return {
      platform: adapter.platform,
      profile: this.#options.unpaced ? { ...adapter.profile, pace: UNPACED } : adapter.profile,
      start: (listen) => adapter.start(listen),
      stop: () => adapter.stop(),
      idle: () => adapter.idle(),
      send: (to, card, key) => meet(() => adapter.send(to, card, key)),
      edit: (posted, card) => meet(() => adapter.edit(posted, card)),
      erase: (posted) => meet(() => adapter.erase(posted)),
      publish: (commands) => adapter.publish(commands),
      isPlatformAdmin: (person, place) => adapter.isPlatformAdmin(person, place),
      isMember: (person, place) => adapter.isMember(person, place),
      memberCount: (place) => adapter.memberCount(place),
    };
  }

  /** Fails the test for what the real Discord would have refused. */
  #check(): void {
    const { violations } = this.platform;
    if (violations.length === 0) return;
    const all = violations.splice(0);
    throw new Error(`Discord would not have taken this:\n${all.join("\n")}`);
  }
}

/** Hears all that is printed, and still prints it; returns how to stop. */
function overhear(line: (text: string) => void): () => void {
  const names = ["log", "info", "warn", "error", "debug"] as const;
  const real = names.map((name) => [name, console[name]] as const);
  for (const [name, print] of real) {
    console[name] = (...all: unknown[]) => {
      line(all.map(String).join(" "));
      print(...all);
    };
  }
  return () => {
    for (const [name, print] of real) console[name] = print;
  };
}
