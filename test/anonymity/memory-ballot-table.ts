import type { PollId } from "../../src/core/ids.ts";
import type { BallotRow, BallotTable } from "../../src/ports/store.ts";

type Key = Pick<BallotRow, "tag" | "poll">;
const keyOf = (tag: Uint8Array): string => Buffer.from(tag).toString("hex");

/** One statement as the table saw it. */
export interface Statement {
  readonly kind: "upsert" | "remove";
  readonly tags: readonly string[];
}

/**
 * A BallotTable in memory: open polls are named, statements are remembered, and `hold` makes commits wait until they
 * are let go, so that a test decides what arrives while one commits.
 */
export class MemoryBallotTable implements BallotTable {
  readonly open = new Set<PollId>();
  readonly rows = new Map<string, BallotRow>();
  readonly statements: Statement[] = [];
  /** Thrown by the next statement, once. */
  failNext: Error | undefined;
  #gate: Promise<void> = Promise.resolve();

  /** Commits wait from now on; call the answer to let them go. */
  hold(): () => void {
    let letGo: () => void = () => {};
    this.#gate = new Promise((resolve) => {
      letGo = resolve;
    });
    return letGo;
  }

  upsert(rows: readonly BallotRow[]): Promise<ReadonlySet<PollId>> {
    return this.#commit("upsert", rows, (row) => this.rows.set(keyOf(row.tag), row));
  }

  remove(rows: readonly Key[]): Promise<ReadonlySet<PollId>> {
    return this.#commit("remove", rows, (row) => this.rows.delete(keyOf(row.tag)));
  }

  async find(tag: Uint8Array): Promise<BallotRow | undefined> {
    return this.rows.get(keyOf(tag));
  }

  async page(poll: PollId, after: Uint8Array | undefined, limit: number): Promise<readonly BallotRow[]> {
    const from = after === undefined ? "" : keyOf(after);
    return this.#of(poll)
      .filter(([key]) => key > from)
      .slice(0, limit)
      .map(([, row]) => row);
  }

  async count(poll: PollId): Promise<number> {
    return this.#of(poll).length;
  }

  async removeSome(poll: PollId, limit: number): Promise<number> {
    const some = this.#of(poll).slice(0, limit);
    for (const [key] of some) this.rows.delete(key);
    return some.length;
  }

  #of(poll: PollId): readonly (readonly [string, BallotRow])[] {
    return [...this.rows].filter(([, row]) => row.poll === poll).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  async #commit<T extends Key>(
    kind: Statement["kind"],
    rows: readonly T[],
    apply: (row: T) => void,
  ): Promise<ReadonlySet<PollId>> {
    this.statements.push({ kind, tags: rows.map((row) => keyOf(row.tag)) });
    const fault = this.failNext;
    this.failNext = undefined;
    await this.#gate;
    if (fault !== undefined) throw fault;
    const open = new Set(rows.map((row) => row.poll).filter((poll) => this.open.has(poll)));
    for (const row of rows) if (open.has(row.poll)) apply(row);
    return open;
  }
}
