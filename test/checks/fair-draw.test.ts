import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { rankBy } from "../../src/anonymity/interest-book.ts";
import { drawn, type Interest } from "../../src/core/opportunity/interest.ts";

const guide = readFileSync(resolve(import.meta.dirname, "../../docs/fair-draw.md"), "utf8");
const script = /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";

it("the script in the guide has at most ten lines and gives the order of a draw from its revealed seed", () => {
  expect(script.trim().split("\n").length).toBeLessThanOrEqual(10);
  const seed = createHash("sha256").update("a seed").digest();
  const entrants = Array.from(
    { length: 31 },
    (_, n): Interest => ({ standing: "interested", order: n + 1, reserved: false, entry: `CODE${n}`, remind: false }),
  );
  const rules = { choosing: "draw", places: 9, reserved: 0, waitingList: true } as const;
  const after = drawn(entrants, rules, rankBy(seed));
  const codes = entrants.map((one) => one.entry);
  const folder = mkdtempSync(join(tmpdir(), "sayso-draw-"));
  const file = join(folder, "draw.mjs");
  writeFileSync(file, script);
  const run = execFileSync(process.execPath, [file, seed.toString("hex"), ...codes], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const [hash, ...order] = run.trim().split("\n");
  expect(hash).toBe(createHash("sha256").update(seed).digest("hex"));
  expect(order).toEqual(after.toSorted((a, b) => a.order - b.order).map((one) => one.entry));
  const placed = after.filter((one) => one.standing === "placed").map((one) => one.entry);
  expect(new Set(order.slice(0, 9))).toEqual(new Set(placed));
});
