import { afterEach, describe, expect, it } from "vitest";
import { createTelegramAdapter } from "../../../adapters/telegram/adapter.ts";
import type { Inbound } from "../../../src/ports/chat-adapter.ts";
import { button, card, key, token } from "../../contract/sample-cards.ts";
import { manualClock } from "../../ports/manual-clock.ts";
import type { StageFault } from "../../stages/stage.ts";
import { refuse } from "../../stages/telegram/methods.ts";
import { openTelegramStage, type TelegramStage } from "../../stages/telegram.ts";
import { openChat } from "./open-chat.ts";

let stage: TelegramStage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});
const nothing = async () => ({ kind: "nothing" }) as const;

const madeFor = (apiUrl: string, token: string) =>
  createTelegramAdapter({
    token,
    apiUrl,
    clock: manualClock(),
    log: () => {},
    words: () => ({ language: "en", say: (id) => id }),
  });

describe("the start", () => {
  it("says in a plain sentence that the token is wrong, without it", async () => {
    stage = await openTelegramStage();
    const wrong = madeFor(stage.fake.server.url, "123:wrong_token");
    const refusal = await wrong.start(nothing).catch((error: unknown) => error);
    if (!(refusal instanceof Error)) throw new Error("It started.");
    expect([refusal.name, refusal.cause]).toEqual(["NotStarted", undefined]);
    expect(refusal.message).toContain("does not take TELEGRAM_TOKEN");
    expect(`${refusal.stack}`).not.toContain("wrong_token");
    await wrong.stop();
  });

  it("says that Telegram cannot be reached, and works when it can", async () => {
    stage = await openTelegramStage();
    await stage.fake.server.offline();
    await expect(stage.adapter.start(nothing)).rejects.toThrow(/cannot be reached/);
    await stage.fake.server.online();
    await stage.adapter.start(nothing);
    await stage.type("Ann", "hello");
  });

  it("ends a webhook that was set before, and sets one where it is to be heard at an address", async () => {
    stage = await openTelegramStage();
    stage.fake.world.webhook = "https://old.example.org";
    await stage.adapter.start(nothing);
    expect(stage.fake.world.webhook).toBe("");
  });

  it("takes an address with a slash at its end", async () => {
    stage = await openTelegramStage();
    const adapter = madeFor(`${stage.fake.server.url}/`, "x:y");
    await expect(adapter.start(nothing)).rejects.toThrow(/TELEGRAM_TOKEN/);
  });
});

describe("the stop", () => {
  it("leaves no socket and no timer, after answers, failures and presses", async () => {
    const ours = (): readonly string[] =>
      process
        .getActiveResourcesInfo()
        .filter((one) => one === "TCPSocketWrap" || one === "Timeout" || one === "TLSWrap");
    stage = await openTelegramStage();
    const before = ours().length;
    await stage.adapter.start(async () => ({ kind: "card", card: card("Yes") }));
    await stage.adapter.send(stage.room, card("Tea?", button("Yes")), key("a"));
    await stage.press("Ann", "Yes");
    stage.failNext("lost-answer");
    await stage.adapter.send(stage.room, card("Lost"), key("b"));
    await stage.adapter.stop();
    // Sockets that are kept for later count as none here, but the other side still sees them.
    const { http } = stage.fake.server;
    const open = (): Promise<number> => new Promise((done) => http.getConnections((_, count) => done(count)));
    for (let turn = 0; turn < 200 && (await open()) > 0; turn += 1) await new Promise((done) => setImmediate(done));
    expect(await open()).toBe(0);
    expect(ours().length).toBeLessThanOrEqual(before);
  });

  it("waits for what is in hand, and what comes after it is heard after the next start", async () => {
    stage = await openTelegramStage();
    let finish: () => void = () => {};
    const order: string[] = [];
    await stage.adapter.start(async () => {
      await new Promise<void>((done) => {
        finish = done;
      });
      order.push("answered");
      return { kind: "nothing" };
    });
    const typing = stage.type("Ann", "one");
    while (order.length === 0 && finish.toString() === "() => {}") await new Promise((done) => setImmediate(done));
    const stopping = stage.adapter.stop().then(() => order.push("stopped"));
    finish();
    await Promise.all([typing, stopping]);
    expect(order).toEqual(["answered", "stopped"]);
    await stage.type("Ann", "two").catch(() => undefined);
    const heard: Inbound[] = [];
    await stage.adapter.start(async (event) => {
      heard.push(event);
      return { kind: "nothing" };
    });
    await stage.type("Ann", "three");
    expect(heard.map((event) => event.kind === "message" && event.text)).toEqual(["two", "three"]);
  });

  it("confirms what was taken: a restart does not hear it again, and buttons work after it", async () => {
    const chat = await openChat();
    stage = chat.stage;
    await stage.adapter.send(stage.room, card("Tea?", button("Yes", token("y"))), key("a"));
    await stage.type("Ann", "one");
    await stage.restart?.();
    const heard: Inbound[] = [];
    await stage.adapter.start(async (event) => {
      heard.push(event);
      return { kind: "nothing" };
    });
    await stage.press("Bea", "Yes");
    expect(heard).toMatchObject([{ kind: "action", token: token("y") }]);
  });
});

