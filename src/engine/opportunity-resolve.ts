import type { Group } from "../core/group/group.ts";
import type { GroupId, OpportunityId } from "../core/ids.ts";
import type { Intent } from "../core/intents.ts";
import {
  type ChancesIntent,
  memberChancesIntents,
  memberOpportunityIntents,
  type OpportunityIntent,
  organiserChancesIntents,
  organiserOpportunityIntents,
} from "../core/opportunity/intents.ts";
import type { Opportunity, Showing } from "../core/opportunity/opportunity.ts";
import type { ActionToken } from "../ports/chat-adapter.ts";
import type { Tx } from "../ports/store.ts";
import { answerKind } from "./controls.ts";
import { NOTE_VERSION } from "./deps.ts";
import { type Candidate, roomAudience } from "./tokens.ts";
import { holderOf, roomOf, type Turn } from "./turn.ts";

/** A press about a notice; `group` is where it was pressed, or for organisers' acts the group it concerns. */
export interface OpportunityMeaning {
  readonly on: "opportunity";
  readonly intent: OpportunityIntent;
  readonly opportunity: Opportunity;
  readonly group: Group;
}

/** A press about the chances of a group. */
export interface ChancesMeaning {
  readonly on: "chances";
  readonly intent: ChancesIntent;
  readonly group: Group;
}

/** How many older notices a new one can be made from. */
export const MOST_COPYABLE = 5;
/** Other groups that can be picked with a button: 32 sets of controls. */
const MOST_OTHER_GROUPS = 5;

const candidates = <I extends Intent>(intents: readonly I[]): readonly Candidate<I>[] =>
  intents.map((intent) => ({ kind: answerKind(intent), intent }));

/** What a token about a notice means, here and for this person. */
export async function aboutOpportunity(
  turn: Turn,
  token: ActionToken,
  opportunity: Opportunity,
): Promise<OpportunityMeaning | { readonly on: "not-yours" }> {
  const { tokens, store } = turn.deps;
  const on = { on: "opportunity", opportunity } as const;
  const member = candidates(memberOpportunityIntents(opportunity.id, NOTE_VERSION));
  // Where it was shown once, people must still be able to withdraw.
  const seenIn = opportunity.showings.filter((showing) => showing.consent !== "asked");
  for (const group of await groupsToTry(turn, seenIn)) {
    const found = tokens.match(token, opportunity.ref, roomAudience(group.room), member, "member");
    if (found) return { ...on, intent: found.intent, group };
  }
  const { organiser, home } = await store.transaction(async (tx) => ({
    organiser: organiserOpportunityIntents(opportunity.id, {
      otherGroups: (await otherGroupsOf(tx, opportunity)).map((g) => g.id),
      showings: opportunity.showings.map((s) => s.group),
      shared:
        opportunity.notice.choosing === "people-choose"
          ? (await tx.interests.of(opportunity.id)).map((row) => row.tag)
          : [],
    }),
    home: await tx.groups.find(opportunity.organisation, opportunity.showings[0].group),
  }));
  const named = tokens.match(token, opportunity.ref, `person:${holderOf(turn)}`, candidates(organiser));
  if (!named || !home) return { on: "not-yours" };
  const about = "group" in named.intent ? await askedGroup(turn, opportunity, named.intent.group) : home;
  return about ? { ...on, intent: named.intent, group: about } : { on: "not-yours" };
}

function askedGroup(turn: Turn, o: Opportunity, id: GroupId): Promise<Group | undefined> {
  const showing = o.showings.find((s) => s.group === id);
  if (!showing) return Promise.resolve(undefined);
  return turn.deps.subjects.group(showing.organisation, showing.group);
}

/** Where a press may have come from: the room it was made in; one to one, any room of this platform that shows it. */
async function groupsToTry(turn: Turn, showings: readonly Showing[]): Promise<readonly Group[]> {
  const here = roomOf(turn);
  const groups: Group[] = [];
  for (const showing of showings) {
    const group = await turn.deps.subjects.group(showing.organisation, showing.group);
    if (!group || group.room.platform !== turn.adapter.platform) continue;
    if (here === undefined || (here.space === group.room.space && here.room === group.room.room)) groups.push(group);
  }
  return groups;
}

/** The other groups of the organisation that a draft can also be meant for. */
export async function otherGroupsOf(tx: Tx, o: Opportunity): Promise<readonly Group[]> {
  const all = await tx.groups.of(o.organisation, ["ready"]);
  return all.filter((g) => g.id !== o.showings[0].group).slice(0, MOST_OTHER_GROUPS);
}

/** What a token about a group means where it is about its chances; undefined where it is not. */
export async function aboutChances(turn: Turn, token: ActionToken, group: Group): Promise<ChancesMeaning | undefined> {
  const { tokens, store } = turn.deps;
  const here = roomOf(turn);
  const inRoom = here === undefined || (here.space === group.room.space && here.room === group.room.room);
  const member = inRoom
    ? tokens.match(token, group.ref, roomAudience(group.room), candidates(memberChancesIntents(group.id)), "chances")
    : undefined;
  if (member) return { on: "chances", intent: member.intent, group };
  const copyable = await store.transaction((tx) => copyableIn(tx, group));
  const organiser = candidates(
    organiserChancesIntents(
      group.id,
      copyable.map((o): OpportunityId => o.id),
    ),
  );
  const named = tokens.match(token, group.ref, `person:${holderOf(turn)}`, organiser);
  return named ? { on: "chances", intent: named.intent, group } : undefined;
}

/** Notices of this group's organisation that a new one can be made from. */
export async function copyableIn(tx: Tx, group: Group): Promise<readonly Opportunity[]> {
  const all = await tx.opportunities.ofGroup(
    group.organisation,
    group.id,
    ["draft", "open", "closed", "cancelled"],
    MOST_COPYABLE,
  );
  return all.filter((o) => o.organisation === group.organisation);
}
