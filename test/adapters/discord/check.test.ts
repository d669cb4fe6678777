import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkDiscord } from "../../../adapters/discord/check.ts";
import { manualClock } from "../../ports/manual-clock.ts";
import { FakePlatform } from "../../stages/discord/platform.ts";
import { GUILD } from "../../stages/discord/town.ts";
import { type LoopbackServer, openLoopbackServer } from "../../stages/wire/loopback-server.ts";

const TOKEN = "MTIz.secret.token";
const NOW = "Sun, 22 Nov 2026 10:00:00 GMT";

describe("what the doctor sees of Discord", () => {
  let platform: FakePlatform;
  let server: LoopbackServer;
  let date: string;

  beforeEach(async () => {
    date = NOW;
    platform = new FakePlatform(TOKEN);
    server = await openLoopbackServer(async (request) => {
      const reply = await platform.answer(request);
      return reply === "lost" ? reply : { ...reply, headers: { ...reply.headers, date } };
    });
  });
  afterEach(() => server.close());

  const look = async (token = TOKEN) => {
    const found = await checkDiscord({ token, apiUrl: `${server.url}/api`, clock: manualClock(Date.parse(NOW)) });
    expect(JSON.stringify(found)).not.toContain(token);
    return found;
  };
  const mends = async (token?: string): Promise<readonly string[]> =>
    (await look(token)).flatMap((one) => (one.kind === "mend" ? [`${one.says} ${one.how}`] : []));

  it("finds nothing to mend where all is well, and shows the link for organisers", async () => {
    const found = await look();
    expect(found.map((one) => one.kind)).toEqual(["fine", "fine", "note", "fine"]);
    expect(found[2]?.how).toContain("scope=bot+applications.commands&permissions=274878024704");
    expect(platform.asked.every((one) => one.startsWith("GET"))).toBe(true);
  });

  it("says how to mend a token that is not taken", async () => {
    expect(await mends("MTIz.other.token")).toEqual([expect.stringContaining("Reset Token")]);
  });

  it("says that Discord cannot be reached", async () => {
    await server.offline();
    expect(await mends()).toEqual([expect.stringContaining("cannot be reached")]);
    await server.online();
    platform.instead.set("GET", { status: 500 });
    expect((await mends()).length).toBe(1);
  });

  it("sees a clock that is more than a minute wrong", async () => {
    date = "Sun, 22 Nov 2026 10:01:00 GMT";
    expect(await mends()).toEqual([]);
    date = "Sun, 22 Nov 2026 10:05:00 GMT";
    expect(await mends()).toEqual([expect.stringContaining("5 minutes away")]);
  });

  it("sees settings with which no button or no link would work, and rights that are too wide", async () => {
    platform.application = {
      interactions_endpoint_url: "https://x.example",
      bot_require_code_grant: true,
      flags: 1 << 18,
    };
    expect(await mends()).toEqual([
      expect.stringContaining("Interactions Endpoint URL"),
      expect.stringContaining("Code Grant"),
    ]);
    expect((await look()).some((one) => one.says.includes("read more than Sayso needs"))).toBe(true);
  });

  it("sees servers where Sayso may not write, or may do everything", async () => {
    const guilds = [
      { id: GUILD, permissions: "0" },
      { id: "2", permissions: "8" },
      { id: "3", permissions: "3072" },
    ];
    platform.instead.set("GET /users/@me/guilds", { status: 200, json: guilds });
    expect(await mends()).toEqual([expect.stringContaining("In 1 of 3 servers")]);
    expect((await look()).some((one) => one.says.includes("administrator"))).toBe(true);
    platform.instead.set("GET /users/@me/guilds", { status: 200, json: [] });
    expect((await look()).some((one) => one.says.includes("in no server yet"))).toBe(true);
  });
});
