const ROUNDS = 5;

/**
 * How much more processor time `work` takes for `to` than for `from`, over how much larger it is: near 1 where the time
 * grows with the size, near `to / from` where it grows with the square. Processor time, so that what else runs on the
 * machine does not count; the best of five rounds, so that a collection of garbage does not either.
 */
export function growth(work: (size: number) => unknown, from: number, to: number): number {
  work(from);
  const times = to / from;
  // As many small ones as one large one: both take long enough to be measured.
  const small = best(() => {
    for (let n = 0; n < times; n++) work(from);
  });
  return best(() => work(to)) / small;
}

function best(work: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.max(1, Math.min(...rounds));
}
