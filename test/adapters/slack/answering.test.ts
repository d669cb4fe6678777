import { describe, expect, it } from "vitest";
import type { Answers } from "../../../src/cards/form.ts";
import type { Answer, Inbound } from "../../../src/ports/chat-adapter.ts";
import { text } from "../../contract/kit/scene.ts";
import { button, card, FORM, HOSTILE, key, token } from "../../contract/sample-cards.ts";
import { gate, onStage } from "./on-stage.ts";

const AGAIN = "That took too long. Please press it again.";
const answersOf = (event: Inbound | undefined): Answers => {
  if (event?.kind !== "form") throw new Error("No form was sent.");
  return event.answers;
};
const FILLED = { "What happened": "a long wait", About: "Money" } as const;

describe("a slow engine", () => {
  it("shows its card when it comes, to the one who pressed", async () => {
    const here = await onStage();
    const { stage } = here;
    await stage.adapter.send(stage.room, card("Ask", button("Yes")), key("k"));
    const slow = gate<Answer>();
    here.answer = () => slow.opened;
    const pressed = stage.press("Ann", "Yes");
    setTimeout(() => slow.open({ kind: "card", card: card("Counted") }), 3200);
    await pressed;
    expect(text(await stage.privately("Ann"))).toContain("Counted");
    expect(text(await stage.privately("Ann"))).not.toContain(AGAIN);
    expect(await stage.privately("Bea")).toEqual([]);
  });

  it("too slow for a form, asks kindly to press again, once, and opens nothing", async () => {
    const here = await onStage();
    const { stage } = here;
    await stage.adapter.send(stage.room, card("Write", button("Open", token("open", "f"))), key("k"));
    const slow = gate<Answer>();
    here.answer = () => slow.opened;
    const pressed = stage.press("Ann", "Open");
    setTimeout(() => slow.open({ kind: "form", form: FORM }), 2800);
    await pressed;
    expect((await stage.privately("Ann")).map((seen) => seen.text)).toEqual([AGAIN]);
    expect(stage.api.calls.get("views.open")).toBeUndefined();
  });

  it("whose form nobody foresaw, says the same when Slack no longer takes the trigger", async () => {
    const here = await onStage();
    const { stage } = here;
    await stage.adapter.send(stage.room, card("Write", button("Open", token("open", "c"))), key("k"));
    const slow = gate<Answer>();
    here.answer = () => slow.opened;
    const pressed = stage.press("Ann", "Open");
    setTimeout(() => slow.open({ kind: "form", form: FORM }), 3300);
    await pressed;
    expect((await stage.privately("Ann")).map((seen) => seen.text)).toEqual([AGAIN]);
    expect(stage.api.calls.get("views.open")).toBe(1);
  });

  it("after a form was sent, says one moment in the window, then what came of it", async () => {
    const here = await onStage();
    const { stage } = here;
    here.answer = () => ({ kind: "form", form: FORM });
    await stage.command("Ann", "poll");
    const slow = gate<Answer>();
    here.answer = () => slow.opened;
    const sent = stage.fill("Ann", FILLED);
    setTimeout(
      () => slow.open({ kind: "problems", problems: [{ field: "words", message: "Leave out names." }] }),
      2600,
    );
    await sent;
    const shown = text(await stage.privately("Ann"));
    for (const piece of ["Please put this right:", "Leave out names.", "a long wait", "Send it"])
      expect(shown).toContain(piece);
    here.answer = () => ({ kind: "card", card: card("Thank you") });
    await stage.fill("Ann", { "What happened": "long" });
    expect(here.heard.at(-1)).toMatchObject({ kind: "form" });
    expect(Object.fromEntries(answersOf(here.heard.at(-1)))).toMatchObject({
      words: "long",
      about: "k-money",
    });
  });
});

