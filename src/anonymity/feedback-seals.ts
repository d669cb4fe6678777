import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { HeardText } from "../core/feedback/heard.ts";
import type { PooledItem, SenderMark } from "../core/feedback/item.ts";
import type { BatchId } from "../core/ids.ts";
import type { Clock } from "../ports/clock.ts";
import { FeedbackDamaged, FeedbackKeyMissing, type FeedbackSeals } from "../ports/feedback-seals.ts";
import type { PoolRow } from "../ports/feedback-store.ts";
import type { Keyring } from "../ports/keyring.ts";
import { PersonRef } from "../ports/person.ts";
import type { Randomness } from "../ports/randomness.ts";
import { frameIdentity } from "./frame.ts";
import { KeyCache } from "./key-cache.ts";
import { fromPadded, toPadded } from "./padded.ts";
import { NONCE, seal, unseal } from "./sealed-box.ts";
import type { DeploymentSecret } from "./secret.ts";

const TAG = 32;
const MARK_NONCE = 24;
/** Every draw is a multiple of the 12 bytes a seal takes: 32 of tag, 12 of nonce, 4 left over. */
const ROW_DRAW = 48;
/** One draw for a message, mark and row: two cost twice as much as one. */
const MESSAGE_DRAW = MARK_NONCE + ROW_DRAW;

/** How long derived keys stay in memory, as those of polls do. */
const LIVES_MS = 2000;
const MOST_KEYS = 256;

/** What a key of feedback is for: each is used for one thing. */
const LABELS = ["pool", "sender", "mark", "text"] as const;
type Label = (typeof LABELS)[number];

/** The id under which a key of feedback lies in the keyring. */
export const feedbackKeyId = (key: string): string => `feedback-${key}`;

/** What feedback is sealed with. */
export interface FeedbackSealsParts {
  readonly keyring: Keyring;
  readonly secret: DeploymentSecret;
  readonly randomness: Randomness;
  readonly clock: Clock;
}

/** Seals under keys of the keyring AND the deployment secret: both are needed, and the first die. */
export function createFeedbackSeals({ keyring, secret, randomness, clock }: FeedbackSealsParts): FeedbackSeals {
  const salt = secret.derive("feedback-keys");
  const derived = new KeyCache(clock, LIVES_MS, MOST_KEYS);
  /** Raised by every shredding: what was being derived meanwhile is used once and not kept. */
  let shreddings = 0;
  const keyFor = async (key: string, label: Label): Promise<Uint8Array> => {
    const name = `${label} ${key}`;
    const known = derived.get(name);
    if (known) return known;
    const before = shreddings;
    const random = await keyring.get(feedbackKeyId(key));
    if (random === undefined) throw new FeedbackKeyMissing("A key of feedback is not in the keyring.");
    const made = Buffer.from(hkdfSync("sha256", random, salt, `sayso/feedback-${label}/v1`, 32));
    random.fill(0);
    if (before === shreddings) derived.put(name, Uint8Array.from(made));
    return made;
  };
  const forget = (key: string): void => {
    shreddings += 1;
    for (const label of LABELS) derived.drop(`${label} ${key}`);
  };
  const rowOf = (key: Uint8Array, batch: BatchId, item: PooledItem, drawn: Uint8Array): PoolRow => {
    const tag = drawn.slice(0, TAG);
    return { batch, tag, sealed: seal(key, toPadded(item), tag, drawn.slice(TAG, TAG + NONCE)) };
  };
  const sealTexts: FeedbackSeals["sealTexts"] = async (release, texts) => {
    const key = await keyFor(release, "text");
    return texts.map(([id, text]) => seal(key, toPadded(text), Buffer.from(id), randomness.bytes(NONCE)));
  };
  const open: FeedbackSeals["open"] = async (batch, rows) => {
    if (rows.length === 0) return [];
    const key = await keyFor(batch, "pool");
    return rows.map((row) => {
      const plain = unseal(key, row.sealed, row.tag);
      if (plain === undefined) throw new FeedbackDamaged("A message in a pool does not open.");
      return fromPadded<PooledItem>(plain);
    });
  };
  return {
    async prepare(...keys) {
      for (const key of keys) (await keyring.create(feedbackKeyId(key))).fill(0);
    },
    async shred(key) {
      forget(key);
      await keyring.shred(feedbackKeyId(key));
      forget(key);
    },
    async standing(keys) {
      const all = new Set(await keyring.list());
      return new Set(keys.filter((key) => all.has(feedbackKeyId(key))));
    },
    async seal({ batch, senders, marks }, item, person) {
      const key = await keyFor(batch, "pool");
      const sender = tagOf(await keyFor(senders, "sender"), person);
      const drawn = randomness.bytes(MESSAGE_DRAW);
      const nonce = Buffer.from(drawn.subarray(ROW_DRAW)).toString("hex");
      const mark = tagOf(await keyFor(marks, "mark"), person, nonce);
      const marked = { ...item, sender, epoch: senders, mark: { epoch: marks, nonce, mark } };
      return rowOf(key, batch, marked, drawn.subarray(0, ROW_DRAW));
    },
    sealAgain: async (batch, item) => rowOf(await keyFor(batch, "pool"), batch, item, randomness.bytes(ROW_DRAW)),
    open,
    async mine({ batch, senders }, rows, person) {
      const items = await open(batch, rows);
      const own = tagOf(await keyFor(senders, "sender"), person);
      return rows.flatMap(({ tag }, nth) => {
        const item = items[nth];
        return item?.sender === own && item.epoch === senders ? [{ tag, item }] : [];
      });
    },
    isBlocked: (blocks, person) => isBlocked(blocks, person, (epoch) => keyFor(epoch, "mark")),
    sealTexts,
    sealText: async (release, id, text) => (await sealTexts(release, [[id, text]]))[0] ?? new Uint8Array(),
    async openText(release, id, sealed) {
      const plain = unseal(await keyFor(release, "text"), sealed, Buffer.from(id));
      if (plain === undefined) throw new FeedbackDamaged("A released message does not open.");
      return fromPadded<HeardText>(plain);
    },
  };
}

const tagOf = (key: Uint8Array, person: PersonRef, ...about: readonly string[]): string =>
  createHmac("sha256", key)
    .update(frameIdentity(PersonRef.open(person), ...about))
    .digest("hex");

/** All blocks are tried, so that the time it takes tells nothing. A block dies with the key of its epoch. */
async function isBlocked(
  blocks: readonly SenderMark[],
  person: PersonRef,
  keyOf: (epoch: string) => Promise<Uint8Array>,
): Promise<boolean> {
  let hit = false;
  for (const { epoch, nonce, mark } of blocks) {
    const mine = Buffer.from(tagOf(await keyOf(epoch), person, nonce), "hex");
    hit = timingSafeEqual(mine, Buffer.from(mark, "hex")) || hit;
  }
  return hit;
}
