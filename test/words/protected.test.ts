import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MessageId } from "../../src/core/message-id.ts";
import { makeCatalogue } from "../../src/words/catalogue.ts";
import { languageSource } from "../../src/words/languages.ts";
import { wordsFolder } from "../../src/words/load-words.ts";
import { PROTECTED } from "../../src/words/speak.ts";
import type { FluentText } from "../checks/fluent-texts.ts";
import { fluentTexts } from "../checks/fluent-texts.ts";

const ENGLISH = readFileSync(join(wordsFolder(), "en.ftl"), "utf8");
const { texts } = fluentTexts(ENGLISH);
const guarded = texts.filter(({ id }) => PROTECTED.some((beginning) => id.startsWith(beginning)));

/** A language that says "Other" to everything, so that whatever shows English is seen at once. */
const other = (checked: "yes" | "no") =>
  makeCatalogue([
    languageSource("en", ENGLISH),
    languageSource("cy", `### checked: ${checked}\n${texts.map(({ id }) => `${id} = Other\n`).join("")}`),
  ]).words("cy");
const english = makeCatalogue([languageSource("en", ENGLISH)]).words("en");
const values = ({ variables, counts }: FluentText) =>
  Object.fromEntries([...variables].map((name) => [name, counts.has(name) ? 7 : `<${name}>`]));

/** Words of messages that promise something about answers or people, or help in danger. */
const PROMISE =
  /\b(sealed|sees? who|who said|anyone who answered|keep nothing|not keep (it|what)|know about you|call 999)\b/i;
/** These only tell what a rule or a command does. */
const NO_PROMISE: readonly string[] = [
  "result-leading-only",
  "result-nothing-safe",
  "command-mydata",
  "chat-as-the-group",
];

describe("a language that nobody has checked", () => {
  const unchecked = other("no");

  it.each(guarded.map((text) => [text.id, text] as const))("says %s in English", (id, text) => {
    expect(unchecked.say(id as MessageId, values(text))).toBe(english.say(id as MessageId, values(text)));
  });

  it("says everything else in its own words", () => {
    const rest = texts.filter((text) => !guarded.includes(text));
    expect(rest.length).toBeGreaterThan(300);
    for (const text of rest) expect(unchecked.say(text.id as MessageId, values(text)), text.id).toBe("Other");
  });

  it("says all of it in its own words once a speaker has checked it", () => {
    const checked = other("yes");
    for (const text of texts) expect(checked.say(text.id as MessageId, values(text)), text.id).toBe("Other");
  });
});

describe("the list of what is protected", () => {
  it.each(PROTECTED.map((beginning) => [beginning]))("%s begins at least one message", (beginning) => {
    expect(texts.some(({ id }) => id.startsWith(beginning))).toBe(true);
  });

  it.each([
    "poll-private-note",
    "poll-open-note",
    "intro-can-see",
    "answer-sealed",
    "consent-kept",
    "platform-sees-company",
    "safety-not-watching",
    "help-stop",
    "button-help-now",
    "mydata-deleted",
    "stopped-said",
    "paused-said",
  ])("holds %s", (id) => {
    expect(guarded.map((text) => text.id)).toContain(id);
  });

  it("holds whatever else promises something of the kind", () => {
    const outside = texts.filter((text) => !guarded.includes(text) && text.forms.some((form) => PROMISE.test(form)));
    expect(outside.map(({ id }) => id)).toEqual(NO_PROMISE);
  });
});