describe("a broken connection", () => {
  it("is told, and events flow again without a new start", async () => {
    const chat = await openChat();
    stage = chat.stage;
    stage.fake.breakPolling(refuse(502, "Bad Gateway"));
    while (!stage.logged?.().includes("platform.lost")) await new Promise((done) => setImmediate(done));
    stage.fake.breakPolling(undefined);
    await stage.type("Ann", "hello");
    expect(chat.heard).toMatchObject([{ kind: "message", text: "hello" }]);
    expect(stage.logged?.()).toMatch(/platform\.lost[\s\S]*platform\.connected/);
  });

  it("of a process whose token is used twice asks slowly, and stops at once", async () => {
    const chat = await openChat();
    stage = chat.stage;
    stage.fake.breakPolling(refuse(409, "Conflict: terminated by other getUpdates request"));
    while (!stage.logged?.().includes("platform.lost")) await new Promise((done) => setImmediate(done));
    const asked = stage.fake.calls.length;
    await new Promise((done) => setTimeout(done, 400));
    expect(stage.fake.calls.length - asked).toBeLessThanOrEqual(1);
    stage.fake.breakPolling(undefined);
  });
});

describe("every failure", () => {
  const FAULTS: readonly (readonly [StageFault, object, number])[] = [
    ["rate-limit", { kind: "later", afterMs: 7000, scope: "room" }, 1],
    ["no-connection", { kind: "later", afterMs: 5000, scope: "account" }, 0],
    ["lost-answer", { kind: "unknown" }, 1],
    ["deleted", { kind: "gone" }, 1],
    ["blocked", { kind: "gone", what: "person" }, 1],
    ["removed", { kind: "gone", what: "room" }, 1],
    ["moved", { kind: "moved", to: { kind: "room", space: "-1001500000002", room: "-1001500000002" } }, 1],
    ["no-right", { kind: "forbidden", needs: "send-messages" }, 1],
    ["revoked", { kind: "later", afterMs: 300_000, scope: "account" }, 1],
  ];
  it.each(FAULTS)(
    "%s: is told as it is, after one request, for a send, an edit and an erasure",
    async (how, failure, requests) => {
      const chat = await openChat();
      stage = chat.stage;
      const { adapter, room } = stage;
      const sent = await adapter.send(room, card("Stays"), key("a"));
      if (sent.kind !== "delivered") throw new Error(sent.kind);
      for (const attempt of [
        () => adapter.send(room, card("Ann wrote this"), key("b")),
        () => adapter.edit(sent.posted, card("Ann wrote that")),
        () => adapter.erase(sent.posted),
      ]) {
        const before = stage.requests?.() ?? 0;
        stage.failNext(how);
        expect(await attempt()).toMatchObject(failure);
        expect((stage.requests?.() ?? 0) - before).toBe(requests);
      }
      expect(stage.logged?.()).not.toMatch(/Ann|wrote|5500000001|AAtest/);
    },
  );

  it("of the token is logged once until it is taken again", async () => {
    const chat = await openChat();
    stage = chat.stage;
    const logged = () => stage?.logged?.().match(/token-refused/g)?.length ?? 0;
    for (const times of [1, 2]) {
      stage.failNext("revoked");
      await stage.adapter.send(stage.room, card("a"), key("a"));
      expect(logged()).toBe(times);
      expect(await stage.adapter.send(stage.room, card("b"), key("b"))).toMatchObject({ kind: "delivered" });
    }
  });
});

describe("the order of things", () => {
  it("is kept for one person, and nobody waits for another", async () => {
    stage = await openTelegramStage();
    const done: string[] = [];
    let freeAnn: () => void = () => {};
    const annWaits = new Promise<void>((free) => {
      freeAnn = free;
    });
    await stage.adapter.start(async (event) => {
      const text = event.kind === "message" ? event.text : "";
      if (text === "Ann 1") await annWaits;
      done.push(text);
      return { kind: "nothing" };
    });
    const ann = [stage.type("Ann", "Ann 1"), stage.type("Ann", "Ann 2")];
    const bea = stage.type("Bea", "Bea 1");
    while (!done.includes("Bea 1")) await new Promise((turn) => setImmediate(turn));
    freeAnn();
    await Promise.all([...ann, bea]);
    expect(done).toEqual(["Bea 1", "Ann 1", "Ann 2"]);
  });

  it("goes on after a fault of the listener, of which only the class is logged", async () => {
    stage = await openTelegramStage();
    await stage.adapter.start(async () => {
      throw new TypeError("Ann wrote: help");
    });
    await stage.adapter.send(stage.room, card("Tea?", button("Yes")), key("a"));
    await stage.press("Ann", "Yes");
    expect(stage.toast("Ann")).toBe("That took too long. Please press it again.");
    await stage.type("Ann", "help");
    expect(stage.logged?.()).toContain('"during":"event","fault":"TypeError"');
    expect(stage.logged?.()).not.toContain("wrote");
  });
});
