import type { PlatformIdentity } from "../ports/person.ts";

/** Joins parts so that no two different lists give the same bytes: each part follows its length (4 bytes, big-endian). */
export function frame(...parts: readonly string[]): Buffer {
  const bodies = parts.map((part) => Buffer.from(part, "utf8"));
  const out = Buffer.allocUnsafe(bodies.reduce((sum, body) => sum + 4 + body.length, 0));
  let at = 0;
  for (const body of bodies) {
    out.writeUInt32BE(body.length, at);
    body.copy(out, at + 4);
    at += 4 + body.length;
  }
  return out;
}

/** An identity, framed, after whatever it is to be bound to: ("ab", "c") never equals ("a", "bc"). */
export function frameIdentity(identity: PlatformIdentity, ...before: readonly string[]): Buffer {
  return frame(...before, identity.platform, identity.tenant, identity.user);
}
