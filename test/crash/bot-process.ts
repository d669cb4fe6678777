/** A whole deployment in a process of its own, to be killed. Talks to its parent over HTTP on the loopback address. */
import { appendFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import type { Platforms } from "../../src/config.ts";
import type { EpochMillis } from "../../src/core/time.ts";
import { openDeployment } from "../../src/deployment.ts";
import { Hidden } from "../../src/hidden.ts";
import { loadAdapters } from "../../src/platforms.ts";
import type { ChatAdapter, EventId, Inbound, Listener, RoomId, SpaceId } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { httpAdapter, SPACE } from "./http-adapter.ts";
import { serveJson } from "./json-server.ts";
import { putKillPoints } from "./kill-points.ts";
import { type BotParts, type ChatAccess, type CloseStep, type Order, PARTS, type WireEvent } from "./wire.ts";

const parts = JSON.parse(process.env[PARTS] ?? "") as BotParts;
let moved = 0;
let armed: CloseStep | undefined;
let listen: Listener | undefined;

/** Runs as the machine's clock does, and jumps where the parent says that time passes. */
const clock: Clock = {
  now: () => Math.floor(parts.startsAt + performance.now() + moved) as EpochMillis,
  steady: () => performance.now() + moved,
};

const log: Log = (event, fields = {}) => appendFileSync(parts.logFile, `${JSON.stringify({ event, ...fields })}\n`);

const catalogue = loadWords();
const adapters: readonly (ChatAdapter & { readonly idle?: () => Promise<void> })[] = parts.chat
  ? await loadAdapters({
      platforms: hidden(parts.chat),
      clock,
      log,
      words: (language) => catalogue.words(language ?? "en"),
    })
  : [
      httpAdapter(parts.platformUrl, (listener) => {
        listen = listener;
      }),
    ];
const deployment = await openDeployment({
  ...parts,
  clock,
  adapters,
  log,
  everyMinute: () => async () => {},
});
putKillPoints(deployment.store, parts.keyringDir, () => armed);
await deployment.engine.start();

const server = await serveJson(async (body) => obey(body as Order));
// Without its parent nobody would end it.
process.on("disconnect", () => process.exit(0));
process.send?.({ url: server.url });

function hidden({ discord, slack, telegram }: ChatAccess): Platforms {
  return {
    ...(discord && { discord: { ...discord, token: new Hidden(discord.token) } }),
    ...(slack && {
      slack: { ...slack, botToken: new Hidden(slack.botToken), appToken: new Hidden(slack.appToken) },
    }),
    ...(telegram && { telegram: { ...telegram, token: new Hidden(telegram.token) } }),
  };
}

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case "event":
      if (!listen) throw new Error("The platform is not connected.");
      return listen(inbound(order.event));
    case "pass":
      moved += order.ms;
      return {};
    case "catch-up":
      await deployment.engine.catchUp();
      return {};
    case "idle":
      await Promise.all(adapters.map((adapter) => adapter.idle?.()));
      return {};
    case "kill-at":
      armed = order.step;
      return {};
    default:
      return order satisfies never;
  }
}

function inbound({ id, user, room, what }: WireEvent): Inbound {
  const ref = new PersonRef({ platform: "crash", tenant: "", user });
  const place =
    room === undefined
      ? ({ kind: "one-to-one", with: ref } as const)
      : ({ kind: "room", space: SPACE as SpaceId, room: room as RoomId } as const);
  const happened = { id: id as EventId, at: clock.now(), by: { ref }, place, way: "chat" } as const;
  switch (what.kind) {
    case "action":
      return { ...happened, ...what };
    case "form":
      return { ...happened, ...what, answers: new Map(what.answers) };
    case "command":
      return { ...happened, ...what, argument: "" };
    case "installed":
      return { ...happened, ...what };
    default:
      return what satisfies never;
  }
}
