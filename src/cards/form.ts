import type { Option } from "./card.ts";

/** What the bot asks, declared once: a window where the platform has one, step by step elsewhere. */
export interface Form<Action> {
  readonly title: string;
  readonly intro?: string;
  /** One to five: what fits a Discord window, and about what a tired person will fill in. */
  readonly fields: readonly Field[];
  /** The label of the button that sends it. */
  readonly send: string;
  readonly action: Action;
  /** BCP 47. */
  readonly language: string;
}

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** What the field holds when it is opened: text as typed, options by key. */
  readonly value?: string | readonly string[];
} & (
  | { readonly kind: "text"; readonly lines: "one" | "many"; readonly max: number; readonly optional?: true }
  | { readonly kind: "one-of"; readonly options: readonly Option[]; readonly optional?: true }
  | { readonly kind: "any-of"; readonly options: readonly Option[] }
  | { readonly kind: "date"; readonly optional?: true }
);

/** Values by field name; text and dates (YYYY-MM-DD where a picker gives one) as typed, options by key. */
export type Answers = ReadonlyMap<string, string | readonly string[]>;

/** What to put right in one field, in plain words. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}
