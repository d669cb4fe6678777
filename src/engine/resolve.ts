import { themesOf } from "../core/feedback/desk.ts";
import {
  type DeskIntent,
  deskIntents,
  type HeardIntent,
  heardIntents,
  type MemberFeedbackIntent,
  memberFeedbackIntents,
} from "../core/feedback/intents.ts";
import { areasOf } from "../core/feedback/themes.ts";
import type { Group } from "../core/group/group.ts";
import type { SubjectRef } from "../core/ids.ts";
import {
  type Intent,
  type MemberGroupIntent,
  ORGANISER_GROUP_ACTS,
  type OrganiserGroupIntent,
} from "../core/intents.ts";
import { ROLES } from "../core/permission/grant.ts";
import {
  type MemberPollIntent,
  memberIntents,
  type OrganiserPollIntent,
  organiserIntents,
} from "../core/poll/intents.ts";
import type { Poll } from "../core/poll/poll.ts";
import { PRACTICE_OPTIONS } from "../core/views/group.ts";
import type { ActionToken } from "../ports/chat-adapter.ts";
import { answerKind, PLAIN_CANDIDATES } from "./controls.ts";
import { NOTE_VERSION } from "./deps.ts";
import type { ChancesMeaning, OpportunityMeaning } from "./opportunity-resolve.ts";
import { aboutChances, aboutOpportunity } from "./opportunity-resolve.ts";
import { type Candidate, NO_SUBJECT, roomAudience } from "./tokens.ts";
import { holderOf, roomOf, type Turn } from "./turn.ts";

/** What a press means, with what it is about. `group` is where it was pressed, or the room its token is bound to. */
export type Meaning =
  | { readonly on: "nothing"; readonly intent: Extract<Intent, { on: "nothing" }> }
  | { readonly on: "group"; readonly intent: GroupIntent; readonly group: Group }
  | { readonly on: "heard"; readonly intent: HeardIntent; readonly group: Group }
  | {
      readonly on: "poll";
      readonly intent: MemberPollIntent | OrganiserPollIntent;
      readonly poll: Poll;
      readonly group: Group;
    }
  | OpportunityMeaning
  | ChancesMeaning
  /** Not a token of ours, or about something that is gone. */
  | { readonly on: "unknown" }
  /** About something that stands, but not for this person or room. */
  | { readonly on: "not-yours" };

/** What a control about a group can mean. */
export type GroupIntent = MemberGroupIntent | OrganiserGroupIntent | MemberFeedbackIntent | DeskIntent;

const UNKNOWN: Meaning = { on: "unknown" };

/** Finds out what a token means by listing what may be pressed about its subject, here and by this person. */
export async function resolve(turn: Turn, token: ActionToken): Promise<Meaning> {
  const { tokens, subjects } = turn.deps;
  const ref = tokens.refOf(token);
  if (ref === undefined) return UNKNOWN;
  if (ref === NO_SUBJECT) {
    const found = tokens.match(token, ref, "anyone", PLAIN_CANDIDATES, "plain");
    return found ? { on: "nothing", intent: found.intent } : UNKNOWN;
  }
  const poll = await subjects.poll(ref);
  if (poll) return await aboutPoll(turn, token, poll);
  const group = await subjects.groupByRef(ref);
  if (group)
    return (
      memberAboutGroup(turn, token, group) ??
      (await aboutChances(turn, token, group)) ??
      (await organiserAboutGroup(turn, token, group))
    );
  const opportunity = await turn.deps.store.transaction((tx) => tx.opportunities.byRef(ref));
  return opportunity ? aboutOpportunity(turn, token, opportunity) : aboutHeard(turn, token, ref);
}

export const candidates = <I extends Intent>(intents: readonly I[]): readonly Candidate<I>[] =>
  intents.map((intent) => ({ kind: answerKind(intent), intent }));

async function aboutPoll(turn: Turn, token: ActionToken, poll: Poll): Promise<Meaning> {
  const { tokens } = turn.deps;
  const { kind, options, min, max } = poll.question;
  const shape = `member ${NOTE_VERSION} ${kind === "words" ? kind : options.length} ${min} ${max}`;
  for (const group of await roomsToTry(turn, poll)) {
    const audience = roomAudience(group.room);
    const found = tokens.match(token, poll.ref, audience, () => candidates(memberIntents(poll, NOTE_VERSION)), shape);
    if (found) return { on: "poll", intent: found.intent, poll, group };
  }
  const others = await otherGroups(turn, poll);
  const organiser = candidates(
    organiserIntents(
      poll,
      others.map((g) => g.id),
    ),
  );
  const named = tokens.match(token, poll.ref, `person:${holderOf(turn)}`, organiser);
  const home = await turn.deps.subjects.group(poll.organisation, poll.groups[0]);
  return named && home ? { on: "poll", intent: named.intent, poll, group: home } : { on: "not-yours" };
}

