import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Card } from "../../src/cards/card.ts";
import { plain } from "../../src/cards/plain.ts";
import type { MessageId } from "../../src/core/message-id.ts";
import { introCard } from "../../src/core/views/group.ts";
import { consentCard } from "../../src/core/views/poll-member.ts";
import { makeCatalogue } from "../../src/words/catalogue.ts";
import { languageSource } from "../../src/words/languages.ts";
import { wordsFolder } from "../../src/words/load-words.ts";
import { aGroup, aPoll, ORG } from "../contract/store/samples.ts";

const read = (language: string) => readFileSync(join(wordsFolder(), `${language}.ftl`), "utf8");
const LANGUAGES = readdirSync(wordsFolder()).flatMap((file) => (file.endsWith(".ftl") ? [file.slice(0, -4)] : []));
/** As if every language were checked, so that a text too long shows before a speaker has checked it. */
const catalogue = makeCatalogue(
  LANGUAGES.map((language) => languageSource(language, read(language).replace("### checked: no", "### checked: yes"))),
);
const PLATFORMS = [...read("en").matchAll(/^platform-sees-[a-z0-9-]+(?= =)/gm)].map(([id]) => id as MessageId);

/** Title, lines and labels of buttons; a number before a label is not a word. */
const wordsOf = (card: Card<unknown>) => plain(card).match(/[\p{L}][\p{L}\p{N}'’/-]*/gu) ?? [];

it("there are platforms and languages to measure", () => {
  expect(PLATFORMS).toEqual(expect.arrayContaining(["platform-sees-company", "platform-sees-owner"]));
  expect(LANGUAGES).toEqual(expect.arrayContaining(["en", "cy"]));
});

describe.each(LANGUAGES)("in %s", (language) => {
  const words = catalogue.words(language);

  it.each(PLATFORMS)("the note before the first answer has at most 100 words, with %s", (platform) => {
    const note = consentCard(
      aPoll("p"),
      { kind: "options", options: [0] },
      1,
      words.say(platform, { platform: "Telegram" }),
      words,
      true,
    );
    const counted = wordsOf(note);
    expect(counted).toContain(words.say("consent-title").split(" ")[0]);
    expect(counted.join(" ")).toContain(words.say("consent-more"));
    expect(counted.length, counted.join(" ")).toBeLessThanOrEqual(100);
  });

  it("the introduction has at most 500 characters, button and all", () => {
    const said = plain(introCard(aGroup("g", ORG, "unclaimed"), words));
    expect(said).toContain(words.say("button-set-up"));
    expect([...said].length).toBeLessThanOrEqual(500);
  });
});