describe("where an answer is shown", () => {
  it("beside the message, through the press's own address: one request", async () => {
    const here = await onStage();
    const { stage } = here;
    await stage.adapter.send(stage.room, card("Ask", button("Yes")), key("k"));
    here.answer = () => ({ kind: "card", card: card("Counted") });
    const before = stage.requests();
    await stage.press("Ann", "Yes");
    expect(stage.requests() - before).toBe(1);
    expect(stage.api.calls.get("response_url")).toBe(1);
    expect(stage.api.calls.get("chat.postEphemeral")).toBeUndefined();
  });

  it("by another call where Slack no longer takes that address, still to one person", async () => {
    const here = await onStage();
    const { stage } = here;
    await stage.adapter.send(stage.room, card("Ask", button("Yes")), key("k"));
    here.answer = () => {
      stage.space.spoilAddresses();
      return { kind: "card", card: card("Counted") };
    };
    await stage.press("Ann", "Yes");
    expect(text(await stage.privately("Ann"))).toContain("Counted");
    expect(text(await stage.group("Bea"))).not.toContain("Counted");
    expect(stage.api.calls.get("chat.postEphemeral")).toBe(1);
  });

  it("one to one never as a message, which could be exported: in the window", async () => {
    const here = await onStage();
    const { stage } = here;
    await stage.adapter.send(
      { kind: "one-to-one", with: stage.person("Denise") },
      card("News is due", button("I have news", token("news", "f"))),
      key("k"),
    );
    here.answer = () => ({ kind: "form", form: FORM });
    await stage.press("Denise", "I have news");
    here.answer = () => ({
      kind: "card",
      card: card("Is this right?", button("Post"), button("Change it", token("change", "f"))),
    });
    const messages = stage.space.messages.length;
    await stage.fill("Denise", FILLED);
    expect(stage.space.messages).toHaveLength(messages);
    expect((await stage.privately("Denise")).at(-1)?.text).toContain("Is this right?");
    // The window goes on: a form in it, and back.
    here.answer = () => ({ kind: "form", form: FORM });
    await stage.press("Denise", "Change it");
    expect((await stage.privately("Denise")).at(-1)?.labels).toContain("Send it");
    here.answer = () => ({ kind: "card", card: card("Is this right?", button("Post")) });
    await stage.fill("Denise", FILLED);
    here.answer = () => ({ kind: "card", card: card("Posted") });
    await stage.press("Denise", "Post");
    expect((await stage.privately("Denise")).at(-1)?.text).toContain("Posted");
    expect(here.heard.at(-1)).toMatchObject({ kind: "action", token: token("post"), place: { kind: "one-to-one" } });
  });

  it("also where a form was opened in the room: a press in it stays in that room", async () => {
    const here = await onStage();
    const { stage } = here;
    here.answer = () => ({ kind: "form", form: FORM });
    await stage.command("Denise", "poll");
    here.answer = () => ({ kind: "card", card: card("Thank you") });
    await stage.fill("Denise", FILLED);
    expect(here.heard.map((event) => event.place)).toEqual([stage.room, stage.room]);
    expect(stage.api.calls.get("chat.postEphemeral")).toBe(1);
  });
});

describe("what Slack brings again", () => {
  it("opens no second window and says nothing, where the form stands open already", async () => {
    const here = await onStage();
    const { stage } = here;
    await stage.adapter.send(stage.room, card("Write", button("Open", token("open", "f"))), key("k"));
    here.answer = () => ({ kind: "form", form: FORM });
    await stage.press("Ann", "Open");
    await stage.redeliver();
    expect(here.heard).toHaveLength(2);
    expect(await stage.privately("Ann")).toHaveLength(1);
  });
});

describe("hostile text", () => {
  it("does nothing in private answers, windows, changed messages and problems", async () => {
    const here = await onStage();
    const { stage } = here;
    const sent = await stage.adapter.send(stage.room, card("Ask", button("Yes")), key("k"));
    if (sent.kind !== "delivered") throw new Error(sent.kind);
    for (const line of HOSTILE) {
      await stage.adapter.edit(sent.posted, card(line, button("Yes"), button("Open", token("open", "f"))));
      expect((await stage.group("Bea")).at(-1)?.text).toContain(line);
      here.answer = () => ({ kind: "card", card: card(line) });
      await stage.press("Ann", "Yes");
      expect((await stage.privately("Ann")).at(-1)?.text).toContain(line);
      const [words] = FORM.fields;
      if (words?.kind !== "text") throw new Error("the form has changed");
      here.answer = () => ({
        kind: "form",
        form: { ...FORM, intro: line, fields: [{ ...words, value: line, help: line }] },
      });
      await stage.press("Ann", "Open");
      expect((await stage.privately("Ann")).at(-1)?.text.split(line)).toHaveLength(4);
      here.answer = () => ({ kind: "problems", problems: [{ field: "words", message: line }] });
      await stage.fill("Ann", {});
      expect((await stage.privately("Ann")).at(-1)?.text.split(line)).toHaveLength(5);
      here.answer = () => ({ kind: "nothing" });
      await stage.fill("Ann", {});
      expect(answersOf(here.heard.at(-1)).get("words")).toBe(line);
    }
  });
});
