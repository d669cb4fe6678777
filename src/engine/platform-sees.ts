import type { Words } from "../core/words.ts";

/** What the chat's owner can see of an answer, in words of its own for platforms that need them. */
export function platformSees(platform: string, words: Words): string {
  if (platform === "web") return words.say("platform-sees-web");
  if (platform === "memory") return words.say("platform-sees-memory");
  return words.say("platform-sees-other");
}
