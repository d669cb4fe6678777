import { button, card, controls, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card, TallyRow } from "../../cards/card.ts";
import type { Figure, Published } from "../disclosure/published.ts";
import type { Intent } from "../intents.ts";
import { ESCAPES } from "../poll/ballot.ts";
import type { Band, InWords, Poll } from "../poll/poll.ts";
import type { Words } from "../words.ts";

/** What everybody is told after the close. Shows what the disclosure rule published and knows nothing else. */
export function resultCard(poll: Poll, words: Words): Card<Intent> {
  const title = words.say("result-title", { code: poll.code });
  if (poll.phase === "lost") return lostCard(poll, words, title);
  if (poll.inWords) return inWordsCard(poll, poll.inWords, words);
  const parts = (poll.result ?? []).flatMap((published) => published1(poll, published, words));
  const nobody = parts.length === 0 ? [text(words.say("result-too-few", { threshold: 5 }))] : parts;
  const hear = poll.promise ? [text(words.say("result-hear", { day: words.day(poll.promise.day) }))] : [];
  const blocks: Block<Intent>[] = [
    text(strong(poll.question.text)),
    text(words.say("result-thanks")),
    ...nobody,
    ...hear,
    quiet(words.say("result-not-everyone"), " ", words.say("result-key-gone"), " ", words.say("result-once")),
  ];
  return card(words.language, title, blocks, resultSentence(poll, words));
}

/** The result in one sentence: for notifications and for "You said". */
export function resultSentence(poll: Poll, words: Words): string {
  const lead = words.say("result-summary", { code: poll.code, question: poll.question.text });
  if (poll.inWords) return `${lead} ${words.say("written-result-band", { band: bandOf(poll.inWords) })}`;
  const chat = (poll.result ?? []).find((p) => p.way === "chat");
  if (!chat || chat.kind === "too-few") return `${lead} ${words.say("result-too-few", { threshold: 5 })}`;
  if (nothingSafe(chat)) return `${lead} ${words.say("result-nothing-safe")}`;
  const rows = rowsOf(poll, chat, words).map((row) => `${row.label}: ${row.said}.`);
  return `${lead} ${rows.join(" ")}`;
}

const bandOf = ({ bands }: InWords): Band => bands.find((one) => one.way === "chat")?.band ?? 0;

/** The close of a question that was answered in words: how many, by band, who reads it when, and what becomes of it. */
function inWordsCard(poll: Poll, inWords: InWords, words: Words): Card<Intent> {
  const others = inWords.bands.filter(({ way, band }) => way !== "chat" && band > 0);
  const day = words.day(inWords.readOn);
  const blocks: Block<Intent>[] = [
    text(strong(poll.question.text)),
    text(words.say("result-thanks"), " ", words.say("written-result-band", { band: bandOf(inWords) })),
    ...others.map(({ way, band }) =>
      text(
        words.say(`result-way-${way === "link" ? way : "assisted"}`),
        " ",
        words.say("written-result-band", { band }),
      ),
    ),
    text(words.say("written-result-read", { day, readers: inWords.readers }), " ", words.say("written-result-few")),
    text(words.say("written-result-next")),
    ...(poll.promise ? [text(words.say("result-hear", { day: words.day(poll.promise.day) }))] : []),
    text(words.say("written-result-mine")),
    controls(button(words.say("button-written-mine"), { on: "poll", poll: poll.id, do: "mine" })),
    quiet(words.say("result-not-everyone"), " ", words.say("result-once")),
  ];
  return card(words.language, words.say("result-title", { code: poll.code }), blocks, resultSentence(poll, words));
}

/** What stands in the group's question once it is closed: where to look, and nothing to press. */
export function closedAskCard(poll: Poll, words: Words): Card<Intent> {
  const id = poll.phase === "withdrawn" ? "poll-withdrawn" : poll.phase === "lost" ? "poll-lost-short" : "poll-closed";
  const blocks: Block<Intent>[] = [text(strong(poll.question.text)), text(words.say(id, { code: poll.code }))];
  if (poll.phase === "closed" || poll.phase === "shredding")
    blocks.push(controls(button(words.say("button-see-result"), { on: "poll", poll: poll.id, do: "see-result" })));
  return card(words.language, words.say("poll-title", { code: poll.code }), blocks, words.say(id, { code: poll.code }));
}

