import { afterEach, expect, it } from "vitest";
import { button, card, key, token } from "../../contract/sample-cards.ts";
import type { TelegramStage } from "../../stages/telegram.ts";
import { openChat } from "./open-chat.ts";

let stage: TelegramStage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

const settled = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A group with a button whose press is answered by a card; counts the connections that are made from now on. */
async function counting() {
  const chat = await openChat();
  stage = chat.stage;
  chat.answers(() => ({ kind: "card", card: card("Kept") }));
  await stage.adapter.send(stage.room, card("Press", button("Yes", token("a"))), key("a"));
  await stage.press("Ann", "Yes");
  let made = 0;
  stage.fake.server.http.on("connection", () => {
    made += 1;
  });
  return { stage, connections: () => made, polls: () => chat.stage.fake.calls.filter((one) => one === "getUpdates") };
}

it("makes no connection for an answer to a press where one stands", async () => {
  const { stage, connections } = await counting();
  await stage.press("Ann", "Yes");
  await stage.press("Bea", "Yes");
  expect(connections()).toBe(0);
});

it("makes one for every message of the outbox, so that none breaks without our knowing whether it was sent", async () => {
  const { stage, connections } = await counting();
  await stage.adapter.send(stage.room, card("One"), key("b"));
  await stage.adapter.send(stage.room, card("Two"), key("c"));
  expect(connections()).toBe(2);
});

it("closes what has been silent for some seconds, but not the question for updates", async () => {
  const { stage, polls } = await counting();
  const asked = polls().length;
  await settled(4600);
  expect(polls()).toHaveLength(asked);
  const open = await new Promise<number>((done) => stage.fake.server.http.getConnections((_, count) => done(count)));
  expect(open).toBe(1);
});
