import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frame, frameIdentity } from "../../src/anonymity/frame.ts";
import { createPeople } from "../../src/anonymity/people.ts";
import { createPressMemory, PRESS_LASTS_MS } from "../../src/anonymity/press-memory.ts";
import { DeploymentSecret } from "../../src/anonymity/secret.ts";
import type { SealedAddress } from "../../src/ports/anonymity.ts";
import type { RoomId, RoomPlace, SpaceId } from "../../src/ports/chat-adapter.ts";
import { PersonRef, samePerson } from "../../src/ports/person.ts";
import { chance, HandClock, member } from "./fixtures.ts";

const secret = new DeploymentSecret(chance.bytes(32));
const people = createPeople(secret, chance);
const part = fc.string({ unit: "binary", maxLength: 60 });
const anyPerson = fc.record({ platform: part, tenant: part, user: part }).map((identity) => new PersonRef(identity));

describe("tags of people", () => {
  test("are stable over restarts, apart from memory keys, and unrelated by kind", () => {
    const restarted = createPeople(secret, chance);
    const person = member(1);
    expect(people.preferenceTag(person)).toMatch(/^[0-9a-f]{64}$/);
    expect(people.holderTag(person)).toMatch(/^[0-9a-f]{64}$/);
    expect(restarted.preferenceTag(person)).toBe(people.preferenceTag(person));
    expect(restarted.holderTag(person)).toBe(people.holderTag(person));
    expect(people.memoryKey(person)).toBe(people.memoryKey(person));
    expect(restarted.memoryKey(person)).not.toBe(people.memoryKey(person));
    expect(people.holderTag(person)).not.toBe(people.preferenceTag(person));
    // The same person, made anew by the next event, and asked about by another deployment in between.
    const again = member(1);
    expect(restarted.memoryKey(again)).toBe(restarted.memoryKey(person));
    expect(people.memoryKey(again)).toBe(people.memoryKey(person));
    expect(people.memoryKey(member(2))).not.toBe(people.memoryKey(person));
  });

  test("no two people share a memory key by running together", () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (one, other) => {
        return (people.memoryKey(one) === people.memoryKey(other)) === samePerson(one, other);
      }),
    );
    const key = (platform: string, tenant: string, user: string) =>
      people.memoryKey(new PersonRef({ platform, tenant, user }));
    expect(new Set([key("ab", "c", "d"), key("a", "bc", "d"), key("a", "b", "cd"), key("", "ab", "cd")]).size).toBe(4);
  });

  test("no two people share one by running together", () => {
    const parts = fc.array(part, { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const wellFormed = (list: readonly string[]) => JSON.stringify(list.map((p) => Buffer.from(p).toString("hex")));
        return frame(...one).equals(frame(...other)) === (wellFormed(one) === wellFormed(other));
      }),
    );
    expect(frame("ab", "c").equals(frame("a", "bc"))).toBe(false);
    // Text where it may be, bytes elsewhere: to a hash the same.
    const likely = fc.oneof(part, fc.string({ maxLength: 140 }));
    fc.assert(
      fc.property(likely, likely, likely, likely, (before, platform, tenant, user) => {
        const framed = frameIdentity({ platform, tenant, user }, before);
        expect(Buffer.from(framed as string)).toEqual(frame(before, platform, tenant, user));
      }),
    );
    expect(frame("a", "").equals(frame("a"))).toBe(false);
  });
});

describe("addresses of role holders", () => {
  test("open to the same person, under the same secret", () => {
    fc.assert(fc.property(anyPerson, (person) => samePerson(people.openAddress(people.sealAddress(person)), person)));
  });

  test("do not show the platform by their length, nor the person by being equal", () => {
    const sealed = [member(1), new PersonRef({ platform: "slack", tenant: "T024BE7LD", user: "U012AB3CD" }), member(1)];
    const addresses = sealed.map((person) => people.sealAddress(person));
    expect(new Set(addresses.map((address) => address.length)).size).toBe(1);
    expect(new Set(addresses).size).toBe(3);
  });

  test("fail under another secret, changed or cut, with a text that tells nothing", () => {
    const sealed = people.sealAddress(member(1));
    const others = createPeople(new DeploymentSecret(chance.bytes(32)), chance);
    const text = "A sealed address does not open under this deployment's secret.";
    expect(() => others.openAddress(sealed)).toThrow(text);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), (at) => {
        const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
        // The last letter may carry bits that stand for nothing.
        if (Buffer.from(changed, "base64url").equals(Buffer.from(sealed, "base64url"))) return;
        expect(() => people.openAddress(changed as SealedAddress)).toThrow(text);
        expect(() => people.openAddress(sealed.slice(0, at) as SealedAddress)).toThrow(text);
      }),
    );
  });
});

describe("presses in a room", () => {
  const room = (name: string): RoomPlace => ({ kind: "room", space: "s" as SpaceId, room: name as RoomId });

  test("count for 15 minutes, for that person in that room", () => {
    const clock = new HandClock();
    const memory = createPressMemory(people, clock);
    memory.note(member(1), room("a"));
    expect(memory.recently(member(1), room("a"))).toBe(true);
    expect(memory.recently(member(1), room("b"))).toBe(false);
    expect(memory.recently(member(2), room("a"))).toBe(false);
    clock.move(PRESS_LASTS_MS - 1);
    expect(memory.recently(member(1), room("a"))).toBe(true);
    memory.note(member(1), room("a"));
    clock.move(PRESS_LASTS_MS - 1);
    expect(memory.recently(member(1), room("a"))).toBe(true);
    clock.move(1);
    expect(memory.recently(member(1), room("a"))).toBe(false);
  });

  test("are bounded: the oldest is forgotten first", () => {
    const memory = createPressMemory(people, new HandClock(), 3);
    for (const number of [1, 2, 3, 1, 4]) memory.note(member(number), room("a"));
    expect([1, 2, 3, 4].map((number) => memory.recently(member(number), room("a")))).toEqual([true, false, true, true]);
  });
});
