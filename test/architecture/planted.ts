type Sample = readonly [path: string, text: string];

interface Planted {
  readonly offenders: readonly [Sample, ...Sample[]];
  readonly innocents: readonly Sample[];
}

const PURE = "src/core/poll/x.ts";
const CARD = "src/cards/x.ts";
const ENGINE = "src/engine/x.ts";
const WEB = "adapters/web/read.ts";

/** For each rule, by its name: what it must catch, each alone, and what it must let be. */
export const PLANTED: Readonly<Record<string, Planted>> = {
  "pure code stands alone": {
    offenders: [
      [PURE, 'import { inspect } from "node:util";'],
      [PURE, 'import type { Store } from "../../ports/store.ts";'],
      [CARD, 'export * from "../engine/x.ts";'],
      [CARD, 'type T = import("zod").ZodType;'],
      [CARD, 'import { x } from "../coreless/x.ts";'],
    ],
    innocents: [
      [PURE, 'import { Temporal } from "temporal-polyfill";\nimport type { A } from "../ids.ts";'],
      [PURE, 'import type { Card } from "../../cards/card.ts"; // import "zod"'],
      [ENGINE, 'import { z } from "zod";'],
    ],
  },
  "ports know no implementation": {
    offenders: [
      ["src/ports/store.ts", 'import { x } from "../storage/sqlite.ts";'],
      ["src/ports/log.ts", 'import { pino } from "pino";'],
    ],
    innocents: [
      ["src/ports/person.ts", 'import { inspect } from "node:util";\nimport type { A } from "../core/ids.ts";'],
    ],
  },
  "parts keep apart": {
    offenders: [
      [ENGINE, 'import { openStore } from "../storage/open-store.ts";'],
      ["src/storage/x.ts", 'import type { A } from "../anonymity/people.ts";'],
      ["src/anonymity/x.ts", 'const s = await import("../storage/open-store.ts");'],
      ["src/words/x.ts", 'import { x } from "../engine/x.ts";'],
    ],
    innocents: [
      ["src/main.ts", 'import { openStore } from "./storage/open-store.ts";'],
      ["src/storage/x.ts", 'import type { Store } from "../ports/store.ts";\nimport { y } from "./y.ts";'],
    ],
  },
  "an adapter knows only its platform": {
    offenders: [
      [WEB, 'import { x } from "../../src/engine/x.ts";'],
      [WEB, 'import type { Poll } from "../../src/core/poll/poll.ts";'],
      [WEB, 'import { MINUTE } from "../../src/core/time.ts";'],
      [WEB, 'import { render } from "../slack/render.ts";'],
      ["adapters/slack/adapter.ts", 'import { Client } from "discord.js";'],
      ["adapters/web/deep/x.ts", 'import { Bot } from "grammy";'],
    ],
    innocents: [
      [WEB, 'import { Hono } from "hono";\nimport { serve } from "@hono/node-server";\nimport fs from "node:fs";'],
      [
        WEB,
        'import type { EpochMillis } from "../../src/core/time.ts";\nimport { plain } from "../../src/cards/plain.ts";',
      ],
      ["adapters/slack/adapter.ts", 'import { WebClient } from "@slack/web-api";\nimport { x } from "./render.ts";'],
    ],
  },
  "only main puts adapters in": {
    offenders: [[ENGINE, 'import type { X } from "../../adapters/web/adapter.ts";']],
    innocents: [["src/platforms.ts", 'import { createWebAdapter } from "../adapters/web/adapter.ts";']],
  },
  "only storage knows the database client": {
    offenders: [
      ["src/main.ts", 'import { PrismaClient } from "@prisma/client";'],
      ["src/backup/x.ts", 'import { PrismaClient } from "../storage/generated/sqlite/client.ts";'],
      [ENGINE, 'const c = await import("@prisma/adapter-pg");'],
    ],
    innocents: [["src/storage/sqlite/x.ts", 'import { PrismaClient } from "../generated/sqlite/client.ts";']],
  },
  "only storage and backup know the database engines": {
    offenders: [
      ["src/doctor.ts", 'import Database from "better-sqlite3";'],
      [ENGINE, 'import { Client } from "pg";'],
    ],
    innocents: [
      ["src/backup/x.ts", 'import Database from "better-sqlite3";'],
      ["src/main.ts", 'import { x } from "pgp";'],
    ],
  },
  "one clockwork": {
    offenders: [["src/main.ts", 'import { schedule } from "node-cron";']],
    innocents: [["src/engine/tick.ts", 'import { schedule } from "node-cron";']],
  },
  "one writer of each format": {
    offenders: [
      [ENGINE, 'import { createEvents } from "ics";'],
      ["src/public-chances.ts", 'const { generateAtomFeed } = await import("feedsmith");'],
      ["src/engine/feed-files.ts", 'import { createEvents } from "ics";'],
    ],
    innocents: [
      ["src/engine/feed-files.ts", 'import { generateAtomFeed } from "feedsmith";'],
      ["src/engine/calendar-file.ts", 'import { createEvents } from "ics";'],
    ],
  },
  "a person is opened in two places only": {
    offenders: [
      [ENGINE, 'import { PersonRef } from "../ports/person.ts"; PersonRef.open(p);'],
      [ENGINE, 'import { PersonRef as P } from "../ports/person.ts";'],
      [ENGINE, 'import * as person from "../ports/person.ts";'],
      [ENGINE, 'const { PersonRef } = await import("../ports/person.ts");'],
      ["src/ports/x.ts", 'export { PersonRef } from "./person.ts";'],
      ["src/ports/x.ts", 'export * from "./person.ts";'],
    ],
    innocents: [
      [ENGINE, 'import type { PersonRef } from "../ports/person.ts";'],
      [ENGINE, 'import { type PersonRef, samePerson } from "../ports/person.ts";'],
      ["src/anonymity/people.ts", 'import { PersonRef } from "../ports/person.ts";'],
      [WEB, 'import { PersonRef } from "../../src/ports/person.ts";'],
    ],
  },
  "imports can be read": {
    offenders: [
      [ENGINE, "const m = await import(name);"],
      [ENGINE, "const m = require(`./x`);"],
    ],
    innocents: [[ENGINE, 'const m = await import("./x.ts"); const here = import.meta.url;']],
  },
  "pure code does nothing": {
    offenders: [
      [PURE, "export const f = async () => 1;"],
      [CARD, "type F = Promise<void>;"],
      [PURE, "const e = process.env;"],
      [CARD, "setTimeout(f, 1);"],
      [PURE, "globalThis.x = 1;"],
    ],
    innocents: [
      [PURE, 'const s = "a Promise and async"; // await\nconst x = order.process;'],
      [ENGINE, "export async function f() {}"],
    ],
  },
  "one clock": {
    offenders: [
      [PURE, "const now = Date.now();"],
      [ENGINE, "const d = new Date();"],
      [ENGINE, "const d = Date();"],
      [ENGINE, "const D = Date;"],
      [PURE, "const n = Temporal.Now.instant();"],
      [WEB, "const t = performance.now();"],
      [ENGINE, "const t = hrtime();"],
    ],
    innocents: [
      ["src/engine/system-clock.ts", "export const now = () => Date.now();"],
      [WEB, "const d = new Date(at).toISOString(); const y = Date.UTC(2026, 1);"],
      [PURE, 'const d = Temporal.PlainDate.from("2026-01-01"); const f = Intl.DateTimeFormat; // Date'],
      ["test/x.test.ts", "const now = Date.now();"],
    ],
  },
  "pure code has no Date": {
    offenders: [
      [PURE, "const d = new Date(at);"],
      [CARD, "function f(d: Date) {}"],
    ],
    innocents: [
      [PURE, 'const f = Intl.DateTimeFormat; type D = Temporal.PlainDate; const s = "Date";'],
      [ENGINE, "const d = new Date(at);"],
    ],
  },
  "one source of chance": {
    offenders: [
      [PURE, "const r = Math.random();"],
      [ENGINE, "const { random } = Math;"],
      [ENGINE, 'import { randomBytes } from "node:crypto";'],
      ["src/anonymity/x.ts", "const id = crypto.randomUUID();"],
    ],
    innocents: [
      ["src/engine/system-randomness.ts", 'import { randomBytes, randomInt } from "node:crypto";'],
      [ENGINE, "const r = randomness.bytes(16); const m = Math.max(1, 2);"],
    ],
  },
  "one reader of the environment": {
    offenders: [
      ["src/main.ts", "const t = process.env.DISCORD_TOKEN;"],
      ["src/doctor.ts", "const { env } = process;"],
    ],
    innocents: [
      ["src/config.ts", "return { ...process.env };"],
      ["src/main.ts", "const env = environment(); readConfig(env);"],
    ],
  },
  "few know the process": {
    offenders: [
      [ENGINE, "process.exit(1);"],
      [WEB, 'import { cwd } from "node:process";'],
      ["src/backup/seal.ts", "process.stdout.write(x);"],
    ],
    innocents: [
      ["src/main.ts", 'process.on("SIGTERM", stop);'],
      [ENGINE, 'const s = "process"; const p = row.process; if (process.platform === "win32") f();'],
    ],
  },
  "no default exports": {
    offenders: [
      ["src/x.ts", "export default function f() {}"],
      ["test/x.ts", "export { f as default };"],
    ],
    innocents: [
      ["vitest.config.ts", "export default defineConfig({});"],
      ["src/x.ts", 'switch (x) { default: return 1; } import { default as d } from "x";'],
    ],
  },
  "tests mock nothing": {
    offenders: [
      ["test/x.test.ts", 'vi.mock("x");'],
      ["test/x.test.ts", "vi.useFakeTimers();"],
    ],
    innocents: [["test/x.test.ts", 'const s = "vi.mock"; room.mock();']],
  },
  "tests skip nothing": {
    offenders: [
      ["test/x.test.ts", "describe.only(f);"],
      ["test/contract/chat-adapter.ts", "it.only(f);"],
      ["test/x.test.ts", "it.skipIf(true)(f);"],
      ["test/x.test.ts", 'test.todo("x");'],
    ],
    innocents: [["test/x.test.ts", 'const s = "it.only"; list.only(3); it.each([1])("x", f);']],
  },
  "only contract suites skip": {
    offenders: [
      ["test/x.test.ts", 'it.skip("x", () => {});'],
      ["test/scenarios/x.ts", "describe.skip(f);"],
    ],
    innocents: [["test/contract/chat-adapter.ts", "it.skip(`${what} (${reason})`, f);"]],
  },
  "every adapter has the same files": {
    offenders: [["adapters/matrix/adapter.ts", ""]],
    innocents: [["src/adapter.ts", ""]],
  },
  "no barrels": {
    offenders: [["src/core/index.ts", ""]],
    innocents: [["src/core/index-of-polls.ts", ""]],
  },
  "names say what is inside": {
    offenders: [
      ["src/engine/util.ts", ""],
      ["src/poll-service.ts", ""],
      ["src/helpers/x.ts", ""],
      ["test/keyManager.ts", ""],
    ],
    innocents: [["src/core/help/help-lines.ts", ""]],
  },
  "small files": {
    offenders: [
      ["src/x.ts", "\n".repeat(301)],
      ["test/x.ts", "\n".repeat(401)],
    ],
    innocents: [
      ["src/x.ts", "\n".repeat(300)],
      ["src/core/message-id.ts", "\n".repeat(500)],
    ],
  },
};
