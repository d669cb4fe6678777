/**
 * The few texts an adapter must find itself, because the platform forces a step on people that no other has: their ids
 * begin with "chat-". All other words come ready in cards and forms.
 */
export interface AdapterWords {
  /** BCP 47. */
  readonly language: string;
  say(id: string, values?: Readonly<Record<string, string | number>>): string;
}

/** Finds the words for a BCP 47 tag as the platform tells it, or the default ones. */
export type AdapterWordsFor = (language: string | undefined) => AdapterWords;
