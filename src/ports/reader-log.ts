import type { GrantId } from "../core/ids.ts";

/** What the list of readers' acts is bound and sealed with, under keys derived from the deployment secret. */
export interface ReaderLog {
  /** 64 hex digits. */
  macOf(text: string): string;
  sealHolder(grant: GrantId): string;
  /** Two letters or digits by which readers can be told apart and not named; "??" where it does not open. */
  markOf(sealed: string): string;
}
