/** `npm run restore -- FILE [--replace]`: puts a backup in place of the database. Sayso must be stopped. */
import { environment } from "../config.ts";
import { systemClock } from "../engine/system-clock.ts";
import { systemRandomness } from "../engine/system-randomness.ts";
import { backupKey, CommandRefused, faultText, settings } from "./command.ts";
import { restoreBackup } from "./restore-backup.ts";

async function main(args: readonly string[]): Promise<void> {
  const replace = args.includes("--replace");
  const [file, ...more] = args.filter((arg) => arg !== "--replace");
  if (file === undefined || more.length > 0 || file.startsWith("-")) {
    throw new CommandRefused("npm run restore -- FILE [--replace]");
  }
  const config = settings(environment());
  const key = await backupKey(config, systemRandomness);
  const restored = await restoreBackup({
    databaseUrl: config.databaseUrl.reveal(),
    file,
    key,
    replace,
    now: systemClock.now(),
  });
  const made = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" }).format(restored.madeAt);
  process.stdout.write(
    `Restored the backup of ${made}: ${restored.groups} groups.\n` +
      `Polls that were open then: ${restored.openPolls}. At the next start they end as lost, and their groups are asked to vote again.\n`,
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${faultText(error)}\n`);
  process.exitCode = 1;
});
