import type { Group } from "../core/group/group.ts";
import type { RoomPlace } from "../ports/chat-adapter.ts";
import type { LogFields } from "../ports/log-event.ts";
import type { Outbound } from "../ports/store.ts";

/** A row this process has claimed, with what it needs to know before it looks at a subject. */
export interface Claimed {
  readonly row: Outbound;
  /** The group it is for, or of the role holder it is for; undefined where the group is no more. */
  readonly group: Group | undefined;
  /** Steady milliseconds. */
  readonly claimedAt: number;
}

/** What the engine must know about and act on; given in the transaction that settles the row. */
export type Trouble =
  /** The row is dropped. Mark the room or person as gone; a gone message is already forgotten. */
  | { readonly kind: "gone"; readonly what: "room" | "message" | "person"; readonly row: Outbound }
  /** The row is tried again at once: let the group follow to its new room. */
  | { readonly kind: "moved"; readonly to: RoomPlace; readonly row: Outbound }
  /** An organiser must decide: "unknown", "later", "render" or "forbidden:<right>". */
  | { readonly kind: "held"; readonly failure: string; readonly row: Outbound }
  /** "refused:<code>": the host must look. */
  | { readonly kind: "dead"; readonly failure: string; readonly row: Outbound };

/** Rows of one lane leave in order: one a room, one a person. Stays in memory. */
export function laneOf({ to }: Pick<Outbound, "to">): string {
  if (to.kind === "group") return `group ${to.group}`;
  return to.kind === "holder" ? `holder ${to.grant}` : `sealed ${to.mark}`;
}

type LoggedPlatform = NonNullable<LogFields<"outbox.no-adapter">["platform"]>;

/** A platform's name for the log, which leaves out one it does not list. */
export const platformNamed = (platform: string): LoggedPlatform => platform as LoggedPlatform;
