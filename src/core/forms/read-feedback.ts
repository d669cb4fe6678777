import { type DeskFields, REMOVAL_RULES, type RemovalRule } from "../feedback/desk.ts";
import { type HeardState, SETTABLE_STATES } from "../feedback/heard.ts";
import { withoutMentions } from "../feedback/hints.ts";
import {
  type Addressee,
  FEEDBACK_CHARACTERS,
  FEEDBACK_KINDS,
  FEEDBACK_NAME_CHARACTERS,
  type FeedbackGoing,
  type FeedbackLevel,
} from "../feedback/item.ts";
import { WEEKDAYS } from "../feedback/slots.ts";
import { goingsFor, type WrittenSoFar } from "../views/feedback-forms.ts";
import type { FieldReader, Read } from "./read.ts";

/**
 * What somebody wrote, without what points at people by their accounts. What goes today goes to the lead alone. A choice
 * that is not open any more is a problem to put right: it never becomes another choice, which more might read.
 */
export function readWritten(
  reader: FieldReader,
  level: FeedbackLevel,
  readable: readonly Addressee[],
): Read<WrittenSoFar> {
  const text = withoutMentions(reader.text("text", FEEDBACK_CHARACTERS, "many"));
  const kind = reader.pick("kind", FEEDBACK_KINDS) ?? "worry";
  const going = reader.pick("going", goingsFor(readable)) ?? "wait";
  const chosen = reader.maybe("audience", 60) === "" ? "team" : (reader.pick("audience", readable) ?? "lead");
  const name = level === "named" ? { name: reader.text("name", FEEDBACK_NAME_CHARACTERS) } : {};
  return reader.finish(() => ({ text, kind, going, audience: going === "today" ? "lead" : chosen, ...name }));
}

/** More words under a code. */
export function readAdded(reader: FieldReader): Read<{ text: string; going: FeedbackGoing }> {
  const text = withoutMentions(reader.text("text", FEEDBACK_CHARACTERS, "many"));
  const going = reader.pick("going", ["wait", "alone"] as const) ?? "wait";
  return reader.finish(() => ({ text, going }));
}

/** Who to turn to, and when feedback is read. */
export function readDesk(reader: FieldReader): Read<DeskFields> {
  const lead = reader.contact("lead");
  const second = reader.contact("second");
  const council = reader.text("council", 120);
  const weekday = reader.pick("weekday", WEEKDAYS) ?? "thursday";
  return reader.finish(() => ({ lead, second, council, weekday }));
}

/** What became of a message. */
export function readState(reader: FieldReader): Read<{ state: HeardState; note: string }> {
  const state = reader.pick("state", SETTABLE_STATES) ?? "heard";
  const note = reader.maybe("note", 200);
  return reader.finish(() => ({ state, note }));
}

/** By which rule a message is to go. */
export function readRemoval(reader: FieldReader): Read<RemovalRule> {
  const rule = reader.pick("rule", REMOVAL_RULES) ?? "not-feedback";
  return reader.finish(() => rule);
}
