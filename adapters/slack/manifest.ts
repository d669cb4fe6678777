import { cutText } from "../../src/cards/cut.ts";
import type { Command } from "../../src/ports/chat-adapter.ts";
import { commandId, pressable, summaryOf } from "./commands.ts";

/** The least the bot can work with; the guide says what each is for. */
export const SCOPES = ["commands", "chat:write", "im:write", "users:read", "channels:read", "groups:read"] as const;

/** Nothing about messages is among them: the bot cannot hear what members say to each other, nor what they write to it. */
const EVENTS = [
  "app_home_opened",
  "app_uninstalled",
  "channel_archive",
  "channel_deleted",
  "channel_id_changed",
  "channel_left",
  "group_archive",
  "group_deleted",
  "group_left",
  "member_joined_channel",
  "member_left_channel",
  "tokens_revoked",
] as const;

/** What Slack's own search offers anywhere; the rest is on the home page. */
const IN_THE_MENU = ["help", "help_now"];
const SHORTCUT_NAME = 24;
const SHORTCUT_DESCRIPTION = 150;
const HINT = 1000;

/** How Slack reaches the bot: over a line the bot opens, or at the public address of its door. */
export type ManifestWay = { readonly kind: "socket" } | { readonly kind: "http"; readonly url: string };

/** The app as Slack's "create from a manifest" takes it, ready to be written as JSON. Everything in it comes from the commands. */
export function manifest(commands: readonly Command[], way: ManifestWay = { kind: "socket" }) {
  const url = way.kind === "http" ? { url: way.url } : {};
  const request = way.kind === "http" ? { request_url: way.url } : {};
  const help = commands.find(({ name }) => name === "help");
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: "Sayso",
      description: "Small questions for carers' groups, and what came of them. Never reads your chat.",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: "Sayso", always_online: true },
      shortcuts: pressable(commands)
        .filter(({ name }) => IN_THE_MENU.includes(name))
        .map((command) => ({
          name: cutText(summaryOf(command, "en"), SHORTCUT_NAME),
          type: "global",
          callback_id: commandId(command.name),
          description: cutText(`Sayso: ${summaryOf(command, "en")}`, SHORTCUT_DESCRIPTION),
        })),
      slash_commands: [
        {
          command: "/sayso",
          ...url,
          description: help === undefined ? "Sayso" : summaryOf(help, "en"),
          usage_hint: cutText(commands.map(({ name }) => name).join(" | "), HINT),
          should_escape: false,
        },
      ],
    },
    oauth_config: { scopes: { bot: [...SCOPES] } },
    settings: {
      event_subscriptions: { ...request, bot_events: [...EVENTS] },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: way.kind === "socket",
      token_rotation_enabled: false,
    },
  };
}
