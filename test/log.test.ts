import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EpochMillis } from "../src/core/time.ts";
import { createLog, type LogLevel } from "../src/log.ts";
import { LOG_EVENTS, type LogEvent } from "../src/ports/log-event.ts";
import { PersonRef } from "../src/ports/person.ts";

const ROW = "3f2a91c0-7d1e-4b6a-9a57-0c5f1e2d3b4a";

function open(level: LogLevel = "debug", at?: number) {
  const lines: string[] = [];
  const now = at === undefined ? undefined : () => at as EpochMillis;
  const log = createLog(level, { write: (line: string) => void lines.push(line) }, now);
  /** As code that came past the types would call it. */
  const anyhow = log as (event: string, fields?: unknown) => void;
  return { log, anyhow, lines, read: () => lines.map((line): unknown => JSON.parse(line)) };
}

describe("the log", () => {
  it("writes an event with its fields, and neither process, machine nor time", () => {
    const { log, read } = open();
    log("outbox.held", { kind: "send", platform: "slack", failure: "forbidden:post", attempts: 2, forMs: 1300 });
    expect(read()).toEqual([
      {
        level: "warn",
        event: "outbox.held",
        kind: "send",
        platform: "slack",
        failure: "forbidden:post",
        attempts: 2,
        forMs: 2000,
      },
    ]);
  });

  it("writes 8 characters of the id of a row", () => {
    const { log, read } = open();
    log("poll.closed", { poll: ROW });
    expect(read()).toEqual([{ level: "info", event: "poll.closed", poll: "3f2a91c0" }]);
  });

  it("names the hour and nothing finer where it is given a clock", () => {
    const at = 1_795_359_540_000;
    const { log, read } = open("info", at);
    log("stop.begun");
    expect(read()).toEqual([{ level: "info", hour: "2026-11-22T14Z", event: "stop.begun" }]);
  });

  it.each([
    ["debug", 4],
    ["info", 3],
    ["warn", 2],
    ["error", 1],
    ["silent", 0],
  ] as const)("at %s writes %i of one event a level", (level, count) => {
    const { log, lines } = open(level);
    log("outbox.sent", {});
    log("stop.begun");
    log("lease.lost", {});
    log("outbox.dead", {});
    expect(lines.length).toBe(count);
  });
});

describe("what does not belong is dropped and counted", () => {
  it("fields the table does not name", () => {
    const { anyhow, read } = open();
    anyhow("stop.done", { tookMs: 3, text: "s3ntinel", user: 5, toString: "x" });
    expect(read()).toEqual([{ level: "info", event: "stop.done", tookMs: 5, dropped: 3 }]);
  });

  it("events the table does not name, with all they carry", () => {
    const { anyhow, read, lines } = open();
    anyhow("s3ntinel said something", { row: "s3ntinel" });
    anyhow("toString", { row: "s3ntinel" });
    expect(read()).toEqual(Array(2).fill({ level: "error", event: "log.unknown-event" }));
    expect(lines.join()).not.toContain("s3ntinel");
  });

  it.each([
    ["a Discord member", "1177384462517841930"],
    ["a Slack member", "U02ABCDEF7Q"],
    ["a Telegram member", "5123456789"],
    ["a long number of 20 digits", "12345678901234567890"],
    ["an e-mail address", "denise.carer2@example.org"],
    ["a Matrix member", "@denise2:example.org"],
    ["a person's tag", "ab12".repeat(16)],
    ["a name", "Denise O'Hara"],
    ["a name without spaces", "DeniseOHaraFromLeeds"],
  ])("in place of a row's id: %s", (_, id) => {
    const { log, read } = open();
    log("poll.closed", { poll: id });
    expect(read()).toEqual([{ level: "info", event: "poll.closed", dropped: 1 }]);
  });

  it("numbers large enough to be a person's id", () => {
    const { anyhow, read } = open();
    anyhow("start.restored", { polls: 5123456789 });
    anyhow("start.restored", { polls: 1.5 });
    anyhow("start.restored", { polls: "3" });
    expect(read()).toEqual(Array(3).fill({ level: "warn", event: "start.restored", dropped: 1 }));
  });

  it("words of people in place of words of ours", () => {
    const { anyhow, read } = open();
    anyhow("fault.unexpected", { during: "I cannot cope any more" });
    anyhow("outbox.dead", { platform: "Denise O'Hara", failure: new Error("s3ntinel") });
    expect(read()).toEqual([
      { level: "error", event: "fault.unexpected", dropped: 1 },
      { level: "error", event: "outbox.dead", dropped: 2 },
    ]);
  });

  it("whatever is thrown at it: no text and no person comes out", () => {
    const person = new PersonRef({ platform: "discord", tenant: "", user: "s3ntinel" });
    const events = Object.keys(LOG_EVENTS) as LogEvent[];
    const names = [...new Set(events.flatMap((event) => Object.keys(LOG_EVENTS[event].fields))), "err", "msg", "level"];
    const value = fc.oneof(
      fc.constant(person),
      fc.constant(new Error("s3ntinel")),
      fc.string().map((s) => `s3ntinel ${s}`),
      fc.string().map((s) => `${s}\ns3ntinel`),
      fc.array(fc.constant("s3ntinel")),
      fc.record({ s3ntinel: fc.constant("s3ntinel") }),
    );
    const call = fc.tuple(fc.constantFrom(...events), fc.dictionary(fc.constantFrom(...names), value));
    fc.assert(
      fc.property(call, ([event, fields]) => {
        const { anyhow, lines } = open();
        anyhow(event, fields);
        expect(lines.length).toBe(1);
        expect(lines[0]).not.toContain("s3ntinel");
        expect(lines[0]).toContain(`"event":"${event}"`);
      }),
      { numRuns: 1000 },
    );
  });

  it("durations fine enough to single out a moment", () => {
    const { log, read } = open();
    for (const tookMs of [-5, 0, 1, 1.5, 3, 7, 9.99, 101, 86_400_001, Number.NaN]) log("stop.done", { tookMs });
    const seen = read().map((line) => (line as { tookMs?: number }).tookMs);
    expect(seen).toEqual([1, 1, 1, 2, 5, 10, 10, 200, 100_000_000, undefined]);
  });
});

it("a wrong field or event is a type error", () => {
  const { log } = open("silent");
  // @ts-expect-error free text has no field
  log("stop.done", { text: "hello" });
  // @ts-expect-error not an event
  log("somebody.voted");
  // @ts-expect-error a word, not a number
  log("platform.lost", { platform: 7 });
  // @ts-expect-error a number, not a text
  log("stop.done", { tookMs: "12" });
  // Of feedback only what the program and its readers do: never that somebody wrote.
  const named = Object.keys(LOG_EVENTS).filter((event) => /vote|ballot|answer|feedback|consent|press/.test(event));
  expect(named.sort()).toEqual(["feedback.key-missing", "feedback.release-fault", "feedback.who-asked"]);
});
