import { bodyChecker } from "./body-checker.ts";
import { messageOf } from "./rules/discord-parts.ts";
import { DISCORD_RULES } from "./rules/discord-rules.ts";
import { fieldsOf } from "./rules/rule.ts";

const checker = bodyChecker("discord", DISCORD_RULES);

/** discord.js sends these with every message, edits and answers too, where Discord passes over them. */
const PASSED_OVER = new Set(["tts", "nonce", "enforce_nonce"]);

function withoutPassedOver(call: string, body: unknown): unknown {
  const path = call.startsWith("POST /channels/") ? undefined : messageOf(body, call)?.path;
  const message = path === "" ? fieldsOf(body) : path === undefined ? undefined : fieldsOf(fieldsOf(body)?.[path]);
  // What is no object at all is left as it stands, for the schema to refuse.
  if (path === undefined || message === undefined) return body;
  const left = Object.fromEntries(
    Object.entries(message).filter(([name, value]) => !PASSED_OVER.has(name) || typeof value === "object"),
  );
  return path === "" ? left : { ...fieldsOf(body), [path]: left };
}

/**
 * What Discord would refuse in the body of a call, written with the placeholders of its documents ("POST
 * /channels/{channel.id}/messages"); empty: it would take it. Lines name the path and the rule, never a value. Of a
 * multipart body, `payload_json` is meant.
 */
export function violations(call: string, body: unknown): readonly string[] {
  return checker.violations(call, withoutPassedOver(call, body));
}
