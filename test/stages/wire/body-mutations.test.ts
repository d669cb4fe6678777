import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GOOD_DISCORD, GOOD_SLACK, GOOD_TELEGRAM, type GoodBody } from "./good-bodies.ts";
import * as discord from "./schemas/discord.ts";
import { below, type Fields, fieldsOf, partsOf } from "./schemas/rules/rule.ts";
import * as slack from "./schemas/slack.ts";
import * as telegram from "./schemas/telegram.ts";

interface Platform {
  readonly name: string;
  readonly good: readonly GoodBody[];
  /** Fields of the good bodies that cannot be left out. */
  readonly needed: RegExp;
  violations(call: string, body: unknown): readonly string[];
}

const NEEDED = {
  discord: /(^|\.)(custom_id|recipient_id|component|accessory|title|options\[\d\]\.(label|value|name))$/,
  slack: /(^|\.)(channel|ts|user|user_id|view|type|elements|label|element|options|response_action|title)$/,
  telegram: /(^|\.)(chat_id|text|photo|callback_query_id|commands?|description|user_id|inline_keyboard|force_reply)$/,
} as const;

const PLATFORMS: readonly Platform[] = [
  { name: "Discord", good: GOOD_DISCORD, needed: NEEDED.discord, violations: discord.violations },
  { name: "Slack", good: GOOD_SLACK, needed: NEEDED.slack, violations: slack.violations },
  { name: "Telegram", good: GOOD_TELEGRAM, needed: NEEDED.telegram, violations: telegram.violations },
];
/** Objects whose keys are data: locales, the blocks with problems. */
const MAPS = /(_localizations|^errors)$/;

/** A body with one of its objects replaced; `place` counts in the order of `partsOf`. */
function changed(body: unknown, place: number, change: (fields: Fields) => Fields): unknown {
  const copy: unknown = structuredClone(body);
  const part = partsOf(copy)[place];
  if (part === undefined) throw new Error("There is no such place in the body.");
  const fields = part.value as Record<string, unknown>;
  const after = change({ ...fields });
  for (const name of Object.keys(fields)) delete fields[name];
  Object.assign(fields, after);
  return copy;
}

describe.each(PLATFORMS)("$name", ({ good, needed, violations }) => {
  it.each(good)("takes %s", (_what, call, body) => {
    expect(violations(call, body)).toEqual([]);
  });

  it("knows no other calls", () => {
    expect(violations("nonsense", {})).toEqual(["nonsense: no such call is known"]);
  });

  const places = good.flatMap(([what, call, body]) =>
    partsOf(body).flatMap((part, place) =>
      MAPS.test(part.path) ? [] : [{ what, call, body, place, path: part.path }],
    ),
  );

  it("takes no field that it does not know, wherever it stands", () => {
    const names = fc.stringMatching(/^[a-z]{3,12}$/).map((name) => `zz_${name}`);
    fc.assert(
      fc.property(fc.constantFrom(...places), names, fc.jsonValue(), ({ call, body, place }, name, value) => {
        const lines = violations(
          call,
          changed(body, place, (fields) => ({ ...fields, [name]: value })),
        );
        expect(lines.some((line) => line.includes(`${name}: is not a field here`))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  const fields = places.flatMap((place) =>
    Object.entries(fieldsOf(partsOf(place.body)[place.place]?.value) ?? {}).map(([name, value]) => ({
      ...place,
      name,
      value,
      field: below(place.path, name),
    })),
  );

  it("misses a field that is needed", () => {
    const all = fields.filter(
      ({ call, field }) => needed.test(field) && !(call === "answerCallbackQuery" && field === "text"),
    );
    expect(all.length).toBeGreaterThan(8);
    for (const { call, body, place, name, field } of all) {
      const without = changed(body, place, ({ [name]: _left, ...its }) => its);
      expect(violations(call, without), field).not.toEqual([]);
    }
  });

  it("takes no field of another kind, wherever it stands", () => {
    const kind = (value: unknown) => (Array.isArray(value) ? "list" : value === null ? "null" : typeof value);
    for (const { call, body, place, name, value, field } of fields) {
      // No platform takes a list of lists of nothing in these places, nor an object where a list stands.
      const wrong = kind(value) === "list" ? { zz: 1 } : [[[]]];
      const bent = changed(body, place, (its) => ({ ...its, [name]: wrong }));
      expect(violations(call, bent), `${call} ${field}`).not.toEqual([]);
    }
  });

  it("never tells a value", () => {
    const secret = "Mrs Jones shouted at me";
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(), ({ call, body, place }, nth) => {
        const bent = changed(body, place, (fields) => {
          const names = Object.keys(fields);
          return names.length === 0 ? fields : { ...fields, [names[nth % names.length] ?? ""]: secret.repeat(3000) };
        });
        expect(violations(call, bent).join("\n")).not.toContain("Jones");
      }),
      { numRuns: 300 },
    );
  });
});
