import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Opens a server on the loopback address; `port` 0 takes a free one. Throws, saying what to do, where it cannot. */
export async function openServer(listener: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, listener);
  await new Promise<void>((opened, failed) => {
    server.once("error", (cause) => failed(whyNot(cause, port)));
    server.listen(port, host, () => opened());
  });
  return server;
}

/** The port a server got; 0 where it is closed. */
export function portOf(server: Server | undefined): number {
  const address = server?.address() as AddressInfo | null | undefined;
  return address?.port ?? 0;
}

/** Takes no more requests and closes once the ones in hand are answered, or after a second. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), 1000);
  await closed;
  clearTimeout(patience);
}

function whyNot(cause: Error, port: number): Error {
  const code = "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE") {
    return new Error(
      `The practice room cannot open: something else on this computer already uses port ${port}. ` +
        "Is the room open already, in another window? If not, close the other program or choose another port.",
      { cause },
    );
  }
  if (code === "EACCES") {
    return new Error(`The practice room may not use port ${port}. Choose a port above 1023.`, { cause });
  }
  return new Error("The practice room could not open its web page.", { cause });
}
