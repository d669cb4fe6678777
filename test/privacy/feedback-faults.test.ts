import { afterAll, beforeAll, expect, it } from "vitest";
import { plain } from "../../src/cards/plain.ts";
import { createEngine, type Engine } from "../../src/engine/engine.ts";
import { createLog } from "../../src/log.ts";
import { StoreFault } from "../../src/ports/store-fault.ts";
import { loadHelpLines } from "../../src/words/help-lines.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { conversation } from "../scenarios/conversation.ts";
import { crowd } from "./crowd.ts";
import { sentinels, TYPED } from "./deployment.ts";
import { type FaultyStore, faultyStore } from "./faulty-store.ts";
import { openDesk, writing } from "./feedback-writing.ts";
import { finder, needlesOf } from "./needles.ts";
import { type Group, openGroup } from "./organising.ts";

const OURS = /^(desks|pool|pools|heard)\./;
/** Only where an author takes the safety lead's way, or a reader ends something: as simple as those that are called. */
const UNREACHED = ["heard.addThread", "heard.remove", "pools.remove", "pools.removeThread", "pools.replace"];
const QUOTED = "quoted-77c1aaee02";

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
  await openDesk(inner);
  await inner.engine.stop();
  let thrown = 0;
  faulty = faultyStore(inner.store, () => {
    thrown += 1;
    return thrown % 2 === 0 ? poison(thrown) : new StoreFault("other", "heard.save");
  });
  engine = createEngine({
    store: faulty.store,
    adapters: [inner.stage.adapter],
    secret: inner.secret,
    keyring: inner.keyring,
    clock: inner.clock,
    randomness: seededRandomness(79),
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

it("P21: no word and no id comes out of any fault of feedback's methods, in the log or on a screen", {
  timeout: 240_000,
}, async () => {
  const methods = (await faulty.methods()).filter((method) => OURS.test(method));
  expect(methods.length).toBeGreaterThan(20);
  const { write, code } = writing(group);
  const shown: string[] = [];
  const tried = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      const said = await act();
      if (typeof said === "object" && said !== null && "card" in said) shown.push(plain(said.card as never));
    } catch (missing) {
      // What the helpers of these tests look for is not there after a fault.
      if (
        !(missing instanceof Error) ||
        !/No form|Nothing was shown|cannot be sent|sees nothing|no form|no field|no option/.test(missing.message)
      )
        throw missing;
    }
  };
  for (const [nth, method] of methods.entries()) {
    faulty.break([method], 2);
    for (let again = 0; again < 2; again++) {
      const member = nth * 3 + again;
      await tried(() =>
        write(member, { text: `${TYPED} ${nth}`, level: again === 0 ? "With a code" : "No reply", going: "alone" }),
      );
    }
    const known = shown
      .join("\n")
      .match(/\d{4} \d{4} \d{4} \d{4}/g)
      ?.at(-1);
    if (known) await tried(() => code(nth * 3 + 2, known));
    if (nth % 2 === 0) await tried(() => group.crowd.pressOwn(nth * 3 + 2, "Delete all of it"));
    await tried(() => group.say.commands("Denise", "inbox"));
    for (const label of ["Read feedback", "Open 1", "Say what became of it"])
      await tried(() => group.say.presses("Denise", label));
    await tried(() => group.say.fills("Denise", { "What became of it?": "heard" }));
    await tried(() => group.say.presses("Denise", "Reply"));
    await tried(() => group.say.fills("Denise", { "Your reply": "Thank you." }));
    const [desk] = await inner.store.transaction((tx) => tx.desks.inPhase(["open", "slot", "shredding"]));
    group.clock.advance(Math.max(0, (desk?.slot ?? 0) - group.clock.now()) + 1000);
    await minute();
    // What has failed is tried again after minutes, at most an hour.
    group.clock.advance(2 * 3_600_000);
    await minute();
    faulty.break([], 0);
    group.clock.advance(2 * 3_600_000);
    await minute();
    await group.settle();
  }
  expect(methods.filter((method) => !faulty.broken.has(method)).sort()).toEqual(UNREACHED);
  const needles = Array.from({ length: 40 }, (_, n) => needlesOf(sentinels.user(n))).flat();
  const inLog = finder([...needles, ...needlesOf(TYPED), ...needlesOf(QUOTED)]);
  expect(inLog(Buffer.from(lines.join("")))).toEqual([]);
  expect(lines.filter((line) => line.includes('"level":"error"')).length).toBeGreaterThan(5);
  // Authors see their own words; nobody sees what the database said.
  const onScreens = finder([...needles, ...needlesOf(QUOTED)]);
  expect(onScreens(Buffer.from(shown.join("\n")))).toEqual([]);
  expect(onScreens(Buffer.from(JSON.stringify(group.stage.sights())))).toEqual([]);
  expect(inLog(Buffer.from(poison(3).message))).toContain("utf-8");
});
