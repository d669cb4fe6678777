import { createHash } from "node:crypto";
import { addDays, dayOf } from "../core/due.ts";
import { fieldReader } from "../core/forms/read.ts";
import { readQuiet, readSetUp } from "../core/forms/read-group.ts";
import { readQuestion } from "../core/forms/read-question.ts";
import type { Group } from "../core/group/group.ts";
import type { GrantId } from "../core/ids.ts";
import type { MemberGroupIntent, OrganiserGroupIntent } from "../core/intents.ts";
import type { Role } from "../core/permission/grant.ts";
import { DAY, later } from "../core/time.ts";
import { questionForm, quietForm, setUpForm } from "../core/views/forms.ts";
import {
  asksCard,
  inviteCard,
  organiserCard,
  practiceAnsweredCard,
  practicePostedCard,
  settingsCard,
} from "../core/views/group.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { Inbound } from "../ports/chat-adapter.ts";
import type { Tx } from "../ports/store.ts";
import { draftPoll } from "./drafting.ts";
import { heldAct, heldReply } from "./held.ts";
import { manageReply } from "./managing.ts";
import { eraseFrom, postTo, subjectOf } from "./posting.ts";
import { ask, type Reply, show } from "./reply.ts";
import { holderOf, namedAct, namedLook, newId, type Turn } from "./turn.ts";

const ASKS_SHOWN = 8;
/** How long an invitation works. */
const INVITATION_MS = 7 * DAY;

/** What a member does with a group: claim it, or try the practice question. */
export async function memberGroupAct(turn: Turn, intent: MemberGroupIntent, group: Group): Promise<Reply> {
  if (intent.do === "practice-answer") return show(practiceAnsweredCard(intent.option, turn.words));
  return claim(turn, group);
}

/** Whoever the platform calls an administrator of the room may take on a group that has no organiser. */
async function claim(turn: Turn, group: Group): Promise<Reply> {
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

/** What an organiser does with a group. Every act is checked against the permission table. */
export async function organiserGroupAct(turn: Turn, intent: OrganiserGroupIntent, group: Group): Promise<Reply> {
  const { words } = turn;
  const welcome = async (): Promise<Reply> => show(organiserCard(group, words, words.say("organiser-welcome")));
  switch (intent.do) {
    case "set-up":
      return namedLook(turn, group, "settings", async (tx) =>
        ask(setUpForm(group, (await tx.organisations.find(group.organisation))?.name ?? "", words)),
      );
    case "set-up-send":
      return setUp(turn, group);
    case "quiet":
      return namedLook(turn, group, "settings", async () => ask(quietForm(group, words)));
    case "quiet-send":
      return setQuiet(turn, group);
    case "new":
      return namedLook(turn, group, "ask", async () =>
        group.phase === "ready"
          ? ask(questionForm({ on: "group", group: group.id, do: "new-send" }, words))
          : show(sentenceCard(words, words.say("set-up-not-done"))),
      );
    case "new-send":
      return newQuestion(turn, group);
    case "asks":
      return namedLook(turn, group, "see-asks", async (tx) => show(asksCard(group, await asksOf(tx, group), words)));
    case "settings":
      return namedLook(turn, group, "settings", async (tx) =>
        show(settingsCard(group, words, (await tx.outbox.held(group.organisation, group.id)).length)),
      );
    case "held":
      return namedLook(turn, group, "see-held", (tx) => heldReply(turn, tx, group));
    case "send-again":
    case "let-go":
      return heldAct(turn, group, intent.do, intent.row);
    case "practice":
      return namedAct(
        turn,
        group,
        "ask",
        async (tx) => {
          await postTo(tx, turn.deps, group, subjectOf.practice(group.id), turn.at);
          return show(practicePostedCard(group, words));
        },
        welcome,
      );
    case "end-practice":
      return namedAct(
        turn,
        group,
        "ask",
        async (tx) => {
          await eraseFrom(tx, turn.deps, group.organisation, group.id, subjectOf.practice(group.id), turn.at);
          return show(sentenceCard(words, words.say("practice-ended")));
        },
        welcome,
      );
    case "invite":
      return invite(turn, group, intent.role);
    case "give-up-role":
      return giveUpRole(turn, group);
    default:
      return intent satisfies never;
  }
}

export const asksOf = async (tx: Tx, group: Group) => {
  const unfinished = await tx.polls.ofGroup(
    group.organisation,
    group.id,
    ["draft", "scheduled", "open", "closing", "shredding"],
    ASKS_SHOWN,
  );
  const done = await tx.polls.ofGroup(
    group.organisation,
    group.id,
    ["closed", "lost"],
    ASKS_SHOWN - unfinished.length + 1,
  );
  return [...unfinished, ...done].slice(0, ASKS_SHOWN);
};

/** Reads the form of this event; `closesOn` and the like come from the caller. */
export function formReader(turn: Turn, group: Group) {
  const event = turn.event as Extract<Inbound, { kind: "form" }>;
  const today = dayOf(turn.at, group.settings.zone);
  return fieldReader(event.kind === "form" ? event.answers : new Map(), turn.words, today, addDays(today, 7), isZone);
}

/** Whether this machine knows the zone. */
export function isZone(zone: string): boolean {
  if (zone.trim() === "") return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

async function setUp(turn: Turn, group: Group): Promise<Reply> {
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
      if (group.phase !== "ready") await postTo(tx, deps, saved, subjectOf.ready(group.id), turn.at);
      return done();
    },
    done,
  );
}

