import fc from "fast-check";
import type { Published } from "../../src/core/disclosure/published.ts";
import type { PollCommand } from "../../src/core/poll/decide.ts";
import type { Honesty, Poll } from "../../src/core/poll/poll.ts";
import { DAY, type EpochMillis, later, MINUTE } from "../../src/core/time.ts";

export const START = Date.UTC(2026, 10, 23, 10) as EpochMillis;

export const HONESTY: Honesty = {
  asker: "the council",
  payer: "nobody",
  decides: "Mr Shah",
  decidesWhen: "in March",
  canChange: "opening times",
  fixed: "the money",
  fixedWhy: "it is set",
  reportBack: "2027-03-31" as Honesty["reportBack"],
  contact: { name: "Denise", ways: ["a call", "a letter"] },
};

/** A draft with everything it needs. */
export function aQuestion(more: Partial<Poll> = {}): Poll {
  return {
    id: "00112233445566778899aabbccddeeff",
    organisation: "o",
    ref: "AAAAAAAB",
    code: "BC",
    phase: "draft",
    question: { text: "Who helps?", kind: "one", options: ["family", "friends", "nobody"], min: 1, max: 1 },
    privacy: "private",
    rung: "consultation",
    stage: "design",
    honesty: HONESTY,
    groups: ["g"],
    owner: "grant",
    daysOpen: 7,
    band: 0,
    outcomes: [],
    ...more,
  } as Poll;
}

const published: fc.Arbitrary<readonly Published[]> = fc.constantFrom<readonly Published[]>(
  [{ kind: "too-few", way: "chat", threshold: 5 }],
  [{ kind: "leading", way: "chat", option: 1, tied: false }],
  [
    {
      kind: "exact",
      way: "chat",
      answered: 6,
      options: [1, 2, 3],
      escapes: { "not-sure": 0, "does-not-apply": 0, skip: 0 },
    },
  ],
);

const other = aQuestion({ privacy: "open" });

/** Every command there is, with values that would change what was promised, each at a moment after the last. */
export const commands: fc.Arbitrary<readonly { readonly command: PollCommand; readonly after: number }[]> = fc.array(
  fc.record({
    after: fc.constantFrom(0, MINUTE, 6 * MINUTE, 8 * DAY),
    command: fc.oneof(
      fc.constantFrom<PollCommand>({ do: "close-by-hand" }, { do: "close-by-time" }),
      fc.constantFrom<PollCommand>(
        { do: "edit", question: { ...other.question, options: ["a", "b"] }, privacy: "open", rung: "informing" },
        { do: "edit", question: other.question, privacy: "private", rung: "engagement" },
        { do: "set-details", daysOpen: 31, question: other.question },
        { do: "start-honesty", started: { ...HONESTY, decides: "nobody" } },
        { do: "set-honesty", honesty: { ...HONESTY, asker: "somebody else" }, stage: "review" },
        { do: "set-groups", groups: ["g", "h"] as unknown as Poll["groups"] },
        { do: "schedule", opensAt: later(START, DAY) },
        { do: "undo-open" },
        { do: "close-by-hand" },
        { do: "undo-close" },
        { do: "close-by-time" },
        { do: "finish" },
        { do: "lose" },
        { do: "ask-owner" },
      ),
      fc.integer({ min: 1, max: 40 }).map((days): PollCommand => ({ do: "open", closesAt: later(START, days * DAY) })),
      fc
        .integer({ min: 1, max: 60 })
        .map((days): PollCommand => ({ do: "extend", closesAt: later(START, days * DAY) })),
      fc.constantFrom(0, 5, 10, 20, 50, 100).map((band) => ({ do: "show-band", band }) as PollCommand),
      fc.boolean().map((missing): PollCommand => ({ do: "mark-key", missing })),
      { weight: 4, arbitrary: published.map((result): PollCommand => ({ do: "publish", result })) },
    ),
  }),
  { minLength: 10, maxLength: 40 },
);
