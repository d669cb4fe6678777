import { type Interest, promoted, rulesNow } from "../core/opportunity/interest.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import type { EpochMillis } from "../core/time.ts";
import type { HeldInterest, InterestSeals } from "../ports/interests.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { tellInterested } from "./opportunity-posting.ts";

/** Does one piece of work with a notice's keys, and wipes them; undefined where the keyring has none. */
export async function withSeals<T>(
  deps: Pick<Deps, "interests">,
  o: Opportunity,
  work: (seals: InterestSeals) => Promise<T>,
): Promise<T | undefined> {
  const seals = await deps.interests.seals(o.id);
  if (!seals) return undefined;
  try {
    return await work(seals);
  } finally {
    seals.wipe();
  }
}

/** Everybody who is interested. A row that does not open is left where it is: another key may. */
export async function everybody(tx: Tx, seals: InterestSeals, o: Opportunity): Promise<readonly HeldInterest[]> {
  return (await tx.interests.of(o.id)).flatMap((row) => seals.open(row) ?? []);
}

/** Saves those who stand otherwise than before, and answers with them. Call under the notice's lock. */
export async function saveChanged(
  tx: Tx,
  seals: InterestSeals,
  before: readonly HeldInterest[],
  after: readonly HeldInterest[],
): Promise<readonly HeldInterest[]> {
  const changed = after.filter((one, at) => one !== before[at]);
  for (const one of changed) await tx.interests.put(seals.seal(one));
  return changed;
}

/** Those at the head of the waiting list take the places that are free, and are told. Call under the notice's lock. */
export async function moveUp(
  tx: Tx,
  deps: Pick<Deps, "randomness">,
  seals: InterestSeals,
  o: Opportunity,
  at: EpochMillis,
): Promise<void> {
  const all = await everybody(tx, seals, o);
  // Once it is closed, kept places that nobody took are for everybody.
  const rules = o.phase === "open" ? rulesNow(o) : { ...rulesNow(o), reserved: 0 };
  for (const one of await saveChanged(tx, seals, all, promoted(all, rules)))
    await tellInterested(tx, deps, o, one, "promoted", at);
}

/** An end to somebody's interest that others need not know of: their row goes, and whoever waits moves up. */
export async function leave(
  tx: Tx,
  deps: Pick<Deps, "randomness">,
  seals: InterestSeals,
  o: Opportunity,
  tag: string,
  at: EpochMillis,
): Promise<void> {
  const locked = await tx.opportunities.lock(o.organisation, o.id);
  await tx.interests.remove(o.id, tag);
  if (locked && !locked.settled && locked.phase !== "cancelled") await moveUp(tx, deps, seals, locked, at);
}

/** Changes somebody's own row, where there is one. */
export async function changeMine(
  tx: Tx,
  seals: InterestSeals,
  o: Opportunity,
  tag: string,
  change: (mine: HeldInterest) => Partial<Interest>,
): Promise<HeldInterest | undefined> {
  await tx.opportunities.lock(o.organisation, o.id);
  const row = await tx.interests.find(o.id, tag);
  const mine = row && seals.open(row);
  if (!mine) return undefined;
  const now = { ...mine, ...change(mine) };
  await tx.interests.put(seals.seal(now));
  return now;
}
