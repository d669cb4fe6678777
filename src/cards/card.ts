import type { EpochMillis } from "../core/time.ts";

/**
 * What the bot shows. Generic over what a control carries: features write `Card<Intent>`, the port takes
 * `Card<ActionToken>`. Plain data: it can be stored and compared as it is.
 */
export interface Card<Action> {
  readonly title?: string;
  readonly blocks: readonly Block<Action>[];
  /** The whole card in one plain sentence: notification line, screen readers, last resort. */
  readonly summary: string;
  /** BCP 47. */
  readonly language: string;
}

export type Block<Action> =
  | { readonly kind: "text"; readonly spans: readonly Span[]; readonly tone?: "quiet" }
  | { readonly kind: "list"; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "tally"; readonly rows: readonly TallyRow[] }
  | { readonly kind: "image"; readonly png: Uint8Array; readonly alt: string }
  | { readonly kind: "divider" }
  | { readonly kind: "controls"; readonly controls: readonly Control<Action>[] };

export interface Fact {
  readonly label: string;
  readonly value: readonly Span[];
}

/** One line of a result. `figure` says only what the disclosure rule allowed; `said` is the same in words. */
export interface TallyRow {
  readonly label: string;
  readonly figure:
    | { readonly kind: "exact"; readonly count: number; readonly outOf: number }
    | { readonly kind: "about"; readonly count: number }
    | { readonly kind: "leading" }
    | { readonly kind: "withheld" };
  /** "9 people", "about 10 people", "chosen most", "not shown": nothing is told by a picture alone. */
  readonly said: string;
}

/** Text is shown as written: adapters escape it for their platform and never let it ping, link or format. */
export type Span =
  | string
  | { readonly kind: "strong"; readonly spans: readonly Span[] }
  | { readonly kind: "link"; readonly label: string; readonly url: string }
  /** Shown in each reader's own time zone where the platform can; else as `written`. */
  | { readonly kind: "time"; readonly at: EpochMillis; readonly written: string };

export type Control<Action> =
  | {
      readonly kind: "button";
      readonly label: string;
      readonly action: Action;
      readonly weight?: "primary" | "danger";
    }
  | { readonly kind: "link"; readonly label: string; readonly url: string }
  | {
      readonly kind: "choice";
      readonly label: string;
      readonly action: Action;
      readonly options: readonly Option[];
    };

export interface Option {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
}

/** A card is a functor over what its controls carry. */
export function mapActions<A, B>(card: Card<A>, change: (action: A) => B): Card<B> {
  const control = (c: Control<A>): Control<B> => (c.kind === "link" ? c : { ...c, action: change(c.action) });
  const block = (b: Block<A>): Block<B> => (b.kind === "controls" ? { ...b, controls: b.controls.map(control) } : b);
  return { ...card, blocks: card.blocks.map(block) };
}
