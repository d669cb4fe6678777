import { databaseStanding } from "./backup/standing.ts";
import { openChat } from "./chat.ts";
import { type Config, environment, explain, type Platforms, readConfig } from "./config.ts";
import { faultFields } from "./engine/fault-fields.ts";
import { systemClock } from "./engine/system-clock.ts";
import { createLog, type LogLevel } from "./log.ts";
import { openPracticeRoom } from "./practice.ts";

const FOLDER = "./practice";

/** Reads the settings, opens what they name, and stays until it is told to stop. Exit code 1 where it cannot start. */
async function main(): Promise<void> {
  const reading = readConfig(environment());
  if (!reading.ok) return refuse(`Sayso cannot start with these settings:\n\n${explain(reading.problems)}`);
  if (reading.notices.length > 0) console.error(explain(reading.notices));
  const { config } = reading;
  const until = config.mode.kind === "chat" ? await chat(config, config.mode.platforms) : await practice(config);
  if (until === undefined) return;
  const stop = async (): Promise<void> => {
    await until.close();
    process.exit(0);
  };
  process.once("SIGINT", () => void stop());
  process.once("SIGTERM", () => void stop());
  // Only now: whoever reads it may stop the program at once.
  console.log(until.says);
}

/** Something that runs until it is told to stop. */
interface Running {
  /** For whoever started it, at a terminal. */
  readonly says: string;
  close(): Promise<void>;
}

async function chat(config: Config, platforms: Platforms): Promise<Running> {
  const log = createLog(config.logLevel, undefined, systemClock.now);
  // A client library that loses its connection at a bad moment must not end the program for everybody else.
  process.on("unhandledRejection", (fault) => log("fault.unexpected", { during: "elsewhere", ...faultFields(fault) }));
  const open = await openChat(config, platforms, log);
  const names = Object.keys(platforms).sort().join(", ");
  return { ...open, says: `Sayso is running, for ${names}. To stop it, press Ctrl and C.` };
}

async function practice(config: Config): Promise<Running | undefined> {
  const why = await whyNoPractice(config);
  if (why !== undefined) {
    refuse(why);
    return undefined;
  }
  const room = await openPracticeRoom(FOLDER, config.port, createLog(quieter(config.logLevel)));
  return {
    close: () => room.close(),
    says: `\nThe practice room is open: ${room.address()}\nNothing in it is real, and only this computer can reach it.\nTo close it, press Ctrl and C.\n`,
  };
}

/** A newcomer at a terminal wants the address, not what is normal; whoever asks for more gets it. */
const quieter = (level: LogLevel): LogLevel => (level === "info" ? "warn" : level);

/** The practice room never opens where real groups are (architecture A19). */
async function whyNoPractice(config: Config): Promise<string | undefined> {
  if (config.publicUrl !== undefined)
    return "PUBLIC_URL is set, so this looks like a real deployment, and the practice room does not open.\nSet the token of a chat platform (DISCORD_TOKEN, SLACK_BOT_TOKEN or TELEGRAM_TOKEN), or take PUBLIC_URL out.";
  if ((await databaseStanding(config.databaseUrl.reveal(), systemClock.now())) !== "groups") return undefined;
  return "The database of DATABASE_URL holds real groups, and no chat platform is set up, so the practice room does not open.\nSet the token of your chat platform (DISCORD_TOKEN, SLACK_BOT_TOKEN or TELEGRAM_TOKEN). To practise, start in another folder.";
}

function refuse(text: string): void {
  console.error(`\n${text}\n`);
  process.exitCode = 1;
}

/** Errors whose text was written for the host. */
const OURS: ReadonlySet<string> = new Set([
  "NotStarted",
  "SecretFault",
  "KeyringFault",
  "MigrationRefused",
  "StoreFault",
  "PortTaken",
  "DoorFault",
  "NotConnected",
]);

await main().catch((fault: unknown) => {
  // Only texts of our own are shown: anything else could hold what somebody wrote.
  const ours = fault instanceof Error && OURS.has(fault.name);
  refuse(
    ours
      ? (fault as Error).message
      : `Sayso could not start (${fault instanceof Error ? fault.name : "unknown fault"}). Run \`npm run doctor\` to see what is missing.`,
  );
});
