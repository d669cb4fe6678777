import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { Tx } from "../ports/store.ts";
import { StoreFault } from "../ports/store-fault.ts";
import type { Client, Rows } from "./client.ts";
import type { Dialect } from "./dialect.ts";
import { toFault } from "./fault.ts";
import { tablesOf } from "./tables/tx.ts";

/**
 * Milliseconds: how long a transaction may take and wait for a connection. Prisma's own 5 and 2 seconds would end a
 * long piece of work halfway; nothing here waits for a network, so a minute is only reached when something is stuck.
 */
const LIMITS = { timeout: 60_000, maxWait: 30_000 };

/** How often work is begun again where the database was busy, and the longest pause in milliseconds between. */
const TRIES = 400;
const LONGEST_PAUSE_MS = 25;

const inside = new AsyncLocalStorage<{ live: boolean }>();
let underWay = 0;

/** Runs work that `refuseInside` then knows to be inside. */
async function marked<T>(mark: { live: boolean }, work: () => Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await inside.run(mark, work);
  } finally {
    underWay -= 1;
    // Until Node 24 a storage once used slows every promise of the process, votes by a fifth; it wakes up by itself.
    if (underWay === 0) inside.disable();
  }
}

/** Throws where a transaction is under way here already: a second one, or a write beside it, would wait for itself. */
export function refuseInside(during: string): void {
  if (inside.getStore()?.live === true) {
    throw new Error(`${during} was called inside a transaction. Call it before or after.`);
  }
}

/** Again and again while the database is busy with somebody else, up to some seconds; other faults come through. */
export async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const again = error instanceof StoreFault && error.code === "busy" && attempt < TRIES;
      if (!again) throw error;
      await pause(Math.min(attempt * 2, LONGEST_PAUSE_MS));
    }
  }
}

/**
 * One attempt at a transaction. `first` runs before the work, in it. What the work throws comes through as it is; what
 * the database says at the beginning or the commit becomes a fault.
 */
export async function attempt<T>(
  client: Client,
  dialect: Dialect,
  first: (rows: Rows) => Promise<unknown>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const mark = { live: true };
  let thrown: { readonly error: unknown } | undefined;
  const body = async (rows: Rows): Promise<T> => {
    await first(rows);
    try {
      return await marked(mark, () => work(tablesOf(rows, dialect)));
    } catch (error) {
      thrown = { error };
      throw error;
    }
  };
  try {
    return await client.$transaction(body, LIMITS);
  } catch (error) {
    throw thrown === undefined ? toFault(error, "transaction") : thrown.error;
  } finally {
    mark.live = false;
  }
}
