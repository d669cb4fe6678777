import type { Group } from "../core/group/group.ts";
import type { GroupId } from "../core/ids.ts";
import type { Act } from "../core/permission/table.ts";
import type { OrganiserPollIntent } from "../core/poll/intents.ts";
import type { Poll } from "../core/poll/poll.ts";
import {
  detailsForm,
  honestyForm1,
  honestyForm2,
  noNewsForm,
  openAtForm,
  outcomeForm,
  questionForm,
} from "../core/views/forms.ts";
import { tellCard } from "../core/views/outcome.ts";
import type { Tx } from "../ports/store.ts";
import { discard, draftForm, openNow } from "./draft-acts.ts";
import { change, manageReply } from "./manage-reply.ts";
import { ask, type Reply, show } from "./reply.ts";
import { sayNoNews, tell } from "./reporting.ts";
import { closeByHand, extend, undoClose, undoOpen } from "./running-acts.ts";
import { namedLook, type Turn } from "./turn.ts";
import { readWords } from "./words-reading.ts";

/** What an organiser does with a poll. Each act: permission, receipt, lock, decide, save, in one transaction. */
export async function organiserPollAct(
  turn: Turn,
  intent: OrganiserPollIntent,
  poll: Poll,
  group: Group,
): Promise<Reply> {
  const { words } = turn;
  const look = (act: Act, reply: (tx: Tx) => Promise<Reply>) => namedLook(turn, group, act, (tx) => reply(tx));
  switch (intent.do) {
    case "manage":
      return look("see-asks", async (tx) =>
        manageReply(turn, tx, (await tx.polls.find(poll.organisation, poll.id)) ?? poll, group),
      );
    case "edit":
      return look("ask", async () => ask(questionForm({ on: "poll", poll: poll.id, do: "edit-send" }, words, poll)));
    case "details":
      return look("ask", async () => ask(detailsForm(poll, words)));
    case "honesty-1":
      return look("ask", async () => ask(honestyForm1(poll, words)));
    case "honesty-2":
      return look("ask", async (tx) =>
        ask(honestyForm2(poll, group, (await tx.organisations.find(group.organisation))?.name ?? "", words)),
      );
    case "open-at":
      return look("ask", async () => ask(openAtForm(poll, words)));
    case "tell":
      return look("report", async () => show(tellCard(poll, words)));
    case "no-news":
      return look("report", async () => ask(noNewsForm({ on: "poll", poll: poll.id, do: "no-news-send" }, words)));
    case "outcome":
      return look("report", async () =>
        ask(outcomeForm(intent.state, { on: "poll", poll: poll.id, do: "outcome-send", state: intent.state }, words)),
      );
    case "edit-send":
    case "details-send":
    case "honesty-1-send":
    case "honesty-2-send":
    case "open-at-send":
      return draftForm(turn, intent.do, poll, group);
    case "ask-in":
      return change(turn, poll, group, "ask", {
        do: "set-groups",
        groups: [poll.groups[0], ...intent.groups.map((g) => g as GroupId)],
      });
    case "open":
      return openNow(turn, poll, group);
    case "discard":
      return discard(turn, poll, group);
    case "undo-open":
      return undoOpen(turn, poll, group);
    case "close":
      return closeByHand(turn, poll, group);
    case "undo-close":
      return undoClose(turn, poll, group);
    case "extend":
      return extend(turn, poll, group, intent.days);
    case "read-words":
      return readWords(turn, poll, group, intent.from);
    case "outcome-send":
      return tell(turn, poll, group, intent.state);
    case "no-news-send":
      return sayNoNews(turn, poll, group);
    default:
      return intent satisfies never;
  }
}
