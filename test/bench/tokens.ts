import type { SubjectRef } from "../../src/core/ids.ts";
import { createTokens, roomAudience } from "../../src/engine/tokens.ts";
import { figure, type Print } from "./figures.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const OFFERED = Array.from({ length: 300 }, (_, n) => ({ kind: "c" as const, intent: { do: "choose", options: [n] } }));
const ROOM = roomAudience({ platform: "telegram", space: "-100", room: "5" });
const REF = "Ab3_-xYz" as SubjectRef;

/** Finding out what a press means, among 300 things it may mean: remembered, beside making the list anew. */
export async function tokenMatch(print: Print): Promise<void> {
  const tokens = createTokens(new Uint8Array(32).fill(7));
  const token = tokens.mint(REF, ROOM, "c", OFFERED[299]?.intent);
  const micros = (times: number, cacheKey?: string): number => {
    const start = performance.now();
    for (let i = 0; i < times; i++) {
      if (!tokens.match(token, REF, ROOM, OFFERED, cacheKey)) throw new Error("A token was not known again.");
    }
    return ((performance.now() - start) * 1000) / times;
  };
  micros(100, "open");
  const rounds = Array.from({ length: ROUNDS }, () => ({ cached: micros(20_000, "open"), anew: micros(20) }));
  const anew = { name: "token-list", values: rounds.map((one) => one.anew) };
  print(
    figure(
      "token-match",
      "us",
      rounds.map((one) => one.cached),
      anew,
    ),
  );
}
