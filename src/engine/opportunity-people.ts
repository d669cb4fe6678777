import type { Group } from "../core/group/group.ts";
import { placeRules } from "../core/opportunity/interest.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import { sharedOf } from "../core/opportunity/shared.ts";
import { peopleCard } from "../core/views/opportunity-people.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { InterestSeals } from "../ports/interests.ts";
import type { Tx } from "../ports/store.ts";
import { everybody, withSeals } from "./opportunity-interests.ts";
import { tellInterested } from "./opportunity-posting.ts";
import { type Reply, show } from "./reply.ts";
import { type Allowed, namedAct, namedLook, type Turn } from "./turn.ts";

/** Those who chose to tell the owner who they are; for the owner alone (domain D9). */
export async function people(turn: Turn, o: Opportunity, group: Group): Promise<Reply> {
  const { words } = turn;
  const reply = await withSeals(turn.deps, o, (seals) =>
    namedLook(turn, group, "see-asks", async (tx, allowed) =>
      (await isOwner(tx, o, allowed))
        ? peopleReply(turn, tx, seals, o)
        : show(sentenceCard(words, words.say("not-allowed"))),
    ),
  );
  return reply ?? show(sentenceCard(words, words.say("chance-manage-key-missing")));
}

/** Who made it; where they have given up the role, another organiser of the group. */
async function isOwner(tx: Tx, o: Opportunity, { grant }: Allowed): Promise<boolean> {
  if (grant.id === o.owner) return true;
  return grant.role === "organiser" && (await tx.grants.find(o.organisation, o.owner)) === undefined;
}

async function peopleReply(turn: Turn, tx: Tx, seals: InterestSeals, o: Opportunity): Promise<Reply> {
  const choosing = o.notice.choosing === "people-choose" && !o.settled;
  return show(peopleCard(o, sharedOf(await everybody(tx, seals, o)), choosing, turn.words));
}

/** Gives a place to somebody who shared a contact, where people pick; never more places than there are. */
export async function choose(turn: Turn, o: Opportunity, group: Group, tag: string): Promise<Reply> {
  const { words, deps } = turn;
  const reply = await withSeals(deps, o, (seals) =>
    namedAct(
      turn,
      group,
      "ask",
      async (tx, allowed) => {
        if (!(await isOwner(tx, o, allowed))) return show(sentenceCard(words, words.say("not-allowed")));
        const locked = await tx.opportunities.lock(o.organisation, o.id);
        if (!locked || locked.settled || locked.notice.choosing !== "people-choose")
          return show(sentenceCard(words, words.say("chance-manage-late")));
        const all = await everybody(tx, seals, locked);
        const one = all.find(
          (held) => held.tag === tag && held.contact !== undefined && held.standing === "interested",
        );
        const taken = all.filter((held) => held.standing === "placed").length;
        if (one && taken >= placeRules(locked.notice).places)
          return show(sentenceCard(words, words.say("chance-chosen-full")));
        if (one) {
          const placed = { ...one, standing: "placed" } as const;
          await tx.interests.put(seals.seal(placed));
          await tellInterested(tx, deps, locked, placed, "ending", turn.at);
        }
        return peopleReply(turn, tx, seals, locked);
      },
      (tx) => peopleReply(turn, tx, seals, o),
    ),
  );
  return reply ?? show(sentenceCard(words, words.say("chance-manage-key-missing")));
}
