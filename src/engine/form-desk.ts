import { type Card, mapActions } from "../cards/card.ts";
import type { Answers, Form, Problem } from "../cards/form.ts";
import { repliesOf } from "../cards/replies.ts";
import {
  advance,
  putRight,
  type Step,
  type StepContext,
  type StepInput,
  type StepIntent,
  type StepProgress,
  show,
  start,
} from "../cards/steps.ts";
import { dayOf } from "../core/due.ts";
import type { Intent } from "../core/intents.ts";
import type { ZoneId } from "../core/time.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { ActionToken } from "../ports/chat-adapter.ts";
import { NO_SUBJECT } from "./tokens.ts";
import type { Turn } from "./turn.ts";

/** A form somebody is filling in step by step, as it is remembered: in memory, for an hour. */
export interface FormProgress {
  readonly form: Form<ActionToken>;
  readonly progress: StepProgress;
}

/** What a step came to: the next card, or the whole form filled in. */
export type DeskStep =
  | { readonly kind: "card"; readonly card: Card<Intent> }
  | {
      readonly kind: "filled";
      readonly token: ActionToken;
      readonly answers: Answers;
      readonly form: Form<ActionToken>;
    };

/** Dates without a year are read by this day; half a day's difference between zones does not matter for that. */
const ZONE = "Europe/London" as ZoneId;

const contextOf = (turn: Turn): StepContext => ({ words: turn.words, today: dayOf(turn.at, ZONE) });

const asIntents = (card: Card<StepIntent>): Card<Intent> =>
  mapActions(card, (step): Intent => ({ on: "step", do: step.do, step }));

/** Asks forms one question at a time where a platform has no windows (architecture A3, `Profile.forms`). */
export const formDesk = {
  /** The first step. */
  start(turn: Turn, form: Form<ActionToken>): Card<Intent> {
    return keep(turn, form, start(form, contextOf(turn)));
  },

  /** The step with what is to be put right, answers kept. */
  again(turn: Turn, filled: DeskStep & { kind: "filled" }, problems: readonly Problem[]): Card<Intent> {
    return keep(turn, filled.form, putRight(filled.form, filled.answers, problems, contextOf(turn)));
  },

  /** undefined where the text is not for a form: none is being filled in, or it is a command. */
  typed(turn: Turn, text: string): DeskStep | undefined {
    const held = turn.deps.privately.form(turn.event.by.ref);
    if (!held || text.trimStart().startsWith("/")) return undefined;
    return go(turn, held, { kind: "typed", text });
  },

  /** undefined where the token is not one of the step that is on show. */
  pressed(turn: Turn, token: ActionToken): DeskStep | undefined {
    const { tokens, privately } = turn.deps;
    const held = tokens.refOf(token) === NO_SUBJECT ? privately.form(turn.event.by.ref) : undefined;
    if (!held) return undefined;
    const on = show(held.form, held.progress, contextOf(turn));
    if (on.kind !== "card") return undefined;
    const offered = repliesOf(asIntents(on.card)).map((reply) => ({ kind: "c" as const, intent: reply.action }));
    const found = tokens.match(token, NO_SUBJECT, "anyone", offered);
    return found?.intent.on === "step" ? go(turn, held, { kind: "pressed", intent: found.intent.step }) : undefined;
  },
};

function go(turn: Turn, { form, progress }: FormProgress, input: StepInput): DeskStep {
  const step = advance(form, progress, input, contextOf(turn));
  if (step.kind === "done") {
    turn.deps.privately.endForm(turn.event.by.ref);
    return { kind: "filled", token: form.action, answers: step.answers, form };
  }
  return { kind: "card", card: keep(turn, form, step) };
}

/** Remembers where somebody is, and shows it. */
function keep(turn: Turn, form: Form<ActionToken>, step: Step): Card<Intent> {
  const { privately } = turn.deps;
  if (step.kind === "card" || step.kind === "problems") {
    privately.startForm(turn.event.by.ref, { form, progress: step.progress });
    return asIntents(step.card);
  }
  privately.endForm(turn.event.by.ref);
  return sentenceCard(turn.words, turn.words.say("form-stopped"));
}
