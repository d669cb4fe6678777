import { createHash, createHmac, hkdfSync } from "node:crypto";
import { openBallot } from "../../src/anonymity/ballot-seal.ts";
import { frameIdentity } from "../../src/anonymity/frame.ts";
import { type BallotKeys, ballotTag, type PollKeys } from "../../src/anonymity/poll-keys.ts";
import { unseal } from "../../src/anonymity/sealed-box.ts";
import type { PollId } from "../../src/core/ids.ts";
import type { Ballot } from "../../src/core/poll/ballot.ts";
import type { PersonRef } from "../../src/ports/person.ts";
import { PersonRef as Opened } from "../../src/ports/person.ts";
import type { NamedKey } from "./needles.ts";
import type { RawDatabase } from "./raw-database.ts";

/** A ballot as it lies in the database. */
export interface Stolen {
  readonly poll: PollId;
  readonly tag: Buffer;
  readonly sealed: Buffer;
}

/** All ballots, in the order in which the engine gives them when nobody asks for one. */
export const stolen = async (raw: RawDatabase, order = ""): Promise<readonly Stolen[]> =>
  (await raw.ask(`SELECT "poll", "tag", "sealed" FROM "Ballot" ${order}`)).map(({ poll, tag, sealed }) => ({
    poll: String(poll) as PollId,
    tag: Buffer.from(tag as Uint8Array),
    sealed: Buffer.from(sealed as Uint8Array),
  }));

/** How many of a roster are recognised by any digest or keyed digest a program might have meant as the tag. */
export function guessed(rows: readonly Stolen[], roster: readonly PersonRef[], keys: readonly NamedKey[]): number {
  const tags = new Set(rows.map(({ tag }) => tag.toString("hex")));
  const polls = [...new Set(rows.map(({ poll }) => poll))];
  return roster.filter((person) => {
    const who = Opened.open(person);
    const texts = [
      Buffer.from(who.user),
      Buffer.from(`${who.platform}:${who.user}`),
      frameIdentity(who),
      ...polls.flatMap((poll) => [frameIdentity(who, poll), Buffer.from(poll + who.user)]),
    ];
    return texts.some(
      (text) =>
        tags.has(createHash("sha256").update(text).digest("hex")) ||
        keys.some(([, key]) => tags.has(createHmac("sha256", key).update(text).digest("hex"))),
    );
  }).length;
}

/** How many ballots open under a key made of the secret, the poll's id and nothing from the keyring. */
export function openedWithout(rows: readonly Stolen[], keys: readonly NamedKey[]): number {
  return rows.filter((row) =>
    keys.some(([, key]) => {
      const salted = ["ballot-seal", "ballot-tag", "poll-keys"].flatMap((label) =>
        [Buffer.from(row.poll), Buffer.from(row.poll, "hex"), Buffer.alloc(32)].map((guess) =>
          Buffer.from(hkdfSync("sha256", guess.length > 0 ? guess : Buffer.alloc(1), key, `sayso/${label}/v1`, 32)),
        ),
      );
      return [key, ...salted].some((tried) => unseal(tried, row.sealed, row.tag) !== undefined);
    }),
  ).length;
}

/** Who said what, by number in the roster, for a thief with the keyring as well; empty where the poll has no key. */
export async function unmasked(
  rows: readonly Stolen[],
  roster: readonly PersonRef[],
  keys: PollKeys,
): Promise<ReadonlyMap<number, Ballot>> {
  const said = new Map<number, Ballot>();
  for (const poll of new Set(rows.map((row) => row.poll))) {
    const pair: BallotKeys | undefined = await keys.of(poll);
    if (pair === undefined) continue;
    const byTag = new Map(rows.map((row) => [row.tag.toString("hex"), row]));
    for (const [number, person] of roster.entries()) {
      const row = byTag.get(ballotTag(pair, poll, person).toString("hex"));
      const ballot = row && openBallot(pair, row);
      if (ballot) said.set(number, ballot);
    }
  }
  return said;
}
