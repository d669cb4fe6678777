import type { Store, Tx } from "../../src/ports/store.ts";

/** A store of which some methods fail, whoever calls them. */
export interface FaultyStore {
  readonly store: Store;
  /** Each of these throws at its next `times` calls ("grants.of", "ballots.upsert", "transaction"), all others none. */
  break(methods: readonly string[], times: number): void;
  /** Every method that has thrown so far. */
  readonly broken: ReadonlySet<string>;
  /** Every method there is. */
  methods(): Promise<readonly string[]>;
}

type Methods = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

/** `fault` makes what is thrown. */
export function faultyStore(inner: Store, fault: () => unknown): FaultyStore {
  const failing = new Map<string, number>();
  const broken = new Set<string>();
  const check = (name: string): void => {
    const left = failing.get(name) ?? 0;
    if (left === 0) return;
    failing.set(name, left - 1);
    broken.add(name);
    throw fault();
  };
  const part = <T extends object>(name: string, methods: T): T =>
    Object.fromEntries(
      Object.entries(methods as Methods).map(([method, call]) => [
        method,
        async (...args: readonly unknown[]) => {
          check(`${name}.${method}`);
          return call(...args);
        },
      ]),
    ) as T;
  const inTransaction = (tx: Tx): Tx =>
    Object.fromEntries(
      Object.entries(tx).map(([name, methods]) => [name, part(name, methods as object)]),
    ) as unknown as Tx;
  const store: Store = {
    ...inner,
    ballots: part("ballots", inner.ballots),
    preferences: part("preferences", inner.preferences),
    pools: part("pools", inner.pools),
    async transaction(work) {
      check("transaction");
      return inner.transaction((tx) => work(inTransaction(tx)));
    },
    async tidy(depth) {
      check("tidy");
      return inner.tidy(depth);
    },
  };
  return {
    store,
    broken,
    break: (methods, times) => {
      failing.clear();
      for (const method of methods) failing.set(method, times);
    },
    async methods() {
      const tx = await inner.transaction(async (one) =>
        Object.entries(one).flatMap(([name, methods]) =>
          Object.keys(methods as object).map((method) => `${name}.${method}`),
        ),
      );
      const outside = (["ballots", "preferences", "pools"] as const).flatMap((name) =>
        Object.keys(inner[name]).map((method) => `${name}.${method}`),
      );
      return [...tx, ...outside, "transaction", "tidy"];
    },
  };
}
