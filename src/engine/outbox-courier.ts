import type {
  Change,
  ChatAdapter,
  Delivery,
  Failure,
  MessageId,
  Posted,
  RoomId,
  SpaceId,
} from "../ports/chat-adapter.ts";
import type { PostedMessage } from "../ports/store.ts";
import type { Alarm } from "./alarm.ts";
import { type Attempt, mayTry, verdictOn } from "./failure-policy.ts";
import { faultFields } from "./fault-fields.ts";
import { createLedger, type InnerParts } from "./outbox-ledger.ts";
import { type Claimed, laneOf, platformNamed } from "./outbox-row.ts";
import type { Course } from "./pacing.ts";

/** A row that was not tried, and for how long to put it back. */
export interface Wait {
  readonly row: Claimed["row"];
  readonly forMs: number;
}

/** Tries the rows of one lane in order, each once, and notes down what became of them. */
export interface Courier {
  carry(lane: readonly Claimed[]): Promise<readonly Wait[]>;
}

/** A claimed row that can be tried: its adapter is here. */
interface Ready {
  readonly claimed: Claimed;
  readonly adapter: ChatAdapter;
  readonly course: Course;
  /** The message an edit or an erasure is about. */
  readonly shown: PostedMessage | undefined;
}

type Outcome = Delivery | Change | "nothing to do";

/** An adapter that has not answered by then is taken for a broken connection. */
const ATTEMPT_MS = 30_000;
const NO_ADAPTER_MS = 60_000;
const AFTER_A_FAULT_MS = 10_000;

