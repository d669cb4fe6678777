import { describe, expect, it } from "vitest";
import { PersonRef } from "../../../src/ports/person.ts";
import { button, card, key } from "../../contract/sample-cards.ts";
import { manualClock } from "../../ports/manual-clock.ts";
import { BOT, idOf } from "../../stages/slack/workspace.ts";
import { onStage } from "./on-stage.ts";

describe("coming and going", () => {
  it("hears that the bot came, left and was archived with the room, and of nobody else", async () => {
    const { stage, heard } = await onStage();
    await stage.install("Denise");
    await stage.redeliver();
    await stage.hands.event({
      type: "member_joined_channel",
      user: idOf("Zed"),
      channel: "C0CARERS",
      inviter: idOf("Ann"),
    });
    await stage.hands.event({ type: "member_left_channel", user: idOf("Zed"), channel: "C0CARERS" });
    await stage.remove("Denise");
    await stage.hands.event({ type: "group_left", channel: "C0CARERS" });
    await stage.hands.event({ type: "channel_archive", channel: "C0CARERS", user: idOf("Denise") });
    await stage.hands.event({ type: "group_deleted", channel: "C0CARERS" });
    expect(heard.map(({ kind }) => kind)).toEqual([
      "installed",
      "installed",
      "removed",
      "removed",
      "removed",
      "removed",
    ]);
    expect(heard[1]?.id).toBe(heard[0]?.id);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(5);
    expect(heard.map((event) => PersonRef.open(event.by.ref).user)).toEqual([
      idOf("Denise"),
      idOf("Denise"),
      idOf("Denise"),
      BOT,
      idOf("Denise"),
      BOT,
    ]);
  });

  it("follows a room to its new id", async () => {
    const { stage, heard } = await onStage();
    const from = stage.room;
    const to = await stage.move();
    expect(heard).toMatchObject([{ kind: "moved", from, place: to }]);
    expect(await stage.adapter.send(to, card("Still here"), key("k"))).toMatchObject({ kind: "delivered" });
    expect(await stage.adapter.send(from, card("Old"), key("l"))).toEqual({ kind: "gone", what: "room" });
  });
});

describe("what is asked about rooms and people", () => {
  it("turns every page of members, and remembers them for three minutes", async () => {
    const clock = manualClock();
    const { stage } = await onStage({ clock });
    const asked = () => stage.api.calls.get("conversations.members") ?? 0;
    expect(await stage.adapter.isMember(stage.person("Liz"), stage.room)).toBe("yes");
    expect(asked()).toBe(3);
    expect(await stage.adapter.isMember(stage.person("Ann"), stage.room)).toBe("yes");
    expect(await stage.adapter.isMember(stage.person("Zed"), stage.room)).toBe("no");
    expect(asked()).toBe(3);
    clock.advance(11_000);
    stage.space.channels.get("C0CARERS")?.members.add(idOf("Zed"));
    expect(await stage.adapter.isMember(stage.person("Zed"), stage.room)).toBe("yes");
    expect(asked()).toBe(6);
    clock.advance(181_000);
    await stage.adapter.isMember(stage.person("Ann"), stage.room);
    expect(asked()).toBe(9);
  });

  it("asks again at once when somebody came or went", async () => {
    const { stage } = await onStage();
    expect(await stage.adapter.isMember(stage.person("Ann"), stage.room)).toBe("yes");
    stage.space.channels.get("C0CARERS")?.members.delete(idOf("Ann"));
    await stage.hands.event({ type: "member_left_channel", user: idOf("Ann"), channel: "C0CARERS" });
    expect(await stage.adapter.isMember(stage.person("Ann"), stage.room)).toBe("no");
  });

  it("says no in a room the bot is not in, and counts people without the bot", async () => {
    const { stage } = await onStage();
    stage.space.channels.get("C0SECOND")?.members.delete(BOT);
    const { otherRoom } = stage;
    if (!otherRoom) throw new Error("no second room");
    expect(await stage.adapter.isMember(stage.person("Ann"), otherRoom)).toBe("no");
    expect(await stage.adapter.memberCount(otherRoom)).toBeUndefined();
    expect(await stage.adapter.memberCount(stage.room)).toBe(13);
  });

  it("learns a person's language beside the way, for the next time", async () => {
    const { stage, heard } = await onStage();
    await stage.adapter.send(stage.room, card("Ask", button("Yes")), key("k"));
    await stage.press("Ann", "Yes");
    await stage.press("Ann", "Yes");
    expect(heard.map((event) => event.by.language)).toEqual([undefined, "en-GB"]);
    expect(stage.api.calls.get("users.info")).toBe(1);
  });

  it("opens a one-to-one talk once", async () => {
    const { stage } = await onStage();
    const to = { kind: "one-to-one", with: stage.person("Denise") } as const;
    for (const name of ["a", "b"]) await stage.adapter.send(to, card(name), key(name));
    expect(stage.api.calls.get("conversations.open")).toBe(1);
  });
});
