import { createHmac, hkdfSync } from "node:crypto";
import type { SubjectRef } from "../core/ids.ts";
import type { ActionToken } from "../ports/chat-adapter.ts";
import { canonicalJson } from "./canonical-json.ts";

/** "c": answered with a card. "f": answered with a form, so the adapter must not acknowledge early. */
export type AnswerKind = "c" | "f";

/**
 * Whom a control obeys: "anyone", "room:<platform>/<space>/<room>" or "person:<HolderTag>". The last only for named
 * acts: a token of an anonymous act bound to a person would be a voter list (architecture A5).
 */
export type Audience = string;

/** Something a control may mean. `intent` is plain JSON data; undefined properties count as absent. */
export interface Candidate<Intent = unknown> {
  readonly kind: AnswerKind;
  readonly intent: Intent;
}

/**
 * Tokens are derived, never stored: there is no table to back up, to join or to expire. Whoever wants to know what
 * a token means lists what may be pressed about its subject now, and sees which of those has this token.
 */
export interface Tokens {
  /** 23 URL-safe ASCII bytes; the same for the same four arguments, for ever. */
  mint(ref: SubjectRef, audience: Audience, kind: AnswerKind, intent: unknown): ActionToken;
  /**
   * The candidate this token was minted for, or undefined: forged, meant for another audience, or no longer offered.
   * A `cacheKey` names the list of candidates (say, the poll's phase and number of options): while it stays the same
   * the list is not looked at again, and with a function not even made. Leave it out where the list may vary.
   */
  match<Intent>(
    token: ActionToken,
    ref: SubjectRef,
    audience: Audience,
    candidates: readonly Candidate<Intent>[] | (() => readonly Candidate<Intent>[]),
    cacheKey?: string,
  ): Candidate<Intent> | undefined;
  /** What a token is about, by which its subject is found; undefined for anything that does not look like a token. */
  refOf(token: string): SubjectRef | undefined;
}

/** The subject of intents about nothing in particular, such as "show me the help". */
export const NO_SUBJECT = "AAAAAAAA" as SubjectRef;

const SHAPE = /^[cf][A-Za-z0-9_-]{22}$/;
const REF = /^[A-Za-z0-9_-]{8}$/;
/** 80 bits: one guess in 2^80, each guess a message to a chat platform. */
const MAC_BYTES = 10;
/** About 20 MB at most. A poll with eight options offers some 300 intents a room. */
const CACHED_TOKENS = 100_000;
/** What rooms are shown again and again while a crowd is there; a megabyte. */
const MINTED_TOKENS = 2_000;

/** The audience of everybody in one room. */
export const roomAudience = (room: {
  readonly platform: string;
  readonly space: string;
  readonly room: string;
}): Audience => `room:${room.platform}/${room.space}/${room.room}`;

/** `secret` is the deployment secret, at least 32 bytes; throws a RangeError for less. */
export function createTokens(secret: Uint8Array, cachedTokens = CACHED_TOKENS): Tokens {
  if (secret.length < 32) throw new RangeError("createTokens: the deployment secret must have at least 32 bytes");
  const key = Buffer.from(hkdfSync("sha256", secret, new Uint8Array(0), "action-token", 32));
  const cache = createCache(cachedTokens);

  const made = (ref: SubjectRef, audience: Audience, kind: AnswerKind, json: string): ActionToken => {
    const mac = createHmac("sha256", key)
      .update(frame(ref, audience, kind, json))
      .digest();
    // Six bytes are eight characters exactly, so the two parts can be written one after the other.
    return `${kind}${ref}${mac.subarray(0, MAC_BYTES).toString("base64url")}` as ActionToken;
  };

  const minted = new Map<string, ActionToken>();
  const mint: Tokens["mint"] = (ref, audience, kind, intent) => {
    if (!REF.test(ref)) throw new RangeError("tokens.mint: a subject ref has 8 base64url characters");
    const json = canonicalJson(intent);
    // What one person alone may do is shown once; what a room may do is shown to all its people alike.
    if (audience.startsWith("person:")) return made(ref, audience, kind, json);
    const name = `${kind}${ref}${audience.length} ${audience}${json}`;
    const known = minted.get(name);
    if (known !== undefined) return known;
    if (minted.size >= MINTED_TOKENS) minted.clear();
    const token = made(ref, audience, kind, json);
    minted.set(name, token);
    return token;
  };

  const table = (ref: SubjectRef, audience: Audience, list: readonly Candidate[]): ReadonlyMap<string, Candidate> =>
    new Map(list.map((candidate) => [mint(ref, audience, candidate.kind, candidate.intent), candidate]));

  return {
    mint,
    match<Intent>(
      token: ActionToken,
      ref: SubjectRef,
      audience: Audience,
      candidates: readonly Candidate<Intent>[] | (() => readonly Candidate<Intent>[]),
      cacheKey?: string,
    ) {
      if (refOf(token) !== ref) return undefined;
      const make = () => table(ref, audience, typeof candidates === "function" ? candidates() : candidates);
      const meanings =
        cacheKey === undefined ? make() : cache(`${ref} ${audience.length} ${audience} ${cacheKey}`, make);
      // A map of whole tokens, found by their hash: the time it takes does not tell how many leading characters of a
      // guess are right, so nobody can work their way along a token.
      return meanings.get(token) as Candidate<Intent> | undefined;
    },
    refOf,
  };
}

function refOf(token: string): SubjectRef | undefined {
  return SHAPE.test(token) ? (token.slice(1, 9) as SubjectRef) : undefined;
}

/** Every part after its length, so that ("ab", "c") never looks like ("a", "bc"). */
function frame(...parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part, "utf8");
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

type Table = ReadonlyMap<string, Candidate>;

/** Forgets what was asked for longest ago once more than `most` tokens are held. */
function createCache(most: number): (key: string, make: () => Table) => Table {
  const tables = new Map<string, Table>();
  let held = 0;
  /** Asked for last: when a crowd votes, asked for again at once. */
  let latest: { readonly key: string; readonly table: Table } | undefined;
  return (key, make) => {
    if (latest?.key === key) return latest.table;
    const known = tables.get(key);
    const found = known ?? make();
    // Set again so that the map's own order is the order of last use.
    if (known) tables.delete(key);
    else held += found.size;
    tables.set(key, found);
    latest = { key, table: found };
    for (const [oldest, table] of tables) {
      if (held <= most || oldest === key) break;
      tables.delete(oldest);
      held -= table.size;
    }
    return found;
  };
}
