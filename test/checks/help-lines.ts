import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { NATIONS } from "../../src/core/group/group.ts";
import type { HelpLine } from "../../src/core/help/help-lines.ts";
import { currentHelpLines, EMERGENCY, HELP_LINE_DAYS, isCurrent } from "../../src/core/help/help-lines.ts";
import type { PlainDay } from "../../src/core/time.ts";
import { loadHelpLines } from "../../src/words/help-lines.ts";

/** What is wrong with the help lines on a day: lines checked too long ago, nations without one, ids used twice. */
export function helpLineFaults(lines: readonly HelpLine[], today: PlainDay): readonly string[] {
  const old = [EMERGENCY, ...lines]
    .filter((line) => !isCurrent(line, today))
    .map(
      (line) =>
        `${line.id}: last checked on ${line.lastVerified}, not within ${HELP_LINE_DAYS} days. See ${line.sourceUrl}`,
    );
  const bare = NATIONS.filter((nation) => currentHelpLines(lines, nation, today).stale).map(
    (nation) => `${nation}: no help line but 999`,
  );
  const ids = [EMERGENCY, ...lines].map((line) => line.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: stands there twice`);
  return [...old, ...bare, ...twice];
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const faults = helpLineFaults(loadHelpLines(), new Date().toISOString().slice(0, 10) as PlainDay);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) exit(1);
}
