import { readFileSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { parseEnv } from "node:util";
import { Hidden } from "./hidden.ts";
import type { LogLevel } from "./log.ts";
import { SETTINGS } from "./settings.ts";

/** What is set up for one platform; absent where its token is not set. */
export interface Platforms {
  readonly discord?: { readonly token: Hidden; readonly apiUrl?: string };
  readonly slack?: {
    readonly botToken: Hidden;
    /** With it Slack is asked for news; without it Slack calls `publicUrl`, and `signingSecret` is there. */
    readonly appToken?: Hidden;
    readonly signingSecret?: Hidden;
    readonly apiUrl?: string;
  };
  /** With a webhook secret Telegram calls `publicUrl`. */
  readonly telegram?: { readonly token: Hidden; readonly webhookSecret?: Hidden; readonly apiUrl?: string };
}

/** "practice": no token is set and no public address. "chat": at least one platform is set up. */
export type Mode = { readonly kind: "practice" } | { readonly kind: "chat"; readonly platforms: Platforms };

/** Everything a host decides. Paths are as written, relative to the working directory. */
export interface Config {
  readonly mode: Mode;
  /** Hidden because a PostgreSQL address may hold a password. */
  readonly databaseUrl: Hidden;
  readonly keyringDir: string;
  readonly secretFile: string;
  readonly publicUrl?: string;
  /** Of the practice room, or of the public web server; 0 for any free one. */
  readonly port: number;
  /** What the public web server listens on. */
  readonly host: string;
  readonly logLevel: LogLevel;
}

/** One fault: which setting, what is wrong with it, what to do. Never holds the value. */
export interface ConfigProblem {
  readonly setting: string;
  readonly problem: string;
  readonly mend: string;
}

/** `notices` are settings that look like ours and are not read. */
export type ConfigReading =
  | { readonly ok: true; readonly config: Config; readonly notices: readonly ConfigProblem[] }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Names and values as the environment gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment, with what a `.env` file in the working directory adds to it. A name set in both has the
 * environment's value. The process' own environment is not changed, so child processes inherit no secret from the file.
 */
export function environment(file = ".env"): Environment {
  return { ...readEnvFile(file), ...process.env };
}

/** All faults at once, each with how to mend it and none with a value. An empty value counts as not set. */
export function readConfig(env: Environment): ConfigReading {
  const read = readSettings(env);
  const problems = [...read.problems, ...missingTogether(env, read.values), ...placement(read.values)];
  const strangers = unknownSettings(env);
  problems.push(...strangers.filter((s) => s.looksLike !== undefined).map(typo));
  if (problems.length > 0) return { ok: false, problems };
  const notices = strangers.filter((s) => s.looksLike === undefined).map(notOurs);
  return { ok: true, config: assemble(read.values), notices };
}

/** The faults as lines for a terminal. */
export function explain(problems: readonly ConfigProblem[]): string {
  return problems.map((p) => `${p.setting} ${p.problem}.\n  ${p.mend}`).join("\n");
}

type Values = ReadonlyMap<string, string>;

const given = (env: Environment, name: string): boolean => (env[name] ?? "").trim() !== "";

function readEnvFile(file: string): Environment {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return {};
    throw new Error(`The settings file ${file} is there and cannot be read.`, { cause });
  }
  return parseEnv(text);
}

function readSettings(env: Environment): { values: Values; problems: ConfigProblem[] } {
  const values = new Map<string, string>();
  const problems: ConfigProblem[] = [];
  for (const setting of SETTINGS) {
    const raw = given(env, setting.name) ? env[setting.name]?.trim() : setting.byDefault;
    if (raw === undefined) continue;
    const parsed = setting.shape.safeParse(raw);
    if (parsed.success) values.set(setting.name, parsed.data);
    // Only our own sentence is used: a validator's text may quote the value.
    else problems.push({ setting: setting.name, problem: saidBy(parsed.error.issues), mend: setting.mend });
  }
  return { values, problems };
}

function saidBy(issues: readonly { readonly message: string }[]): string {
  return issues[0]?.message ?? "is not right";
}

const TOKENS = ["DISCORD_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "TELEGRAM_TOKEN"];

function missingTogether(env: Environment, values: Values): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const missing = (name: string, problem: string): void => {
    if (given(env, name)) return;
    problems.push({ setting: name, problem, mend: SETTINGS.find((s) => s.name === name)?.mend ?? "" });
  };
  if (["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"].some((name) => given(env, name))) {
    missing("SLACK_BOT_TOKEN", "is missing, and Slack needs it beside the other");
    const called = given(env, "SLACK_SIGNING_SECRET") && given(env, "PUBLIC_URL");
    if (!called) missing("SLACK_APP_TOKEN", "is missing, and Slack needs it beside the other");
  }
  if (given(env, "TELEGRAM_WEBHOOK_SECRET")) {
    missing("TELEGRAM_TOKEN", "is missing, and TELEGRAM_WEBHOOK_SECRET needs it");
    missing("PUBLIC_URL", "is missing, and TELEGRAM_WEBHOOK_SECRET needs it");
  }
  if (values.has("PUBLIC_URL") && !TOKENS.some((name) => given(env, name))) {
    problems.push({
      setting: "DISCORD_TOKEN, SLACK_BOT_TOKEN or TELEGRAM_TOKEN",
      problem: "is missing: PUBLIC_URL is set, and where it is the practice room does not open",
      mend: "Set the token of one platform, or remove PUBLIC_URL to try the practice room.",
    });
  }
  return problems;
}

