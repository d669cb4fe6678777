import fc from "fast-check";
import { expect, it } from "vitest";
import type { GroupId, OrganisationId } from "../../../src/core/ids.ts";
import { suitsAges } from "../../../src/core/opportunity/ages.ts";
import { FORMATS, TOPICS } from "../../../src/core/opportunity/fields.ts";
import { type DraftNotice, totalMinutes } from "../../../src/core/opportunity/notice.ts";
import {
  AGES,
  LENGTH_NAMES,
  LENGTHS,
  PAY_WISHES,
  type Wishes,
  wishesFor,
} from "../../../src/core/opportunity/wishes.ts";
import { FULL } from "./samples.ts";

const wishes: fc.Arbitrary<Wishes> = fc.record({
  organisation: fc.constant("o" as OrganisationId),
  group: fc.constant("g" as GroupId),
  topics: fc.subarray([...TOPICS]),
  formats: fc.subarray([...FORMATS]),
  length: fc.constantFrom(...LENGTH_NAMES),
  pay: fc.constantFrom(...PAY_WISHES),
  age: fc.constantFrom(...AGES),
  place: fc.constantFrom("", "Southwark", "Leeds or York", "Southend-on-Sea"),
  rhythm: fc.constant("at-once" as const),
});

const notices: fc.Arbitrary<DraftNotice> = fc.record({
  topics: fc.subarray([...TOPICS], { minLength: 1 }),
  format: fc.constantFrom(...FORMATS),
  payment: fc.constantFrom("paid", "voucher", "thank-you-item", "not-paid"),
  area: fc.constantFrom("Southwark", "Leeds and around", "All of the UK"),
  minAge: fc.constantFrom(0, 16, 17, 18),
  maxAge: fc.constantFrom(17, 99),
  safeguards: fc.constantFrom([], ["dbs" as const]),
  safeguardingContact: fc.constant("Sam, 01702 000001"),
  askerKind: fc.constantFrom("council", "student"),
  doMinutes: fc.constantFrom(10, 60, 200),
  sessions: fc.constantFrom(1, 3),
});

it("nobody is told of a notice outside any of their choices", () => {
  let told = 0;
  fc.assert(
    fc.property(wishes, notices, (wanted, notice) => {
      if (!wishesFor(wanted, notice)) return;
      told += 1;
      expect(wanted.topics.filter((topic) => notice.topics?.includes(topic))).not.toEqual([]);
      expect(wanted.formats).toContain(notice.format);
      expect(totalMinutes(notice)).toBeLessThanOrEqual(LENGTHS[wanted.length]);
      if (wanted.pay === "paid-only") expect(notice.payment).toBe("paid");
      if (wanted.age === "under-18")
        expect([notice.minAge ?? 99, notice.safeguards]).toEqual([expect.any(Number), ["dbs"]]);
      if (wanted.age === "under-18") expect(notice.minAge).toBeLessThanOrEqual(16);
      if (wanted.age === "adult") expect(notice.maxAge).toBe(99);
      const meets = notice.format === "in-person" || notice.format === "hybrid";
      if (meets && wanted.place === "Southwark") expect(notice.area).toBe("Southwark");
      if (meets && wanted.place === "Southend-on-Sea") expect.fail("No notice is there.");
    }),
    { numRuns: 3000 },
  );
  // About 112, with a deviation of ten.
  expect(told).toBeGreaterThan(30);
});

it("no group with people under 18 is shown what is not marked as safe for them, nor one of them alone an outside ask", () => {
  const shown = { mixed: 0, "16-17": 0 };
  fc.assert(
    fc.property(notices, fc.constantFrom("mixed", "16-17"), (notice, ages) => {
      expect(suitsAges(notice, "adults")).toBe(true);
      if (!suitsAges(notice, ages)) return;
      shown[ages] += 1;
      expect(notice.minAge).toBeLessThanOrEqual(16);
      expect(notice.safeguards).toEqual(["dbs"]);
      expect(notice.safeguardingContact).toBeDefined();
      if (ages === "16-17") expect(notice.askerKind).toBe("council");
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(shown.mixed, shown["16-17"])).toBeGreaterThan(50);
  const safe = { minAge: 16, safeguards: ["dbs"], safeguardingContact: "Sam" } as const;
  expect(suitsAges(safe, "mixed")).toBe(true);
  for (const cut of ["minAge", "safeguards", "safeguardingContact"] as const)
    expect(suitsAges({ ...safe, [cut]: undefined } as DraftNotice, "mixed")).toBe(false);
});

it("Lorna is told of the breaks service she wished for, and not once any choice is other", () => {
  const lorna: Wishes = {
    organisation: "o" as OrganisationId,
    group: "g" as GroupId,
    topics: ["breaks"],
    formats: ["online", "any-time-from-home"],
    length: "half-day",
    pay: "paid-or-not",
    age: "adult",
    place: "Southwark",
    rhythm: "at-once",
  };
  expect(wishesFor(lorna, FULL)).toBe(true);
  expect(wishesFor({ ...lorna, topics: ["money"] }, FULL)).toBe(false);
  expect(wishesFor({ ...lorna, topics: [] }, FULL)).toBe(false);
  expect(wishesFor({ ...lorna, formats: ["in-person"] }, FULL)).toBe(false);
  expect(wishesFor({ ...lorna, length: "half-hour" }, FULL)).toBe(false);
  expect(wishesFor({ ...lorna, age: "under-18" }, FULL)).toBe(false);
  expect(wishesFor({ ...lorna, pay: "paid-only" }, { ...FULL, payment: "voucher" })).toBe(false);
  expect(wishesFor({ ...lorna, formats: ["in-person"], place: "Leeds" }, { ...FULL, format: "in-person" })).toBe(false);
});
