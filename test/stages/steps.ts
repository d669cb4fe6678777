/** Somebody whom the engine asks one question at a time, one to one. */
interface Answering {
  readonly who: string;
  /** The text of the newest thing on their own screen. */
  newest(): Promise<string>;
  type(text: string): Promise<void>;
}

/** More steps than a form may have fields. */
const PATIENCE = 12;

/** Fills in a form by typing each step's answer, found by the field's label; the rest is skipped or kept. Then sends. */
export async function answerSteps(
  given: Readonly<Record<string, string | readonly string[]>>,
  { who, newest, type }: Answering,
): Promise<void> {
  for (let step = 0; step < PATIENCE; step += 1) {
    const shown = await newest();
    // The summary's sending button is its first.
    if (shown.includes("Please check before you send")) return type("1");
    const label = Object.keys(given).find((one) => shown.includes(one));
    const value = label === undefined ? undefined : given[label];
    // Where any number of options may be picked, what is picked stands with "Done".
    const nothing = /You have not picked any yet|You picked:/.test(shown) ? "Done" : "Skip";
    await type(value === undefined ? (shown.includes("So far:") ? "Keep it" : nothing) : [value].flat().join(", "));
  }
  throw new Error(`${who} never came to the end of the steps, and sees:\n${await newest()}`);
}
