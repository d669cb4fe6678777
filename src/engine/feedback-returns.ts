import { dayOf, nextOpenMoment } from "../core/due.ts";
import { shelfEnds } from "../core/feedback/returns.ts";
import type { Group } from "../core/group/group.ts";
import { youngRules } from "../core/group/young.ts";
import { DAY, type EpochMillis } from "../core/time.ts";
import { broughtCard, newsCard } from "../core/views/feedback-returns.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { DeliveryKey } from "../ports/chat-adapter.ts";
import type { ThreadNote } from "../ports/feedback-seals.ts";
import type { ReturnRow } from "../ports/feedback-store.ts";
import { type PersonRef, samePerson } from "../ports/person.ts";
import type { Returning } from "../ports/return-addresses.ts";
import type { Outbound, Tx } from "../ports/store.ts";
import { drawCard } from "./controls.ts";
import type { Deps } from "./deps.ts";
import { shelfFor } from "./feedback-batches.ts";
import type { Rendered } from "./outbox.ts";
import { type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";

const PAGE = 500;
const NAME_DRAW = 24;

/** What an outbox row shows somebody who has a reply: the group, and nothing of what it is about. */
const SUBJECT = "feedback-return";
export const isReturnSubject = (subject: string): boolean => subject.startsWith(`${SUBJECT}:`);

const say = ({ words }: Turn, id: Parameters<typeof words.say>[0]): Reply => show(sentenceCard(words, words.say(id)));

/** Nothing of a thread is brought to anybody any more. The key goes first: what is left without it says nothing. */
export async function dropReturn(deps: Pick<Deps, "store" | "returns">, thread: string): Promise<void> {
  const tag = deps.returns.tagOf(thread);
  const row = await deps.store.transaction((tx) => tx.heard.returnOf(tag));
  if (row) await drop(deps, row);
}

async function drop({ store, returns }: Pick<Deps, "store" | "returns">, row: ReturnRow): Promise<void> {
  await returns.shred(row);
  await store.pools.removeReturn(row.tag);
}

async function* everyReturn({ store }: Pick<Deps, "store">): AsyncGenerator<ReturnRow> {
  let after: Uint8Array | undefined;
  for (;;) {
    const page = await store.pools.returns(after, PAGE);
    yield* page;
    after = page.at(-1)?.tag;
    if (page.length < PAGE) return;
  }
}

/** Whose they are only opening tells: no row can be found by a person. */
async function returnsOf(
  deps: Pick<Deps, "store" | "returns">,
  person: PersonRef,
): Promise<readonly { readonly row: ReturnRow; readonly home: Returning["home"] }[]> {
  const mine = [];
  for await (const row of everyReturn(deps)) {
    const opened = await deps.returns.open(row);
    if (opened && samePerson(opened.person, person)) mine.push({ row, home: opened.home });
  }
  return mine;
}

/** The last days until which replies are brought to this person, for /mydata. */
export async function myReturns({ deps, event }: Turn): Promise<readonly EpochMillis[]> {
  return (await returnsOf(deps, event.by.ref)).map(({ row }) => shelfEnds(row.shelf));
}

/** Forgets how to reach this person: at /stop, and when they delete what is known of them. */
export async function forgetReturns({ deps, event }: Turn): Promise<void> {
  for (const { row } of await returnsOf(deps, event.by.ref)) await drop(deps, row);
}

/** The replies themselves, when they ask for them: no notification shows a word of them. */
export async function brought(turn: Turn, group: Group): Promise<Reply> {
  const { deps, event, words } = turn;
  const notes: ThreadNote[] = [];
  let ends: EpochMillis | undefined;
  for (const { row, home } of await returnsOf(deps, event.by.ref)) {
    if (home.group !== group.id) continue;
    notes.push(...(await deps.returns.readNotes(row, await deps.store.pools.notes(row.tag))));
    ends = shelfEnds(row.shelf);
  }
  if (ends === undefined) return say(turn, "feedback-brought-gone");
  return show(
    broughtCard(
      group,
      notes.map((note) => note.text),
      dayOf(ends, group.settings.zone),
      words,
    ),
  );
}

export async function stopBringing(turn: Turn, group: Group): Promise<Reply> {
  const { deps, event } = turn;
  for (const { row, home } of await returnsOf(deps, event.by.ref)) if (home.group === group.id) await drop(deps, row);
  return say(turn, "feedback-bring-stopped");
}

/** In the reply's own transaction: a copy only that row's key opens, and a sign that something is there. */
export async function bringReply(
  deps: Deps,
  tx: Tx,
  group: Group,
  about: { readonly thread: string; readonly note: ThreadNote; readonly at: EpochMillis },
): Promise<void> {
  const { thread, note, at } = about;
  const row = await tx.heard.returnOf(deps.returns.tagOf(thread));
  if (!row || shelfEnds(row.shelf) <= at) return;
  const copy = await deps.returns.sealNote(row, shelfFor(at), note);
  if (!copy) return;
  await tx.heard.reply(copy);
  const { quiet, zone } = group.settings;
  await tx.outbox.add({
    ...namesOf(deps),
    organisation: group.organisation,
    kind: "send",
    subject: `${SUBJECT}:${group.id}`,
    to: { kind: "sealed", group: group.id, mark: Buffer.from(row.tag).toString("hex") },
    notBefore: nextOpenMoment(at, quiet, zone),
  });
}

/** An id and a delivery key, from draws of the length that sealing takes: what organisers' acts draw stays as it is. */
function namesOf({ randomness }: Pick<Deps, "randomness">) {
  const drawn = () => Buffer.from(randomness.bytes(NAME_DRAW)).subarray(0, 16);
  return { id: drawn().toString("hex"), key: drawn().toString("base64url") as DeliveryKey };
}

/** The sign that something is there, to whoever asked for it and has not stopped or paused since. */
export async function renderReturn(deps: Deps, row: Outbound): Promise<Rendered> {
  const { to } = row;
  if (to.kind !== "sealed") return { nothing: true };
  const { found, group } = await deps.store.transaction(async (tx) => ({
    found: await tx.heard.returnOf(Buffer.from(to.mark, "hex")),
    group: await tx.groups.find(row.organisation, to.group),
  }));
  const adapter = group && deps.adapters.get(group.room.platform);
  const opened = found && shelfEnds(found.shelf) > deps.clock.now() ? await deps.returns.open(found) : undefined;
  if (!group || !adapter || !opened || !youngRules(group.settings).returnAddress) return { nothing: true };
  if ((await deps.preferences.of(opened.person)).standing !== "here") return { nothing: true };
  const words = deps.catalogue.words(group.settings.language, adapter.profile.slash);
  const card = drawCard(newsCard(group, words), { room: group.room }, deps.tokens, adapter, words);
  return { card, place: { kind: "one-to-one", with: opened.person } };
}

/** On the hour: what has had its last day goes, key first. */
export async function endReturns(deps: Pick<Deps, "store" | "returns">, now: EpochMillis): Promise<void> {
  const today = Math.floor(now / DAY);
  for await (const row of everyReturn(deps)) if (row.shelf < today) await drop(deps, row);
}
