/**
 * How a story may be used: by nobody but its readers; quoted in the group without a name; quoted anywhere without a name;
 * quoted anywhere with the name its author gives. Its author may change it until it is used (domain C10).
 */
export type StoryConsent = "readers" | "group" | "public" | "named";
export const STORY_CONSENTS: readonly StoryConsent[] = ["readers", "group", "public", "named"];

/** Where a story may stand: in the group it came from, or outside, as in a report. */
export type StoryPlace = "group" | "public";
export const STORY_PLACES: readonly StoryPlace[] = ["group", "public"];

/** A story as its readers have it; `used` once somebody has said where, and then it stays as it is. */
export interface Story {
  readonly consent: StoryConsent;
  readonly used?: { readonly place: StoryPlace; readonly where: string };
}

/** Whether a story with this consent may stand there. What may go outside may stand in the group too. */
export const mayStand = (consent: StoryConsent, place: StoryPlace): boolean =>
  consent === "public" || consent === "named" || (consent === "group" && place === "group");

/** The story under another consent; the same story where it has been used already. */
export const consenting = (story: Story, consent: StoryConsent): Story => (story.used ? story : { ...story, consent });

/** The story as used there; undefined where its author does not allow that, or it has been used before. */
export function usedAt(story: Story, place: StoryPlace, where: string): Story | undefined {
  return story.used || !mayStand(story.consent, place) ? undefined : { ...story, used: { place, where } };
}

/** The stories under one code: what waits, then what has been read. */
export const storiesUnder = (
  waiting: readonly { readonly consent?: StoryConsent }[],
  heard: readonly { readonly story?: Story }[],
): readonly Story[] => [
  ...waiting.flatMap(({ consent }): readonly Story[] => (consent ? [{ consent }] : [])),
  ...heard.flatMap(({ story }) => (story ? [story] : [])),
];
