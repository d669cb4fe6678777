import { createHash } from "node:crypto";
import type { Group, GroupPhase } from "../../../src/core/group/group.ts";
import type { GrantId, GroupId, OrganisationId, PollId, SubjectRef } from "../../../src/core/ids.ts";
import type { Poll, PollPhase } from "../../../src/core/poll/poll.ts";
import type { EpochMillis, PlainDay, WallTime, ZoneId } from "../../../src/core/time.ts";
import type { HolderTag, PreferenceTag, SealedAddress } from "../../../src/ports/anonymity.ts";
import type { DeliveryKey } from "../../../src/ports/chat-adapter.ts";
import type { BallotRow, DueJob, NewOutbound, PostedMessage, Store } from "../../../src/ports/store.ts";

/** A moment beyond 32 bits, as real ones are. */
export const NOON = 1_790_000_000_000 as EpochMillis;
export const at = (afterNoonMs: number): EpochMillis => (NOON + afterNoonMs) as EpochMillis;

export const ORG = "org-a" as OrganisationId;
export const OTHER = "org-b" as OrganisationId;
export const groupId = (name: string): GroupId => name as GroupId;
export const pollId = (name: string): PollId => name as PollId;
export const grantId = (name: string): GrantId => name as GrantId;
export const ref = (name: string): SubjectRef => name as SubjectRef;
export const holder = (name: string): HolderTag => hex(name) as HolderTag;
export const address = (name: string): SealedAddress => name as SealedAddress;
export const preferenceTag = (name: string): PreferenceTag => hex(name) as PreferenceTag;

const bytesOf = (name: string): Buffer => createHash("sha256").update(name).digest();
const hex = (name: string): string => bytesOf(name).toString("hex");

/** A group of an organisation; its room bears its name. */
export function aGroup(name: string, organisation: OrganisationId = ORG, phase: GroupPhase = "ready"): Group {
  return {
    id: groupId(name),
    organisation,
    ref: ref(`ref-${name}`),
    name: `Carers of ${name}, “Tŷ Hafan”`,
    phase,
    settings: {
      zone: "Europe/London" as ZoneId,
      quiet: { from: "20:30" as WallTime, to: "09:00" as WallTime },
      nation: "wales",
      language: "en-GB",
      word: "family carers",
    },
    room: { platform: "practice", space: "space", room: `room-${name}` },
  };
}

/** A poll asked in one group, unless told otherwise. */
export function aPoll(name: string, change: Partial<Poll> = {}): Poll {
  return {
    id: pollId(name),
    organisation: ORG,
    ref: ref(`ref-${name}`),
    code: "B4",
    phase: "open",
    question: { text: "Which day suits you?", kind: "one", options: ["Monday", "Friday"], min: 1, max: 1 },
    privacy: "private",
    rung: "consultation",
    stage: "design",
    groups: [groupId("g")],
    owner: grantId("owner"),
    daysOpen: 7,
    closesAt: at(5),
    band: 0,
    promise: { day: "2026-12-01" as PlainDay, noNews: [], asked: 0, kept: false },
    outcomes: [],
    ...change,
  };
}

/** A ballot whose tag and content follow from the names, 92 bytes sealed. */
export function aBallot(poll: string, person: string, content = "first"): BallotRow {
  const sealed = Buffer.concat([bytesOf(content), bytesOf(`${content}+`), bytesOf(`${content}++`)]).subarray(0, 92);
  return { tag: Uint8Array.from(bytesOf(`${poll} ${person}`)), poll: pollId(poll), sealed: Uint8Array.from(sealed) };
}

/** Something to send to a group at noon. */
export function aSend(id: string, change: Partial<NewOutbound> = {}): NewOutbound {
  return {
    id,
    key: `key-${id}` as DeliveryKey,
    organisation: ORG,
    kind: "send",
    subject: `subject-${id}`,
    to: { kind: "group", group: groupId("g") },
    notBefore: NOON,
    ...change,
  };
}

export function aJob(subject: string, change: Partial<DueJob> = {}): DueJob {
  return { organisation: ORG, kind: "close", subject, runAt: NOON, ...change };
}

export function aMessage(subject: string, group: string, message: string): PostedMessage {
  return { organisation: ORG, subject, group: groupId(group), platform: "p", space: "s", room: "r", message };
}

/** Saves polls in one transaction. */
export async function savePolls(store: Store, ...polls: readonly Poll[]): Promise<void> {
  await store.transaction(async (tx) => {
    for (const poll of polls) await tx.polls.save(poll);
  });
}

/** Moves a poll to another phase, as the engine does: locked. */
export async function moveTo(store: Store, id: string, phase: PollPhase): Promise<void> {
  await store.transaction(async (tx) => {
    const poll = await tx.polls.lock(ORG, pollId(id));
    if (poll === undefined) throw new Error("The test knows no such poll.");
    await tx.polls.save({ ...poll, phase });
  });
}

/** A promise to wait for and the function that fulfils it. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
