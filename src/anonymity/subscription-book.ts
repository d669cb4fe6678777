import { createHmac } from "node:crypto";
import type { Wishes } from "../core/opportunity/wishes.ts";
import type { People, SealedAddress } from "../ports/anonymity.ts";
import type { SubscriptionBook } from "../ports/interests.ts";
import { PersonRef } from "../ports/person.ts";
import type { Randomness } from "../ports/randomness.ts";
import { frameIdentity } from "./frame.ts";
import { openPadded, sealPadded } from "./padded-box.ts";
import { NONCE } from "./sealed-box.ts";
import type { DeploymentSecret } from "./secret.ts";

const WISHES_BYTES = 2048;
/** Ties a box to its row, so that nobody can be given what another wished for. */
const aboutRow = (tag: string): Buffer => Buffer.from(`wishes ${tag}`);

/** Wishes under keys derived from the deployment's secret, so that they outlive every notice and survive a restore. */
export function createSubscriptionBook(
  secret: DeploymentSecret,
  randomness: Randomness,
  people: People,
): SubscriptionBook {
  const tagKey = secret.derive("subscription-tag");
  const sealKey = secret.derive("subscription-seal");
  const tagOf: SubscriptionBook["tagOf"] = (person) =>
    createHmac("sha256", tagKey)
      .update(frameIdentity(PersonRef.open(person)))
      .digest("hex");
  return {
    tagOf,
    open(row) {
      const boxed = openPadded<Wishes & { readonly address: SealedAddress }>(sealKey, row.sealed, aboutRow(row.tag));
      return boxed && { ...boxed, tag: row.tag };
    },
    seal(person, wishes) {
      const tag = tagOf(person);
      const boxed = { ...wishes, address: people.sealAddress(person) };
      return { tag, sealed: sealPadded(sealKey, boxed, WISHES_BYTES, aboutRow(tag), randomness.bytes(NONCE)) };
    },
  };
}
