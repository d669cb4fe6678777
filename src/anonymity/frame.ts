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

/** As `frame`, in characters where each of them is one byte: strings are hashed without being copied first. */
function frameAsText(parts: readonly string[]): string | undefined {
  let text = "";
  for (const part of parts) {
    // As many bytes as characters: ASCII. Lengths above that would themselves be more than one byte.
    if (part.length > 127 || Buffer.byteLength(part) !== part.length) return undefined;
    text += `\0\0\0${String.fromCharCode(part.length)}${part}`;
  }
  return text;
}

/** An identity, framed for a hash, after whatever it is to be bound to: ("ab", "c") never equals ("a", "bc"). */
export function frameIdentity(identity: PlatformIdentity, ...before: readonly string[]): string | Buffer {
  const parts = [...before, identity.platform, identity.tenant, identity.user];
  return frameAsText(parts) ?? frame(...parts);
}
