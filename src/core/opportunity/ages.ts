import type { Group, GroupAges, GroupSettings } from "../group/group.ts";
import { type DraftNotice, isOutsideAsk } from "./notice.ts";
import { type Opportunity, shownIn } from "./opportunity.ts";

/** The youngest who may be in a group (domain I4): below, a worker asks, and no bot. */
const YOUNGEST = 16;

/** Marked as meant for people under 18, from the youngest on: it says how they are kept safe, and by whom. */
export const suitsUnder18 = (n: DraftNotice): boolean =>
  n.minAge !== undefined &&
  n.minAge <= YOUNGEST &&
  (n.safeguards ?? []).length > 0 &&
  n.safeguardingContact !== undefined;

/** A group is one of adults unless its organiser says otherwise. */
export const agesOf = (settings: GroupSettings): GroupAges => settings.ages ?? "adults";

/**
 * Whether a notice may be shown in a group of people of these ages (domain D10, I4): where some are under 18 only what is
 * marked as meant for them; where all are, outside asks never.
 */
export function suitsAges(n: DraftNotice, ages: GroupAges): boolean {
  if (ages === "adults") return true;
  return suitsUnder18(n) && (ages === "mixed" || !isOutsideAsk(n));
}

/** Shown in this group: it said yes, and the people in it are old enough by now as they were then. */
export const isShownIn = (o: Opportunity, group: Group): boolean =>
  shownIn(o).some((showing) => showing.group === group.id) && suitsAges(o.notice, agesOf(group.settings));

/** Where all are 16 or 17, nobody gives a name, a contact or free text to somebody they may not know (domain I4). */
export const isKeptApart = (settings: GroupSettings): boolean => agesOf(settings) === "16-17";
