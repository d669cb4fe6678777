import { normal } from "../cards/normal.ts";
import { repliesOf, type Reply as Typable } from "../cards/replies.ts";
import { interpret, readCode, type Typed } from "../cards/typed.ts";
import { vocabularyOf } from "../cards/vocabulary.ts";
import type { Group } from "../core/group/group.ts";
import { type Intent, plain } from "../core/intents.ts";
import type { Poll } from "../core/poll/poll.ts";
import { sentenceCard } from "../core/views/person.ts";
import { askCard } from "../core/views/poll-member.ts";
import type { ActionToken } from "../ports/chat-adapter.ts";
import { command, isCommand } from "./commands.ts";
import { type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";
import { groupOf, groupsIn } from "./whereabouts.ts";

/** How a typed message is carried on: as a press of what was shown, or as an intent of its own. */
export interface Routes {
  press(turn: Turn, token: ActionToken): Promise<Reply>;
  intent(turn: Turn, intent: Intent, group: Group, poll: Poll): Promise<Reply>;
}

/**
 * Text written to the bot, one to one: a command, an answer with an ask's code ("B4 2"), or an answer to what was last
 * shown. Anything else is not taken and not kept (architecture A17).
 */
export async function typedMessage(turn: Turn, text: string, routes: Routes): Promise<Reply> {
  const { words, adapter } = turn;
  const named = /^\s*\/?([a-z_]+)\s*(.*)$/is.exec(text);
  const name = named?.[1]?.toLowerCase() ?? "";
  if (isCommand(name)) return command(turn, name, named?.[2] ?? "");
  if (!adapter.profile.takesTypedPrivateAnswers) return show(sentenceCard(words, words.say("typed-not-here")));
  const vocabulary = vocabularyOf(words);
  const coded = readCode(text);
  const found = coded && (await openAsk(turn, coded.code));
  if (found) return toPoll(turn, interpret(coded.rest, pollReplies(turn, found), vocabulary), found, routes);
  const shown = turn.deps.privately.shown(turn.event.by.ref);
  // Its number belongs to the question with this code, and to no other that happens to stand on the screen.
  if (coded && !shown.some(({ label }) => normal(label) === normal(text))) return noSuchCode(turn, coded.code);
  const typed = interpret(text, shown, vocabulary);
  if (typed.kind === "matched") return routes.press(turn, typed.reply.action);
  const only = shown.length === 0 ? await onlyOpenAsk(turn) : undefined;
  if (only) return toPoll(turn, interpret(text, pollReplies(turn, only), vocabulary), only, routes);
  if (typed.kind === "several") return severalShown(turn, typed.replies, routes);
  return unclear(turn, typed.nearest);
}

interface Ask {
  readonly poll: Poll;
  readonly group: Group;
}

/** An open ask with this code in a group the person is in. */
async function openAsk(turn: Turn, code: string): Promise<Ask | undefined> {
  const here = await groupOf(turn);
  const groups = [...(here ? [here] : []), ...(await groupsIn(turn))];
  for (const group of groups) {
    const poll = await turn.deps.store.transaction((tx) => tx.polls.byCode(group.organisation, group.id, code));
    if (poll?.phase === "open") return { poll, group };
  }
  return undefined;
}

/** Where just one question is open in the person's group, its number alone is enough (domain S7). */
async function onlyOpenAsk(turn: Turn): Promise<Ask | undefined> {
  const group = await groupOf(turn);
  if (!group) return undefined;
  const open = await turn.deps.store.transaction((tx) => tx.polls.ofGroup(group.organisation, group.id, ["open"], 2));
  const [poll] = open;
  return poll && open.length === 1 ? { poll, group } : undefined;
}

/** The numbers are those of the question as the group sees it. */
const pollReplies = (turn: Turn, { poll, group }: Ask): readonly Typable<Intent>[] =>
  repliesOf(askCard(poll, turn.words, group.settings.zone, true));

async function toPoll(turn: Turn, typed: Typed<Intent>, { poll, group }: Ask, routes: Routes): Promise<Reply> {
  if (typed.kind === "matched") return routes.intent(turn, typed.reply.action, group, poll);
  if (typed.kind === "several") {
    const set = together(typed.replies.map((r) => r.action));
    if (set) return routes.intent(turn, set, group, poll);
  }
  return routes.intent(turn, { on: "poll", poll: poll.id, do: "choose" }, group, poll);
}

/** Several options of one question, as one choice. */
function together(intents: readonly Intent[]): Intent | undefined {
  const options: number[] = [];
  for (const intent of intents) {
    if (intent.on !== "poll" || intent.do !== "answer" || intent.choice.kind !== "options") return undefined;
    options.push(...intent.choice.options);
  }
  const [first] = intents;
  if (first?.on !== "poll") return undefined;
  return {
    on: "poll",
    poll: first.poll,
    do: "answer",
    choice: { kind: "options", options: [...new Set(options)].sort((a, b) => a - b) },
  };
}

/** Numbers of several buttons that were shown: only the options of one question can be meant together. */
async function severalShown(turn: Turn, replies: readonly Typable<ActionToken>[], routes: Routes): Promise<Reply> {
  const ask = await onlyOpenAsk(turn);
  if (!ask) return unclear(turn, replies);
  const labels = new Set(replies.map((r) => r.label));
  const typed = pollReplies(turn, ask).filter((r) => labels.has(r.label));
  const set = typed.length === labels.size ? together(typed.map((r) => r.action)) : undefined;
  return set ? routes.intent(turn, set, ask.group, ask.poll) : unclear(turn, replies);
}

/** The same whether there is no such question, it is over, or the person is not in its group. */
function noSuchCode({ words }: Turn, code: string): Reply {
  const help = { label: words.say("button-help"), intent: plain("help") };
  return show(sentenceCard(words, words.say("typed-code-unknown", { code }), help));
}

function unclear(turn: Turn, nearest: readonly Typable<ActionToken>[]): Reply {
  const { words } = turn;
  const help = { label: words.say("button-help"), intent: plain("help") };
  if (nearest.length === 0) return show(sentenceCard(words, words.say("typed-nothing"), help));
  const labels = nearest.map((r) => `${r.number} ${r.label}`).join(words.say("list-separator"));
  return show(sentenceCard(words, `${words.say("typed-unclear")} ${labels}`));
}
