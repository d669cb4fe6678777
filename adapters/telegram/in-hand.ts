/** Work that has begun and is not done: one person's in order, different people's side by side. */
export interface InHand {
  /** Begins once what `actor` began before is done. Resolves when done; never rejects. */
  take(actor: number | undefined, work: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is in hand. */
  idle(): Promise<void>;
}

/** `fault` hears of what was thrown. */
export function createInHand(fault: (error: unknown) => void): InHand {
  const last = new Map<number, Promise<void>>();
  const all = new Set<Promise<void>>();
  return {
    take(actor, work) {
      const before = actor === undefined ? undefined : last.get(actor);
      const done = (before ?? Promise.resolve()).then(work).catch(fault);
      const counted = done.finally(() => {
        all.delete(counted);
        if (actor !== undefined && last.get(actor) === counted) last.delete(actor);
      });
      all.add(counted);
      if (actor !== undefined) last.set(actor, counted);
      return counted;
    },
    async idle() {
      while (all.size > 0) await Promise.all(all);
    },
  };
}
