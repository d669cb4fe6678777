import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { NotStarted, openDeployment } from "../../src/deployment.ts";
import { manualClock } from "../ports/manual-clock.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sayso-placement-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (keyringDir: string) =>
  openDeployment({
    databaseUrl: `file:${join(folder, "data", "sayso.db")}`,
    keyringDir: join(folder, keyringDir),
    secretFile: join(folder, "secret", "sayso.secret"),
    adapters: [],
    clock: manualClock(),
    log: () => {},
    everyMinute: () => async () => {},
  });

it.each(["data", "data/keyring", "."])(
  "P29: the program does not start with the keyring in %s, and makes nothing",
  async (place) => {
    await expect(start(place)).rejects.toBeInstanceOf(NotStarted);
    expect(await readdir(folder)).toEqual([]);
  },
);

it("P29: starts with a folder of its own, that only its user may enter", async () => {
  const deployment = await start("keyring");
  expect((await readdir(folder)).sort()).toEqual(["data", "keyring", "secret"]);
  await deployment.close();
});
