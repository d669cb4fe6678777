import type { Tx } from "../../ports/store.ts";
import type { Rows } from "../client.ts";
import type { Dialect } from "../dialect.ts";
import { shielded } from "../fault.ts";
import { dueTable } from "./due.ts";
import { deskTable, poolRows } from "./feedback-desks.ts";
import { grantTable } from "./grants.ts";
import { groupTable, organisationTable } from "./groups.ts";
import { heardTable } from "./heard.ts";
import { interestTable, subscriptionTable } from "./interests.ts";
import { invitationTable } from "./invitations.ts";
import { opportunityTable } from "./opportunities.ts";
import { outboxTable } from "./outbox.ts";
import { pollTable } from "./polls.ts";
import { postedTable } from "./posted.ts";
import { pumpTable } from "./pumps.ts";
import { readerActTable } from "./reader-acts.ts";
import { receiptTable } from "./receipts.ts";

/** Every table of the port, over one transaction of the database. */
export function tablesOf(rows: Rows, dialect: Dialect): Tx {
  return {
    organisations: shielded("organisations", organisationTable(rows)),
    groups: shielded("groups", groupTable(rows)),
    grants: shielded("grants", grantTable(rows)),
    invitations: shielded("invitations", invitationTable(rows)),
    polls: shielded("polls", pollTable(rows, dialect)),
    opportunities: shielded("opportunities", opportunityTable(rows, dialect)),
    interests: shielded("interests", interestTable(rows)),
    subscriptions: shielded("subscriptions", subscriptionTable(rows)),
    posted: shielded("posted", postedTable(rows)),
    outbox: shielded("outbox", outboxTable(rows)),
    due: shielded("due", dueTable(rows)),
    receipts: shielded("receipts", receiptTable(rows)),
    desks: shielded("desks", deskTable(rows, dialect)),
    pool: shielded("pool", poolRows(rows, dialect)),
    readerActs: shielded("readerActs", readerActTable(rows)),
    heard: shielded("heard", heardTable(rows, dialect)),
    pumps: shielded("pumps", pumpTable(rows, dialect)),
  };
}
