import type { WireRequest } from "../wire/loopback-server.ts";

/** The JSON of a request and the names of the files that came with it. */
export interface Payload {
  readonly body: unknown;
  readonly files: readonly string[];
}

/** Reads JSON, or the parts of an upload, whose JSON is called "payload_json". */
export async function readPayload(request: WireRequest): Promise<Payload> {
  const type = request.headers["content-type"] ?? "";
  if (request.body.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith("multipart/")) return { body: JSON.parse(request.body.toString("utf8")), files: [] };
  const form = await new Response(new Uint8Array(request.body), { headers: { "content-type": type } }).formData();
  const json = form.get("payload_json");
  const files = [...form.entries()].flatMap(([, value]) => (typeof value === "string" ? [] : [value.name]));
  return { body: typeof json === "string" ? JSON.parse(json) : undefined, files };
}
