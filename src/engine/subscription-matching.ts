import { nextOpenMoment } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { GroupId } from "../core/ids.ts";
import { isShownIn } from "../core/opportunity/ages.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import { wishesFor } from "../core/opportunity/wishes.ts";
import { type EpochMillis, later } from "../core/time.ts";
import type { HeldWishes } from "../ports/interests.ts";
import type { DueJob, Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { WEEK_MS } from "./opportunity-jobs.ts";
import { chanceSubject } from "./opportunity-posting.ts";
import { tellSealed } from "./posting.ts";

const PAGE = 500;
/** Notices in one digest. */
const MOST_IN_A_DIGEST = 8;

/** Everybody who asked to be told anything. */
async function* wishers(tx: Tx, deps: Deps): AsyncGenerator<HeldWishes> {
  let after: string | undefined;
  for (;;) {
    const page = await tx.subscriptions.page(after, PAGE);
    for (const row of page) {
      const wishes = deps.subscriptions.open(row);
      if (wishes) yield wishes;
    }
    after = page.at(-1)?.tag;
    if (page.length < PAGE || after === undefined) return;
  }
}

const groupOf = async (tx: Tx, wishes: HeldWishes): Promise<Group | undefined> => {
  const group = await tx.groups.find(wishes.organisation, wishes.group);
  return group?.phase === "removed" ? undefined : group;
};

async function tell(
  tx: Tx,
  deps: Deps,
  wishes: HeldWishes,
  { settings: { quiet, zone } }: Group,
  subject: string,
  at: EpochMillis,
): Promise<void> {
  const to = { organisation: wishes.organisation, group: wishes.group, mark: wishes.tag };
  await tellSealed(tx, deps, to, subject, nextOpenMoment(at, quiet, zone));
}

/**
 * A notice that has just come to groups, to those who want to know at once and asked for one like it: to those of `only`,
 * where a group said yes by itself.
 */
export async function matchOne(
  tx: Tx,
  deps: Deps,
  o: Opportunity,
  only: GroupId | undefined,
  now: EpochMillis,
): Promise<void> {
  if (o.phase !== "open") return;
  for await (const wishes of wishers(tx, deps)) {
    if (wishes.rhythm !== "at-once" || !wishesFor(wishes, o.notice)) continue;
    if (only !== undefined && wishes.group !== only) continue;
    const group = await groupOf(tx, wishes);
    // Drawn as things stand when it is sent, so a choice changed meanwhile is kept to.
    if (group && isShownIn(o, group)) await tell(tx, deps, wishes, group, chanceSubject.match(o), now);
  }
}

/**
 * What somebody asked to be told of, of all that came to their group in that time: nobody hears of what their group did
 * not say yes to. The newest first, and no more than a card holds.
 */
export async function wishedBetween(
  tx: Tx,
  wishes: HeldWishes,
  group: Group,
  from: EpochMillis,
  until: EpochMillis,
): Promise<readonly Opportunity[]> {
  const open = await tx.opportunities.ofGroup(wishes.organisation, wishes.group, ["open"], 50);
  return open
    .filter((o) => isShownIn(o, group) && cameBetween(o, group, from, until) && wishesFor(wishes, o.notice))
    .slice(0, MOST_IN_A_DIGEST);
}

/** With the opening, or where the group said yes only later, with that. */
function cameBetween(o: Opportunity, group: Group, from: EpochMillis, until: EpochMillis): boolean {
  const came = o.showings.find((s) => s.group === group.id)?.shownAt ?? o.openedAt ?? 0;
  return came >= from && came < until;
}

/** Once a week: what was opened since, to those of this organisation who asked for it and for whom there is something. */
export async function weeklyDigest(tx: Tx, deps: Deps, job: DueJob, now: EpochMillis): Promise<void> {
  const from = later(job.runAt, -WEEK_MS);
  let left = false;
  for await (const wishes of wishers(tx, deps)) {
    if (wishes.rhythm !== "weekly" || wishes.organisation !== job.organisation) continue;
    left = true;
    const group = await groupOf(tx, wishes);
    if (group && (await wishedBetween(tx, wishes, group, from, job.runAt)).length > 0)
      await tell(tx, deps, wishes, group, chanceSubject.digest(from, job.runAt), now);
  }
  if (left) await tx.due.add({ ...job, runAt: later(job.runAt, WEEK_MS) });
}
