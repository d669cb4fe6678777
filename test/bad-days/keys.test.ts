import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { pollKeyId } from "../../src/anonymity/poll-keys.ts";
import { LEAVE_MARK } from "../../src/backup/restored-mark.ts";
import { systemRandomness } from "../../src/engine/system-randomness.ts";
import { conversation } from "../scenarios/conversation.ts";
import { type Deployed, deploy } from "./deployed.ts";
import { askQuestion, draftQuestion, firstAnswer, newestOf, setUpGroup } from "./world-under-strain.ts";

const LOST = "What was lost?";
const FINE = "What is fine?";
const CANNOT = "I cannot take answers to this question right now. Nothing is lost.";

let place: Deployed;
/** The only key of the question that was asked first. */
let key: string;

beforeEach(async () => {
  place = await deploy();
  await setUpGroup(place);
  await askQuestion(place, LOST);
  key = (await readdir(place.keyringDir))[0] ?? "";
  await firstAnswer(place, "Ann", "Time off");
});
afterEach(() => place.close());

const keyFile = () => join(place.keyringDir, key);
const aside = () => join(place.folder, "aside.key");

/** Longer than any key or poll is remembered. */
const forgetKeys = () => place.clock.advance(10_000);
const week = 7 * 24 * 3_600_000;

it("one missing key stops that question alone, says so, and goes on when the key is back", async () => {
  const say = conversation(place);
  await rename(keyFile(), aside());
  forgetKeys();
  await place.stage.press("Bea", "Money");
  await place.stage.press("Bea", "OK, count my answer");
  expect(await newestOf(place, "Bea")).toContain(CANNOT);
  await place.settle();
  expect(place.logged.filter((line) => line.includes("poll.key-missing"))).toHaveLength(1);
  await place.stage.press("Bea", "Money");
  expect(
    place.logged.filter((line) => line.includes("poll.key-missing")),
    "told once",
  ).toHaveLength(1);
  await say.commands("Denise", "asks");
  await say.presses("Denise", await labelOf("Denise", LOST));
  await say.sees("Denise", "The key of this question is missing");
  // Another question goes on as ever.
  await askQuestion(place, FINE);
  await say.presses("Bea", "Money");
  await say.sees("Bea", "You chose: Money");
  // Its time to close comes: it waits, untouched.
  place.clock.advance(week + 60_000);
  await place.settle();
  const groupSaw = (await place.stage.group("Ann")).map((seen) => seen.text).join("\n");
  expect(groupSaw).toContain("Result of");
  expect(groupSaw.split("Result of").length - 1, "only the other question has its result").toBe(1);
  // The key comes back.
  await rename(aside(), keyFile());
  forgetKeys();
  await place.settle();
  await place.settle();
  await say.groupSees("Result of", LOST);
  expect(await readdir(place.keyringDir)).toEqual([]);
});

it("a key that was away at the start is told to the host, and taken up again while running", async () => {
  const say = conversation(place);
  await askQuestion(place, FINE);
  await place.stop();
  await rename(keyFile(), aside());
  await place.start();
  expect(place.logged.join("\n")).toContain("poll.key-missing");
  await say.commands("Denise", "asks");
  await say.presses("Denise", await labelOf("Denise", LOST));
  await say.sees("Denise", "The key of this question is missing");
  await rename(aside(), keyFile());
  forgetKeys();
  await place.settle();
  await say.commands("Denise", "asks");
  await say.presses("Denise", await labelOf("Denise", LOST));
  expect(await newestOf(place, "Denise")).not.toContain("is missing");
  await say.commands("Ann", "mydata");
  await say.sees("Ann", "Time off");
});

/** The button of a list of asks that leads to this question: there the newest comes first. */
async function labelOf(who: string, question: string): Promise<string> {
  const list = (await place.stage.privately(who)).at(-1);
  const labels = list?.labels.filter((label) => /[A-Z]\d/.test(label)) ?? [];
  const label = labels.find((one) => one.includes(question)) ?? (question === LOST ? labels.at(-1) : labels[0]);
  if (label === undefined) throw new Error(`There is no question on:\n${list?.text}`);
  return label;
}

it("refuses to start beside an empty keyring, and leaves everything as it is", async () => {
  await place.stop();
  await rename(keyFile(), aside());
  await expect(place.start()).rejects.toThrow(/the keyring is empty[\s\S]*KEYRING_DIR[\s\S]*npm run restore/);
  await rename(aside(), keyFile());
  await place.start();
  await conversation(place).commands("Ann", "mydata");
  await conversation(place).sees("Ann", "Time off");
});

it("refuses a keyring in the directory that is backed up", async () => {
  await place.stop();
  const inside = join(place.folder, "data", "keyring");
  await mkdir(inside, { recursive: true });
  await expect(place.start({ keyringDir: inside })).rejects.toThrow(/Set KEYRING_DIR/);
  await place.start();
});

it("after a restore, open questions end as lost and their groups are told", async () => {
  await place.stop();
  await rm(keyFile());
  const database = new Database(join(place.folder, "data", "sayso.db"));
  // As a restore leaves it: no answers, and the mark.
  database.exec(`DELETE FROM "Ballot"; ${LEAVE_MARK}`);
  database.close();
  await place.start();
  await place.settle();
  const say = conversation(place);
  await say.groupSees("I am sorry", "are lost", LOST);
  await say.presses("Denise", "Help");
  expect(place.logged.join("\n")).toContain(`"event":"start.restored","polls":1`);
  // Acted on once: the next start is an ordinary one.
  await place.stop();
  await place.start();
  await askQuestion(place, FINE);
  await place.settle();
  await say.groupSees(FINE);
});

it("at the start keeps keys of questions another process may be about to open, and sweeps those of none", async () => {
  await draftQuestion(place, FINE);
  const { room } = place.stage;
  const drafts = await place.deployment.store.transaction(async (tx) => {
    const group = await tx.groups.inRoom("memory", room.space, room.room);
    return group ? tx.polls.ofGroup(group.organisation, group.id, ["draft"], 5) : [];
  });
  expect(drafts).toHaveLength(1);
  const { clock, keyringDir } = place;
  const keyring = await FileKeyring.open({ directory: keyringDir, clock, randomness: systemRandomness });
  const [draftKey = ""] = drafts.map((poll) => pollKeyId(poll.id));
  await keyring.create(draftKey);
  await keyring.create("poll-gone");
  await place.stop();
  await place.start();
  expect(await readdir(keyringDir)).toEqual([key, `${draftKey}.key`].sort());
});
