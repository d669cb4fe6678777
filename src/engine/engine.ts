import { createBallotBox } from "../anonymity/ballot-box.ts";
import { createFeedbackSeals } from "../anonymity/feedback-seals.ts";
import { createInterestBook } from "../anonymity/interest-book.ts";
import { createPeople } from "../anonymity/people.ts";
import { createPressMemory } from "../anonymity/press-memory.ts";
import { createReaderLog } from "../anonymity/reader-log.ts";
import { createReceiptCodes } from "../anonymity/receipt-codes.ts";
import { createReturnAddresses } from "../anonymity/return-addresses.ts";
import type { DeploymentSecret } from "../anonymity/secret.ts";
import { createSubscriptionBook } from "../anonymity/subscription-book.ts";
import { dangerCheck } from "../core/feedback/danger.ts";
import type { HelpLine } from "../core/help/help-lines.ts";
import { HOUR } from "../core/time.ts";
import type { Answer, ChatAdapter, Inbound } from "../ports/chat-adapter.ts";
import type { Clock } from "../ports/clock.ts";
import type { Keyring } from "../ports/keyring.ts";
import type { Log } from "../ports/log.ts";
import type { Randomness } from "../ports/randomness.ts";
import type { Store } from "../ports/store.ts";
import type { Catalogue } from "../words/catalogue.ts";
import { loadDangerWeights } from "../words/danger-weights.ts";
import { createActivity } from "./activity.ts";
import { createCloser } from "./closing.ts";
import { commands } from "./commands.ts";
import { createConnections } from "./connections.ts";
import type { Deps } from "./deps.ts";
import { dispatch } from "./dispatch.ts";
import { createDueJobs } from "./due-jobs.ts";
import { faultFields } from "./fault-fields.ts";
import { createFeedbackMemory } from "./feedback-memory.ts";
import { createReleaser } from "./feedback-release.ts";
import { isReturnSubject } from "./feedback-returns.ts";
import type { FormProgress } from "./form-desk.ts";
import { dueHandlers } from "./handlers.ts";
import { onTheHour } from "./hourly.ts";
import { watchKeys } from "./key-check.ts";
import { createLeases } from "./leases.ts";
import { createOutbox } from "./outbox.ts";
import { createPreferences } from "./preferences.ts";
import { createPrivateContext } from "./private-context.ts";
import { createRedeliveries } from "./redeliveries.ts";
import { render } from "./rendering.ts";
import { createSharedCards } from "./shared-cards.ts";
import { createSubjects } from "./subjects.ts";
import { type EveryMinute, everyMinute, startTick, type Tick } from "./tick.ts";
import { createTidier } from "./tidying.ts";
import { createTokens } from "./tokens.ts";
import { onTrouble } from "./trouble.ts";

/** What an engine is made of. Nothing here is made twice: one engine, one store, one keyring. */
export interface EngineParts {
  readonly store: Store;
  readonly adapters: readonly ChatAdapter[];
  readonly secret: DeploymentSecret;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly catalogue: Catalogue;
  readonly helpLines: readonly HelpLine[];
  readonly log: Log;
  /** "https://sayso.example.org", without a slash at its end. */
  readonly publicUrl?: string;
  /** The minute; a test gives one that never comes and calls `catchUp` instead. */
  readonly everyMinute?: EveryMinute;
}

export interface Engine {
  /** Connects the platforms and begins to tick; resolves once events flow. */
  start(): Promise<void>;
  /** Takes no more events, lets what is under way finish, writes what waits in memory. Harmless when repeated. */
  stop(): Promise<void>;
  /**
   * Does now all that is due by the clock, and resolves when nothing is: what the tick does, until all is quiet. The
   * answer is the milliseconds until something that only waits for its platform's pace may leave.
   */
  catchUp(): Promise<number | undefined>;
  /** What adapters call; public so that a benchmark can do without one. Never throws. */
  listen(adapter: ChatAdapter, event: Inbound): Promise<Answer>;
}

