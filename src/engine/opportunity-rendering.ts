import type { Card } from "../cards/card.ts";
import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import { youngRules } from "../core/group/young.ts";
import type { OpportunityId } from "../core/ids.ts";
import type { Intent } from "../core/intents.ts";
import { isShownIn } from "../core/opportunity/ages.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import { wishesFor } from "../core/opportunity/wishes.ts";
import type { EpochMillis } from "../core/time.ts";
import { opportunityCard } from "../core/views/opportunity-card.ts";
import { approveCard } from "../core/views/opportunity-organiser.ts";
import {
  askOfferOwnerCard,
  cancelledCard,
  closingSoonCard,
  digestCard,
  endingCard,
  filledCard,
  lostListCard,
  movedCard,
  opportunityNoNewsCard,
  opportunityOutcomeCard,
  promotedCard,
} from "../core/views/opportunity-told.ts";
import type { Words } from "../core/words.ts";
import type { HolderTag } from "../ports/anonymity.ts";
import type { HeldInterest } from "../ports/interests.ts";
import type { PersonRef } from "../ports/person.ts";
import type { Outbound, Tx } from "../ports/store.ts";
import { drawCard } from "./controls.ts";
import type { Deps } from "./deps.ts";
import { placeOf } from "./group-place.ts";
import { everybody, withSeals } from "./opportunity-interests.ts";
import type { Rendered } from "./outbox.ts";
import { wishedBetween } from "./subscription-matching.ts";

const NOTHING: Rendered = { nothing: true };

export const isOpportunitySubject = (subject: string): boolean => subject.startsWith("chance-");

/** Whom a picture is for: everybody in a room, or one person with what was opened of their row. */
interface Reader {
  readonly person?: PersonRef;
  readonly holder?: HolderTag;
  readonly mine?: HeldInterest;
  /** How many wanted a place. */
  readonly people?: number;
  readonly digest?: readonly Opportunity[];
}

interface Scene {
  readonly group: Group;
  readonly words: Words;
  readonly deps: Deps;
}

/** Makes the card of an outbox row about a notice as things stand when it is sent. */
export async function renderOpportunity(deps: Deps, row: Outbound): Promise<Rendered> {
  const { group, o } = await deps.store.transaction(async (tx) => ({
    group: await tx.groups.find(row.organisation, row.to.group),
    o: await aboutOf(tx, row),
  }));
  if (!group || group.phase === "removed") return NOTHING;
  const adapter = deps.adapters.get(group.room.platform);
  if (!adapter) return NOTHING;
  const reader = await readerOf(deps, row, o, group);
  if (!reader) return NOTHING;
  // Where there are people under 18 nobody is written to about chances, asked for or not (privacy P36).
  if (reader.digest && !youngRules(group.settings).newsOfChances) return NOTHING;
  if (reader.person && (await deps.preferences.of(reader.person)).standing !== "here") return NOTHING;
  const words = deps.catalogue.words(group.settings.language);
  const card = picture(row.subject, { group, words, deps }, o, reader);
  if (!card) return NOTHING;
  const shownTo = reader.holder ? { room: group.room, holder: reader.holder } : { room: group.room };
  const more: Intent | undefined = o ? { on: "opportunity", opportunity: o.id, do: "more" } : undefined;
  return {
    card: drawCard(card, shownTo, deps.tokens, adapter, words, more),
    place: reader.person ? { kind: "one-to-one", with: reader.person } : placeOf(group),
  };
}

async function aboutOf(tx: Tx, row: Outbound): Promise<Opportunity | undefined> {
  const [kind, id] = row.subject.split(":");
  if (kind === "chance-digest" || id === undefined) return undefined;
  return tx.opportunities.forGroup(row.organisation, row.to.group, id as OpportunityId);
}

