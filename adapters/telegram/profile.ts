import type { Profile } from "../../src/ports/chat-adapter.ts";

/**
 * What Telegram takes. Texts may have 4096 characters; a card keeps well below it, because invisible signs that stop a
 * text from linking (`unlinked.ts`) and the labels of choices come on top. Numbers: Bot API 10.3, and grammY's notes on
 * floods for the pace.
 *
 * The pace lets `count` go at once and `count / perMs` after that: in a room 8 at once and 12 a minute, so never more
 * than the 20 a minute a group allows, and one a second only for a few seconds.
 */
export const telegramProfile: Profile = {
  name: "Telegram",
  seenBy: "company",
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
    room: { count: 8, perMs: 40_000 },
    account: { count: 15, perMs: 1000 },
    edits: { count: 8, perMs: 40_000 },
  },
};
