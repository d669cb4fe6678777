import { afterEach, describe, expect, it } from "vitest";
import type { Answer } from "../../../src/ports/chat-adapter.ts";
import { samePerson } from "../../../src/ports/person.ts";
import { button, card, choice, key, token } from "../../contract/sample-cards.ts";
import type { TelegramStageOptions } from "../../stages/telegram.ts";
import { type OpenChat, openChat } from "./open-chat.ts";

let chat: OpenChat;
const open = async (options: TelegramStageOptions = {}): Promise<OpenChat> => {
  chat = await openChat(options);
  return chat;
};
afterEach(() => chat.stage.close());

const told: Answer = { kind: "card", card: card("Your answer counts") };
const texts = async (who: string): Promise<readonly string[]> =>
  (await chat.stage.privately(who)).map(({ text }) => text);

describe("a press in the group", () => {
  it("is answered in the private chat, and a line says so", async () => {
    const { stage, answers, calls } = await open();
    await stage.adapter.send(stage.room, card("Tea?", button("Yes")), key("a"));
    answers(() => told);
    calls();
    await stage.press("Ann", "Yes");
    expect(calls()).toEqual(["sendMessage", "answerCallbackQuery"]);
    expect(stage.toast("Ann")).toBe("I have answered in our private chat.");
    expect(await texts("Ann")).toEqual(["Your answer counts"]);
  });

  it("opens the private chat where the person has never been there, and Start is the very same press", async () => {
    const { stage, heard, answers } = await open({ started: [] });
    await stage.adapter.send(stage.room, card("Tea?", choice("Tea", token("tea"), "Green", "Black")), key("a"));
    answers(() => told);
    await stage.press("Ann", "Black");
    expect(heard).toMatchObject([
      { kind: "action", token: token("tea"), chosen: "key-black", place: stage.room },
      { kind: "action", token: token("tea"), chosen: "key-black", place: { kind: "one-to-one" } },
    ]);
    expect(heard.every(({ by }) => samePerson(by.ref, stage.person("Ann")))).toBe(true);
    expect(stage.toast("Ann")).toBeUndefined();
    expect(await texts("Ann")).toEqual(["Your answer counts"]);
    expect(await stage.group("Bea")).toHaveLength(1);
  });

  it("opens it in the same way for somebody who has blocked the bot", async () => {
    const { stage, heard, answers } = await open();
    stage.fake.world.blocked.add(stage.fake.world.person("Ann").id);
    await stage.adapter.send(stage.room, card("Tea?", button("Yes")), key("a"));
    answers(() => told);
    await stage.press("Ann", "Yes");
    expect(heard).toHaveLength(2);
  });

  it("opens it without the press where the chosen key does not fit an address", async () => {
    const { stage, heard, answers } = await open({ started: [] });
    const odd = { kind: "choice", label: "Pick", action: token("p"), options: [{ key: "k é", label: "Odd" }] } as const;
    await stage.adapter.send(stage.room, card("Tea?", odd), key("a"));
    answers(() => told);
    await stage.press("Ann", "Odd");
    expect(heard).toMatchObject([
      { kind: "action", chosen: "k é" },
      { kind: "command", name: "start" },
    ]);
  });

  it("says to press again where the answer could not be sent", async () => {
    const { stage, answers } = await open();
    await stage.adapter.send(stage.room, card("Tea?", button("Yes")), key("a"));
    answers(() => {
      stage.fake.failNext("rate-limit");
      return told;
    });
    await stage.press("Ann", "Yes");
    expect(stage.toast("Ann")).toBe("That took too long. Please press it again.");
    expect(await texts("Ann")).toEqual([]);
  });

  it("is told to wait where the engine is slow, and answered after it", async () => {
    const { stage, answers, calls } = await open({ answerWithinMs: 20 });
    await stage.adapter.send(stage.room, card("Tea?", button("Yes")), key("a"));
    let finish: (answer: Answer) => void = () => {};
    const slow = new Promise<Answer>((done) => {
      finish = done;
    });
    answers(() => slow);
    calls();
    const pressing = stage.press("Ann", "Yes");
    while (!stage.fake.calls.includes("answerCallbackQuery")) await new Promise((done) => setImmediate(done));
    expect(await texts("Ann")).toEqual([]);
    finish(told);
    await pressing;
    expect(calls()).toEqual(["sendChatAction", "answerCallbackQuery", "sendMessage"]);
    expect(stage.toast("Ann")).toBe("One moment. I will answer in our private chat.");
    expect(await texts("Ann")).toEqual(["Your answer counts"]);
  });

  it("is taken to the private chat where the engine is slow and the person was never there, and answered once", async () => {
    const { stage, heard, answers } = await open({ answerWithinMs: 20, started: [] });
    await stage.adapter.send(stage.room, card("Tea?", button("Yes")), key("a"));
    answers(async () => {
      await new Promise((done) => setTimeout(done, 60));
      return told;
    });
    await stage.press("Ann", "Yes");
    expect(heard).toHaveLength(2);
    expect(await texts("Ann")).toEqual(["Your answer counts"]);
  });

  it("that carries nothing of ours is answered and not handed in", async () => {
    const { stage, heard } = await open();
    const { world } = stage.fake;
    const message = { chat: world.chat(world.group), message_id: 5, date: 0 };
    for (const [id, data] of Object.entries({ a: "vote:1", b: "", c: "x".repeat(64) })) {
      world.callbacks.set(id, { user: 1, answered: false, again: false });
      await stage.deliver({
        callback_query: { id, from: world.person("Ann"), chat_instance: "1", data, message } as never,
      });
      expect(world.callbacks.get(id)?.answered).toBe(true);
    }
    expect(heard).toEqual([]);
  });

  it("on a message that Telegram no longer shows is handed in all the same", async () => {
    const { stage, heard } = await open();
    const { world } = stage.fake;
    const message = { chat: world.chat(world.group), message_id: 5, date: 0 };
    world.callbacks.set("q", { user: 1, answered: false, again: false });
    await stage.deliver({
      callback_query: { id: "q", from: world.person("Ann"), chat_instance: "1", data: token("t"), message } as never,
    });
    expect(heard).toMatchObject([{ kind: "action", token: token("t"), place: stage.room, on: { message: "5" } }]);
  });

  it("whose callback is too old is nobody's fault", async () => {
    const { stage, heard } = await open();
    const { world } = stage.fake;
    const message = { chat: world.chat(world.group), message_id: 5, date: 0 };
    const from = world.person("Ann");
    await stage.deliver({
      callback_query: { id: "old", from, chat_instance: "1", data: token("t"), message } as never,
    });
    expect(heard).toHaveLength(1);
    expect(stage.logged?.()).not.toContain("platform.fault");
  });
});

