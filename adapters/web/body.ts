import { BODY_BYTES, type Fields, readFields } from "./fields.ts";

/** Beyond this nothing more is read: the connection ends without a kind word. */
const READ_AT_MOST = 4 * 1024 * 1024;

/** Reads a posted form. What is too big is read to its end, so that the browser gets to hear why it was refused. */
export async function readPosted(request: Request): Promise<Fields | "too-big" | "not-text"> {
  const type = request.headers.get("content-type") ?? "";
  const bytes = await readBytes(request);
  if (bytes === undefined) return "too-big";
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(type)) return "not-text";
  return readFields(bytes) ?? "not-text";
}

async function readBytes(request: Request): Promise<Uint8Array | undefined> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= BODY_BYTES) chunks.push(value);
    if (size > READ_AT_MOST) {
      await reader.cancel();
      break;
    }
  }
  return size > BODY_BYTES ? undefined : new Uint8Array(Buffer.concat(chunks));
}
