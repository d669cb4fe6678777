import { button, card, controls, fact, facts, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import { cutText } from "../../cards/cut.ts";
import type { Intent } from "../intents.ts";
import type { Opportunity } from "../opportunity/opportunity.ts";
import type { HeldNeeds } from "../opportunity/shared.ts";
import type { Words } from "../words.ts";

/** So much of a name fits on a button. */
const NAME_MAX = 16;

/** Those who chose to tell the owner who they are, with what they need; nobody else is on it, and no count. */
export function peopleCard(
  o: Opportunity,
  people: readonly HeldNeeds[],
  choosing: boolean,
  words: Words,
): Card<Intent> {
  if (people.length === 0)
    return card(words.language, words.say("chance-people-title"), [text(words.say("chance-people-none"))]);
  const blocks = people.flatMap((one): readonly Block<Intent>[] => {
    const needs = one.needs.join(". ");
    const choose: Intent = { on: "opportunity", opportunity: o.id, do: "choose", tag: one.tag };
    return [
      text(
        strong(
          words.say("chance-people-row", { who: one.contact, standing: words.say(`chance-standing-${one.standing}`) }),
        ),
      ),
      ...(needs === "" ? [] : [text(words.say("chance-people-needs", { needs }))]),
      ...answerRows(o, one.answers),
      ...(one.pay ? [text(words.say("chance-people-pay", { choice: words.say(`chance-pay-choice-${one.pay}`) }))] : []),
      ...(choosing && one.standing === "interested"
        ? [
            controls<Intent>(
              button(
                words.say("button-chance-choose", { who: cutText(one.contact.split(", ")[0] ?? "", NAME_MAX) }),
                choose,
              ),
            ),
          ]
        : []),
    ];
  });
  return card(words.language, words.say("chance-people-title"), blocks);
}

/** The notice's own questions with one person's answers; what was left out is not shown. */
function answerRows(o: Opportunity, answers: readonly string[]): readonly Block<Intent>[] {
  const said = (o.notice.questions ?? []).flatMap((question, n) => (answers[n] ? [fact(question, answers[n])] : []));
  return said.length === 0 ? [] : [facts(...said)];
}
