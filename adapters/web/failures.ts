import type { Failure } from "../../src/ports/chat-adapter.ts";

const DISK_IS_BUSY = new Set(["EAGAIN", "EBUSY", "EMFILE", "ENFILE", "EINTR"]);
const MAY_NOT_WRITE = new Set(["EACCES", "EPERM", "EROFS"]);

/**
 * What a failure to keep the board means for a delivery. The file is put in place by one rename, so a delivery whose
 * write failed was surely not done. The error's own text goes nowhere: it may name paths.
 */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (MAY_NOT_WRITE.has(code)) return { kind: "forbidden", needs: "write" };
  return { kind: "later", afterMs: DISK_IS_BUSY.has(code) ? 200 : 5000, scope: "account" };
}
