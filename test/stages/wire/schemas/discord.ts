import { bodyChecker } from "./body-checker.ts";
import { DISCORD_RULES } from "./rules/discord-rules.ts";

/**
 * What Discord would refuse in the body of a call, written with the placeholders of its documents ("POST
 * /channels/{channel.id}/messages"); empty: it would take it. Lines name the path and the rule, never a value. Of a
 * multipart body, `payload_json` is meant.
 */
export const violations = bodyChecker("discord", DISCORD_RULES).violations;
