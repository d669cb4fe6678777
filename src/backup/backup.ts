/** `npm run backup -- FILE`: one consistent, sealed file of the database. May be run while Sayso runs. */
import { environment } from "../config.ts";
import { systemClock } from "../engine/system-clock.ts";
import { systemRandomness } from "../engine/system-randomness.ts";
import { backupKey, CommandRefused, faultText, settings } from "./command.ts";
import { makeBackup } from "./make-backup.ts";

async function main(args: readonly string[]): Promise<void> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0 || file.startsWith("-")) throw new CommandRefused("npm run backup -- FILE");
  const config = settings(environment());
  const counts = await makeBackup({
    databaseUrl: config.databaseUrl.reveal(),
    file,
    key: await backupKey(config, systemRandomness),
    salt: systemRandomness.bytes(32),
    now: systemClock.now(),
  });
  process.stdout.write(
    `Backed up to ${file}: ${counts.get("Group") ?? 0} groups, ${counts.get("Poll") ?? 0} polls.\n` +
      "Answers of open polls and the keyring are not in it. It opens only with this deployment's secret,\n" +
      `which is kept apart: have you a copy of ${config.secretFile}?\n`,
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${faultText(error)}\n`);
  process.exitCode = 1;
});
