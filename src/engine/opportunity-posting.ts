import { nextOpenMoment } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import { agesOf, suitsAges } from "../core/opportunity/ages.ts";
import { decide, type OpportunityCommand, type OpportunityRefusal } from "../core/opportunity/decide.ts";
import { type Opportunity, shownIn } from "../core/opportunity/opportunity.ts";
import type { EpochMillis } from "../core/time.ts";
import type { HeldInterest } from "../ports/interests.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { eraseFrom, postTo, redraw, tellSealed } from "./posting.ts";

/** Far more notices than any group has open at once. */
const MOST_OPEN = 200;

type Chance = Pick<Deps, "randomness">;

/** What somebody is told one to one about a notice. */
export type Told = "promoted" | "ending" | "closing" | `outcome-${number}`;

/** What an outbox row about a notice shows; the kind first, then the notice. */
export const chanceSubject = {
  card: (o: Opportunity) => `chance-card:${o.id}`,
  approve: (o: Opportunity) => `chance-approve:${o.id}`,
  moved: (o: Opportunity, index: number) => `chance-moved:${o.id}:${index}`,
  filled: (o: Opportunity) => `chance-filled:${o.id}`,
  cancelled: (o: Opportunity) => `chance-cancelled:${o.id}`,
  lost: (o: Opportunity) => `chance-lost:${o.id}`,
  outcome: (o: Opportunity, index: number) => `chance-outcome:${o.id}:${index}`,
  noNews: (o: Opportunity, day: string) => `chance-no-news:${o.id}:${day}`,
  askOwner: (o: Opportunity) => `chance-ask-owner:${o.id}`,
  told: (o: Opportunity, what: Told) => `chance-told:${o.id}:${what}`,
  match: (o: Opportunity) => `chance-match:${o.id}`,
  /** Notices opened from `from` on and before `until`, as far as the reader asked for them. */
  digest: (from: EpochMillis, until: EpochMillis) => `chance-digest:${from}:${until}`,
} as const;

export type AppliedTo =
  | { readonly opportunity: Opportunity }
  | { readonly opportunity: Opportunity; readonly refusal: OpportunityRefusal };

/** Locks, decides, saves. Used by organisers' acts and by jobs alike. */
export async function applyTo(
  tx: Tx,
  o: Opportunity,
  command: OpportunityCommand,
  at: EpochMillis,
): Promise<AppliedTo> {
  const locked = await tx.opportunities.lock(o.organisation, o.id);
  if (!locked) return { opportunity: o, refusal: { why: "out-of-place" } };
  const decided = decide(command, locked, at);
  if (!decided.ok) return { opportunity: locked, refusal: decided.refusal };
  if (decided.now !== locked) await tx.opportunities.save(decided.now);
  return { opportunity: decided.now };
}

/** Posts to every group that shows the notice; answers with when the first of them will see it. */
export async function postToShown(
  tx: Tx,
  deps: Chance,
  o: Opportunity,
  subject: string,
  at: EpochMillis,
): Promise<EpochMillis> {
  let first: EpochMillis | undefined;
  for (const showing of shownIn(o)) {
    const group = await tx.groups.find(showing.organisation, showing.group);
    if (!group || group.phase === "removed") continue;
    const when = await postTo(tx, deps, group, subject, at);
    if (first === undefined || when < first) first = when;
  }
  return first ?? at;
}

/** Every group is told, once, that all places are taken; what is drawn on the card makes no sound. */
export async function tellFilled(tx: Tx, deps: Chance, o: Opportunity, at: EpochMillis): Promise<void> {
  const done = await applyTo(tx, o, { do: "tell-filled" }, at);
  if (!("refusal" in done)) await postToShown(tx, deps, done.opportunity, chanceSubject.filled(o), at);
}

export async function redrawShown(tx: Tx, deps: Chance, o: Opportunity, at: EpochMillis): Promise<void> {
  for (const { organisation, group } of shownIn(o))
    await redraw(tx, deps, organisation, group, chanceSubject.card(o), at);
}

export async function eraseShown(tx: Tx, deps: Chance, o: Opportunity, at: EpochMillis): Promise<void> {
  for (const { organisation, group } of shownIn(o)) {
    await tx.outbox.cancel(organisation, chanceSubject.card(o));
    await eraseFrom(tx, deps, organisation, group, chanceSubject.card(o), at);
  }
}

/** Takes out of a group's room what its people are too young for, after its organiser has said how old they are. */
export async function eraseUnsuited(tx: Tx, deps: Chance, group: Group, at: EpochMillis): Promise<void> {
  for (const o of await tx.opportunities.ofGroup(group.organisation, group.id, ["open"], MOST_OPEN))
    if (!suitsAges(o.notice, agesOf(group.settings)))
      await eraseFrom(tx, deps, group.organisation, group.id, chanceSubject.card(o), at);
}

/** One to one to somebody who is interested, at the next moment their group is not to be left in peace. */
export async function tellInterested(
  tx: Tx,
  deps: Chance,
  o: Opportunity,
  one: HeldInterest,
  what: Told,
  at: EpochMillis,
): Promise<void> {
  const group = await tx.groups.find(one.organisation, one.group);
  if (!group) return;
  const { quiet, zone } = group.settings;
  const to = { organisation: one.organisation, group: one.group, mark: one.tag };
  await tellSealed(tx, deps, to, chanceSubject.told(o, what), nextOpenMoment(at, quiet, zone));
}
