import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DraftNotice } from "../../src/core/opportunity/notice.ts";
import type { Opportunity } from "../../src/core/opportunity/opportunity.ts";
import { soundText } from "../../src/core/sound-text.ts";
import { openPublicChances } from "../../src/public-chances.ts";
import { type OpenDoor, openWebDoor } from "../../src/web-door.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { anOpportunity, FULL } from "../core/opportunity/samples.ts";
import { setUpGroup } from "../scenarios/preparing.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { anyNotice, anyText, HOSTILE } from "./any-notice.ts";
import { atomFaults, jsonFeedFaults, rssFaults, xmlTexts } from "./validators.ts";

let world: World;
let door: OpenDoor;
let put: (name: string, notice: DraftNotice, change?: Partial<Opportunity>) => Promise<Opportunity>;

beforeAll(async () => {
  world = await openWorld((clock) => openMemoryStage({ clock }));
  door = await openWebDoor("127.0.0.1", 0);
  const { store, clock } = world;
  await openPublicChances({
    door,
    store,
    clock,
    publicUrl: "https://sayso.example.org",
    catalogue: loadWords(),
    log: () => {},
  });
  await setUpGroup(world);
  const [home] = await store.transaction((tx) => tx.pumps.groupsOn(world.stage.adapter.platform, 1));
  if (!home) throw new Error("There is no group.");
  put = async (name, notice, change = {}) => {
    const { organisation } = home;
    const showings = [{ group: home.id, organisation, consent: "yes" }] as const;
    const o = anOpportunity(name, { notice, organisation, showings, onPage: true, ...change });
    await store.transaction((tx) => tx.opportunities.save(o));
    return o;
  };
});
afterAll(async () => {
  await door.close();
  await world.close();
});

const get = async (path: string): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${door.port}${path}`);
  expect(response.status).toBe(200);
  return response.text();
};

const FEEDS = [
  ["/chances.atom", atomFaults],
  ["/chances.rss", rssFaults],
  ["/chances.json", jsonFeedFaults],
] as const;

async function everyFeedIsValid(): Promise<void> {
  for (const [path, faultsOf] of FEEDS)
    for (const language of ["", "?lang=cy"]) expect(faultsOf(await get(path + language)), path + language).toEqual([]);
}

/** The text of a heading as every reader shows it: what no file can hold is gone, ends and line breaks are blanks. */
const heading = (text: string): string => soundText(text).replaceAll("\n", " ");

/** Each feed's titles, as its own reader finds them. */
async function titles(): Promise<readonly (readonly string[])[]> {
  const [atom = "", rss = "", json = ""] = await Promise.all(FEEDS.map(([path]) => get(path)));
  const items: readonly { title: string }[] = JSON.parse(json).items;
  return [xmlTexts(atom, "//a:entry/a:title"), xmlTexts(rss, "//item/title"), items.map(({ title }) => title)];
}

describe("the feeds, as the public address sends them", () => {
  it("are valid with nothing in them", async () => {
    await everyFeedIsValid();
    expect(await titles()).toEqual([[], [], []]);
  });

  it("are valid with one notice, in every phase that is shown", async () => {
    for (const phase of ["open", "closed", "cancelled"] as const) {
      await put("one", FULL, { phase });
      await everyFeedIsValid();
      expect(await titles()).toEqual([[FULL.title], [FULL.title], [FULL.title]]);
    }
  });

  it.each(HOSTILE)("are valid whatever stands in a notice, and say it as it is written: %j", async (text) => {
    await put("one", { ...FULL, title: text, summary: text, askedBy: text, place: text, canChange: [text] });
    await everyFeedIsValid();
    // What a text written twice over would look like, the library writes once.
    const said = heading(text).replaceAll("&apos;", "'") || "Chances to take part";
    for (const [title] of await titles()) expect(title).toBe(said);
  });

  it("are valid over any notices, with one id each that stays the same", async () => {
    const notices = fc.array(anyNotice(anyText), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(notices, fc.boolean(), async (given, filled) => {
        const all = [];
        for (const [at, notice] of given.entries())
          all.push(await put(`notice ${at}`, notice, filled ? { filled: true } : {}));
        await everyFeedIsValid();
        const shown = new Set((JSON.parse(await get("/chances.json")).items as { id: string }[]).map(({ id }) => id));
        for (const { id, notice } of all)
          if (notice.kind !== "peer-research" && !OUTSIDE.has(notice.askerKind ?? ""))
            expect(shown.has(`urn:sayso:opportunity:${id}`)).toBe(true);
      }),
      // Each run is eight or so requests; looking for a smaller example would outlast the test.
      { numRuns: 12, endOnFailure: true },
    );
  });

  it("name themselves, the page and each notice by addresses that answer", async () => {
    const o = await put("one", FULL);
    for (const language of ["", "lang=cy"]) {
      const asked = language === "" ? "" : `?${language}`;
      const feed = JSON.parse(await get(`/chances.json${asked}`));
      expect(feed.feed_url).toBe(`https://sayso.example.org/chances.json${asked}`);
      expect(feed.home_page_url).toBe(`https://sayso.example.org/chances${asked}`);
      const item = (feed.items as { id: string; url: string }[]).find(({ id }) => id.endsWith(o.id));
      expect(item?.url).toBe(`https://sayso.example.org/chances?id=${o.id}${language === "" ? "" : `&${language}`}`);
      expect(await get(new URL(item?.url ?? "").pathname + new URL(item?.url ?? "").search)).toContain(FULL.title);
    }
  });
});

const OUTSIDE: ReadonlySet<string> = new Set(["university", "student", "company"]);
