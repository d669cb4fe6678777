import { expect, it } from "vitest";
import { givingWay } from "../../src/engine/giving-way.ts";

it("lets one part go on between any two looks at what has come in, in order of asking", async () => {
  const seen: (number | "looked")[] = [];
  const parts = [0, 1, 2, 3].map(async (nth) => {
    await givingWay();
    seen.push(nth);
    if (nth > 0) return;
    // Asked again while others wait: behind them.
    await givingWay();
    seen.push(4);
  });
  let looking = true;
  const look = () => {
    seen.push("looked");
    if (looking) setImmediate(look);
  };
  setImmediate(look);
  await Promise.all(parts);
  looking = false;
  expect(seen.filter((one) => one !== "looked")).toEqual([0, 1, 2, 3, 4]);
  expect(seen.slice(0, -1).some((one, at) => one !== "looked" && seen[at + 1] !== "looked")).toBe(false);
});