/** Where the database lies as a file, its folder is what gets copied: neither keys nor the secret may lie in it. */
function placement(values: Values): ConfigProblem[] {
  const database = values.get("DATABASE_URL") ?? "";
  const keyring = values.get("KEYRING_DIR");
  const secret = values.get("SAYSO_SECRET_FILE");
  const problems: ConfigProblem[] = [];
  const add = (setting: string, problem: string): void => {
    problems.push({ setting, problem, mend: SETTINGS.find((s) => s.name === setting)?.mend ?? "" });
  };
  if (database.startsWith("file:")) {
    const folder = dirname(resolve(database.slice("file:".length)));
    if (keyring !== undefined && inside(folder, keyring)) add("KEYRING_DIR", "lies in the folder of the database");
    if (secret !== undefined && inside(folder, secret)) add("SAYSO_SECRET_FILE", "lies in the folder of the database");
  }
  if (secret !== undefined && keyring !== undefined && inside(keyring, secret)) {
    add("SAYSO_SECRET_FILE", "lies in the keyring, which is never backed up");
  }
  return problems;
}

function inside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

interface Stranger {
  readonly name: string;
  readonly looksLike?: string;
}

const PREFIXES = ["DISCORD_", "SLACK_", "TELEGRAM_", "SAYSO_", "KEYRING_"];

function unknownSettings(env: Environment): Stranger[] {
  const known = SETTINGS.map((s) => s.name);
  const strangers: Stranger[] = [];
  for (const name of Object.keys(env).filter((n) => given(env, n) && !known.includes(n))) {
    // Short names are left alone: "POST" is nearer to PORT than any typo deserves.
    const near = known.find((k) => k.length > 6 && !given(env, k) && editDistance(name.toUpperCase(), k) <= 2);
    if (near !== undefined) strangers.push({ name, looksLike: near });
    else if (PREFIXES.some((prefix) => name.startsWith(prefix))) strangers.push({ name });
  }
  return strangers;
}

function typo(stranger: Stranger): ConfigProblem {
  return {
    setting: stranger.name,
    problem: `is no setting of Sayso; ${stranger.looksLike ?? ""} is`,
    mend: `If you meant ${stranger.looksLike ?? ""}, correct the name; otherwise remove it.`,
  };
}

function notOurs(stranger: Stranger): ConfigProblem {
  return {
    setting: stranger.name,
    problem: "is not read by Sayso",
    mend: "If something else on this machine needs it, leave it; otherwise check its name against .env.example.",
  };
}

/** How many letters must be added, dropped or changed to get from one name to the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function assemble(values: Values): Config {
  const publicUrl = values.get("PUBLIC_URL");
  return {
    mode: modeOf(values),
    databaseUrl: new Hidden(values.get("DATABASE_URL") ?? ""),
    keyringDir: values.get("KEYRING_DIR") ?? "",
    secretFile: values.get("SAYSO_SECRET_FILE") ?? "",
    ...(publicUrl === undefined ? {} : { publicUrl }),
    port: Number(values.get("PORT")),
    host: values.get("LISTEN_ON") ?? "127.0.0.1",
    logLevel: levelOf(values.get("LOG_LEVEL")),
  };
}

function levelOf(text: string | undefined): LogLevel {
  return text === "debug" || text === "warn" || text === "error" || text === "silent" ? text : "info";
}

function modeOf(values: Values): Mode {
  if (!TOKENS.some((name) => values.has(name))) return { kind: "practice" };
  const hidden = (name: string): Hidden | undefined => {
    const value = values.get(name);
    return value === undefined ? undefined : new Hidden(value);
  };
  const api = (name: string): { apiUrl?: string } => {
    const apiUrl = values.get(name);
    return apiUrl === undefined ? {} : { apiUrl };
  };
  const discord = hidden("DISCORD_TOKEN");
  const telegram = hidden("TELEGRAM_TOKEN");
  const botToken = hidden("SLACK_BOT_TOKEN");
  const appToken = hidden("SLACK_APP_TOKEN");
  const signingSecret = hidden("SLACK_SIGNING_SECRET");
  const webhookSecret = hidden("TELEGRAM_WEBHOOK_SECRET");
  const platforms: Platforms = {
    ...(discord && { discord: { token: discord, ...api("DISCORD_API_URL") } }),
    ...(telegram && {
      telegram: { token: telegram, ...(webhookSecret && { webhookSecret }), ...api("TELEGRAM_API_URL") },
    }),
    ...(botToken && {
      slack: {
        botToken,
        ...(appToken && { appToken }),
        ...(signingSecret && { signingSecret }),
        ...api("SLACK_API_URL"),
      },
    }),
  };
  return { kind: "chat", platforms };
}
