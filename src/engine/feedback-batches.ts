import type { Batch, FreshKeys } from "../core/feedback/desk.ts";
import { FEEDBACK_AUDIENCES } from "../core/feedback/item.ts";
import type { Group } from "../core/group/group.ts";
import type { BatchId } from "../core/ids.ts";
import type { Way } from "../core/poll/ballot.ts";
import { type EpochMillis, later, MINUTE } from "../core/time.ts";
import type { Deps } from "./deps.ts";
import { newId } from "./turn.ts";

const WAYS: readonly Way[] = ["chat", "link", "assisted"];

/** What a desk needs anew at its opening and at every slot. Always as many draws, whatever has been written. */
export interface Fresh {
  readonly keys: FreshKeys;
  readonly batches: readonly Batch[];
}

/** Fresh ids, and one empty filling for each pool: made for all of them, so that none tells that somebody wrote. */
export function fresh(deps: Pick<Deps, "randomness">, { id, organisation }: Group): Fresh {
  const key = () => newId<string & BatchId>(deps);
  return {
    keys: { release: key(), senders: key(), marks: key() },
    batches: WAYS.flatMap((way) =>
      FEEDBACK_AUDIENCES.map(
        (audience): Batch => ({ id: key(), organisation, group: id, way, audience, phase: "open" }),
      ),
    ),
  };
}

/** Every key of a fresh set. */
export const freshKeyIds = ({ keys, batches }: Fresh): readonly string[] => [
  keys.release,
  keys.senders,
  keys.marks,
  ...batches.map((batch) => batch.id),
];

/** The number of the month, from January 1970: as near to a time as a thread's row comes. */
const monthOf = (at: EpochMillis): number => Math.floor(at / (30.44 * 24 * 60 * MINUTE));

/** Seven months: three slots of a month to wait, ninety days to read the answer, and what is left of this month. */
const SHELF_MONTHS = 7;

/** On which shelf a thread goes that is made now, and which shelves are over now. */
export const shelfFor = (now: EpochMillis): number => monthOf(now) + SHELF_MONTHS;
export const currentShelf = (now: EpochMillis): number => monthOf(later(now, 0));
