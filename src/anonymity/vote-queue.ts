import type { PollId } from "../core/ids.ts";
import type { Ballot } from "../core/poll/ballot.ts";
import { GroupCommit, type Waiting } from "../group-commit.ts";
import type { CastOutcome } from "../ports/anonymity.ts";
import type { PersonRef } from "../ports/person.ts";
import type { Randomness } from "../ports/randomness.ts";
import type { BallotRow, BallotTable } from "../ports/store.ts";
import { sealBallot } from "./ballot-seal.ts";
import { type BallotKeys, ballotTag, type PollKeys } from "./poll-keys.ts";
import { NONCE } from "./sealed-box.ts";

/** Larger batches gain nothing (architecture A8) and would hold the lock for longer. */
export const MOST_IN_A_BATCH = 500;

interface Act extends Waiting {
  readonly poll: PollId;
  readonly person: PersonRef;
  /** undefined: the ballot is taken back. */
  readonly ballot: Ballot | undefined;
  readonly resolve: (outcome: CastOutcome) => void;
}

/** What one act will do to its row. */
interface Effect {
  readonly tag: Uint8Array;
  /** The first four bytes of the tag as a number: quick to sort by. */
  readonly order: number;
  readonly row: BallotRow | undefined;
  readonly act: Act;
}

/**
 * Commits votes in groups. Acts are taken strictly in order of arrival, so one person's acts keep theirs; rows go to the
 * table in order of tag, so that a batch does not tell who came first and two processes cannot deadlock.
 */
export class VoteQueue {
  readonly #table: BallotTable;
  readonly #keys: PollKeys;
  readonly #randomness: Randomness;
  readonly #acts = new GroupCommit<Act>(MOST_IN_A_BATCH, (batch) => this.#commit(batch));

  constructor(table: BallotTable, keys: PollKeys, randomness: Randomness) {
    this.#table = table;
    this.#keys = keys;
    this.#randomness = randomness;
  }

  /** Resolves once committed; rejects with the store's or the keyring's fault. */
  add(poll: PollId, person: PersonRef, ballot: Ballot | undefined): Promise<CastOutcome> {
    return new Promise((resolve, reject) => {
      this.#acts.add({ poll, person, ballot, resolve, reject });
    });
  }

  async #commit(batch: readonly Act[]): Promise<void> {
    const effects: Effect[] = [];
    for (const [poll, acts] of byPoll(batch)) await this.#seal(poll, acts, effects);
    // A stable sort: acts on one row stay in their order of arrival.
    effects.sort((one, other) => one.order - other.order || Buffer.compare(one.tag, other.tag));
    const { kept, gone } = byOutcome(effects);
    await settle(kept, (rows) => this.#table.upsert(rows));
    await settle(gone, (rows) => this.#table.remove(rows));
  }

  /** Seals one poll's acts into `effects`; those that cannot be done at all are settled here and left out. */
  async #seal(poll: PollId, acts: readonly Act[], effects: Effect[]): Promise<void> {
    let keys: BallotKeys | undefined;
    try {
      keys = await this.#keys.of(poll);
    } catch (fault) {
      for (const act of acts) act.reject(fault);
      return;
    }
    // One draw for the batch: many small ones cost as much as the sealing.
    const nonces = this.#randomness.bytes(acts.length * NONCE);
    for (const [at, act] of acts.entries()) {
      if (keys === undefined) act.resolve("key-missing");
      else sealOne(effects, keys, act, nonces.subarray(at * NONCE, (at + 1) * NONCE));
    }
    keys?.wipe();
  }
}

/** Adds what an act does to its row, or rejects it alone where it cannot be sealed. */
function sealOne(effects: Effect[], keys: BallotKeys, act: Act, nonce: Uint8Array): void {
  try {
    const { poll, person, ballot } = act;
    const row = ballot && sealBallot(keys, poll, person, ballot, nonce);
    const tag = row?.tag ?? ballotTag(keys, poll, person);
    effects.push({ tag, order: firstBytes(tag), row, act });
  } catch (fault) {
    act.reject(fault);
  }
}

const firstBytes = (tag: Uint8Array): number =>
  (((tag[0] ?? 0) * 256 + (tag[1] ?? 0)) * 256 + (tag[2] ?? 0)) * 256 + (tag[3] ?? 0);

function byPoll(batch: readonly Act[]): ReadonlyMap<PollId, readonly Act[]> {
  const polls = new Map<PollId, Act[]>();
  for (const act of batch) {
    const acts = polls.get(act.poll);
    if (acts === undefined) polls.set(act.poll, [act]);
    else acts.push(act);
  }
  return polls;
}

/** Rows for one statement, in order of tag, and everybody who waits for it. */
interface Statement<Row> {
  readonly rows: Row[];
  readonly waiters: Act[];
}

/** The last act on a row wins, and all who acted on it wait for that one. `effects` in order of tag, then of arrival. */
function byOutcome(effects: readonly Effect[]) {
  const kept: Statement<BallotRow> = { rows: [], waiters: [] };
  const gone: Statement<Pick<BallotRow, "tag" | "poll">> = { rows: [], waiters: [] };
  let sameRow: Act[] = [];
  for (const [at, { tag, row, act }] of effects.entries()) {
    sameRow.push(act);
    const next = effects[at + 1];
    if (next !== undefined && Buffer.compare(tag, next.tag) === 0) continue;
    if (row === undefined) gone.rows.push({ tag, poll: act.poll });
    else kept.rows.push(row);
    (row === undefined ? gone : kept).waiters.push(...sameRow);
    sameRow = [];
  }
  return { kept, gone };
}

/** Does one statement and tells everybody who waits; never throws. */
async function settle<Row>(
  { rows, waiters }: Statement<Row>,
  commit: (rows: readonly Row[]) => Promise<ReadonlySet<PollId>>,
): Promise<void> {
  if (rows.length === 0) return;
  try {
    const open = await commit(rows);
    for (const act of waiters) act.resolve(open.has(act.poll) ? "kept" : "not-open");
  } catch (fault) {
    for (const act of waiters) act.reject(fault);
  }
}
