import { setImmediate as othersFirst } from "node:timers/promises";
import type { PollId } from "../core/ids.ts";
import type { Ballot } from "../core/poll/ballot.ts";
import type { CastOutcome } from "../ports/anonymity.ts";
import type { PersonRef } from "../ports/person.ts";
import type { Randomness } from "../ports/randomness.ts";
import type { BallotRow, BallotTable } from "../ports/store.ts";
import { sealBallot } from "./ballot-seal.ts";
import { type BallotKeys, ballotTag, type PollKeys } from "./poll-keys.ts";
import { NONCE } from "./sealed-box.ts";

/** Larger batches gain nothing (architecture A8) and would hold the lock for longer. */
export const MOST_IN_A_BATCH = 500;

interface Act {
  readonly poll: PollId;
  readonly person: PersonRef;
  /** undefined: the ballot is taken back. */
  readonly ballot: Ballot | undefined;
  readonly resolve: (outcome: CastOutcome) => void;
  readonly reject: (fault: unknown) => void;
}

/** What a batch will do to one row, and everybody who waits for it: the last act on a row wins. */
interface Effect {
  readonly poll: PollId;
  readonly tag: Uint8Array;
  readonly row: BallotRow | undefined;
  readonly waiters: readonly Act[];
}

/**
 * Group commit without a timer (architecture A8): a batch is what arrived while the last one committed. Acts are
 * taken strictly in order of arrival, so one person's acts keep theirs; rows go to the table in order of tag, so that
 * a batch does not tell who came first and two processes cannot deadlock.
 */
export class VoteQueue {
  readonly #table: BallotTable;
  readonly #keys: PollKeys;
  readonly #randomness: Randomness;
  readonly #waiting: Act[] = [];
  #running = false;

  constructor(table: BallotTable, keys: PollKeys, randomness: Randomness) {
    this.#table = table;
    this.#keys = keys;
    this.#randomness = randomness;
  }

  /** Resolves once committed; rejects with the store's or the keyring's fault. */
  add(poll: PollId, person: PersonRef, ballot: Ballot | undefined): Promise<CastOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ poll, person, ballot, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      // Whatever has come in already is read before the batch is taken: a driver that works on this very thread lets
      // nothing arrive while it commits, and the first vote alone would be a batch, all others the next.
      await othersFirst();
      const batch = this.#waiting.splice(0, MOST_IN_A_BATCH);
      try {
        await this.#commit(batch);
      } catch (fault) {
        // Not expected, since each step settles its own; yet nobody may wait for ever.
        for (const act of batch) act.reject(fault);
      }
    }
    this.#running = false;
  }

  async #commit(batch: readonly Act[]): Promise<void> {
    const effects: Effect[] = [];
    for (const [poll, acts] of byPoll(batch)) effects.push(...(await this.#effects(poll, acts)));
    effects.sort((one, other) => Buffer.compare(one.tag, other.tag));
    await settle(
      effects.filter((effect) => effect.row !== undefined),
      (kept) => this.#table.upsert(kept.flatMap((effect) => effect.row ?? [])),
    );
    await settle(
      effects.filter((effect) => effect.row === undefined),
      (gone) => this.#table.remove(gone.map(({ tag, poll }) => ({ tag, poll }))),
    );
  }

  /** Seals one poll's acts; those that cannot be done at all are settled here and left out. */
  async #effects(poll: PollId, acts: readonly Act[]): Promise<readonly Effect[]> {
    let keys: BallotKeys | undefined;
    try {
      keys = await this.#keys.of(poll);
    } catch (fault) {
      for (const act of acts) act.reject(fault);
      return [];
    }
    const effects = new Map<string, Effect>();
    // One draw for the batch: many small ones cost as much as the sealing.
    const nonces = this.#randomness.bytes(acts.length * NONCE);
    for (const [at, act] of acts.entries()) {
      if (keys === undefined) act.resolve("key-missing");
      else fold(effects, keys, act, nonces.slice(at * NONCE, (at + 1) * NONCE));
    }
    keys?.wipe();
    return [...effects.values()];
  }
}

/** Adds an act to what becomes of its row, or rejects it alone where it cannot be sealed. */
function fold(effects: Map<string, Effect>, keys: BallotKeys, act: Act, nonce: Uint8Array): void {
  try {
    const { poll, person, ballot } = act;
    const row = ballot && sealBallot(keys, poll, person, ballot, nonce);
    const tag = row?.tag ?? ballotTag(keys, poll, person);
    const key = Buffer.from(tag).toString("latin1");
    effects.set(key, { poll, tag, row, waiters: [...(effects.get(key)?.waiters ?? []), act] });
  } catch (fault) {
    act.reject(fault);
  }
}

function byPoll(batch: readonly Act[]): ReadonlyMap<PollId, readonly Act[]> {
  const polls = new Map<PollId, Act[]>();
  for (const act of batch) {
    const acts = polls.get(act.poll);
    if (acts === undefined) polls.set(act.poll, [act]);
    else acts.push(act);
  }
  return polls;
}

/** Does one statement for all its effects and tells everybody who waits; never throws. */
async function settle(
  effects: readonly Effect[],
  commit: (effects: readonly Effect[]) => Promise<ReadonlySet<PollId>>,
): Promise<void> {
  if (effects.length === 0) return;
  try {
    const open = await commit(effects);
    for (const { poll, waiters } of effects) {
      for (const act of waiters) act.resolve(open.has(poll) ? "kept" : "not-open");
    }
  } catch (fault) {
    for (const act of effects.flatMap((effect) => effect.waiters)) act.reject(fault);
  }
}
