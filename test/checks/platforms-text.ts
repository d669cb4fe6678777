import type { Pace, Profile } from "../../src/ports/chat-adapter.ts";
import type { Unsupported } from "../contract/unsupported.ts";

/** One platform as the tables show it: its folder, its profile, and what its tests leave out. */
export interface PlatformFacts {
  readonly folder: string;
  readonly profile: Profile;
  readonly contract: readonly Unsupported[];
  readonly scenarios: readonly Unsupported[];
}

const BEGIN = "<!-- platforms: made by npm run generate:docs -->";
const END = "<!-- end of platforms -->";

const SEEN_BY: Readonly<Record<Profile["seenBy"], string>> = {
  nobody: "nobody",
  test: "nobody",
  company: "the company that runs it",
  owner: "the company, and who owns the workspace",
};

const ROWS: readonly (readonly [string, (profile: Profile) => string])[] = [
  ["Forms", ({ forms }) => (forms === "window" ? "in a window" : "step by step, one to one")],
  ["A private answer shows", ({ privately }) => (privately === "in-place" ? "where it was asked" : "one to one")],
  ["Answers may be typed", ({ takesTypedPrivateAnswers }) => (takesTypedPrivateAnswers ? "yes" : "no: only pressed")],
  ["Who else can see what people press", ({ seenBy }) => SEEN_BY[seenBy]],
  ["Refuses a second copy of a message", ({ onceWithinMs }) => onceFor(onceWithinMs)],
  ["Waits for an answer", ({ answerWithinMs }) => seconds(answerWithinMs)],
  ["Characters on a card", ({ limits }) => String(limits.cardCharacters)],
  ["… in a title", ({ limits }) => String(limits.titleCharacters)],
  ["… on a button", ({ limits }) => String(limits.labelCharacters)],
  ["Buttons in a row", ({ limits }) => String(limits.controlsPerRow)],
  ["Buttons and choices on a card", ({ limits }) => String(limits.controlsPerCard)],
  ["Options in a choice", ({ limits }) => String(limits.optionsPerChoice)],
  ["Messages to one room", ({ pace }) => paceOf(pace.room)],
  ["Messages in all", ({ pace }) => paceOf(pace.account)],
  ["Edits", ({ pace }) => paceOf(pace.edits)],
];

/** The guide with what is between its two marks made anew. Throws where the marks are not there. */
export function withPlatforms(guide: string, platforms: readonly PlatformFacts[]): string {
  const from = guide.indexOf(BEGIN);
  const to = guide.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The page on platforms has lost its marks "${BEGIN}" and "${END}".`);
  const sorted = [...platforms].sort(byName);
  const parts = [comparison(sorted), ...sorted.map(leftOut)];
  return `${guide.slice(0, from)}${BEGIN}\n\n${parts.join("\n\n")}\n\n${guide.slice(to)}`;
}

/** Where other people are comes first; then by name. */
const byName = ({ profile: a }: PlatformFacts, { profile: b }: PlatformFacts): number =>
  Number(ofOurs(a)) - Number(ofOurs(b)) || a.name.localeCompare(b.name, "en");
const ofOurs = ({ seenBy }: Profile): boolean => seenBy === "nobody" || seenBy === "test";

function comparison(platforms: readonly PlatformFacts[]): string {
  const heads = platforms.map(({ profile }) => titled(profile.name));
  const rows = ROWS.map(([name, value]) => [name, ...platforms.map(({ profile }) => value(profile))]);
  return table(["", ...heads], rows);
}

function leftOut({ folder, profile, contract, scenarios }: PlatformFacts): string {
  const heading = `## What ${profile.name} has not`;
  const rows = [...byReason(contract, "test"), ...byReason(scenarios, "scenario")];
  if (rows.length === 0) return `${heading}\n\nNothing is left out: every test and every scenario runs.`;
  const where = `From \`test/contract/${folder}.excuses.ts\`.`;
  return `${heading}\n\n${where}\n\n${table(["Why", "What is left out"], rows)}`;
}

/** Tests that are left out for one reason stand in one row. */
function byReason(excuses: readonly Unsupported[], what: "test" | "scenario"): readonly (readonly string[])[] {
  const rows = new Map<string, string[]>();
  for (const { test, reason } of excuses) rows.set(reason, [...(rows.get(reason) ?? []), test]);
  return [...rows].map(([reason, tests]) => [titled(reason), tests.map((test) => `${what}: ${test}`).join("<br>")]);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const titled = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const seconds = (ms: number): string => `${ms / 1000} s`;

function onceFor(ms: number): string {
  if (ms === 0) return "never";
  if (!Number.isFinite(ms)) return "always";
  return ms % 60_000 === 0 ? `for ${ms / 60_000} min` : `for ${seconds(ms)}`;
}

function paceOf({ count, perMs }: Pace): string {
  return perMs === 1000 ? `${count} a second` : `${count} in ${seconds(perMs)}`;
}
