import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWebAdapter, type WebAdapter, type WebOptions } from "../../../adapters/web/adapter.ts";
import { PRACTICE_PEOPLE } from "../../../adapters/web/people.ts";
import type { PracticeControls } from "../../../adapters/web/practice-controls.ts";
import { WEB } from "../../../adapters/web/practice-room.ts";
import { DAY, type EpochMillis, HOUR, later, type ZoneId } from "../../../src/core/time.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import { PersonRef } from "../../../src/ports/person.ts";
import { pageWords } from "./page-words.ts";

const START = Date.UTC(2026, 10, 26, 10, 0) as EpochMillis;

/** A clock that only `controls.move` moves, and controls that note what was asked of them. */
export function toyTime(): { readonly clock: Clock; readonly controls: PracticeControls; readonly asked: string[] } {
  let now = START;
  const asked: string[] = [];
  const moves = [
    { key: "hour", label: "an hour" },
    { key: "day", label: "a day" },
    { key: "close-b4", label: "to the close of B4", detail: "Friday 27 November at 17:00" },
    { key: "report", label: "to the report-back day", detail: "31 March" },
  ];
  const controls: PracticeControls = {
    now: () => now,
    zone: "Europe/London" as ZoneId,
    moves: () => moves,
    async move(key) {
      asked.push(key);
      now = later(now, key === "hour" ? HOUR : DAY);
    },
    async reset() {
      asked.push("reset");
      now = START;
    },
  };
  return { clock: { now: () => now, steady: () => now }, controls, asked };
}

/** An adapter on a free port with its own folder, not started; `close` stops it and takes the folder away. */
export async function openRoom(change: Partial<WebOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "sayso-room-"));
  const time = toyTime();
  const options: WebOptions = {
    port: 0,
    host: "127.0.0.1",
    clock: time.clock,
    controls: time.controls,
    statePath: join(folder, "room", "board.json"),
    words: pageWords,
    newId: () => randomBytes(16).toString("base64url"),
    ...change,
  };
  const adapter: WebAdapter = createWebAdapter(options);
  const close = async () => {
    await adapter.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const person = (user: string) => new PersonRef({ platform: WEB, tenant: "", user });
  return { adapter, options, people: PRACTICE_PEOPLE, person, ...time, close };
}
