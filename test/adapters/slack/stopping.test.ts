import { expect, it } from "vitest";
import { card, key } from "../../contract/sample-cards.ts";
import { openSlackStage } from "../../stages/slack.ts";

/** What is open, in order, and how many timers run. The runner of the tests has a timer of its own, now and then. */
const open = async (): Promise<{ readonly sockets: readonly string[]; readonly timers: number }> => {
  // Sockets say that they are closed in the next turns of the loop.
  for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setImmediate(done));
  const all = process.getActiveResourcesInfo();
  const sockets = all.filter((kind) => kind !== "Timeout").sort();
  return { sockets, timers: all.length - sockets.length };
};

// Alone in its file, so that nothing of another test is still being closed.
it("leaves no timer and no socket behind when it is stopped, twice over", async () => {
  const stage = await openSlackStage();
  const standing = await open();
  for (const name of ["a", "b"]) {
    await stage.adapter.start(async () => ({ kind: "nothing" }));
    await stage.adapter.send(stage.room, card("x"), key(name));
    expect((await open()).sockets.length).toBeGreaterThan(standing.sockets.length);
    await stage.adapter.stop();
    const left = await open();
    expect(left.sockets).toEqual(standing.sockets);
    expect(left.timers).toBeLessThanOrEqual(1);
  }
  await stage.close();
});
