import type { Answer, ChatAdapter, Inbound } from "../ports/chat-adapter.ts";
import type { Log } from "../ports/log.ts";
import type { Leases } from "./leases.ts";

/** Each platform is connected by one process of a deployment: two would both hear every press. */
export interface Connections {
  /** Connects every platform whose lease is free; called again on every tick, so that another process takes over. */
  open(): Promise<void>;
  close(): Promise<void>;
}

export function createConnections(
  adapters: readonly ChatAdapter[],
  leases: Leases,
  log: Log,
  listen: (adapter: ChatAdapter, event: Inbound) => Promise<Answer>,
): Connections {
  const open = new Set<ChatAdapter>();
  let closed = false;
  const lost = (adapter: ChatAdapter): void => {
    open.delete(adapter);
    log("platform.lost", { platform: adapter.platform });
    void adapter.stop();
  };
  return {
    async open() {
      for (const adapter of adapters) {
        if (closed || open.has(adapter)) continue;
        if (!(await leases.hold(`connection.${adapter.platform}`, () => lost(adapter)))) continue;
        open.add(adapter);
        await adapter.start((event) => listen(adapter, event));
        log("platform.connected", { platform: adapter.platform });
      }
    },
    async close() {
      closed = true;
      await Promise.all([...open].map((adapter) => adapter.stop()));
      open.clear();
    },
  };
}
