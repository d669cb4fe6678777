import { dayOf } from "../core/due.ts";
import { SLOTS_WAITED } from "../core/feedback/at-slot.ts";
import { type Batch, type Desk, MARKED_FOR_MS } from "../core/feedback/desk.ts";
import type { ThreadEnd } from "../core/feedback/item.ts";
import type { Group } from "../core/group/group.ts";
import { type EpochMillis, later } from "../core/time.ts";
import { keptCard } from "../core/views/feedback-member.ts";
import { sentenceCard } from "../core/views/person.ts";
import { FeedbackKeyMissing, type NewItem, type PoolKeys } from "../ports/feedback-seals.ts";
import type { ThreadRow } from "../ports/feedback-store.ts";
import { shelfFor } from "./feedback-batches.ts";
import { heardRows } from "./feedback-handing.ts";
import { deskJob } from "./feedback-jobs.ts";
import type { FeedbackDraft } from "./feedback-memory.ts";
import { type OpenDesk, openDesk } from "./feedback-open.ts";
import { feedbackSubject } from "./feedback-readers.ts";
import { givingWay } from "./giving-way.ts";
import { tellHolder } from "./posting.ts";
import { type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";

/** A slot may pass between looking and writing; twice in a row it does not. */
const TRIES = 3;

/** Stores what was written: one sealed row, with a receipt code one more. Nothing else, and no log line (architecture A7). */
export async function sendDraft(turn: Turn, group: Group, open: OpenDesk): Promise<Reply> {
  const { deps, words, event } = turn;
  const { drafts, sent } = deps.feedback;
  const person = event.by.ref;
  // Taken before anything is awaited, so that a second press cannot send it twice.
  const draft = drafts.take(person);
  if (!draft) return show(sentenceCard(words, words.say(sent.get(person) ? "feedback-kept" : "feedback-lost")));
  const again = () => drafts.put(person, draft);
  try {
    // What nobody could read any more is not taken: its author chooses anew.
    if (!open.readable.includes(draft.audience)) {
      again();
      return show(sentenceCard(words, words.say("feedback-nobody-reads")));
    }
    const blocked = await whyBarred(turn, group, open.desk);
    if (blocked) return blocked;
    await givingWay();
    const made = await threadFor(turn, group, draft);
    if (made === "busy") {
      again();
      return show(sentenceCard(words, words.say("feedback-thread-busy")));
    }
    if (!(await stored(turn, group, open, draft, made))) {
      again();
      return show(sentenceCard(words, words.say("feedback-cannot-now")));
    }
    sent.put(person, true);
    const { level, going } = draft;
    const { day, last } = open;
    if (made?.code !== undefined) return show(keptCard(group, { level, going, day, last, code: made.code }, words));
    return deps.sharedCards.reply(open, words, `kept ${level} ${going}`, () =>
      keptCard(group, { level, going, day, last }, words),
    );
  } catch (fault) {
    again();
    // Neither logged nor marked here: the moment of either would be the moment at which somebody wrote.
    if (fault instanceof FeedbackKeyMissing) return show(sentenceCard(words, words.say("feedback-cannot-now")));
    throw fault;
  }
}

async function whyBarred(turn: Turn, group: Group, desk: Desk): Promise<Reply | undefined> {
  const { deps, words, event } = turn;
  const blocked = await whyBlocked(turn, group, desk);
  if (blocked) return blocked;
  return deps.feedback.maySend(event.by.ref) ? undefined : show(sentenceCard(words, words.say("feedback-too-many")));
}

/** Whether a reader has had one of this person's messages blocked, and what they are told then. */
export async function whyBlocked(turn: Turn, group: Group, desk: Desk): Promise<Reply | undefined> {
  const { deps, words, event, at } = turn;
  const blocks = desk.blocks.filter((block) => block.until > at);
  if (await deps.seals.isBlocked(blocks, event.by.ref)) {
    const until = Math.max(...blocks.map((block) => block.until)) as EpochMillis;
    const day = words.day(dayOf(until, group.settings.zone));
    return show(sentenceCard(words, words.say("feedback-blocked", { day })));
  }
  return undefined;
}

interface Made {
  readonly end: ThreadEnd;
  readonly row?: ThreadRow;
  readonly code?: string;
}

/** The thread a message belongs to: the one that stands open, a new one with its code, or none. */
async function threadFor({ deps, at }: Turn, group: Group, draft: FeedbackDraft): Promise<Made | "busy" | undefined> {
  if (draft.thread) return { end: draft.thread.end };
  if (draft.level !== "code") return undefined;
  return deps.codes.make({ organisation: group.organisation, group: group.id }, shelfFor(at));
}

async function stored(
  turn: Turn,
  group: Group,
  open: OpenDesk,
  draft: FeedbackDraft,
  made: Made | undefined,
): Promise<boolean> {
  const item: NewItem = {
    kind: draft.kind,
    text: draft.text,
    alone: draft.going !== "wait",
    slotsLeft: SLOTS_WAITED,
    ...(draft.name === undefined ? {} : { name: draft.name }),
    ...(draft.consent === undefined ? {} : { consent: draft.consent }),
    ...(made ? { thread: made.end } : {}),
    ...(draft.audience === "team" || draft.audience === "lead" ? {} : { audience: draft.audience }),
  };
  if (draft.going === "today") return toLeadToday(turn, group, open, item, made?.row);
  const audience = draft.audience === "lead" ? "lead" : "team";
  for (let nth = 1, now: OpenDesk | undefined = open; now; nth++) {
    const last = nth === TRIES;
    if (await addedTo(now, turn, audience, item, made?.row, last)) return true;
    if (last) return false;
    // The slot has passed since this was read.
    turn.deps.subjects.forget();
    now = await openDesk(turn, group);
  }
  return false;
}

const keysOf = ({ senders, marks }: Desk, batch: Batch): PoolKeys => ({
  batch: batch.id,
  senders: senders.id,
  marks: marks.id,
});

/** Where messages of this way and audience go. */
const fillingFor = ({ fillings }: OpenDesk, { event }: Turn, audience: Batch["audience"]): Batch | undefined =>
  fillings.find((one) => one.audience === audience && one.way === event.way);

/** Whether the pool took it. A key that is missing is a fault only where `last`: before, it may have gone with a slot. */
async function addedTo(
  open: OpenDesk,
  turn: Turn,
  audience: Batch["audience"],
  item: NewItem,
  thread: ThreadRow | undefined,
  last: boolean,
): Promise<boolean> {
  const { deps, event } = turn;
  const batch = fillingFor(open, turn, audience);
  if (!batch) return false;
  try {
    const row = await deps.seals.seal(keysOf(open.desk, batch), item, event.by.ref);
    return await deps.store.pools.add(row, thread);
  } catch (fault) {
    if (last || !(fault instanceof FeedbackKeyMissing)) throw fault;
    return false;
  }
}

/** The author's choice: to the safety lead now, on its own. It goes past the pool, and they were told what that costs. */
async function toLeadToday(
  turn: Turn,
  group: Group,
  open: OpenDesk,
  item: NewItem,
  thread: ThreadRow | undefined,
): Promise<boolean> {
  const { deps, event, at } = turn;
  const batch = fillingFor(open, turn, "lead");
  if (!batch) return false;
  const row = await deps.seals.seal(keysOf(open.desk, batch), item, event.by.ref);
  const [sealed] = await deps.seals.open(batch.id, [row]);
  if (!sealed) return false;
  const done = await deps.store.transaction(async (tx) => {
    const desk = await tx.desks.lock(group.organisation, group.id);
    const leads = await tx.grants.inGroup(group.organisation, group.id, "lead");
    if (!desk || leads.length === 0) return false;
    if (thread) await tx.heard.addThread(thread);
    await tx.heard.add(await heardRows(deps, desk, at, [{ audience: "lead", item: sealed }]));
    for (const { id, organisation } of leads)
      await tellHolder(tx, deps, { organisation, group: group.id, grant: id }, feedbackSubject.today(group), at);
    await tx.due.add(deskJob(desk, "feedback.unmark", later(at, MARKED_FOR_MS)));
    return true;
  });
  deps.nudge();
  return done;
}
