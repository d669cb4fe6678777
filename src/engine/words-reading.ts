import { addresseesOf } from "../core/feedback/seeing.ts";
import type { Group } from "../core/group/group.ts";
import { WORDS_PAGE } from "../core/poll/intents.ts";
import type { Poll } from "../core/poll/poll.ts";
import { digestCard } from "../core/views/written-reader.ts";
import { noteAct } from "./feedback-acts.ts";
import { textOf } from "./feedback-seen.ts";
import { viewerOf } from "./feedback-viewers.ts";
import { type Reply, show } from "./reply.ts";
import { holderOf, namedLook, type Turn } from "./turn.ts";

/** One page of what a question was answered with, as this reader may see it. */
export function readWords(turn: Turn, poll: Poll, home: Group, from: number): Promise<Reply> {
  return namedLook(turn, home, "read-feedback", async (tx, { grant }) => {
    if (from === 0) await noteAct(turn.deps, tx, home, { act: "read-answers", grant }, turn.at);
    const audiences = addresseesOf(await viewerOf(tx, home, holderOf(turn), turn.at));
    const now = (await tx.polls.find(poll.organisation, poll.id)) ?? poll;
    const release = now.inWords?.release;
    const rows =
      release === undefined
        ? []
        : await tx.heard.ofRelease(home.organisation, release, audiences, from, WORDS_PAGE + 1);
    const shown = rows.slice(0, WORDS_PAGE);
    const texts = await Promise.all(shown.map((row) => textOf(turn, row)));
    const digest = shown.map(({ heard }, nth) => ({ item: heard.id, text: texts[nth]?.text }));
    return show(digestCard(now, digest, from, rows.length > WORDS_PAGE, turn.words));
  });
}
