import { type DisclosureRules, disclose } from "../../../src/core/disclosure/disclose.ts";
import type { Published } from "../../../src/core/disclosure/published.ts";
import type { Pick } from "../../../src/core/disclosure/single-choice.ts";

export type Table = readonly number[];

/** What a rule may publish of a table: one label an option, and a label for the whole. */
export interface Output {
  readonly labels: readonly string[];
  readonly whole: string;
}

/** Everything a rule may publish of a table, whatever the lots. */
export type Rule = (table: Table) => readonly Output[];

/** Runs `work` once for every way its lots can fall. */
export function allLots<T>(work: (pick: Pick) => T): readonly T[] {
  const results: T[] = [];
  const go = (fixed: readonly number[]): void => {
    const drawn = [...fixed];
    let at = 0;
    const branches: (readonly number[])[] = [];
    results.push(
      work((below) => {
        if (at === drawn.length) {
          for (let other = 1; other < below; other++) branches.push([...drawn, other]);
          drawn.push(0);
        }
        const lot = drawn[at] ?? 0;
        at += 1;
        return lot;
      }),
    );
    for (const branch of branches) go(branch);
  };
  go([]);
  return results;
}

/** What is published, as labels. */
export function outputOf(published: Published, options: number): Output {
  if (published.kind === "rounded") {
    const labels = published.options.map((figure) => (figure.kind === "about" ? String(figure.count) : "*"));
    return { labels, whole: "numbers" };
  }
  const leader = published.kind === "leading" ? published.option : -1;
  const tied = published.kind === "leading" && published.tied;
  return {
    labels: Array.from({ length: options }, (_, option) => (option === leader ? "leading" : "other")),
    whole: `${published.kind}${tied ? " tied" : ""}`,
  };
}

export const NO_ESCAPES = { "not-sure": 0, "does-not-apply": 0, skip: 0 } as const;

/** The real rule, for a private poll. */
export function realRule(answered: number, min: number, max: number): Rule {
  const rules: DisclosureRules = { privacy: "private", kind: max === 1 ? "one" : "several", min, max };
  return (options) =>
    allLots((pick) =>
      outputOf(disclose({ way: "chat", answered, options, escapes: NO_ESCAPES }, rules, pick), options.length),
    );
}

/**
 * Every list of `options` whole numbers up to `most`, in falling order, that add up to something between `from` and
 * `to`. In falling order only, because the rule treats options alike: whatever it may publish of a table, it may
 * publish of the table with its options exchanged, exchanged in the same way. (Lots decide between equals; nothing
 * looks at an option's place. `allTables` and a test check that.)
 */
export function* fallingTables(options: number, most: number, from: number, to: number): Generator<Table> {
  if (options === 0) {
    if (from <= 0 && to >= 0) yield [];
    return;
  }
  for (let first = Math.min(most, to); first >= 0 && first * options >= from; first--) {
    for (const others of fallingTables(options - 1, first, from - first, to - first)) yield [first, ...others];
  }
}

/** As `fallingTables`, in every order. */
export function* allTables(options: number, most: number, from: number, to: number): Generator<Table> {
  if (options === 0) {
    if (from <= 0 && to >= 0) yield [];
    return;
  }
  for (let first = 0; first <= Math.min(most, to); first++) {
    for (const others of allTables(options - 1, most, from - first, to - first)) yield [first, ...others];
  }
}

/** For each output, for each kind of label in it, the counts that an option so labelled may have. */
export type Knowledge = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;

/**
 * What a reader can tell who knows the rule and all tables that are possible. Outputs that differ only in which
 * option has which label are one here: exchanging options turns one into the other, tables and all.
 */
export function knowledge(tables: Iterable<Table>, rule: Rule): Knowledge {
  const known = new Map<string, Map<string, Set<number>>>();
  for (const table of tables) {
    for (const { labels, whole } of rule(table)) {
      const output = `${whole}: ${[...labels].sort().join(" ")}`;
      const byLabel = known.get(output) ?? new Map<string, Set<number>>();
      known.set(output, byLabel);
      labels.forEach((label, option) => {
        const counts = byLabel.get(label) ?? new Set<number>();
        byLabel.set(label, counts.add(table[option] ?? 0));
      });
    }
  }
  return known;
}

/** As `knowledge`, with no thought of symmetry: for each output as it stands, for each option, its possible counts. */
export function plainKnowledge(
  tables: Iterable<Table>,
  rule: Rule,
): ReadonlyMap<string, readonly ReadonlySet<number>[]> {
  const known = new Map<string, Set<number>[]>();
  for (const table of tables) {
    for (const { labels, whole } of rule(table)) {
      const output = `${whole}: ${labels.join(" ")}`;
      const options = known.get(output) ?? table.map(() => new Set<number>());
      known.set(output, options);
      options.forEach((counts, option) => {
        counts.add(table[option] ?? 0);
      });
    }
  }
  return known;
}
