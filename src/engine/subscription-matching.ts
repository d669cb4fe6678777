import { nextOpenMoment } from "../core/due.ts";
import { type Opportunity, shownIn } from "../core/opportunity/opportunity.ts";
import { wishesFor } from "../core/opportunity/wishes.ts";
import { type EpochMillis, later } from "../core/time.ts";
import type { HeldWishes } from "../ports/interests.ts";
import type { DueJob, Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { WEEK_MS } from "./opportunity-jobs.ts";
import { chanceSubject } from "./opportunity-posting.ts";
import { tellSealed } from "./posting.ts";

const PAGE = 500;
/** Notices looked at for one digest; the newest first. */
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

async function tell(tx: Tx, deps: Deps, wishes: HeldWishes, subject: string, at: EpochMillis): Promise<void> {
  const group = await tx.groups.find(wishes.organisation, wishes.group);
  if (!group || group.phase === "removed") return;
  const { quiet, zone } = group.settings;
  const to = { organisation: wishes.organisation, group: wishes.group, mark: wishes.tag };
  await tellSealed(tx, deps, to, subject, nextOpenMoment(at, quiet, zone));
}

/** A notice that has just been opened, to those who want to know at once and asked for one like it. */
export async function matchOne(tx: Tx, deps: Deps, o: Opportunity, now: EpochMillis): Promise<void> {
  if (o.phase !== "open") return;
  for await (const wishes of wishers(tx, deps)) {
    if (wishes.rhythm !== "at-once" || !reaches(o, wishes) || !wishesFor(wishes, o.notice)) continue;
    // Drawn as things stand when it is sent, so a choice changed meanwhile is kept to.
    await tell(tx, deps, wishes, chanceSubject.match(o), now);
  }
}

/** Shown in the very group the person asked in: nobody hears of what their group has not said yes to. */
const reaches = (o: Opportunity, wishes: HeldWishes): boolean => shownIn(o).some((s) => s.group === wishes.group);

/** Notices shown in somebody's group that were opened in that time. */
export async function openedBetween(
  tx: Tx,
  wishes: HeldWishes,
  from: EpochMillis,
  until: EpochMillis,
): Promise<readonly Opportunity[]> {
  const open = await tx.opportunities.ofGroup(wishes.organisation, wishes.group, ["open"], 50);
  return open
    .filter((o) => reaches(o, wishes) && (o.openedAt ?? 0) >= from && (o.openedAt ?? 0) < until)
    .slice(0, MOST_IN_A_DIGEST);
}

/** Once a week: what was opened since, to those of this organisation who asked for it and for whom there is something. */
export async function weeklyDigest(tx: Tx, deps: Deps, job: DueJob, now: EpochMillis): Promise<void> {
  const from = later(job.runAt, -WEEK_MS);
  let left = false;
  for await (const wishes of wishers(tx, deps)) {
    if (wishes.rhythm !== "weekly" || wishes.organisation !== job.organisation) continue;
    left = true;
    const offered = await openedBetween(tx, wishes, from, job.runAt);
    if (offered.some((o) => wishesFor(wishes, o.notice)))
      await tell(tx, deps, wishes, chanceSubject.digest(from, job.runAt), now);
  }
  if (left) await tx.due.add({ ...job, runAt: later(job.runAt, WEEK_MS) });
}
