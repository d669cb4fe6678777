import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../src/cards/plain.ts";
import { type Desk, keysOf } from "../../src/core/feedback/desk.ts";
import type { Heard } from "../../src/core/feedback/heard.ts";
import { tokenOf } from "./asking.ts";
import { SPACE } from "./http-adapter.ts";
import { openTown, ROOMS, setUpGroups, type Town } from "./town.ts";
import type { CloseStep, WireAnswer, WireEvent } from "./wire.ts";

const SENDERS = 5;

const cardIn = (answer: WireAnswer) => {
  if (answer.kind !== "card") throw new Error(`Not a card: ${JSON.stringify(answer)}`);
  return answer.card;
};
const formIn = (answer: WireAnswer) => {
  if (answer.kind !== "form") throw new Error(`Not a form: ${JSON.stringify(answer)}`);
  return answer.form;
};
const by = (town: Town, user: string) => (what: WireEvent["what"]) =>
  town.insist(town.named({ user, room: ROOMS[0], what }));

/** Says who to turn to, as an organiser does. */
async function openFeedback(town: Town): Promise<void> {
  const denise = by(town, "denise");
  const desk = cardIn(await denise({ kind: "command", name: "inbox" }));
  const form = formIn(await denise({ kind: "action", token: tokenOf(desk, "Open feedback") }));
  const answers = [
    ["lead", "Priya\n1\n2"],
    ["second", "Okoro\n3\n4"],
    ["council", "01702 333333"],
    ["weekday", "thursday"],
  ] as const;
  const said = cardIn(await denise({ kind: "form", token: form.action, answers }));
  expect(plain(said)).toContain("People can now write");
}

/** One message, until it is acknowledged. */
async function write(town: Town, user: string): Promise<void> {
  const act = by(town, user);
  const door = cardIn(await act({ kind: "command", name: "feedback" }));
  const form = formIn(await act({ kind: "action", token: tokenOf(door, "No reply") }));
  const answers = [
    ["text", `Words of ${user}.`],
    ["kind", "idea"],
    ["going", "wait"],
  ] as const;
  const review = cardIn(await act({ kind: "form", token: form.action, answers }));
  const kept = cardIn(await act({ kind: "action", token: tokenOf(review, "Send it as it is") }));
  expect(plain(kept)).toContain("Thank you. I have it, sealed.");
}

/** A question that five answer in words, closed by hand and told to the group: its answers wait for the slot. */
async function askInWords(town: Town, step: string): Promise<void> {
  const denise = by(town, "denise");
  const form = formIn(await denise({ kind: "command", name: "new" }));
  const question = [
    ["question", `What would help? ${step}`],
    ["kind", "words"],
    ["hurt", "yes"],
    ["rung", "informing"],
  ] as const;
  const draft = cardIn(await denise({ kind: "form", token: form.action, answers: question }));
  const open = cardIn(await denise({ kind: "action", token: tokenOf(draft, "Post it now") }));
  await town.settle();
  const posted = town.platform.posts.findLast((post) => plain(post.card).includes(`What would help? ${step}`));
  if (!posted) throw new Error("The question is not in the group.");
  for (let nth = 0; nth < SENDERS; nth++) {
    const act = by(town, `words-${step.replace(" ", "-")}-${nth}`);
    const asked = formIn(await act({ kind: "action", token: tokenOf(posted.card, "Answer in words") }));
    const answers = [
      ["text", `Answer ${nth}.`],
      ["going", "wait"],
    ] as const;
    const note = cardIn(await act({ kind: "form", token: asked.action, answers }));
    const review = cardIn(await act({ kind: "action", token: tokenOf(note, "OK, go on") }));
    const kept = cardIn(await act({ kind: "action", token: tokenOf(review, "Send it as it is") }));
    expect(plain(kept)).toContain("I have your answer, sealed.");
  }
  await denise({ kind: "action", token: tokenOf(open, "Close it now") });
  await town.order({ do: "pass", ms: 6 * 60_000 });
  await town.settle();
}

interface Standing {
  readonly desk: Desk;
  readonly heard: readonly Heard[];
  readonly waiting: number;
  readonly keys: readonly string[];
}

/** What stands in the database, seen past the bot. */
async function standing(town: Town): Promise<Standing> {
  const { desk, heard, batches } = await town.store.transaction(async (tx) => {
    const group = await tx.groups.inRoom("crash", SPACE, ROOMS[0]);
    const found = group && (await tx.desks.find(group.organisation, group.id));
    if (!group || !found) throw new Error("There is no desk.");
    return {
      desk: found,
      heard: (await tx.heard.ofGroup(group.organisation, group.id, ["team", "lead"], 0, 1000)).map((row) => row.heard),
      batches: await tx.desks.batches(group.organisation, group.id),
    };
  });
  const pages = await Promise.all(batches.map((batch) => town.store.pools.page(batch.id, undefined, 1000)));
  return { desk, heard, waiting: pages.flat().length, keys: [...keysOf(desk), ...batches.map((batch) => batch.id)] };
}

/** Kills the bot at each of these steps of a slot, and lets another one carry on. */
export function killAtEachReleaseStep(engine: "sqlite" | "postgresql", steps: readonly CloseStep[]): void {
  describe(`P23: a slot of feedback on ${engine}, killed`, () => {
    let town: Town;
    beforeAll(async () => {
      town = await openTown(engine);
      await setUpGroups(town);
      await town.settle();
      await openFeedback(town);
    }, 240_000);
    afterAll(() => town?.close(), 240_000);

    it.each(steps)("%s: one release, nothing lost, no key left", { timeout: 240_000 }, async (step) => {
      await town.up();
      const before = await standing(town);
      const lines = (of: string) => town.platform.posts.filter((post) => plain(post.card).includes(of)).length;
      const SLOT = "day for reading feedback";
      const ANSWERS = "day to read the answers to question";
      const linesBefore = [lines(SLOT), lines(ANSWERS)] as const;
      await askInWords(town, step);
      for (let nth = 0; nth < SENDERS; nth++) await write(town, `${step.replace(" ", "-")}-${nth}`);
      await town.order({ do: "pass", ms: before.desk.slot - town.now() + 1000 });
      await town.order({ do: "kill-at", step });
      expect(await town.order({ do: "catch-up" }), "the step was come to").toBe("dead");
      await town.settle();
      const after = await standing(town);
      const known = new Set(before.heard.map((one) => one.id));
      const fresh = after.heard.filter((one) => !known.has(one.id));
      const answers = fresh.filter((one) => one.question !== undefined);
      expect([fresh.length, answers.length], `released; the log:\n${await town.log()}`).toEqual([2 * SENDERS, SENDERS]);
      // Every message has a number of its own: none stands twice in place of another.
      expect(new Set(fresh.map((one) => one.mark?.nonce)).size).toBe(2 * SENDERS);
      expect([after.waiting, after.desk.phase, after.desk.dying]).toEqual([0, "open", []]);
      expect([lines(SLOT) - linesBefore[0], lines(ANSWERS) - linesBefore[1]], "lines at the slot").toEqual([1, 1]);
      expect([...(await town.keys())].sort()).toEqual(after.keys.map((key) => `feedback-${key}.key`).sort());
    });
  });
}
