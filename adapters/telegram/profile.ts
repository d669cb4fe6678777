import type { Profile } from "../../src/ports/chat-adapter.ts";

/**
 * What Telegram takes. Texts may have 4096 characters; a card keeps well below it, because invisible signs that stop a
 * text from linking (`unlinked.ts`) and the labels of choices come on top. Numbers: Bot API 10.3, and grammY's notes on
 * floods for the pace.
 *
 * The pace keeps what Telegram says of itself in every stretch of time: 30 a second in all, and 20 a minute in a group,
 * where changes count as messages do. In a chat it asks for one a second with short bursts: at most four at once.
 */
export const telegramProfile: Profile = {
  name: "Telegram",
  seenBy: "company",
  slash: "/",
  forms: "steps",
  takesTypedPrivateAnswers: true,
  privately: "one-to-one",
  onceWithinMs: 0,
  answerWithinMs: 8000,
  limits: {
    cardCharacters: 3500,
    titleCharacters: 200,
    labelCharacters: 64,
    controlsPerRow: 2,
    controlsPerCard: 25,
    optionsPerChoice: 25,
    tokenBytes: 64,
  },
  pace: {
    room: { count: 4, perMs: 16_000 },
    account: { count: 2, perMs: 72 },
    edits: { count: 4, perMs: 16_000 },
  },
};
