import type { PlatformIdentity } from "../ports/person.ts";

/** Joins parts so that no two different lists give the same bytes: each part follows its length (4 bytes, big-endian). */
export function frame(...parts: readonly string[]): Buffer {
  const out = Buffer.alloc(parts.reduce((sum, part) => sum + 4 + Buffer.byteLength(part), 0));
  let at = 0;
  for (const part of parts) {
    const length = out.write(part, at + 4);
    out.writeUInt32BE(length, at);
    at += 4 + length;
  }
  return out;
}

/** An identity, framed, after whatever it is to be bound to: ("ab", "c") never equals ("a", "bc"). */
export function frameIdentity(identity: PlatformIdentity, ...before: readonly string[]): Buffer {
  return frame(...before, identity.platform, identity.tenant, identity.user);
}
