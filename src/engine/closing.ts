import { BallotsDamaged } from "../anonymity/ballot-box.ts";
import { disclose } from "../core/disclosure/disclose.ts";
import type { Counts, Published } from "../core/disclosure/published.ts";
import type { PollId } from "../core/ids.ts";
import type { Ballot, ESCAPES, Way } from "../core/poll/ballot.ts";
import type { PollCommand } from "../core/poll/decide.ts";
import type { Poll, PollPhase } from "../core/poll/poll.ts";
import { DAY } from "../core/time.ts";
import { FeedbackDamaged, FeedbackKeyMissing } from "../ports/feedback-seals.ts";
import { apply } from "./applying.ts";
import type { Deps } from "./deps.ts";
import { faultFields } from "./fault-fields.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { postToAll, redrawAll, subjectOf } from "./posting.ts";
import { tidyAfterDeleting } from "./tidying.ts";
import { wordsAtClose } from "./words-closing.ts";
import { dropWords } from "./words-pool.ts";

const PAGE = 100;
/** How long a host has to put a damaged database right before its poll ends as lost, so that its key dies after all. */
const DAMAGED_FOR_MS = 7 * DAY;
const UNFINISHED: readonly PollPhase[] = ["closing", "shredding"];

/**
 * Ends polls, one step at a time: count, publish, delete, shred, verify, tell (privacy D6). Every step can be done
 * again, so a process killed between two of them, or another process at the same poll, does no harm.
 */
export interface Closer {
  /** Takes every poll that is due to end as far as it will go. Never throws for one poll's sake. */
  run(): Promise<void>;
}

export function createCloser(deps: Deps): Closer {
  const pass = async (): Promise<void> => {
    let ended = 0;
    let after: PollId | undefined;
    for (;;) {
      const page = await deps.store.transaction((tx) => tx.pumps.pollsIn(UNFINISHED, after, PAGE));
      for (const poll of page) ended += (await endSafely(deps, poll)) ? 1 : 0;
      after = page.at(-1)?.id;
      if (page.length < PAGE || after === undefined) break;
    }
    if (ended > 0) {
      deps.activity.noteClose();
      deps.subjects.forget();
      deps.nudge();
      await tidyAfterDeleting(deps);
    }
  };
  return { run: oneAtATime(pass) };
}

/** One poll that cannot go on holds up no other: it is tried again on the next tick. */
async function endSafely(deps: Deps, poll: Poll): Promise<boolean> {
  try {
    return await end(deps, poll);
  } catch (fault) {
    deps.log("poll.close-fault", { poll: poll.id, ...faultFields(fault) });
    const waited = deps.clock.now() - (poll.closedAt ?? deps.clock.now());
    const damaged =
      fault instanceof BallotsDamaged || fault instanceof FeedbackDamaged || fault instanceof FeedbackKeyMissing;
    if (damaged && waited > DAMAGED_FOR_MS)
      await deps.store.transaction((tx) => apply(tx, poll, { do: "lose" }, deps.clock.now()));
    return false;
  }
}

async function end(deps: Deps, poll: Poll): Promise<boolean> {
  let now = poll;
  if (now.phase === "closing") {
    if (deps.clock.now() < (now.graceUntil ?? 0)) return false;
    const told = await whatIsTold(deps, now);
    if (told === undefined) return false;
    const published = await deps.store.transaction((tx) => apply(tx, now, told, deps.clock.now()));
    if ("refusal" in published && published.poll.phase !== "shredding") return false;
    now = published.poll;
  }
  await deps.ballots.empty(now.id);
  await deps.ballots.shred(now.id);
  if (!(await deps.ballots.verify(now.id))) throw new Error("A poll still has a row or a key after it was shredded.");
  await deps.store.transaction((tx) => finish(deps, tx, now));
  return true;
}

/** Undefined where the key is missing. Answers in words are not counted but for the band; they wait for their slot. */
async function whatIsTold(deps: Deps, poll: Poll): Promise<Extract<PollCommand, { do: "publish" }> | undefined> {
  if (poll.question.kind === "words") return { do: "publish", result: [], inWords: await wordsAtClose(deps, poll) };
  const result = await count(deps, poll);
  return result && { do: "publish", result };
}

async function finish(
  deps: Deps,
  tx: Parameters<Parameters<Deps["store"]["transaction"]>[0]>[0],
  poll: Poll,
): Promise<void> {
  const at = deps.clock.now();
  const done = await apply(tx, poll, { do: "finish" }, at);
  if ("refusal" in done) return;
  if (done.poll.phase !== "closed" && done.poll.question.kind === "words") await dropWords(tx, done.poll);
  if (done.poll.phase === "withdrawn") return;
  await redrawAll(tx, deps, done.poll, at);
  await postToAll(tx, deps, done.poll, subjectOf.result(done.poll), at);
}

/** What may be published; undefined where the key is missing: then the poll is left as it is, and the host is told. */
async function count(deps: Deps, poll: Poll): Promise<readonly Published[] | undefined> {
  const tallies = new Map<Way, MutableCounts>();
  const whole = await deps.ballots.read(poll.id, (ballot) => add(tallies, ballot, poll.question.options.length));
  if (!whole) {
    // Another process may have counted and shredded meanwhile: only a poll that still waits has lost its key.
    const seen = await deps.store.transaction((tx) => tx.polls.find(poll.organisation, poll.id));
    if (seen?.phase !== "closing" || seen.keyMissing) return undefined;
    deps.log("poll.key-missing", { poll: poll.id });
    await deps.store.transaction((tx) => apply(tx, poll, { do: "mark-key", missing: true }, deps.clock.now()));
    return undefined;
  }
  const { kind, min, max, options } = poll.question;
  const ways: readonly Way[] = ["chat", "link", "assisted"];
  const counts = ways.flatMap((way) => tallies.get(way) ?? (way === "chat" ? [nothing("chat", options.length)] : []));
  return counts.map((c) =>
    disclose(c, { privacy: poll.privacy, kind, min, max }, (below) => deps.randomness.integer(below)),
  );
}

type MutableCounts = {
  -readonly [K in keyof Counts]: K extends "options"
    ? number[]
    : K extends "escapes"
      ? Record<(typeof ESCAPES)[number], number>
      : Counts[K];
};

const nothing = (way: Way, options: number): MutableCounts => ({
  way,
  answered: 0,
  options: new Array<number>(options).fill(0),
  escapes: { "not-sure": 0, "does-not-apply": 0, skip: 0 },
});

function add(tallies: Map<Way, MutableCounts>, { way, choice }: Ballot, options: number): void {
  const counts = tallies.get(way) ?? nothing(way, options);
  tallies.set(way, counts);
  if (choice.kind === "escape") {
    counts.escapes[choice.escape] += 1;
    return;
  }
  counts.answered += 1;
  for (const option of choice.options) counts.options[option] = (counts.options[option] ?? 0) + 1;
}
