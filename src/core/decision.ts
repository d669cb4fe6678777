/** What a command leads to: what happened, or why not. A refusal is a name with data; words are elsewhere. */
export type Decision<Event, Refusal> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const accepted = <Event>(...events: readonly Event[]): Decision<Event, never> => ({ ok: true, events });
export const refused = <Refusal>(refusal: Refusal): Decision<never, Refusal> => ({ ok: false, refusal });
