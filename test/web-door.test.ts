import { request } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DoorFault, type OpenDoor, openWebDoor } from "../src/web-door.ts";

let door: OpenDoor;
beforeEach(async () => {
  door = await openWebDoor("127.0.0.1", 0);
  door.open("/telegram", (_, response) => void response.writeHead(200).end("heard"));
});
afterEach(() => door.close());

const ask = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`http://127.0.0.1:${door.port}${path}`, init);
const POST = { method: "POST", body: "{}" } as const;

it("hands a post to the listener of exactly its path, whatever follows a question mark", async () => {
  expect(await (await ask("/telegram", POST)).text()).toBe("heard");
  expect((await ask("/telegram?x=1", POST)).status).toBe(200);
  expect((await ask("/telegram/", POST)).status).toBe(404);
  expect((await ask("/", POST)).status).toBe(404);
});

it("forgets a path that was shut", async () => {
  door.shut("/telegram");
  expect((await ask("/telegram", POST)).status).toBe(404);
});

it("turns away what is no post, what does not say its length, and what is too long", async () => {
  expect((await ask("/telegram")).status).toBe(405);
  const status = (headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((done, failed) => {
      const call = request(`http://127.0.0.1:${door.port}/telegram`, { method: "POST", headers }, (response) => {
        response.resume();
        done(response.statusCode);
      });
      call.on("error", failed);
      call.flushHeaders();
    });
  expect(await status({ "transfer-encoding": "chunked" })).toBe(411);
  expect(await status({ "content-length": "1000001" })).toBe(413);
});

it("says what to do where the port is taken", async () => {
  const second = openWebDoor("127.0.0.1", door.port);
  await expect(second).rejects.toThrow(DoorFault);
  await expect(second).rejects.toThrow(/in use already. Set PORT/);
});
