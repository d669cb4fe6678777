import { button, card, controls, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card, Control } from "../../cards/card.ts";
import type { Group } from "../group/group.ts";
import type { GroupId } from "../ids.ts";
import type { Intent } from "../intents.ts";
import { PART_NAMES, type Part } from "../opportunity/fields.ts";
import type { OrganiserOpportunityAct } from "../opportunity/intents.ts";
import { isOutsideAsk } from "../opportunity/notice.ts";
import type { Opportunity } from "../opportunity/opportunity.ts";
import { isPartOpen, missingIn, type NoticeProblem, problemsOf } from "../opportunity/rules.ts";
import { TEMPLATE_NAMES } from "../opportunity/templates.ts";
import { TELLABLE } from "../poll/intents.ts";
import type { EpochMillis, PlainDay } from "../time.ts";
import type { Words } from "../words.ts";
import { summaryOf } from "./opportunity-card.ts";
import { canForward } from "./opportunity-forward.ts";
import { closesWords, problemWords } from "./opportunity-words.ts";

const act = (o: Opportunity, what: OrganiserOpportunityAct): Intent => ({
  on: "opportunity",
  opportunity: o.id,
  do: what,
});

/** The same for everybody who sees the notice. */
const forward = (o: Opportunity): Intent => ({ on: "opportunity", opportunity: o.id, do: "forward" });

/** What an organiser needs beside the notice to manage it. */
export interface OfferContext {
  readonly today: PlainDay;
  readonly at: EpochMillis;
  readonly undoUntil?: EpochMillis;
  readonly otherGroups: readonly { readonly id: GroupId; readonly name: string }[];
}

/** The notices there are, and how to begin one: from a template, an older notice, a file, or nothing. */
export function offerCard(group: Group, copyable: readonly Opportunity[], words: Words): Card<Intent> {
  const on = { on: "chances", group: group.id } as const;
  const rows = copyable.map((o) => [
    words.say("asks-row", {
      code: o.code,
      question: o.notice.title ?? "",
      phase: words.say(`phase-${o.phase === "cancelled" ? "closed" : o.phase}`),
    }),
  ]);
  const looks = copyable.map((o) =>
    button<Intent>(words.say("button-chance-look", { code: o.code }), {
      on: "opportunity",
      opportunity: o.id,
      do: "manage",
    }),
  );
  const blocks: Block<Intent>[] = [
    ...(rows.length > 0 ? [list(...rows), controls<Intent>(...looks)] : []),
    text(words.say("chance-offer-how", { parts: PART_NAMES.length })),
    text(words.say("chance-offer-honest")),
    controls<Intent>(
      ...TEMPLATE_NAMES.map((template) =>
        button<Intent>(words.say(`button-chance-template-${template}`), { ...on, do: "offer-template", template }),
      ),
      button<Intent>(words.say("button-chance-blank"), { ...on, do: "offer-blank" }),
      ...copyable.map((o) =>
        button<Intent>(words.say("button-chance-copy", { code: o.code }), {
          ...on,
          do: "offer-copy",
          from: o.id,
        }),
      ),
      button<Intent>(words.say("button-chance-file"), { ...on, do: "offer-file" }),
    ),
  ];
  return card(words.language, words.say("form-chance-offer-title"), blocks);
}

/** The organiser's view of one notice, whatever state it is in. Never a count below the band, never a name. */
export function offerManageCard(o: Opportunity, words: Words, context: OfferContext, said?: string): Card<Intent> {
  const drawn = o.phase === "draft" ? draftCard(o, words, context) : runningCard(o, words, context);
  return said === undefined ? drawn : { ...drawn, blocks: [text(strong(said)), ...drawn.blocks], summary: said };
}

function draftCard(o: Opportunity, words: Words, context: OfferContext): Card<Intent> {
  const problems = problemsOf(o.notice, context.today);
  const open = PART_NAMES.filter((part) => isPartOpen(part, o.notice));
  const next = open.find((part) => missingIn(part, problems).length > 0);
  const blocks: Block<Intent>[] = [
    text(strong(words.say("chance-draft-left", { count: problems.length }))),
    ...(problems.length > 0 ? [list(...problems.map((p) => [problemWords(p, words)]))] : []),
    ...(isOutsideAsk(o.notice) ? [text(words.say("chance-draft-outside"))] : []),
    controls<Intent>(...draftControls(o, words, problems, next)),
    controls<Intent>(...open.map((part) => button<Intent>(words.say(`chance-p-${part}`), partIntent(o, part)))),
    ...groupChoice(o, words, context),
  ];
  return card(words.language, words.say("chance-draft-title", { code: o.code }), blocks);
}

const partIntent = (o: Opportunity, part: Part): Intent => ({ on: "opportunity", opportunity: o.id, do: "part", part });

function draftControls(
  o: Opportunity,
  words: Words,
  problems: readonly NoticeProblem[],
  next: Part | undefined,
): readonly Control<Intent>[] {
  return [
    ...(problems.length === 0
      ? [button<Intent>(words.say("button-chance-publish"), act(o, "publish"), "primary")]
      : []),
    ...(next === undefined
      ? []
      : [
          button<Intent>(
            words.say("button-chance-go-on", { part: words.say(`chance-p-${next}`) }),
            partIntent(o, next),
            "primary",
          ),
        ]),
    button<Intent>(words.say("button-chance-preview"), act(o, "preview")),
    button<Intent>(words.say("button-chance-export"), act(o, "export")),
    button<Intent>(words.say("button-chance-discard"), act(o, "discard"), "danger"),
  ];
}

