/** Where a property must be shown: on a database, or on a platform with its real client library. */
export type Where = "sqlite" | "postgresql" | "discord" | "slack" | "telegram" | "web";

/** One of the properties P1 to P37: what somebody who has this or that cannot learn or do. */
export interface Property {
  readonly title: string;
  /** Everywhere at least one test of its number must have passed; empty where neither database nor platform matters. */
  readonly on: readonly Where[];
}

const DATABASES = ["sqlite", "postgresql"] as const;
const PLATFORMS = ["discord", "slack", "telegram", "web"] as const;

/** All of them; `[0]` is P1. */
export const PROPERTIES: readonly Property[] = [
  { title: "no id in anything left behind", on: DATABASES },
  { title: "no guess matches", on: DATABASES },
  { title: "a restored backup stays shut", on: DATABASES },
  { title: "no order of arrival by SQL", on: DATABASES },
  { title: "no join by PostgreSQL's own columns", on: ["postgresql"] },
  { title: "no plain text on the disk after deletion", on: DATABASES },
  { title: "an organiser's whole transcript", on: DATABASES },
  { title: "release order is not arrival order", on: DATABASES },
  { title: "nothing moves within a slot", on: DATABASES },
  { title: "ten messages of one are one sender", on: DATABASES },
  { title: "no small cell", on: [] },
  { title: "a result is published once", on: DATABASES },
  { title: "the same numbers everywhere", on: [] },
  { title: "privacy only ever as posted", on: [] },
  { title: "blocking tells nothing", on: DATABASES },
  { title: "two acts of one person share nothing", on: DATABASES },
  { title: "length says nothing", on: DATABASES },
  { title: "threads without their code", on: [] },
  { title: "receipt codes cannot be tried", on: DATABASES },
  { title: "return addresses end", on: DATABASES },
  { title: "faults and our log", on: DATABASES },
  { title: "the server's log", on: ["postgresql"] },
  { title: "a crash at every step", on: DATABASES },
  { title: "menus and commands", on: DATABASES },
  { title: "buttons", on: DATABASES },
  { title: "webhooks", on: ["slack", "telegram", "web"] },
  { title: "hostile texts", on: PLATFORMS },
  { title: "the schema", on: DATABASES },
  { title: "the keyring's place", on: [] },
  { title: "late edits and deletions", on: [] },
  { title: "carriers of identity", on: [] },
  { title: "after 90 days", on: DATABASES },
  { title: "words that comfort falsely", on: [] },
  { title: "a person in crisis", on: DATABASES },
  { title: "stale help lines", on: [] },
  { title: "under 18", on: [] },
  { title: "all three while open: nothing is hidden", on: DATABASES },
];
