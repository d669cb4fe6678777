/** One line of output. `ratio` is the median of the rounds' own ratios, as each round measures its baseline anew. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: string | null;
  readonly baselineValue: number | null;
  readonly ratio: number | null;
  /** Rounds. */
  readonly n: number;
  readonly min: number;
  readonly max: number;
}

export type Print = (figure: Figure) => void;

/** What a figure is held against, one value a round, in the figure's own unit. */
export interface Baseline {
  readonly name: string;
  readonly values: readonly number[];
}

/** The value below which the share `of` (0 to 1) of all values lies, by nearest rank. Throws where there is none. */
export function quantile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(of * sorted.length) - 1))];
  if (found === undefined) throw new RangeError("quantile: no values");
  return found;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Four significant digits: what a shared machine can tell apart, and no more. */
const rounded = (value: number): number => Number(value.toPrecision(4));

/** Sums up one value a round, against one baseline a round where there is one. */
export function figure(name: string, unit: string, values: readonly number[], baseline?: Baseline): Figure {
  if (baseline && baseline.values.length !== values.length) throw new RangeError(`${name}: rounds do not match`);
  const ratios = baseline && values.map((value, round) => value / (baseline.values[round] ?? Number.NaN));
  return {
    name,
    value: rounded(median(values)),
    unit,
    baseline: baseline?.name ?? null,
    baselineValue: baseline ? rounded(median(baseline.values)) : null,
    ratio: ratios ? rounded(median(ratios)) : null,
    n: values.length,
    min: rounded(Math.min(...values)),
    max: rounded(Math.max(...values)),
  };
}
