import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PersonRef } from "../../../src/ports/person.ts";
import { button, card, key, token } from "../../contract/sample-cards.ts";
import { ANONYMOUS_BOT, BOT } from "../../stages/telegram/world.ts";
import { type OpenChat, openChat } from "./open-chat.ts";

let chat: OpenChat;
beforeEach(async () => {
  chat = await openChat();
});
afterEach(() => chat.stage.close());

describe("the group", () => {
  it("is not read, also where the bot is an administrator and everything comes", async () => {
    const { stage, heard, calls } = chat;
    const { world } = stage.fake;
    const said = { message_id: 5, date: 1, from: world.person("Ann"), chat: world.chat(world.group) };
    calls();
    await stage.says?.("Ann", "My neighbour shouted at me again");
    const own = { ...said, from: BOT, text: "Question" };
    await stage.deliver({ message: { ...said, text: "Good", reply_to_message: own } as never });
    await stage.deliver({ message: { ...said, text: `Hello @${BOT.username}` } as never });
    await stage.deliver({ message: { ...said, photo: [{ file_id: "p" }], caption: "/help" } as never });
    await stage.deliver({ message: { ...said, new_chat_members: [world.person("Zed")] } as never });
    expect([heard, calls()]).toEqual([[], []]);
    expect(stage.logged?.()).not.toMatch(/neighbour|Good|1002/);
  });

  it("is asked about by nothing but commands, presses and where the bot is put", async () => {
    const wanted = ["message", "callback_query", "my_chat_member"];
    expect(chat.stage.fake.world.wanted).toEqual(wanted);
    await chat.stage.close();
    chat = await openChat({ by: "webhook" });
    expect(chat.stage.fake.world.wanted).toEqual(wanted);
  });

  it("keeps its topics apart", async () => {
    const { stage, heard } = chat;
    const topic = stage.otherRoom;
    if (!topic) throw new Error("The stage has no topic.");
    await stage.adapter.send(stage.room, card("In the main room", button("Main", token("m"))), key("a"));
    await stage.adapter.send(topic, card("In the topic", button("Topic", token("t"))), key("b"));
    expect((await stage.group("Ann")).map(({ text }) => text)).toEqual(["In the main room"]);
    expect((await stage.group("Ann", topic)).map(({ text }) => text)).toEqual(["In the topic"]);
    await stage.press("Ann", "Topic");
    await stage.press("Ann", "Main");
    expect(heard).toMatchObject([{ place: topic }, { place: stage.room }]);
    expect(topic.space).toBe(stage.room.space);
  });

  it("hears the bot being added by a link once, not also the command that the app writes then", async () => {
    const { stage, heard, calls } = chat;
    await stage.install("Denise");
    calls();
    await stage.command("Denise", "start", "sayso");
    expect([heard.map(({ kind }) => kind), calls()]).toEqual([["installed"], []]);
  });

  it("takes a string of replies for the room, which is no topic", async () => {
    const { stage, heard } = chat;
    const { world } = stage.fake;
    const reply = { message_id: 6, date: 1, from: world.person("Ann"), chat: world.chat(world.group) };
    await stage.deliver({ message: { ...reply, text: "/help", message_thread_id: 5 } as never });
    await stage.deliver({
      message: { ...reply, text: "/help", message_thread_id: 77, is_topic_message: true } as never,
    });
    expect(heard).toMatchObject([{ place: stage.room }, { place: stage.otherRoom }]);
  });

  it("moves: the group is told to have moved, from and to", async () => {
    const { stage, heard } = chat;
    const from = stage.room;
    const to = await stage.move?.();
    expect(heard).toMatchObject([{ kind: "moved", from, place: to }]);
    expect(await stage.adapter.send(from, card("Late"), key("a"))).toEqual({ kind: "moved", to });
  });

  it("does not take the end of the old group for a removal when it moves", async () => {
    const { stage, heard } = chat;
    const { world } = stage.fake;
    const old = stage.room;
    const to = await stage.move?.();
    const standing = (status: string) => ({ status, user: BOT });
    await stage.deliver({
      my_chat_member: {
        chat: { id: Number(old.space), type: "group", title: "x" },
        from: world.person("Denise"),
        date: 1,
        old_chat_member: standing("member"),
        new_chat_member: standing("left"),
      } as never,
    });
    expect(heard.map(({ kind }) => kind)).toEqual(["moved", "moved"]);
    expect(heard[1]).toMatchObject({ from: old, place: to });
  });

  it("tells both sides of a move alike", async () => {
    const { stage, heard } = chat;
    const { world } = stage.fake;
    await stage.deliver({
      message: { message_id: 1, date: 1, chat: world.chat(world.group), migrate_from_chat_id: -7 } as never,
    });
    expect(heard).toMatchObject([{ kind: "moved", from: { space: "-7", room: "-7" }, place: stage.room }]);
  });

  it("tells when the bot is taken out, and not when its rights change", async () => {
    const { stage, heard } = chat;
    await stage.remove?.("Denise");
    expect(heard).toMatchObject([{ kind: "removed", place: stage.room }]);
    expect(await stage.adapter.send(stage.room, card("Late"), key("a"))).toEqual({ kind: "gone", what: "room" });
    const { world } = stage.fake;
    const standing = (status: string) => ({ status, user: BOT });
    await stage.deliver({
      my_chat_member: {
        chat: world.chat(world.group),
        from: world.person("Denise"),
        date: 1,
        old_chat_member: standing("member"),
        new_chat_member: standing("administrator"),
      } as never,
    });
    expect(heard).toHaveLength(1);
  });

  it("binds nothing to whoever acts as the group", async () => {
    const { stage, heard } = chat;
    const { world } = stage.fake;
    const standing = (status: string) => ({ status, user: BOT });
    await stage.deliver({
      my_chat_member: {
        chat: world.chat(world.group),
        from: ANONYMOUS_BOT,
        date: 1,
        old_chat_member: standing("left"),
        new_chat_member: standing("member"),
      } as never,
    });
    expect(heard.map(({ by }) => PersonRef.open(by.ref).user)).toEqual(["nobody"]);
    const [event] = heard;
    if (!event) throw new Error("Nothing was heard.");
    expect(await stage.adapter.isPlatformAdmin(event.by.ref, stage.room)).toBe(false);
    expect(await stage.adapter.isMember(event.by.ref, stage.room)).toBe("unknown");
  });

  it("hears no bots, no channels and not Telegram itself", async () => {
    const { stage, heard, calls } = chat;
    const { world } = stage.fake;
    const bare = { message_id: 5, date: 1, chat: world.chat(world.group), text: "/help" };
    calls();
    await stage.deliver({ message: { ...bare, from: { id: 3, is_bot: true, first_name: "Bot" } } as never });
    await stage.deliver({
      message: { ...bare, from: { id: 777_000, is_bot: false, first_name: "Telegram" } } as never,
    });
    const channel = { id: -1009, type: "channel", title: "News" };
    await stage.deliver({ message: { ...bare, from: world.person("Ann"), sender_chat: channel } as never });
    await stage.deliver({ message: bare as never });
    expect([heard, calls()]).toEqual([[], []]);
  });

  it("tells who is in it and how many, or that it cannot tell", async () => {
    const { stage } = chat;
    const { adapter, room } = stage;
    expect(await adapter.isMember(stage.person("Zed"), room)).toBe("no");
    expect(await adapter.memberCount(room)).toBe(13);
    await stage.fake.server.offline();
    expect(await adapter.isMember(stage.person("Ann"), room)).toBe("unknown");
    expect(await adapter.isPlatformAdmin(stage.person("Denise"), room)).toBe(false);
    expect(await adapter.memberCount(room)).toBeUndefined();
    await stage.fake.server.online();
  });
});
