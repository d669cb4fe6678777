import type { Heard } from "../core/feedback/heard.ts";
import { ACTS_PAGE } from "../core/feedback/intents.ts";
import {
  ACTS_KEPT_MS,
  type ActsHead,
  boundOf,
  boundOfHead,
  isWhole,
  type ReaderAct,
  type ReaderActName,
} from "../core/feedback/reader-acts.ts";
import { addresseesOf } from "../core/feedback/seeing.ts";
import type { Group } from "../core/group/group.ts";
import type { Grant } from "../core/permission/grant.ts";
import { type EpochMillis, later } from "../core/time.ts";
import { actsCard } from "../core/views/feedback-acts.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { viewerOf } from "./feedback-viewers.ts";
import { type Reply, show } from "./reply.ts";
import { holderOf, namedLook, type Turn } from "./turn.ts";

const PAGE = 500;

/** Who did what: which of their roles let them, and the message it was about. */
export interface Done {
  readonly act: ReaderActName;
  readonly grant: Pick<Grant, "id" | "role">;
  readonly heard?: Heard | undefined;
}

/** Writes one line into the group's list, in the transaction of the act itself: no act without its line. */
export async function noteAct(
  deps: Pick<Deps, "readerLog">,
  tx: Tx,
  { id: group, organisation }: Group,
  { act, grant, heard }: Done,
  at: EpochMillis,
): Promise<void> {
  // The desk's lock is the list's: two readers' lines follow one another.
  if (!(await tx.desks.lock(organisation, group))) return;
  const { readerLog } = deps;
  const head = await tx.readerActs.head(organisation, group);
  const line: Omit<ReaderAct, "mac"> = {
    organisation,
    group,
    nth: (head?.last ?? 0) + 1,
    at,
    act,
    role: grant.role,
    by: readerLog.sealHolder(grant.id),
    ...(heard ? { item: heard.id, audience: heard.audience } : {}),
    before: head?.lastMac ?? "",
  };
  const mac = readerLog.macOf(boundOf(line));
  await tx.readerActs.add({ ...line, mac });
  await saveHead(deps, tx, line, { first: head?.first ?? line.nth, last: line.nth, lastMac: mac });
}

function saveHead(
  { readerLog }: Pick<Deps, "readerLog">,
  tx: Tx,
  { organisation, group }: Pick<ReaderAct, "organisation" | "group">,
  head: Omit<ActsHead, "mac">,
): Promise<void> {
  return tx.readerActs.saveHead(organisation, group, { ...head, mac: readerLog.macOf(boundOfHead(group, head)) });
}

async function everyAct(tx: Tx, { organisation, id }: Group): Promise<readonly ReaderAct[]> {
  const all: ReaderAct[] = [];
  for (;;) {
    const page = await tx.readerActs.page(organisation, id, all.at(-1)?.nth ?? 0, PAGE);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

/** Lines of more than a year ago go, all but the last: the list still tells where it begins. */
export async function dropOldActs(
  deps: Pick<Deps, "readerLog">,
  tx: Tx,
  group: Group,
  now: EpochMillis,
): Promise<void> {
  const head = await tx.readerActs.head(group.organisation, group.id);
  if (!head) return;
  const first = (await everyAct(tx, group)).find(
    (line) => line.at > later(now, -ACTS_KEPT_MS) || line.nth === head.last,
  );
  if (!first || first.nth === head.first) return;
  await tx.readerActs.dropBefore(group.organisation, group.id, first.nth);
  await saveHead(deps, tx, first, { ...head, first: first.nth });
}

/** The list, newest first, without lines about messages this person may not read; and whether all of it is whole. */
export const actsReply = (turn: Turn, group: Group, from: number): Promise<Reply> =>
  namedLook(turn, group, "see-reader-acts", async (tx) => {
    const { readerLog } = turn.deps;
    const all = await everyAct(tx, group);
    const whole = isWhole(group.id, await tx.readerActs.head(group.organisation, group.id), all, readerLog.macOf);
    const mine = addresseesOf(await viewerOf(tx, group, holderOf(turn), turn.at));
    const seen = all.filter((line) => line.audience === undefined || mine.includes(line.audience)).reverse();
    const lines = seen
      .slice(from, from + ACTS_PAGE)
      .map((line) => ({ ...line, mark: readerLog.markOf(line.by), number: line.item?.slice(0, 4) ?? "" }));
    return show(actsCard(group, { lines, whole, from, more: seen.length > from + ACTS_PAGE }, turn.words));
  });
