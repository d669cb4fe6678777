import { createHash } from "node:crypto";
import type { Group } from "../core/group/group.ts";
import type { Grant } from "../core/permission/grant.ts";
import type { Act } from "../core/permission/table.ts";
import { may } from "../core/permission/table.ts";
import type { EpochMillis } from "../core/time.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { Words } from "../core/words.ts";
import type { HolderTag } from "../ports/anonymity.ts";
import type { ChatAdapter, Inbound } from "../ports/chat-adapter.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { type Reply, show } from "./reply.ts";

/** One event on its way through the engine. Lives on the stack; never stored. */
export interface Turn {
  readonly deps: Deps;
  readonly event: Inbound;
  readonly adapter: ChatAdapter;
  readonly at: EpochMillis;
  /** The person's own language where there is a file for it, else the group's, else English. */
  readonly words: Words;
  /** The platform delivers this event once more, and this process still remembers the first time. */
  readonly again: boolean;
}

export const holderOf = (turn: Turn): HolderTag => turn.deps.people.holderTag(turn.event.by.ref);

/** The words a person reads in private. */
export function personalWords(
  { catalogue }: Deps,
  { profile: { slash } }: ChatAdapter,
  event: Inbound,
  group: Group | undefined,
): Words {
  const own = event.by.language === undefined ? undefined : catalogue.words(event.by.language, slash);
  if (own && event.by.language?.toLowerCase().startsWith(own.language.toLowerCase().split("-")[0] ?? "")) return own;
  return catalogue.words(group?.settings.language ?? "en", slash);
}

export type Allowed = { readonly grant: Grant };

/**
 * Does a named act of a role holder: checks the permission table, then takes the receipt, then works, all in one
 * transaction. An event that comes twice is answered with `again` and has no second effect.
 */
export async function namedAct(
  turn: Turn,
  group: Group,
  act: Act,
  work: (tx: Tx, allowed: Allowed) => Promise<Reply>,
  again: (tx: Tx) => Promise<Reply>,
): Promise<Reply> {
  const { deps, words } = turn;
  const holder = holderOf(turn);
  const reply = await deps.store.transaction(async (tx) => {
    const grants = await tx.grants.of(group.organisation, group.id, holder, turn.at);
    const grant = grants.find((g) => may([g.role], act));
    if (!grant) return show(sentenceCard(words, words.say("not-allowed")));
    if (!(await tx.receipts.first(eventHash(turn.event), turn.at))) return again(tx);
    return work(tx, { grant });
  });
  deps.subjects.forget();
  deps.nudge();
  return reply;
}

/** As `namedAct`, for looking only: nothing is written. */
export async function namedLook(
  turn: Turn,
  group: Group,
  act: Act,
  work: (tx: Tx, allowed: Allowed) => Promise<Reply>,
): Promise<Reply> {
  const holder = holderOf(turn);
  return turn.deps.store.transaction(async (tx) => {
    const grants = await tx.grants.of(group.organisation, group.id, holder, turn.at);
    const grant = grants.find((g) => may([g.role], act));
    return grant ? work(tx, { grant }) : show(sentenceCard(turn.words, turn.words.say("not-allowed")));
  });
}

/** What a receipt keeps of an organiser's event: enough to know it again, nothing to read. */
export const eventHash = (event: Inbound): string => createHash("sha256").update(`event ${event.id}`).digest("hex");

/** Room of a turn as plain strings, or undefined one to one. */
export function roomOf(turn: Turn): { platform: string; space: string; room: string } | undefined {
  const { place } = turn.event;
  return place.kind === "room" ? { platform: turn.adapter.platform, space: place.space, room: place.room } : undefined;
}

/** 32 hex digits from 16 random bytes. */
export const newId = <Id extends string>(deps: Pick<Deps, "randomness">): Id =>
  Buffer.from(deps.randomness.bytes(16)).toString("hex") as Id;
