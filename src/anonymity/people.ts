import { createHmac, hash } from "node:crypto";
import type { HolderTag, MemoryKey, People, PreferenceTag, SealedAddress } from "../ports/anonymity.ts";
import { PersonRef, type PlatformIdentity } from "../ports/person.ts";
import type { Randomness } from "../ports/randomness.ts";
import { frameIdentity } from "./frame.ts";
import { NONCE, seal, unseal } from "./sealed-box.ts";
import type { DeploymentSecret } from "./secret.ts";

/** Addresses are padded to a multiple of this, so that their length does not tell the platform. */
const ADDRESS_BLOCK = 128;
const ADDRESS_ABOUT = Buffer.from("sayso address v1");

/**
 * Tags and sealed addresses under keys derived from the deployment secret, memory keys under a key made here and now.
 * Tags of different kinds are unrelated. `openAddress` throws where the secret is not the one it was sealed under.
 */
export function createPeople(secret: DeploymentSecret, randomness: Randomness): People {
  const preferenceKey = secret.derive("preference-tag");
  const holderKey = secret.derive("holder-tag");
  const addressKey = secret.derive("address");
  const bootKey = Buffer.from(randomness.bytes(32)).toString("base64");
  const memory = (identity: PlatformIdentity): string => memoryKeyOf(bootKey, identity);
  return {
    preferenceTag: (person) => tagOf(preferenceKey, person).digest("hex") as PreferenceTag,
    holderTag: (person) => tagOf(holderKey, person).digest("hex") as HolderTag,
    memoryKey: (person) => PersonRef.once(person, memory, memory) as MemoryKey,
    sealAddress: (person) =>
      seal(addressKey, encodeAddress(PersonRef.open(person)), ADDRESS_ABOUT, randomness.bytes(NONCE)).toString(
        "base64url",
      ) as SealedAddress,
    openAddress(sealed) {
      const plain = unseal(addressKey, Buffer.from(sealed, "base64url"), ADDRESS_ABOUT);
      const identity = plain && decodeAddress(plain);
      if (identity === undefined) throw new Error("A sealed address does not open under this deployment's secret.");
      return new PersonRef(identity);
    },
  };
}

/**
 * The key before and after, so that nobody can lengthen what is hashed; lengths keep the parts apart. A fifth of the
 * time of an HMAC, which matters because every event asks; it never leaves memory.
 */
const memoryKeyOf = (bootKey: string, { platform, tenant, user }: PlatformIdentity): string =>
  hash("sha256", `${bootKey}${platform.length} ${tenant.length} ${platform}${tenant}${user}${bootKey}`, "base64url");

const tagOf = (key: Uint8Array, person: PersonRef, ...about: readonly string[]) =>
  createHmac("sha256", key).update(frameIdentity(PersonRef.open(person), ...about));

function encodeAddress({ platform, tenant, user }: PlatformIdentity): Buffer {
  const body = Buffer.from(JSON.stringify([platform, tenant, user]), "utf8");
  const out = Buffer.alloc(Math.ceil((body.length + 2) / ADDRESS_BLOCK) * ADDRESS_BLOCK);
  out.writeUInt16BE(body.length);
  body.copy(out, 2);
  return out;
}

function decodeAddress(plain: Buffer): PlatformIdentity | undefined {
  if (plain.length < 2) return undefined;
  try {
    const parts: unknown = JSON.parse(plain.toString("utf8", 2, 2 + plain.readUInt16BE()));
    if (!Array.isArray(parts) || parts.length !== 3) return undefined;
    const [platform, tenant, user]: unknown[] = parts;
    if (typeof platform !== "string" || typeof tenant !== "string" || typeof user !== "string") return undefined;
    return { platform, tenant, user };
  } catch {
    // The parser's own text would quote the address.
    return undefined;
  }
}
