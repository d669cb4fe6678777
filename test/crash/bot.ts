import { type ChildProcess, spawn } from "node:child_process";
import { postJson } from "./json-server.ts";
import { type BotParts, type Order, PARTS, type WireAnswer, type WireEvent } from "./wire.ts";

/** A running bot, seen from outside. Whatever is asked of a dead one comes back as "dead". */
export interface Bot {
  event(event: WireEvent): Promise<WireAnswer | "dead">;
  order(order: Order): Promise<"done" | "dead">;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Resolves when the process is gone, by whatever hand. */
  readonly gone: Promise<void>;
  alive(): boolean;
}

/** Starts one from its compiled file and waits until events flow. Rejects, with what it printed, where it ends before that. */
export async function startBot(file: string, parts: BotParts): Promise<Bot> {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, NODE_OPTIONS: "", [PARTS]: JSON.stringify(parts) },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let printed = "";
  child.stderr?.on("data", (text: Buffer) => {
    printed += text.toString("utf8");
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  const url = await ready(child, gone, () => printed);
  const alive = (): boolean => child.exitCode === null && child.signalCode === null;
  /** A call that broke off means that the bot died: anything else is a fault of the test. */
  const orDead = async <T>(work: Promise<T>): Promise<T | "dead"> => {
    try {
      return await work;
    } catch (thrown) {
      if (thrown instanceof Error && thrown.message.startsWith("The other process threw")) throw thrown;
      await gone;
      return "dead";
    }
  };
  const post = <T>(order: Order): Promise<T | "dead"> => orDead(postJson<T>(url, order));
  return {
    event: (event) => post<WireAnswer>({ do: "event", event }),
    order: async (order) => ((await post<unknown>(order)) === "dead" ? "dead" : "done"),
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
    gone,
    alive,
  };
}

async function ready(child: ChildProcess, gone: Promise<void>, printed: () => string): Promise<string> {
  const told = new Promise<string>((done) => {
    child.once("message", (message: { url: string }) => done(message.url));
  });
  const ended = gone.then(() => undefined);
  const url = await Promise.race([told, ended]);
  if (url === undefined) throw new Error(`The bot did not start:\n${printed()}`);
  return url;
}
