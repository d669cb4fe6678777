import type { Contact, Group } from "../group/group.ts";
import type { BatchId, GroupId, OrganisationId, PollId } from "../ids.ts";
import type { Way } from "../poll/ballot.ts";
import { DAY, type EpochMillis, later } from "../time.ts";
import type { FeedbackAudience, SenderMark } from "./item.ts";
import type { Workplace, WorksAt } from "./seeing.ts";
import { nextSlot, type Rhythm, type Weekday } from "./slots.ts";
import { START_THEMES, type Tally, type Theme } from "./themes.ts";

/** What must be known before anybody may write (privacy S10). */
export interface DeskFields {
  readonly lead: Contact;
  /** Somebody outside the organising team, for when the complaint is about the team. */
  readonly second: Contact;
  readonly weekday: Weekday;
  /** The council's adult safeguarding, as people will read it. */
  readonly council: string;
}

/** Why a message was taken out. Told to everybody, with a count (domain C12). */
export type RemovalRule = "names-a-person" | "threat" | "abuse" | "not-feedback";
export const REMOVAL_RULES: readonly RemovalRule[] = ["names-a-person", "threat", "abuse", "not-feedback"];

/** What was released together, under one key that dies at `until`. */
export interface Release {
  readonly id: string;
  readonly until: EpochMillis;
}

/** Whoever sent the message with this mark is not heard until then. Nobody knows who it is. */
export interface Block extends SenderMark {
  readonly until: EpochMillis;
}

/**
 * open: takes messages. slot: the moment has come and nothing has been released yet. shredding: released, and keys are
 * left to destroy. All the while messages are taken.
 */
export type DeskPhase = "open" | "slot" | "shredding";

/** The place where a group's feedback goes, and who reads it. Ids are 32 hex digits each, of keys in the keyring. */
export interface Desk extends DeskFields {
  readonly group: GroupId;
  readonly organisation: OrganisationId;
  readonly phase: DeskPhase;
  readonly rhythm: Rhythm;
  readonly slot: EpochMillis;
  /** The key for the texts of the next release. */
  readonly release: string;
  readonly releases: readonly Release[];
  /** The key that tells senders apart, and at how many slots it has been used. */
  readonly senders: { readonly id: string; readonly slots: number };
  /** The key of the moderation epoch, and of the one before: what it marked may only now be read. */
  readonly marks: { readonly id: string; readonly until: EpochMillis };
  readonly formerMarks?: string;
  readonly blocks: readonly Block[];
  /** Keys that are of no more use. */
  readonly dying: readonly string[];
  readonly removed: Readonly<Partial<Record<RemovalRule, number>>>;
  /** Where readers may work: whom an author may keep from reading. */
  readonly places?: readonly Workplace[];
  /** What each reader has said of those, by the id of the role they hold. */
  readonly worksAt?: Readonly<Record<string, WorksAt>>;
  /** Absent until a reader changes the start set. */
  readonly themes?: readonly Theme[];
  /** What messages that all readers could see were about, once their words are given up. */
  readonly tally?: Tally;
}

/** What this desk's messages may be about. */
export const themesOf = (desk: Pick<Desk, "themes"> | undefined): readonly Theme[] => desk?.themes ?? START_THEMES;

/** One filling of one pool. Ways of answering and audiences never share one (architecture A15). */
export interface Batch {
  readonly id: BatchId;
  readonly organisation: OrganisationId;
  readonly group: GroupId;
  readonly way: Way;
  readonly audience: FeedbackAudience;
  readonly phase: "open" | "dying";
  /** Only where it holds what a question was answered with: such a filling is emptied once, at a slot after the close. */
  readonly question?: QuestionPool;
}

/** What belongs to a question that is answered in words, beside the keys of its fillings. Keys as in `Desk`. */
export interface QuestionPool {
  readonly poll: PollId;
  /** The key that tells its senders apart: its own, because it stands for as long as the question. */
  readonly senders: string;
  /** The key for the texts of its digest. */
  readonly release: string;
}

/** The fillings of a desk for feedback, without those of questions. */
export const feedbackOnly = (batches: readonly Batch[]): readonly Batch[] =>
  batches.filter((batch) => batch.question === undefined);

/** Released texts are kept for so long (privacy D24). */
const TEXT_KEPT_MS = 90 * DAY;
/** A block lasts so long, and so does the epoch whose marks it can compare (privacy D11). */
const MARKS_KEPT_MS = 30 * DAY;
/** After so long no released message has a mark any more, so that nothing leads back to its sender (privacy D11). */
export const MARKED_FOR_MS = 7 * DAY;

