import { expect, it } from "vitest";
import { commandId, commandPressed, homeView, readTyped, summaryOf } from "../../../adapters/slack/commands.ts";
import { manifest, SCOPES } from "../../../adapters/slack/manifest.ts";
import { commands } from "../../../src/engine/commands.ts";
import { loadWords } from "../../../src/words/load-words.ts";
import { rec } from "../../stages/slack/json.ts";
import { brokenRules } from "../../stages/slack/rules.ts";

const catalogue = loadWords();
const ALL = commands(
  catalogue.languages.map(({ language }) => language),
  (language) => catalogue.words(language),
);

it.each([
  ["help with money", "help", "with money"],
  ["HELP", "help", ""],
  ["  /mydata ", "mydata", ""],
  ["help-now", "help_now", ""],
  ["join AB CD 12", "join", "AB CD 12"],
  ["", "help", ""],
])("reads %j as %s with %j", (text, name, argument) => {
  expect(readTyped(text, ALL)).toMatchObject({ command: { name }, argument });
});

it("asks for help where the word is no command, and keeps none of the words", () => {
  const typed = readTyped("my neighbour hit me again", ALL);
  expect(typed).toEqual({ command: { name: "help", answersWith: "card" }, argument: "" });
});

it("knows which commands are answered with a form", () => {
  expect(readTyped("new", ALL).command.answersWith).toBe("form");
  expect(readTyped("results", ALL).command.answersWith).toBe("card");
});

it("makes a home page Slack takes, of what anybody may ask without typing", () => {
  const view = homeView(ALL, "en-GB", { name: "Sayso", organisers: "For organisers" });
  expect(brokenRules("views.publish", { user_id: "U1", view: rec(view) })).toEqual([]);
  const ids = JSON.stringify(view);
  for (const name of ["help", "help_now", "promises", "mydata", "stop"]) expect(ids).toContain(`command.${name}`);
  const [mine, theirs = ""] = ids.split("For organisers");
  for (const name of ["practice", "asks", "settings"]) {
    expect(theirs).toContain(`command.${name}"`);
    expect(mine).not.toContain(`command.${name}"`);
  }
  for (const name of ["new", "join"]) expect(ids).not.toContain(`command.${name}"`);
  expect(commandPressed(commandId("help_now"))).toBe("help_now");
  expect(commandPressed("cAAAAAAAAAAAAAAAAAAAAAA.1")).toBeUndefined();
});

it("says summaries in the reader's language, or in English", () => {
  const [help] = ALL;
  if (!help) throw new Error("no commands");
  expect(summaryOf(help, "cy")).toBe(help.summary.get("cy"));
  expect(summaryOf(help, "cy-GB")).toBe(help.summary.get("cy"));
  expect(summaryOf(help, "fr")).toBe(help.summary.get("en"));
});

it("keeps the manifest within Slack's limits, and asks for no message", () => {
  const made = manifest(ALL);
  const { display_information: shown, features, settings } = made;
  expect(shown.name.length).toBeLessThanOrEqual(35);
  expect(shown.description.length).toBeLessThanOrEqual(140);
  expect(features.shortcuts).toHaveLength(2);
  for (const { name, description } of features.shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24);
    expect(description.length).toBeLessThanOrEqual(150);
  }
  for (const { usage_hint } of features.slash_commands) expect(usage_hint.length).toBeLessThanOrEqual(1000);
  expect(settings.event_subscriptions.bot_events.filter((name) => name.includes("message"))).toEqual([]);
  expect([...SCOPES].filter((scope) => scope.includes("history"))).toEqual([]);
  expect(features.app_home.messages_tab_read_only_enabled).toBe(true);
});

it("names the public address everywhere Slack wants it, and then only", () => {
  const url = "https://sayso.example.org/slack/events";
  const made = manifest(ALL, { kind: "http", url });
  expect(JSON.stringify(made).split(url)).toHaveLength(4);
  expect(made.settings.socket_mode_enabled).toBe(false);
  expect(JSON.stringify(manifest(ALL))).not.toContain("http");
});
