import type { Batch, Desk, DeskPhase } from "../core/feedback/desk.ts";
import { keysOf } from "../core/feedback/desk.ts";
import type { EpochMillis } from "../core/time.ts";
import type { Keyring } from "../ports/keyring.ts";
import type { Log } from "../ports/log.ts";
import type { Store, Tx } from "../ports/store.ts";

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
  for (const desk of await store.transaction((tx) => tx.desks.inPhase(ALL))) await mend(store, keyring, log, desk);
  await store.transaction(async (tx) => {
    await keepKeys(tx);
    const wanted = new Set<string>();
    for (const desk of await tx.desks.inPhase(ALL))
      for (const key of await wantedBy(tx, desk)) wanted.add(PREFIX + key);
    const left = (await keyring.list()).filter((key) => key.startsWith(PREFIX) && !wanted.has(key));
    for (const key of left) await keyring.shred(key);
  });
  await sweepReturnKeys(store, keyring);
}

/** Keys of return addresses without a row. */
async function sweepReturnKeys(store: Store, keyring: Keyring): Promise<void> {
  const listed = (await keyring.list()).filter((key) => key.startsWith(RETURN_PREFIX));
  const wanted = new Set<string>();
  for (let after: Uint8Array | undefined; ; ) {
    const page = await store.pools.returns(after, PAGE);
    for (const { key } of page) wanted.add(key);
    after = page.at(-1)?.tag;
    if (page.length < PAGE) break;
  }
  for (const key of listed) if (!wanted.has(key)) await keyring.shred(key);
}

const ALL: readonly DeskPhase[] = ["open", "slot", "shredding"];

/**
 * Until this transaction ends, nobody looks for keys that no desk needs, and whoever makes keys for a desk waits. Keys
 * that are made, and the desk that needs them, are seen together or not at all. Never says when: the row holds no time.
 */
export async function keepKeys(tx: Tx): Promise<void> {
  await tx.pumps.lease("feedback.keys", "all", NO_TIME, NO_TIME);
}

const NO_TIME = 0 as EpochMillis;

const questionKeys = (batches: readonly Batch[]): readonly string[] =>
  batches.flatMap(({ phase, question }) => (phase === "open" && question ? [question.senders, question.release] : []));

async function wantedBy(tx: Tx, desk: Desk): Promise<readonly string[]> {
  const batches = await tx.desks.batches(desk.organisation, desk.group);
  return [...keysOf(desk), ...desk.dying, ...questionKeys(batches), ...batches.map((batch) => batch.id)];
}

async function mend(store: Store, keyring: Keyring, log: Log, desk: Desk): Promise<void> {
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
  for (const id of new Set([desk.release, desk.senders.id, desk.marks.id, ...questionKeys(batches)]))
    if (!standing.has(PREFIX + id)) await keyring.create(PREFIX + id);
}
