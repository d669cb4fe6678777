import { band } from "../core/disclosure/thresholds.ts";
import type { PollId } from "../core/ids.ts";
import type { Poll } from "../core/poll/poll.ts";
import { type EpochMillis, HOUR, later } from "../core/time.ts";
import { FeedbackDamaged, FeedbackKeyMissing } from "../ports/feedback-seals.ts";
import { apply } from "./applying.ts";
import type { Deps } from "./deps.ts";
import { faultFields } from "./fault-fields.ts";
import { endReturns } from "./feedback-returns.ts";
import { onTheHourForOpportunities } from "./opportunity-hourly.ts";
import { redrawAll } from "./posting.ts";
import { countWords, wordsPools } from "./words-pool.ts";

const PAGE = 200;
/** The highest band: nobody needs to open more ballots than show it. */
const ENOUGH = 100;
/** Long after any platform's last retry. */
const RECEIPTS_KEPT_MS = 48 * HOUR;

/**
 * What happens on the hour and at no other time, so that its moment tells nothing of any answer: bands are redrawn, new
 * OKs to the privacy note are written all together, old receipts and invitations go (architecture A7, section 2).
 */
export async function onTheHour(deps: Deps, now: EpochMillis): Promise<void> {
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    ["consents", () => deps.preferences.flush()],
    ["bands", () => redrawBands(deps)],
    ["returns", () => endReturns(deps, now)],
    ["chances", () => onTheHourForOpportunities(deps)],
    ["receipts", () => deps.store.transaction((tx) => tx.receipts.dropBefore(later(now, -RECEIPTS_KEPT_MS)))],
    ["invitations", () => deps.store.transaction((tx) => tx.invitations.dropExpired(now))],
  ];
  for (const [step, work] of steps) {
    await work().catch((fault: unknown) => deps.log("tick.fault", { step, ...faultFields(fault) }));
  }
}

async function redrawBands(deps: Deps): Promise<void> {
  let after: PollId | undefined;
  for (;;) {
    const page = await deps.store.transaction((tx) => tx.pumps.pollsIn(["open"], after, PAGE));
    for (const poll of page) await redrawBand(deps, poll);
    after = page.at(-1)?.id;
    if (page.length < PAGE || after === undefined) break;
  }
  deps.subjects.forget();
  deps.nudge();
}

/** Counts substantive answers only, and those of the chat only: link answers never raise a chat count (A14, A15). */
async function redrawBand(deps: Deps, poll: Poll): Promise<void> {
  const answered = poll.question.kind === "words" ? await whoWrote(deps, poll) : await whoChose(deps, poll);
  // The minute that watches the keys tells the host.
  if (answered === undefined) return;
  const shown = band(answered);
  if (shown === poll.band) return;
  await deps.store.transaction(async (tx) => {
    const at = deps.clock.now();
    const done = await apply(tx, poll, { do: "show-band", band: shown }, at);
    if (!("refusal" in done) && done.poll.phase === "open") await redrawAll(tx, deps, done.poll, at);
  });
}

async function whoChose(deps: Deps, poll: Poll): Promise<number | undefined> {
  let answered = 0;
  const whole = await deps.ballots.read(
    poll.id,
    (ballot) => {
      if (ballot.way === "chat" && ballot.choice.kind === "options") answered += 1;
    },
    () => answered >= ENOUGH,
  );
  return whole ? answered : undefined;
}

async function whoWrote(deps: Deps, poll: Poll): Promise<number | undefined> {
  const pools = await deps.store.transaction((tx) => wordsPools(tx, poll));
  try {
    return (await countWords(deps, pools, ENOUGH)).get("chat") ?? 0;
  } catch (fault) {
    if (fault instanceof FeedbackKeyMissing || fault instanceof FeedbackDamaged) return undefined;
    throw fault;
  }
}
