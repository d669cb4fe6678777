import { createHmac } from "node:crypto";
import type { Randomness } from "../ports/randomness.ts";
import type { ReaderLog } from "../ports/reader-log.ts";
import { NONCE, seal, unseal } from "./sealed-box.ts";
import type { DeploymentSecret } from "./secret.ts";

const ABOUT = Buffer.from("sayso reader act v1");
/** Letters and digits that are hard to mix up. */
const LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

/** Whoever can write to the database and has no secret can neither bind a line nor tell who did what. */
export function createReaderLog(secret: DeploymentSecret, randomness: Pick<Randomness, "bytes">): ReaderLog {
  const macKey = secret.derive("reader-acts");
  const sealKey = secret.derive("reader-act-holder");
  const macOf: ReaderLog["macOf"] = (text) => createHmac("sha256", macKey).update(text).digest("hex");
  return {
    macOf,
    sealHolder: (grant) => seal(sealKey, Buffer.from(grant), ABOUT, randomness.bytes(NONCE)).toString("base64url"),
    markOf(sealed) {
      const grant = unseal(sealKey, Buffer.from(sealed, "base64url"), ABOUT);
      if (!grant) return "??";
      const [one = 0, two = 0] = createHmac("sha256", macKey).update("mark").update(grant).digest();
      return `${LETTERS[one & 31]}${LETTERS[two & 31]}`;
    },
  };
}
