import type { GroupId, OrganisationId } from "../ids.ts";
import { suitsUnder18 } from "./ages.ts";
import type { FORMATS, TOPICS } from "./fields.ts";
import { type DraftNotice, totalMinutes } from "./notice.ts";

/** The longest somebody wants to give, in minutes all told. "any" is no limit. */
export const LENGTHS = { "half-hour": 30, "two-hours": 120, "half-day": 240, any: Number.POSITIVE_INFINITY } as const;
export type Length = keyof typeof LENGTHS;
export const LENGTH_NAMES = Object.keys(LENGTHS) as readonly Length[];

export const PAY_WISHES = ["paid-only", "paid-or-not"] as const;
export const AGES = ["under-18", "adult"] as const;
export const RHYTHMS = ["at-once", "weekly"] as const;

/** What somebody asked to be told of. An empty list wishes for nothing: each choice is made, none is assumed. */
export interface Wishes {
  /** Where they asked; notices shown by groups of this organisation may match. */
  readonly organisation: OrganisationId;
  /** Whose language and quiet hours hold when they are told. */
  readonly group: GroupId;
  readonly topics: readonly (typeof TOPICS)[number][];
  readonly formats: readonly (typeof FORMATS)[number][];
  readonly length: Length;
  readonly pay: (typeof PAY_WISHES)[number];
  readonly age: (typeof AGES)[number];
  /** "" for anywhere; else words of which one must stand in the notice's area, unless it is done from home. */
  readonly place: string;
  readonly rhythm: (typeof RHYTHMS)[number];
}

/** Whether somebody asked to hear of a notice like this. Every choice must hold: nobody is told outside their choices. */
export function wishesFor(wishes: Wishes, n: DraftNotice): boolean {
  return (
    wishes.topics.some((topic) => n.topics?.includes(topic) === true) &&
    wishes.formats.some((format) => format === n.format) &&
    totalMinutes(n) <= LENGTHS[wishes.length] &&
    (wishes.pay === "paid-or-not" || n.payment === "paid") &&
    suitsAge(wishes.age, n) &&
    suitsPlace(wishes.place, n)
  );
}

/** Under 18 only what is marked as meant for them. */
function suitsAge(age: Wishes["age"], n: DraftNotice): boolean {
  if (n.minAge === undefined) return false;
  if (age === "under-18") return suitsUnder18(n);
  return n.maxAge === undefined || n.maxAge >= 18;
}

const FROM_ANYWHERE: ReadonlySet<string> = new Set(["any-time-from-home", "online", "phone", "paper"]);

function suitsPlace(place: string, n: DraftNotice): boolean {
  if (place === "" || (n.format !== undefined && FROM_ANYWHERE.has(n.format))) return true;
  const area = (n.area ?? "").toLocaleLowerCase();
  const wanted = place
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  return wanted.some((word) => area.includes(word));
}
