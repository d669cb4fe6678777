import { dayOf } from "../core/due.ts";
import { blocking } from "../core/feedback/desk.ts";
import { audiencesOf, type Heard, type HeardText } from "../core/feedback/heard.ts";
import type { HeardIntent } from "../core/feedback/intents.ts";
import { FEEDBACK_CHARACTERS } from "../core/feedback/item.ts";
import { THEMES } from "../core/feedback/themes.ts";
import { readRemoval, readState } from "../core/forms/read-feedback.ts";
import type { Group } from "../core/group/group.ts";
import type { GrantId } from "../core/ids.ts";
import { heardForm } from "../core/views/feedback-forms.ts";
import { heardCard } from "../core/views/feedback-reader.ts";
import { sentenceCard } from "../core/views/person.ts";
import { FeedbackDamaged, FeedbackKeyMissing } from "../ports/feedback-seals.ts";
import type { HeardRow } from "../ports/feedback-store.ts";
import type { Tx } from "../ports/store.ts";
import { shelfFor } from "./feedback-batches.ts";
import { rolesOf } from "./feedback-desk.ts";
import { formReader } from "./form-reading.ts";
import { ask, type Reply, show } from "./reply.ts";
import { namedAct, namedLook, type Turn } from "./turn.ts";

interface Seen extends HeardRow {
  readonly text: HeardText | undefined;
  readonly grant: GrantId;
}

/** What a reader does with one message. Each act asks the database for it anew, as this reader. */
export async function heardAct(turn: Turn, intent: HeardIntent, group: Group): Promise<Reply> {
  const { words } = turn;
  switch (intent.do) {
    case "open":
      return looked(turn, group, intent, (seen) => shown(turn, seen));
    case "who":
      // Of a reader's act, never an author's: that it was tried is for the host to see (domain X3).
      turn.deps.log("feedback.who-asked", { group: group.id });
      return looked(turn, group, intent, (seen) => shown(turn, seen, words.say("reading-who-asked")));
    case "state":
    case "reply":
    case "redact":
    case "themes":
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
    case "themes-send":
      return setThemes(turn, group, intent);
    case "remove-send":
      return proposeRemoval(turn, group, intent);
    case "agree":
      return agreeToRemoval(turn, group, intent);
    case "block":
      return block(turn, group, intent);
    default:
      return intent.do satisfies never;
  }
}

/** The message as this person may see it; undefined where they may not, or it is gone. */
async function seenBy(
  turn: Turn,
  tx: Tx,
  group: Group,
  { item }: HeardIntent,
  grant: GrantId,
): Promise<Seen | undefined> {
  const roles = await rolesOf(turn, tx, group);
  const row = await tx.heard.find(group.organisation, item, audiencesOf(roles));
  if (row?.heard.group !== group.id) return undefined;
  const whole = await textOf(turn, row);
  if (!whole || roles.includes("lead")) return { ...row, text: whole, grant };
  // What was hidden stays hidden from all but the safety lead.
  const { original: _original, ...text } = whole;
  return { ...row, text, grant };
}

async function textOf({ deps }: Turn, { heard, sealed }: HeardRow): Promise<HeardText | undefined> {
  try {
    return await deps.seals.openText(heard.release, heard.id, sealed);
  } catch (fault) {
    if (fault instanceof FeedbackKeyMissing || fault instanceof FeedbackDamaged) return undefined;
    throw fault;
  }
}

const shown = (turn: Turn, { heard, text, grant }: Seen, said?: string): Reply =>
  show(heardCard(heard, text, heard.removal?.by === grant, turn.words, said));

const notThere = ({ words }: Turn): Reply => show(sentenceCard(words, words.say("reading-not-there")));

const looked = (turn: Turn, group: Group, intent: HeardIntent, then: (seen: Seen) => Reply): Promise<Reply> =>
  namedLook(turn, group, "read-feedback", async (tx, { grant }) => {
    const seen = await seenBy(turn, tx, group, intent, grant.id);
    return seen ? then(seen) : notThere(turn);
  });

/** One change of a message, in one transaction with its receipt. */
function changed(
  turn: Turn,
  group: Group,
  intent: HeardIntent,
  work: (tx: Tx, seen: Seen) => Promise<Reply>,
): Promise<Reply> {
  const again = async (tx: Tx, grant: GrantId): Promise<Reply> => {
    const seen = await seenBy(turn, tx, group, intent, grant);
    return seen ? shown(turn, seen) : notThere(turn);
  };
  return namedAct(
    turn,
    group,
    "read-feedback",
    async (tx, { grant }) => {
      const seen = await seenBy(turn, tx, group, intent, grant.id);
      return seen ? work(tx, seen) : notThere(turn);
    },
    (tx) => again(tx, "" as GrantId),
  );
}

