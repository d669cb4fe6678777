import { describe, expect, it } from "vitest";
import { type Limited, readLimits } from "./schemas/generator/limits.ts";
import { printed } from "./schemas/generator/print.ts";

describe("readLimits", () => {
  it.each<[string, Limited | undefined, object]>([
    ["Data to be sent, 1-64 bytes", "text", { minLength: 1, maxBytes: 64 }],
    ["Caption, 0-1024 characters after entities parsing", "text", { maxParsed: 1024 }],
    ["Max 100 characters", "text", { maxLength: 100 }],
    ["The new message contents (up to 2000 characters)", "text", { maxLength: 2000 }],
    ["An additional description of the option (max 100 chars)", "text", { maxLength: 100 }],
    ["Limit this field to 12,000 characters.", "text", { maxLength: 12_000 }],
    ["Must be less than 50 characters.", "text", { maxLength: 49 }],
    ["The minimum length is 1 and maximum length is 3000 characters.", "text", { minLength: 1, maxLength: 3000 }],
    ["Maximum length for this text is 3000 characters", "text object", { properties: { text: { maxLength: 3000 } } }],
    ["There is a maximum of 25 elements in each action block.", "list", { maxItems: 25 }],
    ["2-10 radio group options", "list", { minItems: 2, maxItems: 10 }],
    ["Array of ids to mention (Max size of 100)", "list", { maxItems: 100 }],
    ["Values between 1-100 are accepted. Defaults to 100.", "number", { minimum: 1, maximum: 100 }],
    ["The minimum number of items; min 0, max 25", "number", { minimum: 0, maximum: 25 }],
    ["The maximum allowed length (minimum of 1, maximum of 6000)", "number", { minimum: 1, maximum: 6000 }],
  ])("reads: %s", (doc, kind, limits) => {
    expect(readLimits(doc, kind)).toEqual({ limits, unread: [] });
  });

  it.each<[string, Limited | undefined]>([
    ["Pass True to allow up to 1000 messages per second", undefined],
    ["Embedded content (up to 6000 characters)", "list"],
    ["For best results, include no more than 2-3 field objects.", "list"],
    ["Only characters `A-Z`, `a-z`, `0-9`, `_` and `-` are allowed, 3 at a time.", "text"],
    ["The photo must be at most 10 MB in size.", "text"],
    ["between 60 and 86400, or 0x7FFFFFFF", "number"],
  ])("hands back what it cannot read: %s", (doc, kind) => {
    expect(readLimits(doc, kind)).toEqual({ limits: {}, unread: [doc] });
  });

  it.each([
    "Length in UTF-16 code units",
    "Defaults to 100.",
    "A two-letter ISO 639-1 language code",
    "Signed 32-bit identifier",
  ])("finds no number in: %s", (doc) => {
    expect(readLimits(doc, "number")).toEqual({ limits: {}, unread: [] });
  });
});

describe("printed", () => {
  it("puts on one line what fits, and reads back the same", () => {
    const value = { short: [1, 2], long: Array.from({ length: 40 }, (_, i) => ({ i })), none: undefined };
    const text = printed(value);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    expect(text.split("\n")[1]).toBe(' "short": [1,2],');
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(121);
  });
});
