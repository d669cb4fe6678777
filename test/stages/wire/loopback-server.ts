import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** One request of a client library as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Without what follows a question mark. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What the platform answers; "lost": the connection breaks without an answer, after whatever was done. */
export type WireReply =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly json?: unknown }
  | "lost";

/** A web server on the loopback address that a test can take off the net and put back under the same address. */
export interface LoopbackServer {
  /** For a WebSocket server to listen for upgrades on. */
  readonly http: Server;
  /** "http://127.0.0.1:4321", without a slash at the end. */
  readonly url: string;
  /** New connections are refused from now on; requests and sockets under way stay. */
  offline(): Promise<void>;
  online(): Promise<void>;
  close(): Promise<void>;
}

export async function openLoopbackServer(
  answer: (request: WireRequest) => Promise<WireReply>,
): Promise<LoopbackServer> {
  const http = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const take = async (): Promise<void> => {
      const body = await buffer(request);
      const method = request.method ?? "GET";
      const reply = await answer({
        method,
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body,
      });
      if (reply === "lost") {
        request.socket.destroy();
        return;
      }
      const text = reply.json === undefined ? "" : JSON.stringify(reply.json);
      response.writeHead(reply.status, {
        ...(text === "" ? {} : { "content-type": "application/json" }),
        ...reply.headers,
      });
      response.end(text);
    };
    take().catch((fault: unknown) => {
      // A fault of the fake itself must not look like an answer of the platform.
      console.error("A fake platform failed:", fault);
      request.socket.destroy();
    });
  });
  const listen = (port: number): Promise<void> =>
    new Promise((done, failed) => {
      http.once("error", failed);
      http.listen(port, "127.0.0.1", () => {
        http.off("error", failed);
        done();
      });
    });
  await listen(0);
  const { port } = http.address() as AddressInfo;
  return {
    http,
    url: `http://127.0.0.1:${port}`,
    async offline() {
      // `close` stops listening at once; its callback would wait for requests under way.
      http.close();
      http.closeIdleConnections();
    },
    async online() {
      if (!http.listening) await listen(port);
    },
    async close() {
      http.closeAllConnections();
      if (!http.listening) return;
      await new Promise<void>((done) => http.close(() => done()));
    },
  };
}