async function setState(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const read = readState(formReader(turn, group));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const { state, note } = read.value;
  return changed(turn, group, intent, async (tx, seen) => {
    const { note: _note, ...rest } = seen.heard;
    const heard: Heard = { ...rest, state, ...(note === "" ? {} : { note }) };
    await tx.heard.save(heard);
    return shown(turn, { ...seen, heard });
  });
}

async function setThemes(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const given = turn.event.kind === "form" ? turn.event.answers.get("themes") : undefined;
  const chosen = typeof given === "string" ? [given] : (given ?? []);
  const themes = THEMES.map((theme) => theme.id).filter((id) => chosen.includes(id));
  return changed(turn, group, intent, async (tx, seen) => {
    const heard: Heard = { ...seen.heard, themes };
    await tx.heard.save(heard);
    return shown(turn, { ...seen, heard });
  });
}

async function reply(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const reader = formReader(turn, group);
  const written = reader.text("reply", 1000, "many");
  const read = reader.finish(() => written);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  return changed(turn, group, intent, async (tx, seen) => {
    const { thread } = seen.heard;
    if (thread === undefined || seen.text?.publicKey === undefined) return shown(turn, seen);
    const end = { lookup: thread, publicKey: seen.text.publicKey };
    // Several messages may lie under one code: their replies are numbered on, and the code's holder sees them in order.
    const before = (await tx.heard.ofThread(group.organisation, thread)).reduce(
      (sum, row) => sum + row.heard.replies,
      0,
    );
    await tx.heard.reply(turn.deps.codes.sealNote(end, shelfFor(turn.at), { nth: before + 1, text: read.value }));
    const heard: Heard = { ...seen.heard, replies: seen.heard.replies + 1 };
    await tx.heard.save(heard);
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
  return changed(turn, group, intent, async (tx, seen) => {
    const whole = await textOf(turn, seen);
    if (!whole) return shown(turn, seen);
    const now: HeardText = { ...whole, text: read.value.text, original: whole.original ?? whole.text };
    const heard: Heard = { ...seen.heard, redacted: { reason: read.value.reason } };
    await tx.heard.save(heard, await turn.deps.seals.sealText(heard.release, heard.id, now));
    return shown(turn, { ...seen, heard, text: { ...seen.text, text: read.value.text } });
  });
}

/** Taking a message out for good needs two persons (privacy D11). */
async function proposeRemoval(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const read = readRemoval(formReader(turn, group));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  return changed(turn, group, intent, async (tx, seen) => {
    const heard: Heard = { ...seen.heard, removal: { rule: read.value, by: seen.grant } };
    await tx.heard.save(heard);
    return shown(turn, { ...seen, heard }, turn.words.say("reading-removal-first"));
  });
}

async function agreeToRemoval(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const { words } = turn;
  return changed(turn, group, intent, async (tx, seen) => {
    const { removal } = seen.heard;
    if (!removal) return shown(turn, seen);
    if (removal.by === seen.grant) return shown(turn, seen, words.say("reading-removal-same"));
    const desk = await tx.desks.lock(group.organisation, group.id);
    if (!desk) return notThere(turn);
    const count = (desk.removed[removal.rule] ?? 0) + 1;
    await tx.desks.save({ ...desk, removed: { ...desk.removed, [removal.rule]: count } });
    await tx.heard.remove(group.organisation, seen.heard.id);
    return show(sentenceCard(words, words.say("reading-removal-done")));
  });
}

/** Copies the message's own mark to the list of blocks: nobody learns whose it is (privacy D11). */
async function block(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const { words } = turn;
  return changed(turn, group, intent, async (tx, seen) => {
    const { mark } = seen.heard;
    const desk = await tx.desks.lock(group.organisation, group.id);
    if (!desk || !mark) return shown(turn, seen);
    const now = blocking(desk, mark, turn.at);
    const block = now.blocks.find((b) => b.nonce === mark.nonce);
    if (!block) return shown(turn, seen, words.say("reading-too-old"));
    await tx.desks.save(now);
    const day = words.day(dayOf(block.until, group.settings.zone));
    return shown(turn, seen, words.say("reading-blocked", { day }));
  });
}
