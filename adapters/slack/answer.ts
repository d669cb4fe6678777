import type { Card } from "../../src/cards/card.ts";
import type { Form } from "../../src/cards/form.ts";
import type { ActionToken, Answer } from "../../src/ports/chat-adapter.ts";

/** Where an answer is shown to the one person who acted: beside a message, in a window, or in one that is to be opened. */
export interface Surface {
  card(card: Card<ActionToken>): Promise<void>;
  form(form: Form<ActionToken>): Promise<void>;
  /** There is nothing to show after all. */
  nothing(): Promise<void>;
  /** The answer is late; what comes after this comes when it comes. */
  late(): Promise<void>;
}

/** Shows what the engine answers; tells the surface where it takes longer than `withinMs`. */
export async function showAnswer(answer: Promise<Answer>, surface: Surface, withinMs: number): Promise<void> {
  if ((await within(answer, withinMs)) === undefined) await surface.late();
  const said = await answer;
  switch (said.kind) {
    case "nothing":
      return surface.nothing();
    case "card":
      return surface.card(said.card);
    case "form":
      return surface.form(said.form);
    case "problems":
      throw new TypeError("Problems answer a form only.");
    default:
      return said satisfies never;
  }
}

/** What a promise came to, or undefined where it takes longer; the promise goes on. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let patience: NodeJS.Timeout | undefined;
  const enough = new Promise<undefined>((done) => {
    patience = setTimeout(() => done(undefined), ms);
  });
  try {
    return await Promise.race([work, enough]);
  } finally {
    clearTimeout(patience);
  }
}
