/**
 * Spearman's rank correlation of an order with 0, 1, 2, … ; chance has a standard deviation of 1/√(n - 1).
 * `order` must hold each whole number below its length once.
 */
export function rankCorrelation(order: readonly number[]): number {
  const n = order.length;
  if (n < 2 || new Set(order).size !== n || order.some((rank) => !(rank >= 0 && rank < n))) {
    throw new RangeError("rankCorrelation: not an order of 0 to n - 1");
  }
  const squares = order.reduce((sum, rank, place) => sum + (rank - place) ** 2, 0);
  return 1 - (6 * squares) / (n * (n ** 2 - 1));
}

/** Six standard deviations: chance goes beyond it once in 500 million. */
export const beyondChance = (n: number): number => 6 / Math.sqrt(n - 1);

/** Whether an order says more of 0, 1, 2, … than chance would. */
export const showsArrival = (order: readonly number[]): boolean =>
  Math.abs(rankCorrelation(order)) >= beyondChance(order.length);
