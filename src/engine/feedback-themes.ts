import { dayOf } from "../core/due.ts";
import { type Desk, themesOf } from "../core/feedback/desk.ts";
import type { Heard } from "../core/feedback/heard.ts";
import type { DeskIntent, HeardIntent } from "../core/feedback/intents.ts";
import { addresseesOf, allAddressees } from "../core/feedback/seeing.ts";
import {
  merged,
  renamed,
  retagged,
  retalliedBy,
  THEME_CHARACTERS,
  type Theme,
  type ThemesChanged,
  tallied,
  withTheme,
} from "../core/feedback/themes.ts";
import type { Group } from "../core/group/group.ts";
import {
  type AboutTheme,
  THEME_PAGE,
  tagsForm,
  themeCard,
  themeForm,
  themesCard,
} from "../core/views/feedback-themes.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { Tx } from "../ports/store.ts";
import { noteAct } from "./feedback-acts.ts";
import { everyHeard } from "./feedback-jobs.ts";
import { changed, looked, notThere, shown } from "./feedback-seen.ts";
import { viewerOf } from "./feedback-viewers.ts";
import { formReader } from "./form-reading.ts";
import { ask, type Reply, show } from "./reply.ts";
import { holderOf, namedAct, namedLook, newId, type Turn } from "./turn.ts";

type ThemeIntent = Extract<DeskIntent, { readonly theme: string } | { readonly do: "themes" }>;

/** What readers do with the list of what feedback may be about. */
export async function themeAct(turn: Turn, intent: ThemeIntent, group: Group): Promise<Reply> {
  switch (intent.do) {
    case "themes":
      return namedLook(turn, group, "read-feedback", async (tx) => themesReply(turn, tx, group));
    case "theme":
      return namedLook(turn, group, "read-feedback", (tx) => themeReply(turn, tx, group, intent.theme));
    case "theme-add":
    case "theme-rename":
    case "theme-merge":
    case "theme-split": {
      const what = intent.do;
      return namedLook(turn, group, "read-feedback", async (tx) => {
        const { themes, about } = await seenOf(turn, tx, group, intent.theme);
        const theme = themes.find((one) => one.id === intent.theme);
        if (!theme && intent.theme !== "") return gone(turn);
        return ask(themeForm(group, what, theme, themes, about, turn.words));
      });
    }
    case "theme-add-send":
      return named(turn, group, (desk, name) => {
        const added: Theme = { id: newId(turn.deps), name };
        return withTheme(themesOf(desk), intent.theme === "" ? added : { ...added, under: intent.theme });
      });
    case "theme-rename-send":
      return named(turn, group, (desk, name) => renamed(themesOf(desk), intent.theme, name));
    case "theme-merge-send":
      return merge(turn, group, intent.theme);
    case "theme-split-send":
      return split(turn, group, intent.theme);
    default:
      return intent satisfies never;
  }
}

const gone = ({ words }: Turn): Reply => show(sentenceCard(words, words.say("reading-theme-gone")));

/** The list, the counts and the messages about one theme, as this reader may see them. */
async function seenOf(turn: Turn, tx: Tx, group: Group, theme: string) {
  const desk = await tx.desks.find(group.organisation, group.id);
  const themes = themesOf(desk);
  const audiences = addresseesOf(await viewerOf(tx, group, holderOf(turn), turn.at));
  const rows = await everyHeard(tx, { organisation: group.organisation, group: group.id }, audiences);
  const tally = tallied(
    desk?.tally ?? {},
    rows.map(({ heard }) => heard.themes),
  );
  const about: AboutTheme = rows
    .filter(({ heard }) => heard.themes.includes(theme))
    .slice(0, THEME_PAGE)
    .map(({ heard }) => ({ heard, day: dayOf(heard.at, group.settings.zone) }));
  return { themes, tally, about };
}

async function themesReply(turn: Turn, tx: Tx, group: Group, said?: string): Promise<Reply> {
  return show(themesCard(group, await seenOf(turn, tx, group, ""), turn.words, said));
}

async function themeReply(turn: Turn, tx: Tx, group: Group, id: string): Promise<Reply> {
  const { about, ...view } = await seenOf(turn, tx, group, id);
  const theme = view.themes.find((one) => one.id === id);
  return theme ? show(themeCard(group, theme, view, about, turn.words)) : gone(turn);
}

