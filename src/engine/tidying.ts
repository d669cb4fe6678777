import { MINUTE } from "../core/time.ts";
import type { Deps } from "./deps.ts";
import { faultFields } from "./fault-fields.ts";

/** After a close the file is rewritten once, when nobody has answered for this long. */
const QUIET_MS = 5 * MINUTE;

/**
 * The thorough tidying after a close: deleted rows are zeroed at once (`secure_delete`), and this makes the rest of the
 * file forget where they stood. It may hold up writers, so it waits for a quiet moment; a restart begins with one.
 */
export interface Tidier {
  whenQuiet(): Promise<void>;
}

export function createTidier(deps: Deps): Tidier {
  let tidiedAfter = -1;
  return {
    async whenQuiet() {
      const { closes, lastEventAt } = deps.activity;
      if (closes() === tidiedAfter || deps.clock.steady() - lastEventAt() < QUIET_MS) return;
      const covering = closes();
      try {
        await deps.store.tidy("full");
        tidiedAfter = covering;
      } catch (fault) {
        deps.log("tick.fault", { step: "tidy", ...faultFields(fault) });
      }
    },
  };
}

/** Deleted rows are zeroed in the file at once; this takes them out of the write-ahead log too. Never throws. */
export async function tidyAfterDeleting(deps: Pick<Deps, "store" | "log">): Promise<void> {
  try {
    await deps.store.tidy("checkpoint");
  } catch (fault) {
    deps.log("tick.fault", { step: "tidy", ...faultFields(fault) });
  }
}
