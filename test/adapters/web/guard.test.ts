import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Inbound } from "../../../src/ports/chat-adapter.ts";
import { openRoom } from "./open-room.ts";

interface Got {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

describe("the room's door", () => {
  let room: Awaited<ReturnType<typeof openRoom>>;
  let base: URL;
  let heard: Inbound[];

  beforeEach(async () => {
    heard = [];
    room = await openRoom({ installedBy: "nobody" });
    await room.adapter.start(async (event) => {
      heard.push(event);
      return { kind: "nothing" };
    });
    base = new URL(room.adapter.address());
  });
  afterEach(() => room.close());

  /** By hand, because `fetch` sets the headers that are forged here. */
  const ask = (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body: string | Buffer = "",
  ): Promise<Got> =>
    new Promise((done, failed) => {
      const sent = request({ host: base.hostname, port: base.port, method, path, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
        );
      });
      sent.on("error", failed);
      sent.end(body);
    });

  const typed = (change: Record<string, string> = {}, body: string | Buffer = `n=${"n".repeat(22)}&text=hello`) =>
    ask(
      "POST",
      "/as/ann/type?v=ann",
      { host: base.host, origin: base.origin, "content-type": "application/x-www-form-urlencoded", ...change },
      body,
    );

  it.each(["/", "/as/ann", "/reset?v=ann", "/style.css", "/script.js", "/icon.svg", "/revision", "/nowhere"])(
    "sends the strict headers with %s",
    async (path) => {
      const { headers } = await ask("GET", path);
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("same-origin");
      const policy = String(headers["content-security-policy"]);
      for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) {
        expect(policy).toContain(rule);
      }
      expect(policy).not.toContain("unsafe");
    },
  );

  it("has nothing inline and asks nothing of other sites", async () => {
    const { body } = await ask("GET", "/");
    expect(body).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*src="\/script\.js")|javascript:/);
    expect(body.match(/(?:src|href)="(?!\/|#)[^"]*"/g)).toBeNull();
  });

  it.each(["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.evil.example", "localhost:1"])(
    "does not answer to the name %j",
    async (host) => {
      const got = await ask("GET", "/as/ann", { host });
      expect([400, 421]).toContain(got.status);
      expect(got.body).not.toContain("Thursday carers");
    },
  );

  it("answers to localhost", async () => {
    expect((await ask("GET", "/as/ann", { host: `localhost:${base.port}` })).status).toBe(200);
  });

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["no known site", { origin: "null" }],
    ["another port", { origin: "http://127.0.0.1:1" }],
    ["a page that says so itself", { "sec-fetch-site": "cross-site" }],
  ])("refuses a post from %s, kindly", async (_from, headers) => {
    const got = await typed(headers);
    expect(got.status).toBe(403);
    expect(got.body).toContain("That came from another page");
    expect(heard).toEqual([]);
  });

  it("refuses a post that does not say where it comes from", async () => {
    const got = await ask("POST", "/as/ann/type?v=ann", { host: base.host }, "text=x");
    expect(got.status).toBe(403);
  });

  it("takes 64 KB and refuses more, kindly", async () => {
    const start = `n=${"n".repeat(22)}&text=`;
    expect((await typed({}, start + "a".repeat(64 * 1024 - start.length))).status).toBe(303);
    const got = await typed({}, start + "a".repeat(64 * 1024 - start.length + 1));
    expect(got.status).toBe(413);
    expect(got.body).toContain("That is too long");
    expect((await typed({}, "a".repeat(2_000_000))).status).toBe(413);
    expect(heard).toHaveLength(1);
  });

  it.each([
    ["a NUL", `n=${"n".repeat(22)}&text=a%00b`],
    ["broken UTF-8", `n=${"n".repeat(22)}&text=%C3%28`],
    ["a broken escape", `n=${"n".repeat(22)}&text=%zz`],
    ["raw bytes", Buffer.from([110, 61, 0, 255, 254])],
    ["no nonce", "text=hello"],
  ])("refuses %s, kindly", async (_what, body) => {
    const got = await typed({}, body);
    expect(got.status).toBe(400);
    expect(got.body).toContain("<h1>");
    expect(heard).toEqual([]);
  });

  it("refuses a body that is no form", async () => {
    expect((await typed({ "content-type": "text/plain" })).status).toBe(400);
    expect((await typed({ "content-type": "multipart/form-data; boundary=x" })).status).toBe(400);
  });

  it("changes nothing on a GET", async () => {
    await ask("GET", `/as/ann/type?v=ann&n=${"n".repeat(22)}&text=hello`);
    await ask("GET", "/time?move=day");
    await ask("GET", "/reset?v=ann");
    expect(heard).toEqual([]);
    expect(room.asked).toEqual([]);
  });

  it("never sends anybody to another site", async () => {
    const got = await ask(
      "POST",
      "/as/ann/type?v=//evil.example&lang=//evil",
      { host: base.host, origin: base.origin, "content-type": "application/x-www-form-urlencoded" },
      `n=${"n".repeat(22)}&text=hello`,
    );
    expect(got.headers.location).toMatch(/^\/as\/ann(#|$)/);
  });

  it.each(["/as/zed", "/as/__proto__", "/?right=zed", "/picture/1/0", "/as/ann/picture/1/0", "/as/ann/fly"])(
    "has no page %s",
    async (path) => {
      expect((await ask("GET", path)).status).toBe(404);
    },
  );
});
