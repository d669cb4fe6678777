import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { createLog } from "../../src/log.ts";
import type { Inbound } from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import type { ManualClock } from "../ports/manual-clock.ts";
import { conversation } from "../scenarios/conversation.ts";
import { QUESTION, SET_UP } from "../scenarios/first-loop.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import type { Stage, StageFault } from "../stages/stage.ts";
import { hearStreams } from "../stages/telegram/streams.ts";
import { finder, needlesOf } from "./needles.ts";
import { type Caught, hearEvents, hearRequests } from "./on-platforms-hearing.ts";
import { filesUnder, openRaw } from "./raw-database.ts";

/** How one platform is opened, and what only it can do. */
export interface OnPlatform<S extends Stage> {
  open(clock: ManualClock): Promise<S>;
  /** What the platform might send of the talk in the room although nobody asked for it. */
  overhear(stage: S, who: string, text: string): Promise<void>;
  readonly faults: readonly StageFault[];
  /** Something private of this member fails. */
  failPrivately(stage: S, how: StageFault, who: string, typed: string): Promise<void>;
  /** Whether anybody can type to the bot. */
  readonly typing: boolean;
}

/** One word, so that no way of writing it down on the wire breaks it. */
const word = (about: string): string => `${about}${randomBytes(8).toString("hex")}`;
const SAID = word("said");
const TYPED = word("typed");
const WRITTEN = word("written");
const GROUP_NAME = word("group");
/** Their names and ids are like nothing else in this run. */
const MEMBERS = [10_071, 10_072, 10_073, 10_074, 10_075, 10_076].map((n) => `Carer${n}`);
const [FIRST = "", SECOND = "", THIRD = ""] = MEMBERS;
const MINUTE = 60_000;

interface Heard<S extends Stage> {
  readonly world: World;
  readonly stage: S;
  readonly events: readonly Inbound[];
  readonly requests: Caught;
  /** All logs, at any level, and all that was printed. */
  logs(): Buffer;
}

/** What is said in a room, and who is in it, stands nowhere: played through the real client library. */
export function nothingHeard<S extends Stage>(platform: string, on: OnPlatform<S>): void {
  describe(`what is left behind on ${platform}`, () => {
    let heard: Heard<S> | undefined;
    let finish: (() => Promise<void>) | undefined;
    afterEach(async () => {
      await finish?.();
      finish = undefined;
    });

    const begin = async (): Promise<Heard<S>> => {
      const opened = await openHeard(on);
      finish = opened.finish;
      heard = opened.heard;
      await setUp(heard.world);
      return heard;
    };

    it("P1: an ordinary message in the group leaves no trace", { timeout: 60_000 }, async () => {
      const here = await begin();
      await peopleTalk(here, on);
      await here.world.pass(60 * MINUTE);
      await leavesNoTrace(here);
    });

    it.each(on.faults)("P21: nothing of a member stands in a log: %s", { timeout: 60_000 }, async (how) => {
      const here = await begin();
      await membersAct(here, on, how);
      await failingPosts(here, how);
      const find = finder(needlesOfPeople(here.stage));
      expect(find(here.logs())).toEqual([]);
      // The fault did come, and was told.
      expect(here.logs().toString("utf8")).toMatch(
        /outbox\.(later|unknown|gone|moved|held|dead)|token-refused|platform\.gone/,
      );
      // And such a search finds what is there.
      expect(find(Buffer.from(JSON.stringify(idOf(here.stage, FIRST))))).toContain("utf-8");
    });
  });
}

async function openHeard<S extends Stage>(
  on: OnPlatform<S>,
): Promise<{ readonly heard: Heard<S>; finish(): Promise<void> }> {
  const requests = hearRequests();
  const streams = hearStreams();
  const lines: string[] = [];
  let opened: { readonly stage: S; readonly events: readonly Inbound[] } | undefined;
  const world = await openWorld(
    async (clock) => {
      const stage = await on.open(clock);
      opened = { stage, events: hearEvents(stage) };
      return stage;
    },
    { log: createLog("debug", { write: (line: string) => void lines.push(line) }) },
  );
  if (!opened) throw new Error("There is no stage.");
  const { stage, events } = opened;
  return {
    heard: {
      world,
      stage,
      events,
      requests,
      logs: () => Buffer.from([...lines, stage.logged?.() ?? "", streams.text()].join("\n")),
    },
    async finish() {
      await world.close();
      streams.close();
      requests.close();
    },
  };
}

