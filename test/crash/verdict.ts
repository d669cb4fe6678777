import { expect } from "vitest";
import { plain } from "../../src/cards/plain.ts";
import type { GroupId, OrganisationId } from "../../src/core/ids.ts";
import type { Poll } from "../../src/core/poll/poll.ts";
import { type EpochMillis, later } from "../../src/core/time.ts";
import { type Ballots, OPTIONS, postsAbout } from "./asking.ts";
import { SPACE } from "./http-adapter.ts";
import { ROOMS, type Town } from "./town.ts";

/** A poll by its question, read past the bot. */
export async function pollAsking(town: Town, question: string): Promise<Poll> {
  return town.store.transaction(async (tx) => {
    const group = await tx.groups.inRoom("crash", SPACE, ROOMS[0]);
    const { organisation, id } = group ?? { organisation: "" as OrganisationId, id: "" as GroupId };
    const phases = ["draft", "scheduled", "open", "closing", "shredding", "closed"] as const;
    const polls = (await tx.polls.ofGroup(organisation, id, phases, 100)).filter((p) => p.question.text === question);
    expect(polls, `drafts of "${question}"`).toHaveLength(1);
    return polls[0] as Poll;
  });
}

/** All that must hold of a question that is over, however often the bot was killed on the way. */
export async function expectWhole(town: Town, question: string, ballots: Ballots, about: string): Promise<void> {
  const poll = await pollAsking(town, question);
  expect(poll.phase, `${about}: the phase; the log:\n${await town.log()}`).toBe("closed");
  const { cards, results } = postsAbout(town, question);
  const places = ROOMS.map((room) => `room ${room}`);
  expect(cards.map((post) => post.at).sort(), `${about}: one card a group`).toEqual(places);
  expect(results.map((post) => post.at).sort(), `${about}: one result a group`).toEqual(places);
  for (const card of cards) expect(plain(card.card), `${about}: the card says it is over`).toContain("is closed");
  for (const result of results) expectCounts(result.card, ballots, about);
  expect(await town.store.ballots.count(poll.id), `${about}: ballots left`).toBe(0);
  const keys = await town.keys();
  expect(
    keys.filter((name) => name.includes(poll.id)),
    `${about}: keys left`,
  ).toEqual([]);
  const due = await town.store.transaction((tx) => tx.pumps.claimDue(later(0 as EpochMillis, 9e15), 1000));
  expect(
    due.filter((job) => job.subject === poll.id),
    `${about}: due jobs left`,
  ).toEqual([]);
}

type ResultCard = Parameters<typeof plain>[0];

function expectCounts(card: ResultCard, ballots: Ballots, about: string): void {
  const rows = card.blocks.flatMap((block) => (block.kind === "tally" ? block.rows : []));
  const counts = new Map(
    rows.map((row) => [row.label, row.figure.kind === "exact" ? row.figure.count : Number.NaN] as const),
  );
  for (const option of OPTIONS) {
    const { least, most } = ballots.bounds(option);
    expect(counts.get(option), `${about}: "${option}"`).toBeGreaterThanOrEqual(least);
    expect(counts.get(option), `${about}: "${option}"`).toBeLessThanOrEqual(most);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  expect(all, `${about}: answers`).toBeGreaterThanOrEqual(ballots.bounds().least);
  expect(all, `${about}: answers`).toBeLessThanOrEqual(ballots.bounds().most);
  expect(plain(card), `${about}: how many answered`).toContain(`${all} people answered`);
}
