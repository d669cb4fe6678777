import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../src/cards/plain.ts";
import { createLog } from "../../src/log.ts";
import type { Answer } from "../../src/ports/chat-adapter.ts";
import { readCorpus } from "../corpora/corpus.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";
import { openDesk, writing } from "./feedback-writing.ts";
import { type Group, openGroup } from "./organising.ts";
import { openRaw, type RawDatabase } from "./raw-database.ts";

const CORPUS = readCorpus("test/corpora/en/danger.json");
/** Of every list, so many from its beginning: what the check finds of all of them is shown beside the check. */
const SOME = 40;
const HELP_FIRST = "That sounds hard";

/** What happens to somebody who may be in danger, from the words to the sending; on one engine. */
export function crisisPrivacy(engine: "sqlite" | "postgresql"): void {
  describe(`P34: somebody in crisis who writes, on ${engine}`, () => {
    let database: FreshDatabase;
    let group: Group;
    let raw: RawDatabase;
    const lines: string[] = [];
    beforeAll(async () => {
      database = await freshDatabase(engine);
      const log = createLog("debug", { write: (line: string) => void lines.push(line) });
      group = await openGroup({ databaseUrl: database.url, log });
      await openDesk(group);
      raw = await openRaw(database.url);
    }, 60_000);
    afterAll(async () => {
      await raw.close();
      await group.close();
      await database.dispose();
    });

    const said = (answer: Answer): string => (answer.kind === "card" ? plain(answer.card) : "");

    it("reads who can help before anything else; nothing is stored, counted, logged or shown to anybody", {
      timeout: 240_000,
    }, async () => {
      const { hand } = writing(group);
      const seen = () => JSON.stringify(group.stage.sights());
      const before = [await raw.dump(), lines.length, seen()];
      const some = CORPUS.crisis.slice(0, SOME);
      let helped = 0;
      for (const [member, text] of some.entries()) {
        const first = said(await hand(member, { text }));
        if (!first.includes(HELP_FIRST)) continue;
        helped += 1;
        expect(first).toContain("999");
        expect(first).not.toContain(text);
      }
      await group.settle();
      expect([await raw.dump(), lines.length, seen()]).toEqual(before);
      expect(helped / some.length).toBeGreaterThanOrEqual(0.95);
    });

    it("can still send every word of it, and has help one press away after it", async () => {
      const { hand, press } = writing(group);
      const text = "I want to die, and nobody at the day centre listens";
      const review = await press(900, await hand(900, { text }), "Go on");
      expect(said(review)).toContain(text);
      const kept = said(await press(900, review, "Send it as it is"));
      expect(kept).toContain("Thank you. I have it, sealed.");
      expect(kept).toContain("I need help now");
    });

    it("is not what somebody is taken for who writes of every day", { timeout: 240_000 }, async () => {
      const { hand } = writing(group);
      const some = CORPUS.crisisTraps.slice(0, SOME);
      const taken: string[] = [];
      for (const [nth, text] of some.entries())
        if (said(await hand(1000 + nth, { text })).includes(HELP_FIRST)) taken.push(text);
      expect(taken.length / some.length, taken.join(" | ")).toBeLessThanOrEqual(0.05);
    });
  });
}
