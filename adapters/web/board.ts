import type { Card } from "../../src/cards/card.ts";
import type { EpochMillis } from "../../src/core/time.ts";
import type { ActionToken, DeliveryKey, MessageId } from "../../src/ports/chat-adapter.ts";

/** What hangs on the group's board: a card of Sayso's, or a line somebody wrote to the group. */
export type Post =
  | { readonly kind: "card"; readonly id: MessageId; readonly at: EpochMillis; readonly card: Card<ActionToken> }
  | {
      readonly kind: "line";
      readonly id: MessageId;
      readonly at: EpochMillis;
      readonly by: string;
      readonly text: string;
    };

/** All that everybody in the group sees, oldest first. */
export interface Board {
  /** Made anew by every reset. */
  readonly room: string;
  /** Whether Sayso has been told that it was put into this room. */
  readonly installed: boolean;
  readonly next: number;
  readonly posts: readonly Post[];
  /** Every key ever delivered here, also of posts that are gone: the same delivery never hangs twice. */
  readonly delivered: ReadonlyMap<DeliveryKey, MessageId>;
}

export function emptyBoard(room: string, next = 1): Board {
  return { room, installed: false, next, posts: [], delivered: new Map() };
}

export function pinned(board: Board, card: Card<ActionToken>, key: DeliveryKey, at: EpochMillis): Board {
  const id = String(board.next) as MessageId;
  return {
    ...board,
    next: board.next + 1,
    posts: [...board.posts, { kind: "card", id, at, card }],
    delivered: new Map(board.delivered).set(key, id),
  };
}

export function spoken(board: Board, by: string, text: string, at: EpochMillis): Board {
  const id = String(board.next) as MessageId;
  return { ...board, next: board.next + 1, posts: [...board.posts, { kind: "line", id, at, by, text }] };
}

/** undefined where no such card hangs. */
export function redrawn(board: Board, message: MessageId, card: Card<ActionToken>): Board | undefined {
  if (!cardOn(board, message)) return undefined;
  return {
    ...board,
    posts: board.posts.map((post) => (post.id === message && post.kind === "card" ? { ...post, card } : post)),
  };
}

/** undefined where no such card hangs. */
export function takenDown(board: Board, message: MessageId): Board | undefined {
  if (!cardOn(board, message)) return undefined;
  return { ...board, posts: board.posts.filter((post) => post.id !== message) };
}

export function cardOn(board: Board, message: string): Card<ActionToken> | undefined {
  const post = board.posts.find(({ id }) => id === message);
  return post?.kind === "card" ? post.card : undefined;
}
