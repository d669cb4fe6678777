import { THRESHOLDS } from "../core/disclosure/thresholds.ts";
import { dayOf } from "../core/due.ts";
import type { Batch, Desk } from "../core/feedback/desk.ts";
import { slotAfter } from "../core/feedback/slots.ts";
import type { Group } from "../core/group/group.ts";
import type { Way } from "../core/poll/ballot.ts";
import type { Poll } from "../core/poll/poll.ts";
import { sentenceCard } from "../core/views/person.ts";
import { tooLateCard } from "../core/views/poll-result.ts";
import { type WordsFate, type WordsSoFar, wordsMineCard, wordsNoneCard } from "../core/views/written-member.ts";
import { FeedbackKeyMissing, type NewItem } from "../ports/feedback-seals.ts";
import type { WordsDraft } from "./feedback-memory.ts";
import { whyBlocked } from "./feedback-sending.ts";
import { type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";
import { type OwnAnswer, ownAnswers, wordsPools } from "./words-pool.ts";

/** A slot or a close may pass between looking and writing; twice in a row it does not. */
const TRIES = 3;

/** Where answers to a question go: the desk and the pools of its home. */
export interface WordsDesk {
  readonly desk: Desk;
  readonly home: Group;
  readonly pools: readonly Batch[];
  /** As the database has it now, not as it was remembered. */
  readonly poll: Poll;
}

/** Read anew; undefined where the question, its group or its desk is gone. */
export async function wordsDesk({ deps }: Turn, { organisation, id, groups }: Poll): Promise<WordsDesk | undefined> {
  return deps.store.transaction(async (tx) => {
    const poll = await tx.polls.find(organisation, id);
    const desk = await tx.desks.find(organisation, groups[0]);
    const home = await tx.groups.find(organisation, groups[0]);
    return poll && desk && home && { poll, desk, home, pools: await wordsPools(tx, poll) };
  });
}

/** The day on which answers of this way are read or deleted, and how many it takes. */
export function fateOf(turn: Turn, poll: Poll, { desk, home }: WordsDesk, way: Way): Pick<WordsFate, "day" | "least"> {
  const { settings } = home;
  const closes = poll.phase === "open" ? (poll.closesAt ?? turn.at) : turn.at;
  const day = poll.inWords?.readOn ?? dayOf(slotAfter(closes, desk, settings), settings.zone);
  return { day, least: THRESHOLDS[way] };
}

const goingOf = ({ item }: OwnAnswer): WordsSoFar => ({ text: item.text, going: item.alone ? "alone" : "wait" });

async function found(turn: Turn, poll: Poll): Promise<{ readonly at?: WordsDesk; readonly own: readonly OwnAnswer[] }> {
  const at = await wordsDesk(turn, poll);
  return at ? { at, own: await ownAnswers(turn.deps, at.pools, turn.event.by.ref) } : { own: [] };
}

/** What stands of this person's: to begin a change with. */
export async function standingWords(turn: Turn, poll: Poll): Promise<WordsSoFar | undefined> {
  const { own } = await orNothing(() => found(turn, poll));
  return own[0] && goingOf(own[0]);
}

/** A key that is gone lets nobody find anything: neither logged nor marked here, for its moment would be somebody's. */
async function orNothing(look: () => ReturnType<typeof found>): ReturnType<typeof found> {
  try {
    return await look();
  } catch (fault) {
    if (fault instanceof FeedbackKeyMissing) return { own: [] };
    throw fault;
  }
}

/** Somebody's own answer as it waits, for their own eyes. */
export async function mineReply(turn: Turn, poll: Poll, above?: string): Promise<Reply> {
  const { words } = turn;
  const { at, own } = await orNothing(() => found(turn, poll));
  const [first] = own;
  const now = at?.poll ?? poll;
  if (!at || !first) {
    const gone = now.phase === "lost" || now.phase === "withdrawn";
    return show(gone ? tooLateCard(now, words) : wordsNoneCard(now, now.phase === "open", words, above));
  }
  const fate = fateOf(turn, now, at, first.batch.way);
  return show(wordsMineCard(now, { ...goingOf(first), ...fate }, now.phase === "open", words, above));
}

/** Keeps what was written: one sealed row, in place of an earlier one of the same person. Nothing else, and no log line. */
export async function sendWords(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { deps, words, event } = turn;
  const { answers } = deps.feedback;
  const person = event.by.ref;
  // Taken before anything is awaited, so that a second press cannot send it twice.
  const draft = answers.take(person);
  if (draft?.poll !== poll.id) return mineReply(turn, poll);
  const again = () => answers.put(person, draft);
  try {
    const became = await kept(turn, poll, group, draft);
    if (became === "kept") return await mineReply(turn, poll);
    again();
    if (became === "not-open") return show(tooLateCard(poll, words));
    return became === "cannot" ? show(sentenceCard(words, words.say("feedback-cannot-now"))) : became;
  } catch (fault) {
    again();
    if (fault instanceof FeedbackKeyMissing) return show(sentenceCard(words, words.say("feedback-cannot-now")));
    throw fault;
  }
}

async function kept(
  turn: Turn,
  poll: Poll,
  group: Group,
  draft: WordsDraft,
): Promise<"kept" | "not-open" | "cannot" | Reply> {
  for (let nth = 0; nth < TRIES; nth++) {
    const at = await wordsDesk(turn, poll);
    if (at?.poll.phase !== "open") return "not-open";
    const blocked = await whyBlocked(turn, group, at.desk);
    if (blocked) return blocked;
    if (await stored(turn, at, draft)) return "kept";
  }
  return "cannot";
}

async function stored(
  { deps, event }: Turn,
  { desk, pools }: WordsDesk,
  { text, going }: WordsDraft,
): Promise<boolean> {
  const batch = pools.find((one) => one.way === event.way);
  if (!batch?.question) return false;
  const item: NewItem = { kind: "answer", text, alone: going === "alone", slotsLeft: 1 };
  const keys = { batch: batch.id, senders: batch.question.senders, marks: desk.marks.id };
  const row = await deps.seals.seal(keys, item, event.by.ref);
  const [before, ...others] = await ownAnswers(deps, [batch], event.by.ref);
  for (const other of others) await deps.store.pools.remove(batch.id, other.tag);
  return before ? deps.store.pools.replace(row, before.tag) : deps.store.pools.add(row);
}

/** Takes back what the readers have not been given, before the close and after. */
export async function takeBackWords(turn: Turn, poll: Poll): Promise<Reply> {
  const taken = await forgetWords(turn, (await orNothing(() => found(turn, poll))).own);
  return taken > 0 ? mineReply(turn, poll, turn.words.say("feedback-thread-back")) : mineReply(turn, poll);
}

/** Removes these rows; answers with how many were still there. */
export async function forgetWords({ deps }: Turn, own: readonly OwnAnswer[]): Promise<number> {
  let taken = 0;
  for (const { batch, tag } of own) taken += (await deps.store.pools.remove(batch.id, tag)) ? 1 : 0;
  return taken;
}

/** What waits need not wait for others any more: offered until it is read (architecture A16). */
export async function aloneWords(turn: Turn, poll: Poll): Promise<Reply> {
  const { deps } = turn;
  for (const { batch, tag, item } of (await orNothing(() => found(turn, poll))).own)
    await deps.store.pools.replace(await deps.seals.sealAgain(batch.id, { ...item, alone: true }), tag);
  return mineReply(turn, poll);
}

/** Everything of this person's that waits as an answer in words, with its question's code: in every group with a desk. */
export async function allOwnWords(turn: Turn): Promise<readonly { readonly code: string; readonly own: OwnAnswer }[]> {
  const { deps, event } = turn;
  const pools = await deps.store.transaction(async (tx) => {
    const desks = await tx.desks.inPhase(["open", "slot", "shredding"]);
    const all: { readonly code: string; readonly batch: Batch }[] = [];
    for (const { organisation, group } of desks)
      for (const batch of await tx.desks.batches(organisation, group)) {
        const poll = batch.question && (await tx.polls.find(organisation, batch.question.poll));
        if (poll && batch.phase === "open") all.push({ code: poll.code, batch });
      }
    return all;
  });
  const mine: { readonly code: string; readonly own: OwnAnswer }[] = [];
  for (const { code, batch } of pools) {
    const { own } = await orNothing(async () => ({ own: await ownAnswers(deps, [batch], event.by.ref) }));
    mine.push(...own.map((one) => ({ code, own: one })));
  }
  return mine;
}