/** Each button names the whole set of groups that would then be asked. */
function groupChoice(o: Opportunity, words: Words, { otherGroups }: OfferContext): readonly Block<Intent>[] {
  if (otherGroups.length === 0) return [];
  const chosen = new Set<string>(o.showings.map((s) => s.group));
  const buttons = otherGroups.map((g) => {
    const groups = otherGroups.map((other) => other.id as string).filter((id) => (id === g.id) !== chosen.has(id));
    return button<Intent>(
      words.say(chosen.has(g.id) ? "button-not-in-group" : "button-also-in-group", { group: g.name }),
      {
        on: "opportunity",
        opportunity: o.id,
        do: "show-in",
        groups,
      },
    );
  });
  return [text(words.say("chance-draft-groups", { count: o.showings.length })), controls<Intent>(...buttons)];
}

function runningCard(o: Opportunity, words: Words, context: OfferContext): Card<Intent> {
  const undo = o.phase === "open" && context.undoUntil !== undefined && context.undoUntil > context.at;
  const isOpen = o.phase === "open";
  const buttons: Control<Intent>[] = [
    ...(undo ? [button<Intent>(words.say("button-chance-undo"), act(o, "undo"))] : []),
    ...(isOpen || o.phase === "closed" ? [button<Intent>(words.say("button-chance-people"), act(o, "people"))] : []),
    ...(isOpen
      ? [
          button<Intent>(words.say("button-chance-move-close"), act(o, "move-close")),
          ...(isOutsideAsk(o.notice)
            ? []
            : [
                button<Intent>(
                  words.say(o.onPage ? "button-chance-page-off" : "button-chance-page-on"),
                  act(o, o.onPage ? "page-off" : "page-on"),
                ),
              ]),
          button<Intent>(
            words.say(o.filledByHand ? "button-chance-mark-open" : "button-chance-mark-filled"),
            act(o, o.filledByHand ? "mark-open" : "mark-filled"),
          ),
        ]
      : []),
    ...(o.phase === "closed" || o.phase === "cancelled"
      ? [button<Intent>(words.say("button-chance-tell"), act(o, "tell"), "primary")]
      : []),
    ...(isOpen || o.phase === "closed"
      ? [button<Intent>(words.say("button-chance-cancel"), act(o, "cancel"), "danger")]
      : []),
    ...(canForward(o) ? [button<Intent>(words.say("button-chance-forward"), forward(o))] : []),
    button<Intent>(words.say("button-chance-preview"), act(o, "preview")),
    button<Intent>(words.say("button-chance-export"), act(o, "export")),
  ];
  const blocks: Block<Intent>[] = [
    text(strong(o.notice.title ?? "")),
    ...(isOpen
      ? [
          text(words.say("chance-card-band", { band: o.band })),
          text(words.say("chance-card-closes", { when: closesWords(o.notice, words) })),
          quiet(words.say("chance-manage-code", { code: o.id })),
        ]
      : [
          text(
            words.say(`chance-card-${o.phase === "draft" ? "closed" : o.phase}`, {
              title: o.notice.title ?? "",
              why: o.cancelledWhy ?? "",
            }),
          ),
        ]),
    ...(o.keyMissing ? [text(strong(words.say("chance-manage-key-missing")))] : []),
    quiet(words.say("chance-manage-nobody")),
    controls<Intent>(...buttons),
  ];
  return card(words.language, o.code, blocks, summaryOf(o, words));
}

/** To the organiser of a group that is asked to show a notice: nothing is shown before a yes. */
export function approveCard(o: Opportunity, preview: Card<Intent>, group: Group, words: Words): Card<Intent> {
  const said = words.say("chance-approve-ask", { group: group.name });
  const n = o.notice;
  const outside = isOutsideAsk(n)
    ? [
        text(
          strong(
            words.say("chance-approve-outside", {
              who: n.askedBy ?? "",
              ref: n.ethicsRef ?? "",
              back: n.carersGetBack ?? "",
            }),
          ),
        ),
      ]
    : [];
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    ...outside,
    text(strong(n.title ?? "")),
    ...preview.blocks.filter((block) => block.kind !== "controls"),
    controls<Intent>(
      button(
        words.say("button-chance-approve"),
        { on: "opportunity", opportunity: o.id, do: "approve", group: group.id },
        "primary",
      ),
      button(words.say("button-chance-refuse"), {
        on: "opportunity",
        opportunity: o.id,
        do: "refuse",
        group: group.id,
      }),
    ),
  ];
  return card(words.language, undefined, blocks, said);
}

/** Which kind of news there is about a notice. */
export function opportunityTellCard(o: Opportunity, words: Words): Card<Intent> {
  const blocks: Block<Intent>[] = [
    text(words.say("tell-which")),
    controls<Intent>(
      ...TELLABLE.map((state) =>
        button<Intent>(words.say(`state-${state}`), { on: "opportunity", opportunity: o.id, do: "outcome", state }),
      ),
      button<Intent>(words.say("button-no-news-yet"), act(o, "no-news")),
    ),
  ];
  return card(words.language, words.say("chance-news-title", { title: o.notice.title ?? "" }), blocks);
}
