import { button, controls, quiet } from "../cards/build.ts";
import type { Card } from "../cards/card.ts";
import { pagesOf } from "../cards/pages.ts";
import type { Intent } from "../core/intents.ts";
import { type MemberOpportunityIntent, MORE_ACTS } from "../core/opportunity/intents.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import { nextInCalendar } from "../core/views/opportunity-calendar.ts";
import { fullCard } from "../core/views/opportunity-card.ts";
import type { MineContext } from "../core/views/opportunity-member.ts";
import type { Turn } from "./turn.ts";

type MoreIntent = Extract<MemberOpportunityIntent, { do: (typeof MORE_ACTS)[number] }>;

export const isMore = (intent: MemberOpportunityIntent): intent is MoreIntent =>
  (MORE_ACTS as readonly string[]).includes(intent.do);

/** Everything a notice says, in pages where one message of this platform does not hold it. */
export function moreCard(turn: Turn, intent: MoreIntent, o: Opportunity, context: MineContext): Card<Intent> {
  const { words, adapter } = turn;
  const full = fullCard(o, words, context);
  const dated = nextInCalendar(o, words, context);
  const whole = dated.length === 0 ? full : { ...full, blocks: [...full.blocks, controls<Intent>(...dated)] };
  const pages = pagesOf(whole, adapter.profile.limits.cardCharacters);
  const at = Math.min(MORE_ACTS.indexOf(intent.do), pages.length - 1);
  const page = pages[at] ?? whole;
  const next = at + 1 < pages.length ? MORE_ACTS[at + 1] : undefined;
  if (pages.length === 1) return page;
  const readOn = next && button<Intent>(words.say("button-chance-read-on"), { ...intent, do: next });
  return {
    ...page,
    blocks: [
      ...page.blocks.filter((block) => block.kind !== "controls"),
      quiet(words.say("chance-full-page", { page: at + 1, of: pages.length })),
      ...(readOn ? [controls(readOn)] : []),
      ...page.blocks.filter((block) => block.kind === "controls"),
    ],
  };
}
