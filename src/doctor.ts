/** `npm run doctor`: says what is set up, what is missing and how to mend it, changes nothing and shows no secret. */
import { environment } from "./config.ts";
import { diagnose, type Finding } from "./diagnosis.ts";
import { systemClock } from "./engine/system-clock.ts";
import { checkPlatforms } from "./platforms.ts";

const SIGNS = { fine: "  ok ", note: "note ", mend: "MEND " } as const;

function lines({ kind, says, how }: Finding): string {
  const first = `${SIGNS[kind]} ${says}\n`;
  return how === undefined ? first : `${first}      ${how.replaceAll("\n", "\n      ")}\n`;
}

const findings = await diagnose({
  env: environment(),
  node: process.versions.node,
  envFile: ".env",
  platforms: (platforms) => checkPlatforms(platforms, systemClock),
});
for (const finding of findings) process.stdout.write(lines(finding));
const count = findings.filter((finding) => finding.kind === "mend").length;
process.stdout.write(count === 0 ? "\nNothing to mend.\n" : `\nTo mend: ${count}.\n`);
process.exitCode = count === 0 ? 0 : 1;
