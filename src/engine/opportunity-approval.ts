import type { Group } from "../core/group/group.ts";
import { agesOf, suitsAges } from "../core/opportunity/ages.ts";
import type { OpportunityRefusal } from "../core/opportunity/decide.ts";
import { isOutsideAsk } from "../core/opportunity/notice.ts";
import type { Opportunity, Showing } from "../core/opportunity/opportunity.ts";
import type { Role } from "../core/permission/grant.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { matchJob } from "./opportunity-jobs.ts";
import { offerRefusal } from "./opportunity-manage.ts";
import { applyTo, chanceSubject } from "./opportunity-posting.ts";
import { eraseFrom, postTo, tellHolder } from "./posting.ts";
import { type Reply, show } from "./reply.ts";
import { holderOf, namedAct, type Turn } from "./turn.ts";

/** One to one to everybody with this role in a group: may it be shown here? */
export async function askWhether(
  tx: Tx,
  deps: Pick<Deps, "randomness">,
  o: Opportunity,
  group: Group,
  role: Role,
  at: Turn["at"],
): Promise<void> {
  for (const grant of await tx.grants.inGroup(group.organisation, group.id, role)) {
    const to = { organisation: group.organisation, group: group.id, grant: grant.id };
    await tellHolder(tx, deps, to, chanceSubject.approve(o), at);
  }
}

/**
 * The organiser of a group, or its co-chair for an outside ask, says yes or no to showing a notice there; who said so is
 * kept with the yes. Whoever has both roles turns one key: the other must be another person's.
 */
export async function answerShowing(turn: Turn, o: Opportunity, group: Group, yes: boolean): Promise<Reply> {
  const { words, deps } = turn;
  const says = (id: "yes" | "no" | "waits" | "first"): Reply =>
    show(sentenceCard(words, words.say(`chance-approve-${id}`)));
  return namedAct(
    turn,
    group,
    "approve-showing",
    async (tx) => {
      const mine = await tx.grants.of(group.organisation, group.id, holderOf(turn), turn.at);
      const grant = mine.find((one) => one.role === "organiser") ?? mine.find((one) => one.role === "co-chair");
      const twoKeys = await needsCoChair(tx, o, group);
      if (!grant || (grant.role === "co-chair" && !twoKeys)) return show(sentenceCard(words, words.say("not-allowed")));
      const as = grant.role === "organiser" ? "organiser" : "co-chair";
      if (yes && !suitsAges(o.notice, agesOf(group.settings)))
        return show(sentenceCard(words, words.say("chance-ages-here")));
      const locked = await tx.opportunities.lock(o.organisation, o.id);
      const before = locked?.showings.find((one) => one.group === group.id)?.consent;
      const showing: Showing = { group: group.id, organisation: group.organisation, consent: "asked" };
      const done = await applyTo(tx, o, { do: "answer-showing", showing, yes, by: grant.id, as, twoKeys }, turn.at);
      if ("refusal" in done) return refused(turn, done.refusal);
      const now = done.opportunity.showings.find((one) => one.group === group.id);
      if (now?.consent === "yes" && before !== "yes") {
        await postTo(tx, deps, group, chanceSubject.card(o), turn.at);
        await tx.due.add(matchJob(o, group.id, turn.at));
      }
      if (now?.consent === "no" && before === "yes")
        await eraseFrom(tx, deps, group.organisation, group.id, chanceSubject.card(o), turn.at);
      if (now?.consent === "asked" && as === "organiser") await askWhether(tx, deps, o, group, "co-chair", turn.at);
      return says(standsAt(now));
    },
    async (tx) => {
      const now = await tx.opportunities.find(o.organisation, o.id);
      return says(standsAt(now?.showings.find((one) => one.group === group.id)));
    },
  );
}

/** Which sentence tells how the group's answer stands. */
function standsAt(showing: Showing | undefined): "yes" | "no" | "waits" | "first" {
  if (showing?.consent !== "asked") return showing?.consent === "yes" ? "yes" : "no";
  return showing.approvedBy === undefined ? "first" : "waits";
}

const refused = (turn: Turn, refusal: OpportunityRefusal): Reply =>
  show(sentenceCard(turn.words, offerRefusal(turn, refusal)));

/** A carer of the group must say yes as well: to outside asks, as long as somebody has that role (domain D11). */
const needsCoChair = async (tx: Tx, o: Opportunity, group: Group): Promise<boolean> =>
  isOutsideAsk(o.notice) && (await tx.grants.inGroup(group.organisation, group.id, "co-chair")).length > 0;
