/** Somebody of the practice room. `id` is the name in lower case: it stands in addresses and is nobody real. */
export interface PracticePerson {
  readonly id: string;
  readonly name: string;
  readonly part: "organiser" | "member" | "outsider";
}

const MEMBERS = ["Ann", "Bea", "Cal", "Dev", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jo", "Ken", "Liz"];

/** Denise, who runs the group, and its twelve members. Denise is the platform's administrator. */
export const PRACTICE_PEOPLE: readonly PracticePerson[] = [
  { id: "denise", name: "Denise", part: "organiser" },
  ...MEMBERS.map((name): PracticePerson => ({ id: name.toLowerCase(), name, part: "member" })),
];