/** undefined where there is nobody left to tell: they withdrew, gave up the role, or no longer wish to be told. */
async function readerOf(
  deps: Deps,
  row: Outbound,
  o: Opportunity | undefined,
  group: Group,
): Promise<Reader | undefined> {
  const { to } = row;
  if (to.kind === "group") return {};
  if (to.kind === "holder") {
    const held = await deps.store.transaction((tx) => tx.grants.find(row.organisation, to.grant));
    const person = held && deps.people.openAddress(held.address);
    return person && { person, holder: deps.people.holderTag(person) };
  }
  if (!row.subject.startsWith("chance-told:")) return subscriber(deps, row, to.mark, o, group);
  if (!o) return undefined;
  return withSeals(deps, o, async (seals) => {
    const all = await deps.store.transaction((tx) => everybody(tx, seals, o));
    const mine = all.find((one) => one.tag === to.mark);
    if (!mine) return undefined;
    return { person: deps.people.openAddress(mine.address), mine, people: all.length };
  });
}

async function subscriber(
  deps: Deps,
  row: Outbound,
  mark: string,
  o: Opportunity | undefined,
  group: Group,
): Promise<Reader | undefined> {
  const [, from, until] = row.subject.split(":");
  return deps.store.transaction(async (tx) => {
    const found = await tx.subscriptions.find(mark);
    const wishes = found && deps.subscriptions.open(found);
    if (wishes?.group !== group.id) return undefined;
    // What they wish for now decides, not what they wished for when the row was written.
    const digest = o
      ? [o].filter((one) => one.phase === "open" && isShownIn(one, group) && wishesFor(wishes, one.notice))
      : await wishedBetween(tx, wishes, group, Number(from) as EpochMillis, Number(until) as EpochMillis);
    return digest.length === 0 ? undefined : { person: deps.people.openAddress(wishes.address), digest };
  });
}

function picture(subject: string, scene: Scene, o: Opportunity | undefined, reader: Reader): Card<Intent> | undefined {
  const { group, words, deps } = scene;
  const [kind, , detail] = subject.split(":");
  const today = dayOf(deps.clock.now(), group.settings.zone);
  if (reader.digest) return digestCard(group.id, reader.digest, today, words);
  if (!o) return undefined;
  const shown = o.showings.some((s) => s.group === group.id && s.consent === "yes");
  switch (kind) {
    case "chance-approve":
      return shown || o.phase !== "open" ? undefined : approveCard(o, opportunityCard(o, words), group, words);
    case "chance-ask-owner":
      return o.promise && !o.promise.kept && o.promise.day <= today ? askOfferOwnerCard(o, words) : undefined;
    case "chance-told":
      return reader.mine ? toldPicture(detail ?? "", o, reader.mine, reader.people ?? 0, words) : undefined;
    default:
      return isShownIn(o, group) ? groupPicture(kind, detail, o, words) : undefined;
  }
}

function groupPicture(
  kind: string | undefined,
  detail: string | undefined,
  o: Opportunity,
  words: Words,
): Card<Intent> | undefined {
  switch (kind) {
    case "chance-card":
      return opportunityCard(o, words);
    case "chance-moved":
      return movedCard(o, Number(detail), words);
    case "chance-filled":
      return o.phase === "open" && o.filled ? filledCard(o, words) : undefined;
    case "chance-cancelled":
      return o.phase === "cancelled" ? cancelledCard(o, words) : undefined;
    case "chance-lost":
      return lostListCard(o, words);
    case "chance-no-news":
      return opportunityNoNewsCard(o, words);
    case "chance-outcome": {
      const outcome = o.outcomes[Number(detail)];
      return outcome && opportunityOutcomeCard(o, outcome, words, false);
    }
    default:
      return undefined;
  }
}

function toldPicture(
  what: string,
  o: Opportunity,
  mine: HeldInterest,
  people: number,
  words: Words,
): Card<Intent> | undefined {
  switch (what) {
    case "promoted":
      return mine.standing === "placed" ? promotedCard(o, words) : undefined;
    case "closing":
      return o.phase === "open" ? closingSoonCard(o, words) : undefined;
    case "ending":
      return endingCard(o, mine.standing, people, words);
    default: {
      const outcome = o.outcomes[Number(what.slice("outcome-".length))];
      return outcome && opportunityOutcomeCard(o, outcome, words, true);
    }
  }
}
