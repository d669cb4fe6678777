import { Agent, type AgentOptions } from "node:http";
import { Agent as SecureAgent } from "node:https";
import { Api } from "grammy";
import { NO_CONNECTION_IN_TIME } from "./failures.ts";

/** Where Telegram is, and the bot's token. */
export interface Access {
  readonly token: string;
  /** "https://api.telegram.org" where not given. */
  readonly apiUrl?: string;
}

/** The client library, and what is under way in it. */
export interface Connection {
  readonly api: Api;
  /**
   * For answers to what somebody just did, over connections that stay open for a moment: making a new one for each call
   * was a sixth of what a press costs. Should one break, whoever pressed is there to press again.
   */
  readonly answering: Api;
  /** Waits longer than any other call: for as long as Telegram holds a question for updates. */
  readonly polling: Api;
  /** Resolves when no call but those of `polling` is under way. */
  settled(): Promise<void>;
  /** Ends every connection at once. */
  close(): void;
}

/** How long a connection may take to come about; then surely nothing was sent. */
const CONNECT_MS = 10_000;
/** Shorter than any server keeps a silent connection: it is we who close it, so none is found dead. */
const IDLE_MS = 4000;
/** Shorter than the outbox waits for an attempt. */
const CALL_SECONDS = 20;
/** For how long Telegram holds a question for updates where there are none. */
export const POLL_SECONDS = 30;

/** The base address as the client library wants it: without a slash at its end. */
export const rootOf = ({ apiUrl }: Access): string => (apiUrl ?? "https://api.telegram.org").replace(/\/+$/, "");

/** `heard` is told of every answer whether Telegram took the token. Nothing is tried again by itself. */
export function openConnection(access: Access, heard: (tokenTaken: boolean) => void): Connection {
  const root = rootOf(access);
  const secure = root.startsWith("https:");
  const fresh = patientConnections(secure, { keepAlive: false });
  const kept = patientConnections(secure, { keepAlive: true, timeout: IDLE_MS });
  const underWay = new Set<Promise<unknown>>();
  const client = (agent: Agent, timeoutSeconds: number): Api => {
    const api = new Api(access.token, { apiRoot: root, timeoutSeconds, baseFetchConfig: { agent } });
    api.config.use(async (call, method, payload, signal) => {
      const answer = await call(method, payload, signal);
      heard(answer.ok || (answer.error_code !== 401 && answer.error_code !== 404));
      return answer;
    });
    return api;
  };
  const counted = (api: Api): Api => {
    api.config.use(async (call, method, payload, signal) => {
      const work = call(method, payload, signal);
      underWay.add(work);
      try {
        return await work;
      } finally {
        underWay.delete(work);
      }
    });
    return api;
  };
  return {
    api: counted(client(fresh, CALL_SECONDS)),
    answering: counted(client(kept, CALL_SECONDS)),
    polling: client(kept, POLL_SECONDS + 15),
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    close() {
      fresh.destroy();
      kept.destroy();
    },
  };
}

/**
 * Connections that must come about in time. `keepAlive` off: one of its own for every call. One that was kept may have been
 * closed by the other side without our knowing: the call then breaks, and nobody can say whether it was done.
 */
function patientConnections(secure: boolean, options: AgentOptions): Agent {
  const agent = secure ? new SecureAgent(options) : new Agent(options);
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    const socket = connect(options, callback);
    if (!socket) return socket;
    const patience = setTimeout(() => {
      socket.destroy(Object.assign(new Error("No connection in time."), { code: NO_CONNECTION_IN_TIME }));
    }, CONNECT_MS);
    const enough = (): void => clearTimeout(patience);
    socket.once(secure ? "secureConnect" : "connect", enough);
    socket.once("close", enough);
    return socket;
  };
  return agent;
}
