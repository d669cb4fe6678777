import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { discordProfile } from "../../adapters/discord/profile.ts";
import { slackProfile } from "../../adapters/slack/profile.ts";
import { telegramProfile } from "../../adapters/telegram/profile.ts";
import type { Profile } from "../../src/ports/chat-adapter.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { memoryStore } from "./memory-store.ts";
import { type Bench, groupOf, newRow, openBench, put } from "./outbox-bench.ts";

/** At most `count` in any stretch of `perMs`. */
interface Documented {
  readonly what: "room" | "account" | "edits in a space";
  readonly count: number;
  readonly perMs: number;
}

/**
 * What the platforms say of themselves in late 2026. Telegram: 20 a minute in a group, about 30 a second in all, one a
 * second in a chat but for short bursts; edits are counted with messages. Discord: 5 in 5 seconds in a
 * channel, for posts and edits, and 50 requests a second. Slack: one post a second in a channel, edits by tier 3.
 */
const DOCUMENTED: readonly (readonly [Profile, readonly Documented[]])[] = [
  [
    telegramProfile,
    [
      { what: "room", count: 20, perMs: 60_000 },
      { what: "account", count: 30, perMs: 1000 },
      { what: "edits in a space", count: 20, perMs: 60_000 },
    ],
  ],
  [
    discordProfile,
    [
      { what: "room", count: 5, perMs: 5000 },
      { what: "account", count: 50, perMs: 1000 },
    ],
  ],
  [
    slackProfile,
    [
      { what: "room", count: 1, perMs: 1000 },
      { what: "edits in a space", count: 50, perMs: 60_000 },
    ],
  ],
];

async function until(bench: Bench, calls: number): Promise<void> {
  bench.outbox.start();
  await bench.outbox.idle();
  for (let i = 0; i < 50_000 && bench.calls.length < calls; i++) {
    if (!bench.ring()) break;
    await bench.outbox.idle();
  }
  await bench.outbox.stop();
}

/** The most that left in any stretch of so many milliseconds, both ends counted as a server counts them. */
function most(times: readonly number[], perMs: number): number {
  let first = 0;
  let found = 0;
  for (const [at, time] of times.entries()) {
    while (time - (times[first] ?? 0) >= perMs) first += 1;
    found = Math.max(found, at - first + 1);
  }
  return found;
}

describe.each(DOCUMENTED.map(([profile, limits]) => [profile.name, profile, limits] as const))(
  "everything that leaves for %s",
  (_, profile, limits) => {
    it("keeps the platform's pace in every room, in all, and for edits, in whatever order it comes", async () => {
      const store = memoryStore();
      const bench = openBench({ store, pace: profile.pace });
      const groups = Array.from({ length: 60 }, (_, n) => groupOf(n));
      // One busy room, and many that want something at the same moment.
      const sends = [
        ...Array.from({ length: 40 }, (_, n) => newRow(0, `busy${n}`, bench.clock)),
        ...groups.map((_, n) => newRow(n, `news${n}`, bench.clock)),
      ];
      const edits = [
        ...Array.from({ length: 30 }, (_, n) => newRow(0, `busy${n}`, bench.clock, { kind: "edit" })),
        ...groups.map((_, n) => newRow(n, `news${n}`, bench.clock, { kind: "edit" })),
      ];
      await put(store, groups, sends);
      await until(bench, sends.length);
      await put(store, [], edits);
      await until(bench, sends.length + edits.length);
      expect(bench.calls).toHaveLength(sends.length + edits.length);
      for (const { what, count, perMs } of limits) {
        const lanes =
          what === "room"
            ? groups.map((_, n) => bench.calls.filter((call) => call.room === `r${n}`))
            : [what === "account" ? bench.calls : bench.calls.filter((call) => call.does === "edit")];
        for (const calls of lanes) {
          const found = most(
            calls.map((call) => call.at),
            perMs,
          );
          expect(found, `${found} in ${perMs} ms in one ${what}`).toBeLessThanOrEqual(count);
        }
      }
    });
  },
);

it("an announcement reaches 1,000 Telegram groups in at most 1.1 times what 30 a second allow", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sayso-pace-"));
  const store = await openStore(`file:${join(folder, "sayso.db")}`);
  const bench = openBench({ store, pace: telegramProfile.pace });
  const groups = Array.from({ length: 1000 }, (_, n) => groupOf(n));
  await put(
    store,
    groups,
    groups.map((_, n) => newRow(n, "news", bench.clock)),
  );
  const begin = bench.clock.steady();
  await until(bench, 1000);
  expect(new Set(bench.calls.map((call) => call.room)).size).toBe(1000);
  expect(bench.clock.steady() - begin).toBeLessThanOrEqual((1.1 * 1000 * 1000) / 30);
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
