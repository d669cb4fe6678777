import { daysBetween } from "../due.ts";
import type { MessageId } from "../message-id.ts";
import { type FieldName, specOf } from "../opportunity/fields.ts";
import { type DraftNotice, fieldOf, type sessionOf, sessionsOf, totalMinutes } from "../opportunity/notice.ts";
import type { NoticeProblem } from "../opportunity/rules.ts";
import type { Words } from "../words.ts";

/** A field's question, as its form asks it. */
export const fieldLabel = (name: FieldName, words: Words): string => words.say(`chance-f-${name}`);

/** A choice of a field in words. That each exists is proved by test/core/views. */
export const choiceWords = (name: FieldName, key: string, words: Words): string =>
  words.say(`chance-o-${name}-${key}` as MessageId);

/** What a field holds, in words; undefined where nobody has filled it in. */
export function valueWords(notice: DraftNotice, name: FieldName, words: Words): string | undefined {
  const value = fieldOf(notice, name);
  if (value === undefined) return undefined;
  const spec = specOf(name);
  const separator = words.say("list-separator");
  if (spec.kind === "contact" && typeof value === "object" && "ways" in value)
    return `${value.name}: ${value.ways.join(separator)}`;
  if (typeof value === "object" && "ways" in value) return undefined;
  switch (spec.kind) {
    case "pick":
      return choiceWords(name, String(value), words);
    case "picks":
      return (value as readonly string[]).map((key) => choiceWords(name, key, words)).join(separator);
    case "list":
      return (value as readonly string[]).join(separator);
    case "dates":
      return sessionsOf(notice)
        .map((session) => sessionWords(session, words))
        .join(". ");
    case "day":
      return words.day(notice[name as "closesOn"] ?? ("" as never));
    case "clock":
      return words.clock(notice.closesAt ?? ("" as never));
    case "money":
      return `£${String(value)}`;
    default:
      return String(value);
  }
}

/** "Tuesday 12 January 2027, 19:00 to 20:00", by the home group's clock. */
export function sessionWords(session: NonNullable<ReturnType<typeof sessionOf>>, words: Words): string {
  return words.say("chance-session", {
    day: words.day(session.day),
    from: words.clock(session.from),
    to: words.clock(session.to),
  });
}

/** "2 h 30 min". */
export function minutesWords(total: number, words: Words): string {
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return words.say("chance-minutes", { minutes });
  return minutes === 0 ? words.say("chance-hours", { hours }) : words.say("chance-hours-minutes", { hours, minutes });
}

export const totalWords = (n: DraftNotice, words: Words): string => minutesWords(totalMinutes(n), words);

/** "Pays £25.00 an hour", "Not paid. Why: …": first on the card, because it decides for many. */
export function payWords(n: DraftNotice, words: Words): string {
  const amount = n.amount ?? "";
  const unit = n.unit === undefined ? "" : choiceWords("unit", n.unit, words);
  switch (n.payment) {
    case "paid":
      return n.unit === "up-to-hours"
        ? words.say("chance-pay-up-to", { amount, hours: n.upToHours ?? 1 })
        : words.say("chance-pay-paid", { amount, unit });
    case "voucher":
      return words.say("chance-pay-voucher", { amount, unit });
    case "thank-you-item":
      return words.say("chance-pay-thank-you-item");
    default:
      return words.say("chance-pay-not-paid", { why: n.notPaidWhy ?? "" });
  }
}

/** Pay, then what is given beside it: costs and care cover, which are no pay. */
export function moneyLine(n: DraftNotice, words: Words): string {
  const beside = [
    ...((n.expenses ?? []).some((one) => one !== "none") ? [words.say("chance-pay-costs")] : []),
    ...(n.replacementCare !== undefined && n.replacementCare !== "not-offered" ? [words.say("chance-pay-care")] : []),
  ];
  return [payWords(n, words), ...beside].join(" + ");
}

/** The first time it takes place, and how many more; or in words where it is up to each. */
export function whenLine(n: DraftNotice, words: Words): string {
  const [first, ...more] = sessionsOf(n);
  if (!first) return n.flexible ?? "";
  const said = sessionWords(first, words);
  return more.length === 0 ? said : words.say("chance-card-when-more", { first: said, more: more.length });
}

/** The moment until which one can say yes, as the home group's clock shows it. */
export const closesWords = (n: DraftNotice, words: Words): string =>
  n.closesOn === undefined || n.closesAt === undefined ? "" : `${words.day(n.closesOn)}, ${words.clock(n.closesAt)}`;

/** What keeps a notice from being published, in plain words that name the field. */
export function problemWords(problem: NoticeProblem, words: Words): string {
  const field = fieldLabel(problem.field, words);
  return words.say(`chance-x-${problem.why}`, problem.why === "not-co-production" ? {} : { field });
}

/** Whether the first day is nearer than the second: the closing was brought forward. */
export const isEarlier = (
  to: NonNullable<DraftNotice["closesOn"]>,
  from: NonNullable<DraftNotice["closesOn"]>,
): boolean => daysBetween(to, from) > 0;
