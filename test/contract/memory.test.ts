import { describe, expect, it } from "vitest";
import { openMemoryStage } from "../stages/memory.ts";
import { describeChatAdapter } from "./chat-adapter.ts";
import { contractExcuses, stepsExcuses } from "./memory.excuses.ts";
import { button, card, FORM, key, token } from "./sample-cards.ts";

/** The slow engine of the contract need not be slower than this. */
const answerWithinMs = 200;

describeChatAdapter("memory with windows, in place", () => openMemoryStage({ answerWithinMs }), contractExcuses);

describeChatAdapter(
  "memory in steps, one to one, posting anew for the same key",
  () => openMemoryStage({ answerWithinMs, forms: "steps", privately: "one-to-one", onceWithinMs: 0 }),
  stepsExcuses,
);

describeChatAdapter(
  "memory with windows, one to one, knowing a key for two minutes",
  () => openMemoryStage({ answerWithinMs, privately: "one-to-one", onceWithinMs: 120_000 }),
  contractExcuses,
);

describe("the memory stage", () => {
  it("is where a private answer is pressed: in the room in place, else one to one", async () => {
    for (const [privately, kind] of [
      ["in-place", "room"],
      ["one-to-one", "one-to-one"],
    ] as const) {
      const stage = await openMemoryStage({ privately });
      const places: string[] = [];
      await stage.adapter.start(async (event) => {
        places.push(event.place.kind);
        return { kind: "card", card: card("Again?", button("Once more")) };
      });
      await stage.adapter.send(stage.room, card("Ask", button("Start")), key("k"));
      await stage.press("Ann", "Start");
      await stage.press("Ann", "Once more");
      await stage.adapter.send(
        { kind: "one-to-one", with: stage.person("Bea") },
        card("Hello", button("Reply")),
        key("l"),
      );
      await stage.press("Bea", "Reply");
      expect(places).toEqual(["room", kind, "one-to-one"]);
    }
  });

  it("knows a key again for as long as it says", async () => {
    const stage = await openMemoryStage({ onceWithinMs: 60_000 });
    const post = () => stage.adapter.send(stage.room, card("x"), key("k"));
    await post();
    stage.clock.advance(59_999);
    await post();
    expect(await stage.group("Ann")).toHaveLength(1);
    stage.clock.advance(1);
    await post();
    expect(await stage.group("Ann")).toHaveLength(2);
  });

  it("asks its adapter once for one call, failing or not", async () => {
    const stage = await openMemoryStage();
    for (const how of ["rate-limit", "no-connection", "lost-answer", "deleted"] as const) {
      const before = stage.calls();
      stage.failNext(how);
      await stage.adapter.send(stage.room, card(how), key(how));
      expect(stage.calls() - before).toBe(1);
    }
  });

  it("fails loudly on what no platform could do", async () => {
    const stage = await openMemoryStage({ forms: "steps" });
    await stage.adapter.start(async (event) =>
      event.kind === "command" ? { kind: "form", form: FORM } : { kind: "problems", problems: [] },
    );
    await stage.adapter.send(stage.room, card("Ask", button("Yes", token("y"))), key("k"));
    await expect(stage.command("Ann", "poll")).rejects.toThrow(/step by step/);
    await expect(stage.press("Ann", "Yes")).rejects.toThrow(/form only/);
    await expect(stage.press("Ann", "Not there")).rejects.toThrow(/sees nothing/);
    await expect(stage.press("Zed", "Yes")).rejects.toThrow(/sees nothing/);
    await expect(stage.group("Zed")).rejects.toThrow(/not in the room/);
    await expect(stage.fill("Ann", {})).rejects.toThrow(/no form open/);
    expect(() => stage.person("Nobody")).toThrow(/knows nobody/);
  });
});
