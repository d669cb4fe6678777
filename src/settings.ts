import { isIP } from "node:net";
import { z } from "zod";

/** One setting: what a host reads about it, and what counts as a good value. Never holds a value of a deployment. */
export interface Setting {
  readonly name: string;
  /** The heading it stands under in `.env.example`. */
  readonly part: "Chat platforms" | "Where things are kept" | "The practice room and links" | "For developers";
  /** One or two plain sentences for a host. */
  readonly says: string;
  /** Its value must never be printed. */
  readonly secret: boolean;
  readonly byDefault?: string;
  /** A harmless value of the right shape. */
  readonly example: string;
  readonly shape: z.ZodType<string, string>;
  /** What to do when the value is missing or wrong. */
  readonly mend: string;
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A web address, encrypted unless it stays on this machine; comes out without a slash at the end. */
const address = z
  .string()
  .refine((text) => {
    if (!URL.canParse(text)) return false;
    const url = new URL(text);
    const plain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
    return plain && (url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname)));
  }, "is not an address that starts with https://")
  .transform((text) => text.replace(/\/+$/, ""));

const DATABASE = /^(file:(?!:memory:).+|postgres(ql)?:\/\/[^/\s]+\/\S+)$/;

const folder = z
  .string()
  .refine((text) => !text.includes("\0") && !text.startsWith("file:"), "is not a path on this machine");

