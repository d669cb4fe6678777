import { type Card, mapActions } from "../cards/card.ts";
import { fit } from "../cards/fit.ts";
import type { Form } from "../cards/form.ts";
import { DESK_FORM_ACTS, FEEDBACK_FORM_ACTS, HEARD_FORM_ACTS, MEMBER_FEEDBACK_ACTS } from "../core/feedback/intents.ts";
import { type SubjectRef, subjectRef } from "../core/ids.ts";
import { type Intent, PLAIN_ACTS, type PlainIntent } from "../core/intents.ts";
import { MEMBER_CHANCES, MEMBER_OPPORTUNITY_ACTS, OPPORTUNITY_FORM_ACTS } from "../core/opportunity/intents.ts";
import { FORM_ACTS, MEMBER_POLL_ACTS } from "../core/poll/intents.ts";
import { withHelp } from "../core/views/footer.ts";
import type { Words } from "../core/words.ts";
import type { HolderTag } from "../ports/anonymity.ts";
import type { ActionToken, ChatAdapter } from "../ports/chat-adapter.ts";
import { type AnswerKind, type Audience, NO_SUBJECT, roomAudience, type Tokens } from "./tokens.ts";

/** Group acts that are answered with a form. */
const GROUP_FORM_ACTS: ReadonlySet<string> = new Set(["claim", "set-up", "quiet", "new"]);

const MEMBER_GROUP_ACTS: ReadonlySet<string> = new Set(["claim", "practice-answer"]);

/** What anybody in the room may do, by what it is about. */
const MEMBER_ACTS = {
  poll: MEMBER_POLL_ACTS,
  group: MEMBER_GROUP_ACTS,
  opportunity: MEMBER_OPPORTUNITY_ACTS,
  chances: MEMBER_CHANCES,
  feedback: MEMBER_FEEDBACK_ACTS,
  desk: new Set<string>(),
  heard: new Set<string>(),
} as const;

/** "f" where the first answer is a form, so that a platform with windows must not acknowledge early. */
export function answerKind(intent: Intent): AnswerKind {
  return FORMS_ON[intent.on]?.has(intent.do) ? "f" : "c";
}

const FORMS_ON: Readonly<Partial<Record<Intent["on"], ReadonlySet<string>>>> = {
  poll: FORM_ACTS,
  group: GROUP_FORM_ACTS,
  feedback: FEEDBACK_FORM_ACTS,
  desk: DESK_FORM_ACTS,
  heard: HEARD_FORM_ACTS,
  opportunity: OPPORTUNITY_FORM_ACTS,
  chances: OPPORTUNITY_FORM_ACTS,
};

/** Whom a control obeys: anonymous acts the room that was asked, named acts the person (architecture A5). */
export function audienceOf(intent: Intent, room: Audience, holder: HolderTag | undefined): Audience {
  if (intent.on === "nothing" || intent.on === "step") return "anyone";
  const member = MEMBER_ACTS[intent.on].has(intent.do);
  if (member) return room;
  if (holder === undefined) throw new Error(`"${intent.do}" is a named act and needs the person it is shown to.`);
  return `person:${holder}`;
}

/** Where a card is going to be shown: what its tokens are bound to. */
export interface ShownTo {
  readonly room: { readonly platform: string; readonly space: string; readonly room: string };
  readonly holder?: HolderTag;
}

/** Adds help, fits the card to the platform and turns intents into tokens. */
export function drawCard(
  card: Card<Intent>,
  to: ShownTo,
  tokens: Tokens,
  adapter: ChatAdapter,
  words: Words,
  more?: Intent,
): Card<ActionToken> {
  const whole = withHelp(card, words);
  const opener =
    more === undefined
      ? undefined
      : { label: words.say("fit-open"), action: more, said: (count: number) => words.say("fit-more", { count }) };
  return mapActions(fit(whole, adapter.profile.limits, opener), (intent) => tokenFor(intent, to, tokens));
}

export function drawForm(form: Form<Intent>, to: ShownTo, tokens: Tokens): Form<ActionToken> {
  return { ...form, action: tokenFor(form.action, to, tokens) };
}

export function tokenFor(intent: Intent, to: ShownTo, tokens: Tokens): ActionToken {
  return tokens.mint(refOf(intent), audienceOf(intent, roomAudience(to.room), to.holder), answerKind(intent), intent);
}

function refOf(intent: Intent): SubjectRef {
  if (intent.on === "nothing" || intent.on === "step") return NO_SUBJECT;
  if (intent.on === "heard") return subjectRef(intent.item);
  if (intent.on === "opportunity") return subjectRef(intent.opportunity);
  return subjectRef(intent.on === "poll" ? intent.poll : intent.group);
}

/** What any card may carry, whatever it is about. */
export const PLAIN_CANDIDATES = PLAIN_ACTS.map((act): { kind: AnswerKind; intent: PlainIntent } => ({
  kind: "c",
  intent: { on: "nothing", do: act },
}));
