import { describe, expect, it } from "vitest";
import { checkSlack } from "../../../adapters/slack/check.ts";
import { button, card, key } from "../../contract/sample-cards.ts";
import { manualClock } from "../../ports/manual-clock.ts";
import { signed } from "../../stages/slack/delivering.ts";
import { APP_TOKEN, BOT_TOKEN } from "../../stages/slack/workspace.ts";
import { openSlackStage } from "../../stages/slack.ts";
import type { StageFault } from "../../stages/stage.ts";
import { onStage } from "./on-stage.ts";

describe("starting", () => {
  it.each([
    ["a wrong bot token", { botToken: "xoxb-wrong" }, /bot token/],
    ["a wrong app token", { appToken: "xapp-wrong" }, /app token/],
  ])("with %s says so in words that hold no token", async (_, options, says) => {
    const stage = await openSlackStage(options);
    const fault: unknown = await stage.adapter
      .start(async () => ({ kind: "nothing" }))
      .catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ name: "NotStarted", message: expect.stringMatching(says) });
    expect(fault).not.toHaveProperty("cause");
    expect(String(fault)).not.toMatch(/wrong|127\.0\.0\.1/);
    await stage.close();
  });

  it("without a network says so", async () => {
    const stage = await openSlackStage();
    await stage.server.offline();
    await expect(stage.adapter.start(async () => ({ kind: "nothing" }))).rejects.toThrow(/cannot be reached/);
    await stage.server.online();
    await stage.close();
  });
});

describe("the line", () => {
  it("comes back at once when Slack changes it, and when it breaks", async () => {
    const { stage, heard } = await onStage();
    await stage.adapter.send(stage.room, card("Ask", button("Yes")), key("k"));
    for (const part of ["refresh", "cut"] as const) {
      const back = stage.sockets.nextLine();
      stage.sockets[part]();
      await back;
      await stage.press("Ann", "Yes");
    }
    expect(heard).toHaveLength(2);
    expect(stage.logged().match(/platform\.lost/g)).toHaveLength(2);
  });

  it("goes on trying where Slack cannot be reached, and can be closed meanwhile", async () => {
    const { stage } = await onStage();
    await stage.server.offline();
    stage.sockets.cut();
    await expect.poll(() => stage.logged().includes("platform.lost")).toBe(true);
    // The first try, at once, fails; the second is a second away.
    await new Promise((done) => setTimeout(done, 300));
    await stage.server.online();
    await stage.sockets.nextLine();
    await expect.poll(() => stage.logged().match(/platform\.connected/g)?.length).toBe(2);
    await stage.server.offline();
    stage.sockets.cut();
    await expect.poll(() => stage.logged().match(/platform\.lost/g)?.length).toBe(2);
    await stage.adapter.stop();
    await stage.server.online();
  });
});

describe("each attempt", () => {
  it.each<[StageFault, string]>([
    ["rate-limit", "later"],
    ["lost-answer", "unknown"],
    ["deleted", "gone"],
    ["removed", "gone"],
    ["no-right", "forbidden"],
    ["revoked", "later"],
  ])("that meets %s is one request, and %s", async (fault, kind) => {
    const { stage } = await onStage();
    const sent = await stage.adapter.send(stage.room, card("Stays"), key("a"));
    if (sent.kind !== "delivered") throw new Error(sent.kind);
    for (const work of [
      () => stage.adapter.send(stage.room, card("x"), key("b")),
      () => stage.adapter.edit(sent.posted, card("y")),
    ]) {
      const before = stage.requests();
      stage.failNext(fault);
      expect(await work()).toMatchObject({ kind });
      expect(stage.requests() - before).toBe(1);
    }
  });

  it("to a person who is gone says so, before and after the talk was opened", async () => {
    const { stage } = await onStage();
    const to = { kind: "one-to-one", with: stage.person("Ann") } as const;
    for (const opened of [false, true]) {
      if (opened) await stage.adapter.send(to, card("Hello"), key("a"));
      stage.failNext("blocked");
      expect(await stage.adapter.send(to, card("Hello"), key("b"))).toEqual({ kind: "gone", what: "person" });
    }
  });

  it("names the scope the bot lacks", async () => {
    const { stage } = await onStage();
    stage.api.missingScope = "chat:write";
    expect(await stage.adapter.send(stage.room, card("x"), key("a"))).toEqual({
      kind: "forbidden",
      needs: "chat:write",
    });
  });

  it("tells the host once that the token is refused, and waits", async () => {
    const { stage } = await onStage();
    for (const name of ["a", "b"]) {
      stage.failNext("revoked");
      expect(await stage.adapter.send(stage.room, card("x"), key(name))).toEqual({
        kind: "later",
        afterMs: 300_000,
        scope: "account",
      });
    }
    await stage.hands.event({ type: "tokens_revoked", tokens: { bot: ["U0BOTBOT"] } });
    expect(stage.logged().match(/token-refused/g)).toHaveLength(1);
  });

  it("leaves no word and no id in what is logged or printed", async () => {
    const here = await onStage();
    const { stage } = here;
    here.answer = () => {
      throw new Error("Ann wrote canary to U0ANN000");
    };
    await stage.adapter.send(stage.room, card("canary", button("Yes")), key("k"));
    await stage.press("Ann", "Yes");
    for (const fault of ["no-right", "lost-answer", "rate-limit"] as const) {
      stage.failNext(fault);
      await stage.adapter.send(stage.room, card("canary"), key(fault));
    }
    expect(stage.logged()).toContain('"during":"event","fault":"Error"');
    expect(stage.logged()).not.toMatch(/canary|U0ANN|C0CARERS|xox|xapp/);
  });
});