/** After so many slots the senders' key is changed, whatever still waits. */
const SENDERS_SLOTS = 3;

/** Fresh random ids, 32 hex digits each. */
export interface FreshKeys {
  readonly release: string;
  readonly senders: string;
  readonly marks: string;
}

/** A desk that has just been opened. */
export function newDesk(group: Group, fields: DeskFields, rhythm: Rhythm, fresh: FreshKeys, now: EpochMillis): Desk {
  return {
    ...fields,
    group: group.id,
    organisation: group.organisation,
    phase: "open",
    rhythm,
    slot: nextSlot(now, fields.weekday, rhythm, group.settings),
    release: fresh.release,
    releases: [],
    senders: { id: fresh.senders, slots: 0 },
    marks: { id: fresh.marks, until: later(now, MARKS_KEPT_MS) },
    blocks: [],
    dying: [],
    removed: {},
  };
}

/**
 * The desk after its slot: keys that have served go on the list of the dying, fresh ones take their place. `batches`
 * are the keys of the fillings just emptied, `digests` those for the texts of questions just read. Fresh ids are made at
 * every slot, whether they are used or not.
 */
export function afterSlot(
  desk: Desk,
  group: Group,
  rhythm: Rhythm,
  fresh: FreshKeys,
  batches: readonly string[],
  now: EpochMillis,
  digests: readonly string[] = [],
): Desk {
  const slot = nextSlot(now, desk.weekday, rhythm, group.settings);
  const oldSenders = desk.senders.slots + 1 >= SENDERS_SLOTS;
  const oldMarks = desk.marks.until < slot;
  return {
    ...desk,
    phase: "shredding",
    rhythm,
    slot,
    release: fresh.release,
    releases: [...desk.releases, ...[desk.release, ...digests].map((id) => ({ id, until: later(now, TEXT_KEPT_MS) }))],
    senders: oldSenders ? { id: fresh.senders, slots: 0 } : { ...desk.senders, slots: desk.senders.slots + 1 },
    marks: oldMarks ? { id: fresh.marks, until: later(now, MARKS_KEPT_MS) } : desk.marks,
    ...(oldMarks ? { formerMarks: desk.marks.id } : {}),
    blocks: standing(desk, now).filter((block) => !oldMarks || block.epoch === desk.marks.id),
    dying: [
      ...desk.dying,
      ...batches,
      ...(oldSenders ? [desk.senders.id] : [fresh.senders]),
      ...(oldMarks ? (desk.formerMarks === undefined ? [] : [desk.formerMarks]) : [fresh.marks]),
    ],
  };
}

const standing = (desk: Desk, now: EpochMillis): readonly Block[] => desk.blocks.filter((block) => block.until > now);

/** The desk with one more block; the same desk where the mark's epoch is over, so that it can be compared with nobody. */
export function blocking(desk: Desk, mark: SenderMark, now: EpochMillis): Desk {
  if (mark.epoch !== desk.marks.id && mark.epoch !== desk.formerMarks) return desk;
  const others = standing(desk, now).filter((block) => block.nonce !== mark.nonce);
  return { ...desk, blocks: [...others, { ...mark, until: later(now, MARKS_KEPT_MS) }] };
}

/** The desk after the texts that have been kept long enough are given up; the same desk where there are none. */
export function withoutExpired(desk: Desk, now: EpochMillis): Desk {
  const over = desk.releases.filter((release) => release.until <= now);
  if (over.length === 0) return desk;
  return {
    ...desk,
    phase: desk.phase === "slot" ? "slot" : "shredding",
    releases: desk.releases.filter((release) => release.until > now),
    dying: [...desk.dying, ...over.map((release) => release.id)],
  };
}

/** The desk when these keys are gone. Others may have begun to die meanwhile. */
export function afterShredding(desk: Desk, gone: readonly string[]): Desk {
  const dying = desk.dying.filter((key) => !gone.includes(key));
  return { ...desk, dying, phase: desk.phase === "shredding" && dying.length === 0 ? "open" : desk.phase };
}

/** Every key the desk still needs, its fillings' apart. */
export const keysOf = (desk: Desk): readonly string[] => [
  desk.release,
  desk.senders.id,
  desk.marks.id,
  ...(desk.formerMarks === undefined ? [] : [desk.formerMarks]),
  ...desk.releases.map((release) => release.id),
];
