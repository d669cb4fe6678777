import type { PollId } from "../core/ids.ts";
import type { Ballot } from "../core/poll/ballot.ts";
import type { PersonRef } from "../ports/person.ts";
import type { BallotRow } from "../ports/store.ts";
import { decodeBallot, encodeBallot } from "./ballot-code.ts";
import { type BallotKeys, ballotTag } from "./poll-keys.ts";
import { seal, unseal } from "./sealed-box.ts";

/** The one row an answer leaves: 32 bytes of tag, 44 of sealed choice, and the poll. `nonce`: see `seal`. */
export function sealBallot(
  keys: BallotKeys,
  poll: PollId,
  person: PersonRef,
  ballot: Ballot,
  nonce: Uint8Array,
): BallotRow {
  const tag = ballotTag(keys, poll, person);
  return { tag, poll, sealed: seal(keys.sealKey, encodeBallot(ballot), tag, nonce) };
}

/** undefined for a row that was damaged, sealed under another key, or carried over from another person's row. */
export function openBallot(keys: BallotKeys, row: Pick<BallotRow, "tag" | "sealed">): Ballot | undefined {
  const plain = unseal(keys.sealKey, row.sealed, row.tag);
  if (plain === undefined) return undefined;
  const ballot = decodeBallot(plain);
  plain.fill(0);
  return ballot;
}
