import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card } from "../../src/cards/card.ts";
import type { Answers, Form } from "../../src/cards/form.ts";
import { plain } from "../../src/cards/plain.ts";
import { repliesOf } from "../../src/cards/replies.ts";
import type { Step, StepContext, StepIntent } from "../../src/cards/steps.ts";
import { advance, putRight, start } from "../../src/cards/steps.ts";
import type { PlainDay } from "../../src/core/time.ts";
import { loadWords } from "../../src/words/load-words.ts";

/** Milliseconds: many runs on a busy machine. */
const PATIENT = 120_000;

const words = loadWords().words("en");
const context: StepContext = { words, today: "2026-11-22" as PlainDay };

const FORM: Form<string> = {
  title: "New question",
  intro: "Four short steps.",
  send: "Send it",
  action: "make",
  language: "en",
  fields: [
    { kind: "text", name: "text", label: "What do you want to ask?", lines: "one", max: 40 },
    {
      kind: "one-of",
      name: "kind",
      label: "What kind?",
      options: [
        { key: "y", label: "Yes or no" },
        { key: "o", label: "Pick one", hint: "from a list" },
      ],
      optional: true,
    },
    {
      kind: "any-of",
      name: "days",
      label: "Which days?",
      options: [
        { key: "mo", label: "Monday" },
        { key: "tu", label: "Tuesday" },
        { key: "fr", label: "Friday" },
      ],
    },
    { kind: "date", name: "back", label: "When will you report back?", optional: true },
  ],
};

/** Types one thing after another, from the first step on. */
function talk(texts: readonly string[], form: Form<string> = FORM): Step {
  return texts.reduce<Step>((step, text) => typing(step, text, form), start(form, context));
}

function typing(step: Step, text: string, form: Form<string> = FORM): Step {
  return "progress" in step ? advance(form, step.progress, { kind: "typed", text }, context) : step;
}

function press(step: Step, label: string, form: Form<string> = FORM): Step {
  if (!("card" in step)) throw new Error("There is nothing to press.");
  const reply = repliesOf(step.card).find((r) => r.label === label);
  if (reply === undefined) throw new Error(`There is no "${label}".`);
  return advance(form, step.progress, { kind: "pressed", intent: reply.action }, context);
}

const cardOf = (step: Step): Card<StepIntent> => {
  if (!("card" in step)) throw new Error(`There is no card: ${step.kind}.`);
  return step.card;
};
const seen = (step: Step) => plain(cardOf(step));
const labels = (step: Step) => repliesOf(cardOf(step)).map((r) => r.label);
const answers = (step: Step) => (step.kind === "done" ? Object.fromEntries(step.answers) : step.kind);

describe("by typing alone", () => {
  it("asks one field at a time and shows all of it before sending", () => {
    expect(seen(start(FORM, context))).toBe(`New question

Four short steps.

Question 1 of 4

What do you want to ask?

Type your answer and send it.

Or type one of these words: Stop

1 Stop`);
    const last = talk(["  Is Tuesday good? ", "2", "1 and 3", "31 March"]);
    expect(seen(last)).toBe(`New question

Please check before you send

What do you want to ask?: Is Tuesday good?
What kind?: Pick one
Which days?: Monday, Friday
When will you report back?: Wednesday 31 March 2027

1 Send it
2 Back
3 Stop`);
    const sent = { text: "Is Tuesday good?", kind: "o", days: ["mo", "fr"], back: "2027-03-31" };
    expect(answers(typing(last, "send it"))).toEqual(sent);
    expect(answers(typing(last, "yes"))).toEqual(sent);
    expect(answers(typing(last, "1"))).toEqual(sent);
  });

  it("takes letters, words, skip and none", () => {
    expect(answers(talk(["Tea?", "yes or no", "none", "skip", "send it"]))).toEqual({ text: "Tea?", kind: "y" });
    expect(answers(talk(["Tea?", "skip", "b", "tomorrow", "yes"]))).toEqual({
      text: "Tea?",
      days: ["tu"],
      back: "2026-11-23",
    });
  });

  it("takes a number as the answer where text is asked for", () => {
    expect(answers(talk(["1", "skip", "none", "skip", "1"]))).toEqual({ text: "1" });
  });

  it("goes back with the answer kept, and stops", () => {
    const back = talk(["Tea?", "back"]);
    expect(seen(back)).toContain("So far: Tea?");
    expect(seen(typing(back, "keep it"))).toContain("What kind?");
    expect(seen(typing(typing(back, "Coffee?"), "back"))).toContain("So far: Coffee?");
    expect(talk(["Tea?", "stop"])).toEqual({ kind: "stopped" });
  });
});

