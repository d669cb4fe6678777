/** A digest needs at least this many different senders (architecture A16). May be raised, never lowered. */
export const SENDERS_NEEDED = 5;

/** A message waits for others at this many slots; if they do not come, it is deleted at the last of them. */
export const SLOTS_WAITED = 3;

/** What the rule looks at: never the words. */
export interface Waiting {
  readonly sender: string;
  readonly epoch: string;
  readonly alone: boolean;
  readonly slotsLeft: number;
  readonly name?: string;
  readonly audience?: string;
}

/** What becomes of the messages of one pool at its slot. */
export interface SlotDecision<Item> {
  readonly goes: readonly Item[];
  readonly stays: readonly Item[];
  readonly lapses: readonly Item[];
}

/**
 * With enough different senders everything goes. With fewer, only what its author let go alone or signed; the rest
 * waits on, and lapses at its last slot. What fewer may read is decided by itself: every reader, whatever is kept from
 * them, is given the words of five people or more at once. `needed` is never less than `SENDERS_NEEDED`.
 */
export function atSlot<Item extends Waiting>(items: readonly Item[], needed = SENDERS_NEEDED): SlotDecision<Item> {
  const decided = [...apart(items).values()].map((part) => ofOneAudience(part, needed));
  return {
    goes: decided.flatMap((one) => one.goes),
    stays: decided.flatMap((one) => one.stays),
    lapses: decided.flatMap((one) => one.lapses),
  };
}

function apart<Item extends Waiting>(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const parts = new Map<string, Item[]>();
  for (const item of items) {
    const part = parts.get(item.audience ?? "") ?? [];
    part.push(item);
    parts.set(item.audience ?? "", part);
  }
  return parts;
}

function ofOneAudience<Item extends Waiting>(items: readonly Item[], needed: number): SlotDecision<Item> {
  if (surelyDifferent(items) >= Math.max(needed, SENDERS_NEEDED)) return { goes: items, stays: [], lapses: [] };
  const mayGo = (item: Item): boolean => item.alone || item.name !== undefined;
  const waits = items.filter((item) => !mayGo(item));
  return {
    goes: items.filter(mayGo),
    stays: waits.filter((item) => item.slotsLeft > 1).map((item) => ({ ...item, slotsLeft: item.slotsLeft - 1 })),
    lapses: waits.filter((item) => item.slotsLeft <= 1),
  };
}

/**
 * How many people there are at the very least. Tags of two epochs cannot be compared, so one person may be in both: the
 * larger epoch counts, not the sum. Whoever gave a name hides nobody, and does not count.
 */
function surelyDifferent(items: readonly Waiting[]): number {
  const epochs = new Map<string, Set<string>>();
  for (const { epoch, sender, name } of items) {
    if (name !== undefined) continue;
    const senders = epochs.get(epoch) ?? new Set();
    epochs.set(epoch, senders.add(sender));
  }
  return Math.max(0, ...[...epochs.values()].map((senders) => senders.size));
}
