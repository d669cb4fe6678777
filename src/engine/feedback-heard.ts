import { dayOf } from "../core/due.ts";
import { blocking } from "../core/feedback/desk.ts";
import type { Heard, HeardText } from "../core/feedback/heard.ts";
import type { HeardIntent } from "../core/feedback/intents.ts";
import { FEEDBACK_CHARACTERS } from "../core/feedback/item.ts";
import { readRemoval, readState } from "../core/forms/read-feedback.ts";
import type { Group } from "../core/group/group.ts";
import { heardForm } from "../core/views/feedback-forms.ts";
import { tagsCard } from "../core/views/feedback-themes.ts";
import { sentenceCard } from "../core/views/person.ts";
import { shelfFor } from "./feedback-batches.ts";
import { bringReply } from "./feedback-returns.ts";
import { askedRemoval, changed, looked, notThere, shown, textOf } from "./feedback-seen.ts";
import { tagAct } from "./feedback-themes.ts";
import { formReader } from "./form-reading.ts";
import { ask, type Reply, show } from "./reply.ts";
import { askUse, useStory } from "./story-reading.ts";
import type { Turn } from "./turn.ts";

/** What a reader does with one message. Each act asks the database for it anew, as this reader. */
export async function heardAct(turn: Turn, intent: HeardIntent, group: Group): Promise<Reply> {
  const { words } = turn;
  switch (intent.do) {
    case "open":
      return changed(turn, group, intent, async (_tx, seen, note) => {
        await note("read");
        return shown(turn, seen);
      });
    case "who":
      // Of a reader's act, never an author's: that it was tried is for the host to see (domain X3).
      turn.deps.log("feedback.who-asked", { group: group.id });
      return changed(turn, group, intent, async (_tx, seen, note) => {
        await note("asked-who");
        return shown(turn, seen, words.say("reading-who-asked"));
      });
    case "state":
    case "reply":
    case "redact":
    case "remove": {
      const { do: what, item } = intent;
      return looked(turn, group, intent, (seen) => ask(heardForm(item, what, seen.text?.text ?? "", words)));
    }
    case "state-send":
      return setState(turn, group, intent);
    case "reply-send":
      return reply(turn, group, intent);
    case "redact-send":
      return redact(turn, group, intent);
    case "themes":
      return looked(turn, group, intent, (seen) => show(tagsCard(seen.heard, seen.themes, words)));
    case "area":
    case "area-send":
      return tagAct(turn, intent, group);
    case "remove-send":
      return proposeRemoval(turn, group, intent);
    case "agree":
      return agreeToRemoval(turn, group, intent);
    case "use":
      return askUse(turn, group, intent);
    case "use-send":
      return useStory(turn, group, intent);
    case "block":
      return block(turn, group, intent);
    default:
      return intent satisfies never;
  }
}

async function setState(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const read = readState(formReader(turn, group));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const { state, note } = read.value;
  return changed(turn, group, intent, async (tx, seen, noting) => {
    // That a story is used is noted with where, and only as its author allows.
    const unnoted = state === "used" && seen.heard.story !== undefined && !seen.heard.story.used;
    if (unnoted) return shown(turn, seen, turn.words.say("reading-story-may-change"));
    const { note: _note, ...rest } = seen.heard;
    const heard: Heard = { ...rest, state, ...(note === "" ? {} : { note }) };
    await tx.heard.save(heard);
    await noting("state");
    return shown(turn, { ...seen, heard });
  });
}

async function reply(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const reader = formReader(turn, group);
  const written = reader.text("reply", 1000, "many");
  const read = reader.finish(() => written);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  return changed(turn, group, intent, async (tx, seen, noting) => {
    const { thread } = seen.heard;
    if (thread === undefined || seen.text?.publicKey === undefined) return shown(turn, seen);
    const end = { lookup: thread, publicKey: seen.text.publicKey };
    // Several messages may lie under one code: their replies are numbered on, and the code's holder sees them in order.
    const before = (await tx.heard.ofThread(group.organisation, thread)).reduce(
      (sum, row) => sum + row.heard.replies,
      0,
    );
    const note = { nth: before + 1, text: read.value };
    await tx.heard.reply(turn.deps.codes.sealNote(end, shelfFor(turn.at), note));
    await bringReply(turn.deps, tx, group, { thread, note, at: turn.at });
    const heard: Heard = { ...seen.heard, replies: seen.heard.replies + 1 };
    await tx.heard.save(heard);
    await noting("replied");
    return shown(turn, { ...seen, heard }, turn.words.say("reading-reply-sent"));
  });
}

/** Readers see the new words; the old ones stay, sealed, for the safety lead until the release is given up. */
async function redact(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const reader = formReader(turn, group);
  const text = reader.text("text", FEEDBACK_CHARACTERS, "many");
  const reason = reader.text("reason", 120);
  const read = reader.finish(() => ({ text, reason }));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  return changed(turn, group, intent, async (tx, seen, note) => {
    const whole = await textOf(turn, seen);
    if (!whole) return shown(turn, seen);
    const now: HeardText = { ...whole, text: read.value.text, original: whole.original ?? whole.text };
    const heard: Heard = { ...seen.heard, redacted: { reason: read.value.reason } };
    await tx.heard.save(heard, await turn.deps.seals.sealText(heard.release, heard.id, now));
    await note("redacted");
    return shown(turn, { ...seen, heard, text: { ...seen.text, text: read.value.text } });
  });
}

/** Taking a message out for good needs two persons (privacy D11). */
async function proposeRemoval(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const read = readRemoval(formReader(turn, group));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  return changed(turn, group, intent, async (tx, seen, note) => {
    const heard: Heard = { ...seen.heard, removal: { rule: read.value, by: seen.holder } };
    await tx.heard.save(heard);
    await note("asked-removal");
    return shown(turn, { ...seen, heard }, turn.words.say("reading-removal-first"));
  });
}

async function agreeToRemoval(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const { words } = turn;
  return changed(turn, group, intent, async (tx, seen, note) => {
    const { removal } = seen.heard;
    if (!removal) return shown(turn, seen);
    if (askedRemoval(seen)) return shown(turn, seen, words.say("reading-removal-same"));
    const desk = await tx.desks.lock(group.organisation, group.id);
    if (!desk) return notThere(turn);
    const count = (desk.removed[removal.rule] ?? 0) + 1;
    await tx.desks.save({ ...desk, removed: { ...desk.removed, [removal.rule]: count } });
    await tx.heard.remove(group.organisation, seen.heard.id);
    await note("removed");
    return show(sentenceCard(words, words.say("reading-removal-done")));
  });
}

/** Copies the message's own mark to the list of blocks: nobody learns whose it is (privacy D11). */
async function block(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const { words } = turn;
  return changed(turn, group, intent, async (tx, seen, note) => {
    const { mark } = seen.heard;
    const desk = await tx.desks.lock(group.organisation, group.id);
    if (!desk || !mark) return shown(turn, seen);
    const now = blocking(desk, mark, turn.at);
    const block = now.blocks.find((b) => b.nonce === mark.nonce);
    if (!block) return shown(turn, seen, words.say("reading-too-old"));
    await tx.desks.save(now);
    await note("blocked");
    const day = words.day(dayOf(block.until, group.settings.zone));
    return shown(turn, seen, words.say("reading-blocked", { day }));
  });
}
