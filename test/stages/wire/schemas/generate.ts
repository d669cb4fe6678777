/** Makes the schemas that this folder commits from the platforms' published types; with `--check` only compares. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import type { Type } from "typescript/unstable/sync";
import { merged } from "./generator/merge.ts";
import { printed } from "./generator/print.ts";
import { reachable } from "./generator/reachable.ts";
import type { PlatformSchemas, Schema } from "./generator/schema.ts";
import { type OpenTypes, openTypes } from "./generator/types.ts";
import { UNTOLD_LIMITS } from "./generator/untold-limits.ts";
import { type Found, TypeWalk } from "./generator/walk.ts";

const HERE = "test/stages/wire/schemas";
const PLATFORMS = {
  discord: ["discord-api-types"],
  slack: ["@slack/bolt", "@slack/types", "@slack/web-api"],
  telegram: ["@gramio/types"],
} as const;

type Platform = keyof typeof PLATFORMS;

function versions(root: string, platform: Platform): Readonly<Record<string, string>> {
  return Object.fromEntries(
    PLATFORMS[platform].map((name) => {
      const text = readFileSync(join(root, "node_modules", name, "package.json"), "utf8");
      return [name, (JSON.parse(text) as { readonly version: string }).version];
    }),
  );
}

function platformSchemas(types: OpenTypes, root: string, platform: Platform): readonly [PlatformSchemas, Found] {
  const found: Found = { defs: new Map(), limits: new Set(), unread: new Map(), untold: new Set() };
  const walk = new TypeWalk(types, found);
  const calls: Record<string, Schema> = {};
  for (const call of types.properties(`${HERE}/calls/${platform}-calls.ts`)) {
    const type: Type | undefined = types.checker.getTypeOfSymbol(call);
    if (type === undefined) throw new Error(`${call.name} has no type.`);
    // Only Slack's arguments are unions of products; elsewhere a union tells its shapes apart by a field.
    const isProduct = platform === "slack" && call.name !== "view_submission" && type.isUnionType();
    calls[call.name] = isProduct
      ? merged(
          type.getTypes().map((shape) => walk.schemaOf(shape, call.name)),
          found.defs,
        )
      : walk.schemaOf(type, call.name);
  }
  const made = "by `npm run generate:schemas`; do not edit";
  const $defs = reachable(calls, found.defs);
  return [{ made, from: versions(root, platform), calls, $defs }, found];
}

const fieldNames = ([first = "", ...rest]: readonly string[]): string =>
  rest.length > 0 ? `${first} and ${rest.length} more` : first;
const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)} …` : text);

function report(platform: Platform, { limits, unread }: Found): string {
  const lines = [...unread].map(([sentence, fields]) => `- ${fieldNames([...fields])}: ${shortened(sentence)}`).sort();
  return `## ${platform}\n\n${limits.size} limits read. Sentences with a number that became no limit: ${lines.length}.\n\n${lines.join("\n")}\n`;
}

const root = join(import.meta.dirname, "../../../..");
const types = openTypes(root, `${HERE}/calls/tsconfig.json`);
const check = argv.includes("--check");
const reports: string[] = [];
const untold = new Set<string>();
let stale = 0;
const put = (file: string, text: string): void => {
  const path = join(root, HERE, "generated", file);
  if (check && readFileSync(path, "utf8") !== text) {
    console.error(`${file} is not what the types say: run \`npm run generate:schemas\`.`);
    stale += 1;
  }
  if (!check) writeFileSync(path, text);
};
for (const platform of Object.keys(PLATFORMS) as Platform[]) {
  const [schemas, found] = platformSchemas(types, root, platform);
  put(`${platform}.json`, `${printed(schemas)}\n`);
  reports.push(report(platform, found));
  for (const field of found.untold) untold.add(field);
}
put("unread-limits.md", `# What the comments say and no schema holds\n\n${reports.join("\n")}`);
types.close();
const gone = Object.keys(UNTOLD_LIMITS).filter((field) => !untold.has(field));
if (gone.length > 0) throw new Error(`Our table of limits names fields that are gone: ${gone.join(", ")}`);
if (stale > 0) exit(1);
