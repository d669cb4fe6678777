import fc from "fast-check";
import { type Asked, ask, closeNow, type Group, manage } from "./organising.ts";

/** What somebody does while a question is open. Members are numbers; choices are numbers of options. */
export type Act =
  | { readonly do: "answer"; readonly member: number; readonly choice: readonly number[] }
  | { readonly do: "escape"; readonly member: number; readonly label: string }
  | { readonly do: "take-back"; readonly member: number }
  | { readonly do: "command"; readonly member: number; readonly name: string }
  | { readonly do: "hour" }
  | { readonly do: "minutes"; readonly count: number }
  | { readonly do: "look"; readonly who: "Denise" | "Liz"; readonly at: string };

/** One question from its posting to its close. Options are counted, not worded: words come from the question's number. */
export interface Segment {
  readonly privacy: Asked["privacy"];
  readonly kind: Asked["kind"];
  readonly options: number;
  /** So many others answer first, one after the other. */
  readonly before: number;
  readonly acts: readonly Act[];
  /** By the organiser's hand; else by itself, after a week. */
  readonly byHand: boolean;
}

export type Script = readonly Segment[];

/** Two members who each answer once in every segment, by options; nobody else has these numbers. */
export const PAIR = [10, 11] as const;
/** A member who does nothing unless a world puts them in somebody's place. */
export const STRANGER = 50;
const FIRST_OF_CROWD = 100;

const LOOKS = {
  Denise: ["results", "promises", "asks", "settings", "mydata", "manage", "help"],
  Liz: ["results", "promises", "mydata", "help", "help_now"],
} as const;

const choice = (options: number, kind: Asked["kind"]): fc.Arbitrary<readonly number[]> =>
  fc.uniqueArray(fc.integer({ min: 0, max: options - 1 }), { minLength: 1, maxLength: kind === "Choose one" ? 1 : 2 });

function anyAct(options: number, kind: Asked["kind"]): fc.Arbitrary<Act> {
  const member = fc.integer({ min: 0, max: 4 });
  const look = (who: "Denise" | "Liz") => fc.constantFrom(...LOOKS[who]).map((at): Act => ({ do: "look", who, at }));
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant("answer" as const), member, choice: choice(options, kind) }) },
    fc.record({
      do: fc.constant("escape" as const),
      member,
      label: fc.constantFrom("Not sure", "Does not apply", "Skip"),
    }),
    fc.record({ do: fc.constant("take-back" as const), member }),
    fc.record({
      do: fc.constant("command" as const),
      member,
      name: fc.constantFrom("mydata", "pause", "stop", "start", "results"),
    }),
    { weight: 2, arbitrary: fc.constant<Act>({ do: "hour" }) },
    fc.integer({ min: 1, max: 70 }).map((count): Act => ({ do: "minutes", count })),
    { weight: 2, arbitrary: look("Denise") },
    look("Liz"),
  );
}

const shape = fc.record({
  privacy: fc.constantFrom<Asked["privacy"]>("Yes", "No", "Not sure"),
  kind: fc.constantFrom<Asked["kind"]>("Choose one", "Choose up to 3"),
  options: fc.integer({ min: 2, max: 4 }),
  before: fc.constantFrom(0, 2, 4, 7, 20),
  byHand: fc.boolean(),
});

/** A segment in which `PAIR` answer once each, at any moment. */
const segment: fc.Arbitrary<Segment> = shape.chain((one) => {
  const { options, kind } = one;
  const pair = fc.tuple(choice(options, kind), choice(options, kind), fc.nat(9), fc.nat(9));
  return fc.tuple(fc.array(anyAct(options, kind), { minLength: 3, maxLength: 8 }), pair).map(([acts, [a, b, i, j]]) => {
    const first: Act = { do: "answer", member: PAIR[0], choice: a };
    const second: Act = { do: "answer", member: PAIR[1], choice: b };
    return { ...one, acts: acts.toSpliced(i % acts.length, 0, first).toSpliced(j % acts.length, 0, second) };
  });
});

export const scripts: fc.Arbitrary<Script> = fc.array(segment, { minLength: 1, maxLength: 2 });

