import { card, text } from "../cards/build.ts";
import type { Group } from "../core/group/group.ts";
import { FILE_SCHEMA } from "../core/opportunity/file.ts";
import {
  MEMBER_OPPORTUNITY_ACTS,
  type MemberOpportunityIntent,
  type OpportunityIntent,
} from "../core/opportunity/intents.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import { noNewsForm, outcomeForm } from "../core/views/forms.ts";
import { fullCard } from "../core/views/opportunity-card.ts";
import { cancelForm, moveCloseForm, partForm } from "../core/views/opportunity-forms.ts";
import { opportunityTellCard } from "../core/views/opportunity-organiser.ts";
import { answerShowing } from "./opportunity-approval.ts";
import { discardOffer, fillPart, publish, showIn } from "./opportunity-drafting.ts";
import { offerReply } from "./opportunity-manage.ts";
import { contextOf, memberOpportunityAct } from "./opportunity-member.ts";
import { choose, people } from "./opportunity-people.ts";
import { sayNoNewsOfOffer, tellOfOffer } from "./opportunity-reporting.ts";
import { callOff, markFilled, moveClose, putOnPage, undoOffer } from "./opportunity-running.ts";
import { ask, type Reply, show } from "./reply.ts";
import { namedLook, type Turn } from "./turn.ts";

/** What anybody does with a notice: members in private, organisers by their role, checked at every act. */
export async function opportunityAct(
  turn: Turn,
  intent: OpportunityIntent,
  o: Opportunity,
  group: Group,
): Promise<Reply> {
  const { words } = turn;
  if (isMemberAct(intent)) return memberOpportunityAct(turn, intent, o, group);
  switch (intent.do) {
    case "manage":
      return namedLook(turn, group, "see-asks", (tx) => offerReply(turn, tx, o, group));
    case "part":
      return namedLook(turn, group, "ask", async () => ask(partForm(o, intent.part, words)));
    case "part-send":
      return fillPart(turn, o, group, intent.part);
    case "preview":
      return namedLook(turn, group, "see-asks", async () => show(previewOf(turn, o, group)));
    case "export":
      return namedLook(turn, group, "see-asks", async () => show(fileCard(turn, o)));
    case "show-in":
      return showIn(turn, o, group, intent.groups);
    case "publish":
      return publish(turn, o, group);
    case "discard":
      return discardOffer(turn, o, group);
    case "undo":
      return undoOffer(turn, o, group);
    case "approve":
    case "refuse":
      return answerShowing(turn, o, group, intent.do === "approve");
    case "move-close":
      return namedLook(turn, group, "close", async () => ask(moveCloseForm(o, words)));
    case "move-close-send":
      return moveClose(turn, o, group);
    case "mark-filled":
    case "mark-open":
      return markFilled(turn, o, group, intent.do === "mark-filled");
    case "page-on":
    case "page-off":
      return putOnPage(turn, o, group, intent.do === "page-on");
    case "cancel":
      return namedLook(turn, group, "close", async () => ask(cancelForm(o, words)));
    case "cancel-send":
      return callOff(turn, o, group);
    case "people":
      return people(turn, o, group);
    case "choose":
      return choose(turn, o, group, intent.tag);
    case "tell":
      return namedLook(turn, group, "report", async () => show(opportunityTellCard(o, words)));
    case "outcome":
      return namedLook(turn, group, "report", async () =>
        ask(
          outcomeForm(
            intent.state,
            { on: "opportunity", opportunity: o.id, do: "outcome-send", state: intent.state },
            words,
          ),
        ),
      );
    case "outcome-send":
      return tellOfOffer(turn, o, group, intent.state);
    case "no-news":
      return namedLook(turn, group, "report", async () =>
        ask(noNewsForm({ on: "opportunity", opportunity: o.id, do: "no-news-send" }, words)),
      );
    case "no-news-send":
      return sayNoNewsOfOffer(turn, o, group);
    default:
      return intent satisfies never;
  }
}

const isMemberAct = (intent: OpportunityIntent): intent is MemberOpportunityIntent =>
  MEMBER_OPPORTUNITY_ACTS.has(intent.do);

/** The full view without its buttons: what is pressed there would count. */
function previewOf(turn: Turn, o: Opportunity, group: Group) {
  const whole = fullCard(o, turn.words, contextOf(turn, group));
  return { ...whole, blocks: whole.blocks.filter((block) => block.kind !== "controls") };
}

/** The notice as its file, to copy: it can be read back by this or another deployment. */
function fileCard(turn: Turn, o: Opportunity) {
  const file = JSON.stringify({ schema: FILE_SCHEMA, id: o.id, version: o.version, ...o.notice });
  return card<never>(turn.words.language, turn.words.say("form-chance-file-title"), [text(file)]);
}
