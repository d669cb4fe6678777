import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Config, type Environment, environment, explain, readConfig } from "../src/config.ts";
import { SETTINGS } from "../src/settings.ts";

const GOOD = {
  DISCORD_TOKEN: "AAAAAAAAAAAAAAAAAAAAAAAA.BBBBBB.CCCCCCCCCCCCCCCCCCCC",
  SLACK_BOT_TOKEN: "xoxb-1-2-abc",
  SLACK_APP_TOKEN: "xapp-1-A-2-abc",
  TELEGRAM_TOKEN: "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ_abc-1",
};

function good(env: Environment): Config {
  const reading = readConfig(env);
  if (!reading.ok) throw new Error(explain(reading.problems));
  return reading.config;
}

function faulty(env: Environment): readonly string[] {
  const reading = readConfig(env);
  return reading.ok ? [] : reading.problems.map((p) => p.setting);
}

describe("with nothing set", () => {
  it("opens the practice room and keeps data, keys and secret apart", () => {
    const config = good({});
    expect(config.mode).toEqual({ kind: "practice" });
    expect(config.databaseUrl.reveal()).toBe("file:./data/sayso.db");
    expect([config.keyringDir, config.secretFile, config.port, config.logLevel]).toEqual([
      "./keyring",
      "./secret/sayso.secret",
      4321,
      "info",
    ]);
    expect(config.publicUrl).toBeUndefined();
  });

  it("takes an empty value for one that is not set, as a line of .env.example gives it", () => {
    expect(good({ DISCORD_TOKEN: "", PUBLIC_URL: "  ", PORT: "" })).toEqual(good({}));
  });
});