/** `claimMs`: for how long nobody else takes a claimed row. */
export function createCourier(parts: InnerParts & { readonly alarm: Alarm; readonly claimMs: number }): Courier {
  const { store, adapters, clock, log, pacing } = parts;
  const ledger = createLedger(parts);
  const missing = new Set<string>();

  const aboutAttempt = ({ row }: Claimed, adapter: ChatAdapter, begunAt: number): Attempt => ({
    row,
    begunAt,
    now: clock.now(),
    onceWithinMs: adapter.profile.onceWithinMs,
    announcement: parts.isAnnouncement(row),
  });

  /** One call of an adapter. Should it throw or hang, nobody knows what the platform did. */
  const within = async <T>(platform: string, work: Promise<T>): Promise<T | Failure> => {
    let callOff: () => void = () => {};
    const tooLong = new Promise<Failure>((resolve) => {
      callOff = parts.alarm(ATTEMPT_MS, () => resolve({ kind: "unknown" }));
    });
    try {
      return await Promise.race([work, tooLong]);
    } catch (thrown) {
      log("outbox.fault", { platform: platformNamed(platform), ...faultFields(thrown) });
      return { kind: "unknown" };
    } finally {
      callOff();
    }
  };

  const attempt = async ({ claimed: { row }, adapter, course, shown }: Ready): Promise<Outcome> => {
    const { platform } = course;
    if (row.kind === "erase")
      return shown
        ? within(
            platform,
            called(() => adapter.erase(postedOf(shown))),
          )
        : "nothing to do";
    let rendered: Awaited<ReturnType<typeof parts.render>>;
    try {
      rendered = await parts.render(row);
    } catch (thrown) {
      log("outbox.fault", { platform: platformNamed(platform), kind: row.kind, ...faultFields(thrown) });
      return { kind: "later", afterMs: 0, scope: "room" };
    }
    if ("nothing" in rendered) return "nothing to do";
    const { card, place } = rendered;
    if (row.kind === "send")
      return within(
        platform,
        called(() => adapter.send(place, card, row.key)),
      );
    return shown
      ? within(
          platform,
          called(() => adapter.edit(postedOf(shown), card)),
        )
      : "nothing to do";
  };

  const deliver = async (ready: Ready): Promise<void> => {
    const { claimed, adapter, course } = ready;
    const { row } = claimed;
    const begunAt = clock.now();
    const outcome = await attempt(ready);
    if (outcome === "nothing to do") return ledger.done(claimed);
    if (outcome.kind === "changed") {
      if (row.kind !== "erase") return ledger.done(claimed);
      return ledger.done(claimed, (tx) => tx.posted.remove(row.organisation, row.subject, row.to.group));
    }
    if (outcome.kind === "delivered") {
      const message = messageOf(claimed, course.platform, outcome.posted);
      return ledger.done(claimed, message && ((tx) => tx.posted.put(message)));
    }
    return ledger.obey(verdictOn(outcome, aboutAttempt(claimed, adapter, begunAt)), claimed, course);
  };

  const findPosted = ({ row }: Claimed): Promise<PostedMessage | undefined> =>
    store.transaction(async (tx) =>
      row.to.kind !== "group"
        ? undefined
        : (await tx.posted.of(row.organisation, row.subject)).find((message) => message.group === row.to.group),
    );

  const withoutAdapter = (platform: string): number => {
    if (!missing.has(platform)) log("outbox.no-adapter", { platform: platformNamed(platform) });
    missing.add(platform);
    return NO_ADAPTER_MS;
  };

  /** Resolves with 0 when the row is settled, else with how long to put it back. */
  const carryOne = async (claimed: Claimed): Promise<number> => {
    const { row, group } = claimed;
    // A group that is no more, or that put the bot out, has nobody to show anything to.
    if (group === undefined || (group.phase === "removed" && row.to.kind === "group")) {
      log("outbox.gone", { kind: row.kind, attempts: row.attempts, what: "room" });
      return ledger.done(claimed).then(() => 0);
    }
    const { platform, space } = group.room;
    const adapter = adapters.get(platform);
    if (adapter === undefined) return withoutAdapter(platform);
    const course: Course = { platform, space, lane: laneOf(row), edit: row.kind === "edit" };
    const doubt =
      row.kind === "send" ? doubtAbout(aboutAttempt(claimed, adapter, row.notBefore), row.state) : undefined;
    if (doubt) return ledger.obey(doubt, claimed, course).then(() => 0);
    const shown = row.kind === "send" ? undefined : await findPosted(claimed);
    if (row.kind !== "send" && shown === undefined) return ledger.done(claimed).then(() => 0);
    const wait = pacing.blocked(course, clock.steady()) || pacing.take(course, adapter.profile.pace, clock.steady());
    if (wait > 0) return wait;
    // Too little of the claim is left for an attempt that takes long: somebody else might take the row meanwhile.
    if (clock.steady() - claimed.claimedAt > parts.claimMs - ATTEMPT_MS) return 1;
    return deliver({ claimed, adapter, course, shown }).then(() => 0);
  };

  const carry: Courier["carry"] = async (lane) => {
    const waits: Wait[] = [];
    for (const claimed of lane) {
      const forMs = await carryOne(claimed).catch((thrown: unknown) => {
        log("outbox.fault", faultFields(thrown));
        return undefined;
      });
      // The database failed after an attempt, perhaps. The claim runs out, and then the row is looked at as one of
      // which nobody knows; what is behind it must wait.
      if (forMs === undefined) pacing.blockLane(laneOf(claimed.row), clock.steady() + AFTER_A_FAULT_MS);
      if (forMs === undefined || forMs === 0) continue;
      // Those behind it in the lane, and those still to come, leave after it.
      pacing.blockLane(laneOf(claimed.row), clock.steady() + forMs);
      waits.push({ row: claimed.row, forMs });
    }
    return waits;
  };
  return { carry };
}

/** What to do with a row before trying it, where an earlier attempt may have been posted. */
function doubtAbout(attempt: Attempt, state: Claimed["row"]["state"]) {
  // A process died, or lost its database, between sending and noting it down.
  if (state === "sending") return verdictOn({ kind: "unknown" }, attempt);
  return mayTry(attempt) ? undefined : ({ do: "hold", failure: "unknown" } as const);
}

/** So that even an adapter that throws at once, instead of rejecting, is caught in one place. */
const called = async <T>(work: () => Promise<T>): Promise<T> => work();

/** A post in a group's room, for later edits. What was sent one to one is not kept: its place is the person. */
function messageOf({ row }: Claimed, platform: string, posted: Posted): PostedMessage | undefined {
  if (row.to.kind !== "group" || posted.place.kind !== "room") return undefined;
  const { space, room } = posted.place;
  return {
    organisation: row.organisation,
    subject: row.subject,
    group: row.to.group,
    platform,
    space,
    room,
    message: posted.message,
  };
}

const postedOf = (shown: PostedMessage): Posted => ({
  place: { kind: "room", space: shown.space as SpaceId, room: shown.room as RoomId },
  message: shown.message as MessageId,
});
