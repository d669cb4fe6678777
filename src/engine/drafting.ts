import type { ReadQuestion } from "../core/forms/read-question.ts";
import type { Group } from "../core/group/group.ts";
import { type PollId, subjectRef } from "../core/ids.ts";
import type { Grant } from "../core/permission/grant.ts";
import { DEFAULT_DAYS_OPEN } from "../core/poll/decide.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { newId } from "./turn.ts";

/** Letters that are not taken for another one, or for a digit, when read aloud or typed. */
const LETTERS = "ABCDEFGHJKMNPRSTUVWXYZ";
const UNFINISHED = ["draft", "scheduled", "open", "closing", "shredding"] as const;

/** Makes and saves a draft with good defaults. */
export async function draftPoll(tx: Tx, deps: Deps, group: Group, grant: Grant, read: ReadQuestion): Promise<Poll> {
  const id = newId<PollId>(deps);
  const poll: Poll = {
    id,
    organisation: group.organisation,
    ref: subjectRef(id),
    code: await freeCode(tx, deps, group),
    phase: "draft",
    question: read.question,
    privacy: read.privacy,
    rung: read.rung,
    stage: "design",
    groups: [group.id],
    owner: grant.id,
    daysOpen: DEFAULT_DAYS_OPEN,
    band: 0,
    outcomes: [],
  };
  await tx.polls.save(poll);
  return poll;
}

/** A letter and a digit unlike any recent ask of this group; two digits where all of those are taken. */
export async function freeCode(tx: Tx, deps: Deps, group: Group): Promise<string> {
  const recent = await tx.polls.ofGroup(group.organisation, group.id, [...UNFINISHED, "closed", "lost"], 60);
  const taken = new Set(recent.map((p) => p.code));
  for (let attempt = 0; attempt < 200; attempt++) {
    const letter = LETTERS[deps.randomness.integer(LETTERS.length)] ?? "A";
    const digits = attempt < 100 ? 2 + deps.randomness.integer(8) : 10 + deps.randomness.integer(90);
    const code = `${letter}${digits}`;
    if (!taken.has(code)) return code;
  }
  return `Z${100 + deps.randomness.integer(900)}`;
}
