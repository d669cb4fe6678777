import { dayOf } from "../core/due.ts";
import { type Batch, feedbackOnly } from "../core/feedback/desk.ts";
import type { PooledItem } from "../core/feedback/item.ts";
import { storiesUnder } from "../core/feedback/story.ts";
import { readAdded } from "../core/forms/read-feedback.ts";
import type { Group } from "../core/group/group.ts";
import { youngRules } from "../core/group/young.ts";
import { threadCard } from "../core/views/feedback-thread.ts";
import { sentenceCard } from "../core/views/person.ts";
import { storyBlocks } from "../core/views/story.ts";
import type { OpenThread } from "../ports/feedback-seals.ts";
import type { HeardRow } from "../ports/feedback-store.ts";
import type { FeedbackDraft } from "./feedback-memory.ts";
import { dropReturn } from "./feedback-returns.ts";
import { formReader } from "./form-reading.ts";
import { type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";

const PAGE = 500;

const say = ({ words }: Turn, id: Parameters<typeof words.say>[0]): Reply => show(sentenceCard(words, words.say(id)));

/** A code, typed: wrong, expired and of another group are met alike, in words and in time. */
export async function openThread(turn: Turn, group: Group): Promise<Reply> {
  const { deps, event } = turn;
  if (!deps.feedback.mayTryCode(event.by.ref)) return say(turn, "feedback-thread-slow");
  const typed = event.kind === "form" ? event.answers.get("code") : undefined;
  const opened = await deps.codes.open(typeof typed === "string" ? typed : "", deps.store.pools.thread);
  if (opened === "busy") return say(turn, "feedback-thread-busy");
  if (opened === "unknown" || opened.home.group !== group.id) return say(turn, "feedback-thread-wrong");
  deps.feedback.threads.put(event.by.ref, opened);
  return threadReply(turn, group);
}

/** What lies under the code that stands open. */
export async function threadReply(turn: Turn, group: Group, said?: string): Promise<Reply> {
  const thread = turn.deps.feedback.threads.get(turn.event.by.ref);
  if (!thread) return say(turn, "feedback-thread-gone");
  const { waiting, heard, slot } = await lookUp(turn, thread);
  const notes = await turn.deps.store.pools.notes(Buffer.from(thread.end.lookup, "hex"));
  const card = threadCard(
    group,
    {
      waiting: waiting.map(({ item }) => ({ alone: item.alone })),
      heard: heard.map(({ heard: one }) => ({
        state: one.state,
        ...(one.note === undefined ? {} : { note: one.note }),
      })),
      replies: thread.read(notes).map((note) => note.text),
      day: dayOf(slot, group.settings.zone),
      bringable: waiting.length + heard.length > 0 && youngRules(group.settings).returnAddress,
    },
    turn.words,
    said,
  );
  const stories = storiesUnder(
    waiting.map(({ item }) => item),
    heard.map((row) => row.heard),
  );
  return show({ ...card, blocks: [...card.blocks, ...storyBlocks(group, stories, turn.words)] });
}

/** A message of a thread that has not been read. */
export interface WaitingItem {
  readonly batch: Batch;
  readonly tag: Uint8Array;
  readonly item: PooledItem;
}

/** Everything of one thread. What waits is found by opening the pool: no row says which thread it belongs to. */
export async function lookUp({ deps, at }: Turn, { home, end }: OpenThread) {
  const { desk, batches, heard } = await deps.store.transaction(async (tx) => ({
    desk: await tx.desks.find(home.organisation, home.group),
    batches: feedbackOnly(await tx.desks.batches(home.organisation, home.group)),
    heard: await tx.heard.ofThread(home.organisation, end.lookup),
  }));
  const waiting: WaitingItem[] = [];
  for (const batch of batches.filter((one) => one.phase === "open")) {
    let after: Uint8Array | undefined;
    for (;;) {
      const page = await deps.store.pools.page(batch.id, after, PAGE);
      const items = await deps.seals.open(batch.id, page);
      for (const [nth, item] of items.entries()) {
        const tag = page[nth]?.tag;
        if (tag && item.thread?.lookup === end.lookup) waiting.push({ batch, tag, item });
      }
      after = page.at(-1)?.tag;
      if (page.length < PAGE) break;
    }
  }
  return { waiting, heard: heard as readonly HeardRow[], slot: desk?.slot ?? at };
}

/** More under the same code. It goes through the pool like everything else. */
export async function addToThread(
  turn: Turn,
  group: Group,
  review: (draft: FeedbackDraft) => Promise<Reply>,
): Promise<Reply> {
  const thread = turn.deps.feedback.threads.get(turn.event.by.ref);
  if (!thread) return say(turn, "feedback-thread-gone");
  const read = readAdded(formReader(turn, group));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const { waiting, heard } = await lookUp(turn, thread);
  const first = waiting[0];
  const audience = first?.item.audience ?? first?.batch.audience ?? heard[0]?.heard.audience ?? "team";
  const kind = first?.item.kind ?? heard[0]?.heard.kind ?? "worry";
  // More words to a story are for its readers alone, until their author says otherwise.
  const consent = kind === "story" ? { consent: "readers" as const } : {};
  return review({ ...read.value, ...consent, audience, kind, group: group.id, level: "code", thread });
}

/** Takes back what the readers have not been given. */
export async function takeBack(turn: Turn, group: Group): Promise<Reply> {
  const { deps, words, event } = turn;
  const thread = deps.feedback.threads.get(event.by.ref);
  if (!thread) return say(turn, "feedback-thread-gone");
  const { waiting } = await lookUp(turn, thread);
  let taken = 0;
  for (const { batch, tag } of waiting) taken += (await deps.store.pools.remove(batch.id, tag)) ? 1 : 0;
  const left = await lookUp(turn, thread);
  if (left.heard.length + left.waiting.length === 0) await dropReturn(deps, thread.end.lookup);
  return threadReply(turn, group, words.say(taken > 0 ? "feedback-thread-back" : "feedback-thread-too-late"));
}

/** What waits need not wait for others any more. */
export async function goAlone(turn: Turn, group: Group): Promise<Reply> {
  const { deps, words, event } = turn;
  const thread = deps.feedback.threads.get(event.by.ref);
  if (!thread) return say(turn, "feedback-thread-gone");
  const { waiting, slot } = await lookUp(turn, thread);
  for (const { batch, tag, item } of waiting)
    await deps.store.pools.replace(await deps.seals.sealAgain(batch.id, { ...item, alone: true }), tag);
  const day = words.day(dayOf(slot, group.settings.zone));
  return threadReply(turn, group, words.say("feedback-thread-goes-alone", { day }));
}

/** Everything under the code: what waits, what was read, the replies, and the code itself. */
export async function deleteThread(turn: Turn): Promise<Reply> {
  const { deps, event } = turn;
  const thread = deps.feedback.threads.take(event.by.ref);
  if (!thread) return say(turn, "feedback-thread-gone");
  await dropReturn(deps, thread.end.lookup);
  const { waiting } = await lookUp(turn, thread);
  for (const { batch, tag } of waiting) await deps.store.pools.remove(batch.id, tag);
  await deps.store.transaction(async (tx) => {
    for (const { heard } of await tx.heard.ofThread(thread.home.organisation, thread.end.lookup))
      await tx.heard.remove(heard.organisation, heard.id);
  });
  await deps.store.pools.removeThread(Buffer.from(thread.end.lookup, "hex"));
  return say(turn, "feedback-thread-deleted");
}
