import { atDay, dayOf, nextOpenMoment } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import { type OpportunityId, subjectRef } from "../core/ids.ts";
import { agesOf, isShownIn, suitsAges } from "../core/opportunity/ages.ts";
import {
  type ChancesIntent,
  MEMBER_CHANCES,
  type MemberChancesIntent,
  type OrganiserChancesIntent,
} from "../core/opportunity/intents.ts";
import type { DraftNotice } from "../core/opportunity/notice.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import { copyOf, TEMPLATES } from "../core/opportunity/templates.ts";
import { DAY, later, type WallTime } from "../core/time.ts";
import { opportunityCard } from "../core/views/opportunity-card.ts";
import { fileForm } from "../core/views/opportunity-forms.ts";
import { approveCard, offerCard } from "../core/views/opportunity-organiser.ts";
import { chancesCard } from "../core/views/opportunity-told.ts";
import { sentenceCard } from "../core/views/person.ts";
import { wishesForm, wishesForm2 } from "../core/views/wishes.ts";
import type { HeldWishes } from "../ports/interests.ts";
import type { Tx } from "../ports/store.ts";
import { whyNotHere } from "./answering.ts";
import { draftOffer } from "./opportunity-drafting.ts";
import { WEEK_MS } from "./opportunity-jobs.ts";
import { offerReply } from "./opportunity-manage.ts";
import { readNoticeFile, readWishes1, readWishes2 } from "./opportunity-reading.ts";
import { copyableIn } from "./opportunity-resolve.ts";
import { ask, type Reply, show } from "./reply.ts";
import { namedAct, namedLook, type Turn } from "./turn.ts";

const MOST_LISTED = 8;

/** What people do with the chances of a group as a whole: look, wish to be told, or begin a notice. */
export async function chancesAct(turn: Turn, intent: ChancesIntent, group: Group): Promise<Reply> {
  return isMemberAct(intent) ? memberAct(turn, intent, group) : organiserAct(turn, intent, group);
}

const isMemberAct = (intent: ChancesIntent): intent is MemberChancesIntent => MEMBER_CHANCES.has(intent.do);

async function memberAct(turn: Turn, intent: MemberChancesIntent, group: Group): Promise<Reply> {
  const { words } = turn;
  const barred = await whyNotHere(turn, group);
  if (barred) return barred;
  switch (intent.do) {
    case "list":
      return chances(turn, group);
    case "wishes":
      return ask(wishesForm(group.id, await wishesOf(turn), words));
    case "wishes-2":
      return ask(wishesForm2(group.id, await wishesOf(turn), words));
    case "wishes-send": {
      const read = readWishes1(turn, group);
      return read.ok ? wish(turn, group, read.value) : { kind: "problems", problems: read.problems };
    }
    case "wishes-2-send": {
      const read = readWishes2(turn, group);
      return read.ok ? wish(turn, group, read.value) : { kind: "problems", problems: read.problems };
    }
    case "wishes-stop":
      await turn.deps.store.transaction((tx) =>
        tx.subscriptions.remove(turn.deps.subscriptions.tagOf(turn.event.by.ref)),
      );
      return show(sentenceCard(words, words.say("wishes-gone")));
    default:
      return intent satisfies never;
  }
}

/** What this person asked to be told of, for their own eyes. */
export async function wishesOf({ deps, event }: Turn): Promise<HeldWishes | undefined> {
  const row = await deps.store.transaction((tx) => tx.subscriptions.find(deps.subscriptions.tagOf(event.by.ref)));
  return row && deps.subscriptions.open(row);
}

/** Nobody's age is assumed: until it is said, nothing matches. */
const UNSAID = { topics: [], formats: [], length: "any", pay: "paid-or-not", place: "", rhythm: "weekly" } as const;

/** Keeps one of the two forms; nothing is told before both are sent. */
async function wish(turn: Turn, group: Group, said: Partial<HeldWishes>): Promise<Reply> {
  const { deps, words, event } = turn;
  const held = await wishesOf(turn);
  const { address: _address, tag: _tag, ...before } = held ?? { address: "", tag: "" };
  const wishes = {
    ...UNSAID,
    age: undefined as never,
    ...before,
    ...said,
    organisation: group.organisation,
    group: group.id,
  };
  await deps.store.transaction(async (tx) => {
    await tx.subscriptions.put(deps.subscriptions.seal(event.by.ref, wishes));
    await tx.due.cancel(group.organisation, group.organisation, "chance.digest");
    await tx.due.add({
      organisation: group.organisation,
      kind: "chance.digest",
      subject: group.organisation,
      runAt: nextDigest(turn, group),
    });
  });
  if (wishes.age === undefined || said.age === undefined)
    return show(
      sentenceCard(words, words.say("form-wishes-2-title"), {
        label: words.say("button-next"),
        intent: { on: "chances", group: group.id, do: "wishes-2" },
      }),
    );
  return show(sentenceCard(words, words.say("wishes-kept")));
}

