import { FORM_TESTS } from "./form-test-names.ts";
import type { Unsupported } from "./unsupported.ts";

const ONE_ROOM = "the terminal is one room: it has no topics and no threads";
const ONCE = "a line that was typed is read once: a terminal delivers nothing again";
const NEW = "the terminal keeps nothing: at every start it begins anew";

/** What a terminal has not. */
export const contractExcuses: readonly Unsupported[] = [
  ...FORM_TESTS.map((test) => ({ test, reason: "a terminal has no windows: forms come in steps" })),
  { test: "posts into the room that was meant and no other", reason: ONE_ROOM },
  { test: "hands in a press in another room with that room, and answers in private there too", reason: ONE_ROOM },
  { test: "edits and erases in another room, and leaves the first one as it is", reason: ONE_ROOM },
  { test: "gives a redelivered event the same id and the same person", reason: ONCE },
  { test: "gives a redelivered command the same id and the same person", reason: ONCE },
  { test: "tells that the bot was taken out of a room", reason: "nobody can take Sayso out of the terminal" },
  { test: "tells that the room has a new id, and posts there from then on", reason: "the terminal keeps its id" },
  { test: "hears presses on what was posted before a restart", reason: NEW },
  { test: "hears presses on a private card from before a restart", reason: NEW },
];

/** No scenario is left out. */
export const scenarioExcuses: readonly Unsupported[] = [];
