import fc from "fast-check";
import { expect, it } from "vitest";
import { SETTABLE_STATES } from "../../../src/core/feedback/heard.ts";
import { FEEDBACK_KINDS } from "../../../src/core/feedback/item.ts";
import { isLate, LATE_AFTER_DAYS } from "../../../src/core/feedback/late.ts";
import { DAY, type EpochMillis } from "../../../src/core/time.ts";
import { NOON } from "../../contract/store/samples.ts";

const kinds = fc.constantFrom(...FEEDBACK_KINDS, "answer" as const);
const states = fc.constantFrom("new" as const, ...SETTABLE_STATES);

it("is late from its day on and not a moment before, until somebody says what became of it or replies", () => {
  fc.assert(
    fc.property(kinds, states, fc.nat(2), fc.integer({ min: 0, max: 60 * DAY }), (kind, state, replies, age) => {
      const late = isLate({ kind, state, replies, at: NOON }, (NOON + age) as EpochMillis);
      const waits = kind !== "listen" && kind !== "answer" && state === "new" && replies === 0;
      const days = kind === "listen" || kind === "answer" ? Number.POSITIVE_INFINITY : LATE_AFTER_DAYS[kind];
      expect(late).toBe(waits && age >= days * DAY);
    }),
  );
});
