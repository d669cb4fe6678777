/** The bot as it is deployed, on one platform, in a process of its own: for `press.ts`. */
import type { Platforms } from "../../src/config.ts";
import type { EpochMillis } from "../../src/core/time.ts";
import { openDeployment } from "../../src/deployment.ts";
import { Hidden } from "../../src/hidden.ts";
import { loadAdapters } from "../../src/platforms.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { loadWords } from "../../src/words/load-words.ts";
import type { ChatAccess } from "../crash/wire.ts";
import { answerForCpu, pressParts } from "./press-asked.ts";
import { strictLog } from "./strict-log.ts";

const parts = pressParts();

/** Goes on from the moment at which the group was set up. */
const clock: Clock = {
  now: () => Math.floor(parts.startsAt + performance.now()) as EpochMillis,
  steady: () => performance.now(),
};

function hidden({ discord, slack, telegram }: ChatAccess): Platforms {
  return {
    ...(discord && { discord: { ...discord, token: new Hidden(discord.token) } }),
    ...(slack && {
      slack: { ...slack, botToken: new Hidden(slack.botToken), appToken: new Hidden(slack.appToken) },
    }),
    ...(telegram && { telegram: { ...telegram, token: new Hidden(telegram.token) } }),
  };
}

const adapters = await loadAdapters({
  platforms: hidden(parts.access),
  clock,
  log: strictLog,
  words: (language) => loadWords().words(language ?? "en"),
});
const deployment = await openDeployment({
  ...parts,
  clock,
  adapters,
  log: strictLog,
  everyMinute: () => async () => {},
});
await deployment.engine.start();
answerForCpu();
