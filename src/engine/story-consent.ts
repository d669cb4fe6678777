import type { HeardText } from "../core/feedback/heard.ts";
import { consenting, storiesUnder } from "../core/feedback/story.ts";
import { type ConsentRead, readConsent } from "../core/forms/read-story.ts";
import type { Group } from "../core/group/group.ts";
import { sentenceCard } from "../core/views/person.ts";
import { consentForm } from "../core/views/story.ts";
import type { OpenThread } from "../ports/feedback-seals.ts";
import type { Tx } from "../ports/store.ts";
import { textOf } from "./feedback-seen.ts";
import { lookUp, threadReply, type WaitingItem } from "./feedback-threads.ts";
import { formReader } from "./form-reading.ts";
import { ask, type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";

const codeAgain = ({ words }: Turn): Reply => show(sentenceCard(words, words.say("feedback-thread-gone")));

/** Asks how the stories under the code that stands open may be used from now on. */
export async function askConsent(turn: Turn, group: Group): Promise<Reply> {
  const thread = turn.deps.feedback.threads.get(turn.event.by.ref);
  if (!thread) return codeAgain(turn);
  const { waiting, heard } = await lookUp(turn, thread);
  const open = storiesUnder(
    waiting.map(({ item }) => item),
    heard.map((row) => row.heard),
  ).find((story) => !story.used);
  return open ? ask(consentForm(group.id, open.consent, turn.words)) : threadReply(turn, group);
}

/** Changes how the stories under a code may be used: those that wait, and those that were read and not used. */
export async function changeConsent(turn: Turn, group: Group): Promise<Reply> {
  const { deps, words, event } = turn;
  const thread = deps.feedback.threads.get(event.by.ref);
  if (!thread) return codeAgain(turn);
  const read = readConsent(formReader(turn, group), words);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const { waiting } = await lookUp(turn, thread);
  let changed = 0;
  for (const one of waiting) changed += (await changedWaiting(turn, one, read.value)) ? 1 : 0;
  changed += await deps.store.transaction((tx) => changedHeard(turn, tx, group, thread, read.value));
  return threadReply(turn, group, words.say(changed > 0 ? "feedback-consent-changed" : "feedback-consent-too-late"));
}

/** A fresh row in place of the old one; false where it is no story, or a slot has come meanwhile. */
async function changedWaiting({ deps }: Turn, { batch, tag, item }: WaitingItem, now: ConsentRead): Promise<boolean> {
  if (item.consent === undefined) return false;
  const { name: _name, ...rest } = item;
  // A name takes its author out of the crowd: there is nothing left to wait for.
  const alone = item.alone || now.consent === "named";
  return deps.store.pools.replace(await deps.seals.sealAgain(batch.id, { ...rest, ...now, alone }), tag);
}

/** Under the lock of the desk, as a reader's "used" is: whichever comes first stands. */
async function changedHeard(turn: Turn, tx: Tx, group: Group, thread: OpenThread, now: ConsentRead): Promise<number> {
  if (!(await tx.desks.lock(group.organisation, group.id))) return 0;
  let changed = 0;
  for (const row of await tx.heard.ofThread(thread.home.organisation, thread.end.lookup)) {
    const { story } = row.heard;
    if (!story || story.used) continue;
    const whole = await textOf(turn, row);
    const sealed = whole && (await turn.deps.seals.sealText(row.heard.release, row.heard.id, named(whole, now)));
    await tx.heard.save({ ...row.heard, story: consenting(story, now.consent) }, sealed);
    changed += 1;
  }
  return changed;
}

function named({ name: _name, ...text }: HeardText, { name }: ConsentRead): HeardText {
  return name === undefined ? text : { ...text, name };
}
