import type { Profile } from "../../src/ports/chat-adapter.ts";

/**
 * What Slack allows, from its published limits: a header of 150, a label of 75, 25 buttons in a row of them, 100
 * options. A card keeps to 3000, the most one text may hold, so no block has to be split. Messages: one a second in a
 * room; changes: 50 a minute in the whole workspace, of which 40 are used.
 */
export const slackProfile: Profile = {
  name: "Slack",
  seenBy: "owner",
  slash: "/sayso ",
  forms: "window",
  takesTypedPrivateAnswers: false,
  privately: "in-place",
  onceWithinMs: 0,
  answerWithinMs: 2300,
  limits: {
    cardCharacters: 3000,
    titleCharacters: 150,
    labelCharacters: 75,
    controlsPerRow: 5,
    controlsPerCard: 25,
    optionsPerChoice: 100,
    tokenBytes: 64,
  },
  pace: {
    room: { count: 1, perMs: 1001 },
    account: { count: 20, perMs: 6000 },
    edits: { count: 10, perMs: 15_000 },
  },
};
