import type { ReaderAct } from "../../src/core/feedback/reader-acts.ts";
import type { Group } from "../../src/core/group/group.ts";
import type { GrantId, GroupId, OrganisationId, PollId, SubjectRef } from "../../src/core/ids.ts";
import type { Poll, PollPhase } from "../../src/core/poll/poll.ts";
import type { EpochMillis, WallTime, ZoneId } from "../../src/core/time.ts";
import type { HolderTag, PreferenceTag, SealedAddress } from "../../src/ports/anonymity.ts";
import type { DeliveryKey } from "../../src/ports/chat-adapter.ts";
import type { NewOutbound, Store } from "../../src/ports/store.ts";
import { aBatch, aDesk, aHeard } from "../contract/store/feedback.ts";
import { anOpportunity } from "../core/opportunity/samples.ts";

export const ORGANISATION = "org-1" as OrganisationId;
export const HOLDER = "ab".repeat(32) as HolderTag;
export const PREFERENCE = "cd".repeat(32) as PreferenceTag;
/** A text that stands in the rows and must not be read in a backup. */
export const SENTINEL = "s3ntinel";
export const AT = 1_795_000_000_000 as EpochMillis;

/** A line of what readers did. */
export const READER_ACT: ReaderAct = {
  ...{ group: "group-a" as GroupId, organisation: ORGANISATION, nth: 1, at: AT, act: "read", role: "reader" },
  ...{ by: SENTINEL, before: "m0", mac: "m1" },
};

export function group(id: string): Group {
  return {
    id: id as GroupId,
    organisation: ORGANISATION,
    ref: id.padEnd(8, "_").slice(0, 8) as SubjectRef,
    name: `Gofalwyr ${SENTINEL} “Ŵythnos” ${id}`,
    phase: "ready",
    settings: {
      zone: "Europe/London" as ZoneId,
      quiet: { from: "21:00" as WallTime, to: "08:00" as WallTime },
      nation: "wales",
      language: "en",
      word: "carers",
    },
    room: { platform: "memory", space: "s", room: `room-${id}` },
  };
}

export function poll(id: string, phase: PollPhase): Poll {
  return {
    id: id as PollId,
    organisation: ORGANISATION,
    ref: id.padEnd(8, "-").slice(0, 8) as SubjectRef,
    code: `B${id.length}`,
    phase,
    question: { text: `${SENTINEL}\n“Ddydd Iau?” 👩‍👧`, kind: "one", options: ["a", "b"], min: 1, max: 1 },
    privacy: "private",
    rung: "consultation",
    stage: "design",
    groups: ["group-a" as GroupId],
    owner: "grant-1" as GrantId,
    daysOpen: 5,
    band: 0,
    outcomes: [],
  };
}

function outbound(id: string, kind: "send" | "edit"): NewOutbound {
  return {
    id,
    key: id.padEnd(22, "k") as DeliveryKey,
    organisation: ORGANISATION,
    kind,
    subject: `${kind}:${id}`,
    to: { kind: "group", group: "group-a" as GroupId },
    notBefore: AT,
  };
}

/** Something in every table, and one answer in an open poll. */
export async function fill(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.organisations.save({ id: ORGANISATION, name: SENTINEL });
    await tx.groups.save(group("group-a"));
    const role = { organisation: ORGANISATION, group: "group-a" as GroupId, role: "organiser" } as const;
    await tx.grants.add({ id: "grant-1" as GrantId, ...role, until: AT }, HOLDER, SENTINEL as SealedAddress);
    await tx.invitations.add({ codeHash: "ef".repeat(32), ...role, expiresAt: AT });
    for (const [id, phase] of [
      ["p-open", "open"],
      ["p-closing", "closing"],
      ["p-closed", "closed"],
    ] as const) {
      await tx.polls.save(poll(id, phase));
    }
    const offered = anOpportunity("offered", {
      organisation: ORGANISATION,
      showings: [{ group: "group-a" as GroupId, organisation: ORGANISATION, consent: "yes" }],
    });
    await tx.opportunities.save(offered);
    const box = Uint8Array.from(Buffer.from(SENTINEL));
    await tx.interests.put({ opportunity: offered.id, tag: "1b".repeat(32), sealed: box });
    await tx.subscriptions.put({ tag: "2b".repeat(32), sealed: box });
    const own = { organisation: ORGANISATION, group: "group-a" as GroupId };
    await tx.desks.save(aDesk({ ...own, council: SENTINEL }));
    await tx.desks.saveBatch(aBatch("batch-a", own));
    await tx.heard.add([{ heard: aHeard("heard-a", own).heard, sealed: box }]);
    await tx.heard.addThread({ tag: box, shelf: 700, sealed: box });
    await tx.heard.reply({ thread: box, tag: box, shelf: 700, sealed: box });
    const place = { platform: "memory", space: "s", room: "r", message: "m1" };
    await tx.posted.put({
      organisation: ORGANISATION,
      subject: "poll-card:p-open",
      group: "group-a" as GroupId,
      ...place,
    });
    for (const row of [outbound("waits", "send"), outbound("edits", "edit"), outbound("dead", "send")]) {
      await tx.outbox.add(row);
    }
    await tx.outbox.settle("dead", { state: "dead", failure: "refused" });
    await tx.due.add({ organisation: ORGANISATION, kind: "poll.close", subject: "p-open", runAt: AT });
    await tx.receipts.first("0a".repeat(32), AT);
    await tx.pumps.lease("platform", "a-process", AT, AT);
  });
  await store.preferences.save(new Map([[PREFERENCE, { consent: 2, standing: "paused", language: "cy" }]]));
  const sealed = Buffer.concat([Buffer.from(SENTINEL), Buffer.alloc(44 - SENTINEL.length)]);
  await store.ballots.upsert([
    { tag: new Uint8Array(32).fill(3), poll: "p-open" as PollId, sealed: Uint8Array.from(sealed) },
  ]);
}

/** Apart, because the doctor would say that this list was changed: its seals are made up. */
export async function fillReaderActs(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.readerActs.add(READER_ACT);
    const head = { first: 1, last: 1, lastMac: "m1", mac: "h" };
    await tx.readerActs.saveHead(ORGANISATION, READER_ACT.group, head);
  });
}
