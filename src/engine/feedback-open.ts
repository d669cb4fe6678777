import { dayOf } from "../core/due.ts";
import { SLOTS_WAITED } from "../core/feedback/at-slot.ts";
import { type Batch, type Desk, feedbackOnly } from "../core/feedback/desk.ts";
import type { Addressee } from "../core/feedback/item.ts";
import { nextSlot } from "../core/feedback/slots.ts";
import type { Group } from "../core/group/group.ts";
import type { PlainDay } from "../core/time.ts";
import { lateOf } from "./feedback-late.ts";
import { readableBy } from "./feedback-viewers.ts";
import type { Turn } from "./turn.ts";

/** A group's feedback as those who write meet it. */
export interface OpenDesk {
  readonly desk: Desk;
  /** Whom a message can be meant for, so that somebody reads it. */
  readonly readable: readonly Addressee[];
  /** The fillings that take messages, without those of questions. */
  readonly fillings: readonly Batch[];
  /** The day of the next slot, and the day on which what waits until then is deleted. */
  readonly day: PlainDay;
  readonly last: PlainDay;
  /** How many messages that every reader has are late. */
  readonly late: number;
}

/** As it was at most two seconds ago, one reading for everybody (see `Subjects`); undefined where it is not open. */
export const openDesk = ({ deps, at }: Turn, group: Group): Promise<OpenDesk | undefined> =>
  deps.subjects.about(`feedback ${group.organisation} ${group.id}`, async (tx) => {
    const desk = await tx.desks.find(group.organisation, group.id);
    if (!desk) return undefined;
    const batches = feedbackOnly(await tx.desks.batches(group.organisation, group.id));
    return {
      desk,
      readable: await readableBy(deps, tx, group, desk, at),
      fillings: batches.filter((batch) => batch.phase === "open"),
      ...daysOf(desk, group),
      late: (await lateOf(tx, group, ["team"], at)).length,
    };
  });

function daysOf(desk: Desk, { settings }: Group): Pick<OpenDesk, "day" | "last"> {
  let slot = desk.slot;
  for (let nth = 1; nth < SLOTS_WAITED; nth++) slot = nextSlot(slot, desk.weekday, desk.rhythm, settings);
  return { day: dayOf(desk.slot, settings.zone), last: dayOf(slot, settings.zone) };
}
