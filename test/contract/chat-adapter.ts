/**
 * The contract kit: what every chat adapter keeps to (architecture A2, A3, A4, A9), as tests to run on yours.
 *
 * Write a `Stage` (test/stages/stage.ts) around your adapter and something that plays the platform, then:
 *
 *     describeChatAdapter("signal", () => openSignalStage(), contractExcuses);
 *
 * `open` makes a fresh stage whose adapter is not started. An excuse names a test and says, in words a host understands,
 * what the platform has not. A test that needs an optional member of the stage fails where it is missing and not excused.
 * The kit knows the port, the cards and the stage; nothing of the engine. docs/adding-a-platform.md says the rest.
 */
import { describe, expect, it } from "vitest";
import type { Stage } from "../stages/stage.ts";
import { ANSWERING } from "./kit/answering.ts";
import { CHANGING } from "./kit/changing.ts";
import { CONNECTION } from "./kit/connection.ts";
import { runContractTest, type Theme } from "./kit/contract-test.ts";
import { FAILING } from "./kit/failing.ts";
import { FORMS } from "./kit/forms.ts";
import { HEARING } from "./kit/hearing.ts";
import { HOSTILE_TEXT } from "./kit/hostile.ts";
import { LIMITS } from "./kit/limits.ts";
import { ROOMS } from "./kit/rooms.ts";
import { SHOWING } from "./kit/showing.ts";
import { excused, type Unsupported } from "./unsupported.ts";

/** All tests of the contract, by what they are about. Names are unique. */
export const CHAT_ADAPTER_CONTRACT: readonly Theme[] = [
  SHOWING,
  HOSTILE_TEXT,
  LIMITS,
  HEARING,
  ANSWERING,
  FORMS,
  CHANGING,
  FAILING,
  ROOMS,
  CONNECTION,
];

/** Registers every test of the contract for one adapter; those that are excused are skipped with the reason shown. */
export function describeChatAdapter(
  name: string,
  open: () => Promise<Stage>,
  unsupported: readonly Unsupported[] = [],
): void {
  describe(`${name} keeps the chat adapter contract`, () => {
    for (const theme of CHAT_ADAPTER_CONTRACT) {
      describe(theme.title, () => {
        for (const test of theme.tests) {
          if (!excused(test.name, unsupported)) it(test.name, () => runContractTest(test, open));
        }
      });
    }

    it("excuses only tests that there are, each with a reason", () => {
      const names = CHAT_ADAPTER_CONTRACT.flatMap((theme) => theme.tests.map((test) => test.name));
      expect(new Set(names).size).toBe(names.length);
      expect(unsupported.filter((one) => !names.includes(one.test) || one.reason.trim() === "")).toEqual([]);
    });
  });
}
