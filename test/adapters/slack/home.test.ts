import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/ports/chat-adapter.ts";
import { button, card, FORM, token } from "../../contract/sample-cards.ts";
import { gate, onStage } from "./on-stage.ts";

describe("the home page", () => {
  it("offers what anybody may ask, and hands it in as a command, one to one", async () => {
    const here = await onStage();
    const { stage } = here;
    expect(await stage.hands.home("Ann")).toEqual(["See what is kept"]);
    here.answer = () => ({ kind: "card", card: card("Nothing is kept", button("Delete it", token("delete"))) });
    await stage.hands.pressAtHome("Ann", "See what is kept");
    expect(here.heard).toMatchObject([
      { kind: "command", name: "mydata", argument: "", place: { kind: "one-to-one" } },
    ]);
    expect((await stage.privately("Ann")).at(-1)?.text).toContain("Nothing is kept");
    expect(stage.space.messages).toEqual([]);
    here.answer = () => ({ kind: "card", card: card("It is gone") });
    await stage.press("Ann", "Delete it");
    expect((await stage.privately("Ann")).at(-1)?.text).toContain("It is gone");
    expect(await stage.privately("Bea")).toEqual([]);
  });

  it("says one moment where the engine is slow, then what it answers", async () => {
    const here = await onStage();
    const { stage } = here;
    await stage.hands.home("Ann");
    const slow = gate<Answer>();
    here.answer = () => slow.opened;
    const pressed = stage.hands.pressAtHome("Ann", "See what is kept");
    setTimeout(() => slow.open({ kind: "form", form: FORM }), 3300);
    await pressed;
    expect((await stage.privately("Ann")).at(-1)?.labels).toContain("Send it");
    expect(stage.api.calls.get("views.open")).toBe(1);
    expect(stage.api.calls.get("views.update")).toBe(1);
  });

  it("opens from Slack's own menu too, and nothing for what is not ours", async () => {
    const here = await onStage();
    const { stage } = here;
    here.answer = () => ({ kind: "card", card: card("What I can do") });
    await stage.hands.shortcut("Bea", "command.help");
    expect(here.heard).toMatchObject([{ kind: "command", name: "help", place: { kind: "one-to-one" } }]);
    expect((await stage.privately("Bea")).at(-1)?.text).toContain("What I can do");
    await stage.hands.shortcut("Bea", "somebody_elses");
    expect(here.heard).toHaveLength(1);
  });
});

describe("the one command", () => {
  it("asks for help where the word is none of ours, and lets none of the words through", async () => {
    const { stage, heard } = await onStage();
    await stage.hands.command("Ann", "C0CARERS", "my neighbour frightens me");
    expect(heard).toMatchObject([{ kind: "command", name: "help", argument: "" }]);
  });

  it("can be given where the bot is not, and is answered there in private", async () => {
    const here = await onStage();
    here.answer = () => ({ kind: "card", card: card("Help lines") });
    await here.stage.hands.command("Ann", "C0ELSEWHERE", "help");
    expect(here.heard).toMatchObject([{ place: { kind: "room", room: "C0ELSEWHERE" } }]);
    expect((await here.stage.privately("Ann")).at(-1)?.text).toContain("Help lines");
  });
});
