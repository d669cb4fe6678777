import type { Card } from "../cards/card.ts";
import type { Form, Problem } from "../cards/form.ts";
import type { Intent } from "../core/intents.ts";

/** What a feature answers, before its intents become tokens. */
export type Reply =
  | { readonly kind: "nothing" }
  | { readonly kind: "card"; readonly card: Card<Intent> }
  | { readonly kind: "form"; readonly form: Form<Intent> }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

export const NOTHING: Reply = { kind: "nothing" };
export const show = (card: Card<Intent>): Reply => ({ kind: "card", card });
export const ask = (form: Form<Intent>): Reply => ({ kind: "form", form });
