/** What a browser posted, in order: names may come more than once. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** A body over this many bytes is refused: the longest form has five fields of a few thousand characters. */
export const BODY_BYTES = 64 * 1024;

/** Reads `application/x-www-form-urlencoded`; undefined where it holds a NUL, is not UTF-8 or is not such a body. */
export function readFields(body: Uint8Array): Fields | undefined {
  const fields: [string, string][] = [];
  for (const pair of new TextDecoder("latin1").decode(body).split("&")) {
    if (pair === "") continue;
    const cut = pair.indexOf("=");
    const name = decode(cut < 0 ? pair : pair.slice(0, cut));
    const value = decode(cut < 0 ? "" : pair.slice(cut + 1));
    if (name === undefined || value === undefined) return undefined;
    fields.push([name, value]);
  }
  return fields;
}

export function fieldOf(fields: Fields, name: string): string | undefined {
  return fields.find(([key]) => key === name)?.[1];
}

function decode(text: string): string | undefined {
  // A browser sends nothing but ASCII here; stray bytes mean that something else made this body.
  if (!/^(?:[ -$&-~]|%[0-9a-fA-F]{2})*$/.test(text)) return undefined;
  try {
    const decoded = decodeURIComponent(text.replaceAll("+", " "));
    return decoded.includes("\u0000") ? undefined : decoded.replace(/\r\n?/g, "\n");
  } catch {
    return undefined;
  }
}
