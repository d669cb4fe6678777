/**
 * What was learnt of each feature. Hundreds are asked for in every message, so they are looked up in lists of numbers, small
 * enough to stay near the processor, and not in a `Map`; and all that is known of one stands in one number, because fetching
 * takes longer than counting.
 */
export interface Places {
  /** Of every upper half of a feature, at which place those with it begin; and of the end, how many there are. */
  readonly begins: Uint32Array;
  /** Of every place the lower half of its feature (16 bits), how rare it is (8 bits), and its weight (8 bits with a sign). */
  readonly known: Int32Array;
}

const HALVES = 0x10000;
/** Features below 0 come first. */
const upper = (feature: number): number => (feature >>> 16) ^ 0x8000;

/**
 * Gives every feature its place. They are to stand in the order of their numbers, each once; throws where they do not.
 * `rarity` and `weights` are those of each.
 */
export function placesOf(features: ArrayLike<number>, rarity: Uint8Array, weights: Int8Array): Places {
  const begins = new Uint32Array(HALVES + 1);
  let before = Number.NEGATIVE_INFINITY;
  const known = Int32Array.from(features, (feature, place) => {
    if (feature <= before) throw new Error("Features of danger are not in the order of their numbers.");
    before = feature;
    const next = upper(feature) + 1;
    begins[next] = (begins[next] ?? 0) + 1;
    return (feature << 16) | ((rarity[place] ?? 0) << 8) | ((weights[place] ?? 0) & 0xff);
  });
  // Until here it says how many have the half before: now, how many have any half before.
  for (let half = 1; half <= HALVES; half++) begins[half] = (begins[half] ?? 0) + (begins[half - 1] ?? 0);
  return { begins, known };
}

/** The place of a feature, from 0, or -1 where it has none: it was in too few sentences to learn from. */
export function placeOf(feature: number, { begins, known }: Places): number {
  const half = upper(feature);
  const end = begins[half + 1] ?? 0;
  for (let place = begins[half] ?? 0; place < end; place++)
    if ((known[place] ?? 0) >>> 16 === (feature & 0xffff)) return place;
  return -1;
}

/** How rare what stands at a place is among the sentences that were learnt from: from 0 to 255. */
export const rarityAt = (place: number, { known }: Places): number => ((known[place] ?? 0) >>> 8) & 0xff;

/** How much it speaks for danger, or below 0 against it: from -128 to 127. */
export const weightAt = (place: number, { known }: Places): number => ((known[place] ?? 0) << 24) >> 24;
