import type { PollId } from "../core/ids.ts";
import type { BallotRow, BallotTable } from "../ports/store.ts";
import type { Client } from "./client.ts";

interface BallotRecord {
  readonly tag: Uint8Array;
  readonly poll: string;
  readonly sealed: Uint8Array;
}

const asBallot = ({ tag, poll, sealed }: BallotRecord): BallotRow => ({
  tag: Uint8Array.from(tag),
  poll: poll as PollId,
  sealed: Uint8Array.from(sealed),
});

/** Polls as a caller knows them, from rows that hold an id each. */
export const pollIds = (found: readonly { readonly id: string }[]): ReadonlySet<PollId> =>
  new Set(found.map(({ id }) => id as PollId));

/** What both databases do with ballots by the same words. */
export function ballotRows(client: Client): Pick<BallotTable, "find" | "page" | "count" | "removeSome"> {
  return {
    find: async (tag) => {
      // The key begins with the poll, so every poll that may still hold ballots is looked into.
      const found = await client.$queryRaw<BallotRecord[]>`
        SELECT "tag", "poll", "sealed" FROM "Ballot" WHERE "tag" = ${tag} AND "poll" IN
          (SELECT "id" FROM "Poll" WHERE "phase" IN ('open', 'closing', 'counted'))`;
      return found[0] === undefined ? undefined : asBallot(found[0]);
    },
    page: async (poll, after, limit) => {
      const found = await client.$queryRaw<BallotRecord[]>`
        SELECT "tag", "poll", "sealed" FROM "Ballot" WHERE "poll" = ${poll} AND "tag" > ${after ?? new Uint8Array()}
        ORDER BY "tag" LIMIT ${limit}`;
      return found.map(asBallot);
    },
    count: (poll) => client.ballot.count({ where: { poll } }),
    removeSome: (poll, limit) => client.$executeRaw`
      DELETE FROM "Ballot" WHERE "poll" = ${poll} AND "tag" IN
        (SELECT "tag" FROM "Ballot" WHERE "poll" = ${poll} ORDER BY "tag" LIMIT ${limit})`,
  };
}
