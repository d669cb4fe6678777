import { button, card, controls, fact, facts, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import type { Group } from "../group/group.ts";
import type { Intent, OrganiserGroupAct } from "../intents.ts";
import type { Role } from "../permission/grant.ts";
import { may } from "../permission/table.ts";
import type { Poll } from "../poll/poll.ts";
import type { EpochMillis } from "../time.ts";
import type { Words } from "../words.ts";

const act = (group: Group, what: OrganiserGroupAct): Intent => ({ on: "group", group: group.id, do: what });

/** The one message in a new group (domain A1: at most 500 characters); then silence until set-up is done. */
export function introCard(group: Group, words: Words): Card<Intent> {
  const said = words.say("intro-hello");
  const blocks: Block<Intent>[] = [
    text(said),
    text(words.say("intro-never-reads")),
    text(words.say("intro-can-see")),
    text(words.say("intro-stop")),
  ];
  // Once the group is set up the button would only be in the way.
  if (group.phase !== "ready")
    blocks.push(controls(button(words.say("button-set-up"), { on: "group", group: group.id, do: "claim" }, "primary")));
  return card(words.language, undefined, blocks, said);
}

/** After set-up, in the group: who runs it now and what people can expect. */
export function readyCard(group: Group, words: Words): Card<Intent> {
  const contact = group.settings.contact;
  const said = words.say("ready-hello", { group: group.name });
  const blocks: Block<Intent>[] = [text(said), text(words.say("intro-never-reads")), text(words.say("ready-what"))];
  if (contact)
    blocks.push(
      facts(fact(words.say("ready-contact"), `${contact.name}: ${contact.ways.join(words.say("list-separator"))}`)),
    );
  return card(words.language, undefined, blocks, said);
}

/** What somebody with a role can do next. */
export function nextCard(role: Role, group: Group, words: Words, said: string): Card<Intent> {
  if (role === "organiser") return organiserCard(group, words, said);
  if (role === "moderator") return moderatorCard(group, words, said);
  if (role === "co-chair") return coChairCard(group, words, said);
  return card(words.language, group.name, [text(said), controls(feedbackButton(group, words))], said);
}

const feedbackButton = (group: Group, words: Words) =>
  button<Intent>(words.say("button-desk"), { on: "desk", group: group.id, do: "desk" });

/** What an organiser can do next. */
export function organiserCard(group: Group, words: Words, said: string): Card<Intent> {
  const blocks: Block<Intent>[] = [
    text(said),
    controls<Intent>(
      button(words.say("button-new"), act(group, "new"), "primary"),
      button(words.say("button-chance-offer"), { on: "chances", group: group.id, do: "offer" }),
      button(words.say("button-practice"), act(group, "practice")),
      button(words.say("button-asks"), act(group, "asks")),
      button(words.say("button-settings"), act(group, "settings")),
      feedbackButton(group, words),
    ),
  ];
  return card(words.language, group.name, blocks, said);
}

function moderatorCard(group: Group, words: Words, said: string): Card<Intent> {
  const blocks: Block<Intent>[] = [
    text(said),
    controls<Intent>(
      button(words.say("button-asks"), act(group, "asks")),
      button(words.say("button-held-short"), act(group, "held")),
    ),
  ];
  return card(words.language, group.name, blocks, said);
}

/** There is nothing to do until somebody asks; the role can be laid down at any time. */
function coChairCard(group: Group, words: Words, said: string): Card<Intent> {
  const blocks: Block<Intent>[] = [
    text(said),
    text(words.say("co-chair-what")),
    controls<Intent>(button(words.say("button-give-up-role"), act(group, "give-up-role"), "danger")),
  ];
  return card(words.language, group.name, blocks, said);
}

/** A practice question: anybody may press, nothing is kept, nothing is counted. */
export function practiceCard(group: Group, words: Words): Card<Intent> {
  const answer = (option: number): Intent => ({ on: "group", group: group.id, do: "practice-answer", option });
  const blocks: Block<Intent>[] = [
    text(words.say("practice-note")),
    text(strong(words.say("practice-question"))),
    controls<Intent>(...PRACTICE_OPTIONS.map((id, o) => button<Intent>(words.say(id), answer(o)))),
  ];
  return card(words.language, words.say("practice-title"), blocks, words.say("practice-summary"));
}

export const PRACTICE_OPTIONS = ["practice-tea", "practice-coffee"] as const;

export function practiceAnsweredCard(option: number, words: Words): Card<Intent> {
  const said = words.say("practice-answered", { answer: words.say(PRACTICE_OPTIONS[option] ?? "practice-tea") });
  return card(words.language, undefined, [text(strong(said)), text(words.say("practice-that-is-all"))], said);
}

export function practicePostedCard(group: Group, words: Words): Card<Intent> {
  const said = words.say("practice-posted");
  return card(
    words.language,
    undefined,
    [text(said), controls(button(words.say("button-end-practice"), act(group, "end-practice")))],
    said,
  );
}

/** The organiser's list of asks, unfinished first. */
export function asksCard(group: Group, polls: readonly Poll[], role: Role, words: Words): Card<Intent> {
  const rows = polls.map((p) => [
    words.say("asks-row", { code: p.code, question: p.question.text, phase: words.say(`phase-${p.phase}`) }),
  ]);
  const buttons = polls.map((p) =>
    button<Intent>(words.say("button-manage", { code: p.code }), { on: "poll", poll: p.id, do: "manage" }),
  );
  const blocks: Block<Intent>[] =
    rows.length > 0 ? [list(...rows), controls<Intent>(...buttons)] : [text(words.say("asks-none"))];
  if (may([role], "ask")) blocks.push(controls(button(words.say("button-new"), act(group, "new"), "primary")));
  return card(words.language, words.say("asks-title"), blocks);
}

export function settingsCard(group: Group, words: Words, heldCount: number): Card<Intent> {
  const s = group.settings;
  const invite = (role: Role) =>
    button<Intent>(words.say(`button-invite-${role}`), { on: "group", group: group.id, do: "invite", role });
  const blocks: Block<Intent>[] = [
    facts(
      fact(words.say("settings-word"), s.word),
      fact(words.say("settings-nation"), words.say(`nation-${s.nation}`)),
      fact(
        words.say("settings-quiet"),
        words.say("settings-quiet-from-to", { from: words.clock(s.quiet.from), to: words.clock(s.quiet.to) }),
      ),
      fact(words.say("settings-zone"), s.zone),
      fact(words.say("form-ages"), words.say(`ages-${s.ages ?? "adults"}`)),
      fact(
        words.say("settings-contact"),
        s.contact
          ? `${s.contact.name}: ${s.contact.ways.join(words.say("list-separator"))}`
          : words.say("settings-none"),
      ),
    ),
    controls<Intent>(
      button(words.say("button-change-settings"), act(group, "set-up")),
      button(words.say("button-quiet"), act(group, "quiet")),
      button(words.say("button-held", { count: heldCount }), act(group, "held")),
      invite("organiser"),
      invite("moderator"),
      invite("co-chair"),
      button(words.say("button-give-up-role"), act(group, "give-up-role"), "danger"),
    ),
  ];
  return card(words.language, words.say("settings-title", { group: group.name }), blocks);
}

/** A code that gives a role once to whoever sends it back: a role is always taken on by one's own act. */
export function inviteCard(code: string, role: Role, until: EpochMillis, group: Group, words: Words): Card<Intent> {
  const said = words.say("invite-code", { code, role: words.say(`role-${role}`) });
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    text(words.say("invite-how", { code })),
    quiet(words.say("invite-until", { when: words.moment(until, group.settings.zone) })),
  ];
  return card(words.language, undefined, blocks, said);
}

/** Deliveries nobody can be sure of, or that need a right: a person can look at the room (architecture A9). */
export function heldCard(
  group: Group,
  rows: readonly { id: string; what: string; why: string }[],
  words: Words,
): Card<Intent> {
  if (rows.length === 0) return card(words.language, words.say("held-title"), [text(words.say("held-none"))]);
  const blocks = rows.flatMap((row): Block<Intent>[] => [
    text(words.say("held-row", { what: row.what }), " ", row.why),
    controls<Intent>(
      button(words.say("button-send-again"), { on: "group", group: group.id, do: "send-again", row: row.id }),
      button(words.say("button-let-go"), { on: "group", group: group.id, do: "let-go", row: row.id }),
    ),
  ]);
  return card(words.language, words.say("held-title"), blocks);
}
