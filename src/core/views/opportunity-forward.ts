import { card, quiet, text } from "../../cards/build.ts";
import type { Card } from "../../cards/card.ts";
import { cutText } from "../../cards/cut.ts";
import type { Intent } from "../intents.ts";
import { isOutsideAsk } from "../opportunity/notice.ts";
import { isPublic, type Opportunity } from "../opportunity/opportunity.ts";
import type { Words } from "../words.ts";
import { closesWords, payWords } from "./opportunity-words.ts";

/** A text that is passed on is this long at most, so that any chat shows it whole (domain, section 5). */
export const FORWARD_CHARACTERS = 240;
const PAY_MAX = 60;

/** An outside ask goes nowhere but where a group said yes to it. */
export const canForward = (o: Opportunity): boolean => o.phase === "open" && !isOutsideAsk(o.notice);

/**
 * A notice as plain text to pass on: what it is, pay, the last day, and the page where there is one, else whom to ask. It
 * names no group and nobody who is in one.
 */
export function forwardText(o: Opportunity, words: Words, publicUrl: string | undefined): string {
  const n = o.notice;
  const page = publicUrl !== undefined && isPublic(o) ? `${publicUrl}/chances?id=${o.id}` : undefined;
  const start = [n.title ?? "", cutText(payWords(n, words), PAY_MAX)].join("\n");
  const closes = words.say("chance-card-closes", { when: closesWords(n, words) });
  const left = FORWARD_CHARACTERS - start.length - closes.length - 2;
  const contact = n.contact ? `${n.contact.name}, ${n.contact.ways[0]}` : "";
  const ask = words.say("chance-forward-ask", { contact });
  return [start, closes, page ?? cutText(ask, left)].join("\n");
}

/** That text, to copy and pass on. */
export function forwardCard(o: Opportunity, words: Words, publicUrl: string | undefined): Card<Intent> {
  const said = words.say(canForward(o) ? "chance-forward-how" : "chance-forward-not");
  if (!canForward(o)) return card(words.language, undefined, [text(said)], said);
  return card(words.language, words.say("button-chance-forward"), [
    quiet(said),
    text(forwardText(o, words, publicUrl)),
  ]);
}
