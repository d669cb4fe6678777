import { createHash } from "node:crypto";
import type { Group } from "../core/group/group.ts";
import type { GrantId } from "../core/ids.ts";
import { keptApart } from "../core/permission/apart.ts";
import type { Role } from "../core/permission/grant.ts";
import { DAY, later } from "../core/time.ts";
import { inviteCard, nextCard, organiserCard } from "../core/views/group.ts";
import { sentenceCard } from "../core/views/person.ts";
import { type Reply, show } from "./reply.ts";
import { holderOf, namedAct, newId, type Turn } from "./turn.ts";

/** How long an invitation works. */
const INVITATION_MS = 7 * DAY;

/** Letters and digits that are hard to mix up when read aloud. */
const CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

const CODE_LENGTH = 12;

export async function invite(turn: Turn, group: Group, role: Role): Promise<Reply> {
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
    const holder = holderOf(turn);
    const held = await tx.grants.of(group.organisation, group.id, holder, turn.at);
    const apart = keptApart(
      invitation.role,
      held.map((one) => one.role),
    );
    if (apart) {
      // The code works for somebody else still.
      await tx.invitations.add(invitation);
      return show(sentenceCard(words, words.say(`invite-apart-${apart}`)));
    }
    const grant = {
      id: newId<GrantId>(deps),
      organisation: group.organisation,
      group: group.id,
      role: invitation.role,
    };
    await tx.grants.add(grant, holder, deps.people.sealAddress(event.by.ref));
    return show(
      nextCard(
        invitation.role,
        group,
        words,
        words.say("invite-joined", { role: words.say(`role-${invitation.role}`), group: group.name }),
      ),
    );
  });
  deps.subjects.forget();
  return reply;
}

export async function giveUpRole(turn: Turn, group: Group): Promise<Reply> {
  const { words } = turn;
  const gone = async () => show(sentenceCard(words, words.say("role-given-up")));
  return namedAct(
    turn,
    group,
    "give-up-role",
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
