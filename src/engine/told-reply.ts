import { nextOpenMoment } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { EpochMillis } from "../core/time.ts";
import { sentenceCard } from "../core/views/person.ts";
import { type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";

/** "Done": now, or when the first group will see it where quiet hours still last. `goes` is that moment, where it is known. */
export function toldReply({ words, at }: Turn, { settings: { quiet, zone } }: Group, goes?: EpochMillis): Reply {
  const when = goes ?? nextOpenMoment(at, quiet, zone);
  const said = when > at ? words.say("told-later", { when: words.moment(when, zone) }) : words.say("told");
  return show(sentenceCard(words, said));
}
