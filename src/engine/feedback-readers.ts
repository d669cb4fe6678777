import type { Card } from "../cards/card.ts";
import { dayOf } from "../core/due.ts";
import { addresseesOf } from "../core/feedback/seeing.ts";
import type { Group } from "../core/group/group.ts";
import type { Intent } from "../core/intents.ts";
import type { Role } from "../core/permission/grant.ts";
import type { EpochMillis } from "../core/time.ts";
import { feedbackPostCard } from "../core/views/feedback-member.ts";
import { slotCard, todayCard } from "../core/views/feedback-reader.ts";
import type { Words } from "../core/words.ts";
import type { HolderTag } from "../ports/anonymity.ts";
import type { Outbound, Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { lateOf } from "./feedback-late.ts";
import { READING_ROLES, viewerOf } from "./feedback-viewers.ts";
import { tellHolder } from "./posting.ts";

/** What an outbox row to somebody who reads feedback shows. */
export const feedbackSubject = {
  slot: (group: Group, release: string) => `feedback-slot:${group.id}:${release}`,
  today: (group: Group) => `feedback-today:${group.id}`,
} as const;

/** The line at a slot, to everybody who reads: there is one whether there is something to read or not. */
export async function tellReaders(
  deps: Pick<Deps, "randomness">,
  tx: Tx,
  group: Group,
  release: string,
  at: EpochMillis,
): Promise<void> {
  for (const role of READING_ROLES) {
    for (const { id, organisation } of await tx.grants.inGroup(group.organisation, group.id, role))
      await tellHolder(
        tx,
        deps,
        { organisation, group: group.id, grant: id },
        feedbackSubject.slot(group, release),
        at,
      );
  }
}

/** Somebody with a role, as an outbox row finds them. */
export interface HolderOfRow {
  readonly tag: HolderTag;
  readonly role: Role;
}

/** The card of an outbox row about feedback; `to` where it goes to one person with a role. */
export async function feedbackPicture(
  deps: Pick<Deps, "store" | "clock">,
  row: Outbound,
  group: Group,
  to: HolderOfRow | undefined,
  words: Words,
): Promise<Card<Intent> | undefined> {
  const [kind, , release] = row.subject.split(":");
  const now = deps.clock.now();
  const { desk, count, late } = await deps.store.transaction(async (tx) => {
    const mine = to ? addresseesOf(await viewerOf(tx, group, to.tag, now)) : [];
    return {
      desk: await tx.desks.find(group.organisation, group.id),
      count: await tx.heard.count(group.organisation, group.id, mine, release),
      late: (await lateOf(tx, group, mine, now)).length,
    };
  });
  if (!desk) return undefined;
  switch (kind) {
    case "feedback-post":
      return feedbackPostCard(group, words);
    case "feedback-slot":
      return to && slotCard(group, { count, late }, dayOf(desk.slot, group.settings.zone), words);
    case "feedback-today":
      return to?.role === "lead" ? todayCard(group, words) : undefined;
    default:
      return undefined;
  }
}
