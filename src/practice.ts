import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createWebAdapter } from "../adapters/web/adapter.ts";
import type { Move, PracticeControls } from "../adapters/web/practice-controls.ts";
import { atDay } from "./core/due.ts";
import type { Poll } from "./core/poll/poll.ts";
import { DAY, type EpochMillis, HOUR, later, MINUTE, type WallTime, type ZoneId } from "./core/time.ts";
import type { Words } from "./core/words.ts";
import { type Deployment, openDeployment } from "./deployment.ts";
import { systemClock } from "./engine/system-clock.ts";
import { systemRandomness } from "./engine/system-randomness.ts";
import type { ChatAdapter, Listener } from "./ports/chat-adapter.ts";
import type { Log } from "./ports/log.ts";
import { type PracticeClock, practiceClock } from "./practice-clock.ts";
import { loadWords } from "./words/load-words.ts";

const ZONE = "Europe/London" as ZoneId;
const QUIET = { from: "20:30" as WallTime, to: "09:00" as WallTime };

/** An open practice room. */
export interface PracticeRoom {
  address(): string;
  close(): Promise<void>;
}

/**
 * Opens the practice room under `folder`: its own database, keyring, secret and clock, and nothing else (architecture
 * A19). Throws where the port is taken.
 */
export async function openPracticeRoom(folder: string, port: number, log: Log): Promise<PracticeRoom> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const clock = practiceClock(systemClock, join(folder, "clock.json"), QUIET, ZONE);
  const catalogue = loadWords();
  const room = createRoom(folder, clock, log);
  const web = createWebAdapter({
    port,
    host: "127.0.0.1",
    clock,
    controls: room.controls(catalogue.words("en")),
    statePath: join(folder, "room.json"),
    words: (language) => catalogue.words(language ?? "en"),
    newId: () => Buffer.from(systemRandomness.bytes(16)).toString("base64url"),
  });
  await room.open(web);
  return {
    address: () => web.address(),
    async close() {
      await web.stop();
      await room.close();
    },
  };
}

/** The deployment behind the room. A reset replaces it while the web pages stay up. */
function createRoom(folder: string, clock: PracticeClock, log: Log) {
  let deployment: Deployment | undefined;
  let listener: Listener | undefined;
  let web: ChatAdapter | undefined;
  let targets = new Map<string, EpochMillis>();
  let shown: readonly Move[] = [];
  let words: Words | undefined;

  const openOne = async (): Promise<void> => {
    if (!web) return;
    const adapter: ChatAdapter = {
      ...web,
      // The pages stay up over a reset: only who listens changes.
      start: async (listen) => {
        listener = listen;
      },
      stop: async () => {
        listener = undefined;
      },
    };
    deployment = await openDeployment({
      databaseUrl: `file:${join(folder, "data", "practice.db")}`,
      keyringDir: join(folder, "keyring"),
      secretFile: join(folder, "secret", "practice.secret"),
      adapters: [adapter],
      clock,
      log,
    });
    await deployment.engine.start();
    await settle();
  };
  const closeOne = async (): Promise<void> => {
    await deployment?.close();
    deployment = undefined;
  };
  const settle = async (): Promise<void> => {
    await deployment?.engine.catchUp();
    await lookAhead();
  };
  const lookAhead = async (): Promise<void> => {
    if (!deployment || !words) return;
    const polls = await deployment.store.transaction((tx) =>
      tx.pumps.pollsIn(["scheduled", "open", "closing", "closed"], undefined, 100),
    );
    const moves = movesFor(polls, clock.now(), words);
    targets = new Map(moves.map((m) => [m.move.key, m.at]));
    shown = moves.map((m) => m.move);
  };

  return {
    async open(adapter: ChatAdapter): Promise<void> {
      web = adapter;
      await openOne();
      await adapter.start(async (event) => listener?.(event) ?? { kind: "nothing" });
      await settle();
    },
    close: closeOne,
    controls: (say: Words): PracticeControls => {
      words = say;
      return {
        now: () => clock.now(),
        zone: ZONE,
        moves: () => shown,
        settled: settle,
        async move(key) {
          const target = targets.get(key);
          if (target === undefined) return;
          // Everything that falls due on the way happens at its own time, not all at the end.
          for (const stop of [...targets.values()].filter((at) => at < target).sort((a, b) => a - b)) {
            clock.moveTo(stop);
            await settle();
          }
          clock.moveTo(target);
          await settle();
        },
        async reset() {
          await closeOne();
          for (const part of ["data", "keyring", "secret"])
            await rm(join(folder, part), { recursive: true, force: true });
          clock.reset();
          await openOne();
        },
      };
    },
  };
}

/** Where time can be moved to from here: a step, the next thing each question waits for. */
function movesFor(polls: readonly Poll[], now: EpochMillis, words: Words): readonly { move: Move; at: EpochMillis }[] {
  const to = (key: string, label: string, at: EpochMillis) => ({
    move: { key, label, detail: words.moment(at, ZONE) },
    at,
  });
  const moves = [
    to("hour", words.say("room-move-hour"), later(now, HOUR)),
    to("day", words.say("room-move-day"), later(now, DAY)),
  ];
  for (const poll of polls) {
    const { code } = poll;
    const key = poll.id.slice(0, 12);
    if (poll.phase === "scheduled" && poll.opensAt !== undefined)
      moves.push(to(`open-${key}`, words.say("room-move-open", { code }), poll.opensAt));
    if (poll.phase === "open" && poll.closesAt !== undefined)
      moves.push(to(`close-${key}`, words.say("room-move-close", { code }), poll.closesAt));
    if (poll.phase === "closing" && poll.graceUntil !== undefined)
      moves.push(to(`count-${key}`, words.say("room-move-count", { code }), later(poll.graceUntil, MINUTE)));
    if (poll.phase !== "closed" || !poll.promise || poll.promise.kept) continue;
    const morning = atDay(poll.promise.day, "09:00" as WallTime, ZONE);
    const evening = atDay(poll.promise.day, "17:00" as WallTime, ZONE);
    if (morning > now) moves.push(to(`hear-${key}`, words.say("room-move-hear", { code }), morning));
    else if (evening > now) moves.push(to(`late-${key}`, words.say("room-move-late", { code }), evening));
  }
  return moves.filter((m) => m.at > now).sort((a, b) => a.at - b.at);
}
