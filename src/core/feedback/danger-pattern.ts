/** Short names for wordings that stand in many patterns: `{kin}`. A definition may hold other names, never its own. */
export type PatternNames = Readonly<Record<string, string>>;

/** A pattern of phrases is written wrongly. The text holds no member's words: patterns are data of ours. */
export class BadPattern extends Error {
  override readonly name = "BadPattern";
}

/** What ends every sentence, and starts a text. */
export const STOP = ",";

/** One of several wordings, each found by what it may begin with. */
export interface Choice {
  /** Stands in many patterns, so that it is worth remembering what was found. */
  readonly named: boolean;
  readonly byWord: Map<string, Sequence[]>;
  readonly byBeginning: Map<string, Sequence[]>;
  /** How long the beginnings are. */
  readonly lengths: Set<number>;
  /** Those which may begin with any word, or hold none. */
  readonly always: Sequence[];
}

/** A word, the beginning of one, so many words of any kind, or a choice. */
type Step =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "beginning"; readonly beginning: string }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "choice"; readonly choice: Choice };
export type Sequence = readonly Step[];

const TOKEN = /\s*(\[|\]|\||\*\*?|,|\{[a-z]+\}|[\p{L}\p{N}]+\*?)/uy;
const GAPS: Readonly<Record<string, number>> = { "*": 3, "**": 8 };

/**
 * Reads patterns. A word stands for itself, `hurt*` for every word that begins so, `[a|b c|]` for one of several (the
 * empty one: none), `*` for up to three words and `**` for up to eight, `,` for a stop, `{name}` for a pattern of that
 * name. Throws BadPattern.
 */
export function readPatterns(patterns: readonly string[], names: PatternNames): Choice {
  const known = new Map<string, Sequence>();
  const named = (name: string): Sequence => {
    const read = known.get(name);
    if (read) return read;
    const pattern = names[name];
    // Taken away while it is read: a name that leads to itself finds none.
    const { [name]: _own, ...others } = names;
    if (pattern === undefined) throw new BadPattern(`No pattern is called {${name}}, or it leads to itself.`);
    const sequence: Sequence = [{ kind: "choice", choice: { ...readPatterns([pattern], others), named: true } }];
    known.set(name, sequence);
    return sequence;
  };
  return choiceOf(patterns.map((pattern) => sequenceOf(pattern, named)));
}

function sequenceOf(pattern: string, named: (name: string) => Sequence): Sequence {
  let at = 0;
  const next = (): string | undefined => {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(pattern)?.[1];
    if (token === undefined && pattern.slice(at).trim() !== "") throw new BadPattern(`Not a pattern: ${pattern}`);
    at = token === undefined ? pattern.length : TOKEN.lastIndex;
    return token;
  };
  /** As far as the end, or the bracket or bar that ends it. */
  const sequence = (): { readonly steps: Step[]; readonly end: string | undefined } => {
    const steps: Step[] = [];
    for (let token = next(); ; token = next()) {
      if (token === undefined || token === "]" || token === "|") return { steps, end: token };
      const most = GAPS[token];
      if (token === "[") steps.push({ kind: "choice", choice: choice() });
      else if (most !== undefined) steps.push({ kind: "gap", most });
      else if (token.startsWith("{")) steps.push(...named(token.slice(1, -1)));
      else if (token.endsWith("*")) steps.push({ kind: "beginning", beginning: token.slice(0, -1) });
      else steps.push({ kind: "word", word: token });
    }
  };
  const choice = (): Choice => {
    const wordings: Sequence[] = [];
    for (;;) {
      const { steps, end } = sequence();
      wordings.push(steps);
      if (end === undefined) throw new BadPattern(`A bracket stays open: ${pattern}`);
      if (end === "]") return choiceOf(wordings);
    }
  };
  const { steps, end } = sequence();
  if (end !== undefined) throw new BadPattern(`A bracket too many: ${pattern}`);
  return steps;
}

/** What a sequence may begin with; `any` where that cannot be told. */
interface Firsts {
  readonly words: Set<string>;
  readonly beginnings: Set<string>;
  any: boolean;
}