async function setUp(world: World): Promise<void> {
  const say = conversation(world);
  await world.stage.install("Denise");
  await world.settle();
  await say.presses("Denise", "Set me up");
  await say.fills("Denise", { ...SET_UP, "What is your group called?": GROUP_NAME });
  await ask(world);
  await say.presses("Denise", "Post it now");
  await say.groupSees(WRITTEN);
}

async function ask(world: World): Promise<void> {
  const say = conversation(world);
  await say.commands("Denise", "new");
  await say.fills("Denise", {
    ...QUESTION,
    "Your question": `Who knows ${WRITTEN}?`,
    "How can people answer?": "Choose one",
    "What is this question for?": "Just for us, nothing is decided",
  });
}

/** They speak of the question, of the bot, to the bot; one says a code, one an answer. None of it was pressed or typed alone. */
async function peopleTalk<S extends Stage>({ world, stage, events }: Heard<S>, on: OnPlatform<S>): Promise<void> {
  const code = /\b[A-Z]\d+\b/.exec((await stage.group("Ann")).at(-1)?.text ?? "")?.[0] ?? "B1";
  const talk = [SAID, `Time off ${SAID}`, "Time off", `${code} 1`, "1", `@sayso_test_bot ${SAID}`, `Sayso, ${SAID}!`];
  const before = { events: events.length, requests: stage.requests?.() };
  const seen = await stage.group("Ann");
  for (const text of talk) {
    await stage.says?.("Ann", text);
    await on.overhear(stage, "Bea", text);
  }
  await world.settle();
  expect({ events: events.length, requests: stage.requests?.() }).toEqual(before);
  expect(await stage.group("Ann")).toEqual(seen);
}

async function leavesNoTrace<S extends Stage>({ world, events, requests, logs }: Heard<S>): Promise<void> {
  const raw = await openRaw(`file:${world.folder}/data/sayso.db`);
  const rows = await raw.dump();
  expect(await raw.ask(`SELECT count(*) AS "n" FROM "Ballot"`), "nobody has answered").toEqual([{ n: 0 }]);
  await raw.close();
  const places: Readonly<Record<string, Buffer>> = {
    "every row": rows,
    events: Buffer.from(
      JSON.stringify(
        events.map((event) => ({ ...event, ...("answers" in event ? { answers: [...event.answers] } : {}) })),
      ),
    ),
    "requests to the platform": requests.bytes(),
    logs: logs(),
    ...Object.fromEntries(await filesUnder(world.folder)),
  };
  const said = finder(needlesOf(SAID));
  for (const [place, bytes] of Object.entries(places)) expect(said(bytes), place).toEqual([]);
  // Such a search finds what an organiser wrote, which is kept, came in, and went out.
  const written = finder(needlesOf(WRITTEN));
  for (const place of ["every row", "events", "requests to the platform"])
    expect(written(places[place] ?? Buffer.alloc(0)), place).toContain("utf-8");
}

/** Members answer, look, type and give up, and something private fails on the way. */
async function membersAct<S extends Stage>({ world, stage }: Heard<S>, on: OnPlatform<S>, how: StageFault) {
  const say = conversation(world);
  for (const who of MEMBERS.slice(1)) {
    await say.presses(who, "Time off");
    await say.presses(who, "OK, count my answer");
  }
  await say.commands(SECOND, "mydata");
  await say.commandsAlone(THIRD, "join", TYPED);
  if (on.typing) await say.types(THIRD, TYPED);
  await on.failPrivately(stage, how, FIRST, TYPED);
  await world.settle();
}

/** A card that is to change, then one that is to be posted, meet the fault; then some hours go by. */
async function failingPosts<S extends Stage>({ world, stage }: Heard<S>, how: StageFault): Promise<void> {
  await ask(world);
  stage.failNext(how);
  await world.pass(60 * MINUTE);
  stage.failNext(how);
  await stage.press("Denise", "Post it now");
  await world.settle();
  await world.pass(120 * MINUTE);
}

const idOf = (stage: Stage, who: string): string => PersonRef.open(stage.person(who)).user;

const needlesOfPeople = (stage: Stage) =>
  [
    ...MEMBERS,
    ...MEMBERS.map((who) => who.toLowerCase()),
    ...MEMBERS.map((who) => idOf(stage, who)),
    TYPED,
    WRITTEN,
    GROUP_NAME,
  ].flatMap((text) => needlesOf(text));
