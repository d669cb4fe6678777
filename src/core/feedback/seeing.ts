import type { Role } from "../permission/grant.ts";
import type { Addressee } from "./item.ts";

/** Where a reader may work, and whom an author may keep from reading (domain C8). */
export interface Workplace {
  /** Small letters and digits. */
  readonly id: string;
  readonly name: string;
  /** No longer on the list: it is offered to nobody, and what was kept from it stays kept. */
  readonly past?: true;
}

/** What one reader has said of each workplace: true where they work there. Of what was not asked nothing stands. */
export type WorksAt = Readonly<Record<string, boolean>>;

/** Who looks: every role they hold here, and the places of which they have said that they do not work there. */
export interface Viewer {
  readonly roles: readonly Role[];
  readonly notAt: readonly string[];
}

/** Everybody but those who work there. */
export const notAt = (place: string): Addressee => `not-${place}`;

/**
 * The one rule of who reads what. Queries ask for these and nothing else, so whoever is left out gets no row. Whoever has
 * not said where they work gets nothing that is kept from a workplace.
 */
export function addresseesOf({ roles, notAt: elsewhere }: Viewer): readonly Addressee[] {
  const organises = roles.includes("organiser");
  const leads = roles.includes("lead");
  if (!organises && !leads && !roles.includes("reader")) return [];
  return [
    "team",
    ...(leads ? (["lead"] as const) : []),
    ...(organises ? [] : (["readers"] as const)),
    ...elsewhere.map(notAt),
  ];
}

/** Everybody whom a message may ever have been meant for: for work that shows nothing to anybody. */
export const allAddressees = (places: readonly Workplace[]): readonly Addressee[] => [
  "team",
  "lead",
  "readers",
  ...places.map((place) => notAt(place.id)),
];

/** Of which places one person has said, whatever role they said it in, that they do not work there: one yes outweighs. */
export function elsewhereThan(said: readonly WorksAt[]): readonly string[] {
  const places = [...new Set(said.flatMap((answers) => Object.keys(answers)))];
  return places.filter((place) => !said.some((answers) => answers[place] === true));
}

/** What a reader says now, beside what they said before. A yes stays a yes: nobody reads what was kept from them by taking it back. */
export const saying = (before: WorksAt, asked: readonly Workplace[], chosen: readonly string[]): WorksAt => ({
  ...before,
  ...Object.fromEntries(asked.map(({ id }) => [id, before[id] === true || chosen.includes(id)])),
});

/** So many fit beside the other choices on every platform. */
export const MOST_PLACES = 6;
export const PLACE_CHARACTERS = 30;

/** The list with these names: a name that stood there keeps its id, and what is no longer named is past. */
export function placesNamed(
  before: readonly Workplace[],
  names: readonly string[],
  newId: () => string,
): readonly Workplace[] {
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const known = before.map(({ id, name }): Workplace => {
    const now = names.find((one) => same(one, name));
    return now === undefined ? { id, name, past: true } : { id, name: now };
  });
  const fresh = names.filter((name) => !before.some((place) => same(place.name, name)));
  return [...known, ...fresh.map((name): Workplace => ({ id: newId(), name }))];
}

/** Those an author can choose, and readers are asked about. */
export const currentPlaces = (places: readonly Workplace[]): readonly Workplace[] =>
  places.filter((place) => place.past !== true);
