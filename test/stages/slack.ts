import { createServer } from "node:http";
import { createSlackAdapter, type SlackAdapter, type SlackOptions } from "../../adapters/slack/adapter.ts";
import { SLACK_PATH } from "../../adapters/slack/connection.ts";
import type { ChatAdapter, RoomId, RoomPlace, SpaceId } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { PersonRef } from "../../src/ports/person.ts";
import type { WebDoor, WebListener } from "../../src/ports/web-door.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { manualClock } from "../ports/manual-clock.ts";
import { hearPrinted } from "./printed.ts";
import { type Deliver, SignedDelivery, SocketDelivery } from "./slack/delivering.ts";
import { Hands } from "./slack/hands.ts";
import { Payloads } from "./slack/payloads.ts";
import { seenMessage, seenWindow } from "./slack/screen.ts";
import { WebApi } from "./slack/web-api.ts";
import { APP_TOKEN, BOT, BOT_TOKEN, NAMES, SIGNING_SECRET, TEAM, Workspace } from "./slack/workspace.ts";
import type { Seen, Stage, StageFault } from "./stage.ts";
import { type LoopbackServer, openLoopbackServer } from "./wire/loopback-server.ts";

/** How the stage is opened: its clock, the way events come in, and tokens that may be wrong. */
export interface SlackStageOptions {
  readonly clock?: Clock;
  readonly way?: "socket" | "http";
  readonly botToken?: string;
  readonly appToken?: string;
  /** Where the bot runs in a process of its own: resolves when it has nothing in hand, rejects when it is dead. */
  readonly idle?: () => Promise<void>;
}

/** The stage, and what only tests about Slack look at. */
export interface SlackStage extends Stage {
  readonly slack: SlackAdapter;
  readonly space: Workspace;
  readonly api: WebApi;
  readonly hands: Hands;
  readonly deliver: Deliver;
  readonly sockets: SocketDelivery;
  readonly server: LoopbackServer;
  /** Where a signed request is taken; in the HTTP way only. */
  readonly hook: string;
  readonly remove: (who: string) => Promise<void>;
  readonly move: () => Promise<RoomPlace>;
  readonly restart: () => Promise<void>;
  readonly requests: () => number;
  readonly logged: () => string;
}

const catalogue = loadWords();
const PLENTY = { count: 1_000_000, perMs: 1 };
const ROOM = "C0CARERS";
const placeOf = (room: string): RoomPlace => ({ kind: "room", space: TEAM as SpaceId, room: room as RoomId });

