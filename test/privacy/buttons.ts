import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActionToken, Answer, EventId, Inbound, Place, RoomId, SpaceId } from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";
import { tokenOf } from "./crowd.ts";
import { ask, type Group, manage, openGroup } from "./organising.ts";
import { openRaw, type RawDatabase } from "./raw-database.ts";

let database: FreshDatabase;
let group: Group;
let raw: RawDatabase;
let events = 0;

const OTHER_ROOM: Place = { kind: "room", space: "elsewhere" as SpaceId, room: "other" as RoomId };
const stranger = new PersonRef({ platform: "memory", tenant: "", user: "stranger" });

/** Everything a control has ever carried on this world's screens. */
const TOKEN = /"action":"([cf][A-Za-z0-9_-]{22})"/g;
const tokensIn = (text: string): readonly ActionToken[] =>
  [...text.matchAll(TOKEN)].map((found) => found[1] as ActionToken);
const seen = (where: string): string =>
  JSON.stringify((group.stage.sights()[where] ?? []).map(({ what }) => JSON.parse(what)));

async function press(token: string, by: PersonRef, place: Place, kind: "action" | "form" = "action"): Promise<Answer> {
  events += 1;
  const more = kind === "form" ? { answers: new Map([["name", "Stolen"]]) } : {};
  const happened = {
    kind,
    id: `stranger-${events}`,
    at: group.clock.now(),
    by: { ref: by },
    place,
    way: "chat",
    token,
    ...more,
  };
  return group.engine.listen(group.stage.adapter, { ...happened, id: happened.id as EventId } as Inbound);
}

const refusals = ["That button is not for you", "I do not know that button", "Only an organiser", "I lost my place"];
const kind = (answer: Answer): string | undefined =>
  answer.kind === "card" ? refusals.find((text) => JSON.stringify(answer.card).includes(text)) : undefined;

async function open(engine: "sqlite" | "postgresql"): Promise<void> {
  database = await freshDatabase(engine);
  group = await openGroup({ databaseUrl: database.url });
  raw = await openRaw(database.url);
  await ask(group, { text: "Who helps?", options: ["yes", "no", "both"], privacy: "Yes", kind: "Choose up to 3" });
  await group.crowd.answer(1, "yes");
  await manage(group);
  await group.say.commands("Denise", "settings");
  await group.engine.listen(group.stage.adapter, {
    kind: "installed",
    id: "installed-there" as EventId,
    at: group.clock.now(),
    by: { ref: stranger },
    place: OTHER_ROOM,
    way: "chat",
  });
  await group.settle();
}

async function close(): Promise<void> {
  await raw.close();
  await group.close();
  await database.dispose();
}

/** The suite of one engine, in a file of its own. */
export function buttonsPrivacy(engine: "sqlite" | "postgresql"): void {
  describe(`P25: a button, on ${engine}`, () => {
    beforeAll(() => open(engine), 60_000);
    afterAll(close);

    describe("what it carries", () => {
      it("is the same for everybody: private cards about the same choice are alike to the byte", async () => {
        const { crowd } = group;
        const screens = async (member: number): Promise<readonly string[]> => {
          const shown: Answer[] = [await crowd.pressInGroup(member, "yes")];
          for (const label of ["OK, count my answer", "Add: no", "Take away: yes", "Change my answer"])
            shown.push(await crowd.pressOwn(member, label));
          shown.push(await crowd.pressOwn(member, "both"), await crowd.pressOwn(member, "Take my answer back"));
          shown.push(await crowd.pressInGroup(member, "Not today"), await crowd.command(member, "help"));
          return shown.map((one) => JSON.stringify(one));
        };
        const one = await screens(21);
        expect(await screens(22)).toEqual(one);
        expect(one.join().match(TOKEN)?.length).toBeGreaterThan(15);
      });

      it("is 23 characters: a letter, what it is about, and a seal; no two subjects but the ask, the group and nothing", () => {
        const all = ["room", "Denise"].flatMap((where) => tokensIn(seen(where)));
        expect(all.length).toBeGreaterThan(30);
        expect(new Set(all.map((token) => token.length))).toEqual(new Set([23]));
        expect(new Set(all.map((token) => token.slice(1, 9))).size).toBe(3);
      });

      it("is stored nowhere", async () => {
        const dump = (await raw.dump()).toString("latin1");
        const all = ["room", "Denise"].flatMap((where) => tokensIn(seen(where)));
        expect(all.filter((token) => dump.includes(token))).toEqual([]);
      });
    });

    describe("pressed where or by whom it should not be", () => {
      const refused = async (token: string, by: PersonRef, place: Place, how: "action" | "form" = "action") => {
        const before = await raw.dump();
        const answer = await press(token, by, place, how);
        await group.settle();
        expect((await raw.dump()).equals(before)).toBe(true);
        return answer;
      };
      /** Those of "help" and the like mean the same to everybody, everywhere. */
      const about = (tokens: readonly ActionToken[]) => tokens.filter((token) => !token.startsWith("AAAAAAAA", 1));

      it("in another room: every button of the group is kindly refused and does nothing", async () => {
        for (const token of new Set(about(tokensIn(seen("room")))))
          expect(kind(await refused(token, stranger, OTHER_ROOM))).toBeDefined();
      });

      it("by another person: every button and form of the organiser's is kindly refused and does nothing", async () => {
        const named = new Set(about(tokensIn(seen("Denise"))));
        for (const token of tokensIn(seen("room"))) named.delete(token);
        expect(named.size).toBeGreaterThan(8);
        for (const token of named)
          for (const how of ["action", "form"] as const)
            expect(kind(await refused(token, stranger, group.stage.room, how))).toBeDefined();
      });

      it("by someone outside, one to one: no answer is taken", async () => {
        const card = group.stage.cards().at(-1);
        const token = card && tokenOf(card, "yes");
        const outsider = group.stage.person("Zed");
        const answer = await refused(token ?? "", outsider, { kind: "one-to-one", with: outsider });
        expect(JSON.stringify(answer)).toContain("I can only take answers from people in the group");
      });

      it("forged: whatever is changed in a token, or made up, is kindly refused and does nothing", async () => {
        const real = [...new Set(about(tokensIn(seen("room"))))];
        const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        const changed = fc
          .tuple(fc.constantFrom(...real), fc.integer({ min: 1, max: 22 }), fc.constantFrom(...letters))
          .map(([token, at, letter]) => token.slice(0, at) + letter + token.slice(at + 1))
          .filter((token) => !real.includes(token as ActionToken));
        const invented = fc.oneof(fc.string({ maxLength: 64 }), fc.base64String({ minLength: 20, maxLength: 28 }));
        await fc.assert(
          fc.asyncProperty(fc.oneof(changed, changed, invented), async (token) => {
            expect(kind(await refused(token, stranger, group.stage.room))).toBeDefined();
          }),
          { numRuns: 60 },
        );
      });
    });

    it("P30: an event that a chat may send late, and Sayso does not know, is taken for nothing and writes nothing", async () => {
      const before = await raw.dump();
      for (const late of ["edited", "deleted", "reaction", "typing", "read"]) {
        const event = {
          kind: late,
          id: late,
          at: group.clock.now(),
          by: { ref: stranger },
          place: group.stage.room,
          text: "yes",
        };
        expect(await group.engine.listen(group.stage.adapter, event as never)).not.toMatchObject({ kind: "card" });
      }
      await group.settle();
      expect((await raw.dump()).equals(before)).toBe(true);
    });
  });
}
