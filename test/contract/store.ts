import { beforeEach, describe } from "vitest";
import type { Store } from "../../src/ports/store.ts";
import { describeBallots } from "./store/ballots.ts";
import { describeConcurrency } from "./store/concurrency.ts";
import { describeFeedback } from "./store/feedback.ts";
import { describeOpportunities } from "./store/opportunities.ts";
import { describeOutbox } from "./store/outbox.ts";
import { describePolls } from "./store/polls.ts";
import { describePreferences } from "./store/preferences.ts";
import { describeRoles } from "./store/roles.ts";
import { describeTransactions } from "./store/transactions.ts";

/** A store under test; `reopen` opens the same database a second time, as another process would. */
export interface OpenedStore {
  readonly store: Store;
  reopen(): Promise<Store>;
  dispose(): Promise<void>;
}

/** Two stores on one database, new for every test. */
export interface Subject {
  readonly store: Store;
  readonly second: Store;
}

/** Everything the engine relies on in a store, whatever database is behind it. */
export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(name, () => {
    let opened: OpenedStore | undefined;
    let second: Store | undefined;
    beforeEach(async () => {
      opened = await open();
      second = await opened.reopen();
      return async () => {
        await second?.close();
        await opened?.dispose();
      };
    });
    const subject = (): Subject => {
      if (opened === undefined || second === undefined) throw new Error("The store is opened for each test.");
      return { store: opened.store, second };
    };
    describeTransactions(subject);
    describeRoles(subject);
    describePolls(subject);
    describeBallots(subject);
    describeOpportunities(subject);
    describeOutbox(subject);
    describeFeedback(subject);
    describePreferences(subject);
    describeConcurrency(subject);
  });
}