/** A change of the list, under the desk's lock, so that two readers' changes are both kept. */
function listChange(turn: Turn, group: Group, work: (tx: Tx, desk: Desk) => Promise<ThemesChanged>): Promise<Reply> {
  const { words } = turn;
  return namedAct(
    turn,
    group,
    "read-feedback",
    async (tx, { grant }) => {
      const desk = await tx.desks.lock(group.organisation, group.id);
      if (!desk) return notThere(turn);
      const done = await work(tx, desk);
      if ("refused" in done) return show(sentenceCard(words, words.say(`reading-theme-${done.refused}`)));
      // Merging has changed the tally meanwhile.
      const now = (await tx.desks.find(group.organisation, group.id)) ?? desk;
      await tx.desks.save({ ...now, themes: done.themes });
      await noteAct(turn.deps, tx, group, { act: "themes", grant }, turn.at);
      return themesReply(turn, tx, group, words.say("reading-themes-saved"));
    },
    (tx) => themesReply(turn, tx, group),
  );
}

function named(turn: Turn, group: Group, change: (desk: Desk, name: string) => ThemesChanged): Promise<Reply> {
  const reader = formReader(turn, group);
  const name = reader.text("name", THEME_CHARACTERS);
  const read = reader.finish(() => name);
  if (!read.ok) return Promise.resolve({ kind: "problems", problems: read.problems });
  return listChange(turn, group, async (_tx, desk) => change(desk, read.value));
}

const answerOf = (turn: Turn, field: string): readonly string[] => {
  const given = turn.event.kind === "form" ? turn.event.answers.get(field) : undefined;
  return typeof given === "string" ? [given] : (given ?? []);
};

/** All messages about `from` are about the other now, also those this reader may not see: else the counts would be wrong. */
function merge(turn: Turn, group: Group, from: string): Promise<Reply> {
  const [into = ""] = answerOf(turn, "into");
  return listChange(turn, group, async (tx, desk) => {
    const done = merged(themesOf(desk), from, into);
    if ("refused" in done) return done;
    for (const { heard } of await everyHeard(tx, desk, allAddressees(desk.places ?? []))) {
      const themes = retagged(heard.themes, from, into);
      if (themes !== heard.themes) await tx.heard.save({ ...heard, themes });
    }
    await tx.desks.save({ ...desk, tally: retalliedBy(desk.tally ?? {}, from, into) });
    return done;
  });
}

/** A new theme beside the old one, about which the picked messages are instead; the others stay where they are. */
function split(turn: Turn, group: Group, from: string): Promise<Reply> {
  const reader = formReader(turn, group);
  const name = reader.text("name", THEME_CHARACTERS);
  const chosen = answerOf(turn, "items");
  if (chosen.length === 0) reader.problem("items", turn.words.say("problem-pick"));
  const read = reader.finish(() => name);
  if (!read.ok) return Promise.resolve({ kind: "problems", problems: read.problems });
  return listChange(turn, group, async (tx, desk) => {
    const { about } = await seenOf(turn, tx, group, from);
    const old = themesOf(desk).find((one) => one.id === from);
    if (!old) return { refused: "gone" };
    const added: Theme = { ...old, id: newId(turn.deps), name: read.value };
    const done = withTheme(themesOf(desk), added);
    if ("refused" in done) return done;
    for (const [nth, { heard }] of about.entries())
      if (chosen.includes(String(nth)))
        await tx.heard.save({ ...heard, themes: retagged(heard.themes, from, added.id) });
    return done;
  });
}

/** Says what one message is about, an area at a time: what it is about in other areas stays. */
export function tagAct(
  turn: Turn,
  intent: Extract<HeardIntent, { readonly area: string }>,
  group: Group,
): Promise<Reply> {
  const offered = (themes: readonly Theme[]) =>
    themes.filter((one) => one.id === intent.area || one.under === intent.area);
  if (intent.do === "area")
    return looked(turn, group, intent, ({ heard, themes }) => {
      const area = themes.find((one) => one.id === intent.area && one.under === undefined);
      return area ? ask(tagsForm(heard, area, themes, turn.words)) : gone(turn);
    });
  const chosen = answerOf(turn, "themes");
  return changed(turn, group, intent, async (tx, seen, note) => {
    const here = offered(seen.themes).map((one) => one.id);
    const kept = seen.heard.themes.filter((id) => !here.includes(id));
    const heard: Heard = { ...seen.heard, themes: [...kept, ...here.filter((id) => chosen.includes(id))] };
    await tx.heard.save(heard);
    await note("tagged");
    return shown(turn, { ...seen, heard });
  });
}
