import type { StageFault } from "../stage.ts";
import type { WireReply, WireRequest } from "../wire/loopback-server.ts";
import { fromForm } from "../wire/schemas/slack.ts";
import { valuesOf } from "./filling.ts";
import { type Json, rec, recs, str } from "./json.ts";
import { brokenRules } from "./rules.ts";
import { ADMIN, APP_TOKEN, BOT, BOT_ID, BOT_TOKEN, idOf, type Message, TEAM, type Workspace } from "./workspace.ts";

/** Faults the platform itself can answer with; a refused connection is no answer. */
type Planned = Exclude<StageFault, "no-connection" | "moved">;

const CHANGES = new Set(["chat.postMessage", "chat.update", "chat.delete"]);
const COUNTED = /^(chat\.|views\.|response_url)/;
const done = (more: Json = {}): WireReply => reply({ ok: true, ...more });
const refused = (error: string, more: Json = {}): WireReply => reply({ ok: false, error, ...more });
const reply = (json: Json, status = 200, headers: Record<string, string> = {}): WireReply => ({
  status,
  json,
  headers: { connection: "close", ...headers },
});

/** Slack's Web API, as far as the adapter calls it, and the addresses that presses may be answered at. */
export class WebApi {
  /** Requests that post, change or delete something. */
  requests = 0;
  /** How often each method was called. */
  readonly calls = new Map<string, number>();
  /** Calls that nobody may answer until the promise of this is resolved. */
  held: Promise<void> | undefined;
  /** As the real Slack does; off, so that a call while the server is offline is refused and not cut off. */
  keepsConnections = false;
  readonly #space: Workspace;
  readonly #socketUrl: () => string;
  #planned: Planned | undefined;
  /** What the bot may do, as Slack tells with every answer. */
  scopes = "commands,chat:write,im:write,users:read,channels:read,groups:read";
  /** A scope the bot was not given. */
  missingScope: string | undefined;

  constructor(space: Workspace, socketUrl: () => string) {
    this.#space = space;
    this.#socketUrl = socketUrl;
  }

  plan(how: Planned): void {
    this.#planned = how;
  }

  async answer(request: WireRequest): Promise<WireReply> {
    const answered = await this.#answer(request);
    if (!this.keepsConnections || answered === "lost") return answered;
    const { connection: _, ...headers } = answered.headers ?? {};
    return { ...answered, headers };
  }

  async #answer(request: WireRequest): Promise<WireReply> {
    if (request.path.startsWith("/respond/")) return this.#respond(request);
    const call = request.path.replace("/api/", "");
    this.#count(call);
    const token = (request.headers.authorization ?? "").replace("Bearer ", "");
    if (call === "apps.connections.open")
      return token === APP_TOKEN ? done({ url: this.#socketUrl() }) : refused("invalid_auth");
    if (token !== BOT_TOKEN) return refused("invalid_auth");
    if (this.held) await this.held;
    const body = fromForm(call, new URLSearchParams(request.body.toString("utf8")));
    return this.#withFault(call, () => this.#do(call, body));
  }

  #count(call: string): void {
    if (COUNTED.test(call)) this.requests += 1;
    this.calls.set(call, (this.calls.get(call) ?? 0) + 1);
  }

