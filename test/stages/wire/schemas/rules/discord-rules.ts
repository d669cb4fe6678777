import { DISCORD_COMMAND_RULES } from "./discord-command-rules.ts";
import { DISCORD_COMPONENT_RULES } from "./discord-component-rules.ts";
import { DISCORD_MESSAGE_RULES } from "./discord-message-rules.ts";
import type { WireRule } from "./rule.ts";

/** What Discord refuses although the published types allow it. */
export const DISCORD_RULES: readonly WireRule[] = [
  ...DISCORD_MESSAGE_RULES,
  ...DISCORD_COMPONENT_RULES,
  ...DISCORD_COMMAND_RULES,
];