/** Someone pressed a button of a question that takes no more answers. */
export function tooLateCard(poll: Poll, words: Words): Card<Intent> {
  if (poll.phase === "closed" || poll.phase === "lost") return resultCard(poll, words);
  const waiting = poll.phase === "closing" || poll.phase === "shredding";
  const said = words.say(
    waiting ? "poll-being-counted" : poll.phase === "withdrawn" ? "poll-withdrawn" : "poll-not-open-yet",
    { code: poll.code },
  );
  return card(words.language, undefined, [text(said)], said);
}

function lostCard(poll: Poll, words: Words, title: string): Card<Intent> {
  const said = words.say("poll-lost", { code: poll.code });
  return card(words.language, title, [text(strong(poll.question.text)), text(said)], said);
}

function published1(poll: Poll, published: Published, words: Words): readonly Block<Intent>[] {
  if (published.kind === "too-few") {
    // Only the chat always speaks: that nobody used another way is not worth a line, and tells nothing.
    return published.way === "chat" ? [text(words.say("result-too-few", { threshold: published.threshold }))] : [];
  }
  const way = published.way === "chat" ? [] : [text(words.say(`result-way-${published.way}`))];
  if (nothingSafe(published)) return [...way, text(words.say("result-nothing-safe"))];
  const head = published.kind === "exact" ? [text(words.say("result-answered", { count: published.answered }))] : [];
  const rows: Block<Intent> = { kind: "tally", rows: rowsOf(poll, published, words) };
  return [...way, ...head, rows, ...notes(published, words)];
}

/** Enough people answered, and still every figure would say too much. */
const nothingSafe = (published: Published): boolean =>
  published.kind === "rounded" && published.options.every((figure) => figure.kind === "withheld");

function notes(published: Published, words: Words): readonly Block<Intent>[] {
  switch (published.kind) {
    case "exact": {
      const said = ESCAPES.filter((e) => published.escapes[e] > 0).map((e) =>
        words.say("result-escape", { label: words.say(`escape-${e}`), count: published.escapes[e] }),
      );
      return said.length > 0 ? [quiet(words.say("result-escapes-apart"), " ", said.join(" "))] : [];
    }
    case "rounded":
      return [quiet(words.say("result-rounded"))];
    case "leading":
      return [quiet(words.say(published.tied ? "result-leading-lot" : "result-leading-only"))];
    case "too-few":
      return [];
    default:
      return published satisfies never;
  }
}

function rowsOf(poll: Poll, published: Exclude<Published, { kind: "too-few" }>, words: Words): readonly TallyRow[] {
  const label = (option: number) => poll.question.options[option] ?? "";
  if (published.kind === "leading")
    return [{ label: label(published.option), figure: { kind: "leading" }, said: words.say("figure-leading") }];
  if (published.kind === "exact")
    return published.options.map((count, o) => ({
      label: label(o),
      figure: { kind: "exact", count, outOf: published.answered },
      said: words.say("figure-exact", { count }),
    }));
  return published.options.map((figure, o) => ({ label: label(o), ...rounded(figure, words) }));
}

function rounded(figure: Figure, words: Words): Pick<TallyRow, "figure" | "said"> {
  switch (figure.kind) {
    case "about":
      return { figure, said: words.say("figure-about", { count: figure.count }) };
    case "leading":
      return { figure, said: words.say("figure-leading") };
    case "withheld":
      return { figure, said: words.say("figure-withheld") };
    case "exact":
      // A private poll never publishes an exact figure; showing none is the safe reading of a row that does.
      return { figure: { kind: "withheld" }, said: words.say("figure-withheld") };
    default:
      return figure satisfies never;
  }
}
