import type { FeedbackId, GroupId, OrganisationId } from "../ids.ts";
import type { Role } from "../permission/grant.ts";
import { DAY, type EpochMillis } from "../time.ts";
import type { Addressee } from "./item.ts";

/** What a reader did. "refused": asked for a message that is not for them, or gone. Never an author's act. */
export const READER_ACTS = [
  "read",
  "read-answers",
  "read-stories",
  "used-story",
  "refused",
  "asked-who",
  "state",
  "replied",
  "redacted",
  "tagged",
  "asked-removal",
  "removed",
  "blocked",
  "themes",
  "works",
  "places",
] as const;
export type ReaderActName = (typeof READER_ACTS)[number];

/** One line of a group's list of readers' acts. Nothing of what a message said, and nothing of who wrote it. */
export interface ReaderAct {
  readonly group: GroupId;
  readonly organisation: OrganisationId;
  /** From 1, without a gap. */
  readonly nth: number;
  readonly at: EpochMillis;
  readonly act: ReaderActName;
  readonly role: Role;
  /** Which role holder it was: the id of their role, sealed. */
  readonly by: string;
  readonly item?: FeedbackId;
  /** For whom that message is: whoever may not read it is not shown this line either. */
  readonly audience?: Addressee;
  /** The mark of the line before, "" before the first. */
  readonly before: string;
  /** Binds all of this together, under a key that is not in the database. */
  readonly mac: string;
}

/** Where a group's list begins and ends, bound as a line is: a line cut off at either end is missed. */
export interface ActsHead {
  readonly first: number;
  readonly last: number;
  /** Of the last line. */
  readonly lastMac: string;
  readonly mac: string;
}

/** A line is kept for a year (privacy D24). */
export const ACTS_KEPT_MS = 365 * DAY;

/** What a line's mark is made of: every field after the other, so that none can change unseen. */
export const boundOf = (line: Omit<ReaderAct, "mac">): string =>
  JSON.stringify([
    "line",
    line.organisation,
    line.group,
    line.nth,
    line.at,
    line.act,
    line.role,
    line.by,
    line.item ?? "",
    line.audience ?? "",
    line.before,
  ]);

/** The same of a head. */
export const boundOfHead = (group: GroupId, { first, last, lastMac }: Omit<ActsHead, "mac">): string =>
  JSON.stringify(["head", group, first, last, lastMac]);

/** Whether nobody has changed, added, moved or cut off a line; `lines` are all there are, in order. */
export function isWhole(
  group: GroupId,
  head: ActsHead | undefined,
  lines: readonly ReaderAct[],
  macOf: (text: string) => string,
): boolean {
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (!head || !first || !last) return !head && lines.length === 0;
  if (head.mac !== macOf(boundOfHead(group, head))) return false;
  if (head.first !== first.nth || head.last !== last.nth || head.lastMac !== last.mac) return false;
  return lines.every((line, at) => {
    const before = lines[at - 1];
    const follows = before === undefined || (line.nth === before.nth + 1 && line.before === before.mac);
    return follows && line.group === group && line.mac === macOf(boundOf(line));
  });
}
