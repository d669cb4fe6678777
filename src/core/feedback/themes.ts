/** What feedback may be about. Groups count by these; the carer's own words are always kept beside them. */
export interface Theme {
  readonly id: string;
  /** As readers see it, in English. */
  readonly name: string;
}

/** The first level of the starter list (domain 6.4). */
export const THEMES: readonly Theme[] = [
  { id: "recognised", name: "Being recognised" },
  { id: "information", name: "Information and help" },
  { id: "voice", name: "Having a voice" },
  { id: "assessments", name: "Assessments" },
  { id: "breaks", name: "Breaks and balance" },
  { id: "health", name: "Health" },
  { id: "money", name: "Money" },
  { id: "work", name: "Work, study, school" },
  { id: "changes", name: "Changes ahead" },
  { id: "services", name: "Services together" },
  { id: "cared-for", name: "The person cared for" },
  { id: "fairness", name: "Fairness" },
  { id: "group", name: "The group itself" },
];

/** The names of themes, in the order of the list; what is not in it is left out. */
export const themeNames = (ids: readonly string[]): readonly string[] =>
  THEMES.filter((theme) => ids.includes(theme.id)).map((theme) => theme.name);
