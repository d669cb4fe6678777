import type { Setting } from "../../src/settings.ts";

const BEGIN = "<!-- settings: made by npm run generate:docs -->";
const END = "<!-- end of settings -->";

/** The text of `.env.example`: every setting commented out, so that the file as it is changes nothing. */
export function envExample(settings: readonly Setting[]): string {
  const parts = [...new Set(settings.map((setting) => setting.part))];
  const lines = [
    "# Copy this file to .env and take the # from the lines you need. Nothing has to be set to try Sayso.",
    "# Made by npm run generate:docs from src/settings.ts.",
  ];
  for (const part of parts) {
    lines.push("", `# ── ${part}`);
    for (const setting of settings.filter((s) => s.part === part)) {
      lines.push("", `# ${setting.says}`);
      if (setting.secret && setting.byDefault === undefined) lines.push(`# ${setting.mend}`);
      lines.push(`#${setting.name}=${setting.byDefault ?? setting.example}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** The guide with the table between its two marks made anew. Throws where the marks are not there. */
export function withTable(guide: string, settings: readonly Setting[]): string {
  const from = guide.indexOf(BEGIN);
  const to = guide.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The hosting guide has lost its marks "${BEGIN}" and "${END}".`);
  const rows = settings.map((s) => `| \`${s.name}\` | ${s.says} | ${s.byDefault ? `\`${s.byDefault}\`` : "not set"} |`);
  const table = ["| Setting | What it does | Without it |", "| --- | --- | --- |", ...rows].join("\n");
  return `${guide.slice(0, from)}${BEGIN}\n\n${table}\n\n${guide.slice(to)}`;
}
