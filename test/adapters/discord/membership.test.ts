import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RoomId, RoomPlace } from "../../../src/ports/chat-adapter.ts";
import { button, COMMANDS, card, key } from "../../contract/sample-cards.ts";
import { manualClock } from "../../ports/manual-clock.ts";
import { GUILD, ROOM, snowflake, userOf, wireGuild } from "../../stages/discord/town.ts";
import { type DiscordStage, openDiscordStage } from "../../stages/discord.ts";

const VIEW = String(1 << 10);
const PRIVATE_ROOM = snowflake(21);
const PRIVATE_THREAD = snowflake(22);
const PUBLIC_THREAD = snowflake(23);

describe("who is in a room on Discord", () => {
  const clock = manualClock();
  let stage: DiscordStage;
  const room = (id: string): RoomPlace => ({ ...stage.room, room: id as RoomId });

  beforeEach(async () => {
    stage = await openDiscordStage({ clock });
    stage.platform.inGuild = false;
    await stage.adapter.start(async () => ({ kind: "nothing" }));
    const guild = wireGuild("2026-02-02T00:00:00.000Z");
    const [open] = guild.channels;
    const overwrites = [
      { id: GUILD, type: 0, allow: "0", deny: VIEW },
      { id: userOf("Ann"), type: 1, allow: VIEW, deny: "0" },
    ];
    const thread = (id: string, type: number) => ({
      id,
      type,
      guild_id: GUILD,
      parent_id: ROOM,
      name: "t",
      thread_metadata: {},
    });
    await stage.gateway.dispatch("GUILD_CREATE", {
      ...guild,
      channels: [...guild.channels, { ...open, id: PRIVATE_ROOM, permission_overwrites: overwrites }],
      threads: [thread(PRIVATE_THREAD, 12), thread(PUBLIC_THREAD, 11)],
    });
    await stage.adapter.idle();
    stage.platform.inGuild = true;
  });
  afterEach(() => stage.close());

  it("is everybody in the server, where everybody may look in", async () => {
    expect(await stage.adapter.isMember(stage.person("Bea"), stage.room)).toBe("yes");
    expect(await stage.adapter.isMember(stage.person("Zed"), stage.room)).toBe("no");
    expect(await stage.adapter.memberCount(stage.room)).toBe(13);
    expect(await stage.adapter.isMember(stage.person("Bea"), room(PUBLIC_THREAD))).toBe("yes");
    expect(await stage.adapter.memberCount(room(PUBLIC_THREAD))).toBe(13);
  });

  it("is only who may look in, where a channel is closed; and nobody can count them", async () => {
    expect(await stage.adapter.isMember(stage.person("Ann"), room(PRIVATE_ROOM))).toBe("yes");
    expect(await stage.adapter.isMember(stage.person("Bea"), room(PRIVATE_ROOM))).toBe("no");
    expect(await stage.adapter.memberCount(room(PRIVATE_ROOM))).toBeUndefined();
  });

  it("is who was added, in a private thread", async () => {
    const path = (who: string) => `GET /channels/${PRIVATE_THREAD}/thread-members/${userOf(who)}`;
    stage.platform.instead.set(path("Ann"), { status: 200, json: { user_id: userOf("Ann") } });
    stage.platform.instead.set(path("Bea"), { status: 404, json: { message: "Unknown Member", code: 10007 } });
    expect(await stage.adapter.isMember(stage.person("Ann"), room(PRIVATE_THREAD))).toBe("yes");
    expect(await stage.adapter.isMember(stage.person("Bea"), room(PRIVATE_THREAD))).toBe("no");
    expect(await stage.adapter.memberCount(room(PRIVATE_THREAD))).toBeUndefined();
  });

  it("is unknown where Discord does not tell", async () => {
    stage.platform.instead.set("GET", { status: 500 });
    expect(await stage.adapter.isMember(stage.person("Ann"), stage.room)).toBe("unknown");
    expect(await stage.adapter.isPlatformAdmin(stage.person("Denise"), stage.room)).toBe(false);
    expect(await stage.adapter.memberCount(stage.room)).toBeUndefined();
    stage.platform.instead.clear();
    expect(await stage.adapter.isMember(stage.person("Ann"), room(snowflake(99)))).toBe("unknown");
    await stage.adapter.stop();
    expect(await stage.adapter.isMember(stage.person("Ann"), stage.room)).toBe("unknown");
    expect(await stage.adapter.memberCount(stage.room)).toBeUndefined();
  });

  it("believes for a minute what a press said of who runs the server, and then asks", async () => {
    const asked = () => stage.platform.asked.filter((one) => one.includes("/members/")).length;
    await stage.adapter.publish(COMMANDS);
    await stage.adapter.send(stage.room, card("Ask", button("Setup")), key("k"));
    await stage.press("Denise", "Setup");
    await stage.press("Ann", "Setup");
    expect(await stage.adapter.isPlatformAdmin(stage.person("Denise"), stage.room)).toBe(true);
    expect(asked()).toBe(0);
    expect(await stage.adapter.isPlatformAdmin(stage.person("Ann"), stage.room)).toBe(false);
    expect(asked()).toBe(1);
    clock.advance(60_000);
    expect(await stage.adapter.isPlatformAdmin(stage.person("Denise"), stage.room)).toBe(true);
    expect(asked()).toBe(2);
  });
});
