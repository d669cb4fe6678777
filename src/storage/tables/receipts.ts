import type { Tx } from "../../ports/store.ts";
import type { Rows } from "../client.ts";

/** Events already handled, so that a redelivery does nothing. */
export function receiptTable(rows: Rows): Tx["receipts"] {
  return {
    first: async (eventHash, at) => {
      const added = await rows.$executeRaw`
        INSERT INTO "Receipt" ("eventHash", "at") VALUES (${eventHash}, ${BigInt(at)}) ON CONFLICT DO NOTHING`;
      return added === 1;
    },
    dropBefore: async (at) => {
      await rows.receipt.deleteMany({ where: { at: { lt: BigInt(at) } } });
    },
  };
}
