import type { Card } from "../cards/card.ts";
import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { PollId } from "../core/ids.ts";
import type { Intent } from "../core/intents.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { PlainDay } from "../core/time.ts";
import { introCard, practiceCard, readyCard } from "../core/views/group.ts";
import { askOwnerCard, noNewsCard, outcomeCard } from "../core/views/outcome.ts";
import { askCard } from "../core/views/poll-member.ts";
import { closedAskCard, resultCard } from "../core/views/poll-result.ts";
import type { Words } from "../core/words.ts";
import type { Outbound } from "../ports/store.ts";
import { drawCard } from "./controls.ts";
import type { Deps } from "./deps.ts";
import { feedbackPicture } from "./feedback-readers.ts";
import { isReturnSubject, renderReturn } from "./feedback-returns.ts";
import { placeOf } from "./group-place.ts";
import { isOpportunitySubject, renderOpportunity } from "./opportunity-rendering.ts";
import type { Rendered } from "./outbox.ts";
import { isWordsSubject, wordsPicture } from "./words-release.ts";

const NOTHING: Rendered = { nothing: true };

/** Makes the card of an outbox row as things stand when it is sent: no text is ever stored (architecture A9). */
export async function render(deps: Deps, row: Outbound): Promise<Rendered> {
  if (isOpportunitySubject(row.subject)) return renderOpportunity(deps, row);
  if (isReturnSubject(row.subject)) return renderReturn(deps, row);
  const { store, adapters, tokens, people, catalogue } = deps;
  const found = await store.transaction(async (tx) => {
    const group = await tx.groups.find(row.organisation, row.to.group);
    const id = row.subject.split(":")[1];
    const poll = id === undefined ? undefined : await tx.polls.find(row.organisation, id as PollId);
    const holder = row.to.kind === "holder" ? await tx.grants.find(row.organisation, row.to.grant) : undefined;
    return { group, poll, holder };
  });
  const { group, poll, holder } = found;
  if (!group || group.phase === "removed") return NOTHING;
  const adapter = adapters.get(group.room.platform);
  if (!adapter) return NOTHING;
  const words = catalogue.words(group.settings.language, adapter.profile.slash);
  const person = holder ? people.openAddress(holder.address) : undefined;
  if (row.to.kind === "holder" && (person === undefined || (await deps.preferences.of(person)).standing !== "here"))
    return NOTHING;
  const today = dayOf(deps.clock.now(), group.settings.zone);
  const to = holder && person ? { tag: people.holderTag(person), role: holder.grant.role } : undefined;
  const card = row.subject.startsWith("feedback-")
    ? await feedbackPicture(deps, row, group, to, words)
    : isWordsSubject(row.subject)
      ? await wordsPicture(deps, row.subject, group, to, words)
      : picture(row.subject, { group, words, today, typing: adapter.profile.takesTypedPrivateAnswers }, poll);
  if (card === undefined) return NOTHING;
  const shownTo = person ? { room: group.room, holder: people.holderTag(person) } : { room: group.room };
  const more: Intent | undefined = poll
    ? { on: "poll", poll: poll.id, do: poll.phase === "open" ? "whole" : "see-result" }
    : undefined;
  return {
    card: drawCard(card, shownTo, tokens, adapter, words, more),
    place: person ? { kind: "one-to-one", with: person } : placeOf(group),
  };
}

/** What every picture needs to know of where it will hang. */
interface Scene {
  readonly group: Group;
  readonly words: Words;
  readonly today: PlainDay;
  /** Whether answers may be typed there, one to one. */
  readonly typing: boolean;
}

function picture(subject: string, scene: Scene, poll: Poll | undefined): Card<Intent> | undefined {
  const { group, words } = scene;
  const [kind, , detail] = subject.split(":");
  switch (kind) {
    case "intro":
      return introCard(group, words);
    case "ready":
      return readyCard(group, words);
    case "practice":
      return practiceCard(group, words);
    default:
      return poll ? pollPicture(kind, detail, scene, poll) : undefined;
  }
}

function pollPicture(
  kind: string | undefined,
  detail: string | undefined,
  { group, words, today, typing }: Scene,
  poll: Poll,
): Card<Intent> | undefined {
  switch (kind) {
    case "poll-card":
      return poll.phase === "open" ? askCard(poll, words, group.settings.zone, typing) : closedAskCard(poll, words);
    case "result":
      return poll.phase === "closed" || poll.phase === "lost" ? resultCard(poll, words) : undefined;
    case "outcome": {
      const outcome = poll.outcomes[Number(detail)];
      return outcome ? outcomeCard(poll, outcome, words) : undefined;
    }
    case "no-news":
      return noNewsCard(poll, words);
    case "ask-owner":
      return poll.promise && !poll.promise.kept && poll.promise.day <= today ? askOwnerCard(poll, words) : undefined;
    default:
      return undefined;
  }
}
