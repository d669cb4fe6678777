import { nextOpenMoment } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { GrantId, GroupId, OrganisationId } from "../core/ids.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { EpochMillis } from "../core/time.ts";
import type { DeliveryKey } from "../ports/chat-adapter.ts";
import type { NewOutbound, Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { newId } from "./turn.ts";

type Chance = Pick<Deps, "randomness">;

/** What an outbox row shows, as text: the card is made when it is sent. */
export const subjectOf = {
  intro: (group: GroupId) => `intro:${group}`,
  ready: (group: GroupId) => `ready:${group}`,
  practice: (group: GroupId) => `practice:${group}`,
  feedbackPost: (group: GroupId) => `feedback-post:${group}`,
  pollCard: (poll: Poll) => `poll-card:${poll.id}`,
  result: (poll: Poll) => `result:${poll.id}`,
  outcome: (poll: Poll, index: number) => `outcome:${poll.id}:${index}`,
  noNews: (poll: Poll, day: string) => `no-news:${poll.id}:${day}`,
  askOwner: (poll: Poll) => `ask-owner:${poll.id}`,
} as const;

const key = (deps: Chance): DeliveryKey => Buffer.from(deps.randomness.bytes(16)).toString("base64url") as DeliveryKey;

/** Puts one row into the outbox, with an id and a delivery key of its own. */
function put(tx: Tx, deps: Chance, row: Omit<NewOutbound, "id" | "key">): Promise<void> {
  return tx.outbox.add({ id: newId(deps), key: key(deps), ...row });
}

/** Posts to one group's room; what falls into its quiet hours waits for the next open morning (architecture A20). */
export async function postTo(
  tx: Tx,
  deps: Chance,
  group: Group,
  subject: string,
  at: EpochMillis,
): Promise<EpochMillis> {
  const notBefore = nextOpenMoment(at, group.settings.quiet, group.settings.zone);
  const { id, organisation } = group;
  await put(tx, deps, { organisation, kind: "send", subject, to: { kind: "group", group: id }, notBefore });
  return notBefore;
}

/** Redraws a message that stands already. Makes no sound, so it may happen in quiet hours. */
export const redraw = (
  tx: Tx,
  deps: Chance,
  organisation: OrganisationId,
  group: GroupId,
  subject: string,
  at: EpochMillis,
): Promise<void> => put(tx, deps, { organisation, kind: "edit", subject, to: { kind: "group", group }, notBefore: at });

/** Takes a message out of a group. */
export const eraseFrom = (
  tx: Tx,
  deps: Chance,
  organisation: OrganisationId,
  group: GroupId,
  subject: string,
  at: EpochMillis,
): Promise<void> =>
  put(tx, deps, { organisation, kind: "erase", subject, to: { kind: "group", group }, notBefore: at });

/** One to one to a role holder: the only people the bot ever writes to first. */
export function tellHolder(
  tx: Tx,
  deps: Chance,
  to: { organisation: OrganisationId; group: GroupId; grant: GrantId },
  subject: string,
  notBefore: EpochMillis,
): Promise<void> {
  const { organisation, group, grant } = to;
  return put(tx, deps, { organisation, kind: "send", subject, to: { kind: "holder", grant, group }, notBefore });
}

/** One to one to somebody by their own act; `mark` is the tag of their sealed row, `to` the group they acted in. */
export function tellSealed(
  tx: Tx,
  deps: Chance,
  to: { organisation: OrganisationId; group: GroupId; mark: string },
  subject: string,
  notBefore: EpochMillis,
): Promise<void> {
  const { organisation, group, mark } = to;
  return put(tx, deps, { organisation, kind: "send", subject, to: { kind: "sealed", mark, group }, notBefore });
}

/** Posts to every group a poll was asked in; answers with when the first of them will see it. */
export async function postToAll(
  tx: Tx,
  deps: Chance,
  poll: Poll,
  subject: string,
  at: EpochMillis,
): Promise<EpochMillis> {
  let first: EpochMillis | undefined;
  for (const id of poll.groups) {
    const group = await tx.groups.find(poll.organisation, id);
    if (!group || group.phase === "removed") continue;
    const when = await postTo(tx, deps, group, subject, at);
    if (first === undefined || when < first) first = when;
  }
  return first ?? at;
}

export async function redrawAll(tx: Tx, deps: Chance, poll: Poll, at: EpochMillis): Promise<void> {
  for (const group of poll.groups) await redraw(tx, deps, poll.organisation, group, subjectOf.pollCard(poll), at);
}
