import { themesOf } from "../core/feedback/desk.ts";
import type { HeardText } from "../core/feedback/heard.ts";
import { audiencesOf } from "../core/feedback/heard.ts";
import type { HeardIntent } from "../core/feedback/intents.ts";
import type { Theme } from "../core/feedback/themes.ts";
import type { Group } from "../core/group/group.ts";
import type { GrantId } from "../core/ids.ts";
import { heardCard } from "../core/views/feedback-reader.ts";
import { sentenceCard } from "../core/views/person.ts";
import { FeedbackDamaged, FeedbackKeyMissing } from "../ports/feedback-seals.ts";
import type { HeardRow } from "../ports/feedback-store.ts";
import type { Tx } from "../ports/store.ts";
import { rolesOf } from "./feedback-desk.ts";
import { type Reply, show } from "./reply.ts";
import { namedAct, namedLook, type Turn } from "./turn.ts";

/** A message as one reader may see it; `text` undefined where its words are gone. */
export interface Seen extends HeardRow {
  readonly text: HeardText | undefined;
  readonly grant: GrantId;
  readonly themes: readonly Theme[];
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
  const themes = themesOf(await tx.desks.find(group.organisation, group.id));
  if (!whole || roles.includes("lead")) return { ...row, text: whole, grant, themes };
  // What was hidden stays hidden from all but the safety lead.
  const { original: _original, ...text } = whole;
  return { ...row, text, grant, themes };
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
export const shown = (turn: Turn, { heard, text, grant, themes }: Seen, said?: string): Reply =>
  show(heardCard({ heard, text, own: heard.removal?.by === grant, themes }, turn.words, said));

/** What is said of a message that is gone, and of one this reader may not see: the same. */
export const notThere = ({ words }: Turn): Reply => show(sentenceCard(words, words.say("reading-not-there")));

/** A look at one message, as this reader. */
export const looked = (turn: Turn, group: Group, intent: HeardIntent, then: (seen: Seen) => Reply): Promise<Reply> =>
  namedLook(turn, group, "read-feedback", async (tx, { grant }) => {
    const seen = await seenBy(turn, tx, group, intent, grant.id);
    return seen ? then(seen) : notThere(turn);
  });

/** One change of a message, in one transaction with its receipt. */
export function changed(
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
      // One at a time, and never beside an author who changes how a story may be used: that would be overwritten.
      await tx.desks.lock(group.organisation, group.id);
      const seen = await seenBy(turn, tx, group, intent, grant.id);
      return seen ? work(tx, seen) : notThere(turn);
    },
    (tx) => again(tx, "" as GrantId),
  );
}
