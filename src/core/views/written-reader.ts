import { button, card, controls, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import { cutText } from "../../cards/cut.ts";
import type { FeedbackId } from "../ids.ts";
import type { Intent } from "../intents.ts";
import { WORDS_PAGE } from "../poll/intents.ts";
import type { Poll } from "../poll/poll.ts";
import type { Words } from "../words.ts";

/** So much of an answer stands on the digest; all of it on its own card. */
const SHOWN = 350;

const read = (poll: Poll, from: number): Intent => ({ on: "poll", poll: poll.id, do: "read-words", from });

/** The line to every reader at the slot after the close. With nothing to read it is the same for nobody as for too few. */
export function wordsSlotCard(poll: Poll, count: number, words: Words): Card<Intent> {
  const said = words.say("reading-answers-today", { code: poll.code });
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    text(poll.question.text),
    text(count > 0 ? words.say("reading-answers-some", { count }) : words.say("reading-answers-none")),
    ...(count > 0 ? [controls(button(words.say("button-reading-answers"), read(poll, 0), "primary"))] : []),
  ];
  return card(words.language, words.say("reading-answers-title", { code: poll.code }), blocks, said);
}

/** One answer on the digest; `text` undefined: its words were kept long enough. */
export interface DigestRow {
  readonly item: FeedbackId;
  readonly text: string | undefined;
}

/** One page of what a question was answered with, in mixed order. */
export function digestCard(
  poll: Poll,
  rows: readonly DigestRow[],
  from: number,
  more: boolean,
  words: Words,
): Card<Intent> {
  const title = words.say("reading-answers-title", { code: poll.code });
  if (rows.length === 0) return card(words.language, title, [text(words.say("reading-answers-none"))]);
  const blocks: Block<Intent>[] = [
    text(strong(poll.question.text)),
    ...rows.map((row, nth) =>
      text(strong(`${from + nth + 1}.`), " ", cutText(row.text ?? words.say("reading-words-gone"), SHOWN)),
    ),
    controls<Intent>(
      ...rows.map((row, nth) =>
        button<Intent>(words.say("reading-open-one", { nth: from + nth + 1 }), {
          on: "heard",
          item: row.item,
          do: "open",
        }),
      ),
      ...(more ? [button<Intent>(words.say("reading-more"), read(poll, from + WORDS_PAGE))] : []),
    ),
    quiet(words.say("reading-answers-mixed"), " ", words.say("reading-nobody-sees")),
  ];
  return card(words.language, title, blocks);
}
