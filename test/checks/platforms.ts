/** Writes the tables of `docs/platforms.md` from the profiles and the excuses; with `--check` only compares. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Profile } from "../../src/ports/chat-adapter.ts";
import type { Unsupported } from "../contract/unsupported.ts";
import { type PlatformFacts, withPlatforms } from "./platforms-text.ts";

const root = resolve(import.meta.dirname, "../..");
const page = join(root, "docs/platforms.md");

/** Whatever a module of ours exports, by name. */
const load = async (path: string): Promise<Readonly<Record<string, unknown>>> =>
  import(pathToFileURL(join(root, path)).href);

const isProfile = (value: unknown): value is Profile =>
  typeof value === "object" && value !== null && "limits" in value && "pace" in value;

async function factsOf(folder: string): Promise<PlatformFacts> {
  const [profile, ...more] = Object.values(await load(`adapters/${folder}/profile.ts`)).filter(isProfile);
  if (profile === undefined || more.length > 0)
    throw new Error(`adapters/${folder}/profile.ts must export one profile.`);
  const excuses = `test/contract/${folder}.excuses.ts`;
  if (!existsSync(join(root, excuses))) throw new Error(`${excuses} is not there: say what ${profile.name} has not.`);
  const { contractExcuses, scenarioExcuses } = await load(excuses);
  return {
    folder,
    profile,
    contract: listIn(contractExcuses, `contractExcuses in ${excuses}`),
    scenarios: listIn(scenarioExcuses, `scenarioExcuses in ${excuses}`),
  };
}

function listIn(value: unknown, name: string): readonly Unsupported[] {
  if (!Array.isArray(value)) throw new Error(`There is no list ${name}.`);
  return value;
}

const folders = readdirSync(join(root, "adapters")).filter((name) =>
  existsSync(join(root, "adapters", name, "profile.ts")),
);
const facts: PlatformFacts[] = [];
for (const folder of folders) facts.push(await factsOf(folder));
const before = readFileSync(page, "utf8");
const wanted = withPlatforms(before, facts);
if (process.argv.includes("--check")) {
  if (before !== wanted) {
    process.stdout.write("docs/platforms.md is not what the profiles and excuses say; npm run generate:docs\n");
    process.exitCode = 1;
  }
} else writeFileSync(page, wanted);
