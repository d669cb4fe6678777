import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDiscordAdapter } from "../../../adapters/discord/adapter.ts";
import type { Inbound, Listener } from "../../../src/ports/chat-adapter.ts";
import { button, COMMANDS, card, key } from "../../contract/sample-cards.ts";
import { manualClock } from "../../ports/manual-clock.ts";
import { GUILD, OTHER_ROOM, ROOM, wireGuild } from "../../stages/discord/town.ts";
import { type DiscordStage, openDiscordStage } from "../../stages/discord.ts";

describe("the line to Discord", () => {
  let stage: DiscordStage;
  let heard: Inbound[];
  const listen: Listener = async (event) => {
    heard.push(event);
    return { kind: "nothing" };
  };
  const start = () => stage.adapter.start(listen);
  /** Until this holds; the line itself tells nobody. */
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((done) => setTimeout(done, 10));
  };

  beforeEach(async () => {
    heard = [];
    stage = await openDiscordStage();
  });
  afterEach(() => stage.close());

  it("asks for no more than servers and one-to-one messages", async () => {
    await start();
    expect(stage.gateway.intents).toBe((1 << 0) | (1 << 12));
  });

  it("says plainly that the token is bad, and does not repeat it", async () => {
    const bad = stage.another("MTIz.bad.token-of-nobody");
    const fault = await bad.start(listen).catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: "NotStarted", message: expect.stringContaining("DISCORD_TOKEN") });
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain("nobody");
    expect(stage.logged?.()).toBe('{"event":"platform.token-refused","platform":"discord"}');
    expect(stage.gateway.identified).toBe(0);
  });

  it("says that Discord cannot be reached", async () => {
    const nowhere = createDiscordAdapter({
      token: "MTIz.x.y",
      apiUrl: "http://127.0.0.1:9/api",
      clock: manualClock(),
      log: () => {},
      words: () => ({ language: "en", say: (id) => id }),
    });
    await expect(nowhere.start(listen)).rejects.toThrow("Discord cannot be reached");
    expect(await nowhere.send(stage.room, card("x"), key("x"))).toEqual({
      kind: "later",
      afterMs: 5000,
      scope: "account",
    });
  });

  it.each([4004, 4013, 4014])(
    "gives up for good where Discord closes with %i, and does not try again",
    async (code) => {
      stage.gateway.refusals.push(code);
      await expect(start()).rejects.toThrow("closed the line for good");
      await expect(start()).rejects.toThrow("closed the line for good");
      expect(stage.gateway.identified).toBe(1);
      const event = code === 4004 ? "platform.token-refused" : "platform.fault";
      expect(stage.logged?.()).toContain(event);
    },
  );

  it("comes back after a broken line, and hears what it missed", async () => {
    await start();
    await stage.adapter.send(stage.room, card("Ask", button("Yes")), key("k"));
    stage.gateway.drop(4000);
    await until(() => stage.gateway.resumed === 1);
    await stage.press("Ann", "Yes");
    expect(heard).toHaveLength(1);
    expect(stage.gateway.identified).toBe(1);
  });

  it("leaves nothing behind: no timer, no socket", async () => {
    const held = () => process.getActiveResourcesInfo().filter((one) => /^Timeout$|^TCPSocketWrap$/.test(one)).length;
    const before = held();
    await start();
    await stage.adapter.send(stage.room, card("x"), key("x"));
    expect(held()).toBeGreaterThan(before);
    await stage.adapter.stop();
    // Sockets that are closed take a moment to be gone.
    await until(() => held() <= before);
    expect(stage.gateway.lines).toBe(0);
  });

  it("does not come back by itself when it is stopped while the line is broken", async () => {
    await start();
    stage.gateway.drop(4000);
    await until(() => stage.gateway.connected === 0);
    await stage.adapter.stop();
    // The library comes back half a second after a break.
    await new Promise((done) => setTimeout(done, 900));
    expect(stage.gateway.lines).toBe(0);
    await start();
    expect(stage.gateway.lines).toBe(1);
  });

  it("waits for what is in hand before it stops", async () => {
    let release = (): void => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await stage.adapter.start(async () => {
      await held;
      return { kind: "card", card: card("Kept") };
    });
    await stage.adapter.send(stage.room, card("Ask", button("Yes")), key("k"));
    const pressing = stage.press("Ann", "Yes");
    await until(() => stage.platform.asked.length > 0);
    await stage.gateway.read();
    const stopping = stage.adapter.stop();
    release();
    await Promise.all([stopping, pressing]);
    expect((await stage.privately("Ann")).map((seen) => seen.text)).toEqual(["Kept"]);
  });

  it("hears of a new server, in its greeting channel, and is taken out of every room of it", async () => {
    stage.platform.inGuild = false;
    await start();
    await stage.install("Denise");
    expect(heard).toMatchObject([{ kind: "installed", place: { space: GUILD, room: ROOM } }]);
    await stage.redeliver();
    expect(heard).toHaveLength(1);
    await stage.remove?.("Denise");
    expect(heard.slice(1)).toMatchObject([
      { kind: "removed", place: { room: OTHER_ROOM } },
      { kind: "removed", place: { room: ROOM } },
    ]);
    expect(await stage.adapter.send(stage.room, card("x"), key("x"))).toEqual({ kind: "gone", what: "room" });
    await stage.install("Denise");
    expect(heard.at(-1)).toMatchObject({ kind: "installed", place: { room: ROOM } });
    expect(new Set(heard.map((event) => event.id)).size).toBe(heard.length);
  });

  it("speaks up in the first channel where it may, where the greeting channel is closed to it", async () => {
    stage.platform.inGuild = false;
    await start();
    const guild = wireGuild("2026-02-02T00:00:00.000Z");
    const closed = [{ id: GUILD, type: 0, allow: "0", deny: String(1 << 11) }];
    const channels = guild.channels.map((one) => (one.id === ROOM ? { ...one, permission_overwrites: closed } : one));
    await stage.gateway.dispatch("GUILD_CREATE", { ...guild, channels });
    await stage.adapter.idle();
    expect(heard).toMatchObject([{ kind: "installed", place: { room: OTHER_ROOM } }]);
  });

  it("takes an outage of Discord for no removal, and its end for no new server", async () => {
    await start();
    await stage.gateway.dispatch("GUILD_DELETE", { id: GUILD, unavailable: true });
    await stage.gateway.dispatch("GUILD_CREATE", wireGuild(stage.platform.joinedAt));
    await stage.adapter.idle();
    expect(heard).toEqual([]);
  });

  it("hears that a channel was deleted", async () => {
    await start();
    await stage.gateway.dispatch("CHANNEL_DELETE", { id: OTHER_ROOM, guild_id: GUILD, type: 0 });
    await stage.adapter.idle();
    expect(heard).toMatchObject([{ kind: "removed", place: { space: GUILD, room: OTHER_ROOM } }]);
  });

  it("writes the list of commands once, and again only when it differs", async () => {
    await start();
    const puts = () => stage.platform.asked.filter((one) => one.startsWith("PUT")).length;
    await stage.adapter.publish(COMMANDS);
    await stage.adapter.publish(COMMANDS);
    expect(puts()).toBe(1);
    await stage.adapter.publish(COMMANDS.slice(1));
    expect(puts()).toBe(2);
  });

  it.each([
    ["no-right", { kind: "forbidden", needs: "send-messages" }],
    ["blocked", { kind: "gone", what: "person" }],
    ["removed", { kind: "gone", what: "room" }],
    ["revoked", { kind: "later", afterMs: 300_000, scope: "account" }],
  ] as const)("tells %s as what it is, after one request, and is not stuck", async (fault, failure) => {
    await start();
    const before = stage.requests?.() ?? 0;
    stage.failNext(fault);
    expect(await stage.adapter.send(stage.room, card("x"), key("x"))).toEqual(failure);
    expect((stage.requests?.() ?? 0) - before).toBe(1);
    stage.platform.inGuild = true;
    expect(await stage.adapter.send(stage.room, card("y"), key("y"))).toMatchObject({ kind: "delivered" });
    const refusals = (stage.logged?.() ?? "").split("\n").filter((line) => line.includes("token-refused")).length;
    expect(refusals).toBe(fault === "revoked" ? 1 : 0);
  });

  it("opens a one-to-one room once, and asks for nothing else", async () => {
    await start();
    const to = { kind: "one-to-one", with: stage.person("Ann") } as const;
    await stage.adapter.send(to, card("x"), key("x"));
    await stage.adapter.send(to, card("y"), key("y"));
    expect(stage.platform.asked.filter((one) => one === "POST /users/@me/channels")).toHaveLength(1);
    expect(stage.platform.asked.filter((one) => one.endsWith("/messages"))).toHaveLength(2);
  });
});
