import { themesOf } from "../core/feedback/desk.ts";
import type { Heard, HeardText } from "../core/feedback/heard.ts";
import type { HeardIntent } from "../core/feedback/intents.ts";
import type { ReaderActName } from "../core/feedback/reader-acts.ts";
import { addresseesOf, allAddressees } from "../core/feedback/seeing.ts";
import type { Theme } from "../core/feedback/themes.ts";
import type { Group } from "../core/group/group.ts";
import type { Grant } from "../core/permission/grant.ts";
import { heardCard } from "../core/views/feedback-reader.ts";
import { sentenceCard } from "../core/views/person.ts";
import { FeedbackDamaged, FeedbackKeyMissing } from "../ports/feedback-seals.ts";
import type { HeardRow } from "../ports/feedback-store.ts";
import type { Tx } from "../ports/store.ts";
import { noteAct } from "./feedback-acts.ts";
import { viewerOf } from "./feedback-viewers.ts";
import { type Reply, show } from "./reply.ts";
import { holderOf, namedAct, namedLook, type Turn } from "./turn.ts";

/** A message as one reader may see it; `text` undefined where its words are gone. */
export interface Seen extends HeardRow {
  readonly text: HeardText | undefined;
  /** The role that lets this person read, and the keyed tag of whoever holds it: the same in every role they hold. */
  readonly grant: Grant;
  readonly holder: string;
  readonly themes: readonly Theme[];
}

/** The message as this person may see it; undefined where they may not, or it is gone. */
async function seenBy(
  turn: Turn,
  tx: Tx,
  group: Group,
  { item }: HeardIntent,
  grant: Grant,
): Promise<Seen | undefined> {
  const holder = holderOf(turn);
  const viewer = await viewerOf(tx, group, holder, turn.at);
  const row = await tx.heard.find(group.organisation, item, addresseesOf(viewer));
  if (row?.heard.group !== group.id) return undefined;
  const whole = await textOf(turn, row);
  const themes = themesOf(await tx.desks.find(group.organisation, group.id));
  if (!whole || viewer.roles.includes("lead")) return { ...row, text: whole, grant, holder, themes };
  // What was hidden stays hidden from all but the safety lead.
  const { original: _original, ...text } = whole;
  return { ...row, text, grant, holder, themes };
}

/** The words of a message as sealed; undefined once their key is gone. */
export async function textOf({ deps }: Turn, { heard, sealed }: HeardRow): Promise<HeardText | undefined> {
  try {
    return await deps.seals.openText(heard.release, heard.id, sealed);
  } catch (fault) {
    if (fault instanceof FeedbackKeyMissing || fault instanceof FeedbackDamaged) return undefined;
    throw fault;
  }
}

/** The message's card, with what came of an act above it. */
export const shown = (turn: Turn, seen: Seen, said?: string): Reply => {
  const { heard, text, themes } = seen;
  return show(heardCard({ heard, text, own: askedRemoval(seen), themes }, turn.words, said));
};

/** Whether this person asked for the removal, in whatever role: a second role makes nobody a second person. */
export const askedRemoval = ({ heard: { removal }, holder, grant }: Seen): boolean =>
  removal !== undefined && (removal.by === holder || removal.by === grant.id);

/** What is said of a message that is gone, and of one this reader may not see: the same. */
export const notThere = ({ words }: Turn): Reply => show(sentenceCard(words, words.say("reading-not-there")));

/** A look at one message, as this reader. */
export const looked = (turn: Turn, group: Group, intent: HeardIntent, then: (seen: Seen) => Reply): Promise<Reply> =>
  namedLook(turn, group, "read-feedback", async (tx, { grant }) => {
    const seen = await seenBy(turn, tx, group, intent, grant);
    return seen ? then(seen) : notThere(turn);
  });

/** Writes what this reader did with the message into the group's list. */
export type Noting = (act: ReaderActName) => Promise<void>;

/**
 * One act on a message, in one transaction with its receipt and with its line in the list of readers' acts; that somebody
 * asked for what is not for them has its line too.
 */
export function changed(
  turn: Turn,
  group: Group,
  intent: HeardIntent,
  work: (tx: Tx, seen: Seen, note: Noting) => Promise<Reply>,
): Promise<Reply> {
  return namedAct(
    turn,
    group,
    "read-feedback",
    async (tx, { grant }) => {
      // One at a time, and never beside an author who changes how a story may be used: that would be overwritten.
      await tx.desks.lock(group.organisation, group.id);
      const seen = await seenBy(turn, tx, group, intent, grant);
      if (seen)
        return work(tx, seen, (act) => noteAct(turn.deps, tx, group, { act, grant, heard: seen.heard }, turn.at));
      await noteAct(turn.deps, tx, group, { act: "refused", grant, heard: await anybodys(tx, group, intent) }, turn.at);
      return notThere(turn);
    },
    async (tx) => {
      const [grant] = await tx.grants.of(group.organisation, group.id, holderOf(turn), turn.at);
      const seen = grant && (await seenBy(turn, tx, group, intent, grant));
      return seen ? shown(turn, seen) : notThere(turn);
    },
  );
}

/** The message whoever it is for, so that the line of a refusal is shown to nobody it is kept from. */
async function anybodys(tx: Tx, group: Group, { item }: HeardIntent): Promise<Heard | undefined> {
  const desk = await tx.desks.find(group.organisation, group.id);
  return (await tx.heard.find(group.organisation, item, allAddressees(desk?.places ?? [])))?.heard;
}
