import type { DangerCheck } from "../core/feedback/danger.ts";
import type { FeedbackLevel } from "../core/feedback/item.ts";
import type { GroupId, PollId } from "../core/ids.ts";
import { DAY, HOUR, MINUTE } from "../core/time.ts";
import type { WrittenSoFar } from "../core/views/feedback-forms.ts";
import type { WordsSoFar } from "../core/views/written-member.ts";
import type { People } from "../ports/anonymity.ts";
import type { Clock } from "../ports/clock.ts";
import type { OpenThread } from "../ports/feedback-seals.ts";
import type { PersonRef } from "../ports/person.ts";
import { createShortMemory, type ShortMemory } from "./short-memory.ts";

/** What somebody has written and not sent. */
export interface FeedbackDraft extends WrittenSoFar {
  readonly group: GroupId;
  readonly level: FeedbackLevel;
  /** Where it is more for a code that stands open. */
  readonly thread?: OpenThread;
}

/** What somebody has answered to a question and not sent. */
export interface WordsDraft extends WordsSoFar {
  readonly poll: PollId;
}

/** What feedback keeps of people between two presses: in memory, briefly. Nothing of it is stored or logged. */
export interface FeedbackMemory {
  readonly drafts: ShortMemory<FeedbackDraft>;
  readonly threads: ShortMemory<OpenThread>;
  /** As `drafts`, of an answer in words to one question. */
  readonly answers: ShortMemory<WordsDraft>;
  /** That something was sent a moment ago, so that a second press does not say it was lost. */
  readonly sent: ShortMemory<true>;
  readonly inDanger: DangerCheck;
  /** Whether this person may send once more today; counts it. */
  maySend(person: PersonRef): boolean;
  /** Whether this person, and everybody together, may try another code this hour; counts it. */
  mayTryCode(person: PersonRef): boolean;
}

const SENT_A_DAY = 5;
const CODES_AN_HOUR = 5;
const CODES_OF_ALL_AN_HOUR = 600;

export function createFeedbackMemory(people: People, clock: Clock, inDanger: DangerCheck): FeedbackMemory {
  const counter = (ms: number, most: number) => {
    const counts = createShortMemory<{ count: number; until: number }>(people, clock, ms, 20_000);
    return (person: PersonRef): boolean => {
      const found = counts.get(person);
      const now = clock.steady();
      if (!found || found.until <= now) counts.put(person, { count: 1, until: now + ms });
      else if (found.count >= most) return false;
      else found.count += 1;
      return true;
    };
  };
  const mayTry = counter(HOUR, CODES_AN_HOUR);
  let all = { hour: 0, count: 0 };
  return {
    drafts: createShortMemory(people, clock, HOUR),
    answers: createShortMemory(people, clock, HOUR),
    threads: createShortMemory(people, clock, 15 * MINUTE),
    sent: createShortMemory(people, clock, 10 * MINUTE),
    inDanger,
    maySend: counter(DAY, SENT_A_DAY),
    mayTryCode(person) {
      const hour = Math.floor(clock.steady() / HOUR);
      if (all.hour !== hour) all = { hour, count: 0 };
      if (all.count >= CODES_OF_ALL_AN_HOUR || !mayTry(person)) return false;
      all.count += 1;
      return true;
    },
  };
}
