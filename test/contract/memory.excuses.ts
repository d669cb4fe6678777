import { FORM_TESTS } from "./form-test-names.ts";
import type { Unsupported } from "./unsupported.ts";

/** The platform in memory can do everything. */
export const contractExcuses: readonly Unsupported[] = [];

/** Its shape without windows. */
export const stepsExcuses: readonly Unsupported[] = FORM_TESTS.map((test) => ({
  test,
  reason: "forms come in steps: the engine asks field by field",
}));

/** No scenario is left out. */
export const scenarioExcuses: readonly Unsupported[] = [];
