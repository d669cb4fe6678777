import type { Desk } from "../core/feedback/desk.ts";
import { keysOf } from "../core/feedback/desk.ts";
import type { Keyring } from "../ports/keyring.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";

/** How the keys of feedback are called in the keyring; see `feedbackKeyId` in src/anonymity. */
const PREFIX = "feedback-";
/** As above, of return addresses; see `RETURN_KEYS` there. */
const RETURN_PREFIX = "return-";
const PAGE = 500;

/**
 * Before anything starts: keys that no desk needs are shredded (a release cut off before its transaction leaves some).
 * A filling whose key is missing is left as it is and takes nothing; an empty one, as after a restore, gets a new key.
 */
export async function checkFeedbackKeys({
  store,
  keyring,
  log,
}: {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly log: Log;
}): Promise<void> {
  const desks = await store.transaction((tx) => tx.desks.inPhase(["open", "slot", "shredding"]));
  const wanted = new Set<string>();
  for (const desk of desks) for (const key of await wantedBy(store, keyring, log, desk)) wanted.add(PREFIX + key);
  for (let after: Uint8Array | undefined; ; ) {
    const page = await store.pools.returns(after, PAGE);
    for (const { key } of page) wanted.add(key);
    after = page.at(-1)?.tag;
    if (page.length < PAGE) break;
  }
  const ours = (key: string): boolean => key.startsWith(PREFIX) || key.startsWith(RETURN_PREFIX);
  const left = (await keyring.list()).filter((key) => ours(key) && !wanted.has(key));
  await Promise.all(left.map((key) => keyring.shred(key)));
}

async function wantedBy(store: Store, keyring: Keyring, log: Log, desk: Desk): Promise<readonly string[]> {
  const batches = await store.transaction((tx) => tx.desks.batches(desk.organisation, desk.group));
  const standing = new Set(await keyring.list());
  const open = batches.filter((batch) => batch.phase === "open");
  for (const { id } of open) {
    if (standing.has(PREFIX + id)) continue;
    const rows = await store.pools.page(id, undefined, 1);
    if (rows.length === 0) await keyring.create(PREFIX + id);
    else log("feedback.key-missing", { group: desk.group });
  }
  // Texts and blocks under a key that a restore has left behind are lost; what comes next needs keys again.
  const questions = open.flatMap(({ question }) => (question ? [question.senders, question.release] : []));
  for (const id of new Set([desk.release, desk.senders.id, desk.marks.id, ...questions]))
    if (!standing.has(PREFIX + id)) await keyring.create(PREFIX + id);
  return [...keysOf(desk), ...desk.dying, ...questions, ...batches.map((batch) => batch.id)];
}
