import fc from "fast-check";
import { plain } from "../../src/cards/plain.ts";
import { openDesk, readsAll, type Written, writing } from "./feedback-writing.ts";
import type { Group } from "./organising.ts";

/** What somebody does around a group's feedback. Members are numbers; a message is found again by its number in the script. */
export type Deed =
  | ({ readonly do: "write"; readonly member: number } & Omit<Written, "going"> & {
        readonly going: NonNullable<Written["going"]>;
      })
  /** The author of that message, with its code. */
  | { readonly do: "take-back" | "delete" | "reply"; readonly message: number }
  | { readonly do: "begin" | "wrong-code" | "door"; readonly member: number }
  | { readonly do: "hours"; readonly count: number }
  | { readonly do: "slot" }
  | { readonly do: "look"; readonly who: "Denise" | "Liz"; readonly at: string }
  | { readonly do: "read" }
  | { readonly do: "handle"; readonly what: "answer" | "block" };

export type Script = readonly Deed[];

/** Two authors that every script of many has; nobody else has these numbers. */
export const PAIR = [10, 11] as const;

const TEXTS = [
  "The room is cold.",
  "More tea.",
  "Thank you all.",
  "Buses do not come.",
  "I am tired of asking.",
] as const;
const LOOKS = ["inbox", "settings", "mydata", "results", "help", "promises", "asks"] as const;

const written = (member: fc.Arbitrary<number>, going: fc.Arbitrary<"wait" | "alone" | "today">): fc.Arbitrary<Deed> =>
  fc.record({
    do: fc.constant("write" as const),
    member,
    text: fc.constantFrom(...TEXTS),
    level: fc.constantFrom("No reply" as const, "With a code" as const),
    going,
  });

const around = (member: fc.Arbitrary<number>): fc.Arbitrary<Deed> =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom("take-back" as const, "delete" as const, "reply" as const),
        message: fc.nat(12),
      }),
    },
    fc.record({ do: fc.constantFrom("begin" as const, "wrong-code" as const, "door" as const), member }),
  );

/** What the organiser's side does, and time: the same in every world that is compared. */
const theirs: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }).map((count): Deed => ({ do: "hours", count })) },
  fc.constantFrom(...LOOKS).map((at): Deed => ({ do: "look", who: "Denise", at })),
  fc.constantFrom("feedback", "help", "results").map((at): Deed => ({ do: "look", who: "Liz", at })),
  { weight: 2, arbitrary: fc.constant<Deed>({ do: "read" }) },
);

/** At most four people, who all wait for others, between and over two slots; they may write five times a day each. */
export const scriptsOfFew: fc.Arbitrary<Script> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: written(fc.nat(3), fc.constant("wait")) },
      { weight: 2, arbitrary: around(fc.nat(3)) },
      { weight: 4, arbitrary: theirs },
    ),
    { minLength: 8, maxLength: 16 },
  )
  .chain((deeds) => fc.nat(deeds.length).map((at) => deeds.toSpliced(at, 0, { do: "slot" })));

/** Six people at the first slot, so that something is read, blocked and answered; any of the ways; the pair among them. */
export const scriptsOfMany: fc.Arbitrary<Script> = fc
  .tuple(
    fc.shuffledSubarray([PAIR[0], PAIR[1], 12, 13, 14, 15], { minLength: 6 }),
    fc.array(fc.constantFrom("wait" as const, "wait" as const, "alone" as const), { minLength: 6, maxLength: 6 }),
    fc.array(fc.oneof(around(fc.constantFrom(...PAIR, 20)), theirs), { maxLength: 5 }),
    fc.array(
      fc.oneof(
        written(fc.constantFrom(...PAIR, 12, 13, 20), fc.constantFrom("wait", "alone", "today")),
        fc.constantFrom<Deed>({ do: "handle", what: "answer" }, { do: "handle", what: "block" }),
        around(fc.constantFrom(...PAIR, 20)),
        theirs,
      ),
      { minLength: 3, maxLength: 8 },
    ),
  )
  .map(([authors, goings, between, after]) => [
    ...authors.map(
      (member, nth): Deed => ({
        do: "write",
        member,
        text: `Words number ${nth}.`,
        level: nth % 2 === 0 ? "With a code" : "No reply",
        going: goings[nth] ?? "wait",
      }),
    ),
    ...between,
    { do: "slot" },
    ...after,
  ]);

/** The same script without anything that members do. */
export const ofNobody = (script: Script): Script => script.filter((deed) => !("member" in deed || "message" in deed));