/** Thursdays at noon, by the group's clock: the same for everybody, so that its moment tells nothing of anybody. */
function nextDigest(turn: Turn, { settings: { zone, quiet } }: Group) {
  const noon = "12:00" as WallTime;
  for (let ahead = 0; ; ahead++) {
    const day = dayOf(later(turn.at, ahead * DAY), zone);
    const slot = atDay(day, noon, zone);
    // 1 January 1970 was a Thursday.
    const isThursday = Math.floor(slot / DAY) % 7 === 0;
    if (isThursday && slot > turn.at) return nextOpenMoment(slot, quiet, zone);
    if (ahead > WEEK_MS / DAY) throw new Error("A week has no Thursday.");
  }
}

/** What is open in this group, and of what people still wait to hear. */
export async function chances(turn: Turn, group: Group): Promise<Reply> {
  const { deps, words } = turn;
  const all = await deps.store.transaction((tx) =>
    tx.opportunities.ofGroup(group.organisation, group.id, ["open", "closed"], MOST_LISTED * 3),
  );
  const shown = all.filter((o) => isShownIn(o, group)).slice(0, MOST_LISTED);
  return show(chancesCard(group, shown, await wishesOf(turn), dayOf(turn.at, group.settings.zone), words));
}

async function organiserAct(turn: Turn, intent: OrganiserChancesIntent, group: Group): Promise<Reply> {
  const { words } = turn;
  switch (intent.do) {
    case "offer":
      return namedLook(turn, group, "ask", async (tx) =>
        show(
          group.phase === "ready"
            ? offerCard(group, await copyableIn(tx, group), words)
            : sentenceCard(words, words.say("set-up-not-done")),
        ),
      );
    case "offer-blank":
      return begin(turn, group, async () => ({}));
    case "offer-template":
      return begin(turn, group, async () => TEMPLATES[intent.template]);
    case "offer-copy":
      return begin(turn, group, async (find) => copyOf((await find(intent.from))?.notice ?? {}));
    case "offer-file":
      return namedLook(turn, group, "ask", async () => ask(fileForm(group.id, words)));
    case "offer-file-send": {
      const read = readNoticeFile(turn);
      return read.ok ? begin(turn, group, async () => read.value) : { kind: "problems", problems: read.problems };
    }
    default:
      return intent satisfies never;
  }
}

function begin(
  turn: Turn,
  group: Group,
  notice: (find: (id: OpportunityId) => Promise<Opportunity | undefined>) => Promise<DraftNotice>,
): Promise<Reply> {
  const { words } = turn;
  return namedAct(
    turn,
    group,
    "ask",
    async (tx, { grant }) => {
      const draft = await notice((id) => tx.opportunities.find(group.organisation, id));
      return offerReply(turn, tx, await draftOffer(tx, turn, group, grant, draft), group);
    },
    async (tx) => show(offerCard(group, await copyableIn(tx, group), words)),
  );
}

/** Another organisation's notice, by the code its owner gave: shown here only after this group's organiser says yes. */
export async function showByCode(turn: Turn, group: Group, typed: string): Promise<Reply> {
  const { words } = turn;
  const id = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[^0-9a-f]/g, "") as OpportunityId;
  return namedAct(
    turn,
    group,
    "ask",
    async (tx) => {
      // 128 random bits that only its owner can give away are the right to see it: there is nothing else to check.
      const found = id.length === 32 ? await tx.opportunities.byRef(subjectRef(id)) : undefined;
      if (found?.id !== id || found.phase !== "open")
        return show(sentenceCard(words, words.say("chance-show-unknown")));
      if (!suitsAges(found.notice, agesOf(group.settings)))
        return show(sentenceCard(words, words.say("chance-ages-here")));
      const now = await asked(tx, found, group);
      return show(approveCard(now, opportunityCard(now, words), group, words));
    },
    async () => show(sentenceCard(words, words.say("chance-show-unknown"))),
  );
}

async function asked(tx: Tx, o: Opportunity, group: Group): Promise<Opportunity> {
  if (o.showings.some((s) => s.group === group.id)) return o;
  const locked = (await tx.opportunities.lock(o.organisation, o.id)) ?? o;
  const now: Opportunity = {
    ...locked,
    showings: [...locked.showings, { group: group.id, organisation: group.organisation, consent: "asked" }],
  };
  await tx.opportunities.save(now);
  return now;
}
