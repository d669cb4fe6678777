import { FORM_TESTS } from "./form-test-names.ts";
import type { Unsupported } from "./unsupported.ts";

/** What Discord has not. */
export const contractExcuses: readonly Unsupported[] = [
  { test: FORM_TESTS[7], reason: "Discord's own button sends every window, and it always says Submit" },
  {
    test: "tells that the room has a new id, and posts there from then on",
    reason: "a channel or thread of Discord keeps its id for life",
  },
  {
    test: "tells a room that has moved, with its new place",
    reason: "a channel or thread of Discord keeps its id for life",
  },
];

/** No scenario is left out. */
export const scenarioExcuses: readonly Unsupported[] = [];
