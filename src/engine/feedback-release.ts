import { atSlot } from "../core/feedback/at-slot.ts";
import { afterShredding, afterSlot, type Batch, type Desk, MARKED_FOR_MS } from "../core/feedback/desk.ts";
import type { Heard, HeardText } from "../core/feedback/heard.ts";
import type { Addressee, PooledItem } from "../core/feedback/item.ts";
import { type Rhythm, rhythmFor } from "../core/feedback/slots.ts";
import type { Group } from "../core/group/group.ts";
import { type FeedbackId, subjectRef } from "../core/ids.ts";
import { type EpochMillis, later } from "../core/time.ts";
import { FeedbackKeyMissing } from "../ports/feedback-seals.ts";
import type { HeardRow } from "../ports/feedback-store.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { faultFields } from "./fault-fields.ts";
import { dropOldActs } from "./feedback-acts.ts";
import { currentShelf, type Fresh, fresh, freshKeyIds } from "./feedback-batches.ts";
import { deskJob } from "./feedback-jobs.ts";
import { tellReaders } from "./feedback-readers.ts";
import { placeOf } from "./group-place.ts";

const PAGE = 500;
/** Bytes drawn for an id, of which 16 are used, and for a place in the shuffle: multiples of 12, as seals draw. */
const ID_DRAW = 24;
const PLACE_DRAW = 12;

/**
 * Releases what is due, one step at a time: fresh keys, one transaction that opens, decides, hands over and deletes,
 * then the shredding of the old keys. A process killed between two of them, or another at the same desk, does no harm.
 */
export interface Releaser {
  /** Takes every desk as far as it will go. Never throws for one desk's sake. */
  run(): Promise<void>;
}

export function createReleaser(deps: Deps): Releaser {
  let running: Promise<void> | undefined;
  const pass = async (): Promise<void> => {
    const desks = await deps.store.transaction((tx) => tx.desks.inPhase(["slot", "shredding"]));
    if (desks.length === 0) return;
    for (const desk of desks) await goOnSafely(deps, desk);
    deps.activity.noteClose();
    deps.nudge();
    await deps.store.pools.clearShelves(currentShelf(deps.clock.now()));
    // Deleted rows are zeroed in the file at once; this takes them out of the write-ahead log too.
    await deps.store
      .tidy("checkpoint")
      .catch((fault) => deps.log("tick.fault", { step: "tidy", ...faultFields(fault) }));
  };
  return {
    run() {
      running ??= pass().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
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
  const batches = (await tx.desks.lockBatches(group.organisation, group.id)).filter((b) => b.phase === "open");
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
  const after = afterSlot(
    desk,
    group,
    rhythm,
    next.keys,
    batches.map((b) => b.id),
    now,
  );
  await tx.desks.save(after);
  await tx.due.add(deskJob(after, "feedback.slot", after.slot));
  for (const { id, until } of after.releases)
    if (id === desk.release) await tx.due.add(deskJob(after, "feedback.expire", until));
  await tx.due.add(deskJob(after, "feedback.unmark", later(now, MARKED_FOR_MS)));
  // Another process that starts just now may have taken them for left-overs: then all of this is undone and tried again.
  if ((await deps.seals.standing(freshKeyIds(next))).size < freshKeyIds(next).length)
    throw new FeedbackKeyMissing("A fresh key of feedback has gone again.");
  await tellReaders(deps, tx, group, desk.release, now);
  await dropOldActs(deps, tx, group, now);
  return true;
}

async function waitingIn(deps: Deps, tx: Tx, batch: Batch): Promise<readonly PooledItem[]> {
  const items: PooledItem[] = [];
  let after: Uint8Array | undefined;
  for (;;) {
    const page = await tx.pool.page(batch.id, after, PAGE);
    items.push(...(await deps.seals.open(batch.id, page)));
    after = page.at(-1)?.tag;
    if (page.length < PAGE) return items;
  }
}

/** Released messages in an order drawn by lot, under ids drawn now. */
export async function heardRows(
  deps: Pick<Deps, "randomness" | "seals">,
  desk: Desk,
  at: EpochMillis,
  going: readonly { readonly audience: Addressee; readonly item: PooledItem }[],
): Promise<readonly HeardRow[]> {
  const hex = (bytes: number) => Buffer.from(deps.randomness.bytes(bytes)).toString("hex");
  const shuffled = going
    .map((one) => ({ ...one, place: hex(PLACE_DRAW), id: hex(ID_DRAW).slice(0, 32) as FeedbackId }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const sealed = await deps.seals.sealTexts(
    desk.release,
    shuffled.map(({ id, item }) => [id, textOf(item)] as const),
  );
  return shuffled.map(({ id, item, audience }, nth) => {
    const heard: Heard = {
      id,
      ref: subjectRef(id),
      organisation: desk.organisation,
      group: desk.group,
      audience,
      kind: item.kind,
      release: desk.release,
      at,
      state: "new",
      themes: [],
      replies: 0,
      mark: item.mark,
      ...(item.thread ? { thread: item.thread.lookup } : {}),
    };
    return { heard, sealed: sealed[nth] ?? new Uint8Array() };
  });
}

const textOf = ({ text, name, thread }: PooledItem): HeardText => ({
  text,
  ...(name === undefined ? {} : { name }),
  ...(thread ? { publicKey: thread.publicKey } : {}),
});

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
