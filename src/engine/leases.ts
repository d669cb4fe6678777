import { later } from "../core/time.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { faultFields } from "./fault-fields.ts";

/**
 * Gives each platform connection to one process: two connections on one token would both hear every press.
 * Names are ours, lower-case letters and dots ("connection.discord"), so they may be logged.
 */
export interface Leases {
  /** true: this process has it now. `lost` is called once, when it can no longer be sure. Ask again at a later tick where false. */
  hold(name: string, lost: () => void): Promise<boolean>;
  /** Whether this process can be sure of it at this moment, without asking the database. */
  holds(name: string): boolean;
  /** On every tick: renews what is held, and gives up what could not be renewed in time. Never throws. */
  renew(): Promise<void>;
  /** `lost` is not called. Harmless where it is not held. */
  release(name: string): Promise<void>;
  releaseAll(): Promise<void>;
}

/** Two renewals may fail before somebody else may take it. */
export const LEASE_MS = 150_000;
/** Given up this long before it runs out, so that the old connection is closed before a new one opens. */
const MARGIN_MS = 20_000;

/** `holder` names this process: random, made at boot. */
export function createLeases(parts: {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly holder: string;
}): Leases {
  const { store, clock, log, holder } = parts;
  const held = new Map<string, { sureUntil: number; lost: () => void }>();

  const take = async (name: string): Promise<number | undefined> => {
    // Read before the request: however long it takes, we do not think we have it for longer than the database does.
    const sureUntil = clock.steady() + LEASE_MS - MARGIN_MS;
    const now = clock.now();
    const mine = await store.transaction((tx) => tx.pumps.lease(name, holder, now, later(now, LEASE_MS)));
    return mine ? sureUntil : undefined;
  };
  const giveUp = (name: string): void => {
    const lease = held.get(name);
    if (!held.delete(name)) return;
    log("lease.lost", { name });
    lease?.lost();
  };
  const renewOne = async (name: string): Promise<void> => {
    try {
      const sureUntil = await take(name);
      const lease = held.get(name);
      if (sureUntil === undefined) giveUp(name);
      else if (lease) lease.sureUntil = sureUntil;
      // Released while the renewal was under way: it must not stay behind.
      else await store.transaction((tx) => tx.pumps.release(name, holder));
    } catch (thrown) {
      log("lease.fault", { name, ...faultFields(thrown) });
      if (!isSure(name)) giveUp(name);
    }
  };
  const isSure = (name: string): boolean => (held.get(name)?.sureUntil ?? 0) > clock.steady();

  const release: Leases["release"] = async (name) => {
    if (!held.delete(name)) return;
    await store.transaction((tx) => tx.pumps.release(name, holder));
  };
  return {
    async hold(name, lost) {
      const sureUntil = await take(name);
      if (sureUntil === undefined) return false;
      held.set(name, { sureUntil, lost });
      log("lease.held", { name });
      return true;
    },
    holds: isSure,
    async renew() {
      for (const name of [...held.keys()]) await renewOne(name);
    },
    release,
    async releaseAll() {
      for (const name of [...held.keys()]) await release(name);
    },
  };
}
