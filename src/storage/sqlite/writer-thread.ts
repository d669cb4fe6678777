import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { StoreFault } from "../../ports/store-fault.ts";
import { type Batch, type BatchWriter, writerHere } from "./batch-writer.ts";
import { plainConnection } from "./plain-connection.ts";

/** What the thread answers to each batch, in the order in which they came. Of an error only its code leaves the thread. */
export type Written = { readonly took: readonly string[] } | { readonly code: string };

const COMPILED = new URL("./writer-thread-entry.js", import.meta.url);

/**
 * Writes batches on a thread of their own, so that whoever presses meanwhile does not wait for the disk. Run from its
 * sources, the program writes on the thread it has: a thread loads plain JavaScript only.
 */
export const batchWriter = (path: string): BatchWriter =>
  import.meta.url.endsWith(".ts") ? writerHere(() => plainConnection(path)) : writerThread(path, COMPILED);

interface Asked {
  readonly done: (took: readonly string[]) => void;
  readonly failed: (fault: unknown) => void;
}

/** `entry`: the thread's compiled code. It starts with the first batch, and anew where it has died. */
export function writerThread(path: string, entry: URL): BatchWriter {
  let running: Thread | undefined;
  return {
    write: async (batch) => {
      if (running?.gone !== false) running = new Thread(path, entry);
      return running.write(batch);
    },
    close: async () => {
      await running?.close();
      running = undefined;
    },
  };
}

class Thread {
  /** Whether it has ended, of itself or because it was told to. */
  gone = false;
  readonly #worker: Worker;
  readonly #asked: Asked[] = [];

  constructor(path: string, entry: URL) {
    this.#worker = new Worker(entry, { workerData: path, name: "batches", execArgv: [] });
    this.#worker.on("message", (written: Written) => this.#answer(written));
    // Its own words may hold what it was given, so they are not passed on.
    this.#worker.on("error", () => this.#end());
    this.#worker.on("exit", () => this.#end());
    // It keeps the program alive only while something is being written.
    this.#worker.unref();
  }

  write(batch: Batch): Promise<readonly string[]> {
    return new Promise((done, failed) => {
      const { copy, memory } = ownCopy(batch);
      this.#asked.push({ done, failed });
      this.#worker.ref();
      this.#worker.postMessage(copy, memory);
    });
  }

  async close(): Promise<void> {
    if (this.gone) return;
    this.#worker.ref();
    const exit = once(this.#worker, "exit");
    this.#worker.postMessage("close");
    await exit;
  }

  #answer(written: Written): void {
    const asked = this.#asked.shift();
    if (this.#asked.length === 0) this.#worker.unref();
    if ("took" in written) asked?.done(written.took);
    else asked?.failed(Object.assign(new Error("A batch was not written."), { code: written.code }));
  }

  /** Nobody knows whether what was under way was written, as where a connection breaks. */
  #end(): void {
    this.gone = true;
    for (const { failed } of this.#asked.splice(0)) failed(new StoreFault("unreachable", "batches"));
  }
}

/**
 * The batch in memory that holds nothing else and that goes over to the thread. Small buffers share theirs with others
 * of the process, and a thread that is given one would be given all of it.
 */
function ownCopy(batch: Batch): { readonly copy: Batch; readonly memory: readonly ArrayBuffer[] } {
  const memory: ArrayBuffer[] = [];
  const own = (bytes: Uint8Array): Uint8Array => {
    const copy = new Uint8Array(bytes);
    memory.push(copy.buffer);
    return copy;
  };
  if (batch.kind === "ballots") {
    const { ballots } = batch;
    return {
      copy: { ...batch, ballots: { ...ballots, tags: own(ballots.tags), sealed: own(ballots.sealed) } },
      memory,
    };
  }
  const messages = batch.messages.map(({ row, thread }) => ({
    row: { batch: row.batch, tag: own(row.tag), sealed: own(row.sealed) },
    thread: thread && { tag: own(thread.tag), shelf: thread.shelf, sealed: own(thread.sealed) },
  }));
  return { copy: { ...batch, messages }, memory };
}
