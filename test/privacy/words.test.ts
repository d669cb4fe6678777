import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../src/cards/plain.ts";
import type { Answer } from "../../src/ports/chat-adapter.ts";
import { wordsFolder } from "../../src/words/load-words.ts";
import { fluentTexts } from "../checks/fluent-texts.ts";
import { falsePromises } from "../checks/promises.ts";
import { FULL } from "../core/opportunity/samples.ts";
import { offers } from "../scenarios/opportunity.ts";
import { openDesk } from "./feedback-writing.ts";
import { ask, type Group, openGroup } from "./organising.ts";

const languages = readdirSync(wordsFolder()).filter((file) => file.endsWith(".ftl"));
const faults = (source: string) => falsePromises(fluentTexts(source).texts);

describe("P33: no language promises what is not true", () => {
  it.each(languages)("%s", (file) => {
    const source = readFileSync(join(wordsFolder(), file), "utf8");
    expect(fluentTexts(source).texts.length).toBeGreaterThan(300);
    expect(faults(source)).toEqual([]);
    // Planted: one such sentence among them is found.
    expect(faults(`${source}\nplanted = You are untraceable here.\n`)).toHaveLength(1);
  });
});

describe("P33: whoever is asked to say something unnamed", () => {
  let group: Group;
  beforeAll(async () => {
    group = await openGroup();
    await openDesk(group);
    await ask(group, { text: "Who helps?", options: ["alpha", "beta"], privacy: "Yes", kind: "Choose one" });
    await offers(group.say, FULL);
  }, 60_000);
  afterAll(() => group.close());

  const shown = (answer: Answer): string => {
    if (answer.kind !== "card") throw new Error("No card was shown.");
    return plain(answer.card);
  };

  it("hears what the platform can see, that nobody is watching, and where help is, before the first answer", async () => {
    const note = shown(await group.crowd.pressInGroup(1, "alpha"));
    expect(note).toMatch(/chat company can see|this chat is only a test/i);
    expect(note).toContain("I need help now");
  });

  it("hears it all before the first word of feedback", async () => {
    const door = shown(await group.crowd.command(2, "feedback"));
    expect(door).toMatch(/What others can see/);
    expect(door).toContain("Nobody is watching this chat");
    expect(door).toContain("999");
    expect(door).toContain("I need help now");
  });

  it("hears it before being interested in a chance", async () => {
    const note = shown(await group.crowd.pressInGroup(3, "I'm interested (private)"));
    expect(note).toMatch(/chat company can see|this chat is only a test/i);
    expect(note).toContain("I need help now");
  });
});
