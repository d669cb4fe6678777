import { pollKeyId } from "../anonymity/poll-keys.ts";
import { clearRestoredMark, restoredMarkStands } from "../backup/restored-mark.ts";
import type { PollId } from "../core/ids.ts";
import type { Poll, PollPhase } from "../core/poll/poll.ts";
import type { Clock } from "../ports/clock.ts";
import type { Keyring } from "../ports/keyring.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { apply } from "./applying.ts";
import { loseLists } from "./opportunity-lost.ts";

/** Whether keyring and database belong together (architecture A13). `reason` is for the host to read. */
export type KeyCheck = { readonly kind: "fine" } | { readonly kind: "refused"; readonly reason: string };

interface Parts {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly log: Log;
}

/** Phases whose answers lie sealed under a key. */
const NEEDS_KEY: readonly PollPhase[] = ["open", "closing"];
const PAGE = 200;

/**
 * Before anything starts: after a restore, polls that were open end as lost. Otherwise open polls beside an empty
 * keyring are refused, because a wrong directory looks just like that. One missing key stops that poll alone. Keys of
 * polls that are over or were discarded are shredded.
 */
export async function checkKeys(parts: Parts): Promise<KeyCheck> {
  const { store, keyring, clock, log } = parts;
  const polls = await pollsIn(store, NEEDS_KEY);
  // Read after the polls: the key of a poll that is open stands before the poll is.
  const keys = new Set(await keyring.list());
  const restored = await store.transaction((tx) => restoredMarkStands(tx, clock.now()));
  if (restored) {
    await losePolls(parts, polls);
    return { kind: "fine" };
  }
  if (polls.length > 0 && keys.size === 0) return { kind: "refused", reason: EMPTY };
  for (const poll of polls) {
    const missing = !keys.has(pollKeyId(poll.id));
    if (missing) log("poll.key-missing", { poll: poll.id });
    await mark(parts, poll, missing);
  }
  await sweep(parts, keys);
  return { kind: "fine" };
}

const EMPTY =
  "There are open questions in the database, and the keyring is empty. Without their keys the answers cannot be read. " +
  "Point KEYRING_DIR at the keyring this database belongs to. If it is lost, restore the database from a backup with " +
  "`npm run restore`: then those questions end, and their groups are asked again.";

/**
 * On every tick: a key that has gone or come back since is noticed, so that the organiser's card says so. true where
 * anything changed.
 */
export async function watchKeys(parts: Parts): Promise<boolean> {
  const polls = await pollsIn(parts.store, NEEDS_KEY);
  if (polls.length === 0) return false;
  const keys = new Set(await parts.keyring.list());
  let changed = false;
  for (const poll of polls) {
    const missing = !keys.has(pollKeyId(poll.id));
    if (missing === (poll.keyMissing === true)) continue;
    // A close that went on meanwhile has shredded it: `mark` looks again.
    if (await mark(parts, poll, missing)) {
      changed = true;
      if (missing) parts.log("poll.key-missing", { poll: poll.id });
    }
  }
  return changed;
}

async function mark({ store, clock }: Parts, poll: Poll, missing: boolean): Promise<boolean> {
  if (missing === (poll.keyMissing === true)) return false;
  return store.transaction(async (tx) => {
    const locked = await tx.polls.lock(poll.organisation, poll.id);
    if (!locked || !NEEDS_KEY.includes(locked.phase)) return false;
    await apply(tx, locked, { do: "mark-key", missing }, clock.now());
    return true;
  });
}

/** Keys of polls not yet open are kept: another process may be about to open one. */
async function sweep({ store, keyring }: Parts, keys: ReadonlySet<string>): Promise<void> {
  const wanted = new Set((await pollsIn(store, [...NEEDS_KEY, "draft", "scheduled"])).map((p) => pollKeyId(p.id)));
  const left = [...keys].filter((key) => key.startsWith("poll") && !wanted.has(key));
  await Promise.all(left.map((key) => keyring.shred(key)));
}

async function pollsIn(store: Store, phases: readonly PollPhase[]): Promise<readonly Poll[]> {
  const polls: Poll[] = [];
  let after: PollId | undefined;
  for (;;) {
    const page = await store.transaction((tx) => tx.pumps.pollsIn(phases, after, PAGE));
    polls.push(...page);
    after = page.at(-1)?.id;
    if (page.length < PAGE || after === undefined) return polls;
  }
}

/** All in one transaction with the mark, so that it is acted on once; the closer then clears up and tells the groups. */
async function losePolls({ store, clock, log }: Parts, polls: readonly Poll[]): Promise<void> {
  await store.transaction(async (tx) => {
    for (const poll of polls) await apply(tx, poll, { do: "lose" }, clock.now());
    await loseLists(tx);
    await clearRestoredMark(tx);
  });
  log("start.restored", { polls: polls.length });
}
