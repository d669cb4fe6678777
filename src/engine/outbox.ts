import type { Card } from "../cards/card.ts";
import type { EpochMillis } from "../core/time.ts";
import { later } from "../core/time.ts";
import type { ActionToken, ChatAdapter, Place } from "../ports/chat-adapter.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Randomness } from "../ports/randomness.ts";
import type { Outbound, Store, Tx } from "../ports/store.ts";
import { type Alarm, systemAlarm } from "./alarm.ts";
import { faultFields } from "./fault-fields.ts";
import { createCourier } from "./outbox-courier.ts";
import { type Claimed, laneOf, type Trouble } from "./outbox-row.ts";
import { createWakes } from "./outbox-wakes.ts";
import { createPacing, type Pacing } from "./pacing.ts";

/** A subject as it stands when it is sent; `nothing` where there is no longer anything to show. */
export type Rendered = { readonly card: Card<ActionToken>; readonly place: Place } | { readonly nothing: true };

/** What the outbox is made of. */
export interface OutboxParts {
  readonly store: Store;
  /** By platform. Rows of a platform that has no adapter here wait. */
  readonly adapters: ReadonlyMap<string, ChatAdapter>;
  /** Makes the card at the moment it is sent. May throw: the row waits and is tried again. */
  readonly render: (row: Outbound) => Promise<Rendered>;
  /** Whether, when nobody knows if it was posted, posting it a second time is better than asking an organiser. */
  readonly isAnnouncement: (row: Outbound) => boolean;
  /** Whether nobody may learn that it could not be sent: it is let go, where others wait for an organiser to decide. */
  readonly isHushed?: (row: Outbound) => boolean;
  /** Tells the engine, in the transaction that settles the row: so what it writes and the row's state agree. */
  readonly onTrouble: (tx: Tx, trouble: Trouble) => Promise<void>;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly log: Log;
  readonly alarm?: Alarm;
  /** Given where other traffic shares the pace. */
  readonly pacing?: Pacing;
}

/** The only code that sends, edits and erases, and the only code that tries again (architecture A9). */
export interface Outbox {
  /** Sends all that is due and resolves when nothing is. Never throws: faults are logged and tried again later. */
  pump(): Promise<void>;
  /** Something was added, or a minute has passed: pumps soon, if started. */
  nudge(): void;
  start(): void;
  /** Takes nothing more, lets what is under way finish (at most half a minute). Harmless when repeated. */
  stop(): Promise<void>;
  /** Milliseconds until something that waits for its turn may leave; undefined where nothing does, or for long. */
  nextInMs(): number | undefined;
  /** Resolves when no pumping is under way. */
  idle(): Promise<void>;
}

/** Nobody else takes a claimed row for this long. */
const CLAIM_MS = 60_000;
/** Rows, and with them lanes, that are under way at the same time. */
const BATCH = 20;
const AFTER_A_FAULT_MS = 10_000;

/** Rows of one lane leave one after the other, lanes side by side. Several outboxes may work on one database. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { store, clock, log, alarm = systemAlarm, pacing = createPacing() } = parts;
  const wakes = createWakes(clock, alarm, () => outbox.nudge());
  const courier = createCourier({ ...parts, alarm, pacing, claimMs: CLAIM_MS, wakeIn: wakes.in });
  let running: Promise<void> | undefined;
  let again = false;
  let started = false;
  let stopping = false;

  const claim = (): Promise<readonly Claimed[]> =>
    store.transaction(async (tx) => {
      const steady = clock.steady();
      const rows = await tx.pumps.claimOutbound(clock.now(), CLAIM_MS, BATCH);
      const claimed: Claimed[] = [];
      for (const row of rows) {
        claimed.push({ row, group: await tx.groups.find(row.organisation, row.to.group), claimedAt: steady });
      }
      return claimed;
    });

  const putBack = async (waits: readonly { readonly row: Outbound; readonly forMs: number }[]): Promise<void> => {
    if (waits.length === 0) return;
    const now: EpochMillis = clock.now();
    await store.transaction(async (tx) => {
      for (const { row, forMs } of waits) {
        const kept = row.failure === undefined ? {} : { failure: row.failure };
        await tx.outbox.settle(row.id, {
          state: "waiting",
          notBefore: later(now, forMs),
          attempts: row.attempts,
          ...kept,
        });
      }
    });
    for (const { forMs } of waits) wakes.in(forMs);
  };

  const drain = async (): Promise<void> => {
    again = false;
    pacing.forgetWaiting();
    for (let claimed = await claim(); claimed.length > 0; claimed = stopping ? [] : await claim()) {
      const waits = await Promise.all(byLane(claimed).map((lane) => courier.carry(lane)));
      await putBack(waits.flat());
    }
  };

  const run = async (): Promise<void> => {
    try {
      while (again && !stopping) await drain();
    } catch (thrown) {
      log("outbox.fault", faultFields(thrown));
      wakes.in(AFTER_A_FAULT_MS);
    } finally {
      running = undefined;
      if (started) wakes.arrange();
    }
  };

  const outbox: Outbox = {
    async pump() {
      if (stopping) return outbox.idle();
      again = true;
      running ??= run();
      return running;
    },
    nudge() {
      if (started && !stopping) void outbox.pump();
    },
    start() {
      started = true;
      stopping = false;
      outbox.nudge();
    },
    async stop() {
      stopping = true;
      started = false;
      wakes.stop();
      await outbox.idle();
    },
    nextInMs: () => wakes.next(),
    async idle() {
      while (running !== undefined) await running;
    },
  };
  return outbox;
}

/** Claimed rows by lane, each lane in its order of arrival. */
function byLane(claimed: readonly Claimed[]): readonly (readonly Claimed[])[] {
  const lanes = new Map<string, Claimed[]>();
  for (const one of [...claimed].sort((a, b) => a.row.order - b.row.order)) {
    const lane = laneOf(one.row);
    const rows = lanes.get(lane);
    if (rows) rows.push(one);
    else lanes.set(lane, [one]);
  }
  return [...lanes.values()];
}
