import { FORM_TESTS } from "./form-test-names.ts";
import type { Unsupported } from "./unsupported.ts";

/** What Telegram has not. */
export const contractExcuses: readonly Unsupported[] = FORM_TESTS.map((test) => ({
  test,
  reason: "Telegram has no windows: forms come in steps, and the engine asks field by field",
}));

/** No scenario is left out. */
export const scenarioExcuses: readonly Unsupported[] = [];
