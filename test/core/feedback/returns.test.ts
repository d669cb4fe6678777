import fc from "fast-check";
import { expect, it } from "vitest";
import { RETURN_DAYS, returnShelf, returnUntil, shelfEnds } from "../../../src/core/feedback/returns.ts";
import { DAY, type EpochMillis } from "../../../src/core/time.ts";

const moment = fc.integer({ min: 1_790_000_000_000, max: 1_990_000_000_000 }).map((at) => at as EpochMillis);

it("how to reach an author is kept for a week after their words are read, never for more than twice that and a day", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 80 * DAY }), fc.boolean(), (now, wait, read) => {
      const slot = (now + wait) as EpochMillis;
      const until = returnUntil(now, slot, read);
      expect(until === undefined).toBe(!read && wait > RETURN_DAYS * DAY);
      if (until === undefined) return;
      expect(until - (read ? now : slot)).toBe(RETURN_DAYS * DAY);
      expect(shelfEnds(returnShelf(until))).toBeGreaterThan(until);
      expect(shelfEnds(returnShelf(until)) - now).toBeLessThanOrEqual((2 * RETURN_DAYS + 1) * DAY);
    }),
  );
});