/** Every setting, in the order a host meets them. `.env.example` and the table in the hosting guide are made from this. */
export const SETTINGS: readonly Setting[] = [
  {
    name: "DISCORD_TOKEN",
    part: "Chat platforms",
    says: "Lets the bot speak on Discord.",
    secret: true,
    example: "the-token-of-your-discord-bot",
    shape: z
      .string()
      .regex(/^[\w.-]{20,}$/, "does not look like a Discord bot token (letters, digits, dots; no spaces, no 'Bot ')"),
    mend: "Discord developer portal → your application → Bot → Reset Token; copy it whole.",
  },
  {
    name: "SLACK_BOT_TOKEN",
    part: "Chat platforms",
    says: "Lets the bot speak on Slack. Slack needs SLACK_APP_TOKEN as well, or SLACK_SIGNING_SECRET and PUBLIC_URL.",
    secret: true,
    example: "xoxb-the-bot-token",
    shape: z.string().regex(/^xoxb-[\w-]+$/, "does not look like a Slack bot token (they start with xoxb-)"),
    mend: "Slack app settings → OAuth & Permissions → Bot User OAuth Token.",
  },
  {
    name: "SLACK_APP_TOKEN",
    part: "Chat platforms",
    says: "Lets the bot hear from Slack without an address of its own. Slack needs SLACK_BOT_TOKEN as well.",
    secret: true,
    example: "xapp-the-app-level-token",
    shape: z.string().regex(/^xapp-[\w-]+$/, "does not look like a Slack app-level token (they start with xapp-)"),
    mend: "Slack app settings → Basic Information → App-Level Tokens, with the scope connections:write.",
  },
  {
    name: "SLACK_SIGNING_SECRET",
    part: "Chat platforms",
    says: "Proves that a web request came from Slack. Only needed where Slack calls PUBLIC_URL, in place of SLACK_APP_TOKEN.",
    secret: true,
    example: "0123456789abcdef0123456789abcdef",
    shape: z.string().regex(/^[0-9a-f]{32,}$/, "does not look like a Slack signing secret (32 hex digits)"),
    mend: "Slack app settings → Basic Information → Signing Secret.",
  },
  {
    name: "TELEGRAM_TOKEN",
    part: "Chat platforms",
    says: "Lets the bot speak on Telegram.",
    secret: true,
    example: "123456:the-token-botfather-gave-you",
    shape: z.string().regex(/^\d+:[\w-]{20,}$/, "does not look like a Telegram bot token (digits, a colon, letters)"),
    mend: "Ask @BotFather on Telegram: /mybots → your bot → API Token.",
  },
  {
    name: "TELEGRAM_WEBHOOK_SECRET",
    part: "Chat platforms",
    says: "Makes Telegram call PUBLIC_URL instead of being asked for news. Any word of your own that nobody can guess.",
    secret: true,
    example: "a-long-word-nobody-can-guess",
    shape: z.string().regex(/^[A-Za-z0-9_-]{16,256}$/, "is not 16 to 256 letters, digits, _ and -"),
    mend: "Make one up with at least 16 letters and digits, or remove the setting: without it no web address is needed.",
  },
  {
    name: "DATABASE_URL",
    part: "Where things are kept",
    says: "The database: a file for one machine, a PostgreSQL address for more. May hold a password.",
    secret: true,
    byDefault: "file:./data/sayso.db",
    example: "file:./data/sayso.db",
    shape: z.string().regex(DATABASE, "is neither file:<path> nor postgresql://<user>@<host>/<database>"),
    mend: "Use file:./data/sayso.db, or postgresql://user:password@host:5432/sayso.",
  },
  {
    name: "KEYRING_DIR",
    part: "Where things are kept",
    says: "The folder of keys that must die. Never back it up, and keep it out of the folder of the database.",
    secret: false,
    byDefault: "./keyring",
    example: "./keyring",
    shape: folder,
    mend: "Give the path of a folder of its own, beside the folder of the database and not in it.",
  },
  {
    name: "SAYSO_SECRET_FILE",
    part: "Where things are kept",
    says: "The deployment's secret, made at the first start. Back it up once, apart from the database.",
    secret: false,
    byDefault: "./secret/sayso.secret",
    example: "./secret/sayso.secret",
    shape: folder,
    mend: "Give the path of a file in a folder of its own, outside the folders of the database and the keyring.",
  },
  {
    name: "PUBLIC_URL",
    part: "The practice room and links",
    says: "The https address under which people and platforms reach this program. Without it links are off. With it the practice room never opens.",
    secret: false,
    example: "https://sayso.example.org",
    shape: address,
    mend: "Give an address such as https://sayso.example.org, or remove the setting.",
  },
  {
    name: "PORT",
    part: "The practice room and links",
    says: "The port of the practice room and of PUBLIC_URL's web server. 0 takes any free one.",
    secret: false,
    byDefault: "4321",
    example: "4321",
    shape: z
      .string()
      .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, "is not a number from 0 to 65535"),
    mend: "Give a number such as 4321, or remove the setting.",
  },
  {
    name: "LISTEN_ON",
    part: "The practice room and links",
    says: "Which network address PUBLIC_URL's web server listens on: 127.0.0.1 for a proxy on this machine, 0.0.0.0 in a container. The practice room is always on 127.0.0.1.",
    secret: false,
    byDefault: "127.0.0.1",
    example: "127.0.0.1",
    shape: z.string().refine((text) => isIP(text) !== 0, "is not a network address such as 127.0.0.1"),
    mend: "Use 127.0.0.1, or 0.0.0.0 in a container, or remove the setting.",
  },
  {
    name: "LOG_LEVEL",
    part: "For developers",
    says: "How much is written to the log: debug, info, warn, error or silent. No level shows words or names.",
    secret: false,
    byDefault: "info",
    example: "info",
    shape: z.enum(["debug", "info", "warn", "error", "silent"], "is none of debug, info, warn, error, silent"),
    mend: "Use info, or remove the setting.",
  },
  ...["DISCORD", "SLACK", "TELEGRAM"].map(
    (platform): Setting => ({
      name: `${platform}_API_URL`,
      part: "For developers",
      says: `Another address for the ${platform.charAt(0)}${platform.slice(1).toLowerCase()} API, such as a test double or a server of your own.`,
      secret: false,
      example: "http://127.0.0.1:8081",
      shape: address,
      mend: "Give an address that starts with https:// (http:// only for this machine), or remove the setting.",
    }),
  ),
];
