import { pollKeyId } from "../anonymity/poll-keys.ts";
import { clearRestoredMark, restoredMarkStands } from "../backup/restored-mark.ts";
import type { PollId } from "../core/ids.ts";
import type { Poll, PollPhase } from "../core/poll/poll.ts";
import type { Clock } from "../ports/clock.ts";
import type { Keyring } from "../ports/keyring.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { apply } from "./applying.ts";

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
 * no open poll are shredded: they are left from an opening that did not come about.
 */
export async function checkKeys(parts: Parts): Promise<KeyCheck> {
  const { store, keyring, clock, log } = parts;
  const keys = new Set(await keyring.list());
  const polls = await pollsThatNeedKeys(store);
  const restored = await store.transaction((tx) => restoredMarkStands(tx, clock.now()));
  if (restored) {
    await losePolls(parts, polls);
    return { kind: "fine" };
  }
  if (polls.length > 0 && keys.size === 0) return { kind: "refused", reason: EMPTY };
  for (const poll of polls) {
    const missing = !keys.has(pollKeyId(poll.id));
    if (missing) log("poll.key-missing", { poll: poll.id });
    if (missing !== (poll.keyMissing === true))
      await store.transaction((tx) => apply(tx, poll, { do: "mark-key", missing }, clock.now()));
  }
  const wanted = new Set(polls.map((poll) => pollKeyId(poll.id)));
  await Promise.all(
    [...keys].filter((key) => key.startsWith("poll") && !wanted.has(key)).map((key) => keyring.shred(key)),
  );
  return { kind: "fine" };
}

const EMPTY =
  "There are open questions in the database, and the keyring is empty. Without their keys the answers cannot be read. " +
  "Point KEYRING_DIR at the keyring this database belongs to. If it is lost, restore the database from a backup with " +
  "`npm run restore`: then those questions end, and their groups are asked again.";

async function pollsThatNeedKeys(store: Store): Promise<readonly Poll[]> {
  const polls: Poll[] = [];
  let after: PollId | undefined;
  for (;;) {
    const page = await store.transaction((tx) => tx.pumps.pollsIn(NEEDS_KEY, after, PAGE));
    polls.push(...page);
    after = page.at(-1)?.id;
    if (page.length < PAGE || after === undefined) return polls;
  }
}

/** All in one transaction with the mark, so that it is acted on once; the closer then clears up and tells the groups. */
async function losePolls({ store, clock, log }: Parts, polls: readonly Poll[]): Promise<void> {
  await store.transaction(async (tx) => {
    for (const poll of polls) await apply(tx, poll, { do: "lose" }, clock.now());
    await clearRestoredMark(tx);
  });
  log("start.restored", { polls: polls.length });
}
