import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  consenting,
  mayStand,
  STORY_CONSENTS,
  STORY_PLACES,
  type Story,
  type StoryConsent,
  usedAt,
} from "../../../src/core/feedback/story.ts";

const consents = fc.constantFrom(...STORY_CONSENTS);
const places = fc.constantFrom(...STORY_PLACES);

describe("a story", () => {
  it("may stand where its author allows, and nowhere else", () => {
    const allowed = STORY_CONSENTS.flatMap((consent) =>
      STORY_PLACES.filter((place) => mayStand(consent, place)).map((place) => `${consent} ${place}`),
    );
    expect(allowed).toEqual(["group group", "public group", "public public", "named group", "named public"]);
  });

  it("is used as its author allowed last, once, and is the same ever after", () => {
    const acts = fc.array(fc.oneof(consents, fc.record({ place: places, where: fc.string({ minLength: 1 }) })));
    fc.assert(
      fc.property(consents, acts, (first, what) => {
        let story: Story = { consent: first };
        let allowed: StoryConsent = first;
        for (const act of what) {
          const before = story;
          if (typeof act === "string") story = consenting(story, act);
          else story = usedAt(story, act.place, act.where) ?? story;
          if (before.used) expect(story).toEqual(before);
          else if (typeof act === "string") allowed = act;
          if (story.used) expect(mayStand(allowed, story.used.place)).toBe(true);
          expect(story.consent).toBe(allowed);
        }
      }),
      { numRuns: 500 },
    );
  });
});
