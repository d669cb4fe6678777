import { describe, expect, it } from "vitest";
import type { Heard } from "../../src/core/feedback/heard.ts";
import type { Way } from "../../src/core/poll/ballot.ts";
import { openDesk, writing } from "../privacy/feedback-writing.ts";
import { type Group, type GroupOptions, manage, openGroup } from "../privacy/organising.ts";
import { answering, askInWords } from "../privacy/written-answers.ts";

const AFTER_CLOSE = "2026-11-30T10:01:00Z";
const AFTER_SLOT = "2026-12-03T10:01:00Z";

/** A group whose feedback is open, with a question that is answered in words. */
async function asked(work: (group: Group) => Promise<void>, options: GroupOptions = {}): Promise<void> {
  const group = await openGroup(options);
  try {
    await openDesk(group);
    await askInWords(group);
    await work(group);
  } finally {
    await group.close();
  }
}

async function answers(group: Group, way: Way, from: number, count: number): Promise<void> {
  const { answer } = answering(group, way);
  for (let member = from; member < from + count; member++) await answer(member, { text: `By ${way}, ${member}.` });
}

/** What the readers have been given. */
const heardIn = ({ store }: Group): Promise<readonly Heard[]> =>
  store.transaction(async (tx) => {
    const [desk] = await tx.desks.inPhase(["open", "slot", "shredding"]);
    const rows = desk ? await tx.heard.ofGroup(desk.organisation, desk.group, ["team", "lead"], 0, 99) : [];
    return rows.map((row) => row.heard);
  });

/** The keys of the fillings that hold answers to questions. */
const questionPools = ({ store }: Group) =>
  store.transaction(async (tx) => {
    const [desk] = await tx.desks.inPhase(["open", "slot", "shredding"]);
    const batches = desk ? await tx.desks.batches(desk.organisation, desk.group) : [];
    return batches.filter((batch) => batch.question !== undefined);
  });

describe("answers in words by different ways", () => {
  it("are never added: four in the chat and nine by link are read by nobody", { timeout: 240_000 }, () =>
    asked(async (group) => {
      await answers(group, "chat", 0, 4);
      await answers(group, "link", 10, 9);
      await group.until(AFTER_CLOSE);
      await group.say.groupSees("Fewer than 5 people wrote an answer");
      expect((await group.say.group()).at(-1)?.text).not.toContain("link page");
      await group.until(AFTER_SLOT);
      expect(await heardIn(group)).toEqual([]);
      expect(await questionPools(group)).toEqual([]);
    }),
  );

  it("are read by the way that has enough, and the group is told so by way", { timeout: 240_000 }, () =>
    asked(async (group) => {
      await answers(group, "chat", 0, 4);
      await answers(group, "link", 10, 10);
      await group.until(AFTER_CLOSE);
      await group.say.groupSees("Fewer than 5 people wrote", "Answers from the link page: 10 or more people wrote");
      await group.until(AFTER_SLOT);
      expect(await heardIn(group)).toHaveLength(10);
    }),
  );
});

describe("a question answered in words whose key is gone", () => {
  it("holds up itself alone, and is read at the first slot after its key is back", { timeout: 240_000 }, async () => {
    const logged: string[] = [];
    await asked(
      async (group) => {
        await answers(group, "chat", 0, 5);
        await group.until(AFTER_CLOSE);
        const chat = (await questionPools(group)).find((batch) => batch.way === "chat");
        if (!chat) throw new Error("The question has no filling.");
        const { keyring } = group;
        const get = keyring.get.bind(keyring);
        keyring.get = async (id) => (id === `feedback-${chat.id}` ? undefined : get(id));
        await writing(group).write(50, { text: "Something else.", going: "alone" });
        await group.until(AFTER_SLOT);
        expect((await heardIn(group)).map((heard) => heard.kind)).toEqual(["idea"]);
        expect(logged).toContain("feedback.key-missing");
        keyring.get = get;
        await group.until("2027-01-07T10:01:00Z");
        expect((await heardIn(group)).filter((heard) => heard.kind === "answer")).toHaveLength(5);
      },
      { log: (event) => void logged.push(event) },
    );
  });

  it("takes its answers with it where it ends as lost", { timeout: 240_000 }, () =>
    asked(async (group) => {
      await answers(group, "chat", 0, 5);
      const chat = (await questionPools(group)).map((batch) => `feedback-${batch.id}`);
      for (const key of chat) await group.keyring.shred(key);
      await manage(group);
      await group.say.presses("Denise", "Close it now");
      await group.until("2026-12-05T10:00:00Z");
      await group.say.groupSees("The answers to question", "are lost");
      expect(await questionPools(group)).toEqual([]);
      expect(await heardIn(group)).toEqual([]);
    }),
  );
});
