import { readQuiet } from "../core/forms/read-group.ts";
import { readQuestion } from "../core/forms/read-question.ts";
import type { Group } from "../core/group/group.ts";
import type { MemberGroupIntent, OrganiserGroupIntent } from "../core/intents.ts";
import { questionForm, quietForm, setUpForm } from "../core/views/forms.ts";
import {
  asksCard,
  organiserCard,
  practiceAnsweredCard,
  practicePostedCard,
  settingsCard,
} from "../core/views/group.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { Tx } from "../ports/store.ts";
import { claim, setUp } from "./claiming.ts";
import { draftPoll } from "./drafting.ts";
import { formReader } from "./form-reading.ts";
import { heldAct, heldReply } from "./held.ts";
import { giveUpRole, invite } from "./invitations.ts";
import { manageReply } from "./manage-reply.ts";
import { eraseUnsuited } from "./opportunity-posting.ts";
import { eraseFrom, postTo, subjectOf } from "./posting.ts";
import { ask, type Reply, show } from "./reply.ts";
import { namedAct, namedLook, type Turn } from "./turn.ts";

const ASKS_SHOWN = 8;

/** What a member does with a group: claim it, or try the practice question. */
export async function memberGroupAct(turn: Turn, intent: MemberGroupIntent, group: Group): Promise<Reply> {
  if (intent.do === "practice-answer") return show(practiceAnsweredCard(intent.option, turn.words));
  return claim(turn, group);
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
      return namedLook(turn, group, "settings", async () => ask(quietForm(group, languagesOf(turn), words)));
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
      return namedLook(turn, group, "see-asks", async (tx, { grant }) =>
        show(asksCard(group, await asksOf(tx, group), grant.role, words)),
      );
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

async function setQuiet(turn: Turn, group: Group): Promise<Reply> {
  const { words } = turn;
  const read = readQuiet(
    formReader(turn, group),
    languagesOf(turn).map((l) => l.key),
    words,
  );
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const saved: Group = { ...group, settings: { ...group.settings, ...read.value } };
  const done = async () => show(sentenceCard(words, words.say("settings-saved")));
  return namedAct(
    turn,
    group,
    "settings",
    async (tx) => {
      await tx.groups.save(saved);
      await eraseUnsuited(tx, turn.deps, saved, turn.at);
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
    async (tx) => show(asksCard(group, await asksOf(tx, group), "organiser", turn.words)),
  );
}

/** Each language by its own name for itself. */
const languagesOf = (turn: Turn): readonly { key: string; label: string }[] =>
  turn.deps.catalogue.languages.map(({ language, name }) => ({ key: language, label: name }));
