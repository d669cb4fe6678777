import fc from "fast-check";
import { FIELD_NAMES, type FieldSpec, specOf } from "../../src/core/opportunity/fields.ts";
import type { DraftNotice } from "../../src/core/opportunity/notice.ts";
import { FULL } from "../core/opportunity/samples.ts";

/** Texts that have broken writers of XML, JSON or calendars somewhere. */
export const HOSTILE = [
  "]]>",
  "<![CDATA[ x ]]>",
  "]]]]><![CDATA[>",
  "a>\n  <![CDATA[b]]>\n  </c",
  "<script>alert('x')</script>",
  "<!-- -- --><?pi?>",
  "&amp; &lt; &nosuch; &#0; &#x1F;",
  "\"double\" and 'single'",
  "nothing\u0000here",
  "\u0001\u0008\u000B\u000C\u000E\u001F\u007F\u0085\u009F",
  "half \uD83D and \uDE00 of one",
  "no character \uFFFE \uFFFF \u{1FFFE}",
  "lines\r\nBEGIN:VEVENT\rEND:VEVENT\nX:1\u2028\u2029",
  "semi;colon, comma\\ back\\n slash:colon",
  "👩‍👩‍👧‍👦".repeat(8),
  "ŵŷ".repeat(30),
  "مرحبا ".repeat(10),
  "\u202Egnihtemos\u202C",
  "% %41 %zz + & = ? # /",
] as const;

/** Any text at all: what people write has been through `readText`, but files must hold whatever is stored. */
export const anyText = (max: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: "binary", minLength: 1, maxLength: max }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: max }),
    fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map(([a, b]) => `${a} ${b}`),
  );

/** The full notice of the samples with any of its texts and choices replaced, as the open schema lets them be. */
export function anyNotice(text: (max: number) => fc.Arbitrary<string>): fc.Arbitrary<DraftNotice> {
  const fields = FIELD_NAMES.flatMap((name) => {
    const value = anyOf(specOf(name), text);
    return value === undefined ? [] : [[name, fc.option(value, { nil: undefined, freq: 2 })] as const];
  });
  return fc.record(Object.fromEntries(fields)).map((given) => {
    const filled = Object.entries(given).filter(([, value]) => value !== undefined);
    return { ...FULL, ...Object.fromEntries(filled) } as DraftNotice;
  });
}

/** Undefined where the sample's own will do: days and times decide what can be shown, not how it is written. */
function anyOf(spec: FieldSpec, text: (max: number) => fc.Arbitrary<string>): fc.Arbitrary<unknown> | undefined {
  switch (spec.kind) {
    case "text":
      return text(spec.max).map((given) => cut(given, spec.max));
    case "list":
      return fc.array(
        text(spec.max).map((given) => cut(given, spec.max)),
        { minLength: 1, maxLength: spec.most },
      );
    case "pick":
      return fc.constantFrom(...spec.of);
    case "picks":
      return fc.uniqueArray(fc.constantFrom(...spec.of), { minLength: 1 });
    case "whole":
      return fc.integer({ min: spec.from, max: spec.to });
    case "contact":
      return fc.record({ name: text(40), ways: fc.tuple(text(40), text(40)) });
    default:
      return undefined;
  }
}

/** As long as the schema allows, in code points. */
const cut = (given: string, max: number): string => [...given].slice(0, max).join("");
