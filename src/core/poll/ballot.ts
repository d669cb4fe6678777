/** How an answer came. Ways of answering keep their own thresholds (architecture A15). */
export type Way = "chat" | "link" | "assisted";

/** Always offered, counted apart, never part of a threshold. */
export type Escape = "not-sure" | "does-not-apply" | "skip";
export const ESCAPES: readonly Escape[] = ["not-sure", "does-not-apply", "skip"];

/** What one person says: the numbers of the chosen options from 0, ascending, or one escape. */
export type Choice =
  | { readonly kind: "options"; readonly options: readonly number[] }
  | { readonly kind: "escape"; readonly escape: Escape };

export interface Ballot {
  readonly way: Way;
  readonly choice: Choice;
}
