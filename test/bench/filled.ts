import { join } from "node:path";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { pollKeyId } from "../../src/anonymity/poll-keys.ts";
import { loadSecret } from "../../src/anonymity/secret.ts";
import type { Group } from "../../src/core/group/group.ts";
import { type GrantId, type GroupId, type OrganisationId, type PollId, subjectRef } from "../../src/core/ids.ts";
import type { Poll } from "../../src/core/poll/poll.ts";
import { DAY, later, type WallTime, type ZoneId } from "../../src/core/time.ts";
import { systemClock } from "../../src/engine/system-clock.ts";
import { systemRandomness } from "../../src/engine/system-randomness.ts";
import { openStore } from "../../src/storage/open-store.ts";

const GROUPS = 1_000;
const POLLS_EACH = 10;
/** Groups saved in one transaction. */
const CHUNK = 100;

const id = <Id extends string>(): Id => Buffer.from(systemRandomness.bytes(16)).toString("hex") as Id;

/** Fills the practice room's own files under `folder` with 1,000 groups and 10,000 polls, one in ten of them open. */
export async function fillPracticeRoom(folder: string): Promise<void> {
  await loadSecret(join(folder, "practice", "secret", "practice.secret"), systemRandomness);
  const directory = join(folder, "practice", "keyring");
  const keyring = await FileKeyring.open({ directory, randomness: systemRandomness, clock: systemClock });
  const store = await openStore(`file:${join(folder, "practice", "data", "practice.db")}`);
  try {
    for (let from = 0; from < GROUPS; from += CHUNK) {
      const groups = Array.from({ length: CHUNK }, (_, i) => group(from + i));
      const polls = groups.flatMap((one) => Array.from({ length: POLLS_EACH }, (_, nth) => poll(one, nth)));
      for (const one of polls) if (one.phase === "open") (await keyring.create(pollKeyId(one.id))).fill(0);
      await store.transaction(async (tx) => {
        for (const one of groups) {
          await tx.organisations.save({ id: one.organisation, name: `Carers ${one.room.room}` });
          await tx.groups.save(one);
        }
        for (const one of polls) await tx.polls.save(one);
      });
    }
  } finally {
    await store.close();
  }
}

function group(nth: number): Group {
  const own = id<GroupId>();
  return {
    id: own,
    organisation: id<OrganisationId>(),
    ref: subjectRef(own),
    name: `Group ${nth}`,
    phase: "ready",
    settings: {
      zone: "Europe/London" as ZoneId,
      quiet: { from: "21:00" as WallTime, to: "08:00" as WallTime },
      nation: "england",
      language: "en",
      word: "family carers",
    },
    room: { platform: "web", space: "bench", room: `room-${nth}` },
  };
}

function poll(home: Group, nth: number): Poll {
  const own = id<PollId>();
  const now = systemClock.now();
  const open = nth === 0;
  return {
    id: own,
    organisation: home.organisation,
    ref: subjectRef(own),
    code: `B${nth + 1}`,
    phase: open ? "open" : "closed",
    question: {
      text: "What matters most to you?",
      kind: "one",
      options: ["Time off", "Someone to talk to", "Clear information", "Money"],
      min: 1,
      max: 1,
    },
    privacy: "open",
    rung: "informing",
    stage: "design",
    groups: [home.id],
    owner: id<GrantId>(),
    daysOpen: 7,
    openedAt: later(now, -DAY),
    closesAt: later(now, open ? 6 * DAY : -1),
    band: 0,
    outcomes: [],
  };
}
