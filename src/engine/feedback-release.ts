import { atSlot } from "../core/feedback/at-slot.ts";
import { afterShredding, afterSlot, type Desk, feedbackOnly, MARKED_FOR_MS } from "../core/feedback/desk.ts";
import type { Addressee, PooledItem } from "../core/feedback/item.ts";
import { type Rhythm, rhythmFor } from "../core/feedback/slots.ts";
import type { Group } from "../core/group/group.ts";
import { later } from "../core/time.ts";
import { FeedbackKeyMissing } from "../ports/feedback-seals.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { faultFields } from "./fault-fields.ts";
import { dropOldActs } from "./feedback-acts.ts";
import { currentShelf, type Fresh, fresh, freshKeyIds } from "./feedback-batches.ts";
import { heardRows, waitingIn } from "./feedback-handing.ts";
import { deskJob } from "./feedback-jobs.ts";
import { keepKeys } from "./feedback-keys.ts";
import { tellReaders } from "./feedback-readers.ts";
import { placeOf } from "./group-place.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { tidyAfterDeleting } from "./tidying.ts";
import { releaseWords, tellOfWords } from "./words-release.ts";

/**
 * Releases what is due, one step at a time: fresh keys, one transaction that opens, decides, hands over and deletes,
 * then the shredding of the old keys. A process killed between two of them, or another at the same desk, does no harm.
 */
export interface Releaser {
  /** Takes every desk as far as it will go. Never throws for one desk's sake. */
  run(): Promise<void>;
}

export function createReleaser(deps: Deps): Releaser {
  const pass = async (): Promise<void> => {
    const desks = await deps.store.transaction((tx) => tx.desks.inPhase(["slot", "shredding"]));
    if (desks.length === 0) return;
    for (const desk of desks) await goOnSafely(deps, desk);
    deps.subjects.forget();
    deps.activity.noteClose();
    deps.nudge();
    await deps.store.pools.clearShelves(currentShelf(deps.clock.now()));
    await tidyAfterDeleting(deps);
  };
  return { run: oneAtATime(pass) };
}

/** One desk that cannot go on holds up no other: it is tried again on the next tick. */
async function goOnSafely(deps: Deps, desk: Desk): Promise<void> {
  try {
    if (desk.phase === "slot") await release(deps, desk);
    await shred(deps, desk);
  } catch (fault) {
    if (fault instanceof FeedbackKeyMissing) deps.log("feedback.key-missing", { group: desk.group });
    else deps.log("feedback.release-fault", { group: desk.group, ...faultFields(fault) });
  }
}

async function release(deps: Deps, desk: Desk): Promise<void> {
  const group = await deps.store.transaction((tx) => tx.groups.find(desk.organisation, desk.group));
  if (!group) return;
  const members = await deps.adapters
    .get(group.room.platform)
    ?.memberCount(placeOf(group))
    .catch(() => undefined);
  const next = fresh(deps, group);
  // They must stand before a message can be sealed under them. Those of a release that fails are shredded again.
  await deps.seals.prepare(...freshKeyIds(next));
  let used = false;
  try {
    used = await deps.store.transaction((tx) => handOver(deps, tx, group, rhythmFor(members), next));
  } finally {
    if (!used) for (const key of freshKeyIds(next)) await deps.seals.shred(key);
  }
}

/** All of it or nothing: what is released, what waits on in fresh rows, and that the old rows are gone. */
async function handOver(deps: Deps, tx: Tx, group: Group, rhythm: Rhythm, next: Fresh): Promise<boolean> {
  const now = deps.clock.now();
  const desk = await tx.desks.lock(group.organisation, group.id);
  if (desk?.phase !== "slot") return false;
  const locked = (await tx.desks.lockBatches(group.organisation, group.id)).filter((b) => b.phase === "open");
  const batches = feedbackOnly(locked);
  const going: { readonly audience: Addressee; readonly item: PooledItem }[] = [];
  for (const batch of batches) {
    const decided = atSlot(await waitingIn(deps, tx, batch));
    going.push(...decided.goes.map((item) => ({ audience: item.audience ?? batch.audience, item })));
    const into = next.batches.find((b) => b.way === batch.way && b.audience === batch.audience);
    if (!into) throw new Error("A pool has no next filling.");
    const rows = [];
    for (const item of decided.stays) rows.push(await deps.seals.sealAgain(into.id, item));
    await tx.pool.empty(batch.id);
    await tx.pool.put(rows);
    await tx.desks.saveBatch({ ...batch, phase: "dying" });
  }
  for (const batch of next.batches) await tx.desks.saveBatch(batch);
  await tx.heard.add(await heardRows(deps, desk, desk.slot, going));
  const questions = await releaseWords(deps, tx, desk, locked);
  const emptied = [...batches.map((b) => b.id), ...questions.dying];
  const after = afterSlot(desk, group, rhythm, next.keys, emptied, now, questions.releases);
  await tx.desks.save(after);
  await tx.due.add(deskJob(after, "feedback.slot", after.slot));
  for (const { id, until } of after.releases)
    if (id === desk.release) await tx.due.add(deskJob(after, "feedback.expire", until));
  await tx.due.add(deskJob(after, "feedback.unmark", later(now, MARKED_FOR_MS)));
  // Another process that started meanwhile may have taken them for left-overs: then all of this is undone and tried again.
  await keepKeys(tx);
  if ((await deps.seals.standing(freshKeyIds(next))).size < freshKeyIds(next).length)
    throw new FeedbackKeyMissing("A fresh key of feedback has gone again.");
  await tellReaders(deps, tx, group, desk.release, now);
  await dropOldActs(deps, tx, group, now);
  for (const poll of questions.polls) await tellOfWords(deps, tx, group, poll, now);
  return true;
}

async function shred(deps: Deps, { organisation, group }: Desk): Promise<void> {
  const { dying, batches } = await deps.store.transaction(async (tx) => ({
    dying: (await tx.desks.find(organisation, group))?.dying ?? [],
    batches: await tx.desks.batches(organisation, group),
  }));
  for (const key of dying) await deps.seals.shred(key);
  if ((await deps.seals.standing(dying)).size > 0) throw new Error("A key of feedback still stands after shredding.");
  const over = batches.filter((batch) => batch.phase === "dying" && dying.includes(batch.id));
  await deps.store.transaction(async (tx) => {
    const desk = await tx.desks.lock(organisation, group);
    if (!desk) return;
    for (const batch of over) await tx.desks.removeBatch(organisation, batch.id);
    await tx.desks.save(afterShredding(desk, dying));
  });
}
