/** Rings once after about `afterMs`; the returned function calls it off. The tests' alarm rings when they say so. */
export type Alarm = (afterMs: number, ring: () => void) => () => void;

/** Does not keep the process alive. */
export const systemAlarm: Alarm = (afterMs, ring) => {
  const timer = setTimeout(ring, afterMs);
  timer.unref();
  return () => clearTimeout(timer);
};
