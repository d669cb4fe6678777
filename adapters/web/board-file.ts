import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import type { DeliveryKey, MessageId } from "../../src/ports/chat-adapter.ts";
import type { Board, Post } from "./board.ts";

const VERSION = 1;

interface Kept {
  readonly version: number;
  readonly room: string;
  readonly installed: boolean;
  readonly next: number;
  readonly posts: readonly Post[];
  readonly delivered: readonly (readonly [DeliveryKey, MessageId])[];
}

/** The board as text. Pictures, which JSON cannot hold, stand as base64. */
export function writeBoard(board: Board): string {
  const kept: Kept = { version: VERSION, ...board, delivered: [...board.delivered] };
  return JSON.stringify(kept, (_name, value: unknown) =>
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value,
  );
}

/** Throws where the text is no board of this version. */
export function readBoard(text: string): Board {
  const kept: Kept = JSON.parse(text, (name, value: unknown) =>
    name === "png" && typeof value === "object" && value !== null && "base64" in value
      ? new Uint8Array(Buffer.from(String(value.base64), "base64"))
      : value,
  );
  const whole =
    kept?.version === VERSION &&
    typeof kept.room === "string" &&
    typeof kept.installed === "boolean" &&
    Number.isSafeInteger(kept.next) &&
    Array.isArray(kept.posts) &&
    Array.isArray(kept.delivered);
  if (!whole) throw new Error("not a board of this version");
  const { room, installed, next, posts } = kept;
  return { room, installed, next, posts, delivered: new Map(kept.delivered) };
}

/** undefined where there is no file yet. Throws, saying what to do, where the file cannot be used. */
export async function loadBoard(path: string): Promise<Board | undefined> {
  try {
    return readBoard(await readFile(path, "utf8"));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new Error(
      `The practice room cannot read its board (${path}). Delete the practice folder to start the room again; nothing real is in it.`,
      { cause },
    );
  }
}

/** Puts the file in place by one rename, readable by its owner only. */
export async function saveBoard(path: string, board: Board): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const next = `${path}.next`;
  const file = await open(next, "w", 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(writeBoard(board));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, path);
}
