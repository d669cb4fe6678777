import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import { type OpportunityId, subjectRef } from "../core/ids.ts";
import { agesOf, suitsAges } from "../core/opportunity/ages.ts";
import type { Part } from "../core/opportunity/fields.ts";
import { type DraftNotice, isOutsideAsk } from "../core/opportunity/notice.ts";
import { type Opportunity, type Showing, shownIn } from "../core/opportunity/opportunity.ts";
import { problemsOf } from "../core/opportunity/rules.ts";
import type { Grant } from "../core/permission/grant.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { Tx } from "../ports/store.ts";
import { freeCode } from "./drafting.ts";
import { askWhether } from "./opportunity-approval.ts";
import { chanceJob, closeJobs, promiseJobs } from "./opportunity-jobs.ts";
import { changeOffer, offerReply } from "./opportunity-manage.ts";
import { chanceSubject } from "./opportunity-posting.ts";
import { readPart } from "./opportunity-reading.ts";
import { otherGroupsOf } from "./opportunity-resolve.ts";
import { postTo } from "./posting.ts";
import { type Reply, show } from "./reply.ts";
import { holderOf, namedAct, namedLook, newId, type Turn } from "./turn.ts";

/** Makes and saves a draft; it is resumed whenever its maker comes back. */
export async function draftOffer(
  tx: Tx,
  turn: Turn,
  group: Group,
  grant: Grant,
  notice: DraftNotice,
): Promise<Opportunity> {
  const id = newId<OpportunityId>(turn.deps);
  const { nation, contact } = group.settings;
  const made: Opportunity = {
    id,
    organisation: group.organisation,
    ref: subjectRef(id),
    code: await freeCode(tx, turn.deps, group),
    version: 1,
    phase: "draft",
    notice: { nation, ...(contact ? { contact } : {}), ...notice },
    showings: [{ group: group.id, organisation: group.organisation, consent: "asked" }],
    owner: grant.id,
    closingHistory: [],
    band: 0,
    outcomes: [],
  };
  await tx.opportunities.save(made);
  return made;
}

/** Saves one part as far as it was filled in; what is still missing is told on the card. */
export function fillPart(turn: Turn, o: Opportunity, group: Group, part: Part): Promise<Reply> {
  const read = readPart(turn, group, part);
  if (!read.ok) return Promise.resolve({ kind: "problems", problems: read.problems });
  return changeOffer(turn, o, group, "ask", { do: "fill", ...read.value }, async () =>
    turn.words.say("chance-draft-saved"),
  );
}

/** Which groups shall be asked to show it. */
export function showIn(turn: Turn, o: Opportunity, group: Group, groups: readonly string[]): Promise<Reply> {
  return changeOffer(turn, o, group, "ask", async (tx) => ({
    do: "show-in",
    showings: (await otherGroupsOf(tx, o))
      .filter((other) => groups.includes(other.id))
      .map((other): Showing => ({ group: other.id, organisation: other.organisation, consent: "asked" })),
  }));
}

export function discardOffer(turn: Turn, o: Opportunity, group: Group): Promise<Reply> {
  const { words } = turn;
  const gone = async (): Promise<Reply> => show(sentenceCard(words, words.say("draft-discarded")));
  return namedAct(
    turn,
    group,
    "ask",
    async (tx) => {
      const locked = await tx.opportunities.lock(o.organisation, o.id);
      if (locked && locked.phase !== "draft")
        return offerReply(turn, tx, locked, group, words.say("chance-manage-late"));
      await tx.opportunities.remove(o.organisation, o.id);
      return gone();
    },
    gone,
  );
}

/** Posts it where its maker may say yes for the group; asks the organisers of every other group. */
export async function publish(turn: Turn, o: Opportunity, group: Group): Promise<Reply> {
  const { deps, words } = turn;
  const today = dayOf(turn.at, group.settings.zone);
  const sound = problemsOf(o.notice, today).length === 0;
  const tooYoung = sound ? await unsuited(turn, o) : [];
  if (tooYoung.length > 0) {
    const said = words.say("chance-ages-groups", {
      groups: tooYoung.map((g) => g.name).join(words.say("list-separator")),
    });
    return namedLook(turn, group, "ask", (tx) => offerReply(turn, tx, o, group, said));
  }
  return changeOffer(
    turn,
    o,
    group,
    "ask",
    async (tx) => {
      // Its key must stand before anybody can press. A key without an open notice is swept when its day of deletion comes.
      const draw = sound ? await deps.interests.prepare(o.id) : undefined;
      const [home, ...others] = await Promise.all(o.showings.map((showing) => consented(tx, turn, o, showing)));
      const showings: readonly [Showing, ...Showing[]] = [home ?? o.showings[0], ...others];
      const { zone } = group.settings;
      return { do: "open", today, zone, showings, ...(draw && o.notice.choosing === "draw" ? { draw } : {}) };
    },
    async (tx, now) => {
      await closeJobs(tx, now, group, turn.at);
      await promiseJobs(tx, now, group);
      await tx.due.add(chanceJob(now, "chance.match", turn.at));
      for (const showing of now.showings) await showOrAsk(tx, turn, now, showing);
      return words.say(shownIn(now).length === now.showings.length ? "chance-published" : "chance-published-asked");
    },
  );
}

/** Groups it is meant for in which people may be too young for it (domain D10). */
const unsuited = (turn: Turn, o: Opportunity): Promise<readonly Group[]> =>
  turn.deps.store.transaction(async (tx) => {
    const groups = await Promise.all(o.showings.map((s) => tx.groups.find(s.organisation, s.group)));
    return groups.flatMap((g) => (g && !suitsAges(o.notice, agesOf(g.settings)) ? [g] : []));
  });

/** Whoever runs a group says yes for it by posting; an outside ask always waits for a yes of its own (domain D11). */
async function consented(tx: Tx, turn: Turn, o: Opportunity, showing: Showing): Promise<Showing> {
  if (isOutsideAsk(o.notice)) return showing;
  const grants = await tx.grants.of(showing.organisation, showing.group, holderOf(turn), turn.at);
  const grant = grants.find((one) => one.role === "organiser");
  return grant ? { ...showing, consent: "yes", approvedBy: grant.id } : showing;
}

async function showOrAsk(tx: Tx, { deps, at }: Turn, o: Opportunity, showing: Showing): Promise<void> {
  const group = await tx.groups.find(showing.organisation, showing.group);
  if (group?.phase !== "ready") return;
  if (showing.consent === "yes") {
    await postTo(tx, deps, group, chanceSubject.card(o), at);
    return;
  }
  await askWhether(tx, deps, o, group, "organiser", at);
}