/** Puts the engine together. It does nothing until `start`. */
export function createEngine(parts: EngineParts): Engine {
  const deps = dependencies(parts, () => outbox.nudge());
  const { store, clock, log } = deps;
  const outbox = createOutbox({
    store,
    adapters: deps.adapters,
    clock,
    randomness: deps.randomness,
    log,
    render: (row) => render(deps, row),
    isAnnouncement: (row) => row.to.kind === "group",
    isHushed: (row) => isReturnSubject(row.subject),
    onTrouble: (tx, trouble) => onTrouble(deps, tx, trouble),
  });
  const dueJobs = createDueJobs({ store, handlers: dueHandlers(deps), clock, log });
  const closer = createCloser(deps);
  const releaser = createReleaser(deps);
  const tidier = createTidier(deps);
  const leases = createLeases({ store, clock, log, holder: holderName(deps) });
  const connections = createConnections(parts.adapters, leases, log, (adapter, event) =>
    dispatch(deps, adapter, event),
  );
  const hour = hourly(deps);
  let tick: Tick | undefined;
  /** At the end the database may be away: consents are then asked for again, and leases run out by themselves. */
  const lastly = (step: string, work: Promise<void>): Promise<void> =>
    work.catch((fault: unknown) => log("tick.fault", { step, ...faultFields(fault) }));

  const keys = async (): Promise<void> => {
    if (await watchKeys({ store, clock, log, keyring: parts.keyring })) deps.subjects.forget();
  };
  const dueAndClose = async (): Promise<void> => {
    await dueJobs.runDue();
    deps.subjects.forget();
    await closer.run();
    await releaser.run();
  };
  return {
    async start() {
      await connections.open();
      const published = commands(
        deps.catalogue.languages.map((l) => l.language),
        (l) => deps.catalogue.words(l),
      );
      await Promise.all(parts.adapters.map((adapter) => adapter.publish(published)));
      outbox.start();
      tick = startTick(
        [
          { name: "leases", run: () => leases.renew() },
          { name: "connections", run: () => connections.open() },
          { name: "keys", run: keys },
          { name: "due", run: dueAndClose },
          { name: "hour", run: hour },
          { name: "outbox", run: async () => outbox.nudge() },
          { name: "tidy", run: () => tidier.whenQuiet() },
        ],
        log,
        parts.everyMinute ?? everyMinute,
      );
    },
    async stop() {
      await connections.close();
      await tick?.stop();
      await outbox.stop();
      await lastly("flush", deps.preferences.flush());
      await lastly("leases", leases.releaseAll());
    },
    async catchUp() {
      await keys();
      await dueAndClose();
      await hour();
      await outbox.pump();
      return outbox.nextInMs();
    },
    listen: (adapter, event) => dispatch(deps, adapter, event),
  };
}

function dependencies(parts: EngineParts, nudge: () => void): Deps {
  const { store, secret, keyring, clock, randomness, catalogue, helpLines, log } = parts;
  const people = createPeople(secret, randomness);
  return {
    store,
    people,
    catalogue,
    helpLines,
    clock,
    randomness,
    log,
    nudge,
    publicUrl: parts.publicUrl,
    adapters: new Map(parts.adapters.map((adapter) => [adapter.platform as string, adapter])),
    ballots: createBallotBox({ table: store.ballots, keyring, secret, randomness, clock }),
    seals: createFeedbackSeals({ keyring, secret, randomness, clock }),
    codes: createReceiptCodes(secret, randomness),
    readerLog: createReaderLog(secret, randomness),
    returns: createReturnAddresses({ keyring, secret, randomness, people }),
    feedback: createFeedbackMemory(people, clock, dangerCheck(loadDangerWeights())),
    interests: createInterestBook({ keyring, secret, randomness, people }),
    subscriptions: createSubscriptionBook(secret, randomness, people),
    presses: createPressMemory(people, clock),
    preferences: createPreferences(store, people),
    subjects: createSubjects(store, clock),
    tokens: createTokens(secret.derive("tokens")),
    sharedCards: createSharedCards(),
    redeliveries: createRedeliveries(clock, randomness),
    activity: createActivity(clock),
    privately: createPrivateContext<FormProgress>(people, clock),
  };
}

/**
 * Who holds the leases. A file is for one process on one machine: after a crash it is its own successor and hears at once,
 * where a stranger would wait until the lease runs out. Processes on PostgreSQL must be told apart.
 */
const holderName = ({ store, randomness }: Deps): string =>
  store.engine === "sqlite" ? "this-machine" : Buffer.from(randomness.bytes(12)).toString("hex");

/** Runs `onTheHour` once for every hour of the clock that has begun since the last time; never at the start. */
function hourly(deps: Deps): () => Promise<void> {
  let last = Math.floor(deps.clock.now() / HOUR);
  return async () => {
    const now = deps.clock.now();
    const current = Math.floor(now / HOUR);
    if (current === last) return;
    last = current;
    await onTheHour(deps, now);
  };
}
