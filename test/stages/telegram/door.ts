import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { WebDoor, WebListener } from "../../../src/ports/web-door.ts";

/** A web door on the loopback address, as the program opens one. */
export interface OpenDoor {
  readonly door: WebDoor;
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export async function openDoor(): Promise<OpenDoor> {
  const listeners = new Map<string, WebListener>();
  const server = createServer((request, response) => {
    const listener = listeners.get(request.url ?? "");
    if (listener) listener(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    door: {
      open: (path, listener) => void listeners.set(path, listener),
      shut: (path) => void listeners.delete(path),
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
