import { createHmac, hkdfSync } from "node:crypto";
import type { People, SealedAddress } from "../ports/anonymity.ts";
import type { ThreadHome, ThreadNote } from "../ports/feedback-seals.ts";
import type { ThreadNoteRow } from "../ports/feedback-store.ts";
import type { Keyring } from "../ports/keyring.ts";
import type { Randomness } from "../ports/randomness.ts";
import type { ReturnAddresses } from "../ports/return-addresses.ts";
import { fromPadded, toPadded } from "./padded.ts";
import { NONCE, seal, unseal } from "./sealed-box.ts";
import type { DeploymentSecret } from "./secret.ts";

const TAG = 32;
/** Every draw is a multiple of the 12 bytes a seal takes. */
const KEY_DRAW = 24;
const NOTE_DRAW = 48;

/** How keys of return addresses are called in the keyring. */
const RETURN_KEYS = "return-";

interface Boxed {
  readonly address: SealedAddress;
  readonly home: ThreadHome;
}

/** Addresses under a key of their own AND the deployment secret: both are needed, and the first dies on the told day. */
export function createReturnAddresses(parts: {
  readonly keyring: Keyring;
  readonly secret: DeploymentSecret;
  readonly randomness: Randomness;
  readonly people: People;
}): ReturnAddresses {
  const { keyring, randomness, people } = parts;
  const tagKey = parts.secret.derive("return-tag");
  const salt = parts.secret.derive("return-keys");
  const tagOf = (thread: string): Uint8Array => createHmac("sha256", tagKey).update(thread).digest();
  const derived = (random: Uint8Array, label: "address" | "note"): Buffer => {
    const key = Buffer.from(hkdfSync("sha256", random, salt, `sayso/return-${label}/v1`, 32));
    random.fill(0);
    return key;
  };
  const keyFor = async (key: string, label: "address" | "note"): Promise<Buffer | undefined> => {
    const random = await keyring.get(key);
    return random && derived(random, label);
  };
  return {
    tagOf,
    async seal(thread, { person, home }, shelf) {
      const key = RETURN_KEYS + Buffer.from(randomness.bytes(KEY_DRAW)).toString("hex").slice(0, 32);
      const tag = tagOf(thread);
      const boxed: Boxed = { address: people.sealAddress(person), home };
      const sealing = derived(await keyring.create(key), "address");
      return { tag, key, shelf, sealed: seal(sealing, toPadded(boxed), tag, randomness.bytes(NONCE)) };
    },
    async open({ key, tag, sealed }) {
      const opening = await keyFor(key, "address");
      const plain = opening && unseal(opening, sealed, tag);
      if (!plain) return undefined;
      const { address, home } = fromPadded<Boxed>(plain);
      return { person: people.openAddress(address), home };
    },
    async sealNote({ key, tag: thread }, shelf, note) {
      const sealing = await keyFor(key, "note");
      if (!sealing) return undefined;
      const drawn = randomness.bytes(NOTE_DRAW);
      const tag = drawn.slice(0, TAG);
      return { thread, tag, shelf, sealed: seal(sealing, toPadded(note), tag, drawn.slice(TAG, TAG + NONCE)) };
    },
    async readNotes({ key }, notes) {
      const opening = await keyFor(key, "note");
      if (!opening) return [];
      return notes.flatMap((note) => opened(opening, note)).sort((a, b) => a.nth - b.nth);
    },
    shred: ({ key }) => keyring.shred(key),
    stands: async ({ key }) => (await keyring.get(key).then((found) => found?.fill(0))) !== undefined,
  };
}

function opened(key: Uint8Array, { tag, sealed }: ThreadNoteRow): readonly ThreadNote[] {
  const plain = unseal(key, sealed, tag);
  return plain ? [fromPadded<ThreadNote>(plain)] : [];
}
