import { button, card, controls, facts, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import type { Group } from "../group/group.ts";
import type { GroupId } from "../ids.ts";
import type { Intent } from "../intents.ts";
import type { Interest } from "../opportunity/interest.ts";
import type { DraftNotice } from "../opportunity/notice.ts";
import { type Opportunity, reportState } from "../opportunity/opportunity.ts";
import type { Wishes } from "../opportunity/wishes.ts";
import type { Outcome } from "../poll/poll.ts";
import type { PlainDay } from "../time.ts";
import type { Words } from "../words.ts";
import { choiceWords, closesWords, payWords } from "./opportunity-words.ts";
import { outcomeFacts } from "./outcome.ts";

const titleOf = (o: Opportunity) => ({ title: o.notice.title ?? "" });
const sentences = (lead: string, ...more: readonly string[]): Block<Intent>[] => [
  text(strong(lead)),
  ...more.filter((one) => one !== "").map((one) => text(one)),
];
const mine = (o: Opportunity, words: Words) =>
  controls<Intent>(button(words.say("button-chance-mine"), { on: "opportunity", opportunity: o.id, do: "mine" }));

/** One to one: the close is near, told once to those who asked (domain D7). */
export function closingSoonCard(o: Opportunity, words: Words): Card<Intent> {
  const said = words.say("chance-told-closing", { ...titleOf(o), when: closesWords(o.notice, words) });
  return card(words.language, undefined, [text(strong(said)), mine(o, words)], said);
}

/** One to one: a place became free. */
export function promotedCard(o: Opportunity, words: Words): Card<Intent> {
  const said = words.say("chance-told-promoted", titleOf(o));
  const blocks = [...sentences(said, words.say("chance-told-promoted-how")), mine(o, words)];
  return card(words.language, undefined, blocks, said);
}

/** One to one: how it ended, kindly, with why and another way in (domain D17). `people`: how many wanted a place. */
export function endingCard(o: Opportunity, how: Interest["standing"], people: number, words: Words): Card<Intent> {
  const n = o.notice;
  if (how === "ended") {
    const said = words.say("chance-told-called-off", { ...titleOf(o), why: o.cancelledWhy ?? "" });
    return card(words.language, undefined, sentences(said, otherWays(n, words)), said);
  }
  if (how !== "not-chosen") {
    const said = words.say("chance-told-placed", titleOf(o));
    return card(words.language, undefined, [...sentences(said), mine(o, words)], said);
  }
  const said = words.say("chance-told-not-chosen", titleOf(o));
  // A small number would tell who else wanted to help.
  const count =
    people >= 5
      ? words.say("chance-told-count", { places: n.places ?? 1, people })
      : words.say("chance-told-more-people");
  return card(
    words.language,
    undefined,
    [...sentences(said, count, whyNot(n, words), otherWays(n, words)), mine(o, words)],
    said,
  );
}

function whyNot(n: DraftNotice, words: Words): string {
  if (n.choosing === "draw") return words.say("chance-told-why-draw");
  if (n.choosing === "first-come") return words.say("chance-told-why-first");
  return words.say("chance-told-why-chosen", { who: n.chosenBy ?? "", what: (n.criteria ?? []).join(", ") });
}

const otherWay = (n: DraftNotice, words: Words): string =>
  words.say("chance-told-other-ways", { way: n.noMeetingWay ?? "" });

const otherWays = (n: DraftNotice, words: Words): string =>
  [
    otherWay(n, words),
    words.say("chance-told-ask", {
      contact: n.contact ? `${n.contact.name}: ${n.contact.ways.join(words.say("list-separator"))}` : "",
    }),
  ].join("\n");

/** In every group: the last day was moved; brought forward only ever with its reason (domain D8). */
export function movedCard(o: Opportunity, index: number, words: Words): Card<Intent> | undefined {
  const change = o.closingHistory[index];
  if (!change) return undefined;
  const said = words.say("chance-news-moved", {
    ...titleOf(o),
    from: words.day(change.from),
    to: words.day(change.to),
  });
  const why = change.reason === "" ? "" : words.say("chance-news-why", { why: change.reason });
  return card(words.language, undefined, sentences(said, why), said);
}

/** In every group, once: all places are taken. */
export function filledCard(o: Opportunity, words: Words): Card<Intent> {
  const said = words.say("chance-news-filled", titleOf(o));
  const more = (o.notice.waitingList === "yes" ? [words.say("chance-card-waiting-list")] : []).concat(
    otherWay(o.notice, words),
  );
  return card(words.language, undefined, sentences(said, ...more), said);
}

export function cancelledCard(o: Opportunity, words: Words): Card<Intent> {
  const said = words.say("chance-news-cancelled", titleOf(o));
  return card(
    words.language,
    undefined,
    sentences(said, words.say("chance-news-why", { why: o.cancelledWhy ?? "" })),
    said,
  );
}

/** In every group: a list was lost with its key, and whoever was on it is asked to press again. */
export function lostListCard(o: Opportunity, words: Words): Card<Intent> {
  const said = words.say("chance-lost", titleOf(o));
  return card(words.language, undefined, [text(said)], said);
}

/** "You said, we did" about a notice: to the groups, and one to one to those who took an interest. */
export function opportunityOutcomeCard(
  o: Opportunity,
  outcome: Outcome,
  words: Words,
  toPerson: boolean,
): Card<Intent> {
  const said = words.say(toPerson ? "chance-told-report" : "chance-outcome-title", titleOf(o));
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    facts(...outcomeFacts(outcome, words)),
    text(words.say("outcome-thanks")),
  ];
  return card(words.language, undefined, blocks, said);
}

