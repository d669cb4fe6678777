import { START_SET } from "./start-themes.ts";

/** What feedback may be about. Groups count by these; the carer's own words are always kept beside them. */
export interface Theme {
  /** Small letters, digits and hyphens; stays when the name changes. */
  readonly id: string;
  /** As readers see it: of the start set in English, else as they wrote it. */
  readonly name: string;
  /** The area it lies in; an area itself lies in none. There are two levels and no more. */
  readonly under?: string;
}

/** What every group begins with. */
export const START_THEMES: readonly Theme[] = START_SET.flatMap(([id, name, below]): readonly Theme[] => [
  { id, name },
  ...below.map(([inner, called]): Theme => ({ id: inner, name: called, under: id })),
]);

/** So many fit one card and one list of a window on every platform. */
export const MOST_AREAS = 20;
export const MOST_UNDER = 15;
export const THEME_CHARACTERS = 40;

/** Why a change of the list is refused. "same": the name stands there already. */
export type ThemeRefusal = "full" | "same" | "gone";
export type ThemesChanged = { readonly themes: readonly Theme[] } | { readonly refused: ThemeRefusal };

export const areasOf = (themes: readonly Theme[]): readonly Theme[] => themes.filter((one) => one.under === undefined);
export const under = (themes: readonly Theme[], area: string): readonly Theme[] =>
  themes.filter((one) => one.under === area);
const besides = (themes: readonly Theme[], { under: area }: Pick<Theme, "under">): readonly Theme[] =>
  area === undefined ? areasOf(themes) : under(themes, area);

/** The names of themes, in the order of the list; what is not in it is left out. */
export const themeNames = (themes: readonly Theme[], ids: readonly string[]): readonly string[] =>
  themes.filter((theme) => ids.includes(theme.id)).map((theme) => theme.name);

/** The list with one more at the end of its level. */
export function withTheme(themes: readonly Theme[], added: Theme): ThemesChanged {
  if (added.under !== undefined && !areasOf(themes).some((area) => area.id === added.under)) return { refused: "gone" };
  const level = besides(themes, added);
  if (level.length >= (added.under === undefined ? MOST_AREAS : MOST_UNDER)) return { refused: "full" };
  return isNamed(level, added.name) ? { refused: "same" } : { themes: [...themes, added] };
}

/** The list with another name for one theme; what is about it stays about it. */
export function renamed(themes: readonly Theme[], id: string, name: string): ThemesChanged {
  const theme = themes.find((one) => one.id === id);
  if (!theme) return { refused: "gone" };
  const others = besides(themes, theme).filter((one) => one.id !== id);
  if (isNamed(others, name)) return { refused: "same" };
  return { themes: themes.map((one) => (one.id === id ? { ...one, name } : one)) };
}

const isNamed = (level: readonly Theme[], name: string): boolean =>
  level.some((one) => one.name.toLowerCase() === name.toLowerCase());

/** Into which themes one may be merged: an area into another area; what lies in an area into its neighbours or the area. */
export function mergeTargets(themes: readonly Theme[], id: string): readonly Theme[] {
  const theme = themes.find((one) => one.id === id);
  if (!theme) return [];
  const area = themes.filter((one) => one.id === theme.under);
  return [...area, ...besides(themes, theme)].filter((one) => one.id !== id);
}

/** The list without `from`, whose messages are to be about `into` now (`retagged`). What lay under it lies there too. */
export function merged(themes: readonly Theme[], from: string, into: string): ThemesChanged {
  if (!mergeTargets(themes, from).some((one) => one.id === into)) return { refused: "gone" };
  const moves = under(themes, from);
  if (moves.length + under(themes, into).length > MOST_UNDER) return { refused: "full" };
  if (moves.some((one) => isNamed(under(themes, into), one.name))) return { refused: "same" };
  return {
    themes: themes.filter((one) => one.id !== from).map((one) => (one.under === from ? { ...one, under: into } : one)),
  };
}

/** The tags of one message with `into` for `from`: never twice, and untouched where it was not about `from`. */
export const retagged = (tags: readonly string[], from: string, into: string): readonly string[] =>
  tags.includes(from) ? [...new Set(tags.map((tag) => (tag === from ? into : tag)))] : tags;

/** Numbers of messages by all they were about, ids sorted and joined by spaces, so that merging counts nobody twice. */
export type Tally = Readonly<Record<string, number>>;

const together = (tags: readonly string[]): string => [...new Set(tags)].sort().join(" ");

/** A tally with more messages, each as its tags; messages about nothing are not counted. */
export function tallied(tally: Tally, messages: readonly (readonly string[])[]): Tally {
  const counts: Record<string, number> = { ...tally };
  for (const tags of messages) {
    const key = together(tags);
    if (key !== "") counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** A tally after `from` has been merged into `into`. */
export function retalliedBy(tally: Tally, from: string, into: string): Tally {
  const counts: Record<string, number> = {};
  for (const [key, count] of Object.entries(tally)) {
    const now = together(retagged(key.split(" "), from, into));
    counts[now] = (counts[now] ?? 0) + count;
  }
  return counts;
}

/** How many messages are about a theme; about an area also those about what lies under it, each once. */
export function countAbout(tally: Tally, themes: readonly Theme[], id: string): number {
  const wanted = new Set([id, ...under(themes, id).map((one) => one.id)]);
  return Object.entries(tally).reduce(
    (sum, [key, count]) => (key.split(" ").some((tag) => wanted.has(tag)) ? sum + count : sum),
    0,
  );
}
