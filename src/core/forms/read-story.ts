import { withoutMentions } from "../feedback/hints.ts";
import { FEEDBACK_CHARACTERS, FEEDBACK_NAME_CHARACTERS } from "../feedback/item.ts";
import { STORY_CONSENTS, STORY_PLACES, type StoryConsent, type StoryPlace } from "../feedback/story.ts";
import type { WrittenSoFar } from "../views/feedback-forms.ts";
import type { Words } from "../words.ts";
import type { FieldReader, Read } from "./read.ts";

/** How a story may be used, with the name that belongs to it where it may be told. */
export interface ConsentRead {
  readonly consent: StoryConsent;
  readonly name?: string;
}

function consentOf(reader: FieldReader, words: Words): ConsentRead {
  const consent = reader.pick("consent", STORY_CONSENTS) ?? "readers";
  const name = reader.maybe("name", FEEDBACK_NAME_CHARACTERS);
  if (consent !== "named") return { consent };
  if (name === "") reader.problem("name", words.say("problem-empty"));
  return { consent, name };
}

/** A story. With a name it goes at the slot whoever else writes: a name hides nobody. */
export function readStory(reader: FieldReader, words: Words): Read<WrittenSoFar> {
  const text = withoutMentions(reader.text("text", FEEDBACK_CHARACTERS, "many"));
  const asked = reader.pick("going", ["wait", "alone"] as const) ?? "wait";
  const consent = consentOf(reader, words);
  const going = consent.consent === "named" ? "alone" : asked;
  return reader.finish(() => ({ text, kind: "story", audience: "team", going, ...consent }));
}

/** Another consent for a story that was sent. */
export function readConsent(reader: FieldReader, words: Words): Read<ConsentRead> {
  const consent = consentOf(reader, words);
  return reader.finish(() => consent);
}

/** Where a reader has used a story. */
export function readUse(reader: FieldReader): Read<{ readonly place: StoryPlace; readonly where: string }> {
  const place = reader.pick("place", STORY_PLACES) ?? "public";
  const where = reader.text("where", 120);
  return reader.finish(() => ({ place, where }));
}
