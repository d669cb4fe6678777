import { expect, it } from "vitest";
import { type FeedHead, feedOf } from "../../../src/core/opportunity/feeds.ts";
import { readFile } from "../../../src/core/opportunity/file.ts";
import type { EpochMillis } from "../../../src/core/time.ts";
import { anOpportunity, FULL } from "./samples.ts";

const at = (moment: string) => Date.parse(moment) as EpochMillis;
const head: FeedHead = {
  title: "Chances",
  home: "https://sayso.example/chances",
  self: "https://sayso.example/chances.x",
  language: "en",
  now: at("2026-12-24T00:00:00Z"),
};
const itemOf = (...given: Parameters<typeof anOpportunity>) => {
  const opportunity = anOpportunity(...given);
  return { opportunity, url: `https://sayso.example/chances?id=${opportunity.id}`, summary: "Pays\n£25.00" };
};

it("a feed's ids stay, its dates move with what people are told, and its data can be read back as a notice", () => {
  const [before] = feedOf([itemOf("one")], head).entries;
  const changed = itemOf("one", { version: 2, filled: true, changedAt: at("2026-12-01T09:00:00Z") });
  const after = feedOf([changed, itemOf("two")], head);
  const [entry] = after.entries;
  expect(entry?.id).toBe(before?.id);
  expect(entry?.id).toMatch(/^urn:sayso:opportunity:[0-9a-f]{32}$/);
  expect([entry?.published, before?.updated]).toEqual(["2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z"]);
  expect([entry?.updated, after.updated]).toEqual(["2026-12-01T09:00:00Z", "2026-12-01T09:00:00Z"]);
  expect(entry?.data).toMatchObject({ version: 2, state: "full", total_minutes: 150, url: changed.url });
  expect(readFile(JSON.stringify(entry?.data))).toEqual({ ok: true, draft: FULL });
});

it("an empty feed was updated when it is asked for", () => {
  expect(feedOf([], head)).toMatchObject({ updated: "2026-12-24T00:00:00Z", entries: [] });
});

it("an entry always has a title and an author, in one line each", () => {
  const notice = { ...FULL, title: "\u0000\n", askedBy: " \u0001 " };
  const [entry] = feedOf([itemOf("one", { notice })], head).entries;
  expect([entry?.title, entry?.author, entry?.summary]).toEqual(["Chances", "Chances", "Pays £25.00"]);
});
