import { createPrivateKey, createPublicKey, diffieHellman, hkdfSync, type KeyObject, scrypt } from "node:crypto";
import type { ThreadEnd } from "../core/feedback/item.ts";
import type { OpenThread, ReceiptCodes, ThreadHome, ThreadNote } from "../ports/feedback-seals.ts";
import type { ThreadNoteRow, ThreadRow } from "../ports/feedback-store.ts";
import type { Randomness } from "../ports/randomness.ts";
import { fromPadded, toPadded } from "./padded.ts";
import { NONCE, seal, unseal } from "./sealed-box.ts";
import type { DeploymentSecret } from "./secret.ts";

const DIGITS = 16;
const HALF = 32;
/** 32 MB and about a tenth of a second each (privacy D9). */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 128 * 2 ** 20 };
/** At once, off the main thread; waiting; beyond that people are told to come back in a minute. */
const AT_ONCE = 2;
const MOST_WAITING = 40;

/** How an X25519 key begins in DER; the 32 bytes of the key follow. */
const PRIVATE_DER = Buffer.from("302e020100300506032b656e04220420", "hex");
const PUBLIC_DER = Buffer.from("302a300506032b656e032100", "hex");

const privateKey = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), type: "pkcs8", format: "der" });
const publicKey = (hex: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_DER, Buffer.from(hex, "hex")]), type: "spki", format: "der" });
const publicHex = (key: KeyObject): string =>
  createPublicKey(key).export({ type: "spki", format: "der" }).subarray(PUBLIC_DER.length).toString("hex");

/** What lies in a thread's row, sealed under the code. */
interface ThreadSecret {
  readonly seed: string;
  readonly home: ThreadHome;
}

/** The digits of a code however they were typed; undefined where they are not 16. */
export function codeDigits(typed: string): string | undefined {
  const digits = typed.normalize("NFKC").replace(/\D/g, "");
  return digits.length === DIGITS ? digits : undefined;
}

/** Codes under a pepper from the deployment secret: the database alone is not enough to try codes against. */
export function createReceiptCodes(
  secret: DeploymentSecret,
  randomness: Randomness,
  mostWaiting = MOST_WAITING,
): ReceiptCodes {
  const pepper = secret.derive("receipt-pepper");
  const line = boundedLine(mostWaiting);
  const stretch = (digits: string) => line(() => stretched(digits, pepper));
  return {
    async make(home, shelf) {
      // 96 random bits for 53: no digit is likelier than another by more than one part in 2^42.
      const number = BigInt(`0x${Buffer.from(randomness.bytes(12)).toString("hex")}`) % 10n ** BigInt(DIGITS);
      const digits = number.toString().padStart(DIGITS, "0");
      const keys = await stretch(digits);
      if (keys === "busy") return "busy";
      const drawn = randomness.bytes(HALF + NONCE + 4);
      const seed = Buffer.from(drawn.slice(0, HALF));
      const tag = keys.subarray(0, HALF);
      const inside: ThreadSecret = { seed: seed.toString("hex"), home };
      const sealed = seal(keys.subarray(HALF), toPadded(inside), tag, drawn.slice(HALF, HALF + NONCE));
      const end = { lookup: tag.toString("hex"), publicKey: publicHex(privateKey(seed)) };
      return { code: digits.replace(/(\d{4})(?=\d)/g, "$1 "), row: { tag, shelf, sealed }, end };
    },
    async open(code, find) {
      // What is no code at all takes the same way, so that nothing is told by the time it takes.
      const keys = await stretch(codeDigits(code) ?? "");
      if (keys === "busy") return "busy";
      const row = await find(keys.subarray(0, HALF));
      return (row && opened(row, keys.subarray(HALF))) ?? "unknown";
    },
    sealNote: (end, shelf, note) => sealNote(randomness, end, shelf, note),
  };
}

function opened(row: ThreadRow, wrap: Uint8Array): OpenThread | undefined {
  const plain = unseal(wrap, row.sealed, row.tag);
  if (plain === undefined) return undefined;
  const { seed, home } = fromPadded<ThreadSecret>(plain);
  const mine = privateKey(Buffer.from(seed, "hex"));
  return {
    home,
    end: { lookup: Buffer.from(row.tag).toString("hex"), publicKey: publicHex(mine) },
    read: (notes) => notes.flatMap((note) => openNote(mine, note) ?? []).sort((a, b) => a.nth - b.nth),
  };
}

/** A key agreed between a key made for this reply alone and the thread's; its public half stands before the box. */
function sealNote(randomness: Randomness, end: ThreadEnd, shelf: number, note: ThreadNote): ThreadNoteRow {
  const drawn = randomness.bytes(HALF + HALF + NONCE + 8);
  const once = privateKey(drawn.slice(0, HALF));
  const tag = drawn.slice(HALF, 2 * HALF);
  const front = Buffer.from(publicHex(once), "hex");
  const key = agreed(once, publicKey(end.publicKey), front);
  const box = seal(key, toPadded(note), tag, drawn.slice(2 * HALF, 2 * HALF + NONCE));
  return { thread: Buffer.from(end.lookup, "hex"), tag, shelf, sealed: Buffer.concat([front, box]) };
}

function openNote(mine: KeyObject, { tag, sealed }: ThreadNoteRow): ThreadNote | undefined {
  const front = Buffer.from(sealed.subarray(0, HALF));
  const plain = unseal(agreed(mine, publicKey(front.toString("hex")), front), sealed.subarray(HALF), tag);
  return plain && fromPadded<ThreadNote>(plain);
}

function agreed(own: KeyObject, other: KeyObject, front: Uint8Array): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: other });
  return Buffer.from(hkdfSync("sha256", shared, front, "sayso/reply/v1", 32));
}

const stretched = (digits: string, pepper: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(digits, pepper, 2 * HALF, COST, (fault, keys) => (fault ? reject(fault) : resolve(keys)));
  });

/** So many at once, so many waiting; "busy" beyond. The memory one takes is what would bring a small machine down. */
function boundedLine(mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T | "busy"> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= AT_ONCE) {
      if (waiting.length >= mostWaiting) return "busy";
      await new Promise<void>((free) => waiting.push(free));
    }
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