describe("the web door", () => {
  const body = JSON.stringify({ type: "url_verification", challenge: "c4t" });
  const ask = async (hook: string, text: string, headers: Record<string, string>, method = "POST") => {
    const answer = await fetch(hook, {
      method,
      ...(method === "POST" ? { body: text } : {}),
      headers: { "content-type": "application/json", connection: "close", ...headers },
    });
    return { status: answer.status, text: await answer.text() };
  };
  const seconds = (ago = 0): number => Math.floor(Date.now() / 1000) - ago;

  it("answers Slack's questions about the address", async () => {
    const { stage } = await onStage({ way: "http" });
    expect(await ask(stage.hook, body, signed(body, seconds()))).toEqual({ status: 200, text: '{"challenge":"c4t"}' });
    const check = { "content-type": "application/x-www-form-urlencoded" };
    expect(await ask(stage.hook, "ssl_check=1&token=x", check)).toMatchObject({ status: 200 });
    expect(await ask(stage.hook, "", {}, "GET")).toMatchObject({ status: 404 });
  });

  it("takes nothing that is unsigned, wrongly signed, altered or older than five minutes", async () => {
    const { stage, heard } = await onStage({ way: "http" });
    for (const headers of [
      {},
      { ...signed(body, seconds()), "x-slack-signature": `v0=${"0".repeat(64)}` },
      signed(`${body} `, seconds()),
      signed(body, seconds(301)),
    ])
      expect(await ask(stage.hook, body, headers)).toEqual({ status: 401, text: "" });
    expect(heard).toEqual([]);
  });

  it("works on what Slack brings again", async () => {
    const { stage, heard } = await onStage({ way: "http" });
    await stage.install("Denise");
    await stage.redeliver();
    expect(heard).toHaveLength(2);
    expect(heard[1]?.id).toBe(heard[0]?.id);
  });
});

describe("the doctor", () => {
  const way = { kind: "socket", appToken: APP_TOKEN } as const;
  const now = () => manualClock(Date.now());

  it("finds all well", async () => {
    const { stage } = await onStage();
    const found = await checkSlack({ botToken: BOT_TOKEN, way, apiUrl: `${stage.server.url}/api/`, clock: now() });
    expect(found.map(({ kind }) => kind)).toEqual(["fine", "fine", "fine", "fine"]);
  });

  it("says what is missing, what is too much, and that the clock is off", async () => {
    const { stage } = await onStage();
    stage.api.scopes = "commands,chat:write,channels:read,im:history";
    const clock = manualClock(Date.now() - 600_000);
    const found = await checkSlack({ botToken: BOT_TOKEN, way, apiUrl: `${stage.server.url}/api/`, clock });
    expect(found.filter(({ kind }) => kind === "mend").map(({ says }) => says)).toEqual([
      "The bot lacks: im:write, users:read, groups:read.",
      "The clock is 10 minutes away from Slack's.",
    ]);
    expect(found.find(({ kind }) => kind === "note")?.says).toContain("im:history");
  });

  it("says which token is wrong, and shows neither; and where there is no network", async () => {
    const { stage } = await onStage();
    const wrong = { botToken: "xoxb-secret", way: { kind: "socket", appToken: "xapp-secret" } as const };
    const found = await checkSlack({ ...wrong, apiUrl: `${stage.server.url}/api/`, clock: now() });
    expect(found.filter(({ kind }) => kind === "mend")).toHaveLength(2);
    expect(JSON.stringify(found)).not.toContain("secret");
    const nowhere = await checkSlack({ ...wrong, apiUrl: "http://127.0.0.1:1/api/", clock: now() });
    expect(nowhere.map(({ says }) => says)).toEqual(["Slack cannot be reached.", "Slack cannot be reached."]);
    const over = await checkSlack({
      botToken: BOT_TOKEN,
      way: { kind: "http" },
      apiUrl: `${stage.server.url}/api/`,
      clock: now(),
    });
    expect(over.at(-1)?.kind).toBe("note");
  });
});
