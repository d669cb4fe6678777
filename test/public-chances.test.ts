import { parse } from "node-html-parser";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openPublicChances } from "../src/public-chances.ts";
import { type OpenDoor, openWebDoor } from "../src/web-door.ts";
import { loadWords } from "../src/words/load-words.ts";
import { day, FULL } from "./core/opportunity/samples.ts";
import type { Conversation } from "./scenarios/conversation.ts";
import { isInterested, offers } from "./scenarios/opportunity.ts";
import { setUpGroup } from "./scenarios/preparing.ts";
import { openWorld, type World } from "./scenarios/world.ts";
import { openMemoryStage } from "./stages/memory.ts";

let world: World;
let door: OpenDoor;
let say: Conversation;

beforeEach(async () => {
  world = await openWorld((clock) => openMemoryStage({ clock }));
  door = await openWebDoor("127.0.0.1", 0);
  await openPublicChances({
    door,
    publicUrl: "https://sayso.example.org/",
    store: world.store,
    catalogue: loadWords(),
    clock: world.clock,
    log: () => {},
  });
  say = await setUpGroup(world);
});
afterEach(async () => {
  await door.close();
  await world.close();
});

const get = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${door.port}${path}`);
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
};

/** Denise presses a button of her newest notice. */
async function manages(label: string): Promise<void> {
  await say.commands("Denise", "offer");
  const look = (await say.newest("Denise")).labels.find((one) => one.startsWith("Look at")) ?? "";
  await say.presses("Denise", look);
  await say.presses("Denise", label);
}

it("shows nothing that its organiser did not put there, and takes it away again", async () => {
  await offers(say, FULL);
  expect((await get("/chances")).body).toContain("There is nothing here right now");
  await manages("Show it on the web page too");
  const page = await get("/chances");
  expect([page.status, page.type]).toEqual([200, "text/html; charset=utf-8"]);
  expect(page.body).toContain(FULL.title);
  const id = /\?id=([0-9a-f]{32})/.exec(page.body)?.[1] ?? "";
  const whole = await get(`/chances?id=${id}`);
  expect(whole.body).toContain("Pay can change your benefits");
  for (const [link, count] of [
    ["https://calendar.google.com/calendar/render?", 2],
    ["https://outlook.live.com/calendar/", 2],
    ["https://outlook.office.com/calendar/", 2],
    [`https://sayso.example.org/chances.ics?id=${id}`, 1],
  ] as const)
    expect(whole.body.split(link).length - 1, link).toBe(count);
  const calendar = await get(`/chances.ics?id=${id}`);
  expect([calendar.status, calendar.body.split("BEGIN:VEVENT").length - 1]).toEqual([200, 2]);
  await manages("Take it off the web page");
  for (const gone of [`/chances?id=${id}`, `/chances.ics?id=${id}`]) expect((await get(gone)).status).toBe(404);
  expect((await get("/chances.json")).body).not.toContain(FULL.title);
});

it("gives feeds, a calendar and the schema, with the same ids, and nothing of who is interested", async () => {
  await offers(say, FULL);
  await manages("Show it on the web page too");
  const before = await Promise.all(
    ["/chances", "/chances.json", "/chances.atom", "/chances.rss", "/chances.ics"].map(get),
  );
  await isInterested(say, "Ann");
  await say.presses("Ann", "Share my contact");
  await say.fills("Ann", {
    "What shall they call you?": "Annabelle",
    "How can they reach you?": "annabelle@example.org",
  });
  const after = await Promise.all(
    ["/chances", "/chances.json", "/chances.atom", "/chances.rss", "/chances.ics"].map(get),
  );
  expect(after).toEqual(before);
  const ids = after.slice(1, 4).map(({ body }) => /urn:sayso:opportunity:[0-9a-f]{32}/.exec(body)?.[0]);
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toBeDefined();
  expect(after.map(({ type }) => type?.split(";")[0])).toEqual([
    "text/html",
    "application/feed+json",
    "application/atom+xml",
    "application/rss+xml",
    "text/calendar",
  ]);
  expect(JSON.parse((await get("/opportunity.schema.json")).body).title).toContain("chance");
});

it("says in words where the feeds and the calendar are, in a page that needs no script and fits an old phone", async () => {
  const dates = Array.from({ length: 12 }, (_, n) => `2027-01-${n + 10} 19:00-20:00`);
  await offers(say, { ...FULL, dates, title: "ŵ".repeat(60), joinHow: "ŷ".repeat(200), place: "💬".repeat(200) });
  await manages("Show it on the web page too");
  for (const [language, words] of [
    ["", ["Calendar of all times", "RSS feed", "Atom feed", "JSON feed"]],
    ["?lang=cy", ["Calendr o bob amser", "Ffrwd RSS", "Ffrwd Atom", "Ffrwd JSON"]],
  ] as const) {
    const page = parse((await get(`/chances${language}`)).body);
    const links = new Map(page.querySelectorAll("a").map((link) => [link.text, link.getAttribute("href") ?? ""]));
    for (const said of words) {
      const address = new URL(links.get(said) ?? "");
      expect(address.href).toMatch(/^https:\/\/sayso\.example\.org\/chances\.(ics|rss|atom|json)(\?lang=cy)?$/);
      expect((await get(address.pathname + address.search)).status).toBe(200);
    }
    const kinds = page.querySelectorAll("link[rel=alternate]").map((link) => link.getAttribute("type"));
    expect(kinds).toEqual(["application/atom+xml", "application/rss+xml", "application/feed+json"]);
    const whole = (await get(new URL(links.get("More") ?? links.get("Mwy") ?? "").href.slice(25))).body;
    expect(whole.split("/deeplink/compose").length - 1).toBe(24);
    for (const body of [whole, page.toString()]) {
      expect(body).not.toMatch(/<script|javascript:| on[a-z]+=/i);
      expect(Buffer.byteLength(body)).toBeLessThan(50_000);
    }
  }
});

it("gives the calendar of one notice, and none where it has no dates or there is no such notice", async () => {
  const { dates: _dates, ...undated } = FULL;
  await offers(say, { ...undated, flexible: "any evening", startsBy: day("2027-01-11") });
  await manages("Show it on the web page too");
  const id = /\?id=([0-9a-f]{32})/.exec((await get("/chances")).body)?.[1] ?? "";
  const whole = await get(`/chances?id=${id}`);
  expect(whole.body).toContain("any evening");
  expect(whole.body).not.toContain("calendar");
  for (const wrong of [id, "0".repeat(32), "", "../../etc"])
    expect((await get(`/chances.ics?id=${encodeURIComponent(wrong)}`)).status).toBe(404);
  const all = await get("/chances.ics");
  expect([all.status, all.body.includes("BEGIN:VEVENT")]).toEqual([200, false]);
});

it("never shows an outside ask, takes no post, and speaks Welsh where asked", async () => {
  await offers(say, { ...FULL, askerKind: "university", ethicsRef: "REC 1", carersGetBack: "A talk" });
  await say.presses("Denise", "Yes, show it in my group");
  await expect(manages("Show it on the web page too")).rejects.toThrow();
  expect((await get("/chances")).body).not.toContain(FULL.title);
  expect((await get("/chances?lang=cy")).body).toContain("Cyfleoedd i gymryd rhan");
  const post = await fetch(`http://127.0.0.1:${door.port}/chances`, { method: "POST", body: "x" });
  expect(post.status).toBe(405);
});
