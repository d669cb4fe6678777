import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import type { Desk } from "../../src/core/feedback/desk.ts";
import type { Poll } from "../../src/core/poll/poll.ts";
import type { Store, Tx } from "../../src/ports/store.ts";
import type { CloseStep } from "./wire.ts";

/** Ends this process at once, as a power cut would. Never resolves. */
async function die(): Promise<never> {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => {});
}

/** Puts a place to die before, within and after every step of a close; `armed` says which is meant. */
export function putKillPoints(store: Store, keyringDir: string, armed: () => CloseStep | undefined): void {
  const at = async (step: CloseStep): Promise<void> => {
    if (armed() === step) await die();
  };
  const { page, removeSome, count } = store.ballots;
  Object.assign(store.ballots, {
    page: around(at, "count", page),
    removeSome: around(at, "empty", removeSome),
    count: around(at, "verify", count),
  });
  Object.assign(store, { tidy: around(at, "tidy", store.tidy), transaction: transactionWith(at, store.transaction) });
  putPreparePoints(at);
  const shred = FileKeyring.prototype.shred;
  FileKeyring.prototype.shred = async function (id) {
    await at("before shred");
    // Half of a shredding: the bytes are overwritten, the file still stands.
    if (armed() === "within shred") {
      await writeFile(join(keyringDir, `${id}.key`), randomBytes(32), { flag: "r+" });
      await die();
    }
    await shred.call(this, id);
    await at("after shred");
  };
}

/** Keys of feedback are made at a slot, before its one transaction. */
function putPreparePoints(at: At): void {
  const create = FileKeyring.prototype.create;
  FileKeyring.prototype.create = async function (id) {
    await at("before prepare");
    const key = await create.call(this, id);
    await at("after prepare");
    return key;
  };
}

type At = (step: CloseStep) => Promise<void>;

const around =
  <A extends unknown[], R>(at: At, step: "count" | "empty" | "verify" | "tidy", work: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    await at(`before ${step}`);
    const result = await work(...args);
    await at(`after ${step}`);
    return result;
  };

/** What a transaction did shows in the phase it saved a poll in; within: done, and not yet committed. */
function transactionWith(at: At, transaction: Store["transaction"]): Store["transaction"] {
  return async (work) => {
    let step: "publish" | "finish" | "release" | "settle" | undefined;
    const result = await transaction(async (tx) => {
      const watched = watching(
        tx,
        (poll) => {
          if (poll.phase === "shredding") step = "publish";
          if (poll.phase === "closed") step = "finish";
        },
        (desk) => {
          if (desk.phase === "shredding") step = "release";
          if (desk.phase === "open" && desk.releases.length > 0) step = "settle";
        },
      );
      const done = await work(watched);
      if (step) await at(`within ${step}`);
      return done;
    });
    if (step) await at(`after ${step}`);
    return result;
  };
}

const watching = (tx: Tx, saved: (poll: Poll) => void, kept: (desk: Desk) => void): Tx => ({
  ...tx,
  desks: {
    ...tx.desks,
    save: async (desk) => {
      await tx.desks.save(desk);
      kept(desk);
    },
  },
  polls: {
    ...tx.polls,
    save: async (poll) => {
      await tx.polls.save(poll);
      saved(poll);
    },
  },
});