function choiceOf(wordings: readonly Sequence[]): Choice {
  const choice: Choice = { named: false, byWord: new Map(), byBeginning: new Map(), lengths: new Set(), always: [] };
  for (const wording of wordings) {
    const { words, beginnings, any } = firstsOf(wording);
    if (any) choice.always.push(wording);
    else {
      for (const word of words) index(choice.byWord, word, wording);
      for (const beginning of beginnings) {
        index(choice.byBeginning, beginning, wording);
        choice.lengths.add(beginning.length);
      }
    }
  }
  return choice;
}

function index(map: Map<string, Sequence[]>, key: string, wording: Sequence): void {
  const there = map.get(key);
  if (there) there.push(wording);
  else map.set(key, [wording]);
}

function firstsOf(sequence: Sequence): Firsts {
  const firsts: Firsts = { words: new Set(), beginnings: new Set(), any: false };
  for (const step of sequence) {
    if (step.kind === "word") firsts.words.add(step.word);
    else if (step.kind === "beginning") firsts.beginnings.add(step.beginning);
    else if (step.kind === "gap") firsts.any = true;
    else {
      for (const word of step.choice.byWord.keys()) firsts.words.add(word);
      for (const beginning of step.choice.byBeginning.keys()) firsts.beginnings.add(beginning);
      if (step.choice.always.some((wording) => wording.length > 0)) firsts.any = true;
      // With an empty wording among them, what comes after may be the first.
      else if (step.choice.always.length > 0) continue;
    }
    return firsts;
  }
  return { ...firsts, any: true };
}

/** A text while patterns are held against it, with what is known already: a name stands in many of them. */
export interface Text {
  readonly words: readonly string[];
  readonly known: Map<Choice, Map<number, readonly number[]>>;
}

export const textOf = (words: readonly string[]): Text => ({ words, known: new Map() });

/** Where a choice that begins at word `from` may end: after which words. A name is looked at once from each word. */
export function endsOf(choice: Choice, text: Text, from: number): readonly number[] {
  if (!choice.named) return lookAt(choice, text, from);
  let places = text.known.get(choice);
  if (!places) {
    places = new Map();
    text.known.set(choice, places);
  }
  const known = places.get(from);
  if (known) return known;
  const ends = lookAt(choice, text, from);
  places.set(from, ends);
  return ends;
}

const NOWHERE: readonly number[] = [];

/** Tries the wordings that may begin with this word; after the last word of all, those that need none. */
function lookAt(choice: Choice, text: Text, from: number): readonly number[] {
  const ends: number[] = [];
  tryAll(choice.always, text, from, ends);
  const word = text.words[from];
  if (word !== undefined) {
    tryAll(choice.byWord.get(word), text, from, ends);
    for (const length of choice.lengths) tryAll(choice.byBeginning.get(word.slice(0, length)), text, from, ends);
  }
  return ends;
}

function tryAll(wordings: readonly Sequence[] | undefined, text: Text, from: number, ends: number[]): void {
  if (wordings) for (const wording of wordings) for (const end of run(wording, text, from)) put(ends, end);
}

const put = (places: number[], place: number): void => {
  if (!places.includes(place)) places.push(place);
};

/** All places at once, so that no wording is tried twice from the same word. */
function run(sequence: Sequence, text: Text, from: number): readonly number[] {
  let places: readonly number[] = [from];
  for (const step of sequence) {
    const next: number[] = [];
    for (const place of places) take(step, text, place, next);
    if (next.length === 0) return NOWHERE;
    places = next;
  }
  return places;
}

function take(step: Step, text: Text, place: number, next: number[]): void {
  const { words } = text;
  if (step.kind === "word") {
    if (words[place] === step.word) put(next, place + 1);
  } else if (step.kind === "beginning") {
    if (words[place]?.startsWith(step.beginning)) put(next, place + 1);
  } else if (step.kind === "choice") {
    for (const end of endsOf(step.choice, text, place)) put(next, end);
  } else {
    for (let end = place; end <= place + step.most && end <= words.length; end++) {
      put(next, end);
      if (words[end] === STOP) break;
    }
  }
}
