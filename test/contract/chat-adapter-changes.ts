import { describe, expect } from "vitest";
import type { Card } from "../../src/cards/card.ts";
import type { ActionToken, Delivery, Inbound, Place, Posted } from "../../src/ports/chat-adapter.ts";
import type { Seen, Stage } from "../stages/stage.ts";
import { button, card, token } from "./sample-cards.ts";

/** What the tests of the contract share: the stage of the test that runs, and what its adapter handed in. */
export interface ContractTest {
  readonly stage: () => Stage;
  readonly heard: () => readonly Inbound[];
  /** A test, unless the platform is excused from it. */
  readonly keeps: (what: string, test: () => Promise<void>) => void;
  /** To the room, under a key of its own, unless told otherwise. */
  readonly send: (what: Card<ActionToken>, to?: Place, as?: string) => Promise<Delivery>;
}

/** All that can be read on some screens, labels included. */
export const text = (seen: readonly Seen[]): string =>
  seen.map((one) => [one.text, ...one.labels].join("\n")).join("\n");

/** The message that was delivered; throws where none was. */
export const posted = (delivery: Delivery): Posted => {
  if (delivery.kind !== "delivered") throw new Error(`Not delivered: ${delivery.kind}`);
  return delivery.posted;
};

/** Edits, erasures, and how everything fails. */
export function describeChanges({ stage, heard, keeps, send }: ContractTest): void {
  describe("changing what was posted", () => {
    keeps("edits a message: its text, and its buttons work", async () => {
      const sent = posted(await send(card("Before", button("Old"))));
      expect(await stage().adapter.edit(sent, card("After", button("New", token("new"))))).toEqual({ kind: "changed" });
      const [seen, ...others] = await stage().group("Ann");
      expect(others).toEqual([]);
      expect(seen?.text).toContain("After");
      expect(seen?.text).not.toContain("Before");
      await stage().press("Ann", "New");
      expect(heard()).toMatchObject([{ kind: "action", token: token("new") }]);
    });

    keeps("calls an edit to the same content changed", async () => {
      const sent = posted(await send(card("Same", button("Yes"))));
      expect(await stage().adapter.edit(sent, card("Same", button("Yes")))).toEqual({ kind: "changed" });
    });

    keeps("erases a message, after which it is gone for edits", async () => {
      const sent = posted(await send(card("Wrong")));
      await send(card("Right"));
      expect(await stage().adapter.erase(sent)).toEqual({ kind: "changed" });
      expect(text(await stage().group("Ann"))).not.toContain("Wrong");
      expect(text(await stage().group("Ann"))).toContain("Right");
      expect(await stage().adapter.edit(sent, card("Late"))).toEqual({ kind: "gone", what: "message" });
      expect(text(await stage().group("Ann"))).not.toContain("Late");
    });
  });

  describe("failing", () => {
    keeps("tells a rate limit as later, in milliseconds, and does not try again by itself", async () => {
      stage().failNext("rate-limit");
      const failure = await send(card("Limited"));
      expect(failure).toMatchObject({ kind: "later" });
      // Platforms say seconds; the stages say between one and ten of them.
      expect(failure.kind === "later" && failure.afterMs >= 1000 && failure.afterMs <= 10_000).toBe(true);
      expect(text(await stage().group("Ann"))).not.toContain("Limited");
      expect(await send(card("Limited"))).toMatchObject({ kind: "delivered" });
    });

    keeps("tells a refused connection as later, and does not try again by itself", async () => {
      stage().failNext("no-connection");
      expect(await send(card("Offline"))).toMatchObject({ kind: "later" });
      expect(text(await stage().group("Ann"))).not.toContain("Offline");
    });

    keeps("tells a lost answer as unknown; the same key again posts no second time, if it says so", async () => {
      stage().failNext("lost-answer");
      expect(await send(card("Perhaps"), stage().room, "perhaps")).toEqual({ kind: "unknown" });
      expect(await send(card("Perhaps"), stage().room, "perhaps")).toMatchObject({ kind: "delivered" });
      const times = (await stage().group("Ann")).filter((one) => one.text.includes("Perhaps")).length;
      expect(times).toBe(stage().adapter.profile.onceWithinMs > 0 ? 1 : 2);
    });

    keeps("tells a deleted room as gone", async () => {
      stage().failNext("deleted");
      expect(await send(card("Nobody"))).toMatchObject({ kind: "gone" });
    });

    keeps("tells failures of edits and erasures the same way", async () => {
      const sent = posted(await send(card("Stays")));
      stage().failNext("rate-limit");
      expect(await stage().adapter.edit(sent, card("Changed"))).toMatchObject({ kind: "later" });
      expect(text(await stage().group("Ann"))).not.toContain("Changed");
      stage().failNext("no-connection");
      expect(await stage().adapter.erase(sent)).toMatchObject({ kind: "later" });
      expect(text(await stage().group("Ann"))).toContain("Stays");
    });
  });
}
