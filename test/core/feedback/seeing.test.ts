import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addresseesOf,
  allAddressees,
  currentPlaces,
  elsewhereThan,
  notAt,
  placesNamed,
  saying,
  type WorksAt,
} from "../../../src/core/feedback/seeing.ts";
import { ROLES, type Role } from "../../../src/core/permission/grant.ts";

const PLACES = ["a", "b", "c"].map((id) => ({ id, name: `Place ${id}` }));
const roles = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 });
const reads = (role: Role): boolean => role === "organiser" || role === "reader" || role === "lead";
const said: fc.Arbitrary<WorksAt> = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.boolean());

describe("who reads what", () => {
  it("is nothing kept from the organisers for whoever is one, whatever else they are", () => {
    fc.assert(
      fc.property(roles, fc.array(said), (held, answers) => {
        const seen = addresseesOf({ roles: held, notAt: elsewhereThan(answers) });
        expect(seen.includes("readers")).toBe(
          !held.includes("organiser") && (held.includes("reader") || held.includes("lead")),
        );
        expect(seen.includes("lead")).toBe(held.includes("lead"));
        if (!held.some(reads)) expect(seen).toEqual([]);
      }),
    );
  });

  it("is what is kept from a workplace only for those who said no to it, in every role they said it in", () => {
    fc.assert(
      fc.property(roles, fc.array(said, { maxLength: 3 }), (held, answers) => {
        const seen = addresseesOf({ roles: held, notAt: elsewhereThan(answers) });
        for (const { id } of PLACES) {
          const no = answers.some((one) => one[id] === false);
          const yes = answers.some((one) => one[id] === true);
          expect(seen.includes(notAt(id))).toBe(held.some(reads) && no && !yes);
        }
        expect(allAddressees(PLACES)).toEqual(expect.arrayContaining([...seen]));
      }),
    );
  });

  it("never grows by taking a yes back, nor by a place that was not asked about", () => {
    fc.assert(
      fc.property(said, fc.subarray(["a", "b", "c"]), fc.subarray(PLACES), (before, chosen, asked) => {
        const after = saying(before, asked, chosen);
        for (const { id } of PLACES) {
          if (before[id] === true) expect(after[id]).toBe(true);
          if (!asked.some((place) => place.id === id)) expect(after[id]).toBe(before[id]);
        }
      }),
    );
  });
});

describe("the list of workplaces", () => {
  it("keeps the id of a name that stands, and of one that comes back", () => {
    let ids = 0;
    const next = () => `n${++ids}`;
    const first = placesNamed([], ["Sunrise", "Hill"], next);
    const second = placesNamed(first, ["hill", "Mill"], next);
    expect(currentPlaces(second).map((place) => place.id)).toEqual(["n2", "n3"]);
    const third = placesNamed(second, ["SUNRISE"], next);
    expect(currentPlaces(third)).toEqual([{ id: "n1", name: "SUNRISE" }]);
    expect(allAddressees(third)).toEqual(["team", "lead", "readers", "not-n1", "not-n2", "not-n3"]);
  });
});
