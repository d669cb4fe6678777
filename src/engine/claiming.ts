import { readSetUp } from "../core/forms/read-group.ts";
import type { Group } from "../core/group/group.ts";
import type { GrantId, OrganisationId } from "../core/ids.ts";
import { setUpForm } from "../core/views/forms.ts";
import { organiserCard } from "../core/views/group.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { Tx } from "../ports/store.ts";
import { formReader } from "./form-reading.ts";
import { postTo, redraw, subjectOf } from "./posting.ts";
import { ask, type Reply, show } from "./reply.ts";
import { holderOf, namedAct, newId, type Turn } from "./turn.ts";

/** Whoever the platform calls an administrator of the room may take on a group that has no organiser. */
export async function claim(turn: Turn, group: Group): Promise<Reply> {
  const { deps, words, adapter, event } = turn;
  const holder = holderOf(turn);
  const place = { kind: "room", space: group.room.space, room: group.room.room } as Parameters<
    typeof adapter.isPlatformAdmin
  >[1];
  const isAdmin = await adapter.isPlatformAdmin(event.by.ref, place);
  const reply = await deps.store.transaction(async (tx) => {
    // Two who claim at the same moment take turns here, so that the second sees the first.
    await tx.pumps.lease(`claim.${group.id}`, holder, turn.at, turn.at);
    await tx.pumps.release(`claim.${group.id}`, holder);
    const organisers = await tx.grants.inGroup(group.organisation, group.id, "organiser");
    const mine = await tx.grants.of(group.organisation, group.id, holder, turn.at);
    const name = (await tx.organisations.find(group.organisation))?.name ?? "";
    if (mine.some((g) => g.role === "organiser"))
      return group.phase === "ready"
        ? show(organiserCard(group, words, words.say("organiser-welcome")))
        : ask(setUpForm(group, name, words));
    if (organisers.length > 0) return show(sentenceCard(words, words.say("claim-taken")));
    if (!isAdmin) return show(sentenceCard(words, words.say("claim-not-admin")));
    const id = newId<GrantId>(deps);
    await tx.grants.add(
      { id, organisation: group.organisation, group: group.id, role: "organiser" },
      holder,
      deps.people.sealAddress(event.by.ref),
    );
    if (group.phase === "unclaimed") await tx.groups.save({ ...group, phase: "claimed" });
    return ask(setUpForm(group, name, words));
  });
  deps.subjects.forget();
  return reply;
}

/** The set-up form, sent. A group run by an organisation the person organises for already becomes one of its groups. */
export async function setUp(turn: Turn, group: Group): Promise<Reply> {
  const { deps, words } = turn;
  const read = readSetUp(formReader(turn, group));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const { name, runs, nation, word, contact } = read.value;
  const settings = { ...group.settings, nation, word, contact };
  const done = async (tx: Tx) => {
    const now = (await tx.groups.byRef(group.ref)) ?? group;
    return show(organiserCard(now, words, words.say("set-up-done")));
  };
  return namedAct(
    turn,
    group,
    "settings",
    async (tx) => {
      const home = group.phase === "ready" ? undefined : await organisationCalled(tx, turn, runs);
      const housed = home === undefined ? group : await tx.groups.rehome(group, home);
      if (home === undefined) await tx.organisations.save({ id: group.organisation, name: runs });
      const saved: Group = { ...housed, name, phase: "ready", settings };
      await tx.groups.save(saved);
      if (group.phase !== "ready") {
        await postTo(tx, deps, saved, subjectOf.ready(group.id), turn.at);
        await redraw(tx, deps, saved.organisation, group.id, subjectOf.intro(group.id), turn.at);
      }
      return done(tx);
    },
    done,
  );
}

/** An organisation of this name in which the person is an organiser already: nobody joins one by knowing its name. */
async function organisationCalled(tx: Tx, turn: Turn, name: string): Promise<OrganisationId | undefined> {
  const same = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();
  for (const grant of await tx.grants.heldBy(holderOf(turn))) {
    if (grant.role !== "organiser") continue;
    const organisation = await tx.organisations.find(grant.organisation);
    const group = await tx.groups.find(grant.organisation, grant.group);
    if (organisation && same(organisation.name, name) && group?.phase === "ready") return organisation.id;
  }
  return undefined;
}
