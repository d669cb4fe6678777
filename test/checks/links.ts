/** Every link in every Markdown file that points into this project must lead to a file, and to a heading in it. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { headings, linksOf } from "./markdown-links.ts";

const root = resolve(import.meta.dirname, "../..");

function documents(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z", "*.md"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
}

function problemWith(document: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  const [path = "", fragment] = target.split("#");
  const file = path === "" ? join(root, document) : resolve(root, dirname(document), decodeURIComponent(path));
  if (relative(root, file).startsWith("..")) return "leads out of the project";
  if (!existsSync(file)) return "leads nowhere";
  if (fragment === undefined || fragment === "" || statSync(file).isDirectory() || !file.endsWith(".md"))
    return undefined;
  return headings(readFileSync(file, "utf8")).has(fragment) ? undefined : "names a heading that is not there";
}

let checked = 0;
const problems: string[] = [];
for (const document of documents()) {
  for (const link of linksOf(readFileSync(join(root, document), "utf8"))) {
    checked += 1;
    const problem = problemWith(document, link.target);
    if (problem !== undefined) problems.push(`${document}:${link.line} ${link.target} ${problem}`);
  }
}
if (checked === 0) problems.push("No link was found in any document: the check itself is broken.");
process.stdout.write(`${problems.map((problem) => `${problem}\n`).join("")}${checked} links looked at.\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
