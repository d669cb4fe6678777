import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

/** What the gateway tells a client that has just come. */
export interface GatewayGuests {
  readonly token: string;
  /** What READY holds, and the events that follow it. */
  welcome(): { readonly ready: object; readonly then: readonly (readonly [type: string, data: object])[] };
}

interface Frame {
  readonly op: number;
  readonly d?: {
    readonly token?: string;
    readonly session_id?: string;
    readonly seq?: number;
    readonly intents?: number;
  };
}

/** Discord's gateway: greets, takes a token, sends events in order, and says when they were read. */
export class FakeGateway {
  readonly #guests: GatewayGuests;
  readonly #server: WebSocketServer;
  readonly #sockets = new Set<WebSocket>();
  readonly #sent: { readonly s: number; readonly text: string }[] = [];
  #sequence = 0;
  #sessions = 0;
  /** Close codes for the next clients that identify. */
  readonly refusals: number[] = [];
  /** What the bot asked to hear, as bits; 0 before it came. */
  intents = 0;
  identified = 0;
  resumed = 0;

  constructor(http: Server, guests: GatewayGuests) {
    this.#guests = guests;
    this.#server = new WebSocketServer({ server: http, path: "/gateway/" });
    this.#server.on("connection", (socket) => {
      // Many people may act at the same moment, and each waits for the line to be read.
      socket.setMaxListeners(0);
      socket.on("message", (data) => this.#hear(socket, JSON.parse(String(data)) as Frame));
      socket.on("close", () => this.#sockets.delete(socket));
      socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    });
  }

  /** Resolves when the client has read it; throws where nobody listens. */
  async dispatch(type: string, data: object): Promise<void> {
    this.tell(type, data);
    await this.read();
  }

  /** As `dispatch`, without asking whether it was read. */
  tell(type: string, data: object): void {
    if (this.#sockets.size === 0) throw new Error("The bot is not connected to Discord.");
    for (const socket of this.#sockets) this.#send(socket, type, data);
  }

  /** A pong comes after all that was sent before its ping has been taken in. */
  async read(): Promise<void> {
    await Promise.all(
      [...this.#sockets].map(
        (socket) =>
          new Promise<void>((done) => {
            const heard = (): void => {
              socket.off("pong", heard);
              socket.off("close", heard);
              done();
            };
            socket.on("pong", heard);
            socket.on("close", heard);
            socket.ping();
          }),
      ),
    );
  }

  /** Breaks every line, as a bad network does. */
  drop(code: number): void {
    for (const socket of this.#sockets) socket.close(code);
  }

  get connected(): number {
    return this.#sockets.size;
  }

  /** Sockets that are open, whether or not anybody has identified on them. */
  get lines(): number {
    return this.#server.clients.size;
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #hear(socket: WebSocket, frame: Frame): void {
    if (frame.op === 1) socket.send(JSON.stringify({ op: 11 }));
    if (frame.op === 2) this.#identify(socket, frame);
    if (frame.op === 6) this.#resume(socket, frame);
  }

  #identify(socket: WebSocket, frame: Frame): void {
    this.identified += 1;
    this.intents = frame.d?.intents ?? 0;
    const refused = this.refusals.shift() ?? (frame.d?.token === this.#guests.token ? undefined : 4004);
    if (refused !== undefined) {
      socket.close(refused);
      return;
    }
    this.#sockets.add(socket);
    this.#sessions += 1;
    const { ready, then } = this.#guests.welcome();
    this.#send(socket, "READY", { v: 10, session_id: `session${this.#sessions}`, ...ready });
    for (const [type, data] of then) this.#send(socket, type, data);
  }

  /** Sends again what was missed. */
  #resume(socket: WebSocket, frame: Frame): void {
    this.resumed += 1;
    this.#sockets.add(socket);
    for (const { s, text } of this.#sent) if (s > (frame.d?.seq ?? 0)) socket.send(text);
    this.#send(socket, "RESUMED", {});
  }

  #send(socket: WebSocket, type: string, data: object): void {
    this.#sequence += 1;
    const text = JSON.stringify({ op: 0, t: type, s: this.#sequence, d: data });
    this.#sent.push({ s: this.#sequence, text });
    socket.send(text);
  }
}
