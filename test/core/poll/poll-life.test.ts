import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GrantId, GroupId, OrganisationId, PollId } from "../../../src/core/ids.ts";
import { subjectRef } from "../../../src/core/ids.ts";
import { decide, MOST_DAYS_OPEN, type PollCommand, UNDO_MS } from "../../../src/core/poll/decide.ts";
import { evolveAll } from "../../../src/core/poll/evolve.ts";
import type { Honesty, Outcome, Poll } from "../../../src/core/poll/poll.ts";
import { DAY, type EpochMillis, later, type PlainDay } from "../../../src/core/time.ts";

const NOON = 1_790_000_000_000 as EpochMillis;
const ID = "00".repeat(16) as PollId;
const HONESTY: Honesty = {
  asker: "the council",
  payer: "nobody",
  decides: "Mr Shah",
  decidesWhen: "in March",
  canChange: "opening times",
  fixed: "the money",
  fixedWhy: "it is set",
  reportBack: "2027-03-31" as PlainDay,
  contact: { name: "Denise", ways: ["phone", "email"] },
};
const draft: Poll = {
  id: ID,
  organisation: "o" as OrganisationId,
  ref: subjectRef(ID),
  code: "B4",
  phase: "draft",
  question: { text: "Which day?", kind: "one", options: ["Monday", "Friday"], min: 1, max: 1 },
  privacy: "private",
  rung: "informing",
  stage: "design",
  groups: ["g" as GroupId],
  owner: "d" as GrantId,
  daysOpen: 7,
  band: 0,
  outcomes: [],
};

/** The poll after these commands, each at its moment after noon. Throws at the first refusal. */
function played(poll: Poll, ...steps: readonly (readonly [PollCommand, number])[]): Poll {
  return steps.reduce((now, [command, ms]) => {
    const decision = decide(command, now, later(NOON, ms));
    if (!decision.ok) throw new Error(`${command.do}: ${decision.refusal.why}`);
    return evolveAll(now, decision.events);
  }, poll);
}
const refusal = (command: PollCommand, poll: Poll, ms = 0): string => {
  const decision = decide(command, poll, later(NOON, ms));
  return decision.ok ? "accepted" : decision.refusal.why;
};
const OPEN: readonly [PollCommand, number] = [{ do: "open", closesAt: later(NOON, 7 * DAY) }, 0];
const open = played(draft, OPEN);

describe("opening", () => {
  it("needs the honesty card for every ask above informing, and makes its promise", () => {
    const asking: Poll = { ...draft, rung: "consultation" };
    expect(refusal({ do: "open", closesAt: later(NOON, DAY) }, asking)).toBe("honesty-missing");
    expect(refusal({ do: "schedule", opensAt: later(NOON, DAY) }, asking)).toBe("honesty-missing");
    const honest = played(asking, [{ do: "set-honesty", honesty: HONESTY, stage: "review" }, 0], OPEN);
    expect(honest).toMatchObject({ phase: "open", promise: { day: "2027-03-31", noNews: [], asked: 0, kept: false } });
    expect(open.promise).toBeUndefined();
  });

  it("always ends: not in the past, and never beyond 31 days and the quiet night after", () => {
    expect(refusal({ do: "open", closesAt: NOON }, draft)).toBe("days-out-of-range");
    expect(refusal({ do: "open", closesAt: later(NOON, (MOST_DAYS_OPEN + 1) * DAY) }, draft)).toBe("accepted");
    expect(refusal({ do: "open", closesAt: later(NOON, (MOST_DAYS_OPEN + 1) * DAY + 1) }, draft)).toBe(
      "days-out-of-range",
    );
    expect(refusal({ do: "extend", closesAt: later(NOON, (MOST_DAYS_OPEN + 1) * DAY + 1) }, open)).toBe(
      "days-out-of-range",
    );
    expect(refusal({ do: "extend", closesAt: later(NOON, 7 * DAY) }, open)).toBe("days-out-of-range");
  });

  it("can be taken back for five minutes to the millisecond", () => {
    expect(refusal({ do: "undo-open" }, open, UNDO_MS)).toBe("accepted");
    expect(refusal({ do: "undo-open" }, open, UNDO_MS + 1)).toBe("too-late-to-undo");
    const undone = played(open, [{ do: "undo-open" }, 1], [{ do: "finish" }, 2]);
    expect(undone).toMatchObject({ phase: "withdrawn" });
    expect(undone.result).toBeUndefined();
  });
});

