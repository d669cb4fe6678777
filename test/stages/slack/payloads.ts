import { stateOf } from "./filling.ts";
import type { Json } from "./json.ts";
import type { Control } from "./screen.ts";
import { APP_ID, type Message, TEAM, type Window, type Workspace } from "./workspace.ts";

/** How Slack hands something in: as one of its three kinds of envelope. */
export interface Payload {
  readonly type: "events_api" | "interactive" | "slash_commands";
  readonly body: Json;
}

/** Makes what Slack sends when people act. `base` is where presses may be answered. */
export class Payloads {
  readonly #space: Workspace;
  readonly #base: () => string;

  constructor(space: Workspace, base: () => string) {
    this.#space = space;
    this.#base = base;
  }

  press(user: string, message: Message, control: Control): Payload {
    const channel = this.#space.channels.get(message.channel);
    const alone = message.only !== undefined;
    const container = {
      type: "message",
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: alone,
    };
    return this.#act("block_actions", user, {
      container,
      channel: { id: message.channel, name: channel?.name },
      ...(alone ? {} : { message: { type: "message", ts: message.ts, text: message.text, blocks: message.blocks } }),
      state: { values: {} },
      response_url: this.#address(user, message.channel),
      actions: [this.#used(control)],
    });
  }

  pressInWindow(user: string, window: Window, control: Control): Payload {
    return this.#act("block_actions", user, {
      container: { type: "view", view_id: window.id },
      view: this.#view(window),
      actions: [this.#used(control)],
    });
  }

  pressAtHome(user: string, view: Json, control: Control): Payload {
    return this.#act("block_actions", user, {
      container: { type: "view", view_id: "VHOME" },
      view: { id: "VHOME", team_id: TEAM, hash: "1", private_metadata: "", state: { values: {} }, ...view },
      actions: [this.#used(control)],
    });
  }

  submit(user: string, window: Window): Payload {
    return this.#act("view_submission", user, { view: this.#view(window), response_urls: [] });
  }

  shortcut(user: string, callback: string): Payload {
    return this.#act("shortcut", user, { callback_id: callback, action_ts: this.#space.ts() });
  }

  command(user: string, channel: string, text: string): Payload {
    return {
      type: "slash_commands",
      body: {
        token: "verification",
        team_id: TEAM,
        team_domain: "carers",
        channel_id: channel,
        channel_name: this.#space.channels.get(channel)?.name ?? "directmessage",
        user_id: user,
        user_name: "someone",
        command: "/sayso",
        text,
        api_app_id: APP_ID,
        is_enterprise_install: "false",
        response_url: this.#address(user, channel),
        trigger_id: this.#space.newTrigger(user),
      },
    };
  }

  event(event: Json): Payload {
    return {
      type: "events_api",
      body: {
        token: "verification",
        team_id: TEAM,
        api_app_id: APP_ID,
        event: { event_ts: this.#space.ts(), ...event },
        type: "event_callback",
        event_id: `Ev${this.#space.next()}`,
        event_time: 1_780_000_000,
        authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: "U0BOTBOT", is_bot: true }],
      },
    };
  }

  #act(type: string, user: string, more: Json): Payload {
    return {
      type: "interactive",
      body: {
        type,
        user: { id: user, username: "someone", name: "someone", team_id: TEAM },
        api_app_id: APP_ID,
        token: "verification",
        team: { id: TEAM, domain: "carers" },
        enterprise: null,
        is_enterprise_install: false,
        trigger_id: this.#space.newTrigger(user),
        ...more,
      },
    };
  }

  #used(control: Control): Json {
    return { ...control.action, block_id: control.block, action_ts: this.#space.ts() };
  }

  #address(user: string, channel: string): string {
    return `${this.#base()}/respond/${this.#space.newAddress(user, channel)}`;
  }

  #view(window: Window): Json {
    return {
      id: window.id,
      team_id: TEAM,
      hash: "1",
      private_metadata: "",
      callback_id: "",
      submit: null,
      close: null,
      root_view_id: window.id,
      ...window.view,
      state: stateOf(window),
    };
  }
}
