import { dayOf } from "../core/due.ts";
import { newDesk } from "../core/feedback/desk.ts";
import { audiencesOf } from "../core/feedback/heard.ts";
import { type DeskIntent, INBOX_PAGE } from "../core/feedback/intents.ts";
import { rhythmFor } from "../core/feedback/slots.ts";
import { readDesk } from "../core/forms/read-feedback.ts";
import type { Group } from "../core/group/group.ts";
import type { Role } from "../core/permission/grant.ts";
import { deskForm } from "../core/views/feedback-forms.ts";
import { deskCard, inboxCard } from "../core/views/feedback-reader.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { Tx } from "../ports/store.ts";
import { fresh, freshKeyIds } from "./feedback-batches.ts";
import { deskJob } from "./feedback-jobs.ts";
import { themeAct } from "./feedback-themes.ts";
import { formReader } from "./form-reading.ts";
import { placeOf } from "./group-place.ts";
import { postTo, subjectOf } from "./posting.ts";
import { ask, type Reply, show } from "./reply.ts";
import { readStories } from "./story-reading.ts";
import { holderOf, namedAct, namedLook, type Turn } from "./turn.ts";

/** What organisers and readers do with a group's feedback as a whole. */
export async function deskAct(turn: Turn, intent: DeskIntent, group: Group): Promise<Reply> {
  const { words } = turn;
  switch (intent.do) {
    case "desk":
      return namedLook(turn, group, "read-feedback", (tx, { grant }) => deskReply(turn, tx, group, grant.role));
    case "inbox":
      return namedLook(turn, group, "read-feedback", (tx) => inbox(turn, tx, group, intent.from));
    case "stories":
      return readStories(turn, group, intent.place, intent.from);
    case "set":
      return namedLook(turn, group, "set-feedback", async (tx) =>
        group.phase === "ready"
          ? ask(deskForm(group, await tx.desks.find(group.organisation, group.id), words))
          : show(sentenceCard(words, words.say("set-up-not-done"))),
      );
    case "set-send":
      return setDesk(turn, group);
    case "post":
      return namedAct(
        turn,
        group,
        "set-feedback",
        async (tx, { grant }) => {
          await postTo(tx, turn.deps, group, subjectOf.feedbackPost(group.id), turn.at);
          return deskReply(turn, tx, group, grant.role, words.say("reading-posted"));
        },
        (tx) => deskReply(turn, tx, group, "organiser"),
      );
    default:
      return themeAct(turn, intent, group);
  }
}

async function deskReply(turn: Turn, tx: Tx, group: Group, role: Role, said?: string): Promise<Reply> {
  const desk = await tx.desks.find(group.organisation, group.id);
  const leads = await tx.grants.inGroup(group.organisation, group.id, "lead");
  const day = dayOf(desk?.slot ?? turn.at, group.settings.zone);
  const open = desk && { desk, day, hasLead: leads.length > 0 };
  return show(deskCard(group, open, role, turn.words, said));
}

/** Every role a person holds here: what one of them may see, they may see. */
export const rolesOf = async (turn: Turn, tx: Tx, group: Group): Promise<readonly Role[]> =>
  (await tx.grants.of(group.organisation, group.id, holderOf(turn), turn.at)).map((grant) => grant.role);

async function inbox(turn: Turn, tx: Tx, group: Group, from: number): Promise<Reply> {
  const audiences = audiencesOf(await rolesOf(turn, tx, group));
  const rows = await tx.heard.ofGroup(group.organisation, group.id, audiences, from, INBOX_PAGE + 1);
  const shown = rows.slice(0, INBOX_PAGE).map((row) => row.heard);
  const { zone } = group.settings;
  return show(inboxCard(group, shown, from, rows.length > INBOX_PAGE, (heard) => dayOf(heard.at, zone), turn.words));
}

/** Opens feedback, or changes who to turn to. The day of reading changes from the next slot on. */
async function setDesk(turn: Turn, group: Group): Promise<Reply> {
  const { deps, words, at } = turn;
  const read = readDesk(formReader(turn, group));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const members = await deps.adapters
    .get(group.room.platform)
    ?.memberCount(placeOf(group))
    .catch(() => undefined);
  return namedAct(
    turn,
    group,
    "set-feedback",
    async (tx, { grant }) => {
      const standing = await tx.desks.lock(group.organisation, group.id);
      if (standing) await tx.desks.save({ ...standing, ...read.value });
      else {
        const begun = fresh(deps, group);
        // Its keys must stand before anything can be sealed under them. Keys without a desk are swept at the next start.
        await deps.seals.prepare(...freshKeyIds(begun));
        const desk = newDesk(group, read.value, rhythmFor(members), begun.keys, at);
        await tx.desks.save(desk);
        for (const batch of begun.batches) await tx.desks.saveBatch(batch);
        await tx.due.add(deskJob(desk, "feedback.slot", desk.slot));
      }
      return deskReply(turn, tx, group, grant.role, words.say("reading-saved"));
    },
    (tx) => deskReply(turn, tx, group, "organiser"),
  );
}
