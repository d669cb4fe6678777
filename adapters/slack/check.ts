import { WebClient } from "@slack/web-api";
import type { Clock } from "../../src/ports/clock.ts";
import { clientOptions } from "./client-options.ts";
import { platformCode, readFailure } from "./failures.ts";
import { SCOPES } from "./manifest.ts";

/** One thing that was looked at. "mend": Sayso will not work well until it is done. Never holds a secret. */
export interface Finding {
  readonly kind: "fine" | "note" | "mend";
  readonly says: string;
  readonly how?: string;
}

/** What the check needs: as the adapter, without what only a running one needs. */
export interface CheckOptions {
  readonly botToken: string;
  readonly way: { readonly kind: "socket"; readonly appToken: string } | { readonly kind: "http" };
  readonly apiUrl?: string;
  readonly clock: Clock;
}

const MOST_SKEW_MS = 60_000;

/** Looks at tokens, scopes and the clock, for `npm run doctor`. Posts nothing and opens no line. Never throws. */
export async function checkSlack(options: CheckOptions): Promise<readonly Finding[]> {
  const bot = await checkBot(options);
  if (options.way.kind === "http")
    return [
      ...bot,
      {
        kind: "note",
        says: "Slack calls your web address. Whether it gets through cannot be seen from here.",
        how: "Open your app's page, Event Subscriptions: next to the Request URL it must say Verified.",
      },
    ];
  return [...bot, await checkLine(options.way.appToken, options.apiUrl)];
}

async function checkBot({ botToken, apiUrl, clock }: CheckOptions): Promise<readonly Finding[]> {
  let date: string | null = null;
  const listening: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    date = response.headers.get("date");
    return response;
  };
  const client = new WebClient(botToken, { ...clientOptions(apiUrl), fetch: listening });
  try {
    const { response_metadata } = await client.auth.test();
    const { scopes = [] } = (response_metadata ?? {}) as { readonly scopes?: readonly string[] };
    return [
      { kind: "fine", says: "Slack takes the bot token." },
      ...scopeFindings(scopes),
      ...clockFindings(date, clock),
    ];
  } catch (fault) {
    return [botFault(fault), ...clockFindings(date, clock)];
  }
}

function scopeFindings(scopes: readonly string[]): readonly Finding[] {
  if (scopes.length === 0) return [{ kind: "note", says: "Slack did not say what the bot may do." }];
  const missing = SCOPES.filter((scope) => !scopes.includes(scope));
  const more = scopes.filter((scope) => !(SCOPES as readonly string[]).includes(scope));
  const first: Finding =
    missing.length === 0
      ? { kind: "fine", says: "The bot has every scope it needs." }
      : {
          kind: "mend",
          says: `The bot lacks: ${missing.join(", ")}.`,
          how: "Open your app's page, OAuth & Permissions, add these under Bot Token Scopes, then press Reinstall.",
        };
  if (more.length === 0) return [first];
  return [
    first,
    {
      kind: "note",
      says: `The bot may do more than it needs: ${more.join(", ")}.`,
      how: "Take these away under OAuth & Permissions. Sayso never uses them.",
    },
  ];
}

function clockFindings(date: string | null, clock: Clock): readonly Finding[] {
  const theirs = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isFinite(theirs)) return [];
  const skew = Math.abs(theirs - clock.now());
  if (skew <= MOST_SKEW_MS) return [{ kind: "fine", says: "The clock agrees with Slack's." }];
  return [
    {
      kind: "mend",
      says: `The clock is ${Math.round(skew / 60_000)} minutes away from Slack's.`,
      how: "Let this machine set its clock by the network. Slack's signed requests are refused five minutes off.",
    },
  ];
}

function botFault(fault: unknown): Finding {
  const reading = readFailure(fault, { to: "room", does: "change" });
  if (reading === "token")
    return {
      kind: "mend",
      says: "Slack does not take the bot token.",
      how: "Copy it anew from OAuth & Permissions (it begins with xoxb-) and set SLACK_BOT_TOKEN.",
    };
  return unreachable(fault);
}

async function checkLine(appToken: string, apiUrl: string | undefined): Promise<Finding> {
  try {
    await new WebClient(appToken, clientOptions(apiUrl)).apps.connections.open({});
    return { kind: "fine", says: "The app token may open a line to Slack." };
  } catch (fault) {
    if (platformCode(fault) === "") return unreachable(fault);
    return {
      kind: "mend",
      says: `The app token may not open a line to Slack (${platformCode(fault)}).`,
      how: "Under Basic Information make an app-level token with the scope connections:write, set SLACK_APP_TOKEN, and see that Socket Mode is on.",
    };
  }
}

function unreachable(fault: unknown): Finding {
  const code = platformCode(fault);
  return {
    kind: "mend",
    says: code === "" ? "Slack cannot be reached." : `Slack answers with an error (${code}).`,
    how: "Look at this machine's network, and at status.slack.com.",
  };
}
