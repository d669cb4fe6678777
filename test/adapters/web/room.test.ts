import { readFile, stat } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWebAdapter } from "../../../adapters/web/adapter.ts";
import { PRACTICE_ROOM } from "../../../adapters/web/practice-room.ts";
import type { Answer, DeliveryKey, Inbound } from "../../../src/ports/chat-adapter.ts";
import { samePerson } from "../../../src/ports/person.ts";
import { openRoom } from "./open-room.ts";
import { ASK_FORM, card, pollCard, TOY_COMMANDS, token } from "./toy-listener.ts";
import { Visitor } from "./visitor.ts";

const key = (name: string) => name.padEnd(22, "k") as DeliveryKey;

describe("the practice room", () => {
  let room: Awaited<ReturnType<typeof openRoom>>;
  let visitor: Visitor;
  let heard: Inbound[];
  let answer: Answer;

  beforeEach(async () => {
    heard = [];
    answer = { kind: "nothing" };
    room = await openRoom();
    visitor = new Visitor(() => room.adapter.address());
    await room.adapter.start(async (event) => {
      heard.push(event);
      return answer;
    });
    await room.adapter.publish(TOY_COMMANDS);
    heard.length = 0;
  });
  afterEach(() => room.close());

  const post = (name: string) => room.adapter.send(PRACTICE_ROOM, pollCard(name, ["Tea", "Coffee"]), key(name));

  it("shows a card to everybody and takes a press as an event of that person, in the room, on that message", async () => {
    const sent = await post("Tea or coffee?");
    const answered = await visitor.press("/as/ann", "1 Tea");
    expect(answered.status).toBe(303);
    expect(answered.headers.get("location")).toBe("/as/ann#ann-m1");
    expect(heard).toMatchObject([{ kind: "action", token: token("opt0"), place: PRACTICE_ROOM, way: "chat" }]);
    const [event] = heard;
    if (sent.kind !== "delivered" || event?.kind !== "action") throw new Error("not delivered or not pressed");
    expect(event.on).toEqual(sent.posted);
    expect(samePerson(event.by.ref, room.person("ann"))).toBe(true);
  });

  it("shows a private answer on that person's screen and on nobody else's", async () => {
    await post("Tea or coffee?");
    answer = { kind: "card", card: card("Secret of Ann's", []) };
    await visitor.press("/as/ann", "1 Tea");
    expect(await visitor.read("/as/ann")).toContain("Secret of Ann&#39;s");
    for (const { id } of room.people) {
      const page = await visitor.read(`/as/${id}`);
      expect(page.includes("Secret of Ann&#39;s"), id).toBe(id === "ann");
      expect(page.includes("You pressed"), id).toBe(id === "ann");
    }
    expect(await visitor.read("/?left=denise&right=bea")).not.toContain("Secret of Ann");
  });

  it("keeps a message one to one on that person's screen, edits it and takes it away", async () => {
    const to = { kind: "one-to-one", with: room.person("denise") } as const;
    const sent = await room.adapter.send(to, card("Only for you", []), key("dm"));
    expect(await room.adapter.send(to, card("Only for you", []), key("dm"))).toEqual(sent);
    expect((await visitor.read("/as/denise")).split("Only for you")).toHaveLength(2);
    expect(await visitor.read("/as/ann")).not.toContain("Only for you");
    if (sent.kind !== "delivered") throw new Error(sent.kind);
    expect(await room.adapter.edit(sent.posted, card("Changed", []))).toEqual({ kind: "changed" });
    expect(await visitor.read("/as/denise")).toContain("Changed");
    expect(await room.adapter.erase(sent.posted)).toEqual({ kind: "changed" });
    expect(await room.adapter.erase(sent.posted)).toEqual({ kind: "gone", what: "message" });
    expect(await visitor.read("/as/denise")).not.toContain("Changed");
  });

  it("gives the same post twice one event id, and another press from an old page a new one", async () => {
    await post("Tea or coffee?");
    const page = await visitor.page("/as/ann");
    await visitor.pressOn(page, "1 Tea");
    await visitor.pressOn(page, "1 Tea");
    await visitor.pressOn(page, "2 Coffee");
    await visitor.pressOn(page, "1 Tea");
    const ids = heard.map(({ id }) => id);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });

  it("does not show an answer twice when its post comes twice", async () => {
    await post("Tea or coffee?");
    answer = { kind: "card", card: card("Thank you, once", []) };
    const page = await visitor.page("/as/ann");
    await visitor.pressOn(page, "1 Tea");
    await visitor.pressOn(page, "1 Tea");
    expect((await visitor.read("/as/ann")).split("Thank you, once")).toHaveLength(2);
  });

  it("keeps a line for the group from Sayso, and posts it once", async () => {
    const page = await visitor.page("/as/hal");
    for (const _ of [1, 2]) await visitor.write(page, "hal", "say", "How are you <all>?");
    expect(heard).toEqual([]);
    expect((await visitor.read("/as/liz")).split("How are you &lt;all&gt;?")).toHaveLength(2);
  });

  it.each([
    ["say", "/help me ", "room"],
    ["say", "/HELP me", "room"],
    ["type", "/help me", "one-to-one"],
  ] as const)("takes a command typed in the box to %s as a command", async (box, text, kind) => {
    await visitor.write(await visitor.page("/as/jo"), "jo", box, text);
    expect(heard).toMatchObject([{ kind: "command", name: "help", argument: "me", place: { kind } }]);
  });

  it("never shows an unknown command to the group, and takes it as a message one to one", async () => {
    await visitor.write(await visitor.page("/as/jo"), "jo", "say", "/complain about Denise");
    expect(heard).toEqual([]);
    expect(await visitor.read("/as/denise")).not.toContain("complain");
    expect(await visitor.read("/as/jo")).toContain("has no command called /complain");
    await visitor.write(await visitor.page("/as/jo"), "jo", "type", "/complain about Denise");
    expect(heard).toMatchObject([{ kind: "message", text: "/complain about Denise", place: { kind: "one-to-one" } }]);
  });

  it("shows the command menu, organisers' commands to the organiser", async () => {
    expect(await visitor.read("/as/denise")).toContain("/new: ask the group something");
    const anns = await visitor.read("/as/ann");
    expect(anns).toContain("/help: what Sayso can do");
    expect(anns).not.toContain("/new: ask");
    await visitor.post("/as/ann/command?v=ann", { n: "n".repeat(22), name: "help", argument: "polls" });
    expect(heard).toMatchObject([{ kind: "command", name: "help", argument: "polls", place: PRACTICE_ROOM }]);
  });

  it("keeps a form open with what was typed and what to put right, then closes it", async () => {
    await post("Tea or coffee?");
    answer = { kind: "form", form: ASK_FORM };
    await visitor.press("/as/denise", "1 Tea");
    answer = { kind: "problems", problems: [{ field: "question", message: "Too short." }] };
    const typed = { "f-question": "Why & <how>?", "f-options": "\none\r\ntwo", "f-hurt": "yes", "m-days": "tue" };
    const sent = await visitor.sendForm("/as/denise", typed);
    const anchor = sent.headers.get("location")?.split("#")[1];
    const page = await visitor.page("/as/denise");
    expect(page.querySelector(`#${anchor}`)?.getAttribute("role")).toBe("alert");
    const question = page.querySelector("[name=f-question]");
    expect(question?.getAttribute("value")).toBe("Why & <how>?");
    expect(question?.getAttribute("aria-invalid")).toBe("true");
    expect(page.querySelector(`#${question?.getAttribute("aria-describedby")}`)?.text).toBe("Too short.");
    expect(page.querySelector("[name=f-options]")?.text).toBe("\n\none\ntwo");
    expect(page.querySelector("[name=f-hurt][checked]")?.getAttribute("value")).toBe("yes");
    expect(page.querySelectorAll("[name=m-days][checked]").map((box) => box.getAttribute("value"))).toEqual(["tue"]);
    answer = { kind: "card", card: card("It is in the group now.", []) };
    await visitor.sendForm("/as/denise", typed);
    expect(heard.at(-1)).toMatchObject({ kind: "form", token: ASK_FORM.action, place: PRACTICE_ROOM });
    const after = await visitor.page("/as/denise");
    expect(after.querySelector("form.window")).toBeNull();
    expect(after.querySelector(".private")?.text).toContain("It is in the group now.");
  });

  it("tells none chosen from not asked, and puts away a form without a word to Sayso", async () => {
    await post("Tea or coffee?");
    answer = { kind: "form", form: ASK_FORM };
    await visitor.press("/as/denise", "1 Tea");
    await visitor.sendForm("/as/denise", {});
    const event = heard.at(-1);
    if (event?.kind !== "form") throw new Error("no form came");
    expect(event.answers.get("days")).toEqual([]);
    await visitor.press("/as/denise", "1 Tea");
    const count = heard.length;
    const entry = (await visitor.page("/as/denise")).querySelector("form.window [name=e]")?.getAttribute("value") ?? "";
    await visitor.post("/as/denise/close?v=denise", { e: entry });
    expect((await visitor.page("/as/denise")).querySelector("form.window")).toBeNull();
    expect(heard).toHaveLength(count);
  });

  it("looks the same after a restart, but for what was private", async () => {
    await post("Tea or coffee?");
    await room.adapter.send(
      PRACTICE_ROOM,
      { ...card("A picture", []), blocks: [{ kind: "image", png: new Uint8Array([137, 80, 78, 71]), alt: "A cup" }] },
      key("pic"),
    );
    answer = { kind: "card", card: card("Private thing", []) };
    await visitor.press("/as/ann", "1 Tea");
    await room.adapter.stop();
    await room.adapter.stop();
    const kept = await readFile(room.options.statePath, "utf8");
    expect(kept).not.toContain("Private thing");
    expect((await stat(room.options.statePath)).mode & 0o777).toBe(0o600);
    const again = createWebAdapter(room.options);
    const events: Inbound[] = [];
    await again.start(async (event) => {
      events.push(event);
      return { kind: "nothing" };
    });
    try {
      const later = new Visitor(() => again.address());
      const page = await later.read("/as/ann");
      expect(page).toContain("Tea or coffee?");
      expect(page).not.toContain("Private thing");
      expect(events).toEqual([]);
      const picture = await fetch(new URL("/picture/2/0", again.address()));
      expect(new Uint8Array(await picture.arrayBuffer())).toEqual(new Uint8Array([137, 80, 78, 71]));
      expect(await again.send(PRACTICE_ROOM, card("again", []), key("Tea or coffee?"))).toMatchObject({
        kind: "delivered",
        posted: { message: "1" },
      });
      expect(await later.read("/as/ann")).not.toContain("again</h4>");
    } finally {
      await again.stop();
    }
  });

  it("moves time by what is offered only, and once for a page posted twice", async () => {
    const page = await visitor.page("/");
    const moved = await visitor.moveOn(page, "day");
    await visitor.moveOn(page, "day");
    expect(moved.headers.get("location")).toContain("said=moved");
    expect((await visitor.moveOn(await visitor.page("/"), "century")).headers.get("location")).toContain("said=gone");
    expect(room.asked).toEqual(["day"]);
    expect(await visitor.read("/")).toContain("Friday 27 November");
  });

  it("asks before it empties the room, and greets anew afterwards", async () => {
    await post("Tea or coffee?");
    expect(await visitor.read("/reset?v=ann")).toContain("Start the practice room again?");
    expect(room.asked).toEqual([]);
    await visitor.post("/reset?v=ann", { n: "n".repeat(22) });
    expect(room.asked).toEqual(["reset"]);
    expect(heard).toMatchObject([{ kind: "installed", place: PRACTICE_ROOM }]);
    expect(await visitor.read("/as/ann")).not.toContain("Tea or coffee?");
    expect(await post("Next question")).toMatchObject({ posted: { message: "2" } });
  });

  it("shows the last posts, and the earlier ones page by page", async () => {
    for (let at = 1; at <= 40; at++)
      await room.adapter.send(PRACTICE_ROOM, card(`Card number ${at}.`, []), key(`n${at}`));
    const seen: string[] = [];
    let path: string | undefined = "/as/ann";
    while (path) {
      const page = await visitor.page(path);
      seen.unshift(...page.querySelectorAll(".group h4").map((title) => title.text));
      path = page.querySelector(".log > p a[href*='before=']")?.getAttribute("href");
    }
    expect(seen).toEqual(Array.from({ length: 40 }, (_, at) => `Card number ${at + 1}.`));
    expect((await visitor.page("/as/ann")).querySelectorAll(".group h4")).toHaveLength(30);
  });

  it("says kindly that something went wrong, and tells the host", async () => {
    const faults: unknown[] = [];
    const other = await openRoom({ fault: (error) => faults.push(error), installedBy: "nobody" });
    try {
      await other.adapter.start(async () => {
        throw new Error("engine fault");
      });
      const there = new Visitor(() => other.adapter.address());
      const answered = await there.write(await there.page("/as/ann"), "ann", "type", "hello");
      expect(answered.status).toBe(500);
      expect(await answered.text()).toContain("Something went wrong");
      expect(faults).toMatchObject([{ message: "engine fault" }]);
    } finally {
      await other.close();
    }
  });
});

