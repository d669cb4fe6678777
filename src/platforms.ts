import type { Platforms } from "./config.ts";
import type { AdapterWordsFor } from "./ports/adapter-words.ts";
import type { ChatAdapter } from "./ports/chat-adapter.ts";
import type { Clock } from "./ports/clock.ts";
import type { Log } from "./ports/log.ts";
import type { WebDoor } from "./ports/web-door.ts";

/** What every adapter is given. */
export interface AdapterParts {
  readonly platforms: Platforms;
  readonly clock: Clock;
  readonly log: Log;
  readonly words: AdapterWordsFor;
  /** There where `wantsDoor` says so. */
  readonly door?: WebDoor;
  /** "https://sayso.example.org" */
  readonly publicUrl?: string;
}

/** Whether a platform is to call us, instead of being asked for news. */
export const wantsDoor = ({ telegram, slack }: Platforms): boolean =>
  telegram?.webhookSecret !== undefined || (slack !== undefined && slack.appToken === undefined);

/** One line a platform. Their client libraries are large: each is loaded only where its token is set. */
const MAKERS: readonly ((parts: AdapterParts) => Promise<ChatAdapter | undefined>)[] = [discord, slack, telegram];

/** The adapters of all platforms that are set up. Nothing is connected yet. */
export async function loadAdapters(parts: AdapterParts): Promise<readonly ChatAdapter[]> {
  const made = await Promise.all(MAKERS.map((make) => make(parts)));
  return made.filter((adapter) => adapter !== undefined);
}

/** One thing that was seen on a platform. "mend": the bot will not work rightly there until it is put right. */
export interface PlatformFinding {
  readonly kind: "fine" | "note" | "mend";
  readonly says: string;
  /** What to do. */
  readonly how?: string;
}

/** Asks each platform that is set up whether it takes our token and gives the rights we need; changes nothing. */
export async function checkPlatforms(platforms: Platforms, clock: Clock): Promise<readonly PlatformFinding[]> {
  const { discord, slack, telegram } = platforms;
  const checks: (() => Promise<readonly PlatformFinding[]>)[] = [];
  if (discord) {
    const token = discord.token.reveal();
    checks.push(async () =>
      (await import("../adapters/discord/check.ts")).checkDiscord({ token, clock, ...at(discord.apiUrl) }),
    );
  }
  if (slack) {
    const botToken = slack.botToken.reveal();
    const { appToken } = slack;
    const way = appToken ? ({ kind: "socket", appToken: appToken.reveal() } as const) : ({ kind: "http" } as const);
    checks.push(async () =>
      (await import("../adapters/slack/check.ts")).checkSlack({ botToken, way, clock, ...at(slack.apiUrl) }),
    );
  }
  if (telegram) {
    const token = telegram.token.reveal();
    const webhook = telegram.webhookSecret !== undefined;
    checks.push(async () =>
      (await import("../adapters/telegram/check.ts")).checkTelegram({ token, clock, webhook, ...at(telegram.apiUrl) }),
    );
  }
  return (await Promise.all(checks.map((check) => check()))).flat();
}

const common = ({ clock, log, words }: AdapterParts) => ({ clock, log, words });
const at = (apiUrl: string | undefined) => (apiUrl === undefined ? {} : { apiUrl });

async function discord(parts: AdapterParts): Promise<ChatAdapter | undefined> {
  const set = parts.platforms.discord;
  if (!set) return undefined;
  const { createDiscordAdapter } = await import("../adapters/discord/adapter.ts");
  return createDiscordAdapter({ ...common(parts), ...at(set.apiUrl), token: set.token.reveal() });
}

async function slack(parts: AdapterParts): Promise<ChatAdapter | undefined> {
  const set = parts.platforms.slack;
  if (!set) return undefined;
  const { createSlackAdapter } = await import("../adapters/slack/adapter.ts");
  const { appToken, signingSecret } = set;
  const { door } = parts;
  const socket = appToken && ({ kind: "socket", appToken: appToken.reveal() } as const);
  const http = signingSecret && door && ({ kind: "http", signingSecret: signingSecret.reveal(), door } as const);
  const way = socket ?? http;
  // The settings are read so that this cannot be.
  if (!way) throw new Error("Slack has neither an app token nor a web address.");
  return createSlackAdapter({ ...common(parts), ...at(set.apiUrl), botToken: set.botToken.reveal(), way });
}

async function telegram(parts: AdapterParts): Promise<ChatAdapter | undefined> {
  const set = parts.platforms.telegram;
  if (!set) return undefined;
  const { createTelegramAdapter } = await import("../adapters/telegram/adapter.ts");
  const { door, publicUrl } = parts;
  const webhook =
    set.webhookSecret && door && publicUrl !== undefined
      ? { webhook: { secret: set.webhookSecret.reveal(), door, path: "/telegram", url: `${publicUrl}/telegram` } }
      : {};
  return createTelegramAdapter({ ...common(parts), ...at(set.apiUrl), token: set.token.reveal(), ...webhook });
}

/** How public pages are drawn: the web adapter's own way, told to whoever serves them. */
export interface PublicPageParts {
  readonly render: typeof import("../adapters/web/public-page.ts").renderPublicPage;
  readonly headers: Readonly<Record<string, string>>;
  /** Where their style lies on the disk. */
  readonly style: URL;
}

/** Loaded only where there is a public address. */
export async function loadPublicPage(): Promise<PublicPageParts> {
  const { PUBLIC_HEADERS, renderPublicPage } = await import("../adapters/web/public-page.ts");
  return {
    render: renderPublicPage,
    headers: PUBLIC_HEADERS,
    style: new URL("../adapters/web/style.css", import.meta.url),
  };
}
