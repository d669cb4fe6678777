import { dayOf } from "../core/due.ts";
import { findHints, hidden } from "../core/feedback/hints.ts";
import type { MemberFeedbackIntent } from "../core/feedback/intents.ts";
import type { FeedbackLevel } from "../core/feedback/item.ts";
import { readWritten } from "../core/forms/read-feedback.ts";
import { readStory } from "../core/forms/read-story.ts";
import type { Group } from "../core/group/group.ts";
import { youngRules } from "../core/group/young.ts";
import { currentHelpLines } from "../core/help/help-lines.ts";
import { addForm, addresseeOptions, codeForm, placeIn, writeForm } from "../core/views/feedback-forms.ts";
import { doorCard, helpFirstCard, reviewCard } from "../core/views/feedback-member.ts";
import { sentenceCard } from "../core/views/person.ts";
import { storyForm } from "../core/views/story.ts";
import { askToBring, bring } from "./feedback-bringing.ts";
import type { FeedbackDraft } from "./feedback-memory.ts";
import { type OpenDesk, openDesk } from "./feedback-open.ts";
import { brought, stopBringing } from "./feedback-returns.ts";
import { sendDraft } from "./feedback-sending.ts";
import { addToThread, deleteThread, goAlone, openThread, takeBack, threadReply } from "./feedback-threads.ts";
import { formReader } from "./form-reading.ts";
import { givingWay } from "./giving-way.ts";
import { placeOf } from "./group-place.ts";
import { platformSees } from "./platform-sees.ts";
import { ask, type Reply, show } from "./reply.ts";
import { askConsent, changeConsent } from "./story-consent.ts";
import type { Turn } from "./turn.ts";

/** What anybody in the group does to say something, and with what they have said. Nothing is stored before "send". */
export async function memberFeedbackAct(turn: Turn, intent: MemberFeedbackIntent, group: Group): Promise<Reply> {
  const barred = await whyNotHere(turn, group);
  if (barred) return barred;
  const { words, deps } = turn;
  const open = await openDesk(turn, group);
  if (!open) return show(sentenceCard(words, words.say("feedback-not-open")));
  if (youngRules(group.settings).leadNeeded && !open.readable.includes("lead"))
    return show(sentenceCard(words, words.say("feedback-young-no-lead"), helpNow(turn)));
  switch (intent.do) {
    case "door":
      return show(door(turn, group, open));
    case "write":
      return ask(writeForm(group.id, intent.level, addressees(turn, open), words));
    case "write-send":
      return written(turn, group, open, intent.level);
    case "change":
      return change(turn, group, open);
    case "go-on":
    case "hide":
      return review(turn, group, open, intent.do === "hide");
    case "drop":
      deps.feedback.drafts.take(turn.event.by.ref);
      return show(sentenceCard(words, words.say("feedback-gone"), helpNow(turn)));
    case "send":
      return sendDraft(turn, group, open);
    case "hide-code":
      return show(sentenceCard(words, words.say("feedback-code-hidden")));
    case "story":
      return ask(storyForm(group.id, words));
    case "story-send":
      return storyWritten(turn, group, open);
    case "consent":
      return askConsent(turn, group);
    case "consent-send":
      return changeConsent(turn, group);
    case "replies":
      return ask(codeForm(group.id, words));
    case "replies-send":
      return openThread(turn, group);
    case "thread":
      return threadReply(turn, group);
    case "add":
      return ask(addForm(group.id, words));
    case "add-send":
      return addToThread(turn, group, (draft) => reviewOf(turn, group, open, draft));
    case "take-back":
      return takeBack(turn, group);
    case "go-alone":
      return goAlone(turn, group);
    case "delete":
      return deleteThread(turn);
    case "bring":
      return askToBring(turn, group);
    case "bring-yes":
      return bring(turn, group);
    case "bring-stop":
      return stopBringing(turn, group);
    case "brought":
      return brought(turn, group);
    default:
      return intent satisfies never;
  }
}

