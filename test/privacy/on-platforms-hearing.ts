import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Inbound } from "../../src/ports/chat-adapter.ts";
import type { Stage } from "../stages/stage.ts";

/** Bytes that were caught on their way. */
export interface Caught {
  bytes(): Buffer;
  close(): void;
}

const CHANNEL = "http.server.request.start";

/** Every request to any web server of this process: its address, its headers, and its body as it came. */
export function hearRequests(): Caught {
  const parts: Buffer[] = [];
  const hear = (message: unknown): void => {
    const { request } = message as { readonly request: IncomingMessage };
    parts.push(Buffer.from(`${request.method} ${request.url}\n${JSON.stringify(request.headers)}\n`));
    const push = request.push.bind(request);
    request.push = (chunk: unknown, encoding?: BufferEncoding): boolean => {
      if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
      return push(chunk, encoding);
    };
  };
  diagnostics.subscribe(CHANNEL, hear);
  return { bytes: () => Buffer.concat(parts), close: () => void diagnostics.unsubscribe(CHANNEL, hear) };
}

/** Every event that the stage's adapter hands to the engine from its next start on. */
export function hearEvents(stage: Stage): readonly Inbound[] {
  const events: Inbound[] = [];
  const { adapter } = stage;
  const value: Stage["adapter"] = {
    ...adapter,
    start: (listen) =>
      adapter.start((event) => {
        events.push(event);
        return listen(event);
      }),
  };
  Object.defineProperty(stage, "adapter", { value });
  return events;
}
