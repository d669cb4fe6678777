import { constants } from "node:fs";
import { access, readdir, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { keyringPlacement } from "./anonymity/keyring-placement.ts";
import { DeploymentSecret } from "./anonymity/secret.ts";
import { faultText } from "./backup/command.ts";
import type { Source } from "./backup/database.ts";
import { openSource } from "./backup/make-backup.ts";
import { sqliteFile } from "./backup/sqlite-file.ts";
import { type Config, type ConfigProblem, type Environment, type Mode, type Platforms, readConfig } from "./config.ts";
import { checkReaderLists } from "./reader-lists.ts";
import { migrationFiles } from "./storage/migrate.ts";

/** One thing the doctor saw. "mend": Sayso will not run rightly until it is put right. Holds no value of a secret. */
export interface Finding {
  readonly kind: "fine" | "note" | "mend";
  readonly says: string;
  /** What to do. */
  readonly how?: string;
}

/** What the doctor looks at. Paths in `env` are relative to the working directory. */
export interface Patient {
  readonly env: Environment;
  /** "20.19.0" */
  readonly node: string;
  readonly envFile: string;
  /** Asks the platforms themselves. */
  readonly platforms: (platforms: Platforms) => Promise<readonly Finding[]>;
}

const fine = (says: string): Finding => ({ kind: "fine", says });
const note = (says: string, how?: string): Finding => ({ kind: "note", says, ...(how === undefined ? {} : { how }) });
const mend = (says: string, how: string): Finding => ({ kind: "mend", says, how });

/** Everything that can be seen without changing anything: nothing is made, moved or brought up to date. */
export async function diagnose({ env, node, envFile, platforms }: Patient): Promise<readonly Finding[]> {
  const first = [nodeVersion(node), ...(await privacyOf(envFile, "0600", "The settings file"))];
  const reading = readConfig(env);
  if (!reading.ok) return [...first, ...reading.problems.map(wrongSetting)];
  const { config } = reading;
  return [
    ...first,
    fine("All settings can be read."),
    ...reading.notices.map((notice) => note(`${notice.setting} ${notice.problem}.`, notice.mend)),
    ...(await chats(config.mode, platforms)),
    ...(await secretFile(config)),
    ...(await keyring(config)),
    ...(await database(config)),
  ];
}

const wrongSetting = (problem: ConfigProblem): Finding => mend(`${problem.setting} ${problem.problem}.`, problem.mend);

function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return enough ? fine(`Node ${version}.`) : mend(`Node ${version} is too old.`, "Install Node 24, or at least 20.19.");
}

async function chats(mode: Mode, ask: Patient["platforms"]): Promise<readonly Finding[]> {
  if (mode.kind === "practice") return [note("No token is set, so npm start opens the practice room.")];
  const names = { discord: "Discord", slack: "Slack", telegram: "Telegram" } as const;
  const set = (["discord", "slack", "telegram"] as const).filter((name) => mode.platforms[name] !== undefined);
  return [fine(`Tokens are set for ${set.map((name) => names[name]).join(", ")}.`), ...(await ask(mode.platforms))];
}

/** The permission bits of a file or folder; undefined where it is not there. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return undefined;
  }
}

async function privacyOf(path: string, wanted: "0600" | "0700", what: string): Promise<readonly Finding[]> {
  const mode = await modeOf(path);
  if (mode === undefined) return [];
  if ((mode & 0o077) === 0) return [fine(`${what} is closed to other users.`)];
  return [mend(`${what} ${path} is open to other users of this machine.`, `chmod ${wanted.slice(1)} ${path}`)];
}

async function secretFile(config: Config): Promise<readonly Finding[]> {
  if ((await modeOf(config.secretFile)) === undefined) {
    return [note(`There is no secret at ${config.secretFile} yet; the first start makes it.`)];
  }
  const size = (await stat(config.secretFile)).size;
  const length =
    size === 32 ? [] : [mend(`The secret file ${config.secretFile} is damaged.`, "Put it back from its backup.")];
  return [...length, ...(await privacyOf(config.secretFile, "0600", "The secret"))];
}

async function keyring(config: Config): Promise<readonly Finding[]> {
  const placement = await keyringPlacement(config.keyringDir, config.databaseUrl.reveal(), ".");
  if (placement.kind === "refused") return [mend(placement.reason, "Set KEYRING_DIR.")];
  if ((await modeOf(config.keyringDir)) === undefined) {
    return [note(`There is no keyring at ${config.keyringDir} yet; the first start makes it.`)];
  }
  return privacyOf(config.keyringDir, "0700", "The keyring");
}

async function database(config: Config): Promise<readonly Finding[]> {
  const url = config.databaseUrl.reveal();
  const findings: Finding[] = [];
  if (url.startsWith("file:")) {
    const file = sqliteFile(url);
    const folder = dirname(file);
    const writable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
    if ((await modeOf(folder)) !== undefined && !writable) {
      findings.push(
        mend(`The folder of the database, ${folder}, may not be written.`, "Give it to the user that runs Sayso."),
      );
    }
    if ((await modeOf(file)) === undefined)
      return [...findings, note("There is no database yet; the first start makes it.")];
    findings.push(...(await privacyOf(file, "0600", "The database")));
  }
  try {
    return [...findings, ...(await insideDatabase(config))];
  } catch (error) {
    return [...findings, mend("The database cannot be read.", faultText(error))];
  }
}

async function insideDatabase(config: Config): Promise<readonly Finding[]> {
  const source = await openSource(config.databaseUrl.reveal());
  try {
    const applied = await source.migrations();
    const known = migrationFiles(source.engine).map((file) => file.name);
    if (applied.some((name) => !known.includes(name))) {
      return [
        mend("The database was made by a newer version of Sayso.", "Start that version, or restore an older backup."),
      ];
    }
    if (applied.length === 0) return [note("The database is empty; the first start makes its tables.")];
    const missing = known.length - applied.length;
    const fresh = missing === 0 ? fine("The database is up to date.") : note("The next start updates the database.");
    let open = 0;
    for await (const row of source.rows("Poll")) {
      if (["open", "closing"].includes(String(row.get("phase")))) open += 1;
    }
    const lists = missing === 0 ? await readerLists(source, config) : [];
    return [fine("The database can be read."), fresh, ...(await keysFor(open, config)), ...lists];
  } finally {
    await source.close();
  }
}

async function readerLists(source: Source, config: Config): Promise<readonly Finding[]> {
  const secret = await readFile(config.secretFile).catch(() => undefined);
  if (secret?.length !== 32) return [];
  const { all, broken } = await checkReaderLists(source, new DeploymentSecret(secret));
  if (all === 0) return [];
  if (broken === 0) return [fine("Nobody has changed the lists of what readers did.")];
  const how = "Somebody has written to the database past Sayso. Find out who could, and tell the groups' safety leads.";
  return [mend(`Lists of what readers did have been changed (${broken} of ${all}).`, how)];
}

async function keysFor(open: number, config: Config): Promise<readonly Finding[]> {
  const keys = await readdir(config.keyringDir).catch(() => []);
  if (open > 0 && keys.length === 0) {
    const how =
      "Put the right folder in place (KEYRING_DIR). If it is lost for good, restore a backup: " +
      "these polls then end as lost, and their groups are asked to vote again.";
    return [mend(`Polls are open (${open}) and the keyring is empty.`, how)];
  }
  if ((await modeOf(config.secretFile)) === undefined) {
    return [mend("There is a database and no secret that belongs to it.", "Put the secret back from its backup.")];
  }
  return [];
}