  #withFault(call: string, work: () => WireReply): WireReply {
    const how = this.#planned;
    const opens = call === "conversations.open";
    if (how === undefined || !(CHANGES.has(call) || (opens && how === "blocked"))) return work();
    this.#planned = undefined;
    switch (how) {
      case "rate-limit":
        return reply({ ok: false, error: "ratelimited" }, 429, { "retry-after": "7" });
      case "lost-answer":
        work();
        return "lost";
      case "deleted":
        return refused(call === "chat.postMessage" ? "channel_not_found" : "message_not_found");
      case "blocked":
        return refused(opens ? "user_disabled" : "is_inactive");
      case "removed":
        return refused("not_in_channel");
      case "no-right":
        return refused("restricted_action");
      case "revoked":
        return refused("token_revoked");
      default:
        return how satisfies never;
    }
  }

  #do(call: string, body: Json): WireReply {
    const broken = brokenRules(call, body);
    if (broken.length > 0) {
      this.#space.violations.push(...broken.map((what) => `${call}: ${what}`));
      return refused("invalid_blocks", { response_metadata: { messages: ["[ERROR] see the violations"] } });
    }
    switch (call) {
      case "auth.test":
        return reply({ ok: true, team_id: TEAM, user_id: BOT, bot_id: BOT_ID }, 200, { "x-oauth-scopes": this.scopes });
      case "chat.postMessage":
        return this.#post(body);
      case "chat.postEphemeral":
        return this.#postEphemeral(body);
      case "chat.update":
      case "chat.delete":
        return this.#change(call, body);
      case "conversations.open":
        return this.#space.users.has(str(body.users))
          ? done({ channel: { id: this.#space.talkWith(str(body.users)).id } })
          : refused("user_not_found");
      case "conversations.info":
      case "conversations.members":
        return this.#conversation(call, body);
      case "users.info":
        return this.#user(body);
      case "views.open":
      case "views.update":
      case "views.publish":
        return this.#view(call, body);
      default:
        this.#space.violations.push(`${call}: not a call of ours`);
        return refused("unknown_method");
    }
  }

  #post(body: Json): WireReply {
    const channel = this.#space.channels.get(str(body.channel));
    if (!channel) return refused("channel_not_found");
    if (!channel.members.has(BOT)) return refused("not_in_channel");
    if (this.missingScope) return refused("missing_scope", { needed: this.missingScope, provided: "commands" });
    const message = this.#message(channel.id, body);
    return done({ channel: channel.id, ts: message.ts, message: { text: message.text } });
  }

  #postEphemeral(body: Json): WireReply {
    const channel = this.#space.channels.get(str(body.channel));
    if (!channel) return refused("channel_not_found");
    if (!channel.members.has(BOT)) return refused("not_in_channel");
    if (!channel.members.has(str(body.user))) return refused("user_not_in_channel");
    return done({ message_ts: this.#message(channel.id, body, str(body.user)).ts });
  }

  #message(channel: string, body: Json, only?: string): Message {
    const message: Message = {
      at: this.#space.next(),
      ts: this.#space.ts(),
      channel,
      text: str(body.text),
      blocks: named(recs(body.blocks), "b"),
      ...(only === undefined ? {} : { only }),
    };
    this.#space.messages.push(message);
    this.#space.heard(message);
    return message;
  }

  #change(call: string, body: Json): WireReply {
    const { messages } = this.#space;
    const at = messages.findIndex(
      ({ ts, channel, only }) => ts === body.ts && channel === body.channel && only === undefined,
    );
    const message = messages[at];
    if (!message) return refused("message_not_found");
    if (call === "chat.delete") messages.splice(at, 1);
    else Object.assign(message, { text: str(body.text), blocks: named(recs(body.blocks), "b") });
    return done({ channel: message.channel, ts: message.ts });
  }

  #conversation(call: string, body: Json): WireReply {
    const channel = this.#space.channels.get(str(body.channel));
    if (!channel?.members.has(BOT)) return refused("channel_not_found");
    if (call === "conversations.info")
      return done({
        channel: {
          id: channel.id,
          creator: channel.creator,
          is_member: true,
          ...(body.include_num_members === true ? { num_members: channel.members.size } : {}),
        },
      });
    // Pages of five, so that the adapter is seen to turn them.
    const all = [...channel.members];
    const from = Number(str(body.cursor) || "0");
    const next = from + 5 < all.length ? String(from + 5) : "";
    return done({ members: all.slice(from, from + 5), response_metadata: { next_cursor: next } });
  }

  #user(body: Json): WireReply {
    const name = this.#space.users.get(str(body.user));
    if (name === undefined) return refused("user_not_found");
    return done({
      user: {
        id: idOf(name),
        is_admin: name === ADMIN,
        is_owner: false,
        is_bot: false,
        ...(body.include_locale === true ? { locale: "en-GB" } : {}),
      },
    });
  }

  #view(call: string, body: Json): WireReply {
    const view: Json = { ...rec(body.view), blocks: named(recs(rec(body.view).blocks), "v") };
    if (call === "views.publish") {
      this.#space.homes.set(str(body.user_id), view);
      return done({ view });
    }
    if (call === "views.update") {
      const window = this.#space.windowById(str(body.view_id));
      if (!window) return refused("not_found");
      Object.assign(window, { view, values: valuesOf(view), errors: {}, at: this.#space.next() });
      return done({ view: { id: window.id } });
    }
    const taken = this.#space.takeTrigger(str(body.trigger_id));
    if ("error" in taken) {
      const again = taken.error === "exchanged_trigger_id" && this.#space.redelivering;
      if (taken.error !== "expired_trigger_id" && !again) this.#space.violations.push(`views.open: ${taken.error}`);
      return refused(taken.error);
    }
    const window = this.#space.newWindow(view);
    window.values = valuesOf(view);
    this.#space.windows.set(taken.user, [window]);
    return done({ view: { id: window.id } });
  }

  #respond(request: WireRequest): WireReply {
    this.#count("response_url");
    const address = this.#space.takeAddress(request.path.replace("/respond/", ""));
    if (!address) return reply({ ok: false, error: "used_url" }, 404);
    const body = rec(JSON.parse(request.body.toString("utf8")));
    const broken = brokenRules("response_url", body);
    if (broken.length > 0) {
      this.#space.violations.push(...broken.map((what) => `response_url: ${what}`));
      return reply({ ok: false, error: "invalid_blocks" }, 400);
    }
    this.#message(address.channel, body, address.user);
    return reply({ ok: true });
  }
}

/** Slack gives an id to every block that has none. */
const named = (blocks: readonly Json[], prefix: string): readonly Json[] =>
  blocks.map((block, at) => ({ block_id: `${prefix}${at}`, ...block }));
