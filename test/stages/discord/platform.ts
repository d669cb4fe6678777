import type { StageFault } from "../stage.ts";
import type { WireReply, WireRequest } from "../wire/loopback-server.ts";
import { Interactions } from "./interactions.ts";
import { readPayload } from "./payload.ts";
import { Posts } from "./posts.ts";
import { documentedCall, publishedFaults } from "./published.ts";
import { commandFaults } from "./rules.ts";
import {
  APPLICATION,
  BOT_RIGHTS,
  GUILD,
  isMember,
  OTHER_ROOM,
  ROOM,
  snowflake,
  wireGuild,
  wireMember,
} from "./town.ts";

/** A command as it stands in Discord's list. */
export interface WireCommand {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly { readonly name: string; readonly type: number }[];
}

/** What a fault looks like on the wire; "lost-answer" and "no-connection" are no answers at all. */
const FAULTS: Readonly<Record<Exclude<StageFault, "lost-answer" | "no-connection" | "moved">, WireReply>> = {
  "rate-limit": {
    status: 429,
    // A limit that others used up: the bucket of the bot itself still has room.
    headers: {
      "retry-after": "3",
      "x-ratelimit-scope": "shared",
      "x-ratelimit-limit": "10",
      "x-ratelimit-remaining": "9",
      "x-ratelimit-reset-after": "3",
    },
    json: { message: "The resource is being rate limited.", retry_after: 2.6, global: false },
  },
  deleted: { status: 404, json: { message: "Unknown Channel", code: 10003 } },
  blocked: { status: 403, json: { message: "Cannot send messages to this user", code: 50007 } },
  removed: { status: 403, json: { message: "Missing Access", code: 50001 } },
  "no-right": { status: 403, json: { message: "Missing Permissions", code: 50013 } },
  revoked: { status: 401, json: { message: "401: Unauthorized", code: 0 } },
};

const refused = (status: number, code: number, message: string): WireReply => ({ status, json: { message, code } });
const UNKNOWN_MESSAGE = refused(404, 10008, "Unknown Message");
const UNKNOWN_CHANNEL = refused(404, 10003, "Unknown Channel");
const INVALID = (faults: readonly string[]): WireReply => ({
  status: 400,
  json: { message: "Invalid Form Body", code: 50035, errors: { _errors: faults.map((message) => ({ message })) } },
});

/** Discord behind its web address: what it keeps, and what it answers to each request. */
export class FakePlatform {
  readonly token: string;
  readonly posts: Posts;
  readonly interactions: Interactions;
  /** What the real Discord would have refused, or must never see. Fails the test. */
  readonly violations: string[] = [];
  commands: readonly WireCommand[] = [];
  /** What the bot may do in its rooms, as Discord says with a press. */
  botRights = BOT_RIGHTS;
  /** Settings of the application beside the ordinary ones. */
  application: object = {};
  inGuild = true;
  joinedAt = "2026-01-01T00:00:00.000000+00:00";
  gatewayUrl = "";
  /** The next request that posts, changes or deletes a message fails so. */
  fault: StageFault | undefined;
  /** Other answers than the real ones, by "METHOD /path" or by "METHOD" for all, for tests of their own. */
  readonly instead = new Map<string, WireReply>();
  /** As the real Discord does; off, because a line that dies between two requests would look like a lost answer. */
  keepsConnections = false;
  writes = 0;
  /** "METHOD /path" of every request, in order. */
  readonly asked: string[] = [];
  /** Called when the bot is thrown out, so that the gateway can tell. */
  thrownOut: () => Promise<void> = async () => {};
  #ids = 1000;

  constructor(token: string) {
    this.token = token;
    this.posts = new Posts(() => this.newId());
    this.interactions = new Interactions(this.posts, (what) => this.violations.push(what));
  }

