import { DiscordAPIError, PermissionFlagsBits, REST } from "discord.js";
import type { Clock } from "../../src/ports/clock.ts";
import { restOptions } from "./rest-options.ts";

/** One thing that was seen, in the shape of the doctor's findings. Holds no secret and nobody's name. */
export interface DiscordFinding {
  readonly kind: "fine" | "note" | "mend";
  readonly says: string;
  readonly how?: string;
}

/** What is looked at. */
export interface DiscordCheckOptions {
  readonly token: string;
  readonly apiUrl?: string;
  readonly clock: Clock;
}

const PORTAL = "discord.com/developers/applications";
/** View Channel, Send Messages, Send Messages in Threads, Embed Links, Attach Files, Read Message History. */
const INVITE_RIGHTS = 274_878_024_704n;
const SKEW_MS = 60_000;
/** Flags of an application that may read more than Sayso needs: members, presence, the text of messages. */
const PRIVILEGED = (1 << 12) | (1 << 13) | (1 << 14) | (1 << 15) | (1 << 18) | (1 << 19);

const fine = (says: string): DiscordFinding => ({ kind: "fine", says });
const note = (says: string, how: string): DiscordFinding => ({ kind: "note", says, how });
const mend = (says: string, how: string): DiscordFinding => ({ kind: "mend", says, how });

/** Looks at the token, the settings of the application, the rights in its servers and the clock. Changes nothing. */
export async function checkDiscord({ token, apiUrl, clock }: DiscordCheckOptions): Promise<readonly DiscordFinding[]> {
  const rest = new REST(restOptions(apiUrl)).setToken(token);
  let date: string | null = null;
  rest.on("response", (_request, response) => {
    date = response.headers.get("date");
  });
  try {
    const application = fieldsOf(await rest.get("/applications/@me"));
    return [
      fine("Discord takes the token."),
      ...clockFindings(date, clock),
      ...applicationFindings(application),
      ...rightsFindings(await rest.get("/users/@me/guilds")),
    ];
  } catch (error) {
    return [whyNot(error)];
  }
}

function whyNot(error: unknown): DiscordFinding {
  if (error instanceof DiscordAPIError && error.status === 401)
    return mend(
      "Discord does not take the token in DISCORD_TOKEN.",
      `On ${PORTAL} open your application, then Bot, then Reset Token. Put the new token into DISCORD_TOKEN.`,
    );
  if (error instanceof DiscordAPIError)
    return mend(
      "Discord did not answer as it should.",
      "Try again in some minutes. Check DISCORD_API_URL if it is set.",
    );
  return mend("Discord cannot be reached.", "Check the network, and DISCORD_API_URL if it is set.");
}

function clockFindings(date: string | null, clock: Clock): readonly DiscordFinding[] {
  const theirs = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(theirs)) return [];
  const skew = Math.abs(clock.now() - theirs);
  if (skew <= SKEW_MS) return [fine("This machine's clock agrees with Discord's.")];
  const minutes = Math.round(skew / 60_000);
  return [
    mend(
      `This machine's clock is ${minutes} minutes away from Discord's, so questions would open and close at the wrong time.`,
      "Set the clock, and let the machine keep it by network time (NTP).",
    ),
  ];
}

function applicationFindings(application: Fields): readonly DiscordFinding[] {
  const { id, flags, interactions_endpoint_url: endpoint, bot_require_code_grant: grant } = application;
  const link = `https://discord.com/oauth2/authorize?client_id=${String(id)}&scope=bot+applications.commands&permissions=${INVITE_RIGHTS}`;
  const findings = [note("Organisers add Sayso to their server by this link.", link)];
  if (typeof endpoint === "string" && endpoint !== "")
    findings.push(
      mend(
        "Discord sends presses to a web address and not to Sayso: no button would work.",
        `On ${PORTAL} under General Information, empty Interactions Endpoint URL.`,
      ),
    );
  if (grant === true)
    findings.push(
      mend("The link to add Sayso would not work.", `On ${PORTAL} under Bot, switch off Requires OAuth2 Code Grant.`),
    );
  if (typeof flags === "number" && (flags & PRIVILEGED) !== 0)
    findings.push(
      note(
        "The application may read more than Sayso needs. Sayso never reads what members say to each other.",
        `On ${PORTAL} under Bot, switch off all three Privileged Gateway Intents.`,
      ),
    );
  return findings;
}

function rightsFindings(guilds: unknown): readonly DiscordFinding[] {
  const rights = (Array.isArray(guilds) ? guilds : []).map((guild) =>
    BigInt(String(fieldsOf(guild).permissions ?? "0")),
  );
  if (rights.length === 0) return [note("Sayso is in no server yet.", "Give an organiser the link above.")];
  const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
  const admin = rights.filter((has) => (has & PermissionFlagsBits.Administrator) !== 0n).length;
  const mute = rights.filter(
    (has) => (has & needed) !== needed && (has & PermissionFlagsBits.Administrator) === 0n,
  ).length;
  const count = `${rights.length} ${rights.length === 1 ? "server" : "servers"}`;
  const findings = [fine(`Sayso is in ${count}.`)];
  if (mute > 0)
    findings.push(
      mend(
        `In ${mute} of ${count} Sayso may not see channels or not write.`,
        "Someone who runs the server gives Sayso's role View Channel and Send Messages, or adds Sayso again by the link.",
      ),
    );
  if (admin > 0)
    findings.push(
      note(
        `In ${admin} of ${count} Sayso is an administrator, which it does not need.`,
        "Someone who runs the server takes Administrator away from Sayso's role.",
      ),
    );
  return findings;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
