import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setUpGroup } from "../scenarios/preparing.ts";
import { openTelegramStage, type TelegramStage } from "../stages/telegram.ts";
import { type Attacked, asked, type Heard, openAttacked, send } from "./webhooks.ts";

const NAME = "x-telegram-bot-api-secret-token";

describe("P26: whoever knows the address that Telegram calls", () => {
  let attacked: Attacked<TelegramStage>;
  /** Ann's press as Telegram brought it, with the secret that only Telegram knows. */
  let genuine: Heard;
  let secret: string;
  let url: string;
  beforeAll(async () => {
    attacked = await openAttacked((clock) => openTelegramStage({ clock, by: "webhook" }));
    await setUpGroup(attacked.world);
    await asked(attacked);
    url = attacked.stage.fake.world.webhook;
    const found = attacked.heard.findLast(({ body }) => body.includes('"callback_query"'));
    if (!found) throw new Error("No press came.");
    genuine = found;
    secret = String(genuine.headers[NAME]);
  }, 60_000);
  afterAll(() => attacked.close());

  const post = (body: string, headers: Readonly<Record<string, string>>): Promise<number> =>
    send({ url, body, headers: { "content-type": "application/json", ...headers } });
  /** The same press as a new event, so that nothing but the secret keeps it out. */
  const fresh = (): string => {
    const update = JSON.parse(genuine.body);
    return JSON.stringify({
      ...update,
      update_id: update.update_id + 1000,
      callback_query: { ...update.callback_query, id: "forged-1" },
    });
  };

  it("writes nothing without the secret, nor with anything that is like it", async () => {
    const guesses = [
      undefined,
      "",
      " ",
      secret.toUpperCase(),
      secret.slice(0, -1),
      `${secret}x`,
      `${secret}, ${secret}`,
      "x".repeat(secret.length),
      encodeURIComponent(`${secret}\u0000`),
      Buffer.from(secret).toString("base64"),
    ];
    for (const guess of guesses)
      expect(
        await attacked.unmoved(String(guess), () => post(fresh(), guess === undefined ? {} : { [NAME]: guess })),
      ).toBe(401);
    expect(
      await attacked.unmoved("in the address", () => send({ url: `${url}?secret=${secret}`, body: fresh() })),
    ).not.toBe(200);
    expect(await attacked.unmoved("by GET", () => send({ url, method: "GET", headers: { [NAME]: secret } }))).toBe(405);
  });

  it("writes nothing by sending again what Telegram sent, be it whole, cut short or changed by a byte", async () => {
    // As when Telegram itself brings a press again: its answer may then come twice.
    const pressed = attacked.stage.fake.world.callbacks.get(JSON.parse(genuine.body).callback_query.id);
    if (pressed) pressed.again = true;
    expect(await attacked.unwritten("whole", () => post(genuine.body, { [NAME]: secret }))).toBe(200);
    for (const cut of [1, 17, genuine.body.length - 1])
      expect(await attacked.unmoved(`cut at ${cut}`, () => post(genuine.body.slice(0, cut), { [NAME]: secret }))).toBe(
        400,
      );
    const update = JSON.parse(fresh());
    const { data } = update.callback_query;
    update.callback_query.data = `${data.slice(0, 12)}${data[12] === "A" ? "B" : "A"}${data.slice(13)}`;
    await attacked.unwritten("one byte off", () => post(JSON.stringify(update), { [NAME]: secret }));
  });

  it("is heard where the secret is right: so it is the secret that kept the others out", async () => {
    await expect(attacked.unmoved("as Telegram", () => post(fresh(), { [NAME]: secret }))).rejects.toThrow(
      "as Telegram",
    );
  });
});
