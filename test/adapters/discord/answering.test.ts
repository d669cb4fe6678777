import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer, Inbound } from "../../../src/ports/chat-adapter.ts";
import { button, COMMANDS, card, FORM, HOSTILE, key, token } from "../../contract/sample-cards.ts";
import { manualClock } from "../../ports/manual-clock.ts";
import { type DiscordStage, openDiscordStage } from "../../stages/discord.ts";

const FORM_AGAIN = "Open the form again";
const PRESS_AGAIN = "That took too long. Please press it again.";
const PATIENCE_MS = 400;

describe("answering on Discord", () => {
  const clock = manualClock();
  let stage: DiscordStage;
  let heard: Inbound[];
  let answer: (event: Inbound) => Answer | Promise<Answer>;

  beforeEach(async () => {
    heard = [];
    answer = () => ({ kind: "nothing" });
    stage = await openDiscordStage({ clock, answerWithinMs: PATIENCE_MS });
    await stage.adapter.start(async (event) => {
      heard.push(event);
      return answer(event);
    });
    await stage.adapter.publish(COMMANDS);
  });
  afterEach(() => stage.close());

  const post = (label = "Go", as = token("go")) =>
    stage.adapter.send(stage.room, card("Ask", button(label, as)), key(label));
  /** An engine that answers when the test says so. */
  const slowly = () => {
    const held: { now: (answer: Answer) => void } = { now: () => {} };
    answer = () =>
      new Promise<Answer>((done) => {
        held.now = done;
      });
    return held;
  };
  /** Until Discord was asked this for the first time. */
  const asked = async (what: RegExp): Promise<void> => {
    while (!stage.platform.asked.some((one) => what.test(one))) await new Promise((done) => setTimeout(done, 5));
  };

  it("puts a slow answer off in private, then fills it in", async () => {
    await post();
    const engine = slowly();
    const pressing = stage.press("Ann", "Go");
    await asked(/callback/);
    expect((await stage.privately("Ann")).map((seen) => seen.text)).toEqual(["Sayso is thinking…"]);
    expect(await stage.privately("Bea")).toEqual([]);
    engine.now({ kind: "card", card: card("Here it is", button("Next")) });
    await pressing;
    expect(await stage.privately("Ann")).toEqual([{ text: "Here it is", labels: ["Next"] }]);
    expect(await stage.group("Bea")).toHaveLength(1);
  });

  it("takes a slow answer of nothing away again", async () => {
    await post();
    const engine = slowly();
    const pressing = stage.press("Ann", "Go");
    await asked(/callback/);
    engine.now({ kind: "nothing" });
    await pressing;
    expect(await stage.privately("Ann")).toEqual([]);
  });

  it("asks kindly to press again where a window comes too late", async () => {
    await post("Write", token("write", "f"));
    const engine = slowly();
    const pressing = stage.press("Ann", "Write");
    await asked(/callback/);
    engine.now({ kind: "form", form: FORM });
    await pressing;
    expect((await stage.privately("Ann")).map((seen) => seen.text)).toEqual([PRESS_AGAIN]);
    answer = () => ({ kind: "form", form: FORM });
    await stage.press("Ann", "Write");
    expect((await stage.privately("Ann")).at(-1)?.text).toContain(FORM.title);
  });

  it("puts a window that nobody expected behind a button, where it can no longer be shown", async () => {
    await post();
    const engine = slowly();
    const pressing = stage.press("Ann", "Go");
    await asked(/callback/);
    engine.now({ kind: "form", form: FORM });
    await pressing;
    await stage.press("Ann", FORM_AGAIN);
    expect((await stage.privately("Ann")).at(-1)?.text).toContain("What happened");
    answer = () => ({ kind: "card", card: card("Thank you") });
    await stage.fill("Ann", { "What happened": "x", About: "Money" });
    expect(heard.at(-1)).toMatchObject({ kind: "form", token: FORM.action });
  });

  it("shows a window at once, also for a token that promised a card", async () => {
    await post();
    answer = () => ({ kind: "form", form: FORM });
    await stage.press("Ann", "Go");
    expect((await stage.privately("Ann")).at(-1)?.text).toContain(FORM.title);
  });

  it("answers a token that promised a window with a card, and a command that did", async () => {
    await post("Write", token("write", "f"));
    answer = () => ({ kind: "card", card: card("Only an organiser may") });
    await stage.press("Ann", "Write");
    await stage.command("Ann", "poll");
    expect((await stage.privately("Ann")).map((seen) => seen.text)).toEqual([
      "Only an organiser may",
      "Only an organiser may",
    ]);
  });

  it("shows everything that a form asks and holds, and hands in what was filled in, options by key", async () => {
    answer = () => ({ kind: "form", form: FORM });
    await stage.command("Ann", "poll");
    const [window, ...others] = await stage.privately("Ann");
    expect(others).toEqual([]);
    const asks = [
      FORM.title,
      "It takes a minute.",
      "What happened",
      "Which day",
      "About",
      "Respite",
      "Who may read it",
    ];
    for (const piece of asks) expect(window?.text).toContain(piece);
    expect(window?.labels).toEqual(["Submit"]);
    expect(await stage.privately("Bea")).toEqual([]);
    answer = () => ({ kind: "nothing" });
    await stage.fill("Ann", {
      "What happened": "a <b>long</b> wait & more",
      "Which day": "2026-03-31",
      About: "Money",
      "Who may read it": ["The team", "The group"],
    });
    const event = heard[1];
    if (event?.kind !== "form") throw new Error("no form was handed in");
    expect(Object.fromEntries(event.answers)).toEqual({
      words: "a <b>long</b> wait & more",
      day: "2026-03-31",
      about: "k-money",
      who: ["k-team", "k-group"],
    });
    expect(await stage.privately("Ann")).toEqual([]);
  });

  it("keeps a window's answers for an hour, for the one who wrote them alone", async () => {
    answer = () => ({ kind: "form", form: FORM });
    await stage.command("Ann", "poll");
    answer = () => ({ kind: "problems", problems: [{ field: "words", message: "Please leave out names." }] });
    await stage.fill("Ann", { "What happened": "Dr Smith was late", About: "Money" });
    const [note, window] = await stage.privately("Ann");
    expect(note).toEqual({
      text: "Please put this right:\n\n• What happened\nPlease leave out names.",
      labels: [FORM_AGAIN],
    });
    expect(window?.text).toContain("Dr Smith was late");
    clock.advance(3_600_000);
    await stage.press("Ann", FORM_AGAIN);
    expect((await stage.privately("Ann")).map((seen) => seen.text)).toContain(PRESS_AGAIN);
  });

  it("says what to put right even where the window is forgotten, as after a restart", async () => {
    answer = () => ({ kind: "form", form: FORM });
    await stage.command("Ann", "poll");
    await stage.restart?.();
    await stage.adapter.start(async () => ({ kind: "problems", problems: [{ field: "words", message: "Too long." }] }));
    await stage.fill("Ann", { "What happened": "x", About: "Money" });
    const shown = (await stage.privately("Ann")).map((seen) => seen.text).join("\n");
    expect(shown).toContain("Too long.");
    expect(shown).toContain(PRESS_AGAIN);
  });

  it("answers one to one in the same room, for cards, windows and nothing", async () => {
    answer = () => ({ kind: "card", card: card("Your own data", button("More")) });
    await stage.command("Ann", "mydata", "", "one-to-one");
    await stage.type("Ann", "hello");
    answer = () => ({ kind: "form", form: FORM });
    await stage.type("Ann", "write");
    await stage.press("Ann", FORM_AGAIN);
    answer = () => ({ kind: "nothing" });
    await stage.fill("Ann", { "What happened": "x", About: "Money" });
    await stage.press("Ann", "More");
    await stage.command("Ann", "help", "", "one-to-one");
    expect((await stage.privately("Ann")).map((seen) => seen.text)).toEqual([
      "Your own data",
      "Your own data",
      FORM.title,
    ]);
    expect(heard.every((event) => event.place.kind === "one-to-one")).toBe(true);
  });

  it("posts the answer to a typed message once, also when Discord tells of it twice", async () => {
    answer = () => ({ kind: "card", card: card("You chose: Tea") });
    await stage.type("Ann", "1");
    await stage.redeliver();
    expect(heard).toHaveLength(2);
    expect(await stage.privately("Ann")).toHaveLength(1);
  });

  it("says in its answer where it may not post", async () => {
    stage.platform.botRights = "0";
    answer = () => ({ kind: "card", card: card("Help") });
    await stage.command("Denise", "help");
    expect((await stage.privately("Denise"))[0]?.text).toContain("I may not post in this channel yet.");
  });

  it("leaves a press alone that Discord says is over", async () => {
    await post();
    stage.platform.instead.set("POST", { status: 404, json: { code: 10062, message: "Unknown interaction" } });
    answer = () => ({ kind: "card", card: card("Too late") });
    await expect(stage.press("Ann", "Go")).rejects.toThrow("without an answer");
    expect(stage.logged?.()).toBe("");
    stage.platform.instead.clear();
  });

  it("shows hostile text as it was written in every answer, edit and window, and pings nobody", async () => {
    const sent = await stage.adapter.send(stage.room, card("x", button("Go", token("go"))), key("x"));
    if (sent.kind !== "delivered") throw new Error(sent.kind);
    for (const line of HOSTILE) {
      await stage.adapter.edit(sent.posted, card(line, button("Go", token("go"))));
      expect((await stage.group("Bea"))[0]?.text).toBe(line);
      answer = () => ({ kind: "card", card: card(line) });
      await stage.press("Ann", "Go");
      await stage.type("Ann", line);
      answer = () => ({ kind: "form", form: { ...FORM, title: line, intro: line } });
      await stage.press("Ann", "Go");
      expect((await stage.privately("Ann")).at(-1)?.text).toContain(line);
      answer = () => ({ kind: "problems", problems: [{ field: "words", message: line }] });
      await stage.fill("Ann", { "What happened": line.slice(0, 500), About: "Money" });
      const shown = await stage.privately("Ann");
      expect(shown.filter((seen) => seen.text.includes(line)).length).toBeGreaterThanOrEqual(4);
      answer = () => ({ kind: "nothing" });
      await stage.fill("Ann", {});
    }
    for (const line of HOSTILE) expect(stage.logged?.()).not.toContain(line);
  });
});
