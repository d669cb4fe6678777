import type { WireRequest } from "../wire/loopback-server.ts";
import { fromForm } from "../wire/schemas/telegram.ts";
import type { Body } from "./rules.ts";

/** The fields of a call: as JSON, or as a form where a file comes with it; a file is the text "attach://name". */
export function readBody(method: string, { headers, body }: WireRequest): Body {
  const boundary = /boundary=(.+)$/.exec(headers["content-type"] ?? "")?.[1];
  if (boundary !== undefined) return readForm(method, body.toString("latin1"), boundary);
  return body.length === 0 ? {} : (JSON.parse(body.toString("utf8")) as Body);
}

function readForm(method: string, text: string, boundary: string): Body {
  const fields: [string, string][] = [];
  const files: string[] = [];
  for (const part of text.split(`--${boundary}`).slice(1, -1)) {
    const cut = part.indexOf("\r\n\r\n");
    const head = part.slice(0, cut);
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? "";
    if (/filename=/.test(head)) files.push(name);
    else fields.push([name, Buffer.from(part.slice(cut + 4, -2), "latin1").toString("utf8")]);
  }
  const body = fromForm(method, fields);
  const named = [...JSON.stringify(body).matchAll(/attach:\/\/(\w+)/g)].map(([, name]) => name);
  if (named.some((name) => !files.includes(name ?? ""))) throw new Error(`${method} names a file that did not come.`);
  return body;
}