describe("tokens", () => {
  it("says which platforms are set up, with the token only inside a hidden value", () => {
    const { mode } = good(GOOD);
    if (mode.kind !== "chat") throw new Error("expected chat");
    expect(Object.keys(mode.platforms).sort()).toEqual(["discord", "slack", "telegram"]);
    expect(mode.platforms.discord?.token.reveal()).toBe(GOOD.DISCORD_TOKEN);
    expect(mode.platforms.slack?.appToken?.reveal()).toBe(GOOD.SLACK_APP_TOKEN);
  });

  it("gives each platform its own address and cuts the slash at the end", () => {
    const { mode } = good({
      ...GOOD,
      TELEGRAM_API_URL: "http://127.0.0.1:8081/",
      SLACK_API_URL: "https://s.example/api/",
    });
    if (mode.kind !== "chat") throw new Error("expected chat");
    expect(mode.platforms.telegram?.apiUrl).toBe("http://127.0.0.1:8081");
    expect(mode.platforms.slack?.apiUrl).toBe("https://s.example/api");
    expect(mode.platforms.discord).not.toHaveProperty("apiUrl");
  });

  it.each([
    ["the app token", { SLACK_BOT_TOKEN: GOOD.SLACK_BOT_TOKEN }, "SLACK_APP_TOKEN"],
    ["the bot token", { SLACK_APP_TOKEN: GOOD.SLACK_APP_TOKEN }, "SLACK_BOT_TOKEN"],
  ])("asks for %s where only the other is set", (_, env, missing) => {
    expect(faulty(env)).toEqual([missing]);
  });

  it("takes Slack's signing secret in place of the app token where Slack can call a public address", () => {
    const secret = { SLACK_BOT_TOKEN: GOOD.SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET: "0123456789abcdef0123456789abcdef" };
    expect(faulty(secret)).toEqual(["SLACK_APP_TOKEN"]);
    const { mode } = good({ ...secret, PUBLIC_URL: "https://sayso.example.org" });
    expect(mode.kind === "chat" && mode.platforms.slack?.signingSecret?.reveal()).toBe(secret.SLACK_SIGNING_SECRET);
  });

  it("takes a webhook secret of Telegram's only with a token and a public address", () => {
    const TELEGRAM_WEBHOOK_SECRET = "a-long-word-nobody-can-guess";
    expect(faulty({ TELEGRAM_WEBHOOK_SECRET })).toEqual(["TELEGRAM_TOKEN", "PUBLIC_URL"]);
    const all = {
      TELEGRAM_TOKEN: GOOD.TELEGRAM_TOKEN,
      TELEGRAM_WEBHOOK_SECRET,
      PUBLIC_URL: "https://sayso.example.org",
    };
    const { mode } = good(all);
    expect(mode.kind === "chat" && mode.platforms.telegram?.webhookSecret?.reveal()).toBe(TELEGRAM_WEBHOOK_SECRET);
  });

  it("notices Slack's two tokens put the wrong way round", () => {
    const swapped = { SLACK_BOT_TOKEN: GOOD.SLACK_APP_TOKEN, SLACK_APP_TOKEN: GOOD.SLACK_BOT_TOKEN };
    expect(faulty(swapped)).toEqual(["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]);
  });

  it("names the missing token where there is a public address and nobody to serve", () => {
    expect(faulty({ PUBLIC_URL: "https://sayso.example.org" })[0]).toContain("DISCORD_TOKEN");
    expect(good({ ...GOOD, PUBLIC_URL: "https://sayso.example.org/" }).publicUrl).toBe("https://sayso.example.org");
  });
});

describe("faults", () => {
  it("tells all of them at once, each with what to do", () => {
    const env = {
      DISCORD_TOKEN: "Bot short",
      DATABASE_URL: "mysql://x",
      PORT: "65536",
      LOG_LEVEL: "chatty",
      PUBLIC_URL: "sayso",
    };
    const reading = readConfig(env);
    if (reading.ok) throw new Error("expected faults");
    expect(reading.problems.map((p) => p.setting)).toEqual([
      "DISCORD_TOKEN",
      "DATABASE_URL",
      "PUBLIC_URL",
      "PORT",
      "LOG_LEVEL",
    ]);
    for (const p of reading.problems) expect(p.mend.length).toBeGreaterThan(10);
  });

  it.each([
    "http://sayso.example.org",
    "https://user:pw@sayso.example.org",
    "https://sayso.example.org/?key=1",
    "sayso",
  ])("refuses the public address %s", (PUBLIC_URL) => {
    expect(faulty({ ...GOOD, PUBLIC_URL })).toEqual(["PUBLIC_URL"]);
  });

  it.each([
    ["file::memory:", false],
    ["file:", false],
    ["./data/sayso.db", false],
    ["postgres://h", false],
    ["postgresql://u:p@h:5432/sayso", true],
    ["postgres://h/sayso?sslmode=require", true],
    ["file:/srv/sayso/data/sayso.db", true],
  ])("reads the database address %s", (DATABASE_URL, fine) => {
    expect(faulty({ DATABASE_URL })).toEqual(fine ? [] : ["DATABASE_URL"]);
  });

  it.each([
    [{ KEYRING_DIR: "./data/keyring" }, ["KEYRING_DIR"]],
    [{ KEYRING_DIR: "./data" }, ["KEYRING_DIR"]],
    [{ DATABASE_URL: "file:./sayso.db" }, ["KEYRING_DIR", "SAYSO_SECRET_FILE"]],
    [{ SAYSO_SECRET_FILE: "data/../data/secret" }, ["SAYSO_SECRET_FILE"]],
    [{ SAYSO_SECRET_FILE: "./keyring/secret" }, ["SAYSO_SECRET_FILE"]],
    [{ KEYRING_DIR: "./data-keyring" }, []],
    [{ KEYRING_DIR: "..data" }, []],
    [{ DATABASE_URL: "postgres://h/sayso", KEYRING_DIR: "./data" }, []],
  ])("keeps keys and secret out of what is copied with the database: %o", (env, expected) => {
    expect(faulty(env)).toEqual(expected);
  });
});

describe("names that are nearly ours", () => {
  it.each([
    ["TELEGRAM_TOKN", "TELEGRAM_TOKEN"],
    ["discord_token", "DISCORD_TOKEN"],
    ["DATABSE_URL", "DATABASE_URL"],
    ["PUBLIC_URI", "PUBLIC_URL"],
  ])("stops at %s and asks whether %s was meant", (name, meant) => {
    const reading = readConfig({ [name]: "whatever" });
    if (reading.ok) throw new Error("expected a fault");
    expect(reading.problems.map((p) => p.setting)).toEqual([name]);
    expect(reading.problems[0]?.mend).toContain(meant);
  });

  it("only mentions a setting with our prefix that may belong to something else", () => {
    const reading = readConfig({ SLACK_WEBHOOK_URL: "https://hooks.example/x", PATH: "/bin", POST: "1", HOST: "x" });
    if (!reading.ok) throw new Error(explain(reading.problems));
    expect(reading.notices.map((n) => n.setting)).toEqual(["SLACK_WEBHOOK_URL"]);
  });
});

describe("values are never shown", () => {
  const SENTINEL = "s3ntinel";

  it("neither in faults, nor notices, nor a printed configuration, whatever is set", () => {
    const names = [...SETTINGS.map((s) => s.name), "TELEGRAM_TOKN", "SLACK_WEBHOOK_URL"];
    const shapes = [
      "xoxb-",
      "xapp-",
      "12345:AAAAAAAAAAAAAAAAAAAA",
      "file:./data/",
      "postgres://u:",
      "https://",
      "AAAA.",
      "",
    ];
    const value = fc
      .tuple(fc.constantFrom(...shapes), fc.string({ maxLength: 8 }))
      .map(([s, t]) => `${s}${SENTINEL}${t}`);
    const env = fc.dictionary(fc.constantFrom(...names), value);
    fc.assert(
      fc.property(env, (e) => {
        const reading = readConfig(e);
        if (!reading.ok) expect(explain(reading.problems)).not.toContain(SENTINEL);
        else expect(JSON.stringify(reading.notices)).not.toContain(SENTINEL);
      }),
      { numRuns: 2000 },
    );
  });

  it("not even when the whole configuration is printed", () => {
    const config = good({
      DISCORD_TOKEN: `${SENTINEL.repeat(4)}`,
      SLACK_BOT_TOKEN: `xoxb-${SENTINEL}`,
      SLACK_APP_TOKEN: `xapp-${SENTINEL}`,
      TELEGRAM_TOKEN: `1:${SENTINEL.repeat(4)}`,
      DATABASE_URL: `postgres://u:${SENTINEL}@h/d`,
    });
    const printed = `${inspect(config, { depth: 9, showHidden: true })}${JSON.stringify(config)}${String(config.databaseUrl)}`;
    expect(printed).toContain("[hidden]");
    expect(printed).not.toContain(SENTINEL);
  });
});

describe("the .env file", () => {
  it("adds to the environment, which has the last word, and is not put into it", () => {
    const file = join(mkdtempSync(join(tmpdir(), "sayso-env-")), ".env");
    writeFileSync(file, "SAYSO_TEST_ONLY=from-file\nPATH=from-file\n");
    const env = environment(file);
    expect(env.SAYSO_TEST_ONLY).toBe("from-file");
    expect(env.PATH).not.toBe("from-file");
    expect(environment(join(tmpdir(), "no-such-folder", ".env"))).not.toHaveProperty("SAYSO_TEST_ONLY");
  });
});
