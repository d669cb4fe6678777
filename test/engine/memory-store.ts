import type { Group } from "../../src/core/group/group.ts";
import type { GroupId } from "../../src/core/ids.ts";
import type { EpochMillis } from "../../src/core/time.ts";
import type { DueJob, NewOutbound, Outbound, PostedMessage, Store, Tx } from "../../src/ports/store.ts";

interface State {
  groups: Map<GroupId, Group>;
  rows: Map<string, Outbound & { claimedUntil: number; claimedRevision: number }>;
  posted: Map<string, PostedMessage>;
  due: Map<string, DueJob>;
  leases: Map<string, { holder: string; until: number }>;
  order: number;
}

const jobKey = (job: DueJob) => JSON.stringify([job.organisation, job.kind, job.subject, job.runAt]);
const postedKey = (message: Pick<PostedMessage, "subject" | "group">) =>
  JSON.stringify([message.subject, message.group]);
const sameTo = (a: NewOutbound, b: NewOutbound) => JSON.stringify(a.to) === JSON.stringify(b.to);

/** The part of a store that the engine's machinery uses, in memory: one transaction at a time, rolled back when it throws. */
export interface MemoryStore extends Store {
  /** What stands in the outbox, oldest first, done rows left out. */
  rows(): readonly Outbound[];
  jobs(): readonly DueJob[];
  posts(): readonly PostedMessage[];
  transactions(): number;
  /** The next transaction fails as if the database were gone: before its work, or after it. */
  failNext(when?: "before" | "after", skip?: number): void;
}

export function memoryStore(): MemoryStore {
  let state: State = {
    groups: new Map(),
    rows: new Map(),
    posted: new Map(),
    due: new Map(),
    leases: new Map(),
    order: 0,
  };
  let queue: Promise<unknown> = Promise.resolve();
  let transactions = 0;
  let fault: { when: "before" | "after"; skip: number } | undefined;

  const run = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    transactions += 1;
    const failing = fault && fault.skip-- === 0 ? fault.when : undefined;
    if (failing) fault = undefined;
    const before = structuredClone(state);
    try {
      if (failing === "before") throw new Error("the database is gone");
      const result = await work(txOf(() => state));
      if (failing === "after") throw new Error("the database is gone");
      return result;
    } catch (thrown) {
      state = before;
      throw thrown;
    }
  };
  const part = {
    engine: "sqlite",
    transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const turn = queue.then(() => run(work));
      queue = turn.catch(() => undefined);
      return turn;
    },
    rows: () => [...state.rows.values()],
    jobs: () => [...state.due.values()].sort((a, b) => a.runAt - b.runAt),
    posts: () => [...state.posted.values()],
    transactions: () => transactions,
    failNext(when: "before" | "after" = "before", skip = 0) {
      fault = { when, skip };
    },
  };
  // The machinery uses nothing else of a store; what is missing fails loudly as "undefined is not a function".
  return part as unknown as MemoryStore;
}

function txOf(state: () => State): Tx {
  const part: Partial<{ [Name in keyof Tx]: Partial<Tx[Name]> }> = {
    groups: {
      find: async (organisation, id) => {
        const group = state().groups.get(id);
        return group?.organisation === organisation ? group : undefined;
      },
      save: async (group) => void state().groups.set(group.id, group),
    },
    posted: {
      put: async (message) => void state().posted.set(postedKey(message), message),
      of: async (organisation, subject) =>
        [...state().posted.values()].filter((m) => m.organisation === organisation && m.subject === subject),
      remove: async (_organisation, subject, group) => void state().posted.delete(postedKey({ subject, group })),
    },
    outbox: outboxOf(state),
    due: { add: async (job) => void state().due.set(jobKey(job), job) },
    pumps: pumpsOf(state),
  };
  return part as unknown as Tx;
}

function outboxOf(state: () => State): Tx["outbox"] {
  return {
    async add(row) {
      const standing = [...state().rows.values()].find(
        (one) =>
          row.kind === "edit" &&
          one.kind === "edit" &&
          one.subject === row.subject &&
          sameTo(one, row) &&
          (one.state === "waiting" || one.state === "sending"),
      );
      if (standing) {
        state().rows.set(standing.id, { ...standing, revision: standing.revision + 1 });
        return;
      }
      state().order += 1;
      const added = {
        ...row,
        order: state().order,
        revision: 0,
        attempts: 0,
        state: "waiting" as const,
        claimedUntil: 0,
        claimedRevision: 0,
      };
      state().rows.set(row.id, added);
    },
    async cancel(_organisation, subject) {
      for (const row of state().rows.values())
        if (row.subject === subject && row.state === "waiting") state().rows.delete(row.id);
    },
    held: async (_organisation, group) =>
      [...state().rows.values()].filter((row) => row.state === "held" && row.to.group === group),
    find: async (_organisation, id) => state().rows.get(id),
    async settle(id, change) {
      const row = state().rows.get(id);
      if (!row) return;
      const { failure: _, ...rest } = row;
      if (change.state === "done" && row.revision === change.revision) state().rows.delete(id);
      else if (change.state === "done") state().rows.set(id, { ...rest, state: "waiting", attempts: 0 });
      else state().rows.set(id, { ...rest, ...change });
    },
  };
}

function pumpsOf(state: () => State): Partial<Tx["pumps"]> {
  return {
    async claimOutbound(at, claimMs, limit) {
      const due = [...state().rows.values()].filter(
        (row) =>
          (row.state === "waiting" && row.notBefore <= at) || (row.state === "sending" && row.claimedUntil <= at),
      );
      const claimed = due.sort((a, b) => a.order - b.order).slice(0, limit);
      for (const row of claimed) state().rows.set(row.id, { ...row, state: "sending", claimedUntil: at + claimMs });
      return claimed;
    },
    claimDue: async (at, limit) =>
      [...state().due.values()]
        .filter((job) => job.runAt <= at)
        .sort((a, b) => a.runAt - b.runAt)
        .slice(0, limit),
    finishDue: async (job) => void state().due.delete(jobKey(job)),
    async lease(name, holder, at, until) {
      const held = state().leases.get(name);
      if (held && held.holder !== holder && held.until > at) return false;
      state().leases.set(name, { holder, until });
      return true;
    },
    async release(name, holder) {
      if (state().leases.get(name)?.holder === holder) state().leases.delete(name);
    },
  };
}

/** Milliseconds as the store has them. */
export const at = (ms: number): EpochMillis => ms as EpochMillis;
