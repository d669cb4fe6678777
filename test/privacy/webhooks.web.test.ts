import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPublicChances } from "../../src/public-chances.ts";
import { type OpenDoor, openWebDoor } from "../../src/web-door.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { FULL } from "../core/opportunity/samples.ts";
import { conversation } from "../scenarios/conversation.ts";
import { offers } from "../scenarios/opportunity.ts";
import { setUpGroup } from "../scenarios/preparing.ts";
import type { Stage } from "../stages/stage.ts";
import { openWebStage } from "../stages/web.ts";
import { type Attacked, asked, type Heard, openAttacked, send } from "./webhooks.ts";

const NONCE = /(^|&)n=([A-Za-z0-9_-]{22})/;

describe("P26: whoever can reach the web pages of the practice room", () => {
  let attacked: Attacked<Stage>;
  /** Ann's press as her browser posted it. */
  let genuine: Heard;
  let url: string;
  beforeAll(async () => {
    attacked = await openAttacked((clock) => openWebStage({ clock }));
    await setUpGroup(attacked.world);
    await asked(attacked);
    const found = attacked.heard.findLast(({ method, path }) => method === "POST" && path.startsWith("/as/ann/press"));
    if (!found) throw new Error("No press came.");
    genuine = found;
    url = `http://${found.headers.host}${found.path}`;
  }, 60_000);
  afterAll(() => attacked.close());

  const own = (): Record<string, string> => ({
    host: String(genuine.headers.host),
    origin: `http://${genuine.headers.host}`,
    "content-type": "application/x-www-form-urlencoded",
  });
  /** The same press from a page of its own, so that it is no redelivery. */
  const fresh = (letter: string): string => genuine.body.replace(NONCE, `$1n=${letter.repeat(22)}`);
  const without = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(own()).filter(([header]) => header !== name));

  it("writes nothing by posting again what was posted", async () => {
    await attacked.unwritten("again", () => send({ url, headers: own(), body: genuine.body }));
  });

  it("writes nothing from another page, another name, or without saying from where", async () => {
    const from: Readonly<Record<string, Record<string, string>>> = {
      "another site": { ...own(), origin: "https://evil.example" },
      "no known site": { ...own(), origin: "null" },
      "nowhere told": without("origin"),
      "another port": { ...own(), origin: "http://127.0.0.1:1" },
      "a page that says so itself": { ...own(), "sec-fetch-site": "cross-site" },
      "another name": { ...own(), host: "evil.example" },
      "another name, same origin": { ...own(), host: "evil.example", origin: "http://evil.example" },
      "a form that is none": { ...own(), "content-type": "text/plain" },
      "a form in parts": { ...own(), "content-type": "multipart/form-data; boundary=x" },
    };
    for (const [what, headers] of Object.entries(from)) {
      const status = await attacked.unmoved(what, () => send({ url, headers, body: fresh("a") }));
      expect(status, what).toBeGreaterThanOrEqual(400);
    }
    await attacked.unmoved("by GET", () => send({ url: `${url}&${fresh("a")}`, method: "GET", headers: own() }));
  });

  it("writes nothing with a body that is cut, has no page, or a control one letter off", async () => {
    const bodies: Readonly<Record<string, string>> = {
      empty: "",
      "no page": fresh("b").replace(NONCE, ""),
      "half a page": fresh("b").replace(NONCE, "$1n=bbbbbbbbbbb"),
      "bytes that are no text": `${fresh("b")}%C3%28`,
      "a NUL": `${fresh("b")}%00`,
    };
    for (const [what, body] of Object.entries(bodies))
      await attacked.unmoved(what, () => send({ url, headers: own(), body }));
    const fields = new URLSearchParams(fresh("d"));
    const pressed = fields.get("p") ?? "";
    expect(pressed).not.toBe("");
    for (const [nth, value] of ["", "x", `${pressed}0`, pressed.slice(0, -1), "__proto__", "-1"].entries()) {
      fields.set("p", value);
      fields.set("n", String(nth).repeat(22));
      await attacked.unwritten(`pressed ${value}`, () => send({ url, headers: own(), body: fields.toString() }));
    }
  });

  it("is heard from the page itself: so it is where it came from that kept the others out", async () => {
    await expect(attacked.unmoved("as Ann", () => send({ url, headers: own(), body: fresh("c") }))).rejects.toThrow(
      "as Ann",
    );
  });
});

describe("P26: whoever can reach the public web address", () => {
  let attacked: Attacked<Stage>;
  let door: OpenDoor;
  beforeAll(async () => {
    attacked = await openAttacked((clock) => openWebStage({ clock }));
    const { world } = attacked;
    await offers(await setUpGroup(world), FULL);
    const say = conversation(world);
    await say.commands("Denise", "offer");
    const look = (await say.newest("Denise")).labels.find((one) => one.startsWith("Look at")) ?? "";
    await say.presses("Denise", look);
    await say.presses("Denise", "Show it on the web page too");
    door = await openWebDoor("127.0.0.1", 0);
    await openPublicChances({
      door,
      publicUrl: "https://sayso.example.org/",
      store: world.store,
      catalogue: loadWords(),
      clock: world.clock,
      log: () => {},
    });
  }, 60_000);
  afterAll(async () => {
    await door.close();
    await attacked.close();
  });

  it("writes nothing, by whatever method, path, question or body", async () => {
    const base = `http://127.0.0.1:${door.port}`;
    const paths = [
      "/",
      "/chances",
      "/chances?id=",
      "/chances?id=%27%3B--",
      "/chances.css",
      "/telegram",
      "/slack/events",
    ];
    for (const path of paths)
      for (const method of ["GET", "POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
        await attacked.unmoved(`${method} ${path}`, () =>
          send({ url: `${base}${path}`, method, ...(method === "GET" ? {} : { body: "id=1&p=1" }) }),
        );
    expect(await send({ url: `${base}/chances`, method: "GET" })).toBe(200);
    expect(await send({ url: `${base}/chances`, body: "p=1" })).toBe(405);
    for (const shut of ["/telegram", "/slack/events"]) expect(await send({ url: base + shut, body: "{}" })).toBe(404);
  });
});