/** A pretended Slack on the loopback address, which the real client library talks to. */
export async function openSlackStage(options: SlackStageOptions = {}): Promise<SlackStage> {
  const space = new Workspace();
  const printed = hearPrinted();
  const logged: string[] = [];
  let hear: WebListener | undefined;
  const server = await openLoopbackServer((request) => api.answer(request));
  const api = new WebApi(space, () => `${server.url.replace("http", "ws")}/link?ticket=1`);
  let running = false;
  const sockets = new SocketDelivery(server.http, () => running);
  const doorServer = await openDoorServer((request, response) => {
    if (hear) hear(request, response);
    else response.writeHead(404).end();
  });
  const hook = `${doorServer.url}${SLACK_PATH}`;
  const http = options.way === "http";
  const deliver: Deliver = http ? new SignedDelivery(() => hook) : sockets;
  const door: WebDoor = {
    open: (_, listener) => {
      hear = listener;
    },
    shut: () => {
      hear = undefined;
    },
  };
  const make = (): SlackAdapter =>
    createSlackAdapter({
      botToken: options.botToken ?? BOT_TOKEN,
      way: http
        ? { kind: "http", signingSecret: SIGNING_SECRET, door }
        : { kind: "socket", appToken: options.appToken ?? APP_TOKEN },
      apiUrl: `${server.url}/api/`,
      clock: options.clock ?? manualClock(),
      log: (event, fields) => void logged.push(JSON.stringify({ event, ...fields })),
      words: (language) => catalogue.words(language ?? "en"),
    } satisfies SlackOptions);
  let slack = make();
  let offline = false;
  const hands = new Hands(space, new Payloads(space, () => server.url), deliver, options.idle ?? (() => slack.idle()));

  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!offline) return work();
    offline = false;
    await server.offline();
    try {
      return await work();
    } finally {
      await server.online();
    }
  };
  const faulty = (real: SlackAdapter): ChatAdapter => ({
    platform: real.platform,
    // The clock of a scenario stands still while people act, so nobody's turn would ever come.
    profile: { ...real.profile, pace: { room: PLENTY, account: PLENTY, edits: PLENTY } },
    start: async (listen) => {
      await real.start(listen);
      running = true;
    },
    stop: () => {
      running = false;
      return real.stop();
    },
    send: (to, card, key) => call(() => real.send(to, card, key)),
    edit: (posted, card) => call(() => real.edit(posted, card)),
    erase: (posted) => call(() => real.erase(posted)),
    publish: (commands) => real.publish(commands),
    isPlatformAdmin: (person, place) => real.isPlatformAdmin(person, place),
    isMember: (person, place) => real.isMember(person, place),
    memberCount: (place) => real.memberCount(place),
  });
  let adapter = faulty(slack);
  let room = ROOM;

  return {
    name: http ? "slack over HTTP" : "slack",
    get adapter() {
      return adapter;
    },
    get slack() {
      return slack;
    },
    space,
    api,
    hands,
    deliver,
    sockets,
    server,
    hook,
    room: placeOf(ROOM),
    otherRoom: placeOf("C0SECOND"),
    person: (name) => new PersonRef({ platform: "slack", tenant: TEAM, user: hands.userOf(name) }),
    group: async (who, where = placeOf(room)) => {
      hands.check();
      if (!space.channels.get(where.room)?.members.has(hands.userOf(who)))
        throw new Error(`${who} is not in the room.`);
      return space.messages.filter((m) => m.channel === where.room && m.only === undefined).map(seenMessage);
    },
    privately: async (who) => {
      hands.check();
      const user = hands.userOf(who);
      const talk = space.talkWith(user).id;
      const own = space.messages.filter((m) => m.only === user || (m.channel === talk && m.only === undefined));
      const seen = [
        ...own.map((message) => ({ at: message.at, as: seenMessage(message) })),
        ...space.windowsOf(user).map((window) => ({ at: window.at, as: seenWindow(window) })),
      ];
      return seen.sort((one, other) => one.at - other.at).map(({ as }): Seen => as);
    },
    press: (who, label) => hands.press(who, label),
    fill: (who, answers) => hands.fill(who, answers),
    async type() {
      throw new Error("Nobody can type to the bot on Slack: its messages are read-only.");
    },
    // A command cannot be typed where the bot's messages are read-only, so "one to one" is a talk with oneself.
    command: (who, name, argument = "", where = "group") =>
      hands.command(who, where === "group" ? room : `D0SELF${hands.userOf(who)}`, `${name} ${argument}`.trim()),
    install: (who) =>
      hands.event({
        type: "member_joined_channel",
        user: BOT,
        channel: room,
        channel_type: "C",
        team: TEAM,
        inviter: hands.userOf(who),
      }),
    remove: async (who) => {
      space.channels.get(room)?.members.delete(BOT);
      await hands.event({ type: "channel_left", channel: room, actor_id: hands.userOf(who) });
    },
    move: async () => {
      const channel = space.channels.get(room);
      if (!channel) throw new Error("There is no room to move.");
      const old = room;
      room = "C0MOVED1";
      space.channels.delete(old);
      channel.id = room;
      space.channels.set(room, channel);
      await hands.event({ type: "channel_id_changed", old_channel_id: old, new_channel_id: room });
      return placeOf(room);
    },
    // Slack is not asked for messages, so nothing is sent to the bot.
    says: async (who, text) => {
      if (!NAMES.includes(who) || text === "") throw new Error("Nobody in the room said anything.");
    },
    redeliver: () => hands.redeliver(),
    failNext(how: StageFault) {
      if (how === "moved") throw new Error("Slack tells of a new id by an event, never in answer to a call.");
      if (how === "no-connection") offline = true;
      else api.plan(how);
    },
    restart: async () => {
      await adapter.stop();
      slack = make();
      adapter = faulty(slack);
    },
    requests: () => api.requests,
    logged: () => [...logged, printed.text()].join("\n"),
    close: async () => {
      await slack.stop();
      await deliver.close();
      await sockets.close();
      await server.close();
      await doorServer.close();
      printed.close();
      hands.check();
    },
  };
}

async function openDoorServer(hear: WebListener): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => hear(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
