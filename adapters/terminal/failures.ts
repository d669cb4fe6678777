import type { Failure } from "../../src/ports/chat-adapter.ts";

/** Nobody reads any more: the window was closed, or the program at the other end of the pipe. */
const CLOSED = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);

/** What a failure to print means. Whether a broken pipe still took the text nobody knows. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return CLOSED.has(code) ? { kind: "later", afterMs: 5000, scope: "account" } : { kind: "unknown" };
}
