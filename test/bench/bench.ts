import { closes } from "./closes.ts";
import { type BenchDatabase, postgresqlForBench, sqliteForBench } from "./databases.ts";
import { feedback } from "./feedback.ts";
import type { Figure } from "./figures.ts";
import { presses } from "./press.ts";
import { discordPresses } from "./press-discord.ts";
import { slackPresses } from "./press-slack.ts";
import { telegramPresses } from "./press-telegram.ts";
import { practiceRoom } from "./room.ts";
import { tokenMatch } from "./tokens.ts";
import { votes } from "./votes.ts";

const print = (figure: Figure): void => {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
};

async function within(open: () => Promise<BenchDatabase>, bench: (database: BenchDatabase) => Promise<void>) {
  const database = await open();
  try {
    await bench(database);
  } finally {
    await database.close();
  }
}

/** What can be asked for by name: all whose name holds one of the arguments; without arguments, all. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  "votes.sqlite": () => within(sqliteForBench, (database) => votes(database, print)),
  "votes.postgresql": () => within(postgresqlForBench, (database) => votes(database, print)),
  "close.sqlite": () => within(sqliteForBench, (database) => closes(database, print)),
  "close.postgresql": () => within(postgresqlForBench, (database) => closes(database, print)),
  "feedback.sqlite": () => within(sqliteForBench, (database) => feedback(database, print)),
  "feedback.postgresql": () => within(postgresqlForBench, (database) => feedback(database, print)),
  "token-match": () => tokenMatch(print),
  "press.discord": () => presses(discordPresses, print),
  "press.slack": () => presses(slackPresses, print),
  "press.telegram": () => presses(telegramPresses, print),
  "start and memory": () => practiceRoom(print),
};

const wanted = process.argv.slice(2);
const chosen = Object.entries(BENCHES).filter(([name]) => wanted.length === 0 || wanted.some((w) => name.includes(w)));
if (chosen.length === 0) throw new Error(`There is no such bench. There are: ${Object.keys(BENCHES).join(", ")}.`);
for (const [, bench] of chosen) await bench();
