import { type Contact, GROUP_AGES, type GroupAges, NATIONS, type Nation, type QuietHours } from "../group/group.ts";
import type { ZoneId } from "../time.ts";
import type { Words } from "../words.ts";
import type { FieldReader, Read } from "./read.ts";

export interface SetUp {
  readonly name: string;
  readonly runs: string;
  readonly nation: Nation;
  readonly word: string;
  readonly contact: Contact;
}

/** The set-up form. */
export function readSetUp(reader: FieldReader): Read<SetUp> {
  const name = reader.text("name", 60);
  const runs = reader.text("runs", 80);
  const nation = reader.pick("nation", NATIONS) ?? "england";
  const word = reader.text("word", 40);
  const contact = reader.contact("contact");
  return reader.finish(() => ({ name, runs, nation, word, contact }));
}

/** Quiet hours, the zone they are told in, the language of what is posted, and how old the people are. */
export function readQuiet(
  reader: FieldReader,
  languages: readonly string[],
  words: Words,
): Read<{ quiet: QuietHours; zone: ZoneId; language: string; ages: GroupAges }> {
  const from = reader.clock("from");
  const to = reader.clock("to");
  const zone = reader.zone("zone");
  const language = reader.pick("language", languages) ?? "en";
  const ages = reader.pick("ages", GROUP_AGES) ?? "adults";
  if (from === to) reader.problem("to", words.say("problem-quiet-same"));
  return reader.finish(() => ({ quiet: { from, to }, zone, language, ages }));
}