export function opportunityNoNewsCard(o: Opportunity, words: Words): Card<Intent> {
  const said = words.say("chance-no-news", { ...titleOf(o), who: o.notice.decidedBy ?? "" });
  const next =
    o.promise && o.promise.noNews.at(-1) !== o.promise.day
      ? [text(words.say("no-news-next", { day: words.day(o.promise.day) }))]
      : [];
  return card(words.language, undefined, [text(strong(said)), ...next], said);
}

/** One to one to the owner: on the day, then weekly, four times at most. */
export function askOfferOwnerCard(o: Opportunity, words: Words): Card<Intent> {
  const said = words.say((o.promise?.asked ?? 0) > 1 ? "chance-ask-owner-again" : "chance-ask-owner", titleOf(o));
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    text(words.say("owner-no-news-happens")),
    controls<Intent>(
      button(words.say("button-i-have-news"), { on: "opportunity", opportunity: o.id, do: "tell" }, "primary"),
      button(words.say("button-no-news-yet"), { on: "opportunity", opportunity: o.id, do: "no-news" }),
    ),
  ];
  return card(words.language, undefined, blocks, said);
}

const rowOf = (o: Opportunity, today: PlainDay, words: Words): string => {
  const { code } = o;
  if (o.phase === "open")
    return words.say("chances-row", {
      ...titleOf(o),
      code,
      pay: payWords(o.notice, words),
      when: closesWords(o.notice, words),
    });
  if (reportState(o, today) === "late")
    return words.say("chances-row-late", { ...titleOf(o), code, day: words.day(o.promise?.day ?? today) });
  if (reportState(o, today) === "reported") return words.say("chances-row-reported", { ...titleOf(o), code });
  return words.say("chance-card-closed", titleOf(o));
};

/** What is open in a group, and what people still wait to hear of; late ones stand where everybody sees them. */
export function chancesCard(
  group: Group,
  all: readonly Opportunity[],
  wishes: Wishes | undefined,
  today: PlainDay,
  words: Words,
): Card<Intent> {
  const separator = words.say("list-separator");
  const topics = (wishes?.topics ?? []).map((topic) => choiceWords("topics", topic, words)).join(separator);
  const on = { on: "chances", group: group.id } as const;
  const blocks: Block<Intent>[] = [
    ...(all.length > 0 ? [list(...all.map((o) => [rowOf(o, today, words)]))] : [text(words.say("chances-none"))]),
    ...(all.length > 0 ? [controls<Intent>(...all.map((o) => lookAt(o, words)))] : []),
    quiet(wishes ? words.say("chances-wishes", { topics }) : words.say("chances-wishes-none")),
    controls<Intent>(
      button(words.say("button-chance-wishes"), { ...on, do: "wishes" }),
      ...(wishes ? [button<Intent>(words.say("button-chance-wishes-stop"), { ...on, do: "wishes-stop" })] : []),
    ),
  ];
  return card(words.language, words.say("chances-title"), blocks);
}

const lookAt = (o: Opportunity, words: Words) =>
  button<Intent>(words.say("button-chance-look", { code: o.code }), {
    on: "opportunity",
    opportunity: o.id,
    do: "more",
  });

/** One to one: new notices that fit what somebody asked for. */
export function digestCard(group: GroupId, all: readonly Opportunity[], today: PlainDay, words: Words): Card<Intent> {
  const blocks: Block<Intent>[] = [
    list(...all.map((o) => [rowOf(o, today, words)])),
    controls<Intent>(...all.map((o) => lookAt(o, words))),
    quiet(words.say("chance-digest-why")),
    controls<Intent>(button(words.say("button-chance-wishes-stop"), { on: "chances", group, do: "wishes-stop" })),
  ];
  return card(words.language, words.say("chance-digest-title"), blocks);
}
