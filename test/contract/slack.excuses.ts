import type { Unsupported } from "./unsupported.ts";

const NO_TYPING =
  "owners of a Slack workspace can export direct messages, so the bot's messages are read-only and none are heard";

/** What Slack has not. */
export const contractExcuses: readonly Unsupported[] = [
  { test: "hands in what is typed one to one, unchanged", reason: NO_TYPING },
  {
    test: "shows the answer to what is typed one to one to the one who typed and nobody else",
    reason: NO_TYPING,
  },
  {
    test: "tells a room that has moved, with its new place",
    reason: "Slack tells a channel's new id by an event, never in answer to a call",
  },
];

/** The scenario in which somebody types. */
export const scenarioExcuses: readonly Unsupported[] = [
  {
    test: "Ken types: a number, the code, the words, a change, a mistake",
    reason: "owners of a Slack workspace can export direct messages, so nobody can type to the bot there",
  },
];
