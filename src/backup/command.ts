import { existsSync } from "node:fs";
import { loadSecret, SecretFault } from "../anonymity/secret.ts";
import { type Config, type Environment, explain, readConfig } from "../config.ts";
import type { Randomness } from "../ports/randomness.ts";
import { MigrationRefused } from "../storage/migrate.ts";
import { BackupRefused } from "./make-backup.ts";
import { RestoreRefused } from "./restore-backup.ts";
import { BackupUnreadable } from "./sealed-lines.ts";

/** What somebody who runs a command may have to hear; it is printed as it is. */
export class CommandRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CommandRefused";
  }
}

/** The settings, or `CommandRefused` with all that is wrong with them. */
export function settings(env: Environment): Config {
  const reading = readConfig(env);
  if (!reading.ok) throw new CommandRefused(explain(reading.problems));
  return reading.config;
}

/** The key of backups, from the secret that stands. Never makes a secret: a new one would open nothing. */
export async function backupKey(config: Config, randomness: Randomness): Promise<Uint8Array> {
  if (!existsSync(config.secretFile)) {
    throw new CommandRefused(
      `There is no secret at ${config.secretFile}. Put the deployment's secret there, or set SAYSO_SECRET_FILE.`,
    );
  }
  return (await loadSecret(config.secretFile, randomness)).secret.derive("backup");
}

/**
 * What to print about an error. Only texts of ours are printed whole: a database's own may quote what people wrote,
 * or the address with its password.
 */
export function faultText(error: unknown): string {
  const ours = [CommandRefused, BackupRefused, RestoreRefused, BackupUnreadable, SecretFault, MigrationRefused];
  if (ours.some((kind) => error instanceof kind) && error instanceof Error) return error.message;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "no code";
  const said = KNOWN_CODES.get(code) ?? "It did not work";
  return `${said} (${code.replace(/[^\w .-]/g, "")}). Run "npm run doctor" to see what is set up.`;
}

const KNOWN_CODES = new Map([
  ["ENOENT", "A file or folder is not there"],
  ["EACCES", "A file or folder may not be read or written by this user"],
  ["EROFS", "The disk can only be read"],
  ["ENOSPC", "The disk is full"],
  ["SQLITE_FULL", "The disk is full"],
  ["SQLITE_CANTOPEN", "The database file is not there or cannot be opened"],
  ["SQLITE_NOTADB", "The database file is not a database"],
  ["SQLITE_CORRUPT", "The database file is damaged"],
  ["ECONNREFUSED", "The database server does not answer"],
  ["ENOTFOUND", "The database server's name is not known"],
  ["28P01", "The database server does not accept the user or password"],
  ["3D000", "There is no such database on the server"],
  ["55P03", "The database is in use; stop Sayso first"],
]);
