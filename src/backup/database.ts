import type { Row } from "./row-code.ts";

/** A database to read from: one moment of it, whatever is written meanwhile. */
export interface Source {
  readonly engine: "sqlite" | "postgresql";
  tables(): Promise<readonly string[]>;
  /** Names of the migrations it has been through, oldest first; empty where it is no database of Sayso. */
  migrations(): Promise<readonly string[]>;
  rows(table: string): AsyncIterable<Row>;
  close(): Promise<void>;
}

/** A database to fill. Nothing of it is seen by anybody before `commit`; `close` without it leaves all as it was. */
export interface Target {
  readonly engine: "sqlite" | "postgresql";
  /** Runs the text of one migration and notes it. */
  migrate(name: string, sql: string, checksum: string): Promise<void>;
  insert(table: string, row: Row): Promise<void>;
  run(sql: string): Promise<void>;
  commit(): Promise<void>;
  close(): Promise<void>;
}

/** What stands where a restore would write. */
export type Standing = "nothing" | "no-group" | "groups" | "in-use";
