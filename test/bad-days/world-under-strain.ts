import Database from "better-sqlite3";
import type { Store, Tx } from "../../src/ports/store.ts";
import { conversation } from "../scenarios/conversation.ts";
import { HONESTY_1, honesty2, QUESTION, SET_UP } from "../scenarios/first-loop.ts";
import { openWorld, type World, type WorldOptions } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";

/** A world whose log can be read, one JSON text a line. */
export interface StrainedWorld extends World {
  readonly logged: readonly string[];
}

export async function openStrainedWorld(options: WorldOptions = {}): Promise<StrainedWorld> {
  const logged: string[] = [];
  const world = await openWorld((clock) => openMemoryStage({ clock }), {
    ...options,
    log: (event, fields = {}) => void logged.push(JSON.stringify({ event, ...fields })),
  });
  return { ...world, logged };
}

/** What a conversation needs of a world. */
export type Talking = Pick<World, "stage" | "settle">;

/** Denise puts the bot into the room and sets the group up. */
export async function setUpGroup(world: Talking): Promise<void> {
  const say = conversation(world);
  await world.stage.install("Denise");
  await world.settle();
  await say.presses("Denise", "Set me up");
  await say.fills("Denise", SET_UP);
  await say.sees("Denise", "That is all set");
}

/** She writes a question with its honesty card, up to where it could be posted. */
export async function draftQuestion(world: Talking, text: string = QUESTION["Your question"]): Promise<void> {
  const say = conversation(world);
  await say.commands("Denise", "new");
  await say.fills("Denise", { ...QUESTION, "Your question": text });
  await say.presses("Denise", "Fill in the honesty card");
  await say.fills("Denise", HONESTY_1);
  await say.presses("Denise", "Go on to part 2");
  await say.fills("Denise", honesty2("2027-03-31"));
  await say.sees("Denise", "This is what your group will see");
}

export async function askQuestion(world: Talking, text?: string): Promise<void> {
  const say = conversation(world);
  await draftQuestion(world, text);
  await say.presses("Denise", "Post it now");
  await say.groupSees(text ?? QUESTION["Your question"]);
}

/** The first answer ever of somebody: the note, then OK. */
export async function firstAnswer(world: Talking, who: string, option: string): Promise<void> {
  const say = conversation(world);
  await say.presses(who, option);
  await say.presses(who, "OK, count my answer");
  await say.sees(who, `You chose: ${option}`);
}

/** What the person saw last. */
export const newestOf = async (world: Talking, who: string): Promise<string> =>
  (await world.stage.privately(who)).at(-1)?.text ?? "(nothing)";

/** Every row of every table of an SQLite world, but for leases, whose moments change by themselves. */
export function everyRow(world: World): string {
  const database = new Database(`${world.folder}/data/sayso.db`, { readonly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'Lease'").all();
    const rows = (tables as { name: string }[]).map(({ name }) => [
      name,
      database
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => JSON.stringify(row, (_, value) => (typeof value === "bigint" ? Number(value) : value)))
        .sort(),
    ]);
    return JSON.stringify(rows.sort());
  } finally {
    database.close();
  }
}

/** The engine goes on over another store: its calls end up there. */
export function exchangeStore(world: World, other: Store): void {
  // The ballot box holds on to the table, so that is exchanged too.
  Object.assign(world.store.ballots, other.ballots);
  const { ballots: _ballots, engine: _engine, ...rest } = other;
  Object.assign(world.store, rest);
}

/** The methods by which an act writes, by part of the store; what the outbox writes goes on beside it. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  organisations: ["save"],
  groups: ["save"],
  grants: ["add", "remove"],
  invitations: ["add", "take"],
  polls: ["save", "remove"],
  outbox: ["add", "cancel"],
  due: ["add", "cancel"],
  receipts: ["first"],
};

/** Throws in place of, or after, a write; called before and after each with its name ("polls.save"). */
export interface Strain {
  before(write: string): void;
  /** After the work of a transaction that wrote, before its commit. */
  commit(): void;
}

/** Puts every write of a world's store under strain. */
export function strainStore(world: World, strain: Strain): void {
  const { store } = world;
  const { transaction } = store;
  const { upsert, remove } = store.ballots;
  const { save, remove: forget } = store.preferences;
  const strained: Strained =
    (name, work) =>
    async (...args) => {
      strain.before(name);
      return work(...args);
    };
  Object.assign(store, {
    transaction: ((work) =>
      transaction(async (tx) => {
        let wrote = false;
        const watched: Strained = (name, write) => {
          const strainedWrite = strained(name, write);
          return (...args) => {
            wrote = true;
            return strainedWrite(...args);
          };
        };
        const result = await work(strainedTx(tx, watched));
        if (wrote) strain.commit();
        return result;
      })) satisfies Store["transaction"],
  });
  Object.assign(store.ballots, {
    upsert: strained("ballots.upsert", upsert),
    remove: strained("ballots.remove", remove),
  });
  Object.assign(store.preferences, {
    save: strained("preferences.save", save),
    remove: strained("preferences.remove", forget),
  });
}

type Strained = <A extends unknown[], R>(name: string, work: (...args: A) => Promise<R>) => (...args: A) => Promise<R>;

function strainedTx(tx: Tx, strained: Strained): Tx {
  const parts = Object.entries(tx).map(([part, methods]) => {
    const writes = WRITES[part] ?? [];
    const entries = Object.entries(methods as Record<string, (...args: unknown[]) => Promise<unknown>>);
    return [
      part,
      Object.fromEntries(
        entries.map(([name, work]) => [name, writes.includes(name) ? strained(`${part}.${name}`, work) : work]),
      ),
    ] as const;
  });
  return Object.fromEntries(parts) as unknown as Tx;
}