/** The same script, in which the pair have changed places throughout. */
export const withPairSwapped = (script: Script): Script => {
  const other = (member: number): number => (member === PAIR[0] ? PAIR[1] : member === PAIR[1] ? PAIR[0] : member);
  return script.map((deed) => ("member" in deed ? { ...deed, member: other(deed.member) } : deed));
};

/** Plays a script from the opening of feedback to the day after the next slot, and looks at all there is to see. */
export async function play(group: Group, script: Script, onAct: (member: number) => void = () => {}): Promise<void> {
  await openDesk(group);
  await inviteLead(group);
  const hands = handsOf(group, script, onAct);
  for (const deed of script) await hands(deed);
  await hands({ do: "slot" });
  for (const at of LOOKS) await group.say.commands("Denise", at);
  await readsAll(group);
  for (let nth = 1; nth <= 3; nth++) await opened(group, nth);
  await group.say.commands("Liz", "feedback");
}

/** Ken takes on the role without which nothing can be sent "today". */
async function inviteLead({ say }: Group): Promise<void> {
  await say.presses("Denise", "Invite the safety lead");
  const code = /join ([A-Z0-9]{4}(?: [A-Z0-9]{4})*)/.exec((await say.newest("Denise")).text)?.[1];
  await say.commandsAlone("Ken", "join", code ?? "");
}

/** Does one deed after another; what a screen does not offer any more is left. */
function handsOf(group: Group, script: Script, onAct: (member: number) => void) {
  const { write, code, press } = writing(group);
  const { crowd, say } = group;
  const codes = new Map<number, { readonly member: number; readonly code: string }>();
  const messages: number[] = [];
  const withCode = async (message: number, label: string): Promise<void> => {
    const known = codes.get(messages[message % Math.max(1, messages.length)] ?? -1);
    if (!known) return;
    onAct(known.member);
    const thread = await code(known.member, known.code);
    await orNothing(() => press(known.member, thread, label));
    await group.settle();
  };
  return async (deed: Deed): Promise<void> => {
    if ("member" in deed) onAct(deed.member);
    switch (deed.do) {
      case "write": {
        const nth = script.indexOf(deed);
        messages.push(nth);
        await orNothing(async () => {
          const said = await write(deed.member, deed);
          const shown = said.kind === "card" ? /\d{4} \d{4} \d{4} \d{4}/.exec(plain(said.card))?.[0] : undefined;
          if (shown) codes.set(nth, { member: deed.member, code: shown });
        });
        return group.settle();
      }
      case "take-back":
        return withCode(deed.message, "Take it back");
      case "delete":
        return withCode(deed.message, "Delete all of it");
      case "reply":
        return withCode(deed.message, "Add something");
      case "begin":
        await crowd.command(deed.member, "feedback");
        return void (await crowd.pressOwn(deed.member, "No reply"));
      case "wrong-code":
        return void (await code(deed.member, "0000 0000 0000 0000"));
      case "door":
        return void (await crowd.command(deed.member, "feedback"));
      case "hours":
        return group.pass(deed.count * 3_600_000);
      case "slot":
        return toSlot(group);
      case "look":
        return say.commands(deed.who, deed.at);
      case "read":
        return readsAll(group);
      case "handle":
        return handled(group, deed.what);
      default:
        return deed satisfies never;
    }
  };
}

/** To an hour after the next slot, as it stands in the group's desk. */
async function toSlot(group: Group): Promise<void> {
  const [desk] = await group.store.transaction((tx) => tx.desks.inPhase(["open", "slot", "shredding"]));
  await group.pass(Math.max(0, (desk?.slot ?? 0) - group.clock.now()) + 3_600_000);
}

async function opened({ say }: Group, nth: number): Promise<void> {
  await say.commands("Denise", "inbox");
  await say.presses("Denise", "Read feedback");
  await orNothing(() => say.presses("Denise", `Open ${nth}`));
}

async function handled(group: Group, what: "answer" | "block"): Promise<void> {
  const { say } = group;
  await opened(group, 1);
  await orNothing(async () => {
    if (what === "block") return say.presses("Denise", "Block this writer");
    await say.presses("Denise", "Say what became of it");
    await say.fills("Denise", { "What became of it?": "heard" });
  });
}

const GONE =
  /No form|Nothing was shown|cannot be sent|sees nothing|has no form|no form|no field|no option|does not see/;

async function orNothing(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (missing) {
    if (!(missing instanceof Error) || !GONE.test(missing.message)) throw missing;
  }
}
