import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Posted } from "../../../src/ports/chat-adapter.ts";
import { BLOCKS, card, key } from "../../contract/sample-cards.ts";
import { type DiscordStage, openDiscordStage } from "../../stages/discord.ts";
import type { WireReply } from "../../stages/wire/loopback-server.ts";

const BROKEN: readonly (readonly [string, WireReply, string])[] = [
  ["a fault of Discord's", { status: 500, json: { message: "500: Internal Server Error", code: 0 } }, "unknown"],
  ["a gateway that is away", { status: 502 }, "unknown"],
  ["a line that breaks", "lost", "unknown"],
  [
    "the limit of all requests",
    {
      status: 429,
      headers: { "retry-after": "2", "x-ratelimit-global": "true" },
      json: { retry_after: 2, global: true },
    },
    "later",
  ],
  ["an answer that is no answer", { status: 200, json: {} }, "unknown"],
];

describe("posting on Discord", () => {
  let stage: DiscordStage;

  beforeEach(async () => {
    stage = await openDiscordStage();
    await stage.adapter.start(async () => ({ kind: "nothing" }));
  });
  afterEach(() => stage.close());

  const posted = async (): Promise<Posted> => {
    const sent = await stage.adapter.send(stage.room, card("Stands"), key("stands"));
    if (sent.kind !== "delivered") throw new Error(sent.kind);
    return sent.posted;
  };

  it.each(BROKEN)("makes exactly one request where it meets %s", async (_, reply, kind) => {
    const standing = await posted();
    const before = stage.requests?.() ?? 0;
    stage.platform.instead.set("POST", reply);
    expect(await stage.adapter.send(stage.room, card("x"), key("x"))).toMatchObject({ kind });
    expect((stage.requests?.() ?? 0) - before).toBe(1);
    if (kind === "later") return;
    stage.platform.instead.set("PATCH", reply).set("DELETE", reply);
    const changes = [await stage.adapter.edit(standing, card("y")), await stage.adapter.erase(standing)];
    const wanted = reply !== "lost" && reply.status === 200 ? "changed" : kind;
    expect(changes.map((change) => change.kind)).toEqual([wanted, wanted]);
    expect((stage.requests?.() ?? 0) - before).toBe(3);
  });

  it("waits for Discord's limit of all requests without asking again", async () => {
    const [, limit] = BROKEN[3] ?? [];
    if (!limit) throw new Error("no limit");
    stage.platform.instead.set("POST", limit);
    const first = await stage.adapter.send(stage.room, card("x"), key("x"));
    stage.platform.instead.clear();
    const before = stage.requests?.() ?? 0;
    const second = await stage.adapter.send(stage.room, card("x"), key("x"));
    for (const failure of [first, second]) {
      expect(failure).toMatchObject({ kind: "later", scope: "account" });
      expect(failure.kind === "later" && failure.afterMs > 1000 && failure.afterMs <= 2100).toBe(true);
    }
    expect(stage.requests?.()).toBe(before);
  });

  it("edits pictures away, and others in", async () => {
    const picture = BLOCKS.find(([kind]) => kind === "image")?.[1];
    if (!picture) throw new Error("no picture");
    const standing = await posted();
    const shown = { ...card("With a picture"), blocks: [picture] };
    expect(await stage.adapter.edit(standing, shown)).toEqual({ kind: "changed" });
    expect((await stage.group("Ann"))[0]?.text).toBe("Most chose Mondays");
    expect(await stage.adapter.edit(standing, card("Without"))).toEqual({ kind: "changed" });
    expect((await stage.group("Ann"))[0]?.text).toBe("Without");
  });

  it("keeps two channels apart", async () => {
    await posted();
    await stage.adapter.send(stage.otherRoom ?? stage.room, card("Elsewhere"), key("elsewhere"));
    expect((await stage.group("Ann")).map((seen) => seen.text)).toEqual(["Stands"]);
    expect((await stage.group("Ann", stage.otherRoom)).map((seen) => seen.text)).toEqual(["Elsewhere"]);
  });
});
