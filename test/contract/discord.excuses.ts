import { FORM_TESTS } from "./form-test-names.ts";
import type { Unsupported } from "./unsupported.ts";

/** What Discord has not. */
export const contractExcuses: readonly Unsupported[] = [
  { test: FORM_TESTS[7], reason: "Discord's own button sends every window, and it always says Submit" },
];

/** No scenario is left out. */
export const scenarioExcuses: readonly Unsupported[] = [];
