import { band } from "../core/disclosure/thresholds.ts";
import type { OpportunityId } from "../core/ids.ts";
import { isFull, rulesNow } from "../core/opportunity/interest.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { everybody, withSeals } from "./opportunity-interests.ts";
import { applyTo, chanceSubject, postToShown, redrawShown, tellFilled } from "./opportunity-posting.ts";

const PAGE = 200;

/** On the hour and at no other time: the band, and whether all places are taken, so that the moment tells nothing. */
export async function onTheHourForOpportunities(deps: Deps): Promise<void> {
  let after: OpportunityId | undefined;
  for (;;) {
    const page = await deps.store.transaction((tx) => tx.opportunities.inPhases(["open"], after, PAGE));
    for (const o of page) {
      const seen = await withSeals(deps, o, async (seals) => {
        const all = await deps.store.transaction((tx) => everybody(tx, seals, o));
        return { shown: band(all.length), full: isFull(all, rulesNow(o)) };
      });
      await (seen && !o.listLost ? redrawHour(deps, o, seen) : withoutKey(deps, o));
    }
    after = page.at(-1)?.id;
    if (page.length < PAGE || after === undefined) break;
  }
  deps.nudge();
}

async function redrawHour(
  deps: Deps,
  o: Opportunity,
  { shown, full }: { readonly shown: Opportunity["band"]; readonly full: boolean },
): Promise<void> {
  const limited = o.notice.choosing === "first-come";
  if (shown === o.band && (!limited || full === (o.filled === true)) && !o.keyMissing) return;
  await deps.store.transaction(async (tx) => {
    const at = deps.clock.now();
    if (o.keyMissing) await applyTo(tx, o, { do: "mark-key", missing: false }, at);
    await applyTo(tx, o, { do: "show-band", band: shown }, at);
    if (!limited) return;
    const done = await applyTo(tx, o, { do: "mark-filled", filled: full, byHand: false }, at);
    if ("refusal" in done || (done.opportunity.filled === true) === (o.filled === true)) return;
    await redrawShown(tx, deps, done.opportunity, at);
    await tellFilled(tx, deps, done.opportunity, at);
  });
}

/** People pressed again before the hour came: their rows stand, and are all there is. */
async function unmark(tx: Tx, o: Opportunity): Promise<void> {
  const { listLost: _lost, ...rest } = (await tx.opportunities.lock(o.organisation, o.id)) ?? o;
  await tx.opportunities.save(rest);
}

/**
 * No key: where rows are left somebody may still bring it back, and the owner's card says so. Where none are, as after a
 * restore, the list begins anew and the groups are told that it was lost.
 */
async function withoutKey(deps: Deps, o: Opportunity): Promise<void> {
  const at = deps.clock.now();
  const rows = await deps.store.transaction((tx) => tx.interests.of(o.id));
  if (rows.length > 0) {
    if (o.listLost) await deps.store.transaction((tx) => unmark(tx, o));
    else if (!o.keyMissing) await deps.store.transaction((tx) => applyTo(tx, o, { do: "mark-key", missing: true }, at));
    return;
  }
  const draw = await deps.interests.prepare(o.id);
  await deps.store.transaction(async (tx) => {
    const locked = await tx.opportunities.lock(o.organisation, o.id);
    if (locked?.phase !== "open") return;
    const { keyMissing: _missing, listLost: _lost, ...rest } = locked;
    const now: Opportunity = { ...rest, band: 0, ...(locked.draw ? { draw } : {}) };
    await tx.opportunities.save(now);
    await postToShown(tx, deps, now, chanceSubject.lost(now), at);
  });
}
