import { currentPlaces, MOST_PLACES, PLACE_CHARACTERS, placesNamed, saying } from "../core/feedback/seeing.ts";
import type { Group } from "../core/group/group.ts";
import { readText } from "../core/text.ts";
import { placesForm, worksForm } from "../core/views/feedback-places.ts";
import type { Tx } from "../ports/store.ts";
import { noteAct } from "./feedback-acts.ts";
import { notThere } from "./feedback-seen.ts";
import { formReader } from "./form-reading.ts";
import { ask, type Reply } from "./reply.ts";
import { holderOf, namedAct, namedLook, newId, type Turn } from "./turn.ts";

type Done = (tx: Tx, said: string) => Promise<Reply>;

/** Where readers may work, as the organisers list it. */
export const askPlaces = (turn: Turn, group: Group): Promise<Reply> =>
  namedLook(turn, group, "set-feedback", async (tx) =>
    ask(placesForm(group, (await tx.desks.find(group.organisation, group.id))?.places ?? [], turn.words)),
  );

export async function setPlaces(turn: Turn, group: Group, done: Done): Promise<Reply> {
  const { words, deps } = turn;
  const reader = formReader(turn, group);
  const lines = reader
    .maybe("places", MOST_PLACES * (PLACE_CHARACTERS + 1), "many")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const unlike = new Set(lines.map((line) => line.toLowerCase()));
  const fits = lines.every((line) => readText(line, { max: PLACE_CHARACTERS, lines: "one" }).ok);
  if (!fits || lines.length > MOST_PLACES || unlike.size < lines.length)
    reader.problem("places", words.say("problem-places", { most: MOST_PLACES, max: PLACE_CHARACTERS }));
  const read = reader.finish(() => lines);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const said = words.say("reading-places-saved");
  return namedAct(
    turn,
    group,
    "set-feedback",
    async (tx, { grant }) => {
      const desk = await tx.desks.lock(group.organisation, group.id);
      if (!desk) return notThere(turn);
      const places = placesNamed(desk.places ?? [], read.value, () => newId<string>(deps).slice(0, 12));
      await tx.desks.save({ ...desk, places });
      await noteAct(deps, tx, group, { act: "places", grant }, turn.at);
      return done(tx, said);
    },
    (tx) => done(tx, said),
  );
}

/** Where this reader works: their own act, for every role they hold here. */
export const askWorks = (turn: Turn, group: Group): Promise<Reply> =>
  namedLook(turn, group, "read-feedback", async (tx, { grant }) => {
    const desk = await tx.desks.find(group.organisation, group.id);
    if (!desk || currentPlaces(desk.places ?? []).length === 0) return notThere(turn);
    return ask(worksForm(group, desk.places ?? [], desk.worksAt?.[grant.id], turn.words));
  });

export async function setWorks(turn: Turn, group: Group, done: Done): Promise<Reply> {
  const given = turn.event.kind === "form" ? turn.event.answers.get("works") : undefined;
  const chosen = typeof given === "string" ? [given] : (given ?? []);
  if (chosen.length === 0)
    return { kind: "problems", problems: [{ field: "works", message: turn.words.say("problem-pick") }] };
  const said = turn.words.say("reading-works-saved");
  return namedAct(
    turn,
    group,
    "read-feedback",
    async (tx, { grant }) => {
      const desk = await tx.desks.lock(group.organisation, group.id);
      if (!desk) return notThere(turn);
      const grants = await tx.grants.of(group.organisation, group.id, holderOf(turn), turn.at);
      const asked = currentPlaces(desk.places ?? []);
      const now = grants.map(({ id }) => [id, saying(desk.worksAt?.[id] ?? {}, asked, chosen)] as const);
      await tx.desks.save({ ...desk, worksAt: { ...desk.worksAt, ...Object.fromEntries(now) } });
      await noteAct(turn.deps, tx, group, { act: "works", grant }, turn.at);
      return done(tx, said);
    },
    (tx) => done(tx, said),
  );
}
