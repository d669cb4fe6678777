import type { Contact } from "../group/group.ts";
import type { PlainDay, WallTime } from "../time.ts";
import type { FIELDS, FieldName, FieldSpec } from "./fields.ts";

type ValueOf<Spec extends FieldSpec> = Spec extends { kind: "pick"; of: readonly (infer Key)[] }
  ? Key
  : Spec extends { kind: "picks"; of: readonly (infer Key)[] }
    ? readonly Key[]
    : Spec extends { kind: "list" | "dates" }
      ? readonly string[]
      : Spec extends { kind: "day" }
        ? PlainDay
        : Spec extends { kind: "clock" }
          ? WallTime
          : Spec extends { kind: "whole" }
            ? number
            : Spec extends { kind: "contact" }
              ? Contact
              : string;

type Values = { readonly [Name in FieldName]: ValueOf<(typeof FIELDS)[Name]> };

/** A notice as far as it is written: a field that nobody has filled in is absent. */
export type DraftNotice = { readonly [Name in FieldName]?: Values[Name] };

type Must = { [Name in FieldName]: (typeof FIELDS)[Name] extends { must: true } ? Name : never }[FieldName];

/** A notice with all that it must say. Whether it also keeps the rules is `problemsOf`'s to tell. */
export type Notice = DraftNotice & { readonly [Name in Must]: Values[Name] };

/** What a field may hold, for code that goes through all fields alike. */
export type FieldValue = string | number | readonly string[] | Contact;

/** Any field's value, whatever its kind. */
export const fieldOf = (draft: DraftNotice, name: FieldName): FieldValue | undefined => draft[name];

/** One stretch of time at which people take part, by the clock of the home group. */
export interface SessionTime {
  readonly day: PlainDay;
  readonly from: WallTime;
  readonly to: WallTime;
}

/** Takes a line of `dates` apart; undefined for what is not one. Whether the day exists is not looked at. */
export function sessionOf(line: string): SessionTime | undefined {
  const found = /^(\d{4}-\d{2}-\d{2}) ([0-2]\d:[0-5]\d)-([0-2]\d:[0-5]\d)$/.exec(line);
  if (!found) return undefined;
  const [, day, from, to] = found;
  return { day: day as PlainDay, from: from as WallTime, to: to as WallTime };
}

export const sessionsOf = (draft: DraftNotice): readonly SessionTime[] =>
  (draft.dates ?? []).flatMap((line) => sessionOf(line) ?? []);

/** Minutes in all: preparing, travelling, doing and what comes after, for every session (domain D21). */
export const totalMinutes = (n: DraftNotice): number =>
  ((n.prepareMinutes ?? 0) + (n.travelMinutes ?? 0) + (n.doMinutes ?? 0) + (n.afterMinutes ?? 0)) * (n.sessions ?? 1);

/** Where the benefits note must be shown: whatever is given beside expenses may count as income. */
export const givesMoney = (n: DraftNotice): boolean => n.payment !== undefined && n.payment !== "not-paid";

/** Somebody outside the caring world asks: only with a named organiser's approval (domain D11). */
export const isOutsideAsk = (n: DraftNotice): boolean =>
  n.askerKind === "university" || n.askerKind === "student" || n.askerKind === "company" || n.kind === "peer-research";
