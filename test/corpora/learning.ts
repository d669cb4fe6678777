import { type Families, KINDS, readerOf } from "../../src/core/feedback/danger-features.ts";
import { newLine } from "../../src/core/feedback/danger-line.ts";
import { placesOf } from "../../src/core/feedback/danger-places.ts";
import type { Learnt } from "../../src/core/feedback/danger-score.ts";
import { wordsOf } from "../../src/core/feedback/danger-words.ts";
import type { Example } from "./examples.ts";
import { asItself, featuresOf } from "./features.ts";

/** A sentence as its features: which, and how much each stands for. */
interface Row {
  readonly features: Int32Array;
  readonly values: Float64Array;
  readonly sign: 1 | -1;
}

/** How closely the examples are followed; chosen on left-out authors. */
const CLOSELY = 10;
const ROUNDS = 12;
/** Rarity is kept in so many steps to one. */
const RARITY_STEPS = 25;
const MOST = 127;
/** What stands in fewer examples is not learnt: it would be their author more than danger. */
const OFTEN = 2;

/** The features of every example, by kind: made once, for all that is learnt from some of them. */
export function readExamples(examples: readonly Example[], families: Families): readonly Read[] {
  const reader = readerOf(families, asItself);
  const line = newLine();
  return examples.map(({ text, danger, author }) => ({
    danger,
    author,
    kinds: featuresOf(wordsOf(text), reader, line).map((found) => Int32Array.from(found)),
  }));
}

/** An example, read. */
export interface Read {
  readonly danger: boolean;
  readonly author: string;
  readonly kinds: readonly Int32Array[];
}

/** What was learnt, with the features in the order of their places. */
export interface Taught extends Learnt {
  readonly features: readonly number[];
  readonly rarity: Uint8Array;
  readonly weights: Int8Array;
}

/** Logistic regression over rare features, the same for the same examples. Its order of going through them is fixed. */
export function learn(examples: readonly Read[], families: Families): Taught {
  const { features, rarity } = featuresIn(examples);
  const places = new Map(features.map((feature, place) => [feature, place]));
  const rows = examples.map((example) => rowOf(example, places, rarity));
  const { weights, bias } = descend(rows, features.length);
  const products = weights.map((weight, place) => weight * (rarity[place] ?? 0));
  const unit = products.reduce((most, product) => Math.max(most, Math.abs(product)), 1e-9) / MOST;
  const whole = Int8Array.from(products, (product) => Math.round(product / unit));
  return { families, features, places: placesOf(features, rarity, whole), rarity, weights: whole, unit, bias };
}

/** Those that stand in enough examples, in the order of their numbers. */
function featuresIn(examples: readonly Read[]): Pick<Taught, "features" | "rarity"> {
  const counts = new Map<number, number>();
  for (const { kinds } of examples)
    for (const features of kinds) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const enough = [...counts].filter(([, count]) => count >= OFTEN).sort(([one], [other]) => one - other);
  const rarity = ([, count]: readonly [number, number]) =>
    Math.min(255, Math.round(RARITY_STEPS * (Math.log((1 + examples.length) / (1 + count)) + 1)));
  return {
    features: enough.map(([feature]) => feature),
    rarity: Uint8Array.from(enough, rarity),
  };
}

function rowOf({ kinds, danger }: Read, places: ReadonlyMap<number, number>, rarity: Uint8Array): Row {
  const features: number[] = [];
  const values: number[] = [];
  for (const [kind, all] of kinds.entries()) {
    const found = Array.from(all).flatMap((feature) => places.get(feature) ?? []);
    let length = 0;
    for (const feature of found) length += (rarity[feature] ?? 0) ** 2;
    for (const feature of found) {
      features.push(feature);
      values.push(((KINDS[kind] ?? 0) * (rarity[feature] ?? 0)) / Math.sqrt(length));
    }
  }
  return { features: Int32Array.from(features), values: Float64Array.from(values), sign: danger ? 1 : -1 };
}

/** Dual coordinate descent (Yu, Huang and Lin, 2011): every row in turn pulls the weights as far as it is unsure. */
function descend(rows: readonly Row[], size: number): { readonly weights: Float64Array; readonly bias: number } {
  const weights = new Float64Array(size);
  const pulls = new Float64Array(rows.length).fill(1e-8);
  const lengths = rows.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1));
  let bias = 0;
  const move = ({ features, values, sign }: Row, by: number) => {
    for (let at = 0; at < features.length; at++) {
      const feature = features[at] ?? 0;
      weights[feature] = (weights[feature] ?? 0) + sign * by * (values[at] ?? 0);
    }
    bias += sign * by;
  };
  for (const row of rows) move(row, 1e-8);
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of shuffled(rows.length, round)) {
      const row = rows[at];
      if (!row) continue;
      let score = bias;
      for (let n = 0; n < row.features.length; n++)
        score += (weights[row.features[n] ?? 0] ?? 0) * (row.values[n] ?? 0);
      const pull = pulls[at] ?? 0;
      const next = bestPull(pull, lengths[at] ?? 1, score * row.sign);
      move(row, next - pull);
      pulls[at] = next;
    }
  }
  return { weights, bias };
}

/** The pull at which one row is content, all others staying as they are: Newton's steps, kept between the bounds. */
function bestPull(old: number, length: number, score: number): number {
  let low = 1e-10 * CLOSELY;
  let high = CLOSELY - low;
  let pull = old;
  for (let tries = 0; tries < 20; tries++) {
    const slope = length * (pull - old) + score + Math.log(pull / (CLOSELY - pull));
    if (slope > 0) high = pull;
    else low = pull;
    let next = pull - slope / (length + CLOSELY / (pull * (CLOSELY - pull)));
    if (!(next > low && next < high)) next = (low + high) / 2;
    const near = Math.abs(next - pull) < 1e-6 * CLOSELY;
    pull = next;
    if (near) break;
  }
  return pull;
}

/** The numbers below `count` in an order that depends on `round` alone (a linear congruential generator). */
function shuffled(count: number, round: number): readonly number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = (round + 1) * 2_654_435_761;
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
