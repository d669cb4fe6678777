import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MessageId } from "../../src/core/message-id.ts";
import { languageSource } from "../../src/words/languages.ts";
import { loadWords, wordsFolder } from "../../src/words/load-words.ts";
import { messagesOf } from "../../src/words/messages.ts";
import type { FluentText } from "../checks/fluent-texts.ts";
import { fluentTexts } from "../checks/fluent-texts.ts";
import { falsePromises } from "../checks/promises.ts";

const read = (language: string) => readFileSync(join(wordsFolder(), `${language}.ftl`), "utf8");
const LANGUAGES = readdirSync(wordsFolder()).flatMap((file) => (file.endsWith(".ftl") ? [file.slice(0, -4)] : []));
const ENGLISH = new Map(fluentTexts(read("en")).texts.map((text) => [text.id, text]));
const sorted = (set: ReadonlySet<string> = new Set()) => [...set].sort();

/** A value for everything a message wants. */
const values = (text: FluentText, count: number) =>
  Object.fromEntries([...text.variables].map((name) => [name, text.counts.has(name) ? count : `<${name}>`]));

it("there are language files", () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining(["en", "cy"]));
  expect(ENGLISH.size).toBeGreaterThan(30);
});

describe.each(LANGUAGES)("%s.ftl", (language) => {
  const source = read(language);
  const { texts, junk } = fluentTexts(source);
  const messages = messagesOf(languageSource(language, source));

  it("parses without junk, and holds nothing twice", () => {
    expect(junk).toEqual([]);
    expect(new Set(texts.map((text) => text.id)).size).toBe(texts.length);
  });

  it("has no message and no value that English does not have, and leaves none of its values out", () => {
    for (const { id, variables } of texts) {
      expect(ENGLISH.has(id), `${id} is not in English`).toBe(true);
      expect({ id, variables: sorted(variables) }).toEqual({ id, variables: sorted(ENGLISH.get(id)?.variables) });
    }
  });

  it("says every message of its own, for any count", () => {
    for (const text of texts) {
      for (const count of [0, 1, 2, 3, 6, 11])
        expect(messages.format(text.id, values(text, count)), text.id).toBeTruthy();
    }
  });

  it("promises nothing that is not true", () => {
    expect(falsePromises(texts)).toEqual([]);
  });

  it("keeps its buttons within 20 characters", () => {
    for (const id of ["fit-open", "step-back", "step-skip", "step-stop", "step-done", "step-keep"]) {
      expect([...(messages.format(id, {}) ?? "")].length).toBeLessThanOrEqual(20);
    }
  });

  it("reports what it lacks as a count, and shows English for it", () => {
    const lacking = [...ENGLISH.keys()].filter((id) => !messages.has(id));
    const listed = loadWords().languages.find((spoken) => spoken.language === language);
    expect(listed?.missing).toBe(lacking.length);
    if (lacking.length > 0) console.info(`${language}.ftl lacks ${lacking.length} of ${ENGLISH.size} messages.`);
  });
});

describe.each(["en-XA", "ar-XB"])("the pseudo-locale %s", (language) => {
  const words = loadWords().words(language);

  it("says every message with every value in it, the right way round", () => {
    for (const text of ENGLISH.values()) {
      const said = words.say(text.id as MessageId, values(text, 7));
      const shown = [...text.variables].filter((name) => !text.counts.has(name));
      for (const name of shown)
        expect(said, text.id).toContain(language === "ar-XB" ? `\u2068<${name}>\u2069` : `<${name}>`);
      if (!text.id.startsWith("vocabulary-") && language === "en-XA") expect(said).toMatch(/^⟦[\s\S]*⟧$/);
    }
  });

  it("leaves no plain English in what it says, so that what was never translated shows", () => {
    for (const id of ["step-unclear", "fit-open", "plain-type"] as const) expect(words.say(id)).not.toMatch(/[A-Za-z]/);
  });
});
