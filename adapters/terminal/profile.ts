import type { Profile } from "../../src/ports/chat-adapter.ts";

const AT_ONCE = { count: 50, perMs: 1000 } as const;

/** A terminal takes anything; these numbers keep a card on one screen of text, and a label on one line. */
export const terminalProfile: Profile = {
  name: "the terminal",
  seenBy: "nobody",
  slash: "/",
  forms: "steps",
  takesTypedPrivateAnswers: true,
  privately: "one-to-one",
  onceWithinMs: 0,
  answerWithinMs: 10_000,
  limits: {
    cardCharacters: 2000,
    titleCharacters: 100,
    labelCharacters: 70,
    controlsPerRow: 1,
    controlsPerCard: 25,
    optionsPerChoice: 25,
    tokenBytes: 64,
  },
  pace: { room: AT_ONCE, account: AT_ONCE, edits: AT_ONCE },
};
