import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Card } from "../../src/cards/card.ts";
import type { ActionToken, Answer, Delivery, Inbound, Place } from "../../src/ports/chat-adapter.ts";
import { samePerson } from "../../src/ports/person.ts";
import type { Stage } from "../stages/stage.ts";
import { describeChanges, posted, text } from "./chat-adapter-changes.ts";
import { BLOCKS, button, COMMANDS, card, choice, FORM, HOSTILE, key, token } from "./sample-cards.ts";
import { excused, type Unsupported } from "./unsupported.ts";

/** The tests about forms, which a platform whose forms come in steps never shows. */
export const FORM_TESTS = [
  "shows a form to the person who asked, and hands in what they filled in, options by key",
  "keeps what was typed when something is to be put right",
  "shows a card after a form, and the form is gone",
] as const;

/** What every adapter keeps to (architecture A2, A3, A4, A9). `open` makes a fresh stage whose adapter is not started. */
export function describeChatAdapter(
  name: string,
  open: () => Promise<Stage>,
  unsupported: readonly Unsupported[] = [],
): void {
  describe(`${name} keeps the chat adapter contract`, () => {
    let stage: Stage;
    let heard: Inbound[];
    let answer: (event: Inbound) => Answer;
    const names = new Set<string>();

    const keeps = (what: string, test: () => Promise<void>): void => {
      names.add(what);
      if (!excused(what, unsupported)) it(what, test);
    };

    beforeEach(async () => {
      heard = [];
      answer = () => ({ kind: "nothing" });
      stage = await open();
      await stage.adapter.start(async (event) => {
        heard.push(event);
        return answer(event);
      });
      await stage.adapter.publish(COMMANDS);
    });
    afterEach(async () => {
      await stage.adapter.stop();
      await stage.close();
    });

    let sends = 0;
    const send = (what: Card<ActionToken>, to: Place = stage.room, as?: string): Promise<Delivery> => {
      sends += 1;
      return stage.adapter.send(to, what, key(as ?? `once${sends}x`));
    };
    const only = (): Inbound => {
      expect(heard).toHaveLength(1);
      const [event] = heard;
      if (!event) throw new Error("Nothing was heard.");
      return event;
    };
    const byWhom = (event: Inbound): string | undefined =>
      ["Ann", "Bea", "Cal", "Denise"].find((one) => samePerson(event.by.ref, stage.person(one)));

    describe("showing", () => {
      keeps("shows a sent card to everybody in the room", async () => {
        await send(card("Tea at three?"));
        expect(text(await stage.group("Ann"))).toContain("Tea at three?");
        expect(text(await stage.group("Bea"))).toContain("Tea at three?");
        expect(await stage.privately("Ann")).toEqual([]);
      });

      for (const [kind, block, pieces] of BLOCKS) {
        keeps(`shows all of a block of ${kind}`, async () => {
          await send({ title: "What we heard", summary: "s", language: "en", blocks: [block] });
          const shown = text(await stage.group("Ann"));
          for (const piece of ["What we heard", ...pieces]) expect(shown).toContain(piece);
        });
      }

      keeps("shows blocks in their order", async () => {
        const blocks = ["one", "two", "three"].flatMap((line) => [
          { kind: "text", spans: [`line ${line}`] } as const,
          { kind: "divider" } as const,
        ]);
        await send({ summary: "s", language: "en", blocks });
        expect(text(await stage.group("Ann"))).toMatch(/line one[\s\S]*line two[\s\S]*line three/);
      });

      keeps("shows any text as it was written, in lines and on buttons", async () => {
        for (const line of HOSTILE) {
          await send(card(line));
          expect((await stage.group("Ann")).at(-1)?.text).toContain(line);
        }
        await send(card("Which?", button("*A* <b> & @here")));
        expect((await stage.group("Ann")).at(-1)?.labels).toEqual(["*A* <b> & @here"]);
      });

      keeps("posts once when the same key is sent twice, if it says so; else twice", async () => {
        await send(card("Only once"), stage.room, "same");
        await send(card("Only once"), stage.room, "same");
        await send(card("Another"), stage.room, "other");
        const lines = (await stage.group("Ann")).map((one) => one.text);
        const times = stage.adapter.profile.onceWithinMs > 0 ? 1 : 2;
        expect(lines.filter((line) => line.includes("Only once"))).toHaveLength(times);
        expect(lines.filter((line) => line.includes("Another"))).toHaveLength(1);
      });

      keeps("shows a one-to-one card to that person and nobody else", async () => {
        await send(card("For Denise alone"), { kind: "one-to-one", with: stage.person("Denise") });
        expect(text(await stage.privately("Denise"))).toContain("For Denise alone");
        expect(text(await stage.group("Ann"))).not.toContain("For Denise alone");
        expect(text(await stage.privately("Ann"))).not.toContain("For Denise alone");
      });
    });

    describe("hearing", () => {
      keeps("hands a press to the engine with the person, the room and the token it was drawn with", async () => {
        const sent = posted(await send(card("Press", button("Yes", token("yes")), button("No", token("no")))));
        await stage.press("Ann", "No");
        const event = only();
        expect(event).toMatchObject({
          kind: "action",
          token: token("no"),
          place: stage.room,
          way: expect.stringMatching(/^chat|link$/),
        });
        expect(event.kind === "action" && event.on?.message).toBe(sent.message);
        expect(byWhom(event)).toBe("Ann");
      });

      keeps("hands in the chosen option of a choice by its key", async () => {
        await send(card("Pick", choice("Pick one", token("pick"), "Red", "Green", "Blue")));
        await stage.press("Bea", "Green");
        expect(only()).toMatchObject({ kind: "action", token: token("pick"), chosen: "key-green" });
        expect(byWhom(only())).toBe("Bea");
      });

      keeps("tells two people's presses on one message apart", async () => {
        await send(card("Both", button("Yes")));
        await stage.press("Ann", "Yes");
        await stage.press("Bea", "Yes");
        await stage.press("Ann", "Yes");
        expect(heard.map(byWhom)).toEqual(["Ann", "Bea", "Ann"]);
        expect(new Set(heard.map((event) => event.id)).size).toBe(3);
      });

      keeps("gives a redelivered event the same id and the same person", async () => {
        await send(card("Again", button("Yes")));
        await stage.press("Ann", "Yes");
        await stage.redeliver();
        expect(heard).toHaveLength(2);
        expect(heard[1]?.id).toBe(heard[0]?.id);
        expect(heard.map(byWhom)).toEqual(["Ann", "Ann"]);
      });

      keeps("hands in a command from the room, with what follows it", async () => {
        await stage.command("Cal", "help", "with money");
        expect(only()).toMatchObject({ kind: "command", name: "help", argument: "with money", place: stage.room });
        expect(byWhom(only())).toBe("Cal");
      });

      keeps("hands in a command from a one-to-one room as such", async () => {
        await stage.command("Cal", "help", "", "one-to-one");
        expect(only()).toMatchObject({ kind: "command", name: "help", argument: "", place: { kind: "one-to-one" } });
      });

      keeps("hands in what is typed one to one, unchanged", async () => {
        await stage.type("Ann", "B4 2 <b>& *so*");
        expect(only()).toMatchObject({ kind: "message", text: "B4 2 <b>& *so*", place: { kind: "one-to-one" } });
        expect(byWhom(only())).toBe("Ann");
      });

      keeps("tells that the bot was put into a room, and by whom", async () => {
        await stage.install("Denise");
        expect(only()).toMatchObject({ kind: "installed", place: stage.room });
        expect(byWhom(only())).toBe("Denise");
      });

      keeps("puts nobody's id into what an event prints", async () => {
        await send(card("Print", button("Yes")));
        await stage.press("Ann", "Yes");
        await stage.command("Ann", "help", "", "one-to-one");
        for (const event of heard) expect(JSON.parse(JSON.stringify(event))).toMatchObject({ by: { ref: "[person]" } });
        expect(JSON.parse(JSON.stringify(heard[1]))).toMatchObject({ place: { with: "[person]" } });
      });
    });

    describe("answering in private", () => {
      keeps("shows the answer to a press to the one who pressed and nobody else", async () => {
        await send(card("Question", button("Yes")));
        answer = () => ({ kind: "card", card: card("Your answer counts") });
        await stage.press("Ann", "Yes");
        expect(text(await stage.privately("Ann"))).toContain("Your answer counts");
        expect(text(await stage.privately("Bea"))).not.toContain("Your answer counts");
        for (const who of ["Ann", "Bea"]) expect(text(await stage.group(who))).not.toContain("Your answer counts");
      });

      keeps("shows the answer to a command in the room to the one who gave it and nobody else", async () => {
        answer = () => ({ kind: "card", card: card("Your own data") });
        await stage.command("Bea", "mydata");
        expect(text(await stage.privately("Bea"))).toContain("Your own data");
        expect(text(await stage.privately("Ann"))).not.toContain("Your own data");
        expect(text(await stage.group("Ann"))).not.toContain("Your own data");
      });

      keeps("keeps two people's answers on two screens", async () => {
        await send(card("Question", button("Yes")));
        answer = (event) => ({ kind: "card", card: card(`For ${byWhom(event)}`) });
        await stage.press("Ann", "Yes");
        await stage.press("Bea", "Yes");
        expect(text(await stage.privately("Ann"))).toContain("For Ann");
        expect(text(await stage.privately("Ann"))).not.toContain("For Bea");
        expect(text(await stage.privately("Bea"))).toContain("For Bea");
      });

      keeps("lets a private card be pressed in its turn", async () => {
        await send(card("Question", button("Start")));
        answer = () => ({ kind: "card", card: card("Sure?", button("Change", token("change"))) });
        await stage.press("Ann", "Start");
        answer = () => ({ kind: "nothing" });
        await stage.press("Ann", "Change");
        expect(heard[1]).toMatchObject({ kind: "action", token: token("change") });
        expect(heard.map(byWhom)).toEqual(["Ann", "Ann"]);
      });

      keeps("shows nothing where the answer is nothing", async () => {
        await send(card("Question", button("Yes")));
        await stage.press("Ann", "Yes");
        expect(await stage.privately("Ann")).toEqual([]);
        expect(await stage.group("Ann")).toHaveLength(1);
      });
    });

    describe("forms", () => {
      const openForm = async (): Promise<void> => {
        await send(card("Write", button("Open", token("open", "f"))));
        answer = () => ({ kind: "form", form: FORM });
        await stage.press("Ann", "Open");
        heard = [];
      };

      keeps(FORM_TESTS[0], async () => {
        await openForm();
        const shown = text(await stage.privately("Ann"));
        for (const piece of [
          FORM.title,
          "What happened",
          "Which day",
          "About",
          "Respite",
          "Money",
          "Who may read it",
          "Send it",
        ]) {
          expect(shown).toContain(piece);
        }
        expect(await stage.privately("Bea")).toEqual([]);
        answer = () => ({ kind: "nothing" });
        await stage.fill("Ann", {
          "What happened": "a <b>long</b> wait & more",
          "Which day": "2026-03-31",
          About: "Money",
          "Who may read it": ["The team", "The group"],
        });
        const event = only();
        expect(byWhom(event)).toBe("Ann");
        if (event.kind !== "form") throw new Error(event.kind);
        expect(event.token).toBe(FORM.action);
        expect(Object.fromEntries(event.answers)).toEqual({
          words: "a <b>long</b> wait & more",
          day: "2026-03-31",
          about: "k-money",
          who: ["k-team", "k-group"],
        });
      });

      keeps(FORM_TESTS[1], async () => {
        await openForm();
        answer = () => ({ kind: "problems", problems: [{ field: "words", message: "Please leave out names." }] });
        await stage.fill("Ann", {
          "What happened": "Dr Smith was late",
          About: "Money",
          "Who may read it": ["The team"],
        });
        const shown = text(await stage.privately("Ann"));
        expect(shown).toContain("Please leave out names.");
        expect(shown).toContain("Dr Smith was late");
        expect(text(await stage.group("Bea"))).not.toContain("Dr Smith");
        answer = () => ({ kind: "nothing" });
        await stage.fill("Ann", { "What happened": "the doctor was late" });
        const event = heard[1];
        if (event?.kind !== "form") throw new Error("no second form");
        expect(Object.fromEntries(event.answers)).toMatchObject({
          words: "the doctor was late",
          about: "k-money",
          who: ["k-team"],
        });
      });

      keeps(FORM_TESTS[2], async () => {
        await openForm();
        answer = () => ({ kind: "card", card: card("Thank you") });
        await stage.fill("Ann", { "What happened": "x", About: "Respite" });
        const shown = text(await stage.privately("Ann"));
        expect(shown).toContain("Thank you");
        expect(shown).not.toContain("Send it");
      });
    });

    describeChanges({ stage: () => stage, heard: () => heard, keeps, send });

    describe("people and the connection", () => {
      keeps("knows who is in the room and who runs it, as far as the platform tells", async () => {
        const { adapter, room } = stage;
        expect(["yes", "unknown"]).toContain(await adapter.isMember(stage.person("Ann"), room));
        expect(["no", "unknown"]).toContain(await adapter.isMember(stage.person("Zed"), room));
        expect(await adapter.isPlatformAdmin(stage.person("Denise"), room)).toBe(true);
        expect(await adapter.isPlatformAdmin(stage.person("Ann"), room)).toBe(false);
        expect([13, undefined]).toContain(await adapter.memberCount(room));
      });

      keeps("takes the list of commands twice", async () => {
        await stage.adapter.publish(COMMANDS);
        await stage.command("Ann", "help");
        expect(only()).toMatchObject({ kind: "command", name: "help" });
      });

      keeps("hears nothing once stopped, stops twice, and its buttons work when it starts again", async () => {
        await send(card("Question", button("Yes")));
        await stage.adapter.stop();
        await stage.adapter.stop();
        await stage.press("Ann", "Yes").catch(() => undefined);
        expect(heard).toEqual([]);
        await stage.adapter.start(async (event) => {
          heard.push(event);
          return { kind: "nothing" };
        });
        await stage.press("Bea", "Yes");
        expect(heard.filter((event) => byWhom(event) === "Bea")).toHaveLength(1);
      });

      keeps("says what it carries: tokens of 23 bytes fit", async () => {
        const { limits } = stage.adapter.profile;
        expect(limits.tokenBytes).toBeGreaterThanOrEqual(23);
        expect(limits.controlsPerCard).toBeGreaterThanOrEqual(limits.controlsPerRow);
      });
    });

    it("excuses only tests that there are, each with a reason", () => {
      expect(unsupported.filter((one) => !names.has(one.test) || one.reason === "")).toEqual([]);
    });
  });
}
