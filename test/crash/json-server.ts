import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on the loopback address that takes JSON and gives JSON. */
export interface JsonServer {
  readonly url: string;
  close(): Promise<void>;
}

/** `answer` may never settle: then the caller waits until somebody dies. What it throws comes out as status 500. */
export async function serveJson(answer: (body: unknown) => Promise<unknown>): Promise<JsonServer> {
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body: unknown = JSON.parse(Buffer.concat(parts).toString("utf8"));
      answer(body).then(
        (said) => response.end(JSON.stringify(said)),
        (thrown: unknown) => {
          response.statusCode = 500;
          response.end(JSON.stringify(String(thrown instanceof Error ? thrown.stack : thrown)));
        },
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Rejects where the other side died or threw. */
export async function postJson<T>(url: string, body: unknown): Promise<T> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  const said: unknown = await response.json();
  if (!response.ok) throw new Error(`The other process threw: ${String(said)}`);
  return said as T;
}
