import { button, card, controls, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import { ACTS_PAGE } from "../feedback/intents.ts";
import type { ReaderAct } from "../feedback/reader-acts.ts";
import type { Group } from "../group/group.ts";
import type { Intent } from "../intents.ts";
import type { Words } from "../words.ts";

/** One page of what readers did. `mark`: two signs that tell readers apart; `number`: of the message, "" for none. */
export interface ActsView {
  readonly lines: readonly (ReaderAct & { readonly mark: string; readonly number: string })[];
  readonly whole: boolean;
  readonly from: number;
  readonly more: boolean;
}

/** What readers did with feedback, and whether anybody has tampered with the list. */
export function actsCard(group: Group, { lines, whole, from, more }: ActsView, words: Words): Card<Intent> {
  const state = words.say(whole ? "reading-acts-whole" : "reading-acts-broken");
  const rows = lines.map(({ at, role, mark, act, number }) => [
    words.say("reading-acts-row", {
      when: words.moment(at, group.settings.zone),
      who: words.say("reading-acts-who", { role: words.say(`role-${role}`), mark }),
      what: words.say(`reading-act-${act}`),
      number,
    }),
  ]);
  const next: Intent = { on: "desk", group: group.id, do: "acts", from: from + ACTS_PAGE };
  const blocks: Block<Intent>[] = [
    text(whole ? state : strong(state)),
    ...(rows.length === 0 ? [text(words.say("reading-acts-none"))] : [list(...rows)]),
    ...(more ? [controls<Intent>(button(words.say("reading-more"), next))] : []),
    quiet(words.say("reading-acts-year")),
    quiet(words.say("reading-nobody-sees")),
  ];
  return card(words.language, words.say("reading-acts-title"), blocks, state);
}
