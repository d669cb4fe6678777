import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { WebDoor, WebListener } from "./ports/web-door.ts";

/** An open web server that platforms may call. */
export interface OpenDoor extends WebDoor {
  /** The port it got. */
  readonly port: number;
  close(): Promise<void>;
}

/** The web server cannot be opened; the text says what to do. */
export class DoorFault extends Error {
  override readonly name = "DoorFault";
}

/** Far more than a platform sends for one press or one form. */
const MOST_BYTES = 1_000_000;

/**
 * Opens the one web server of a deployment. It knows paths and nothing else: who may call is for each listener to
 * check. Requests that do not say how long they are, or are longer than a megabyte, are turned away unread.
 */
export async function openWebDoor(host: string, port: number): Promise<OpenDoor> {
  const listeners = new Map<string, { readonly listener: WebListener; readonly method: string }>();
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const found = listeners.get(path);
    const refuse = (status: number): void => {
      response.writeHead(status, { connection: "close" }).end();
    };
    if (!found) return refuse(404);
    if (request.method !== found.method) return refuse(405);
    if (found.method === "GET") return found.listener(request, response);
    const length = Number(request.headers["content-length"] ?? Number.NaN);
    if (Number.isNaN(length)) return refuse(411);
    if (length > MOST_BYTES) return refuse(413);
    found.listener(request, response);
  });
  await listening(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    open: (path, listener, method = "POST") => void listeners.set(path, { listener, method }),
    shut: (path) => void listeners.delete(path),
    close: () => closed(server),
  };
}

async function listening(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((opened, failed) => {
    server.once("error", (cause) => {
      const taken = "code" in cause && cause.code === "EADDRINUSE";
      const why = taken ? `port ${port} is in use already` : `this machine does not let it listen on ${host}:${port}`;
      failed(new DoorFault(`The web server for PUBLIC_URL cannot open: ${why}. Set PORT or LISTEN_ON.`, { cause }));
    });
    server.listen(port, host, () => opened());
  });
}

/** Lets requests in hand finish, for a second at most. */
async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), 1000);
  await done;
  clearTimeout(patience);
}
