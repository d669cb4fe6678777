import type { Profile } from "../../src/ports/chat-adapter.ts";

/**
 * A web page of our own has no limits but the reader's patience: these numbers keep a card readable on a small phone
 * and a page under 50 KB. The pace is far above what one person trying things out can cause.
 */
export const webProfile: Profile = {
  name: "the practice room",
  seenBy: "nobody",
  slash: "/",
  forms: "window",
  takesTypedPrivateAnswers: true,
  privately: "in-place",
  onceWithinMs: Number.POSITIVE_INFINITY,
  answerWithinMs: 10_000,
  limits: {
    cardCharacters: 4000,
    titleCharacters: 100,
    labelCharacters: 80,
    controlsPerRow: 5,
    controlsPerCard: 25,
    optionsPerChoice: 25,
    tokenBytes: 64,
  },
  pace: {
    room: { count: 20, perMs: 1000 },
    account: { count: 50, perMs: 1000 },
    edits: { count: 50, perMs: 1000 },
  },
};
