/** What anybody would write first: the client library, a row that is kept, the answer. For `press.ts` to compare with. */
import { openStore } from "../../src/storage/open-store.ts";
import type { ChatAccess } from "../crash/wire.ts";
import { bareSqlite } from "./bare.ts";
import { answerForCpu, pressParts } from "./press-asked.ts";
import type { PressAnswer } from "./press-wire.ts";

type Access<P extends keyof ChatAccess> = NonNullable<ChatAccess[P]>;

const { access, answers, databaseUrl } = pressParts();
await (await openStore(databaseUrl)).close();
const { insert } = bareSqlite(databaseUrl);

function answerTo(carried: string): PressAnswer {
  const answer = answers[carried];
  if (!answer) throw new Error("A press that the bare bot was not told of.");
  return answer;
}

if (access.telegram) await telegram(access.telegram);
if (access.discord) await discord(access.discord);
if (access.slack) await slack(access.slack);
answerForCpu();

async function telegram({ token, apiUrl }: Access<"telegram">): Promise<void> {
  const { Bot } = await import("grammy");
  const bot = new Bot(token, { client: { apiRoot: apiUrl } });
  bot.on("callback_query:data", async (press) => {
    const { message, toast } = answerTo(press.callbackQuery.data);
    const { text, ...rest } = message;
    await insert();
    await press.api.sendMessage(press.from.id, String(text), rest);
    await press.answerCallbackQuery(toast === undefined ? {} : { text: toast });
  });
  await new Promise<void>((onStart) => void bot.start({ onStart: () => onStart() }));
}

async function discord({ token, apiUrl }: Access<"discord">): Promise<void> {
  const { Client, Events, GatewayIntentBits } = await import("discord.js");
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl, retries: 0 } });
  client.on(Events.InteractionCreate, async (press) => {
    if (!press.isButton()) return;
    const { components, flags } = answerTo(press.customId).message;
    await insert();
    await press.reply({ components, flags, allowedMentions: { parse: [] } } as Parameters<typeof press.reply>[0]);
  });
  const ready = new Promise<void>((done) => client.once(Events.ClientReady, () => done()));
  await client.login(token);
  await ready;
}

async function slack({ botToken, appToken, apiUrl }: Access<"slack">): Promise<void> {
  const { App, LogLevel } = await import("@slack/bolt");
  const app = new App({
    token: botToken,
    appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
  });
  app.action({ type: "block_actions" }, async ({ ack, respond, body }) => {
    await ack();
    const { text, blocks } = answerTo(body.actions[0]?.action_id ?? "").message;
    await insert();
    const shown = { text, blocks, response_type: "ephemeral", replace_original: false };
    await respond(shown as Parameters<typeof respond>[0]);
  });
  await app.start();
}
