import { FORM_TESTS } from "./form-test-names.ts";
import type { Unsupported } from "./unsupported.ts";

/** What Telegram has not. */
export const contractExcuses: readonly Unsupported[] = FORM_TESTS.map((test) => ({
  test,
  reason: "Telegram has no windows for forms: the bot asks one question at a time in the private chat",
}));

/** No scenario is left out. */
export const scenarioExcuses: readonly Unsupported[] = [];
