import { expect, it } from "vitest";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { createPeople } from "../../src/anonymity/people.ts";
import { createReturnAddresses } from "../../src/anonymity/return-addresses.ts";
import { DeploymentSecret } from "../../src/anonymity/secret.ts";
import type { GroupId, OrganisationId } from "../../src/core/ids.ts";
import { samePerson } from "../../src/ports/person.ts";
import { chance, HandClock, member, withDirectory } from "./fixtures.ts";

const HOME = { organisation: "0".repeat(32) as OrganisationId, group: "1".repeat(32) as GroupId };
const THREADS = ["a".repeat(64), "b".repeat(64)] as const;

async function opened<T>(work: (returns: ReturnType<typeof createReturnAddresses>) => Promise<T>): Promise<T> {
  return withDirectory(async (directory) => {
    const keyring = await FileKeyring.open({ directory, randomness: chance, clock: new HandClock() });
    const secret = new DeploymentSecret(chance.bytes(32));
    return work(createReturnAddresses({ keyring, secret, randomness: chance, people: createPeople(secret, chance) }));
  });
}

it("opens for whoever has its key, with the replies that were kept for it", () =>
  opened(async (returns) => {
    const row = await returns.seal(THREADS[0], { person: member(7), home: HOME }, 20_000);
    const found = await returns.open(row);
    expect(found && samePerson(found.person, member(7))).toBe(true);
    expect(found?.home).toEqual(HOME);
    const notes = [];
    for (const nth of [2, 1]) notes.push(await returns.sealNote(row, 700, { nth, text: `Reply ${nth}` }));
    const kept = notes.flatMap((note) => note ?? []);
    expect((await returns.readNotes(row, kept)).map((note) => note.text)).toEqual(["Reply 1", "Reply 2"]);
  }));

it("P20: says nothing once its key is shredded: not who, not what was replied", () =>
  opened(async (returns) => {
    const row = await returns.seal(THREADS[0], { person: member(7), home: HOME }, 20_000);
    const note = await returns.sealNote(row, 700, { nth: 1, text: "Reply" });
    await returns.shred(row);
    expect(await returns.stands(row)).toBe(false);
    expect(await returns.open(row)).toBeUndefined();
    expect(await returns.sealNote(row, 700, { nth: 2, text: "More" })).toBeUndefined();
    expect(await returns.readNotes(row, note ? [note] : [])).toEqual([]);
  }));

it("P16: two of one person share nothing, and none opens in the place of another", () =>
  opened(async (returns) => {
    const rows = [
      await returns.seal(THREADS[0], { person: member(7), home: HOME }, 20_000),
      await returns.seal(THREADS[1], { person: member(7), home: HOME }, 20_000),
    ] as const;
    const [one, two] = rows.map((row) => Buffer.from(row.sealed).toString("hex"));
    const runs = new Set(one?.match(/.{8}/g));
    expect(two?.match(/.{8}/g)?.some((run) => runs.has(run))).toBe(false);
    expect(rows[0].key).not.toBe(rows[1].key);
    expect(rows[0].sealed.length).toBe(rows[1].sealed.length);
    expect(await returns.open({ ...rows[0], sealed: rows[1].sealed })).toBeUndefined();
    expect(await returns.open({ ...rows[0], key: rows[1].key })).toBeUndefined();
  }));
