import type { DraftNotice } from "./notice.ts";
import type { Opportunity } from "./opportunity.ts";

/**
 * Where somebody stands. "interested": to be decided at the close. "placed": they take part. "waiting": on the list.
 * "not-chosen" and "ended" (it was cancelled) are ends. Whoever withdraws leaves no row at all.
 */
export type Standing = "interested" | "placed" | "waiting" | "not-chosen" | "ended";

/** What a person would do with the pay: their own to say, and never asked for by an organiser (domain D14). */
export const PAY_CHOICES = ["full", "less", "none", "charity"] as const;
export type PayChoice = (typeof PAY_CHOICES)[number];

/** What somebody needs to take part; for the owner's eyes, and deleted after the event. Empty where not said. */
export interface Needs {
  readonly care: string;
  readonly travel: string;
  readonly access: string;
  readonly languages: string;
  readonly times: string;
}

/** One person's expression of interest. Lies sealed; who it is lies beside it, in the same sealed box. */
export interface Interest {
  readonly standing: Standing;
  /** Order of arrival, from 1, among those of the same notice. */
  readonly order: number;
  /** Says to be one of those some places are kept for. */
  readonly reserved: boolean;
  /** The code under which they are in the draw; theirs alone to know until the draw. */
  readonly entry: string;
  /** What they chose to tell the owner: a name and a way to reach them. */
  readonly contact?: string;
  readonly needs?: Needs;
  /** What they said to the notice's own questions, in the questions' order; "" where they left one out. */
  readonly answers?: readonly string[];
  readonly pay?: PayChoice;
  /** They asked to be reminded before the close. */
  readonly remind: boolean;
}

/** How places are given. `places` is without bound for "everyone". */
export interface PlaceRules {
  readonly choosing: "everyone" | "first-come" | "draw" | "people-choose";
  readonly places: number;
  readonly reserved: number;
  readonly waitingList: boolean;
  /** Its organiser says that there is no place left, whatever the rows say. */
  readonly stopped?: true;
}

export function placeRules(n: DraftNotice): PlaceRules {
  const choosing = n.choosing ?? "everyone";
  return {
    choosing,
    places: choosing === "everyone" ? Number.POSITIVE_INFINITY : (n.places ?? 1),
    reserved: choosing === "everyone" ? 0 : (n.reservedPlaces ?? 0),
    waitingList: n.waitingList === "yes",
  };
}

/** The places of a notice as it stands. */
export const rulesNow = (o: Opportunity): PlaceRules => ({
  ...placeRules(o.notice),
  ...(o.filledByHand ? { stopped: true } : {}),
});

const placed = (all: readonly Interest[]): readonly Interest[] => all.filter((i) => i.standing === "placed");

/** Whether one more may be placed: anybody on a general place, those places are kept for also on theirs. */
function hasRoom(all: readonly Interest[], rules: PlaceRules, reserved: boolean): boolean {
  const taken = placed(all).length;
  if (rules.stopped || taken >= rules.places) return false;
  if (reserved) return true;
  // Those who have a claim sit on the kept places first, and on general ones only beyond them.
  const onKept = Math.min(rules.reserved, placed(all).filter((i) => i.reserved).length);
  return taken - onKept < rules.places - rules.reserved;
}

/** Where somebody stands who says now that they are interested; "full" where there is no place and no list. */
export function standingOnArrival(all: readonly Interest[], rules: PlaceRules, reserved: boolean): Standing | "full" {
  if (rules.stopped && rules.choosing !== "first-come") return "full";
  if (rules.choosing === "everyone") return "placed";
  if (rules.choosing !== "first-come") return "interested";
  if (hasRoom(all, rules, reserved)) return "placed";
  return rules.waitingList ? "waiting" : "full";
}

export const nextOrder = (all: readonly Interest[]): number => Math.max(0, ...all.map((i) => i.order)) + 1;

/** Whether whoever comes next finds no place. */
export const isFull = (all: readonly Interest[], rules: PlaceRules): boolean =>
  rules.choosing === "first-come" && !hasRoom(all, rules, false);

/**
 * Where somebody stands who says only now that places are kept for people like them: on one of those, or where they were.
 * `others` are all but they.
 */
export function standingWithClaim(others: readonly Interest[], mine: Interest, rules: PlaceRules): Standing {
  return mine.standing === "waiting" && hasRoom(others, rules, true) ? "placed" : mine.standing;
}

/** Everybody as they stand once all who can have moved up from the waiting list, the longest waiting first. */
export function promoted<I extends Interest>(all: readonly I[], rules: PlaceRules): readonly I[] {
  const now = [...all];
  const waiting = all.filter((i) => i.standing === "waiting").sort((a, b) => a.order - b.order);
  for (const one of waiting) {
    if (hasRoom(now, rules, one.reserved)) now[now.indexOf(one)] = { ...one, standing: "placed" };
  }
  return now;
}

/**
 * The fair draw. `rank` is HMAC-SHA256(seed, entry) in hex: entries in its order fill the kept places with those they
 * are kept for, then the rest with whoever comes next. Those not drawn wait in the drawn order, or are told no.
 */
export function drawn<I extends Interest>(
  all: readonly I[],
  rules: PlaceRules,
  rank: (entry: string) => string,
): readonly I[] {
  const inOrder = all
    .filter((i) => i.standing === "interested")
    .map((one) => ({ one, rank: rank(one.entry) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ one }) => one);
  const kept = inOrder.filter((i) => i.reserved).slice(0, rules.reserved);
  const general = inOrder.filter((i) => !kept.includes(i)).slice(0, rules.places - kept.length);
  const chosen = new Set<I>([...kept, ...general]);
  return all.map((one) => {
    if (one.standing !== "interested") return one;
    const order = inOrder.indexOf(one) + 1;
    if (chosen.has(one)) return { ...one, order, standing: "placed" };
    return { ...one, order, standing: rules.waitingList ? "waiting" : "not-chosen" };
  });
}

/** How it ends for everybody: who has no place by now will have none; where all is called off, for all alike. */
export function settled<I extends Interest>(all: readonly I[], how: "closed" | "called-off"): readonly I[] {
  return all.map((one) => {
    // Who has come to an end already is not changed, and so not told a second time.
    if (one.standing === "not-chosen" || one.standing === "ended") return one;
    if (how === "called-off") return { ...one, standing: "ended" };
    return one.standing === "placed" ? one : { ...one, standing: "not-chosen" };
  });
}
