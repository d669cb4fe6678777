import type { Unsupported } from "./unsupported.ts";

const ONE_ROOM = "the practice room is one room: it has no topics and no threads";

/** What the practice room has not, being one room on one computer. */
export const contractExcuses: readonly Unsupported[] = [
  { test: "posts into the room that was meant and no other", reason: ONE_ROOM },
  { test: "hands in a press in another room with that room, and answers in private there too", reason: ONE_ROOM },
  { test: "edits and erases in another room, and leaves the first one as it is", reason: ONE_ROOM },
  { test: "tells that the bot was taken out of a room", reason: "nobody can take Sayso out of the practice room" },
  {
    test: "tells that the room has a new id, and posts there from then on",
    reason: "the practice room keeps its id",
  },
  {
    test: "hears presses on a private card from before a restart",
    reason: "private screens are never written to disk: a restart clears them, and the person asks again",
  },
];

/** No scenario is left out. */
export const scenarioExcuses: readonly Unsupported[] = [];
