import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DiscordStage, openDiscordStage } from "../stages/discord.ts";
import { APP_TOKEN, BOT_TOKEN } from "../stages/slack/workspace.ts";
import { openSlackStage, type SlackStage } from "../stages/slack.ts";
import { TOKEN as TELEGRAM_TOKEN } from "../stages/telegram/fake.ts";
import { openTelegramStage, type TelegramStage } from "../stages/telegram.ts";

const at = (file: string): string => fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
const TSX = import.meta.resolve("tsx");

let folder: string;
let discord: DiscordStage;
let slack: SlackStage;
let telegram: TelegramStage;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sayso-program-"));
  [discord, slack, telegram] = await Promise.all([openDiscordStage(), openSlackStage(), openTelegramStage()]);
  env = {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    DISCORD_TOKEN: discord.access.token,
    DISCORD_API_URL: discord.access.apiUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: `${slack.server.url}/api/`,
    TELEGRAM_TOKEN,
    TELEGRAM_API_URL: telegram.fake.server.url,
  };
});
afterAll(async () => {
  for (const stage of [discord, slack, telegram]) await stage.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a program of ours; `until` is a text after which it is told to end. */
async function run(file: string, until?: string, more: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ["--import", TSX, at(file)], { cwd: folder, env: { ...env, ...more } });
  let said = "";
  let told = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text: Buffer) => {
      said += text.toString("utf8");
      // Once: a second time would not wait for what is in hand.
      if (until === undefined || told || !said.includes(until)) return;
      told = true;
      child.kill("SIGTERM");
    });
  }
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, said };
}

describe("the program itself, with a token for every platform", () => {
  it("connects to all three, says so, and ends cleanly when told to", async () => {
    const { code, said } = await run("main.ts", "Sayso is running");
    expect(said).toContain("Sayso is running, for discord, slack, telegram.");
    for (const platform of ["discord", "slack", "telegram"])
      expect(said).toContain(`"event":"platform.connected","platform":"${platform}"`);
    expect(said).not.toContain("fault");
    for (const value of [discord.access.token, BOT_TOKEN, APP_TOKEN, TELEGRAM_TOKEN]) expect(said).not.toContain(value);
    expect(code).toBe(0);
  });

  it("goes on with the others where one platform does not take its token", async () => {
    const { said } = await run("main.ts", "Sayso is running", {
      TELEGRAM_TOKEN: "654321:ABCDEFGHIJKLMNOPQRSTUVWXYZ_abc-1",
    });
    expect(said).toContain('"event":"platform.lost","platform":"telegram"');
    expect(said).toContain('"event":"platform.connected","platform":"discord"');
  });

  it("has a doctor who asks each platform, and shows no token", async () => {
    const { code, said } = await run("doctor.ts");
    for (const name of ["Discord", "Slack", "Telegram"]) expect(said).toMatch(new RegExp(`^ {2}ok {2}.*${name}`, "m"));
    for (const value of [discord.access.token, BOT_TOKEN, APP_TOKEN, TELEGRAM_TOKEN]) expect(said).not.toContain(value);
    expect(said).toContain("Nothing to mend.");
    expect(code).toBe(0);
  });

  it("has a doctor who says which token is not taken, and how to mend it", async () => {
    const { code, said } = await run("doctor.ts", undefined, {
      TELEGRAM_TOKEN: "654321:ABCDEFGHIJKLMNOPQRSTUVWXYZ_abc-1",
    });
    expect(said).toMatch(/^MEND .*Telegram.*\n {6}\S/m);
    expect(code).toBe(1);
  });
});
