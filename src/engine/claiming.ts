import { readSetUp } from "../core/forms/read-group.ts";
import type { Group } from "../core/group/group.ts";
import type { GrantId } from "../core/ids.ts";
import { setUpForm } from "../core/views/forms.ts";
import { organiserCard } from "../core/views/group.ts";
import { sentenceCard } from "../core/views/person.ts";
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

export async function setUp(turn: Turn, group: Group): Promise<Reply> {
  const { deps, words } = turn;
  const read = readSetUp(formReader(turn, group));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const { name, runs, nation, word, contact } = read.value;
  const saved: Group = { ...group, name, phase: "ready", settings: { ...group.settings, nation, word, contact } };
  const done = async () => show(organiserCard(saved, words, words.say("set-up-done")));
  return namedAct(
    turn,
    group,
    "settings",
    async (tx) => {
      await tx.organisations.save({ id: group.organisation, name: runs });
      await tx.groups.save(saved);
      if (group.phase !== "ready") {
        await postTo(tx, deps, saved, subjectOf.ready(group.id), turn.at);
        await redraw(tx, deps, group.organisation, group.id, subjectOf.intro(group.id), turn.at);
      }
      return done();
    },
    done,
  );
}
