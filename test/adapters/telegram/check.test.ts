import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Checked, checkTelegram, type ToCheck } from "../../../adapters/telegram/check.ts";
import type { EpochMillis } from "../../../src/core/time.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import { type FakeTelegram, openFakeTelegram, TOKEN } from "../../stages/telegram/fake.ts";

let fake: FakeTelegram;
beforeEach(async () => {
  fake = await openFakeTelegram("s");
});
afterEach(() => fake.server.close());

const off = (ms: number): Clock => ({ now: () => (Date.now() + ms) as EpochMillis, steady: () => 0 });
const check = (some: Partial<ToCheck> = {}): Promise<readonly Checked[]> =>
  checkTelegram({ token: TOKEN, apiUrl: fake.server.url, clock: off(0), ...some });
const toMend = (all: readonly Checked[]): readonly string[] =>
  all.filter(({ kind }) => kind === "mend").map(({ says, how }) => `${says} ${how}`);

describe("the check of a Telegram bot", () => {
  it("finds nothing to mend where all is well, and changes nothing", async () => {
    const found = await check();
    expect(toMend(found)).toEqual([]);
    expect(found.map(({ says }) => says).join(" ")).toContain("@sayso_test_bot");
    expect([...new Set(fake.calls)].sort()).toEqual(["getMe", "getWebhookInfo"]);
  });

  it("says how to mend a token that is refused, and never shows it", async () => {
    const found = await check({ token: "123:nobody_knows_this" });
    expect(toMend(found).join()).toMatch(/does not take the token.*@BotFather/);
    expect(JSON.stringify(found)).not.toContain("nobody_knows_this");
  });

  it("says that Telegram cannot be reached", async () => {
    await fake.server.offline();
    expect(toMend(await check()).join()).toMatch(/does not answer.*reached/);
  });

  it("finds a bot that may not be added, and one that is sent what people say", async () => {
    Object.assign(fake.world.about, { can_join_groups: false, can_read_all_group_messages: true });
    expect(toMend(await check()).join()).toMatch(/setjoingroups[\s\S]*setprivacy/);
  });

  it("finds a clock that is wrong by more than a minute, either way", async () => {
    for (const ms of [-90_000, 90_000, 3_600_000])
      expect(toMend(await check({ clock: off(ms) })).join()).toContain("clock");
    for (const ms of [-50_000, 50_000]) expect(toMend(await check({ clock: off(ms) }))).toEqual([]);
  });

  it("notes a webhook of another program, and trouble with our own", async () => {
    fake.world.webhook = "https://other.example.org";
    expect((await check()).map(({ says }) => says).join()).toContain("Another program");
    Object.assign(fake.world.aboutWebhook, { last_error_date: 1, last_error_message: "Wrong response: 502" });
    const found = JSON.stringify(await check({ webhook: true }));
    expect(found).toContain("trouble reaching");
    expect(found).not.toContain("502");
  });
});
