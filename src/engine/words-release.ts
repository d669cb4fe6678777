import type { Card } from "../cards/card.ts";
import { THRESHOLDS } from "../core/disclosure/thresholds.ts";
import { atSlot } from "../core/feedback/at-slot.ts";
import type { Batch, Desk } from "../core/feedback/desk.ts";
import type { PooledItem } from "../core/feedback/item.ts";
import { addresseesOf } from "../core/feedback/seeing.ts";
import type { Group } from "../core/group/group.ts";
import type { PollId } from "../core/ids.ts";
import type { Intent } from "../core/intents.ts";
import type { Role } from "../core/permission/grant.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { EpochMillis } from "../core/time.ts";
import { wordsSlotCard } from "../core/views/written-reader.ts";
import type { Words } from "../core/words.ts";
import { FeedbackDamaged, FeedbackKeyMissing } from "../ports/feedback-seals.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { heardRows, waitingIn } from "./feedback-handing.ts";
import type { HolderOfRow } from "./feedback-readers.ts";
import { viewerOf } from "./feedback-viewers.ts";
import { tellHolder } from "./posting.ts";
import { poolsOf } from "./words-pool.ts";

/** What the slot of a desk has done with questions: keys that are of no more use, those of digests, and whose they are. */
export interface WordsReleased {
  readonly dying: readonly string[];
  readonly releases: readonly string[];
  readonly polls: readonly Poll[];
}

/** Who reads answers in words, by role. */
const READING: readonly Role[] = ["organiser", "reader", "lead"];

/**
 * Hands over what was answered in words to every question whose day for reading has come, and deletes what may not go:
 * part of the one transaction of a slot. `batches` are the desk's, locked.
 */
export async function releaseWords(
  deps: Pick<Deps, "randomness" | "seals" | "log">,
  tx: Tx,
  desk: Desk,
  batches: readonly Batch[],
): Promise<WordsReleased> {
  const asked = new Set(batches.flatMap(({ question }) => (question ? [question.poll] : [])));
  const released: { dying: string[]; releases: string[]; polls: Poll[] } = { dying: [], releases: [], polls: [] };
  for (const id of asked) {
    const poll = await tx.polls.find(desk.organisation, id);
    if (!poll || !isToBeRead(poll, desk)) continue;
    const pools = poolsOf(batches, poll);
    const question = pools[0]?.question;
    const going = await whatGoes(deps, desk, tx, pools);
    if (!question || !going) continue;
    const asOf = { poll: poll.id, code: poll.code, text: poll.question.text };
    const items = going.map((item) => ({ audience: "team" as const, item }));
    await tx.heard.add(await heardRows(deps, { ...desk, release: question.release }, desk.slot, items, asOf));
    for (const batch of pools) {
      await tx.pool.empty(batch.id);
      await tx.desks.saveBatch({ ...batch, phase: "dying" });
    }
    released.dying.push(...pools.map((batch) => batch.id), question.senders);
    released.releases.push(question.release);
    released.polls.push(poll);
  }
  return released;
}

/** Its close has been told, with the day: on no earlier slot, even where the desk's rhythm has changed since. */
const isToBeRead = ({ inWords }: Poll, { slot }: Desk): boolean => inWords !== undefined && slot >= inWords.readAt;

/** Undefined where a key is missing: that question alone is left as it is, for the host to look. */
async function whatGoes(
  deps: Pick<Deps, "seals" | "log">,
  desk: Desk,
  tx: Tx,
  pools: readonly Batch[],
): Promise<readonly PooledItem[] | undefined> {
  const goes: PooledItem[] = [];
  try {
    for (const batch of pools) goes.push(...atSlot(await waitingIn(deps, tx, batch), THRESHOLDS[batch.way]).goes);
    return goes;
  } catch (fault) {
    if (!(fault instanceof FeedbackKeyMissing || fault instanceof FeedbackDamaged)) throw fault;
    deps.log("feedback.key-missing", { group: desk.group });
    return undefined;
  }
}

/** The line at the slot, to everybody who reads: there is one whether there is something to read or not. */
export async function tellOfWords(
  deps: Pick<Deps, "randomness">,
  tx: Tx,
  group: Group,
  poll: Poll,
  at: EpochMillis,
): Promise<void> {
  for (const role of READING)
    for (const { id, organisation } of await tx.grants.inGroup(group.organisation, group.id, role))
      await tellHolder(tx, deps, { organisation, group: group.id, grant: id }, wordsSubject(poll), at);
}

/** What an outbox row about a question's answers shows. */
const wordsSubject = (poll: Poll): string => `answers-slot:${poll.id}`;
export const isWordsSubject = (subject: string): boolean => subject.startsWith("answers-slot:");

/** The card of such a row; `to` the holder it goes to. */
export async function wordsPicture(
  deps: Pick<Deps, "store" | "clock">,
  subject: string,
  group: Group,
  to: HolderOfRow | undefined,
  words: Words,
): Promise<Card<Intent> | undefined> {
  if (to === undefined) return undefined;
  const id = subject.split(":")[1] as PollId;
  const { poll, count } = await deps.store.transaction(async (tx) => {
    const found = await tx.polls.find(group.organisation, id);
    const release = found?.inWords?.release;
    const mine = addresseesOf(await viewerOf(tx, group, to.tag, deps.clock.now()));
    return {
      poll: found,
      count: release === undefined ? 0 : await tx.heard.count(group.organisation, group.id, mine, release),
    };
  });
  return poll && wordsSlotCard(poll, count, words);
}
