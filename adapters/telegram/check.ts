import { Api, GrammyError } from "grammy";
import type { UserFromGetMe, WebhookInfo } from "grammy/types";
import type { Clock } from "../../src/ports/clock.ts";
import { type Access, rootOf } from "./connection.ts";
import { notStarted } from "./failures.ts";

/** One thing that was looked at, for the host to read; `how` says how to mend it. Holds no secret. */
export interface Checked {
  readonly kind: "fine" | "note" | "mend";
  readonly says: string;
  readonly how?: string;
}

/** What to look at. `webhook`: updates are to come to an address of ours. */
export interface ToCheck extends Access {
  readonly clock: Clock;
  readonly webhook?: boolean;
}

/** Beyond this, what falls due comes noticeably early or late. */
const CLOCK_MS = 60_000;
const CALL_SECONDS = 15;

/** Asks Telegram about the bot and changes nothing. Never throws for what Telegram says, or for its silence. */
export async function checkTelegram(toCheck: ToCheck): Promise<readonly Checked[]> {
  const heard: { date?: string } = {};
  const api = new Api(toCheck.token, {
    apiRoot: rootOf(toCheck),
    timeoutSeconds: CALL_SECONDS,
    // The library does not show headers, and one of them tells the time. All calls here are plain JSON.
    fetch: async (url: string, { body }: { body?: unknown }) => {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: String(body),
        signal: AbortSignal.timeout(CALL_SECONDS * 1000),
      });
      const date = answer.headers.get("date");
      if (date !== null) heard.date = date;
      return answer;
    },
  });
  try {
    const me = await api.getMe();
    const hook = await api.getWebhookInfo();
    return [
      { kind: "fine", says: `Telegram takes the token. The bot is @${me.username}.` },
      ...aboutBot(me),
      ...aboutWebhook(hook, toCheck.webhook === true),
      aboutClock(heard.date, toCheck.clock),
    ];
  } catch (error) {
    const isToken = error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
    const { message } = notStarted(error);
    if (!isToken) return [{ kind: "mend", says: "Telegram does not answer as it should.", how: message }];
    return [{ kind: "mend", says: "Telegram does not take the token.", how: message }];
  }
}

function aboutBot(me: UserFromGetMe): readonly Checked[] {
  return [
    me.can_join_groups
      ? { kind: "fine", says: "The bot may be added to groups." }
      : {
          kind: "mend",
          says: "Nobody can add the bot to a group.",
          how: "In Telegram, write /setjoingroups to @BotFather, choose the bot, and choose Enable.",
        },
    me.can_read_all_group_messages
      ? {
          kind: "mend",
          says: "Privacy mode is off: Telegram sends the bot everything people say in their groups. Sayso throws it away, and should not even get it.",
          how: "Write /setprivacy to @BotFather, choose the bot, and choose Enable. Then take the bot out of each group and add it again.",
        }
      : { kind: "fine", says: "Privacy mode is on: Telegram keeps what people say to each other from the bot." },
  ];
}

function aboutWebhook(hook: WebhookInfo, wanted: boolean): readonly Checked[] {
  const isSet = hook.url !== undefined && hook.url !== "";
  if (!wanted && isSet)
    return [
      {
        kind: "note",
        says: "Another program had Telegram send updates to a web address. Sayso takes that off when it starts.",
        how: "If the other program still runs with this token, stop it: one bot can only be run once.",
      },
    ];
  if (wanted && isSet && hook.last_error_date !== undefined)
    return [
      {
        kind: "note",
        says: "Telegram has had trouble reaching this bot's web address.",
        how: "Open PUBLIC_URL from outside your network: it must answer by https with a certificate that browsers trust.",
      },
    ];
  return [];
}

/** The moment of the answer as its header tells, to the second. */
function aboutClock(date: string | undefined, clock: Clock): Checked {
  const theirs = date === undefined ? Number.NaN : Date.parse(date);
  if (Number.isNaN(theirs))
    return { kind: "note", says: "Telegram did not tell the time, so the clock was not compared." };
  const apart = Math.abs(theirs - clock.now());
  if (apart <= CLOCK_MS) return { kind: "fine", says: "This machine's clock is right." };
  return {
    kind: "mend",
    says: `This machine's clock is wrong by about ${Math.round(apart / 60_000)} minutes, so questions would close at the wrong time.`,
    how: "Switch on setting the time by itself (NTP): on most servers `timedatectl set-ntp true`.",
  };
}
