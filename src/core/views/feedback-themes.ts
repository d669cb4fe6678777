import { button, card, controls, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import type { Field, Form } from "../../cards/form.ts";
import { band } from "../disclosure/thresholds.ts";
import type { Heard } from "../feedback/heard.ts";
import type { ThemeAct } from "../feedback/intents.ts";
import {
  areasOf,
  countAbout,
  mergeTargets,
  type Tally,
  THEME_CHARACTERS,
  type Theme,
  themeNames,
  under,
} from "../feedback/themes.ts";
import type { Group } from "../group/group.ts";
import type { Intent } from "../intents.ts";
import type { PlainDay } from "../time.ts";
import type { Words } from "../words.ts";
import { pick, written } from "./feedback-forms.ts";

/** What a group's themes are, and how often each was heard of by this reader. */
export interface ThemesView {
  readonly themes: readonly Theme[];
  readonly tally: Tally;
}

/** Messages on one theme's card, and in the list of a split. */
export const THEME_PAGE = 10;

const act = (group: Group, what: ThemeAct, theme: string): Intent => ({ on: "desk", group: group.id, do: what, theme });

/** In bands: a small count may point at somebody, and grows by one when one person's message is read. */
const rowOf = ({ themes, tally }: ThemesView, { id, name }: Theme, words: Words): string =>
  words.say("reading-theme-row", { name, band: band(countAbout(tally, themes, id)) });

/** All areas. */
export function themesCard(group: Group, view: ThemesView, words: Words, said?: string): Card<Intent> {
  const areas = areasOf(view.themes);
  const blocks: Block<Intent>[] = [
    ...(said === undefined ? [] : [text(strong(said))]),
    text(words.say("reading-themes-what")),
    list(...areas.map((area) => [rowOf(view, area, words)])),
    controls<Intent>(
      ...areas.map((area) => button<Intent>(area.name, act(group, "theme", area.id))),
      button(words.say("button-theme-add"), act(group, "theme-add", "")),
    ),
  ];
  return card(words.language, words.say("reading-themes-title"), blocks, said);
}

/** The newest messages about one theme that this reader may see. */
export type AboutTheme = readonly { readonly heard: Heard; readonly day: PlainDay }[];

const lines = (about: AboutTheme, words: Words): readonly string[] =>
  about.map(({ heard, day }, nth) =>
    words.say("reading-row", {
      nth: nth + 1,
      kind: words.say(`form-feedback-kind-${heard.kind}`),
      day: words.day(day),
      state: words.say(`reading-state-${heard.state}`),
    }),
  );

/** One theme: what lies under it, what was said about it, and how the list can be changed. */
export function themeCard(
  group: Group,
  theme: Theme,
  view: ThemesView,
  about: AboutTheme,
  words: Words,
  said?: string,
): Card<Intent> {
  const below = under(view.themes, theme.id);
  const blocks: Block<Intent>[] = [
    ...(said === undefined ? [] : [text(strong(said))]),
    text(rowOf(view, theme, words)),
    ...(below.length === 0 ? [] : [list(...below.map((one) => [rowOf(view, one, words)]))]),
    ...(about.length === 0
      ? []
      : [text(words.say("reading-theme-newest")), list(...lines(about, words).map((l) => [l]))]),
    controls<Intent>(
      ...below.map((one) => button<Intent>(one.name, act(group, "theme", one.id))),
      ...about.map(({ heard }, nth) =>
        button<Intent>(words.say("reading-open-one", { nth: nth + 1 }), { on: "heard", item: heard.id, do: "open" }),
      ),
      ...(theme.under === undefined
        ? [button<Intent>(words.say("button-theme-add-under"), act(group, "theme-add", theme.id))]
        : []),
      button(words.say("button-theme-rename"), act(group, "theme-rename", theme.id)),
      button(words.say("button-theme-merge"), act(group, "theme-merge", theme.id)),
      ...(about.length === 0
        ? []
        : [button<Intent>(words.say("button-theme-split"), act(group, "theme-split", theme.id))]),
      button(words.say("button-desk-themes"), { on: "desk", group: group.id, do: "themes" }),
    ),
    quiet(words.say("reading-nobody-sees")),
  ];
  return card(words.language, theme.name, blocks, said);
}

type ThemeForm = "theme-add" | "theme-rename" | "theme-merge" | "theme-split";

/** One of the short forms about the list; `theme` undefined where an area is added. */
export function themeForm(
  group: Group,
  what: ThemeForm,
  theme: Theme | undefined,
  themes: readonly Theme[],
  about: AboutTheme,
  words: Words,
): Form<Intent> {
  return {
    title: words.say(`button-${what}`),
    fields: themeFields(what, theme, themes, about, words),
    send: words.say("button-save"),
    action: act(group, `${what}-send`, theme?.id ?? ""),
    language: words.language,
  };
}

function themeFields(
  what: ThemeForm,
  theme: Theme | undefined,
  themes: readonly Theme[],
  about: AboutTheme,
  words: Words,
): readonly Field[] {
  const name = (value?: string) =>
    written("one", "name", words.say("form-theme-name"), THEME_CHARACTERS, undefined, value);
  switch (what) {
    case "theme-add":
      return [name()];
    case "theme-rename":
      return [name(theme?.name)];
    case "theme-merge":
      return [
        pick(
          "into",
          words.say("form-theme-into"),
          mergeTargets(themes, theme?.id ?? "").map(({ id, name: label }) => ({ key: id, label })),
        ),
      ];
    case "theme-split":
      return [
        name(),
        {
          name: "items",
          label: words.say("form-theme-items"),
          kind: "any-of",
          // Never a word of a message: what is picked from stands on buttons where there is no window.
          options: lines(about, words).map((label, nth) => ({ key: String(nth), label })),
        },
      ];
    default:
      return what satisfies never;
  }
}

/** From which area one message's themes are to be picked. */
export function tagsCard(heard: Heard, themes: readonly Theme[], words: Words): Card<Intent> {
  const now = themeNames(themes, heard.themes);
  const said = words.say("reading-tags-which");
  const blocks: Block<Intent>[] = [
    ...(now.length === 0 ? [] : [text(words.say("reading-themes", { themes: now.join(words.say("list-separator")) }))]),
    text(said),
    controls<Intent>(
      ...areasOf(themes).map(({ id, name }) =>
        button<Intent>(name, { on: "heard", item: heard.id, do: "area", area: id }),
      ),
    ),
  ];
  return card(words.language, words.say("button-reading-themes"), blocks, said);
}

/** The themes of one area that a message may be about; the area itself stands first. */
export function tagsForm(heard: Heard, area: Theme, themes: readonly Theme[], words: Words): Form<Intent> {
  const offered = [area, ...under(themes, area.id)];
  return {
    title: words.say("button-reading-themes"),
    fields: [
      {
        name: "themes",
        label: words.say("form-reading-themes"),
        kind: "any-of",
        options: offered.map(({ id, name }) => ({ key: id, label: name })),
        value: offered.map((one) => one.id).filter((id) => heard.themes.includes(id)),
      },
    ],
    send: words.say("button-save"),
    action: { on: "heard", item: heard.id, do: "area-send", area: area.id },
    language: words.language,
  };
}
