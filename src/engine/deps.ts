import type { HelpLine } from "../core/help/help-lines.ts";
import type { BallotBox, People, PressMemory } from "../ports/anonymity.ts";
import type { ChatAdapter } from "../ports/chat-adapter.ts";
import type { Clock } from "../ports/clock.ts";
import type { FeedbackSeals, ReceiptCodes } from "../ports/feedback-seals.ts";
import type { InterestBook, SubscriptionBook } from "../ports/interests.ts";
import type { Log } from "../ports/log.ts";
import type { Randomness } from "../ports/randomness.ts";
import type { ReaderLog } from "../ports/reader-log.ts";
import type { ReturnAddresses } from "../ports/return-addresses.ts";
import type { Store } from "../ports/store.ts";
import type { Catalogue } from "../words/catalogue.ts";
import type { Activity } from "./activity.ts";
import type { FeedbackMemory } from "./feedback-memory.ts";
import type { FormProgress } from "./form-desk.ts";
import type { Preferences } from "./preferences.ts";
import type { PrivateContext } from "./private-context.ts";
import type { Redeliveries } from "./redeliveries.ts";
import type { SharedCards } from "./shared-cards.ts";
import type { Subjects } from "./subjects.ts";
import type { Tokens } from "./tokens.ts";

/** All that the engine's features work with. Made once, in `createEngine`. */
export interface Deps {
  readonly store: Store;
  readonly adapters: ReadonlyMap<string, ChatAdapter>;
  readonly people: People;
  readonly ballots: BallotBox;
  readonly seals: FeedbackSeals;
  readonly codes: ReceiptCodes;
  readonly returns: ReturnAddresses;
  readonly readerLog: ReaderLog;
  readonly feedback: FeedbackMemory;
  readonly interests: InterestBook;
  readonly subscriptions: SubscriptionBook;
  readonly presses: PressMemory;
  readonly preferences: Preferences;
  readonly subjects: Subjects;
  readonly tokens: Tokens;
  readonly sharedCards: SharedCards;
  readonly privately: PrivateContext<FormProgress>;
  readonly catalogue: Catalogue;
  readonly helpLines: readonly HelpLine[];
  readonly redeliveries: Redeliveries;
  readonly activity: Activity;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly log: Log;
  /** "https://sayso.example.org", where there is one: without it nothing links to us. */
  readonly publicUrl: string | undefined;
  /** Called after a transaction that left something to send or to do. */
  readonly nudge: () => void;
}

/** Version of the privacy note (`consent-…` in the language files). Raise it when the note says something new. */
export const NOTE_VERSION = 1;