  newId(): string {
    this.#ids += 1;
    return snowflake(this.#ids);
  }

  async answer(request: WireRequest): Promise<WireReply> {
    const path = request.path.replace(/^\/api\/v10/, "");
    this.asked.push(`${request.method} ${path}`);
    if (request.method !== "GET") this.writes += 1;
    const reply =
      this.instead.get(`${request.method} ${path}`) ??
      this.instead.get(request.method) ??
      (await this.#route(request, path));
    if (reply === "lost") return reply;
    const connection = this.keepsConnections ? {} : { connection: "close" };
    return { ...reply, headers: { ...connection, date: new Date().toUTCString(), ...reply.headers } };
  }

  async #route(request: WireRequest, path: string): Promise<WireReply> {
    const { body, files } = await readPayload(request);
    const call = documentedCall(request.method, path);
    if (call !== undefined) this.violations.push(...publishedFaults(call, body).map((fault) => `${call}: ${fault}`));
    const open = /^\/(?:interactions|webhooks)\//.test(path);
    if (!open && request.headers.authorization !== `Bot ${this.token}`) return FAULTS.revoked;
    const [, first, second, third, fourth] = path.split("/");
    if (first === "interactions" && fourth === "callback")
      return this.interactions.respond(second ?? "", third ?? "", body, files);
    if (first === "webhooks") return this.interactions.original(request.method, third ?? "", body, files);
    if (first === "channels" && third === "messages")
      return this.#messages(request.method, second ?? "", fourth, body, files);
    if (first === "applications") return this.#application(request.method, third ?? second, body);
    if (first === "guilds") return this.#guild(third, fourth);
    if (path === "/users/@me/channels") return this.#openDm(body);

    if (path === "/users/@me/guilds")
      return { status: 200, json: this.inGuild ? [{ id: GUILD, permissions: BOT_RIGHTS }] : [] };
    if (path === "/gateway/bot") return { status: 200, json: this.#gateway() };
    this.violations.push(`no such request: ${request.method} ${path}`);
    return refused(404, 0, "404: Not Found");
  }

  #gateway(): object {
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
    return { url: this.gatewayUrl, shards: 1, session_start_limit };
  }

  async #messages(
    method: string,
    channel: string,
    message: string | undefined,
    body: unknown,
    files: readonly string[],
  ): Promise<WireReply> {
    const planned = this.fault;
    this.fault = undefined;
    if (planned === "removed") {
      this.inGuild = false;
      await this.thrownOut();
    }
    if (planned === "deleted" && message !== undefined) return UNKNOWN_MESSAGE;
    if (planned !== undefined && planned !== "lost-answer" && planned !== "no-connection" && planned !== "moved")
      return FAULTS[planned];
    const done = this.#message(method, channel, message, body, files);
    return planned === "lost-answer" ? "lost" : done;
  }

  #message(
    method: string,
    channel: string,
    message: string | undefined,
    body: unknown,
    files: readonly string[],
  ): WireReply {
    const room = channel === ROOM || channel === OTHER_ROOM;
    if (!room && !this.posts.isDm(channel)) return UNKNOWN_CHANNEL;
    if (room && !this.inGuild) return FAULTS.removed;
    const standing = message === undefined ? undefined : this.posts.find(channel, message);
    if (message !== undefined && !standing) return UNKNOWN_MESSAGE;
    if (method === "DELETE" && standing) {
      this.posts.remove(standing);
      return { status: 204 };
    }
    const faults = this.posts.faults(body, standing ? "edit" : "send", files);
    if (faults.length > 0) {
      this.violations.push(...faults);
      return INVALID(faults);
    }
    const post = standing ? this.posts.change(standing, body) : this.posts.add(channel, body);
    return { status: 200, json: { id: post.id, channel_id: channel } };
  }

  #openDm(body: unknown): WireReply {
    const user = (body as { readonly recipient_id?: string } | undefined)?.recipient_id ?? "";
    return { status: 200, json: { id: this.posts.dmOf(user), type: 1, recipients: [{ id: user }] } };
  }

  #application(method: string, what: string | undefined, body: unknown): WireReply {
    if (what === "@me") return { status: 200, json: { id: APPLICATION, name: "Sayso", flags: 0, ...this.application } };
    if (method === "GET") return { status: 200, json: this.commands };
    const wanted = body as readonly Omit<WireCommand, "id">[];
    const faults = commandFaults(wanted);
    if (faults.length > 0) {
      this.violations.push(...faults);
      return INVALID(faults);
    }
    const common = { application_id: APPLICATION, version: "1", nsfw: false, name_localizations: null, handler: 1 };
    this.commands = wanted.map((one) => ({ ...common, ...one, id: this.newId() }));
    return { status: 200, json: this.commands };
  }

  #guild(what: string | undefined, user: string | undefined): WireReply {
    if (!this.inGuild) return refused(404, 10004, "Unknown Guild");
    if (what === undefined)
      return { status: 200, json: { ...wireGuild(this.joinedAt), id: GUILD, approximate_member_count: 14 } };
    if (user === undefined || !isMember(user)) return refused(404, 10007, "Unknown Member");
    return { status: 200, json: wireMember(user) };
  }
}