const helpNow = ({ words }: Turn) => ({
  label: words.say("button-help-now"),
  intent: { on: "nothing", do: "help-now" } as const,
});

const door = (turn: Turn, group: Group, { desk, day, late }: OpenDesk) =>
  doorCard(
    group,
    desk,
    {
      day,
      platformSees: platformSees(turn.adapter.profile, turn.words),
      late,
      young: youngRules(group.settings).youngNote,
    },
    turn.words,
  );

const addressees = ({ words }: Turn, { desk, readable }: OpenDesk) =>
  addresseeOptions(readable, desk.places ?? [], words);

async function written(turn: Turn, group: Group, open: OpenDesk, level: FeedbackLevel): Promise<Reply> {
  await givingWay();
  const read = readWritten(formReader(turn, group), level, open.readable);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  return reviewOf(turn, group, open, { ...read.value, group: group.id, level });
}

/** A story has a receipt code, so that its author can change their mind. */
async function storyWritten(turn: Turn, group: Group, open: OpenDesk): Promise<Reply> {
  await givingWay();
  const read = readStory(formReader(turn, group), turn.words);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  return reviewOf(turn, group, open, { ...read.value, group: group.id, level: "code" });
}

/** Keeps a draft in memory and shows it; first of all, where the words may speak of danger, who can help now. */
async function reviewOf(turn: Turn, group: Group, open: OpenDesk, draft: FeedbackDraft): Promise<Reply> {
  const { deps, words, event } = turn;
  deps.feedback.drafts.put(event.by.ref, draft);
  await givingWay();
  if (!deps.feedback.inDanger(draft.text)) return shownForReview(turn, group, open, draft);
  const { nation, zone } = group.settings;
  const { youngHelpFirst } = youngRules(group.settings);
  const help = currentHelpLines(deps.helpLines, nation, dayOf(turn.at, zone), youngHelpFirst);
  return show(helpFirstCard(group, open.desk, help, words));
}

async function review(turn: Turn, group: Group, open: OpenDesk, hide: boolean): Promise<Reply> {
  const { drafts } = turn.deps.feedback;
  const draft = drafts.get(turn.event.by.ref);
  if (!draft) return show(sentenceCard(turn.words, turn.words.say("feedback-lost")));
  const text = hide ? hidden(draft.text, findHints(draft.text), "…") : draft.text;
  const now = { ...draft, text };
  drafts.put(turn.event.by.ref, now);
  return shownForReview(turn, group, open, now);
}

async function shownForReview(turn: Turn, group: Group, open: OpenDesk, draft: FeedbackDraft): Promise<Reply> {
  const { desk, day, last } = open;
  await givingWay();
  const ready = { ...draft, found: findHints(draft.text), place: placeIn(draft.audience, desk.places ?? []) };
  await givingWay();
  return show(reviewCard(group, { ...ready, day, last }, turn.words));
}

function change(turn: Turn, group: Group, open: OpenDesk): Reply {
  const draft = turn.deps.feedback.drafts.get(turn.event.by.ref);
  if (!draft) return show(sentenceCard(turn.words, turn.words.say("feedback-lost")));
  if (draft.consent) return ask(storyForm(group.id, turn.words, draft));
  return ask(writeForm(group.id, draft.level, addressees(turn, open), turn.words, draft));
}

/** One to one, only people of the group may write; a press in the room proves it by itself (architecture A5). */
async function whyNotHere(turn: Turn, group: Group): Promise<Reply | undefined> {
  const { deps, event, adapter, words } = turn;
  if (event.place.kind === "room") return undefined;
  const room = placeOf(group);
  const member = await adapter.isMember(event.by.ref, room);
  if (member === "yes" || (member === "unknown" && deps.presses.recently(event.by.ref, room))) {
    deps.privately.noteGroup(event.by.ref, group.ref);
    return undefined;
  }
  return show(sentenceCard(words, words.say("not-a-member")));
}
