import { afterAll, beforeAll, expect, it } from "vitest";
import { plain } from "../../src/cards/plain.ts";
import { createEngine, type Engine } from "../../src/engine/engine.ts";
import { createLog } from "../../src/log.ts";
import { StoreFault } from "../../src/ports/store-fault.ts";
import { loadHelpLines } from "../../src/words/help-lines.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { FULL } from "../core/opportunity/samples.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { conversation } from "../scenarios/conversation.ts";
import { offers } from "../scenarios/opportunity.ts";
import { crowd } from "./crowd.ts";
import { sentinels, TYPED } from "./deployment.ts";
import { type FaultyStore, faultyStore } from "./faulty-store.ts";
import { finder, needlesOf } from "./needles.ts";
import { type Group, openGroup } from "./organising.ts";

const OURS = /^(opportunities|interests|subscriptions)\./;
/** Only after a restore, for a notice that is thrown away unposted, and by whoever no longer wants to hear of any. */
const UNREACHED = ["interests.clear", "opportunities.remove", "subscriptions.remove"];
const QUOTED = "quoted-5d20bbff13";
const HOUR = 3_600_000;

function poison(nth: number): Error {
  const text = `Invalid value for ${sentinels.user(nth % 40)}: "${TYPED}" ${QUOTED}`;
  return Object.assign(new Error(text, { cause: new Error(text) }), { name: `Prisma${QUOTED}`, code: QUOTED });
}

let group: Group;
let inner: Group;
let faulty: FaultyStore;
let engine: Engine;
let minute: () => Promise<unknown> = async () => {};
const lines: string[] = [];

/** A second engine over the same database, whose methods can be made to fail. */
beforeAll(async () => {
  inner = await openGroup({ names: sentinels });
  await inner.engine.stop();
  let thrown = 0;
  faulty = faultyStore(inner.store, () => {
    thrown += 1;
    return thrown % 2 === 0 ? poison(thrown) : new StoreFault("other", "opportunities.save");
  });
  engine = createEngine({
    store: faulty.store,
    adapters: [inner.stage.adapter],
    secret: inner.secret,
    keyring: inner.keyring,
    clock: inner.clock,
    randomness: seededRandomness(83),
    catalogue: loadWords(),
    helpLines: loadHelpLines(),
    log: createLog("debug", { write: (line: string) => void lines.push(line) }),
    everyMinute: (run) => {
      minute = run;
      return async () => {};
    },
  });
  await engine.start();
  const settle = async (): Promise<void> => {
    await engine.catchUp().catch(() => minute());
  };
  const world = { ...inner, engine, settle };
  group = { ...world, say: conversation(world), crowd: crowd(world, inner.stage, sentinels) };
}, 60_000);

afterAll(async () => {
  await engine.stop();
  await inner.close();
});

const shown: string[] = [];

/** What the steps of these tests look for is not there after a fault. */
const MISSING = /sees nothing|should see|has no form|no field|no option|No form/;

async function tried(act: () => Promise<unknown>): Promise<void> {
  try {
    const said = await act();
    if (typeof said === "object" && said !== null && "card" in said) shown.push(plain(said.card as never));
  } catch (missing) {
    if (!(missing instanceof Error) || !MISSING.test(missing.message)) throw missing;
  }
}

/** A notice is made and posted; two members are interested, one no longer; one asks to hear of more. */
async function aNotice(nth: number): Promise<void> {
  const { say, crowd: members } = group;
  await tried(() => offers(say, FULL));
  for (const member of [nth * 2, nth * 2 + 1]) {
    await tried(() => members.pressInGroup(member, "I'm interested (private)"));
    await tried(() => members.pressOwn(member, "OK, keep it"));
  }
  await tried(() => members.pressOwn(nth * 2, "I am not interested after all"));
  await tried(() => say.presses("Ann", "I'm interested (private)"));
  await tried(() => say.presses("Ann", "OK, keep it"));
  await tried(() => say.presses("Ann", "Say what I need"));
  await tried(() => say.fills("Ann", { "Care cover": TYPED }));
  await tried(() => say.commands("Liz", "chances"));
  await tried(() => say.presses("Liz", "Tell me of new ones"));
  await tried(() => say.fills("Liz", { About: ["Breaks"], "How you would take part": ["Online"] }));
  await tried(() => say.presses("Liz", "Next"));
  await tried(() => say.fills("Liz", { "Your age": "18 or over", "How often?": "At once" }));
  await tried(() => say.commands("Denise", "offer"));
  await tried(() => say.commands("Ann", "mydata"));
  group.clock.advance(HOUR);
  await minute();
  await group.settle();
}

it("no word and no id comes out of any fault of the methods of notices, interest and wishes", {
  timeout: 240_000,
}, async () => {
  const methods = (await faulty.methods()).filter((method) => OURS.test(method));
  expect(methods.length).toBeGreaterThan(12);
  for (const [nth, method] of methods.entries()) {
    faulty.break([method], 2);
    await aNotice(nth);
    faulty.break([], 0);
    await group.settle();
  }
  // What only the end of a notice calls: all its days go by while each of these fails twice.
  const left = methods.filter((method) => !faulty.broken.has(method));
  faulty.break(left, 2);
  for (let day = 0; day < 120; day++) {
    group.clock.advance(24 * HOUR);
    await minute();
    await group.settle();
  }
  faulty.break([], 0);
  expect(methods.filter((method) => !faulty.broken.has(method)).sort()).toEqual(UNREACHED);
  const needles = Array.from({ length: 40 }, (_, n) => needlesOf(sentinels.user(n))).flat();
  const inLog = finder([...needles, ...needlesOf(TYPED), ...needlesOf(QUOTED)]);
  expect(inLog(Buffer.from(lines.join("")))).toEqual([]);
  expect(lines.filter((line) => line.includes('"level":"error"')).length).toBeGreaterThan(5);
  // People see their own words; nobody sees what the database said.
  const onScreens = finder([...needles, ...needlesOf(QUOTED)]);
  expect(onScreens(Buffer.from(shown.join("\n")))).toEqual([]);
  expect(onScreens(Buffer.from(JSON.stringify(group.stage.sights())))).toEqual([]);
  expect(inLog(Buffer.from(poison(3).message))).toContain("utf-8");
});
