import type { OpportunityId } from "../core/ids.ts";
import type { Tx } from "../ports/store.ts";

const PAGE = 200;

/** After a restore: backups leave out who is interested, so every open notice begins its list anew on the next hour. */
export async function loseLists(tx: Tx): Promise<void> {
  let after: OpportunityId | undefined;
  for (;;) {
    const page = await tx.opportunities.inPhases(["open"], after, PAGE);
    for (const o of page) await tx.opportunities.save({ ...o, listLost: true });
    after = page.at(-1)?.id;
    if (page.length < PAGE || after === undefined) return;
  }
}