describe("what to put right", () => {
  it.each([
    [[""], "text", "Please answer this one. The form needs it."],
    [["x".repeat(41)], "text", "That is too long. Use at most 40 letters and signs."],
    [["a\u202Eb"], "text", "Your text has hidden signs in it. Please type it again."],
    [["Tea?", "banana"], "kind", "I did not understand that. Please try again."],
    [["Tea?", "no", "1, 9"], "kind", "I did not understand that. Please try again."],
    [
      ["Tea?", "skip", "1 and stop"],
      "days",
      "I am not sure which one you mean. Did you mean one of these? Monday, Stop",
    ],
    [["Tea?", "skip", "1", "soon"], "back", "I do not know that date. Try one like 31 March."],
    [["Tea?", "skip", "1", "skip", "perhaps"], "", "I did not understand that. Please try again."],
  ])("%j", (texts, field, message) => {
    const step = talk(texts);
    expect(step).toMatchObject({ kind: "problems", problems: [{ field, message }] });
    expect(seen(step).split("\n\n")[1]).toBe(message);
  });

  it("leads back to the field when the form is refused later", () => {
    const step = putRight(FORM, new Map([["text", "Tea?"]]), [{ field: "days", message: "Pick two." }], context);
    expect(seen(step)).toContain("Pick two.");
    expect(seen(step)).toContain("Which days?");
  });

  it("checks what a form was opened with before it is sent", () => {
    const form: Form<string> = {
      ...FORM,
      fields: [
        { kind: "one-of", name: "kind", label: "What kind?", options: [{ key: "y", label: "Yes" }], value: "gone" },
      ],
    };
    const step = advance(
      form,
      { at: 1, answers: new Map([["kind", "gone"]]) },
      { kind: "pressed", intent: { do: "step-send" } },
      context,
    );
    expect(step).toMatchObject({ kind: "problems", problems: [{ field: "kind" }] });
  });
});

describe("by pressing", () => {
  const days = press(talk(["Tea?"]), "Skip");

  it("shows what is picked in words and sets the whole of it, so that a press that comes twice changes nothing", () => {
    const one = press(days, "Monday");
    expect(labels(one)).toEqual(["Monday (picked)", "Tuesday", "Friday", "Done", "Back", "Stop"]);
    expect(seen(one)).toContain("You picked: Monday");
    const reply = repliesOf(cardOf(days)).find((r) => r.label === "Monday");
    const again =
      "progress" in one && reply !== undefined
        ? advance(FORM, one.progress, { kind: "pressed", intent: reply.action }, context)
        : one;
    expect(again).toEqual(one);
    expect(labels(press(one, "Monday (picked)"))[0]).toBe("Monday");
    expect(seen(press(press(one, "Friday"), "Done"))).toContain("When will you report back?");
  });

  it("a late press on another step changes nothing", () => {
    const intents: StepIntent[] = [
      { do: "step-skip", field: "kind" },
      { do: "step-back", field: "kind" },
      { do: "step-back" },
      { do: "step-done", field: "text" },
      { do: "step-pick", field: "kind", keys: ["y"] },
      { do: "step-pick", field: "days", keys: ["no-such"] },
      { do: "step-skip", field: "text" },
      { do: "step-send" },
    ];
    for (const intent of intents) {
      if (!("progress" in days)) throw new Error("There is no progress.");
      expect(advance(FORM, days.progress, { kind: "pressed", intent }, context)).toEqual(days);
    }
  });
});

describe("for every way through", () => {
  it(
    "never throws, never loses its place, and is done only with answers the form takes",
    () => {
      const input = fc.oneof(
        fc.constantFrom(
          "1",
          "2",
          "3",
          "1, 2",
          "skip",
          "back",
          "stop",
          "done",
          "yes",
          "send it",
          "31 March",
          "",
          "Tea?",
        ),
        fc.string({ unit: "binary", maxLength: 60 }),
      );
      fc.assert(
        fc.property(fc.array(input, { maxLength: 14 }), (texts) => {
          const step = talk(texts);
          if (step.kind === "done") {
            expect(valid(step.answers)).toBe(true);
            return;
          }
          if (step.kind === "stopped") return;
          expect(step.progress.at).toBeGreaterThanOrEqual(0);
          expect(step.progress.at).toBeLessThanOrEqual(FORM.fields.length);
          expect(labels(step)).toContain("Stop");
        }),
        { numRuns: 200 },
      );
    },
    PATIENT,
  );
});

function valid(sent: Answers): boolean {
  const text = sent.get("text");
  const back = sent.get("back");
  return (
    typeof text === "string" &&
    text !== "" &&
    text.length <= 40 &&
    (back === undefined || /^\d{4}-\d\d-\d\d$/.test(String(back)))
  );
}
