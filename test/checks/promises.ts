import type { FluentText } from "./fluent-texts.ts";

/** What the product must never say, in any language, because it is not true. */
const NEVER: readonly RegExp[] = [
  /100\s*%\s*anonymous/i,
  /\buntraceable\b/i,
  /\bwe can never know\b/i,
  /\b(completely|totally|fully|100\s*%) (secure|safe|private)\b/i,
  /\bsomeone will (respond|answer|reply)\b/i,
  /(?<!not |isn['’]t )\bmonitored\b/i,
  /\b(hollol|cwbl|gwbl) (d?dienw|d?diogel)/i,
  /\bbydd rhywun yn (ymateb|ateb)\b/i,
  /\b(ei|cael ei) (f|m)onitro\b/i,
];

/** "Anonymous" needs to say to whom, or be denied; so does the Welsh for it. */
const TO_WHOM = /(?<!\bnot )\banonymous(ly)?\b(?! to\b)|(?<!\bddim yn )\bd?dienw\b(?! i['’ ])/i;

/** Messages that promise what is not true, one line each. */
export function falsePromises(texts: readonly FluentText[]): readonly string[] {
  return texts
    .filter(({ id }) => !id.startsWith("vocabulary-"))
    .flatMap(({ id, line, forms }) =>
      forms.flatMap((form) => {
        const flat = form.replace(/\s+/g, " ");
        const said = NEVER.flatMap((phrase) => phrase.exec(flat)?.[0] ?? []);
        const alone = TO_WHOM.exec(flat)?.[0];
        return [
          ...said.map((phrase) => `line ${line}, ${id}: never say "${phrase}"`),
          ...(alone === undefined ? [] : [`line ${line}, ${id}: "${alone}" must say to whom`]),
        ];
      }),
    );
}
