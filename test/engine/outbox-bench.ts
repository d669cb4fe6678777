import type { Group } from "../../src/core/group/group.ts";
import type { GrantId, GroupId, OrganisationId, SubjectRef } from "../../src/core/ids.ts";
import type { WallTime, ZoneId } from "../../src/core/time.ts";
import { createOutbox, type Outbox, type OutboxParts } from "../../src/engine/outbox.ts";
import type { Trouble } from "../../src/engine/outbox-row.ts";
import type {
  Change,
  ChatAdapter,
  Delivery,
  DeliveryKey,
  MessageId,
  Place,
  Platform,
  Profile,
  RoomId,
  RoomPlace,
  SpaceId,
} from "../../src/ports/chat-adapter.ts";
import type { LogEvent } from "../../src/ports/log-event.ts";
import type { NewOutbound, Store } from "../../src/ports/store.ts";
import { type ManualClock, manualClock } from "../ports/manual-clock.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";

export const organisation = "o1" as OrganisationId;
const ref = (n: number) => `grp${String(n).padStart(5, "0")}` as SubjectRef;

export const groupOf = (n: number, platform = "fake"): Group => ({
  id: `g${n}` as GroupId,
  organisation,
  ref: ref(n),
  name: `Group ${n}`,
  phase: "ready",
  settings: {
    zone: "Europe/London" as ZoneId,
    quiet: { from: "21:00" as WallTime, to: "08:00" as WallTime },
    nation: "england",
    language: "en",
    word: "carers",
  },
  room: { platform, space: "s", room: `r${n}` },
});

export const roomOf = (n: number): RoomPlace => ({ kind: "room", space: "s" as SpaceId, room: `r${n}` as RoomId });

/** One thing the adapter was asked to do. */
export interface Call {
  readonly does: "send" | "edit" | "erase";
  readonly room: string;
  readonly text: string;
  readonly key?: string;
  readonly at: number;
}

const quick: Profile["pace"] = {
  room: { count: 1000, perMs: 1 },
  account: { count: 1000, perMs: 1 },
  edits: { count: 1000, perMs: 1 },
};

/** An outbox on a store, with an adapter that does as the test says and notes every call. */
export interface Bench {
  readonly outbox: Outbox;
  readonly clock: ManualClock;
  readonly calls: readonly Call[];
  readonly troubles: readonly Trouble[];
  readonly logged: readonly (readonly [LogEvent, unknown])[];
  /** What the next calls meet with, in order; after them all succeed. */
  readonly answers: (Delivery | Change | "throw" | "hang" | undefined)[];
  /** Rings the earliest alarm that is set, time passing up to it; false where none is. */
  ring(): boolean;
  alarms(): number;
}

export interface BenchOptions extends Partial<Pick<OutboxParts, "render" | "onTrouble" | "isAnnouncement">> {
  readonly store: Store;
  readonly onceWithinMs?: number;
  readonly pace?: Profile["pace"];
  readonly clock?: ManualClock;
  readonly seed?: number;
  readonly during?: (call: Call) => Promise<void>;
}

export function openBench(options: BenchOptions): Bench {
  const clock = options.clock ?? manualClock();
  const calls: Call[] = [];
  const troubles: Trouble[] = [];
  const logged: [LogEvent, unknown][] = [];
  const answers: Bench["answers"] = [];
  const alarms = new Set<{ at: number; ring: () => void }>();

  const meet = async <T extends Delivery | Change>(call: Call, well: T): Promise<T> => {
    calls.push(call);
    await options.during?.(call);
    const answer = answers.shift();
    if (answer === "throw") throw new Error("a member's own words");
    if (answer === "hang") return new Promise<T>(() => {});
    return (answer ?? well) as T;
  };
  const roomIn = (place: Place) => (place.kind === "room" ? place.room : "one-to-one");
  const adapter = {
    platform: "fake" as Platform,
    profile: {
      onceWithinMs: options.onceWithinMs ?? 0,
      pace: options.pace ?? quick,
    } as Profile,
    send: (place: Place, card: { summary: string }, key: DeliveryKey) =>
      meet<Delivery>(
        { does: "send", room: roomIn(place), text: card.summary, key, at: clock.steady() },
        { kind: "delivered", posted: { place, message: `m${calls.length + 1}` as MessageId } },
      ),
    edit: (posted: { place: Place; message: string }, card: { summary: string }) =>
      meet<Change>(
        { does: "edit", room: roomIn(posted.place), text: `${posted.message} ${card.summary}`, at: clock.steady() },
        { kind: "changed" },
      ),
    erase: (posted: { place: Place; message: string }) =>
      meet<Change>(
        { does: "erase", room: roomIn(posted.place), text: posted.message, at: clock.steady() },
        { kind: "changed" },
      ),
  } as unknown as ChatAdapter;

  const outbox = createOutbox({
    store: options.store,
    adapters: new Map([["fake", adapter]]),
    render:
      options.render ??
      (async (row) => ({
        card: { summary: row.subject, language: "en", blocks: [] },
        place: roomOf(Number(row.to.group.slice(1))),
      })),
    isAnnouncement: options.isAnnouncement ?? (() => false),
    onTrouble: options.onTrouble ?? (async (_tx, trouble) => void troubles.push(trouble)),
    clock,
    randomness: seededRandomness(options.seed ?? 1),
    log: (event, fields) => void logged.push([event, fields]),
    alarm(afterMs, ring) {
      const set = { at: clock.steady() + afterMs, ring };
      alarms.add(set);
      return () => void alarms.delete(set);
    },
  });
  return {
    outbox,
    clock,
    calls,
    troubles,
    logged,
    answers,
    ring() {
      const [next] = [...alarms].sort((a, b) => a.at - b.at);
      if (!next) return false;
      alarms.delete(next);
      clock.advance(Math.max(0, next.at - clock.steady()));
      next.ring();
      return true;
    },
    alarms: () => alarms.size,
  };
}

let made = 0;
/** A row for group `n`, due at once. Ids are unlike in every test file's process. */
export function newRow(n: number, subject: string, clock: ManualClock, more: Partial<NewOutbound> = {}): NewOutbound {
  made += 1;
  return {
    id: `row-${made}`,
    key: `key${made}`.padEnd(22, "A") as DeliveryKey,
    organisation,
    kind: "send",
    subject,
    to: { kind: "group", group: `g${n}` as GroupId },
    notBefore: clock.now(),
    ...more,
  };
}

export const holderOf = (grant: string, n: number): NewOutbound["to"] => ({
  kind: "holder",
  grant: grant as GrantId,
  group: `g${n}` as GroupId,
});

/** Saves what a test begins with. */
export async function put(store: Store, groups: readonly Group[], rows: readonly NewOutbound[]): Promise<void> {
  await store.transaction(async (tx) => {
    for (const group of groups) await tx.groups.save(group);
    for (const row of rows) await tx.outbox.add(row);
  });
}
