import { expect } from "vitest";
import type { Change, Delivery, Failure } from "../../../src/ports/chat-adapter.ts";
import type { StageFault } from "../../stages/stage.ts";
import { card } from "../sample-cards.ts";
import type { ContractTest, Theme } from "./contract-test.ts";
import { pause, type Scene } from "./scene.ts";

/** Does one call of the adapter and counts what it tried on the wire, also in the moment after it. */
async function tried<T>(
  scene: Scene,
  call: () => Promise<T>,
): Promise<{ readonly result: T; readonly requests: number }> {
  const requests = scene.part("requests");
  const before = requests();
  const result = await call();
  await pause(200);
  return { result, requests: requests() - before };
}

/** A call that never went out may count or not: a stage need not see it. */
function expectOnce(how: StageFault, requests: number): void {
  if (how === "no-connection") expect(requests).toBeLessThanOrEqual(1);
  else expect(requests, "requests on the wire for one attempt").toBe(1);
}

/** Platforms tell seconds; the stages tell between one and ten of them. */
function expectSeconds(failure: Failure | Delivery | Change): void {
  if (failure.kind !== "later") throw new Error(`Not later but ${failure.kind}`);
  expect(failure.afterMs).toBeGreaterThanOrEqual(1000);
  expect(failure.afterMs).toBeLessThanOrEqual(10_000);
  expect(["room", "account"]).toContain(failure.scope);
}

/** After these there is no room to look into. */
const ROOM_IS_GONE: readonly StageFault[] = ["deleted", "removed", "moved"];

/** One fault of a send into the room, and what the adapter must make of it. */
function sendFails(name: string, how: StageFault, check: (failure: Delivery, scene: Scene) => void): ContractTest {
  return {
    name,
    async run(scene) {
      await scene.posts(card("All is well"));
      scene.stage.failNext(how);
      const { result, requests } = await tried(scene, () => scene.send(card("Troubled")));
      check(result, scene);
      expectOnce(how, requests);
      if (!ROOM_IS_GONE.includes(how)) expect(await scene.inGroup("Ann")).not.toContain("Troubled");
    },
  };
}

/** The same fault of an edit and of an erasure: what stood still stands. */
function changesFail(name: string, how: StageFault, check: (failure: Change) => void): ContractTest {
  return {
    name,
    async run(scene) {
      const { adapter } = scene.stage;
      const sent = await scene.posts(card("Stays"));
      scene.stage.failNext(how);
      const edit = await tried(scene, () => adapter.edit(sent, card("Changed")));
      scene.stage.failNext(how);
      const erasure = await tried(scene, () => adapter.erase(sent));
      for (const { result, requests } of [edit, erasure]) {
        check(result);
        expectOnce(how, requests);
      }
      expect(await scene.inGroup("Ann")).not.toContain("Changed");
    },
  };
}

/** Every failure is told as what it is, after one attempt: the outbox alone tries again (architecture A9). */
export const FAILING: Theme = {
  title: "failing",
  tests: [
    sendFails(
      "tells a rate limit as later, in milliseconds, and does not try again by itself",
      "rate-limit",
      expectSeconds,
    ),
    sendFails("tells a refused connection as later, and does not try again by itself", "no-connection", (failure) =>
      expect(failure).toMatchObject({ kind: "later", scope: "account" }),
    ),
    sendFails("tells a deleted room as gone", "deleted", (failure) =>
      expect(failure).toEqual({ kind: "gone", what: "room" }),
    ),
    sendFails("tells a room the bot was taken out of as gone", "removed", (failure) =>
      expect(failure).toEqual({ kind: "gone", what: "room" }),
    ),
    sendFails("tells a room that has moved, with its new place", "moved", (failure, scene) => {
      expect(failure).toMatchObject({ kind: "moved", to: { kind: "room" } });
      expect(failure.kind === "moved" && failure.to).not.toEqual(scene.stage.room);
    }),
    sendFails("tells a missing right as forbidden, and names it by a code", "no-right", (failure) =>
      expect(failure).toEqual({ kind: "forbidden", needs: expect.stringMatching(/^[A-Za-z0-9_.:-]{1,64}$/) }),
    ),
    sendFails("tells a refused token as later, for the whole account", "revoked", (failure) => {
      expect(failure).toMatchObject({ kind: "later", scope: "account" });
      expect(failure.kind === "later" && failure.afterMs).toBeGreaterThanOrEqual(10_000);
    }),
    {
      name: "tells a person who has blocked the bot as gone",
      async run(scene) {
        const to = { kind: "one-to-one", with: scene.stage.person("Bea") } as const;
        await scene.posts(card("Still friends"), to);
        scene.stage.failNext("blocked");
        const { result, requests } = await tried(scene, () => scene.send(card("Troubled"), to));
        expect(result).toEqual({ kind: "gone", what: "person" });
        // A platform may want a room opened first.
        expect(requests).toBeLessThanOrEqual(2);
        expect(await scene.alone("Bea")).not.toContain("Troubled");
      },
    },
    {
      name: "tells a lost answer as unknown; the same key again posts no second time, if it says so",
      async run(scene) {
        const { stage } = scene;
        stage.failNext("lost-answer");
        const { result, requests } = await tried(scene, () => scene.send(card("Perhaps"), stage.room, "perhaps"));
        expect(result).toEqual({ kind: "unknown" });
        expectOnce("lost-answer", requests);
        expect(await scene.send(card("Perhaps"), stage.room, "perhaps")).toMatchObject({ kind: "delivered" });
        const times = (await stage.group("Ann")).filter((one) => one.text.includes("Perhaps")).length;
        expect(times).toBe(stage.adapter.profile.onceWithinMs > 0 ? 1 : 2);
      },
    },
    {
      name: "delivers again after each failure that passes",
      async run(scene) {
        for (const how of ["rate-limit", "no-connection", "lost-answer"] as const) {
          scene.stage.failNext(how);
          await scene.send(card(`Troubled by ${how}`));
          await scene.posts(card(`Well after ${how}`));
          expect(await scene.inGroup("Bea")).toContain(`Well after ${how}`);
        }
      },
    },
    changesFail("tells a rate limit of edits and erasures as later", "rate-limit", expectSeconds),
    changesFail("tells a refused connection of edits and erasures as later", "no-connection", (failure) =>
      expect(failure).toMatchObject({ kind: "later", scope: "account" }),
    ),
    changesFail("tells a deleted message of edits and erasures as gone", "deleted", (failure) =>
      expect(failure).toEqual({ kind: "gone", what: "message" }),
    ),
    changesFail("tells a missing right of edits and erasures as forbidden", "no-right", (failure) =>
      expect(failure).toEqual({ kind: "forbidden", needs: expect.stringMatching(/^[A-Za-z0-9_.:-]{1,64}$/) }),
    ),
    {
      name: "tells a lost answer of edits and erasures as unknown",
      async run(scene) {
        const { adapter } = scene.stage;
        const sent = await scene.posts(card("Stays"));
        for (const change of [() => adapter.edit(sent, card("Changed")), () => adapter.erase(sent)]) {
          scene.stage.failNext("lost-answer");
          const { result, requests } = await tried(scene, change);
          expect(result).toEqual({ kind: "unknown" });
          expectOnce("lost-answer", requests);
        }
      },
    },
  ],
};
