import { later } from "../core/time.ts";
import type { OutboundChange, Tx } from "../ports/store.ts";
import { backoffMs, type Verdict } from "./failure-policy.ts";
import { faultFields } from "./fault-fields.ts";
import type { OutboxParts } from "./outbox.ts";
import { type Claimed, platformNamed, type Trouble } from "./outbox-row.ts";
import type { Course, Pacing } from "./pacing.ts";

/** Notes down what became of a row, each time in one transaction with all that follows from it. */
export interface Ledger {
  /** The row is done with; `also` writes in the same transaction. */
  done(claimed: Claimed, also?: (tx: Tx) => Promise<void>): Promise<void>;
  /** The attempt failed; does what the policy says. */
  obey(verdict: Verdict, claimed: Claimed, course: Course): Promise<void>;
}

/** What the ledger and the courier need besides the parts of the outbox. */
export interface InnerParts extends OutboxParts {
  readonly pacing: Pacing;
  /** Something will be due in so many milliseconds. */
  readonly wakeIn: (forMs: number) => void;
}

/** Everything the outbox writes after an attempt is written here. */
export function createLedger(parts: InnerParts): Ledger {
  const { store, log } = parts;

  /** Where the engine throws over some trouble, the row is settled all the same: or it would be sent again. */
  const conclude = async (
    claimed: Claimed,
    change: OutboundChange,
    trouble?: Trouble,
    also?: (tx: Tx) => Promise<void>,
  ) => {
    const settle = (tell: Trouble | undefined) =>
      store.transaction(async (tx) => {
        await also?.(tx);
        if (tell) await parts.onTrouble(tx, tell);
        await tx.outbox.settle(claimed.row.id, change);
      });
    if (!trouble) return settle(undefined);
    try {
      await settle(trouble);
    } catch (thrown) {
      log("outbox.fault", faultFields(thrown));
      await settle(undefined);
    }
  };

  const done: Ledger["done"] = (claimed, also) =>
    conclude(claimed, { state: "done", revision: claimed.row.revision }, undefined, also);

  const wait = async (verdict: Verdict & { do: "wait" }, claimed: Claimed, course: Course): Promise<void> => {
    const { clock, randomness, pacing } = parts;
    const forMs = verdict.forMs + randomness.integer(250 + Math.ceil(verdict.forMs / 4));
    const until = clock.steady() + forMs;
    if (verdict.block === "account") pacing.blockAccount(course.platform, until);
    else pacing.blockLane(course.lane, until);
    const unknown = verdict.failure.startsWith("unknown");
    log(unknown ? "outbox.unknown" : "outbox.later", { ...fieldsOf(claimed, course), forMs });
    await conclude(claimed, again(claimed, later(clock.now(), forMs), verdict.failure));
    parts.wakeIn(forMs);
  };

  const drop = (verdict: Verdict & { do: "drop" }, claimed: Claimed, course: Course): Promise<void> => {
    const { row } = claimed;
    log("outbox.gone", { ...fieldsOf(claimed, course), what: verdict.gone });
    const forget = (tx: Tx) => tx.posted.remove(row.organisation, row.subject, row.to.group);
    const trouble: Trouble = { kind: "gone", what: verdict.gone, row };
    const change: OutboundChange = { state: "done", revision: row.revision };
    return conclude(claimed, change, trouble, row.kind === "send" ? undefined : forget);
  };

  const obey: Ledger["obey"] = async (verdict, claimed, course) => {
    const { row } = claimed;
    switch (verdict.do) {
      case "wait":
        return wait(verdict, claimed, course);
      case "hold":
        if (parts.isHushed?.(row)) return conclude(claimed, { state: "dead", failure: verdict.failure });
        log("outbox.held", { ...fieldsOf(claimed, course), failure: verdict.failure });
        return conclude(
          claimed,
          { state: "held", failure: verdict.failure },
          { kind: "held", failure: verdict.failure, row },
        );
      case "die":
        log("outbox.dead", { ...fieldsOf(claimed, course), failure: verdict.failure });
        return conclude(
          claimed,
          { state: "dead", failure: verdict.failure },
          { kind: "dead", failure: verdict.failure, row },
        );
      case "drop":
        return drop(verdict, claimed, course);
      case "follow": {
        log("outbox.moved", fieldsOf(claimed, course));
        const forMs = backoffMs(row.attempts);
        await conclude(claimed, again(claimed, later(parts.clock.now(), forMs), row.failure), {
          kind: "moved",
          to: verdict.to,
          row,
        });
        return parts.wakeIn(forMs);
      }
      default:
        return verdict satisfies never;
    }
  };

  return { done, obey };
}

const again = (
  { row }: Claimed,
  notBefore: OutboundWaiting["notBefore"],
  failure: string | undefined,
): OutboundWaiting => ({
  state: "waiting",
  notBefore,
  attempts: row.attempts + 1,
  ...(failure === undefined ? {} : { failure }),
});

type OutboundWaiting = OutboundChange & { readonly state: "waiting" };

const fieldsOf = ({ row }: Claimed, course: Course) => ({
  platform: platformNamed(course.platform),
  kind: row.kind,
  attempts: row.attempts + 1,
});
