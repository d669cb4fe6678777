import type { OpportunityId } from "../core/ids.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import { type MyChance, type MyWishes, myChance, myWishes } from "../core/opportunity/shared.ts";
import type { HeldInterest } from "../ports/interests.ts";
import { wishesOf } from "./chances-acts.ts";
import { leave, withSeals } from "./opportunity-interests.ts";
import type { Turn } from "./turn.ts";

const PAGE = 200;

/** Every notice that may hold something about anybody. */
async function* held(turn: Turn): AsyncGenerator<Opportunity> {
  let after: OpportunityId | undefined;
  for (;;) {
    const page = await turn.deps.store.transaction((tx) =>
      tx.opportunities.inPhases(["open", "closed", "cancelled", "withdrawn"], after, PAGE),
    );
    for (const o of page) yield o;
    after = page.at(-1)?.id;
    if (page.length < PAGE || after === undefined) return;
  }
}

async function* mine(turn: Turn): AsyncGenerator<{ readonly o: Opportunity; readonly held: HeldInterest }> {
  const { deps, event } = turn;
  for await (const o of held(turn)) {
    const found = await withSeals(deps, o, (seals) =>
      deps.store.transaction(async (tx) => {
        const row = await tx.interests.find(o.id, seals.tagOf(event.by.ref));
        return row && seals.open(row);
      }),
    );
    if (found) yield { o, held: found };
  }
}

/** All that is held about one person's interests, for /mydata: their own tags find their own rows, and nobody else's can. */
export async function myChances(turn: Turn): Promise<readonly MyChance[]> {
  const found: MyChance[] = [];
  for await (const { o, held: one } of mine(turn)) found.push(myChance(o.notice.title ?? "", one));
  return found;
}

/** What somebody asked to be told of, for their own eyes. */
export async function heldWishes(turn: Turn): Promise<MyWishes | undefined> {
  const wishes = await wishesOf(turn);
  return wishes && myWishes(wishes);
}

/** Deletes somebody's interests, each by itself, and their wishes. Whoever waits moves up. */
export async function forgetChances(turn: Turn): Promise<void> {
  const { deps, at, event } = turn;
  for await (const { o, held: one } of mine(turn))
    await withSeals(deps, o, (seals) => deps.store.transaction((tx) => leave(tx, deps, seals, o, one.tag, at)));
  await deps.store.transaction((tx) => tx.subscriptions.remove(deps.subscriptions.tagOf(event.by.ref)));
}
