import { setImmediate as yieldToOthers } from "node:timers/promises";
import type { PollId } from "../core/ids.ts";
import type { Ballot } from "../core/poll/ballot.ts";
import type { BallotBox } from "../ports/anonymity.ts";
import type { Clock } from "../ports/clock.ts";
import type { Keyring } from "../ports/keyring.ts";
import type { PersonRef } from "../ports/person.ts";
import type { Randomness } from "../ports/randomness.ts";
import type { BallotTable } from "../ports/store.ts";
import { openBallot } from "./ballot-seal.ts";
import { ballotTag, PollKeys } from "./poll-keys.ts";
import type { DeploymentSecret } from "./secret.ts";
import { VoteQueue } from "./vote-queue.ts";

/** Rows between two yields: opening so many takes a few milliseconds. */
const CHUNK = 500;

/**
 * Some ballots of a poll do not open under its key: the rows were damaged, swapped or written by another deployment.
 * Thrown after every other row was visited, so that a count is never published as if it were whole.
 */
export class BallotsDamaged extends Error {
  readonly opened: number;
  readonly damaged: number;

  constructor(opened: number, damaged: number) {
    super(`${damaged} of ${opened + damaged} ballots of a poll do not open.`);
    this.name = "BallotsDamaged";
    this.opened = opened;
    this.damaged = damaged;
  }
}

export interface BallotBoxParts {
  readonly table: BallotTable;
  readonly keyring: Keyring;
  readonly secret: DeploymentSecret;
  readonly randomness: Randomness;
  readonly clock: Clock;
}

/**
 * The ballots of all polls. Faults of the store and of the keyring come through as they are; `read` and `mine` throw
 * `BallotsDamaged` for rows that do not open. "key-missing" also meets a vote that comes after a close has shredded
 * the key: look at the poll's phase before telling the host that a key is lost.
 */
export function createBallotBox({ table, keyring, secret, randomness, clock }: BallotBoxParts): BallotBox {
  const keys = new PollKeys(keyring, secret, clock);
  const queue = new VoteQueue(table, keys, randomness);
  return {
    prepare: (poll) => keys.create(poll),
    cast: (poll, person, ballot) => queue.add(poll, person, ballot),
    withdraw: (poll, person) => queue.add(poll, person, undefined),

    mine: (poll, person) => readOne(table, keys, poll, person),

    read: (poll, visit, until = () => false) => readAll(table, keys, poll, visit, until),

    async empty(poll) {
      while ((await table.removeSome(poll, CHUNK)) > 0) await yieldToOthers();
    },

    shred: (poll) => keys.shred(poll),
    hasKey: (poll) => keys.stands(poll),
    verify: async (poll) => (await table.count(poll)) === 0 && !(await keys.stands(poll)),
  };
}

async function readOne(
  table: BallotTable,
  keys: PollKeys,
  poll: PollId,
  person: PersonRef,
): Promise<Ballot | undefined> {
  const pair = await keys.of(poll);
  if (pair === undefined) return undefined;
  try {
    const row = await table.find(ballotTag(pair, poll, person));
    const ballot = row && openBallot(pair, row);
    if (row !== undefined && ballot === undefined) throw new BallotsDamaged(0, 1);
    return ballot;
  } finally {
    pair.wipe();
  }
}

/** Stops early, with true, as soon as `until` says so. Asks for the key anew at each chunk: it may die meanwhile. */
async function readAll(
  table: BallotTable,
  keys: PollKeys,
  poll: PollId,
  visit: (ballot: Ballot) => void,
  until: () => boolean,
): Promise<boolean> {
  let opened = 0;
  let damaged = 0;
  let after: Uint8Array | undefined;
  let more = true;
  while (more) {
    const pair = await keys.of(poll);
    if (pair === undefined) return false;
    const rows = until() ? [] : await table.page(poll, after, CHUNK);
    for (const row of rows) {
      const ballot = openBallot(pair, row);
      if (ballot === undefined) damaged += 1;
      else {
        opened += 1;
        visit(ballot);
      }
      if (until()) break;
    }
    pair.wipe();
    after = rows.at(-1)?.tag;
    more = rows.length === CHUNK && !until();
    if (more) await yieldToOthers();
  }
  if (damaged > 0) throw new BallotsDamaged(opened, damaged);
  return true;
}
