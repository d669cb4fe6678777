import { parentPort, workerData } from "node:worker_threads";
import { type Batch, writeBatch } from "./batch-writer.ts";
import { plainConnection } from "./plain-connection.ts";
import { plainWriter } from "./plain-writer.ts";
import type { Written } from "./writer-thread.ts";

const writer = plainWriter(() => plainConnection(String(workerData)));

function written(batch: Batch): Written {
  try {
    return { took: writeBatch(writer, batch) };
  } catch (error) {
    return { code: error instanceof Error && "code" in error ? String(error.code) : "" };
  }
}

parentPort?.on("message", (order: Batch | "close") => {
  if (order !== "close") return parentPort?.postMessage(written(order));
  writer.close();
  parentPort?.close();
});