/** Where a press may have come from: the room it was made in; one to one, any room of this platform that was asked. */
async function roomsToTry(turn: Turn, poll: Poll): Promise<readonly Group[]> {
  const here = roomOf(turn);
  const groups: Group[] = [];
  for (const id of poll.groups) {
    const group = await turn.deps.subjects.group(poll.organisation, id);
    if (!group || group.room.platform !== turn.adapter.platform) continue;
    if (here === undefined || (here.space === group.room.space && here.room === group.room.room)) groups.push(group);
  }
  return groups;
}

/** The other groups of the organisation that are ready to be asked. */
export async function otherGroups(turn: Turn, poll: Poll): Promise<readonly Group[]> {
  const all = await turn.deps.store.transaction((tx) => tx.groups.of(poll.organisation, ["ready"]));
  // Each of at most five may be chosen or not: 32 sets of controls. More are chosen from the group's own side.
  return all.filter((g) => g.id !== poll.groups[0]).slice(0, 5);
}

/** What everybody in the room may press is found without reading anything. */
function memberAboutGroup(turn: Turn, token: ActionToken, group: Group): Meaning | undefined {
  const here = roomOf(turn);
  if (here !== undefined && (here.space !== group.room.space || here.room !== group.room.room)) return undefined;
  const member = (): readonly GroupIntent[] => [
    ...memberFeedbackIntents(group.id),
    { on: "group", group: group.id, do: "claim" },
    ...PRACTICE_OPTIONS.map((_, option): MemberGroupIntent => {
      return { on: "group", group: group.id, do: "practice-answer", option };
    }),
  ];
  const { tokens } = turn.deps;
  const found = tokens.match(token, group.ref, roomAudience(group.room), () => candidates(member()), "member");
  return found && { on: "group", intent: found.intent, group };
}

async function organiserAboutGroup(turn: Turn, token: ActionToken, group: Group): Promise<Meaning> {
  const { tokens, store } = turn.deps;
  const on = { on: "group", group: group.id } as const;
  const { held, desk } = await store.transaction(async (tx) => ({
    held: await tx.outbox.held(group.organisation, group.id),
    desk: await tx.desks.find(group.organisation, group.id),
  }));
  const organiser: readonly GroupIntent[] = [
    ...deskIntents(
      group.id,
      themesOf(desk).map((theme) => theme.id),
    ),
    ...ORGANISER_GROUP_ACTS.map((act): OrganiserGroupIntent => ({ ...on, do: act })),
    ...ROLES.map((role): OrganiserGroupIntent => ({ ...on, do: "invite", role })),
    ...held.flatMap((row): readonly OrganiserGroupIntent[] => [
      { ...on, do: "send-again", row: row.id },
      { ...on, do: "let-go", row: row.id },
    ]),
  ];
  const named = tokens.match(token, group.ref, `person:${holderOf(turn)}`, candidates(organiser));
  return named ? { on: "group", intent: named.intent, group } : { on: "not-yours" };
}

/** Whether this person may see the message at all is for the act to find out: it looks again, as this person. */
async function aboutHeard(turn: Turn, token: ActionToken, ref: SubjectRef): Promise<Meaning> {
  const { tokens, store, subjects } = turn.deps;
  const { heard, desk } = await store.transaction(async (tx) => {
    const one = await tx.heard.byRef(ref);
    return { heard: one, desk: one && (await tx.desks.find(one.organisation, one.group)) };
  });
  if (!heard) return UNKNOWN;
  const intents = heardIntents(
    heard.id,
    areasOf(themesOf(desk)).map((area) => area.id),
  );
  const found = tokens.match(token, ref, `person:${holderOf(turn)}`, candidates(intents));
  const group = found && (await subjects.group(heard.organisation, heard.group));
  return found && group ? { on: "heard", intent: found.intent, group } : { on: "not-yours" };
}
