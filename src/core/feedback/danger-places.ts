/**
 * Where each feature stands in the lists of what was learnt. Hundreds are asked for in every message, so they are looked
 * up in lists of numbers, small enough to stay near the processor, and not in a `Map`.
 */
export interface Places {
  /** Of every upper half of a feature, at which place those with it begin; and of the end, how many there are. */
  readonly begins: Uint32Array;
  /** Of every place the lower half of its feature. */
  readonly halves: Uint16Array;
}

const HALVES = 0x10000;
/** Features below 0 come first. */
const upper = (feature: number): number => (feature >>> 16) ^ 0x8000;

/** Gives every feature its place. They are to stand in the order of their numbers, each once; throws where they do not. */
export function placesOf(features: readonly number[] | Int32Array): Places {
  const begins = new Uint32Array(HALVES + 1);
  let before = Number.NEGATIVE_INFINITY;
  for (const feature of features) {
    if (feature <= before) throw new Error("Features of danger are not in the order of their numbers.");
    before = feature;
    const next = upper(feature) + 1;
    begins[next] = (begins[next] ?? 0) + 1;
  }
  // Until here it says how many have the half before: now, how many have any half before.
  for (let half = 1; half <= HALVES; half++) begins[half] = (begins[half] ?? 0) + (begins[half - 1] ?? 0);
  return { begins, halves: Uint16Array.from(features) };
}

/** The place of a feature, from 0, or -1 where it has none. */
export function placeOf(feature: number, { begins, halves }: Places): number {
  const half = upper(feature);
  const end = begins[half + 1] ?? 0;
  for (let place = begins[half] ?? 0; place < end; place++) if (halves[place] === (feature & 0xffff)) return place;
  return -1;
}
