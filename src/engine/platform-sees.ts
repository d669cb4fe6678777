import type { Words } from "../core/words.ts";
import type { Profile } from "../ports/chat-adapter.ts";

/** What the chat's owner can see of an answer. */
export function platformSees({ seenBy, name }: Profile, words: Words): string {
  return words.say(`platform-sees-${seenBy}`, { platform: name });
}
