import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SubjectRef } from "../../src/core/ids.ts";
import { type Candidate, createTokens, NO_SUBJECT, roomAudience } from "../../src/engine/tokens.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";

const secret = new Uint8Array(32).fill(7);
const tokens = createTokens(secret);
const ref = "Ab3_-xYz" as SubjectRef;
const room = roomAudience({ platform: "telegram", space: "-100", room: "5" });
const choice = (options: readonly number[]) => ({ do: "choose", options });
const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"];
const text = (length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((c) => c.join(""));
const refs = text(8) as fc.Arbitrary<SubjectRef>;

describe("a token", () => {
  it("has 23 URL-safe bytes, which fits Telegram's 64, whatever it means", () => {
    fc.assert(
      fc.property(
        refs,
        fc.string(),
        fc.constantFrom("c" as const, "f" as const),
        fc.jsonValue(),
        (of, audience, kind, intent) => {
          const token = tokens.mint(of, audience, kind, intent);
          expect(token).toMatch(/^[cf][A-Za-z0-9_-]{22}$/);
          expect(Buffer.byteLength(token)).toBe(23);
          expect(tokens.refOf(token)).toBe(of);
          expect(token[0]).toBe(kind);
        },
      ),
    );
  });

  it("is alike for the same meaning, however the intent was built, and after a restart", () => {
    const one = tokens.mint(ref, room, "c", { do: "choose", options: [1], note: undefined });
    expect(createTokens(secret).mint(ref, room, "c", { options: [1], do: "choose" })).toBe(one);
  });

  it("is another for another room, person, kind, intent, subject or deployment", () => {
    const all = [
      tokens.mint(ref, room, "c", choice([1])),
      tokens.mint(ref, roomAudience({ platform: "telegram", space: "-100", room: "6" }), "c", choice([1])),
      tokens.mint(ref, "person:00", "c", choice([1])),
      tokens.mint(ref, "person:01", "c", choice([1])),
      tokens.mint(ref, "anyone", "c", choice([1])),
      tokens.mint(ref, room, "f", choice([1])),
      tokens.mint(ref, room, "c", choice([2])),
      tokens.mint(NO_SUBJECT, room, "c", choice([1])),
      createTokens(new Uint8Array(32).fill(8)).mint(ref, room, "c", choice([1])),
    ];
    expect(new Set(all.map((token) => token.slice(9))).size).toBe(all.length);
  });

  it("cannot be moved between parts of its meaning", () => {
    expect(tokens.mint(ref, "ab", "c", "c")).not.toBe(tokens.mint(ref, "a", "c", "bc"));
  });

  it("is not made of what JSON cannot say", () => {
    expect(() => tokens.mint(ref, room, "c", { options: new Set([1]) })).toThrow(TypeError);
    expect(() => tokens.mint(ref, room, "c", Number.NaN)).toThrow(TypeError);
    expect(() => tokens.mint("short" as SubjectRef, room, "c", 1)).toThrow(RangeError);
    expect(() => createTokens(new Uint8Array(31))).toThrow(RangeError);
  });
});

describe("matching a token", () => {
  const offered: readonly Candidate[] = [
    ...Array.from({ length: 300 }, (_, n) => ({ kind: "c" as const, intent: choice([n]) })),
    { kind: "f", intent: { do: "write" } },
  ];

  it("finds what it means among 301, cached or not", () => {
    for (const [key, some] of [
      [undefined, offered.filter((_, n) => n % 50 === 0)],
      ["open/8", offered],
    ] as const) {
      for (const candidate of some) {
        const token = tokens.mint(ref, room, candidate.kind, candidate.intent);
        expect(tokens.match(token, ref, room, offered, key)).toEqual(candidate);
      }
    }
  });

  it("refuses a button that was forwarded to another room or person, or is no longer offered", () => {
    const token = tokens.mint(ref, room, "c", choice([3]));
    expect(tokens.match(token, ref, "anyone", offered, "x")).toBeUndefined();
    expect(tokens.match(token, ref, "person:00", offered, "x")).toBeUndefined();
    expect(tokens.match(token, "ZZZZZZZZ" as SubjectRef, room, offered, "x")).toBeUndefined();
    expect(tokens.match(token, ref, room, offered.slice(10), "y")).toBeUndefined();
  });

  it("never matches a forged token", () => {
    const minted = new Set(offered.map((c) => tokens.mint(ref, room, c.kind, c.intent) as string));
    fc.assert(
      fc.property(fc.constantFrom("c", "f"), text(14), (kind, mac) => {
        const forged = `${kind}${ref}${mac}` as ActionToken;
        fc.pre(!minted.has(forged));
        expect(tokens.match(forged, ref, room, offered, "open/8")).toBeUndefined();
      }),
    );
  });

  it("never matches a token that was cut, lengthened or changed by one character", () => {
    const token = tokens.mint(ref, room, "c", choice([3]));
    fc.assert(
      fc.property(fc.nat(22), fc.constantFrom(...alphabet), (at, letter) => {
        fc.pre(token[at] !== letter);
        const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
        for (const wrong of [changed, token.slice(0, at), `${token}${letter}`, `${token}\n`, ` ${token}`]) {
          expect(tokens.match(wrong as ActionToken, ref, room, offered, "open/8")).toBeUndefined();
        }
      }),
    );
    expect(tokens.match(token, ref, room, offered, "open/8")).toBeDefined();
  });

  it("does not make the list again under the same key, and keeps keys, rooms and subjects apart", () => {
    let made = 0;
    const list = () => {
      made += 1;
      return offered;
    };
    const token = tokens.mint(ref, room, "c", choice([5]));
    for (let i = 0; i < 10; i++) expect(tokens.match(token, ref, room, list, "k")).toBeDefined();
    expect(made).toBe(1);
    expect(tokens.match(token, ref, room, () => [], "k2")).toBeUndefined();
    expect(tokens.match(token, ref, "anyone", list, "k")).toBeUndefined();
    expect(made).toBe(2);
  });

  it("holds a bounded number of tokens and forgets the longest unused first", () => {
    const small = createTokens(secret, 700);
    const made: string[] = [];
    const ask = (key: string) => {
      const list = () => {
        made.push(key);
        return offered;
      };
      return small.match(small.mint(ref, room, "c", choice([1])), ref, room, list, key);
    };
    for (const key of ["a", "b", "a", "c", "a", "b"]) expect(ask(key)).toBeDefined();
    expect(made).toEqual(["a", "b", "c", "b"]);
  });
});

it("tells what is not a token", () => {
  for (const text of ["", "c", "x".repeat(23), `c${"a".repeat(21)}`, `c${"a".repeat(23)}`, `c${"é".repeat(22)}`]) {
    expect(tokens.refOf(text)).toBeUndefined();
  }
});