/** Plays a script from the first posting to the last close; with `close` false it stops before any close. */
export async function play(group: Group, script: Script, close = true): Promise<void> {
  for (const [nth, one] of script.entries()) {
    await ask(group, askedIn(one, nth));
    const others = Array.from({ length: one.before }, (_, extra) => extra);
    await group.crowd.fill(
      others.map((extra) => [FIRST_OF_CROWD + extra, label(nth, extra ** 2 % one.options)] as const),
    );
    const answered = new Set<number>();
    for (const act of one.acts) await playAct(group, act, nth, answered);
    if (close && one.byHand) await closeNow(group);
  }
  if (close && script.some((one) => !one.byHand)) await letAWeekPass(group);
  for (const who of ["Denise", "Liz"] as const)
    for (const at of LOOKS[who].filter((look) => look !== "manage")) await group.say.commands(who, at);
}

/** In steps of half a day: nothing in a script depends on the hours between. */
async function letAWeekPass(group: Group): Promise<void> {
  for (let half = 0; half < 16; half++) {
    group.clock.advance(12 * 3_600_000);
    await group.settle();
  }
}

export const askedIn = (one: Segment, nth: number): Asked => ({
  text: `Question number ${nth}`,
  kind: one.kind,
  privacy: one.privacy,
  options: Array.from({ length: one.options }, (_, option) => label(nth, option)),
});

const label = (nth: number, option: number): string => `Q${nth} ${"abcd".charAt(option)}`;

/** `answered`: who has an answer to this question on their screen, to take back. */
async function playAct(group: Group, act: Act, nth: number, answered: Set<number>): Promise<void> {
  const { crowd } = group;
  switch (act.do) {
    case "answer": {
      const [first, second] = act.choice.map((option) => label(nth, option));
      const shown = await crowd.answer(act.member, first ?? "");
      if (!JSON.stringify(shown).includes("Take my answer back")) return;
      if (second !== undefined) await crowd.pressOwn(act.member, `Add: ${second}`);
      answered.add(act.member);
      return;
    }
    case "escape": {
      const shown = await crowd.answer(act.member, act.label);
      if (JSON.stringify(shown).includes("Take my answer back")) answered.add(act.member);
      return;
    }
    case "take-back":
      if (answered.delete(act.member)) await crowd.pressOwn(act.member, "Take my answer back");
      return;
    case "command":
      answered.delete(act.member);
      await crowd.command(act.member, act.name);
      return;
    case "hour":
      return group.pass(3_600_000);
    case "minutes":
      group.clock.advance(act.count * 60_000);
      return group.settle();
    case "look":
      return act.at === "manage" ? manage(group) : group.say.commands(act.who, act.at);
    default:
      return act satisfies never;
  }
}

/** The same script with other members in some places. */
export const withMembers = (script: Script, other: (member: number, nth: number) => number): Script =>
  script.map((one, nth) => ({
    ...one,
    acts: one.acts.map((act) => ("member" in act ? { ...act, member: other(act.member, nth) } : act)),
  }));

/** The same script, in which the two of `PAIR` have chosen what the other chose, each at their own time. */
export const withChoicesSwapped = (script: Script): Script =>
  script.map((one) => {
    const chosen = (member: number) =>
      one.acts.flatMap((act) => (act.do === "answer" && act.member === member ? [act.choice] : []))[0] ?? [];
    const [a, b] = [chosen(PAIR[0]), chosen(PAIR[1])];
    const swapped = (act: Act): Act => {
      if (act.do !== "answer") return act;
      return act.member === PAIR[0] ? { ...act, choice: b } : act.member === PAIR[1] ? { ...act, choice: a } : act;
    };
    return { ...one, acts: one.acts.map(swapped) };
  });

/** The same script, in which everybody has chosen something else. */
export const withOtherChoices = (script: Script): Script =>
  script.map((one) => ({
    ...one,
    acts: one.acts.map((act) =>
      act.do === "answer" ? { ...act, choice: act.choice.map((option) => (option + 1) % one.options) } : act,
    ),
  }));
