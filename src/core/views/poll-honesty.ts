import { fact, facts } from "../../cards/build.ts";
import type { Block, Span } from "../../cards/card.ts";
import type { Intent } from "../intents.ts";
import type { Poll } from "../poll/poll.ts";
import type { ZoneId } from "../time.ts";
import type { Words } from "../words.ts";

/** Who asks, who decides, what can change, what is fixed and why, when you will hear (architecture A20). */
export function honestyBlocks(poll: Poll, words: Words): readonly Block<Intent>[] {
  const rung = fact(words.say("honesty-rung"), words.say(`rung-${poll.rung}`));
  const h = poll.honesty;
  if (!h) return [facts(rung)];
  return [
    facts(
      fact(words.say("honesty-asker"), h.asker),
      fact(words.say("honesty-payer"), h.payer),
      rung,
      fact(words.say("honesty-stage"), words.say(`stage-${poll.stage}`)),
      fact(words.say("honesty-can-change"), h.canChange),
      fact(words.say("honesty-fixed"), words.say("honesty-fixed-because", { fixed: h.fixed, why: h.fixedWhy })),
      fact(words.say("honesty-decides"), words.say("honesty-decides-when", { who: h.decides, when: h.decidesWhen })),
      fact(words.say("honesty-hear"), words.day(h.reportBack)),
      fact(words.say("honesty-contact"), `${h.contact.name}: ${h.contact.ways.join(words.say("list-separator"))}`),
    ),
  ];
}

/** "Closes:" and the moment, as the group's own clock shows it; days open for a question that is not open yet. */
export function closesSpans(poll: Poll, words: Words, zone: ZoneId): readonly Span[] {
  if (poll.closesAt === undefined) return [words.say("poll-days-open", { days: poll.daysOpen })];
  return [
    words.say("poll-closes"),
    " ",
    { kind: "time", at: poll.closesAt, written: words.moment(poll.closesAt, zone) },
  ];
}