async function setQuiet(turn: Turn, group: Group): Promise<Reply> {
  const { words } = turn;
  const read = readQuiet(formReader(turn, group), words);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const saved: Group = { ...group, settings: { ...group.settings, ...read.value } };
  const done = async () => show(sentenceCard(words, words.say("settings-saved")));
  return namedAct(
    turn,
    group,
    "settings",
    async (tx) => {
      await tx.groups.save(saved);
      return done();
    },
    done,
  );
}

async function newQuestion(turn: Turn, group: Group): Promise<Reply> {
  const read = readQuestion(formReader(turn, group), turn.words);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  return namedAct(
    turn,
    group,
    "ask",
    async (tx, { grant }) => {
      const poll = await draftPoll(tx, turn.deps, group, grant, read.value);
      return manageReply(turn, tx, poll, group);
    },
    async (tx) => show(asksCard(group, await asksOf(tx, group), turn.words)),
  );
}

/** Letters and digits that are hard to mix up when read aloud. */
const CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const CODE_LENGTH = 12;

async function invite(turn: Turn, group: Group, role: Role): Promise<Reply> {
  const { deps, words } = turn;
  const code = Array.from(
    { length: CODE_LENGTH },
    () => CODE_LETTERS[deps.randomness.integer(CODE_LETTERS.length)],
  ).join("");
  const spaced = code.replace(/(.{4})(?=.)/g, "$1 ");
  const expiresAt = later(turn.at, INVITATION_MS);
  return namedAct(
    turn,
    group,
    "invite",
    async (tx) => {
      await tx.invitations.add({
        codeHash: codeHash(code),
        organisation: group.organisation,
        group: group.id,
        role,
        expiresAt,
      });
      return show(inviteCard(spaced, role, expiresAt, group, words));
    },
    async () => show(organiserCard(group, words, words.say("organiser-welcome"))),
  );
}

const codeHash = (code: string): string => createHash("sha256").update(`invitation ${code}`).digest("hex");

/** A role is taken on by one's own act: sending the code back, one to one. */
export async function join(turn: Turn, typed: string): Promise<Reply> {
  const { deps, words, event } = turn;
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  const reply = await deps.store.transaction(async (tx) => {
    const invitation = await tx.invitations.take(codeHash(code), turn.at);
    const group = invitation ? await tx.groups.find(invitation.organisation, invitation.group) : undefined;
    if (!invitation || !group) return show(sentenceCard(words, words.say("invite-wrong")));
    const grant = {
      id: newId<GrantId>(deps),
      organisation: group.organisation,
      group: group.id,
      role: invitation.role,
    };
    await tx.grants.add(grant, holderOf(turn), deps.people.sealAddress(event.by.ref));
    return show(
      organiserCard(
        group,
        words,
        words.say("invite-joined", { role: words.say(`role-${invitation.role}`), group: group.name }),
      ),
    );
  });
  deps.subjects.forget();
  return reply;
}

async function giveUpRole(turn: Turn, group: Group): Promise<Reply> {
  const { words } = turn;
  const gone = async () => show(sentenceCard(words, words.say("role-given-up")));
  return namedAct(
    turn,
    group,
    "see-asks",
    async (tx, { grant }) => {
      const organisers = await tx.grants.inGroup(group.organisation, group.id, "organiser");
      if (grant.role === "organiser" && organisers.length < 2)
        return show(sentenceCard(words, words.say("role-last-organiser")));
      await tx.grants.remove(group.organisation, grant.id);
      return gone();
    },
    gone,
  );
}
