import { describe, expect, it } from "vitest";
import { openMemoryStage } from "../stages/memory.ts";
import { BROKEN_ADAPTERS, keepingTimer, TALKATIVE } from "./broken-adapters.ts";
import { CHAT_ADAPTER_CONTRACT } from "./chat-adapter.ts";
import { failedTests } from "./kit/contract-test.ts";

const ALL = CHAT_ADAPTER_CONTRACT.flatMap((theme) => theme.tests);
/** They look at the whole process, in which the others run side by side. */
const SIDE_BY_SIDE = ALL.filter((test) => !test.alone && !test.name.startsWith("logs nobody's"));
const named = (names: readonly string[]) => ALL.filter((test) => names.includes(test.name));

describe("the contract finds out", () => {
  it("nothing against an adapter that is sound", async () => {
    expect(await failedTests(ALL, () => openMemoryStage({ answerWithinMs: 200 }))).toEqual([]);
  });

  for (const broken of BROKEN_ADAPTERS) {
    it(`an adapter that ${broken.what}`, async () => {
      expect(named(broken.fails)).toHaveLength(broken.fails.length);
      const failed = await failedTests(SIDE_BY_SIDE, broken.open);
      expect(failed).toEqual(expect.arrayContaining([...broken.fails]));
      // A fault in one place does not bring everything down: what fails points at what is broken.
      expect(failed.length).toBeLessThan(ALL.length / 2);
    });
  }

  for (const broken of TALKATIVE) {
    it(`an adapter that ${broken.what}`, async () => {
      expect(await failedTests(named(broken.fails), broken.open)).toEqual(broken.fails);
    });
  }

  it("an adapter that keeps a timer after it was stopped", async () => {
    const broken = keepingTimer();
    try {
      expect(await failedTests(named(broken.fails), broken.open)).toEqual(broken.fails);
    } finally {
      broken.end();
    }
  });
});
