import type { Batch, Desk } from "../core/feedback/desk.ts";
import type { AskedOf, Heard, HeardText } from "../core/feedback/heard.ts";
import type { Addressee, PooledItem } from "../core/feedback/item.ts";
import { type FeedbackId, subjectRef } from "../core/ids.ts";
import type { EpochMillis } from "../core/time.ts";
import type { HeardRow } from "../ports/feedback-store.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";

const PAGE = 500;
/** Bytes drawn for an id, of which 16 are used, and for a place in the shuffle: multiples of 12, as seals draw. */
const ID_DRAW = 24;
const PLACE_DRAW = 12;

/** Everything that waits in one filling, opened, while it is locked. */
export async function waitingIn(deps: Pick<Deps, "seals">, tx: Tx, batch: Batch): Promise<readonly PooledItem[]> {
  const items: PooledItem[] = [];
  let after: Uint8Array | undefined;
  for (;;) {
    const page = await tx.pool.page(batch.id, after, PAGE);
    items.push(...(await deps.seals.open(batch.id, page)));
    after = page.at(-1)?.tag;
    if (page.length < PAGE) return items;
  }
}

/** Released messages in an order drawn by lot, under ids drawn now; `question` where all of them answer one. */
export async function heardRows(
  deps: Pick<Deps, "randomness" | "seals">,
  desk: Pick<Desk, "organisation" | "group" | "release">,
  at: EpochMillis,
  going: readonly { readonly audience: Addressee; readonly item: PooledItem }[],
  question?: AskedOf,
): Promise<readonly HeardRow[]> {
  const hex = (bytes: number) => Buffer.from(deps.randomness.bytes(bytes)).toString("hex");
  const shuffled = going
    .map((one) => ({ ...one, place: hex(PLACE_DRAW), id: hex(ID_DRAW).slice(0, 32) as FeedbackId }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const sealed = await deps.seals.sealTexts(
    desk.release,
    shuffled.map(({ id, item }) => [id, textOf(item)] as const),
  );
  return shuffled.map(({ id, item, audience }, nth) => {
    const heard: Heard = {
      id,
      ref: subjectRef(id),
      organisation: desk.organisation,
      group: desk.group,
      audience,
      kind: item.kind,
      release: desk.release,
      at,
      state: "new",
      themes: [],
      replies: 0,
      mark: item.mark,
      ...(item.thread ? { thread: item.thread.lookup } : {}),
      ...(question ? { question } : {}),
      ...(item.consent ? { story: { consent: item.consent } } : {}),
    };
    return { heard, sealed: sealed[nth] ?? new Uint8Array() };
  });
}

const textOf = ({ text, name, thread }: PooledItem): HeardText => ({
  text,
  ...(name === undefined ? {} : { name }),
  ...(thread ? { publicKey: thread.publicKey } : {}),
});
