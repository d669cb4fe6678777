import type { Batch, Desk } from "../core/feedback/desk.ts";
import type { PooledItem } from "../core/feedback/item.ts";
import type { Group } from "../core/group/group.ts";
import type { BatchId } from "../core/ids.ts";
import type { Way } from "../core/poll/ballot.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { PersonRef } from "../ports/person.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { keepKeys } from "./feedback-keys.ts";
import { newId } from "./turn.ts";

const PAGE = 500;
const WAYS: readonly Way[] = ["chat", "link", "assisted"];

type Pools = Pick<Deps, "store" | "seals">;

/**
 * Makes the fillings of a question that is answered in words, one for each way, with their keys. In the transaction of
 * its opening; keys without it are swept at the next start.
 */
export async function openWordsPool(
  tx: Tx,
  deps: Pick<Deps, "randomness" | "seals">,
  poll: Poll,
  home: Group,
): Promise<void> {
  const key = () => newId<string & BatchId>(deps);
  const question = { poll: poll.id, senders: key(), release: key() };
  const batches = WAYS.map(
    (way): Batch => ({
      id: key(),
      organisation: home.organisation,
      group: home.id,
      way,
      audience: "team",
      phase: "open",
      question,
    }),
  );
  await keepKeys(tx);
  await deps.seals.prepare(question.senders, question.release, ...batches.map((batch) => batch.id));
  for (const batch of batches) await tx.desks.saveBatch(batch);
}

/** A question's fillings, while they hold what nobody has read. */
export const poolsOf = (batches: readonly Batch[], { id }: Pick<Poll, "id">): readonly Batch[] =>
  batches.filter((batch) => batch.phase === "open" && batch.question?.poll === id);

/** The same, from the database. The first group of a poll is its home: its readers read. */
export const wordsPools = (tx: Tx, poll: Poll): Promise<readonly Batch[]> =>
  tx.desks.batches(poll.organisation, poll.groups[0]).then((batches) => poolsOf(batches, poll));

/** An answer that waits, as its own author finds it. */
export interface OwnAnswer {
  readonly batch: Batch;
  readonly tag: Uint8Array;
  readonly item: PooledItem;
}

/** What this person wrote in these fillings: no row says whose it is, so all are opened. */
export async function ownAnswers(
  { store, seals }: Pools,
  batches: readonly Batch[],
  person: PersonRef,
): Promise<readonly OwnAnswer[]> {
  const own: OwnAnswer[] = [];
  for (const batch of batches) {
    const { question } = batch;
    if (!question) continue;
    let after: Uint8Array | undefined;
    for (;;) {
      const page = await store.pools.page(batch.id, after, PAGE);
      const found =
        page.length === 0 ? [] : await seals.mine({ batch: batch.id, senders: question.senders }, page, person);
      own.push(...found.map((one) => ({ ...one, batch })));
      after = page.at(-1)?.tag;
      if (page.length < PAGE) break;
    }
  }
  return own;
}

/** How many different people have answered in words, by way; stops to count a way at `enough`. */
export async function countWords(
  { store, seals }: Pools,
  batches: readonly Batch[],
  enough = Number.POSITIVE_INFINITY,
): Promise<ReadonlyMap<Way, number>> {
  const counts = new Map<Way, number>();
  for (const batch of batches) {
    // One key tells all senders of a question apart, so that tags can be compared.
    const seen = new Set<string>();
    let after: Uint8Array | undefined;
    for (;;) {
      const page = await store.pools.page(batch.id, after, PAGE);
      for (const { sender } of await seals.open(batch.id, page)) seen.add(sender);
      after = page.at(-1)?.tag;
      if (page.length < PAGE || seen.size >= enough) break;
    }
    counts.set(batch.way, seen.size);
  }
  return counts;
}

/** Deletes all that was answered to a question that was taken back or is lost; the releaser then destroys its keys. */
export async function dropWords(tx: Tx, poll: Poll): Promise<void> {
  const [organisation, home] = [poll.organisation, poll.groups[0]];
  const desk = await tx.desks.lock(organisation, home);
  if (!desk) return;
  const batches = poolsOf(await tx.desks.lockBatches(organisation, home), poll);
  if (batches.length === 0) return;
  for (const batch of batches) {
    await tx.pool.empty(batch.id);
    await tx.desks.saveBatch({ ...batch, phase: "dying" });
  }
  const keys = batches.flatMap(({ id, question }) => (question ? [id, question.senders, question.release] : [id]));
  const dying = [...new Set([...desk.dying, ...keys])];
  const after: Desk = { ...desk, phase: desk.phase === "slot" ? "slot" : "shredding", dying };
  await tx.desks.save(after);
}
