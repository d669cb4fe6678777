import { type HeardIntent, STORIES_PAGE } from "../core/feedback/intents.ts";
import { addresseesOf } from "../core/feedback/seeing.ts";
import { mayStand, type StoryPlace, usedAt } from "../core/feedback/story.ts";
import { readUse } from "../core/forms/read-story.ts";
import type { Group } from "../core/group/group.ts";
import { type StoryRow, storiesCard, useForm } from "../core/views/story.ts";
import type { HeardRow } from "../ports/feedback-store.ts";
import type { Tx } from "../ports/store.ts";
import { noteAct } from "./feedback-acts.ts";
import { changed, looked, shown, textOf } from "./feedback-seen.ts";
import { viewerOf } from "./feedback-viewers.ts";
import { formReader } from "./form-reading.ts";
import { ask, type Reply, show } from "./reply.ts";
import { holderOf, namedLook, type Turn } from "./turn.ts";

const PAGE = 200;

/** A reader is about to use a story: where, and in what. */
export const askUse = (turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> =>
  looked(turn, group, intent, (seen) =>
    seen.heard.story && !seen.heard.story.used ? ask(useForm(intent.item, turn.words)) : shown(turn, seen),
  );

/** Notes that a story is used. From then on its author cannot change how, so it must be what they allow at this moment. */
export async function useStory(turn: Turn, group: Group, intent: HeardIntent): Promise<Reply> {
  const { words } = turn;
  const read = readUse(formReader(turn, group));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const { place, where } = read.value;
  return changed(turn, group, intent, async (tx, seen, noting) => {
    const story = seen.heard.story && usedAt(seen.heard.story, place, where);
    if (!story) return shown(turn, seen, words.say("reading-story-not-so"));
    const heard = { ...seen.heard, story, state: "used" as const, note: where };
    await tx.heard.save(heard);
    await noting("used-story");
    return shown(turn, { ...seen, heard }, words.say("reading-story-noted"));
  });
}

/** Stories whose authors allow them to stand there, and no others (domain C10). */
export const readStories = (turn: Turn, group: Group, place: StoryPlace, from: number): Promise<Reply> =>
  namedLook(turn, group, "read-feedback", async (tx, { grant }) => {
    if (from === 0) await noteAct(turn.deps, tx, group, { act: "read-stories", grant }, turn.at);
    const rows = await allowed(turn, tx, group, place, from + STORIES_PAGE + 1);
    const page = rows.slice(from, from + STORIES_PAGE);
    const shownRows = await Promise.all(page.map((row) => storyRow(turn, row)));
    return show(storiesCard(group, place, shownRows.flat(), from, rows.length > from + STORIES_PAGE, turn.words));
  });

/** The newest first, as far as they are wanted. */
async function allowed(turn: Turn, tx: Tx, group: Group, place: StoryPlace, wanted: number) {
  const audiences = addresseesOf(await viewerOf(tx, group, holderOf(turn), turn.at));
  const found: HeardRow[] = [];
  for (let from = 0; found.length < wanted; from += PAGE) {
    const rows = await tx.heard.ofGroup(group.organisation, group.id, audiences, from, PAGE);
    found.push(...rows.filter(({ heard }) => heard.story && mayStand(heard.story.consent, place)));
    if (rows.length < PAGE) break;
  }
  return found;
}

async function storyRow(turn: Turn, row: HeardRow): Promise<readonly StoryRow[]> {
  const { story, id } = row.heard;
  if (!story) return [];
  const text = await textOf(turn, row);
  return [{ item: id, story, text: text?.text, ...(text?.name === undefined ? {} : { name: text.name }) }];
}