describe("a command in the group", () => {
  it("shows the way where the bot may not write to the person, answers there, and takes the sign away", async () => {
    const { stage, heard, answers, calls } = await open({ started: [] });
    answers(() => ({ kind: "card", card: card("Your own data") }));
    calls();
    await stage.command("Eve", "mydata");
    expect(heard.map(({ kind }) => kind)).toEqual(["command"]);
    expect(await texts("Eve")).toEqual(["Your own data"]);
    expect(await stage.group("Ann")).toEqual([]);
    expect(calls()).toEqual(["sendMessage", "sendMessage", "sendMessage", "deleteMessage"]);
  });

  it("shows a way that says nothing about the person or what was asked", async () => {
    const { stage, answers } = await open({ started: [] });
    answers(() => ({ kind: "card", card: card("Your own data") }));
    const { world } = stage.fake;
    const message = {
      message_id: world.nextId(),
      date: 1,
      from: world.person("Eve"),
      chat: world.chat(world.group),
      text: "/mydata",
    };
    await stage.deliver({ message: message as never });
    await stage.deliver({ message: { ...message, text: "/help" } as never });
    expect(await stage.group("Ann")).toEqual([
      { text: "I answer you alone. Please open our private chat and press Start.", labels: ["Open our private chat"] },
    ]);
    expect(world.messages[0]?.keyboard.flat()).toMatchObject([{ url: "https://t.me/sayso_test_bot?start" }]);
  });

  it("is nothing to the bot where it is another bot's", async () => {
    const { stage, heard } = await open();
    for (const text of ["/help@another_bot", "/roll 6", "/help@", "help", " /help", "/", "/HELP@Sayso_Test_Bot me"])
      await stage.says?.("Ann", text);
    expect(heard).toMatchObject([{ kind: "command", name: "help", argument: "me" }]);
  });

  it("of somebody who acts as the group is not handed in, and they are told why", async () => {
    const { stage, heard } = await open();
    await stage.commandAsGroup("poll");
    expect(heard).toEqual([]);
    const [seen] = await stage.group("Ann");
    expect(seen?.text).toContain("I cannot see who you are");
    expect(seen?.labels).toEqual(["Open our private chat"]);
  });
});

describe("the private chat", () => {
  it("answers a picture or a voice note as a message without words", async () => {
    const { stage, heard } = await open();
    const { world } = stage.fake;
    const from = world.person("Ann");
    const bare = { message_id: 9, date: 1, from, chat: world.chat(from.id) };
    await stage.deliver({ message: { ...bare, voice: { file_id: "v", file_unique_id: "v", duration: 1 } } as never });
    await stage.deliver({ message: { ...bare, pinned_message: { ...bare, date: 1 } } as never });
    expect(heard).toMatchObject([{ kind: "message", text: "" }]);
  });

  it("hears Start without anything as the command, and a forged payload as its argument", async () => {
    const { stage, heard } = await open();
    for (const text of ["/start", "/start hello", `/start ${token("x", "f")}key`]) await stage.type("Ann", text);
    expect(heard).toMatchObject([
      { kind: "command", name: "start", argument: "" },
      { kind: "command", name: "start", argument: "hello" },
      { kind: "action", token: token("x", "f"), chosen: "key" },
    ]);
  });

  it("is opened by an invitation, which presses its token", async () => {
    const { stage, heard } = await open();
    const url = stage.adapter.invitation?.(token("join")) ?? "";
    expect(url).toBe(`https://t.me/sayso_test_bot?start=${token("join")}`);
    await stage.type("Ann", `/start ${new URL(url).searchParams.get("start")}`);
    expect(heard).toMatchObject([{ kind: "action", token: token("join"), place: { kind: "one-to-one" } }]);
  });

  it("stores nothing and says nothing when it is blocked or opened again", async () => {
    const { stage, heard, calls } = await open();
    const { world } = stage.fake;
    const from = world.person("Ann");
    const standing = (status: string) => ({ status, user: world.person("Ann") });
    calls();
    await stage.deliver({
      my_chat_member: {
        chat: world.chat(from.id),
        from,
        date: 1,
        old_chat_member: standing("member"),
        new_chat_member: standing("kicked"),
      } as never,
    });
    expect([heard, calls()]).toEqual([[], []]);
  });
});
