import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCode } from "../../src/cards/typed.ts";
import { commands, isCommand } from "../../src/engine/commands.ts";
import { loadWords, wordsFolder } from "../../src/words/load-words.ts";
import { fluentTexts } from "../checks/fluent-texts.ts";

const textsOf = (file: string) => fluentTexts(readFileSync(join(wordsFolder(), file), "utf8")).texts;
const FILES = readdirSync(wordsFolder()).filter((file) => file.endsWith(".ftl"));
const commandsIn = (text: string) => [...text.matchAll(/(?<![\w/])\/([a-z_]+)/g)].map(([, name]) => name ?? "");

describe.each(FILES)("%s", (file) => {
  const texts = textsOf(file).filter(({ id }) => !id.startsWith("vocabulary-"));

  it("names no command that does not exist", () => {
    const named = texts.flatMap(({ forms }) => forms.flatMap(commandsIn));
    if (file === "en.ftl") expect(named).toContain("stop");
    for (const name of named) expect(isCommand(name), `/${name}`).toBe(true);
  });

  it("names the same commands as English, message by message", () => {
    const english = new Map(textsOf("en.ftl").map((text) => [text.id, text]));
    for (const { id, forms } of texts) {
      const wanted = new Set(english.get(id)?.forms.flatMap(commandsIn));
      expect(new Set(forms.flatMap(commandsIn)), id).toEqual(wanted);
    }
  });
});

it.each(FILES)("%s leaves to each platform what stands before a command, but in the practice room", (file) => {
  const lines = readFileSync(join(wordsFolder(), file), "utf8").split("\n");
  const fixed = lines.filter((line) => !line.startsWith("room-") && commandsIn(line).some(isCommand));
  expect(fixed).toEqual([]);
});

describe("what help says", () => {
  const { say } = loadWords().words("en");

  it("leads to every command but those that a button or an invitation leads to", () => {
    const ids = [
      "help-results",
      "help-promises",
      "help-mydata",
      "help-stop",
      "help-organiser",
      "help-practice",
      "help-chances",
      "help-offer",
      "help-feedback",
    ] as const;
    const told = new Set(ids.flatMap((id) => commandsIn(say(id))));
    const all = commands(["en"], (language) => loadWords().words(language)).map(({ name }) => name);
    expect(all.filter((name) => !told.has(name)).sort()).toEqual(["claim", "help", "help_now", "join", "settings"]);
  });

  it("gives an example that is read as an answer", () => {
    const example = /such as (.+)\.$/.exec(say("help-answer"))?.[1] ?? "";
    expect(readCode(example)).toMatchObject({ code: "B4", rest: "2" });
  });
});
