import { dayOf } from "../core/due.ts";
import { newDesk } from "../core/feedback/desk.ts";
import { type DeskIntent, INBOX_PAGE } from "../core/feedback/intents.ts";
import { addresseesOf } from "../core/feedback/seeing.ts";
import { rhythmFor } from "../core/feedback/slots.ts";
import { readDesk } from "../core/forms/read-feedback.ts";
import type { Group } from "../core/group/group.ts";
import type { Role } from "../core/permission/grant.ts";
import { may } from "../core/permission/table.ts";
import { deskForm } from "../core/views/feedback-forms.ts";
import { deskCard, inboxCard } from "../core/views/feedback-reader.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { Tx } from "../ports/store.ts";
import { actsReply } from "./feedback-acts.ts";
import { fresh, freshKeyIds } from "./feedback-batches.ts";
import { deskJob } from "./feedback-jobs.ts";
import { keepKeys } from "./feedback-keys.ts";
import { lateOf } from "./feedback-late.ts";
import { askPlaces, askWorks, setPlaces, setWorks } from "./feedback-places.ts";
import { themeAct } from "./feedback-themes.ts";
import { viewerOf } from "./feedback-viewers.ts";
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
    case "late":
      return namedLook(turn, group, "read-feedback", (tx) => lateInbox(turn, tx, group, intent.from));
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
    case "acts":
      return actsReply(turn, group, intent.from);
    case "places":
      return askPlaces(turn, group);
    case "places-send":
      return setPlaces(turn, group, (tx, said) => deskReply(turn, tx, group, "organiser", said));
    case "works":
      return askWorks(turn, group);
    case "works-send":
      return setWorks(turn, group, (tx, said) => deskReply(turn, tx, group, undefined, said));
    default:
      return themeAct(turn, intent, group);
  }
}

/** `role` undefined: whichever of this person's roles reads. */
async function deskReply(turn: Turn, tx: Tx, group: Group, role: Role | undefined, said?: string): Promise<Reply> {
  const desk = await tx.desks.find(group.organisation, group.id);
  const leads = await tx.grants.inGroup(group.organisation, group.id, "lead");
  const viewer = await viewerOf(tx, group, holderOf(turn), turn.at);
  const late = desk ? (await lateOf(tx, group, addresseesOf(viewer), turn.at)).length : 0;
  const day = dayOf(desk?.slot ?? turn.at, group.settings.zone);
  const open = desk && { desk, day, hasLead: leads.length > 0, notAt: viewer.notAt, late };
  const reads = role ?? viewer.roles.find((one) => may([one], "read-feedback")) ?? "reader";
  return show(deskCard(group, open, reads, turn.words, said));
}

async function inbox(turn: Turn, tx: Tx, group: Group, from: number): Promise<Reply> {
  const audiences = addresseesOf(await viewerOf(tx, group, holderOf(turn), turn.at));
  const rows = await tx.heard.ofGroup(group.organisation, group.id, audiences, from, INBOX_PAGE + 1);
  const shown = rows.slice(0, INBOX_PAGE).map((row) => row.heard);
  const { zone } = group.settings;
  const page = { shown, from, more: rows.length > INBOX_PAGE, which: "inbox" } as const;
  return show(inboxCard(group, page, (heard) => dayOf(heard.at, zone), turn.words));
}

/** What nobody has answered within its days; the oldest first. */
async function lateInbox(turn: Turn, tx: Tx, group: Group, from: number): Promise<Reply> {
  const audiences = addresseesOf(await viewerOf(tx, group, holderOf(turn), turn.at));
  const all = await lateOf(tx, group, audiences, turn.at);
  const page = {
    shown: all.slice(from, from + INBOX_PAGE),
    from,
    more: all.length > from + INBOX_PAGE,
    which: "late",
  } as const;
  return show(inboxCard(group, page, (heard) => dayOf(heard.at, group.settings.zone), turn.words));
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
        // Its keys must stand before anything can be sealed under them. Keys without a desk are swept at the next start,
        // and another process that starts just now must not take these for such.
        await keepKeys(tx);
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
