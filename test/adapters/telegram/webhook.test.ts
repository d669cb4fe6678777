import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Inbound } from "../../../src/ports/chat-adapter.ts";
import { openTelegramStage, type TelegramStage } from "../../stages/telegram.ts";

let stage: TelegramStage;
let heard: Inbound[];
beforeEach(async () => {
  heard = [];
  stage = await openTelegramStage({ by: "webhook" });
  await stage.adapter.start(async (event) => {
    heard.push(event);
    return { kind: "nothing" };
  });
});
afterEach(() => stage.close());

const post = (headers: Record<string, string>, body: string, method = "POST"): Promise<Response> =>
  fetch(stage.fake.world.webhook, { method, headers, ...(method === "POST" ? { body } : {}) });

describe("the webhook", () => {
  it("hears Telegram and nobody else", async () => {
    await stage.type("Ann", "hello");
    expect(heard).toMatchObject([{ kind: "message", text: "hello" }]);
    const update = JSON.stringify({ update_id: 1, message: { text: "forged" } });
    const name = "x-telegram-bot-api-secret-token";
    expect((await post({}, update)).status).toBe(401);
    for (const guess of ["", "secret_of_the_webhook-2", "secret_of_the_webhook-"])
      expect((await post({ [name]: guess }, update)).status).toBe(401);
    expect((await post({ [name]: "secret_of_the_webhook-1" }, "", "GET")).status).toBe(405);
    expect(heard).toHaveLength(1);
  });

  it("refuses what is no update, and what is too large, and goes on", async () => {
    const secret = { "x-telegram-bot-api-secret-token": "secret_of_the_webhook-1" };
    for (const body of ["", "null", "7", "[]", "{}", "{"])
      expect((await post(secret, body)).status, body.slice(0, 20)).toBe(400);
    expect((await post(secret, `{"update_id":1,"x":"${"x".repeat(1_100_000)}"}`)).status).toBe(413);
    expect((await post(secret, '{"update_id":1}')).status).toBe(200);
    await stage.type("Ann", "hello");
    expect(heard).toHaveLength(1);
  });

  it("is shut by stop and opened by the next start, and stays set meanwhile so that nothing is lost", async () => {
    await stage.adapter.stop();
    const url = stage.fake.world.webhook;
    expect((await fetch(url, { method: "POST" })).status).toBe(404);
    await stage.adapter.start(async (event) => {
      heard.push(event);
      return { kind: "nothing" };
    });
    await stage.type("Ann", "again");
    expect(heard).toHaveLength(1);
  });
});
