import { rankBy } from "../anonymity/interest-book.ts";
import { dayOf } from "../core/due.ts";
import type { GroupId, OpportunityId } from "../core/ids.ts";
import { interestsGoneOn } from "../core/opportunity/decide.ts";
import { drawn, promoted, rulesNow } from "../core/opportunity/interest.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import { DAY, type EpochMillis, later } from "../core/time.ts";
import type { HeldInterest, InterestSeals } from "../ports/interests.ts";
import type { DueJob, Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import type { DueHandler } from "./due-jobs.ts";
import { everybody, saveChanged, withSeals } from "./opportunity-interests.ts";
import { chanceJob, type OpportunityJobKind, WEEK_MS } from "./opportunity-jobs.ts";
import { applyTo, chanceSubject, postToShown, redrawShown, tellInterested } from "./opportunity-posting.ts";
import { endForAll } from "./opportunity-running.ts";
import { tellHolder } from "./posting.ts";
import { matchOne, weeklyDigest } from "./subscription-matching.ts";

const ALWAYS = { kind: "always" } as const;
/** Fewer in a draw, and a list of codes would say how few wanted a place. */
const CODES_SHOWN_FROM = 5;

/** `group`: where it is about one of the groups only. */
type Job = (tx: Tx, o: Opportunity, now: EpochMillis, group: GroupId | undefined) => Promise<void>;

/** What falls due by itself about notices. All of it is done however late. */
export function opportunityHandlers(deps: Deps): Readonly<Record<OpportunityJobKind, DueHandler>> {
  const about = (work: Job, more: Pick<DueHandler, "irreversible"> = {}): DueHandler => ({
    catchUp: ALWAYS,
    ...more,
    async run(tx: Tx, job: DueJob, now: EpochMillis) {
      const [id, group] = job.subject.split(":") as [OpportunityId, GroupId | undefined];
      const o = await tx.opportunities.find(job.organisation, id);
      if (o) await work(tx, o, now, group);
    },
  });
  return {
    "chance.close": about((tx, o, now) => close(tx, deps, o, now), { irreversible: true }),
    "chance.settle": about((tx, o, now) => settle(tx, deps, o, now), { irreversible: true }),
    "chance.remind": about((tx, o, now) => remind(tx, deps, o, now)),
    "chance.match": about((tx, o, now, group) => matchOne(tx, deps, o, group, now)),
    "chance.digest": { catchUp: ALWAYS, run: (tx, job, now) => weeklyDigest(tx, deps, job, now) },
    "chance.ask": about((tx, o, now) => askOwner(tx, deps, o, now)),
    "chance.day": about((tx, o, now) => noNews(tx, deps, o, now)),
    "chance.needs-gone": about((tx, o) => forgetNeeds(tx, deps, o), { irreversible: true }),
    "chance.gone": about((tx, o) => forgetAll(tx, deps, o), { irreversible: true }),
  };
}

async function close(tx: Tx, deps: Deps, o: Opportunity, now: EpochMillis): Promise<void> {
  const done = await applyTo(tx, o, { do: "close" }, now);
  const closed = done.opportunity;
  if ("refusal" in done) {
    // The close was moved meanwhile: come back then.
    if (closed.phase === "open" && closed.closesAt !== undefined && closed.closesAt > now)
      await tx.due.add(chanceJob(closed, "chance.close", closed.closesAt));
    return;
  }
  const given = await withSeals(deps, closed, async (seals) => {
    await givePlaces(tx, deps, seals, closed, now);
    return true;
  });
  if (!given) await tryAgain(tx, closed, now);
  await redrawShown(tx, deps, closed, now);
}

/** At the close: the draw, or kept places for whoever waits; nobody has a place before who loses it now. */
async function givePlaces(tx: Tx, deps: Deps, seals: InterestSeals, o: Opportunity, now: EpochMillis): Promise<void> {
  const rules = rulesNow(o);
  const all = await everybody(tx, seals, o);
  if (rules.choosing === "everyone") return endForAll(tx, deps, seals, o, "closed", now);
  if (rules.choosing === "people-choose") return;
  const seed = rules.choosing === "draw" && o.draw ? seals.openSeed(o.draw.sealedSeed) : undefined;
  const after = seed ? drawn(all, rules, rankBy(seed)) : promoted(all, { ...rules, reserved: 0 });
  if (seed) await revealSeed(tx, o, seed, after, now);
  for (const one of await saveChanged(tx, seals, all, after))
    if (one.standing !== "waiting") await tellInterested(tx, deps, o, one, seed ? "ending" : "promoted", now);
  if (rules.waitingList) return;
  await endForAll(tx, deps, seals, o, "closed", now);
}

async function revealSeed(
  tx: Tx,
  o: Opportunity,
  seed: Uint8Array,
  after: readonly HeldInterest[],
  now: EpochMillis,
): Promise<void> {
  const entrants = after.toSorted((a, b) => a.order - b.order).map((one) => one.entry);
  const entries = entrants.length < CODES_SHOWN_FROM ? [] : entrants;
  await applyTo(tx, o, { do: "drawn", seed: Buffer.from(seed).toString("hex"), entries }, now);
}

/** The day by which people were to know: whoever still waits is told kindly. */
async function settle(tx: Tx, deps: Deps, o: Opportunity, now: EpochMillis): Promise<void> {
  if (o.phase !== "closed" || o.settled) return;
  const ended = await withSeals(deps, o, async (seals) => {
    // Done at the close, unless the key was away then: what is done twice changes nothing.
    await givePlaces(tx, deps, seals, o, now);
    await endForAll(tx, deps, seals, o, "closed", now);
    return true;
  });
  if (!ended) await tryAgain(tx, o, now);
}

/** The key is not in the keyring: whoever waits to hear is told once it is back, until the day nothing is left of them. */
async function tryAgain(tx: Tx, o: Opportunity, now: EpochMillis): Promise<void> {
  const home = await tx.groups.find(o.organisation, o.showings[0].group);
  const goneOn = interestsGoneOn(o);
  if (home && goneOn && dayOf(now, home.settings.zone) < goneOn)
    await tx.due.add(chanceJob(o, "chance.settle", later(now, DAY)));
}

/** Once, and to those alone who asked. */
async function remind(tx: Tx, deps: Deps, o: Opportunity, now: EpochMillis): Promise<void> {
  if (o.phase !== "open") return;
  await withSeals(deps, o, async (seals) => {
    for (const one of await everybody(tx, seals, o)) {
      if (!one.remind) continue;
      await tx.interests.put(seals.seal({ ...one, remind: false }));
      await tellInterested(tx, deps, o, one, "closing", now);
    }
  });
}

async function askOwner(tx: Tx, deps: Deps, o: Opportunity, now: EpochMillis): Promise<void> {
  const done = await applyTo(tx, o, { do: "ask-owner" }, now);
  if ("refusal" in done) return;
  const [home] = o.showings;
  const owner = await tx.grants.find(o.organisation, o.owner);
  const grant = owner?.grant ?? (await tx.grants.inGroup(o.organisation, home.group, "organiser"))[0];
  if (grant)
    await tellHolder(
      tx,
      deps,
      { organisation: grant.organisation, group: grant.group, grant: grant.id },
      chanceSubject.askOwner(o),
      now,
    );
  await tx.due.add(chanceJob(o, "chance.ask", later(now, WEEK_MS)));
}

async function noNews(tx: Tx, deps: Deps, o: Opportunity, now: EpochMillis): Promise<void> {
  const home = await tx.groups.find(o.organisation, o.showings[0].group);
  if (!home) return;
  const today = dayOf(now, home.settings.zone);
  const done = await applyTo(tx, o, { do: "say-no-news", on: today }, now);
  if (!("refusal" in done)) await postToShown(tx, deps, o, chanceSubject.noNews(o, today), now);
}

/** After the event what people need and answered is nobody's to keep (domain D9). */
async function forgetNeeds(tx: Tx, deps: Deps, o: Opportunity): Promise<void> {
  await withSeals(deps, o, async (seals) => {
    await tx.opportunities.lock(o.organisation, o.id);
    for (const one of await everybody(tx, seals, o)) {
      const { needs: _needs, answers: _answers, pay: _pay, ...rest } = one;
      await tx.interests.put(seals.seal(rest));
    }
  });
}

/** Rows first, then the key; a job that is tried again finds nothing left to do. */
async function forgetAll(tx: Tx, deps: Deps, o: Opportunity): Promise<void> {
  await tx.interests.clear(o.id);
  await deps.interests.shred(o.id);
}
