import type { Card } from "../../src/cards/card.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import { type JsonServer, serveJson } from "./json-server.ts";
import type { Call, CallAnswer } from "./wire.ts";

/** A message that stands on the platform. */
export interface Post {
  readonly message: string;
  readonly at: string;
  card: Card<ActionToken>;
}

/** What happens to a call of the bot: "before": it dies before the platform did it; "after": before it hears so. */
export type Fate = "before" | "after" | "lives";

/** A platform that outlives the bot: it keeps what was posted, and knows a delivery key again for ever. */
export interface CrashPlatform {
  readonly server: JsonServer;
  readonly posts: readonly Post[];
  /** How often anything was asked of it. */
  calls(): number;
  /** Asked at every call; whoever answers "before" or "after" kills the bot. Reset by `undefined`. */
  onCall(fate: ((call: Call) => Fate) | undefined): void;
}

export async function openCrashPlatform(): Promise<CrashPlatform> {
  const posts: Post[] = [];
  const byKey = new Map<string, string>();
  let calls = 0;
  let decide: ((call: Call) => Fate) | undefined;

  const carryOut = (call: Call): CallAnswer => {
    if (call.do === "send") {
      const known = byKey.get(call.key);
      if (known !== undefined) return { message: known };
      const message = `m${byKey.size + 1}`;
      byKey.set(call.key, message);
      posts.push({ message, at: call.at, card: call.card });
      return { message };
    }
    const index = posts.findIndex((post) => post.message === call.message);
    const post = posts[index];
    if (!post) return { gone: true };
    if (call.do === "erase") posts.splice(index, 1);
    else post.card = call.card;
    return { message: post.message };
  };
  const never = new Promise<never>(() => {});
  const server = await serveJson(async (body) => {
    const call = body as Call;
    calls += 1;
    const fate = decide?.(call) ?? "lives";
    if (fate === "before") return never;
    const answer = carryOut(call);
    return fate === "after" ? never : answer;
  });
  return {
    server,
    posts,
    calls: () => calls,
    onCall(fate) {
      decide = fate;
    },
  };
}
