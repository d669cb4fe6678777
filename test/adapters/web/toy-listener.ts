import { PRACTICE_ROOM } from "../../../adapters/web/practice-room.ts";
import type { Block, Card } from "../../../src/cards/card.ts";
import type { Form } from "../../../src/cards/form.ts";
import type {
  ActionToken,
  Answer,
  ChatAdapter,
  Command,
  DeliveryKey,
  Inbound,
  Listener,
} from "../../../src/ports/chat-adapter.ts";

/** A token that says what it does, 23 characters long. */
export const token = (name: string) => `c${name}`.padEnd(23, "_").slice(0, 23) as ActionToken;

const key = (name: string) => name.padEnd(22, "k").slice(0, 22) as DeliveryKey;

const button = (label: string, name: string, weight?: "primary" | "danger") =>
  ({ kind: "button", label, action: token(name), ...(weight ? { weight } : {}) }) as const;

export function card(title: string, blocks: readonly Block<ActionToken>[], language = "en-GB"): Card<ActionToken> {
  return { title, blocks, summary: title, language };
}

const text = (words: string): Block<ActionToken> => ({ kind: "text", spans: [words] });

export const TOY_COMMANDS: readonly Command[] = [
  { name: "new", summary: new Map([["en", "ask the group something"]]), who: "organisers", answersWith: "form" },
  { name: "help", summary: new Map([["en", "what Sayso can do"]]), who: "anyone", answersWith: "card" },
  { name: "mydata", summary: new Map([["en", "what is kept about me"]]), who: "anyone", answersWith: "card" },
];

export const ASK_FORM: Form<ActionToken> = {
  title: "Ask the group",
  intro: "It takes two minutes. Nothing is sent before you have seen it.",
  fields: [
    { name: "question", kind: "text", lines: "one", max: 200, label: "What do you want to ask?" },
    { name: "options", kind: "text", lines: "many", max: 500, label: "The answers", help: "One on each line." },
    {
      name: "hurt",
      kind: "one-of",
      label: "Could anybody be hurt if others guessed their answer?",
      options: [
        { key: "no", label: "No" },
        { key: "yes", label: "Yes", hint: "fewer numbers are shown" },
      ],
    },
    {
      name: "days",
      kind: "any-of",
      label: "On which days may it stand?",
      options: [
        { key: "mon", label: "Monday" },
        { key: "tue", label: "Tuesday" },
      ],
    },
    { name: "until", kind: "date", label: "Until when?", optional: true },
  ],
  send: "Show me the card",
  action: token("ask-form"),
  language: "en-GB",
};

export function pollCard(question: string, options: readonly string[]): Card<ActionToken> {
  return card(question, [
    {
      kind: "facts",
      facts: [
        { label: "Who asks", value: ["Denise, for the group"] },
        { label: "Who decides", value: ["Mr Shah, at the council"] },
        { label: "What can change", value: ["Opening times and where"] },
        { label: "Fixed", value: [{ kind: "strong", spans: ["The money"] }, ", because the budget is set in March"] },
        { label: "When you will hear", value: ["Wednesday 31 March"] },
      ],
    },
    { kind: "controls", controls: options.map((label, at) => button(`${at + 1} ${label}`, `opt${at}`)) },
    {
      kind: "controls",
      controls: [
        button("Not today", "later"),
        {
          kind: "choice",
          label: "Remind me",
          action: token("remind"),
          options: [
            { key: "1", label: "Tomorrow" },
            { key: "2", label: "In a week", hint: "same hour" },
          ],
        },
      ],
    },
    { kind: "text", tone: "quiet", spans: ["Your answer is hidden. Closes Friday 27 November at 17:00. Code B4."] },
  ]);
}

export const RESULT = card("What you said: what matters most to you?", [
  text("Thank you. 11 of you answered."),
  {
    kind: "tally",
    rows: [
      { label: "Time off", figure: { kind: "exact", count: 9, outOf: 11 }, said: "9 people" },
      { label: "Someone to talk to", figure: { kind: "exact", count: 6, outOf: 11 }, said: "6 people" },
      { label: "Clear information", figure: { kind: "withheld" }, said: "not shown" },
    ],
  },
  { kind: "text", tone: "quiet", spans: ["This is not all carers."] },
]);

/** Plays a little of what the engine will do: a welcome, a form, a poll, private answers. */
export function toyListener(adapter: ChatAdapter): Listener {
  const answers: Record<string, (event: Inbound) => Promise<Answer>> = {
    async installed() {
      await adapter.send(
        PRACTICE_ROOM,
        card("Hello. I am Sayso.", [
          text("I help this group ask quick questions and hear what came of them. I do not read your chat."),
          { kind: "controls", controls: [button("Set up this group", "set-up", "primary")] },
        ]),
        key(`hello-${Math.trunc(performance.now() * 1000)}`),
      );
      return { kind: "nothing" };
    },
    async command(event) {
      if (event.kind === "command" && event.name === "new") return { kind: "form", form: ASK_FORM };
      return {
        kind: "card",
        card: card("What I can do", [
          text("Press a button, or write its number."),
          { kind: "list", items: [["/new asks the group"], ["/help is this"]] },
        ]),
      };
    },
    async message() {
      return {
        kind: "card",
        card: card("I do not keep what you write here.", [
          text("Would you like to write feedback?"),
          { kind: "controls", controls: [button("Write feedback", "feedback")] },
        ]),
      };
    },
    async form(event) {
      if (event.kind !== "form") return { kind: "nothing" };
      const question = String(event.answers.get("question") ?? "").trim();
      if (question === "")
        return {
          kind: "problems",
          problems: [
            { field: "question", message: "Write the question." },
            { field: "hurt", message: "Choose yes or no." },
          ],
        };
      const options = String(event.answers.get("options") ?? "")
        .split("\n")
        .filter(Boolean);
      await adapter.send(PRACTICE_ROOM, pollCard(question, options), key(`poll-${event.id.slice(0, 16)}`));
      return {
        kind: "card",
        card: card("It is in the group now.", [
          { kind: "controls", controls: [button("Take it back", "undo", "danger")] },
        ]),
      };
    },
    async action(event) {
      if (event.kind !== "action") return { kind: "nothing" };
      if (event.token === token("set-up")) return { kind: "form", form: ASK_FORM };
      const said = event.chosen === undefined ? "Your answer counts." : `I will remind you (${event.chosen}).`;
      return {
        kind: "card",
        card: card("Thank you.", [
          text(said),
          text("Nobody can see who said what."),
          { kind: "controls", controls: [button("Change my answer", "change"), button("Take it back", "undo")] },
        ]),
      };
    },
  };
  return async (event) => (await answers[event.kind]?.(event)) ?? { kind: "nothing" };
}