describe("closing", () => {
  const closing = played(open, [{ do: "close-by-hand" }, DAY]);
  const publish: PollCommand = { do: "publish", result: [{ kind: "too-few", way: "chat", threshold: 5 }] };

  it("by hand waits out its grace: nothing is counted in it, and it can be undone in it", () => {
    expect(refusal(publish, closing, DAY + UNDO_MS - 1)).toBe("not-closing");
    expect(played(closing, [{ do: "undo-close" }, DAY + UNDO_MS - 1])).toEqual(open);
    expect(refusal({ do: "undo-close" }, closing, DAY + UNDO_MS)).toBe("too-late-to-undo");
    expect(refusal(publish, closing, DAY + UNDO_MS)).toBe("accepted");
  });

  it("by time comes when it is time and cannot be undone", () => {
    expect(refusal({ do: "close-by-time" }, open, 7 * DAY - 1)).toBe("out-of-place");
    const closed = played(open, [{ do: "close-by-time" }, 7 * DAY]);
    expect(refusal({ do: "undo-close" }, closed, 7 * DAY)).toBe("too-late-to-undo");
    expect(played(closed, [publish, 7 * DAY], [{ do: "finish" }, 7 * DAY])).toMatchObject({ phase: "closed" });
  });

  it("publishes once: after that nothing changes the result, whatever is tried", () => {
    const done = played(open, [{ do: "close-by-time" }, 7 * DAY], [publish, 7 * DAY], [{ do: "finish" }, 7 * DAY]);
    const tries: readonly PollCommand[] = [
      publish,
      { do: "undo-close" },
      { do: "undo-open" },
      { do: "close-by-hand" },
      { do: "lose" },
      { do: "finish" },
      { do: "open", closesAt: later(NOON, 9 * DAY) },
      { do: "extend", closesAt: later(NOON, 9 * DAY) },
      { do: "edit", question: draft.question, privacy: "open", rung: "informing" },
    ];
    for (const command of tries) expect(refusal(command, done, 8 * DAY), command.do).not.toBe("accepted");
  });
});

describe("telling", () => {
  const promised = played({ ...draft, rung: "engagement", honesty: HONESTY }, OPEN);
  const closed: Poll = { ...promised, phase: "closed" };
  const outcome: Outcome = { state: "change-made", at: NOON, youSaid: "evenings", weDid: "7pm" };

  it("keeps the promise, or makes a new one where there is a next day", () => {
    expect(played(closed, [{ do: "report", outcome }, 0]).promise?.kept).toBe(true);
    const next = played(closed, [{ do: "report", outcome: { ...outcome, next: "2027-05-01" as PlainDay } }, 0]);
    expect(next.promise).toMatchObject({ day: "2027-05-01", kept: false });
    const silent = played(closed, [
      { do: "report", outcome: { ...outcome, state: "no-news", next: "2027-06-01" as PlainDay } },
      0,
    ]);
    expect(silent.promise).toMatchObject({ day: "2027-06-01", kept: false });
  });

  it("says no news once a day", () => {
    const day = "2027-03-31" as PlainDay;
    const once = played(closed, [{ do: "say-no-news", on: day }, 0]);
    expect(once.promise?.noNews).toEqual([day]);
    expect(played(once, [{ do: "say-no-news", on: day }, 0])).toEqual(once);
  });

  it.each([
    [{ ...outcome, weDid: "" }, "outcome-incomplete"],
    [{ ...outcome, state: "cannot-do" }, "outcome-incomplete"],
    [{ ...outcome, couldNot: "Saturday" }, "outcome-incomplete"],
    [{ ...outcome, couldNot: "Saturday", whyNot: "money" }, "accepted"],
    [{ ...outcome, state: "heard", weDid: "" }, "accepted"],
  ] as const)("needs what the change is, and why what could not be could not: %o", (told, expected) => {
    expect(refusal({ do: "report", outcome: told }, closed)).toBe(expected);
  });
});

it("finds a subject by the first six bytes of its id, as base64url writes them", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const id = Buffer.from(bytes).toString("hex") as PollId;
      expect(subjectRef(id)).toBe(Buffer.from(bytes.subarray(0, 6)).toString("base64url"));
    }),
  );
  expect(() => subjectRef("no id" as PollId)).toThrow(RangeError);
});
