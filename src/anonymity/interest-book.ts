import { createHash, createHmac, hkdfSync } from "node:crypto";
import type { OpportunityId } from "../core/ids.ts";
import type { People } from "../ports/anonymity.ts";
import type { HeldInterest, InterestBook, InterestSeals, Rank } from "../ports/interests.ts";
import type { Keyring } from "../ports/keyring.ts";
import { PersonRef } from "../ports/person.ts";
import type { Randomness } from "../ports/randomness.ts";
import { frameIdentity } from "./frame.ts";
import { openPadded, sealPadded } from "./padded-box.ts";
import { NONCE, seal, unseal } from "./sealed-box.ts";
import type { DeploymentSecret } from "./secret.ts";

/** Every box is this long inside: five needs and five answers of 200 signs, a contact of 120, at four bytes each, and more. */
const INTEREST_BYTES = 12_288;
const LENGTH = 32;
/** Letters and digits that are hard to mix up when read aloud: 32 of them, so that five bits are one. */
const ENTRY_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
const ENTRY_LENGTH = 10;

/** The id under which a notice's key lies in the keyring. */
export const interestKeyId = (id: OpportunityId): string => `chance-${id}`;

/** What the box holds: all but what the row's own columns say. */
type Boxed = Omit<HeldInterest, "tag">;

/** Interests under a key of their notice AND the deployment secret: both are needed, and the first dies. */
export function createInterestBook(parts: {
  readonly keyring: Keyring;
  readonly secret: DeploymentSecret;
  readonly randomness: Randomness;
  readonly people: People;
}): InterestBook {
  const { keyring, randomness, people } = parts;
  const salt = parts.secret.derive("interest-keys");
  const derive = (key: Uint8Array, label: string): Buffer =>
    Buffer.from(hkdfSync("sha256", key, salt, `sayso/${label}/v1`, LENGTH));

  const sealsOf = (id: OpportunityId, key: Uint8Array): InterestSeals => {
    const keys = {
      tag: derive(key, "interest-tag"),
      entry: derive(key, "interest-entry"),
      seal: derive(key, "interest-seal"),
      seed: derive(key, "draw-seed"),
    };
    key.fill(0);
    const aboutTag = (tag: string): Buffer => Buffer.from(`interest ${id} ${tag}`);
    return {
      tagOf: (person) =>
        createHmac("sha256", keys.tag)
          .update(frameIdentity(PersonRef.open(person), id))
          .digest("hex"),
      entryOf: (person) =>
        lettersOf(
          createHmac("sha256", keys.entry)
            .update(frameIdentity(PersonRef.open(person), id))
            .digest(),
        ),
      addressOf: (person) => people.sealAddress(person),
      open(row) {
        const boxed = openPadded<Boxed>(keys.seal, row.sealed, aboutTag(row.tag));
        return boxed && { ...boxed, tag: row.tag };
      },
      seal({ tag, ...boxed }: HeldInterest) {
        const nonce = randomness.bytes(NONCE);
        return { opportunity: id, tag, sealed: sealPadded(keys.seal, boxed, INTEREST_BYTES, aboutTag(tag), nonce) };
      },
      openSeed: (sealed) => unseal(keys.seed, Buffer.from(sealed, "base64url"), Buffer.from(`seed ${id}`)),
      wipe() {
        for (const one of Object.values(keys)) one.fill(0);
      },
    };
  };

  return {
    async prepare(id) {
      const key = await keyring.create(interestKeyId(id));
      const seed = randomness.bytes(LENGTH);
      const seedKey = derive(key, "draw-seed");
      key.fill(0);
      const box = seal(seedKey, seed, Buffer.from(`seed ${id}`), randomness.bytes(NONCE));
      return { seedHash: createHash("sha256").update(seed).digest("hex"), sealedSeed: box.toString("base64url") };
    },
    async seals(id) {
      const key = await keyring.get(interestKeyId(id));
      return key && sealsOf(id, key);
    },
    shred: (id) => keyring.shred(interestKeyId(id)),
  };
}

/** Five bits a letter. */
function lettersOf(bytes: Uint8Array): string {
  return Array.from({ length: ENTRY_LENGTH }, (_, at) => ENTRY_LETTERS[(bytes[at] ?? 0) & 31]).join("");
}

/** The order of a draw, for whoever has its seed. */
export const rankBy =
  (seed: Uint8Array): Rank =>
  (entry) =>
    createHmac("sha256", seed).update(entry).digest("hex");
