import type { WireRequest } from "../wire/loopback-server.ts";
import type { Body } from "./rules.ts";

/** What a file in a form is shown as. */
const FILE = { file: true } as const;

/** The fields of a call: as JSON, or as a form where a file comes with it; files become `{ file: true }`. */
export function readBody({ headers, body }: WireRequest): Body {
  const type = headers["content-type"] ?? "";
  const boundary = /boundary=(.+)$/.exec(type)?.[1];
  if (boundary !== undefined) return readForm(body.toString("latin1"), boundary);
  return body.length === 0 ? {} : (JSON.parse(body.toString("utf8")) as Body);
}

function readForm(text: string, boundary: string): Body {
  const values: Record<string, unknown> = {};
  const files = new Set<string>();
  for (const part of text.split(`--${boundary}`).slice(1, -1)) {
    const cut = part.indexOf("\r\n\r\n");
    const head = part.slice(0, cut);
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? "";
    if (/filename=/.test(head)) files.add(name);
    else values[name] = fromText(Buffer.from(part.slice(cut + 4, -2), "latin1").toString("utf8"));
  }
  return attached(values, files) as Body;
}

/** Numbers and objects are written as JSON in forms. */
function fromText(text: string): unknown {
  try {
    return /^[-[{\d]/.test(text) ? JSON.parse(text) : text;
  } catch {
    return text;
  }
}

/** Puts files where "attach://…" stands; one that did not come stays as it is. */
function attached(value: unknown, files: ReadonlySet<string>): unknown {
  if (typeof value === "string")
    return value.startsWith("attach://") && files.has(value.slice("attach://".length)) ? FILE : value;
  if (Array.isArray(value)) return value.map((one) => attached(one, files));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, attached(one, files)]));
}
