import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ActionToken, Answer, DeliveryKey, Inbound } from "../../../src/ports/chat-adapter.ts";
import { samePerson } from "../../../src/ports/person.ts";
import type { Stage } from "../../stages/stage.ts";
import { openWebStage } from "../../stages/web.ts";
import { ASK_FORM, card, pollCard, RESULT, token } from "./toy-listener.ts";

const key = (name: string) => name.padEnd(22, "k") as DeliveryKey;

describe("the web stage", () => {
  let stage: Stage;
  let heard: Inbound[];
  let answer: Answer;

  beforeEach(async () => {
    heard = [];
    answer = { kind: "nothing" };
    stage = await openWebStage();
    await stage.adapter.start(async (event) => {
      heard.push(event);
      return answer;
    });
    await stage.adapter.publish([
      { name: "new", summary: new Map([["en", "ask"]]), who: "anyone", answersWith: "form" },
    ]);
  });
  afterEach(() => stage.close());

  it("starts in silence, and is put into the room by somebody", async () => {
    expect(heard).toEqual([]);
    await stage.install("Denise");
    expect(heard).toMatchObject([{ kind: "installed", place: stage.room }]);
    expect(heard[0] && samePerson(heard[0].by.ref, stage.person("Denise"))).toBe(true);
  });

  it("sees cards as people read them, oldest first, with what can be pressed", async () => {
    await stage.adapter.send(stage.room, pollCard("Tea?", ["Yes <b>", "No"]), key("a"));
    await stage.adapter.send(stage.room, RESULT, key("b"));
    const seen = await stage.group("Ann");
    expect(seen.map(({ labels }) => labels)).toEqual([
      ["1 Yes <b>", "2 No", "Not today", "Tomorrow", "In a week (same hour)"],
      [],
    ]);
    expect(seen[0]?.text).toMatch(/^Tea\?\nWho asks/);
    expect(seen[1]?.text).toMatch(/Time off 9 people\n/);
    expect(await stage.group("Zed")).toEqual([]);
  });

  it("presses the newest of a name, on the private screen first, and sends the same again", async () => {
    await stage.adapter.send(stage.room, pollCard("Tea?", ["Yes"]), key("a"));
    answer = { kind: "card", card: { ...pollCard("Private", ["Yes"]), title: "Private" } };
    await stage.press("Ann", "1 Yes");
    await stage.press("Ann", "1 Yes");
    await stage.redeliver();
    expect(heard.map((event) => event.kind === "action" && event.on !== undefined)).toEqual([true, false, false]);
    expect(heard[2]?.id).toBe(heard[1]?.id);
    expect((await stage.privately("Ann")).map(({ text }) => text.split("\n")[0])).toEqual(["Private", "Private"]);
    expect(await stage.privately("Bea")).toEqual([]);
    await expect(stage.press("Ann", "Nothing of the kind")).rejects.toThrow("1 Yes");
  });

  it("chooses by label", async () => {
    await stage.adapter.send(stage.room, pollCard("Tea?", ["Yes"]), key("a"));
    await stage.press("Bea", "In a week (same hour)");
    expect(heard).toMatchObject([{ kind: "action", token: token("remind"), chosen: "2" }]);
  });

  it("fills in the open form by labels and keeps what it held", async () => {
    answer = {
      kind: "form",
      form: {
        ...ASK_FORM,
        fields: ASK_FORM.fields.map((field) => (field.name === "options" ? { ...field, value: "a\nb" } : field)),
      },
    };
    await stage.command("Denise", "new");
    expect((await stage.privately("Denise")).at(-1)?.labels).toEqual(["Show me the card"]);
    answer = { kind: "problems", problems: [{ field: "question", message: "Too short." }] };
    await stage.fill("Denise", {
      "What do you want to ask?": "Tea & cake?",
      "Could anybody be hurt if others guessed their answer?": "Yes",
      "On which days may it stand?": ["Tuesday", "Monday"],
      "Until when?": "2026-12-01",
    });
    const form = heard.at(-1);
    expect(form?.kind === "form" && Object.fromEntries(form.answers)).toEqual({
      question: "Tea & cake?",
      options: "a\nb",
      hurt: "yes",
      days: ["mon", "tue"],
      until: "2026-12-01",
    });
    expect((await stage.privately("Denise")).at(-1)?.text).toContain("Too short.");
    answer = { kind: "nothing" };
    await stage.fill("Denise", {});
    const again = heard.at(-1);
    expect(again?.kind === "form" && again.answers).toEqual(form?.kind === "form" && form.answers);
    await expect(stage.fill("Denise", {})).rejects.toThrow("No form is open");
  });

  it("types one to one, also as somebody outside", async () => {
    answer = { kind: "card", card: card("I heard", []) };
    await stage.type("Zed", "B4 2");
    await stage.command("Jo", "new", "poll", "one-to-one");
    expect(heard).toMatchObject([
      { kind: "message", text: "B4 2", place: { kind: "one-to-one" } },
      { kind: "command", name: "new", argument: "poll", place: { kind: "one-to-one" } },
    ]);
    expect((await stage.privately("Zed")).map(({ text }) => text)).toEqual(["I heard"]);
    expect(await stage.adapter.isMember(stage.person("Zed"), stage.room)).toBe("no");
  });

  it.each([
    ["rate-limit", "later", 0],
    ["no-connection", "later", 0],
    ["lost-answer", "unknown", 1],
    ["deleted", "gone", 0],
  ] as const)("fails once with %s", async (how, kind, hung) => {
    stage.failNext(how);
    expect(await stage.adapter.send(stage.room, card("x", []), key("x"))).toMatchObject({ kind });
    expect(await stage.group("Ann")).toHaveLength(hung);
    expect(await stage.adapter.send(stage.room, card("x", []), key("x"))).toMatchObject({ kind: "delivered" });
    expect(await stage.group("Ann")).toHaveLength(1);
  });

  it("redraws and takes down", async () => {
    const sent = await stage.adapter.send(stage.room, card("One", []), key("a"));
    if (sent.kind !== "delivered") throw new Error(sent.kind);
    expect(await stage.adapter.edit(sent.posted, card("Two", []))).toEqual({ kind: "changed" });
    expect((await stage.group("Liz")).map(({ text }) => text)).toEqual(["Two"]);
    expect(await stage.adapter.erase(sent.posted)).toEqual({ kind: "changed" });
    expect(await stage.group("Liz")).toEqual([]);
    expect(await stage.adapter.edit(sent.posted, card("Three", []))).toEqual({ kind: "gone", what: "message" });
  });

  it("takes any token", async () => {
    const odd = `c${"x".repeat(22)}` as ActionToken;
    await stage.adapter.send(
      stage.room,
      card("Press", [{ kind: "controls", controls: [{ kind: "button", label: "Yes", action: odd }] }]),
      key("p"),
    );
    await stage.press("Ken", "Yes");
    expect(heard).toMatchObject([{ token: odd }]);
  });
});
