import type { Interest, PayChoice, Standing } from "./interest.ts";
import type { Wishes } from "./wishes.ts";

/** What the owner sees of somebody who shared a contact. */
export interface HeldNeeds {
  readonly tag: string;
  readonly contact: string;
  readonly standing: Standing;
  /** What they need, without empty ones. */
  readonly needs: readonly string[];
  /** To the notice's own questions, in their order; "" where one was left out. */
  readonly answers: readonly string[];
  readonly pay?: PayChoice;
}

/** All that a person said with their interest in a notice, as they may see and copy it. */
export interface MyChance
  extends Pick<Interest, "standing" | "reserved" | "remind" | "contact" | "needs" | "answers" | "pay"> {
  readonly title: string;
}

/** What somebody asked to be told of, without where they did. */
export type MyWishes = Omit<Wishes, "organisation" | "group">;

export const myChance = (title: string, mine: Interest): MyChance => {
  const { standing, reserved, remind, contact, needs, answers, pay } = mine;
  const said = {
    ...(contact === undefined ? {} : { contact }),
    ...(needs === undefined ? {} : { needs }),
    ...(answers === undefined ? {} : { answers }),
    ...(pay === undefined ? {} : { pay }),
  };
  return { title, standing, reserved, remind, ...said };
};

export function myWishes({ topics, formats, length, pay, age, place, rhythm }: Wishes): MyWishes {
  return { topics, formats, length, pay, age, place, rhythm };
}

/** Those who chose to be seen, in order of tag: the order in which people came is nobody's to know. */
export function sharedOf(all: readonly (Interest & { readonly tag: string })[]): readonly HeldNeeds[] {
  return all.flatMap(({ tag, contact, standing, needs, answers, pay }) => {
    if (contact === undefined) return [];
    const said = needs ? [needs.care, needs.travel, needs.access, needs.languages, needs.times] : [];
    const kept = { tag, contact, standing, answers: answers ?? [] };
    return [{ ...kept, needs: said.filter((need) => need !== ""), ...(pay ? { pay } : {}) }];
  });
}
