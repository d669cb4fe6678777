import type { Card } from "../../src/cards/card.ts";
import { plain } from "../../src/cards/plain.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import type { Post } from "./platform.ts";
import { ROOMS, type Town } from "./town.ts";
import type { WireAnswer, WireEvent } from "./wire.ts";

/** The answers of every question asked here. */
export const OPTIONS = ["Time off", "Someone to talk to", "Clear information"] as const;

/** What a control with this label carries. */
export function tokenOf(card: Card<ActionToken>, label: string): ActionToken {
  for (const block of card.blocks) {
    if (block.kind !== "controls") continue;
    const found = block.controls.find((control) => control.kind === "button" && control.label === label);
    if (found?.kind === "button") return found.action;
  }
  throw new Error(`There is no "${label}" on this card:\n${plain(card)}`);
}

const byDenise = (town: Town, what: WireEvent["what"]): WireEvent =>
  town.named({ user: "denise", room: ROOMS[0], what });
const denise = (town: Town, what: WireEvent["what"]): Promise<WireAnswer> => town.insist(byDenise(town, what));

function cardIn(answer: WireAnswer): Card<ActionToken> {
  if (answer.kind !== "card") throw new Error(`Not a card: ${JSON.stringify(answer)}`);
  return answer.card;
}

/** Makes a draft that is asked in both groups; the card on which it can be posted. */
export async function draft(town: Town, question: string): Promise<Card<ActionToken>> {
  const form = await denise(town, { kind: "command", name: "new" });
  if (form.kind !== "form") throw new Error("There is no form for a question.");
  const answers = [
    ["question", question],
    ["kind", "one"],
    ["options", OPTIONS.join("\n")],
    ["hurt", "no"],
    ["rung", "informing"],
  ] as const;
  const made = await denise(town, { kind: "form", token: form.form.action, answers });
  const also = tokenOf(cardIn(made), "Also ask in Friday carers");
  return cardIn(await denise(town, { kind: "action", token: also }));
}

/** The press that posts a draft at once. */
export const postNow = (town: Town, managed: Card<ActionToken>): WireEvent =>
  byDenise(town, { kind: "action", token: tokenOf(managed, "Post it now") });

/** Sets a draft to go out at eleven on this day ("2026-11-24"). */
export async function postAt(town: Town, managed: Card<ActionToken>, day: string): Promise<void> {
  const token = tokenOf(managed, "Pick a day and time");
  const form = await denise(town, { kind: "action", token });
  if (form.kind !== "form") throw new Error("There is no form for a day.");
  const answers = [
    ["day", day],
    ["time", "11:00"],
  ] as const;
  const said = await denise(town, { kind: "form", token: form.form.action, answers });
  cardIn(said);
}

/** Everything that was posted about a question: its cards, and its results. */
export function postsAbout(town: Town, question: string): { cards: readonly Post[]; results: readonly Post[] } {
  const about = town.platform.posts.filter((post) => plain(post.card).includes(question));
  const isResult = (post: Post): boolean => post.card.title?.startsWith("Result of") === true;
  return { cards: about.filter((post) => !isResult(post)), results: about.filter(isResult) };
}

/** What every voter may have chosen, as far as the voter can know: one option where it was acknowledged. */
export class Ballots {
  readonly #possible = new Map<string, ReadonlySet<string | undefined>>();
  acknowledged = 0;
  unanswered = 0;

  of(voter: string): ReadonlySet<string | undefined> {
    return this.#possible.get(voter) ?? new Set([undefined]);
  }

  kept(voter: string, option: string): void {
    this.acknowledged += 1;
    this.#possible.set(voter, new Set([option]));
  }

  /** The bot died over it: it may count or not. */
  unknown(voter: string, option: string): void {
    this.unanswered += 1;
    this.#possible.set(voter, new Set([...this.of(voter), option]));
  }

  voters(): readonly string[] {
    return [...this.#possible.keys()];
  }

  /** Fewest and most answers an option may have, and all options together. */
  bounds(option?: string): { readonly least: number; readonly most: number } {
    const counts = (choice: string | undefined): boolean => choice !== undefined && (option ?? choice) === choice;
    const sets = [...this.#possible.values()].map((set) => [...set]);
    return {
      least: sets.filter((set) => set.every(counts)).length,
      most: sets.filter((set) => set.some(counts)).length,
    };
  }
}

/** One answer of one person, the privacy note read and agreed to where it is shown. */
export async function vote(
  town: Town,
  ballots: Ballots,
  question: string,
  voter: string,
  option: string,
): Promise<"kept" | "dead" | "too late"> {
  const room = ROOMS[voter.length % 2] ?? ROOMS[0];
  const post = postsAbout(town, question).cards.find((card) => card.at === `room ${room}`);
  if (!post) throw new Error(`The question was not posted in room ${room}.`);
  const press = (token: ActionToken) => town.once(town.named({ user: voter, room, what: { kind: "action", token } }));
  let answer = await press(tokenOf(post.card, option));
  if (answer === "dead") {
    ballots.unknown(voter, option);
    return "dead";
  }
  if (plain(cardIn(answer)).includes("I have not kept your answer yet")) {
    answer = await press(tokenOf(cardIn(answer), "OK, count my answer"));
    if (answer === "dead") {
      ballots.unknown(voter, option);
      return "dead";
    }
  }
  const said = plain(cardIn(answer));
  if (said.includes("has closed") || said.includes("Result of")) return "too late";
  if (!said.includes(`You chose: ${option}`)) throw new Error(`An answer was met with:\n${said}`);
  ballots.kept(voter, option);
  return "kept";
}
