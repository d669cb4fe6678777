import type { Answer, ChatAdapter, Inbound } from "../ports/chat-adapter.ts";
import type { Log } from "../ports/log.ts";
import type { Leases } from "./leases.ts";

/** Each platform is connected by one process of a deployment: two would both hear every press. */
export interface Connections {
  /**
   * Connects every platform whose lease is free; called again on every tick, so that another process takes over. A
   * platform that does not connect holds up no other. Throws where none could be connected.
   */
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
  const connect = async (adapter: ChatAdapter): Promise<void> => {
    const name = `connection.${adapter.platform}`;
    if (!(await leases.hold(name, () => lost(adapter)))) return;
    open.add(adapter);
    try {
      await adapter.start((event) => listen(adapter, event));
    } catch (fault) {
      open.delete(adapter);
      // Somebody else may have better luck, and so may this process at the next tick.
      await leases.release(name);
      throw fault;
    }
    log("platform.connected", { platform: adapter.platform });
  };
  const lost = (adapter: ChatAdapter): void => {
    open.delete(adapter);
    log("platform.lost", { platform: adapter.platform });
    void adapter.stop();
  };
  return {
    async open() {
      const faults: unknown[] = [];
      for (const adapter of adapters) {
        if (closed || open.has(adapter)) continue;
        try {
          await connect(adapter);
        } catch (fault) {
          log("platform.lost", { platform: adapter.platform });
          faults.push(fault);
        }
      }
      // Where others are heard, a platform that is away is tried again later; where none is, the host must know.
      if (faults.length > 0 && open.size === 0) throw faults[0];
    },
    async close() {
      closed = true;
      await Promise.all([...open].map((adapter) => adapter.stop()));
      open.clear();
    },
  };
}
