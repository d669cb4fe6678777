import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OrganisationId } from "../../src/core/ids.ts";
import { createDueJobs } from "../../src/engine/due-jobs.ts";
import { createLeases, LEASE_MS } from "../../src/engine/leases.ts";
import type { Store } from "../../src/ports/store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { manualClock } from "../ports/manual-clock.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";
import { at } from "./memory-store.ts";

const organisation = "o1" as OrganisationId;

describe.each(["sqlite", "postgresql"] as const)("two processes on one %s", (engine) => {
  let database: FreshDatabase;
  let stores: readonly Store[];

  beforeEach(async () => {
    database = await freshDatabase(engine);
    const first = await openStore(database.url);
    stores = [first, await openStore(database.url)];
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    await database.dispose();
  });

  it("do every due job once between them, however one fails the first time", async () => {
    const clock = manualClock(1_000_000);
    const ran: string[] = [];
    let failing = true;
    const rounds = stores.map((store) =>
      createDueJobs({
        store,
        clock,
        log: () => {},
        handlers: {
          mark: {
            catchUp: { kind: "always" },
            async run(tx, job) {
              if (job.subject === "bad" && failing) throw new Error("no");
              // Written in the same transaction, so that only what was kept is counted below.
              await tx.due.add({ ...job, kind: "marked", runAt: at(9e12) });
              ran.push(job.subject);
            },
          },
        },
      }),
    );
    const [first] = stores;
    const subjects = ["bad", ...Array.from({ length: 12 }, (_, n) => `job-${n}`)];
    await first?.transaction(async (tx) => {
      for (const subject of subjects) await tx.due.add({ organisation, kind: "mark", subject, runAt: at(5) });
    });
    await Promise.all(rounds.map((due) => due.runDue()));
    failing = false;
    clock.advance(3_600_000);
    await Promise.all(rounds.map((due) => due.runDue()));
    const marked = await first?.transaction((tx) => tx.pumps.claimDue(at(9e12), 100));
    expect(marked?.map((job) => job.subject).sort()).toEqual([...subjects].sort());
    expect(new Set(ran).size).toBe(13);
  });

  it("never hold a lease both", async () => {
    const clock = manualClock();
    const [a, b] = stores.map((store, n) => createLeases({ store, clock, log: () => {}, holder: `process-${n}` }));
    if (!a || !b) throw new Error("two stores");
    const held = await Promise.all([a, b].map((leases) => leases.hold("connection.slack", () => {})));
    expect(held.filter(Boolean)).toHaveLength(1);
    const [winner, loser] = held[0] ? [a, b] : [b, a];
    clock.advance(60_000);
    await winner.renew();
    clock.advance(LEASE_MS - 1);
    expect(await loser.hold("connection.slack", () => {})).toBe(false);
    clock.advance(1);
    expect(await loser.hold("connection.slack", () => {})).toBe(true);
    expect(winner.holds("connection.slack")).toBe(false);
  });
});