describe("opening and closing", () => {
  it("tells Sayso once that Denise put it in", async () => {
    const room = await openRoom();
    const heard: Inbound[] = [];
    const listen = async (event: Inbound): Promise<Answer> => {
      heard.push(event);
      return { kind: "nothing" };
    };
    await room.adapter.start(listen);
    await room.adapter.stop();
    await room.adapter.start(listen);
    expect(heard.map(({ kind }) => kind)).toEqual(["installed"]);
    expect(heard[0] && samePerson(heard[0].by.ref, room.person("denise"))).toBe(true);
    await room.close();
  });

  it("says what to do when the port is taken", async () => {
    const one = await openRoom();
    await one.adapter.start(async () => ({ kind: "nothing" }));
    const port = Number(new URL(one.adapter.address()).port);
    const other = await openRoom({ port });
    await expect(other.adapter.start(async () => ({ kind: "nothing" }))).rejects.toThrow(
      /already uses port \d+.*choose another port/,
    );
    await other.close();
    await one.close();
  });

  it("answers who is here", async () => {
    const { adapter, person, close } = await openRoom();
    const elsewhere = { ...PRACTICE_ROOM, room: "elsewhere" as typeof PRACTICE_ROOM.room };
    expect(await adapter.memberCount(PRACTICE_ROOM)).toBe(13);
    expect(await adapter.memberCount(elsewhere)).toBeUndefined();
    expect(await adapter.isMember(person("liz"), PRACTICE_ROOM)).toBe("yes");
    expect(await adapter.isMember(person("zed"), PRACTICE_ROOM)).toBe("no");
    expect(await adapter.isMember(person("liz"), elsewhere)).toBe("no");
    expect(await adapter.isPlatformAdmin(person("denise"), PRACTICE_ROOM)).toBe(true);
    expect(await adapter.isPlatformAdmin(person("ann"), PRACTICE_ROOM)).toBe(false);
    expect(await adapter.send(elsewhere, card("x", []), key("x"))).toEqual({ kind: "gone", what: "room" });
    await close();
  });
});
