import { expect, it } from "vitest";
import { createLog } from "../../src/log.ts";
import { ask, openGroup } from "./organising.ts";

it("P21: a lost key is told to the host once, by the minute that notices it, never at the moment of somebody's answer", {
  timeout: 60_000,
}, async () => {
  const lines: string[] = [];
  const group = await openGroup({ log: createLog("debug", { write: (line: string) => void lines.push(line) }) });
  try {
    await ask(group, { text: "Who helps?", options: ["alpha", "beta"], privacy: "Yes", kind: "Choose one" });
    const [id = ""] = await group.keyring.list();
    await group.keyring.shred(id);
    // The minute notices, whether anybody answers or not.
    const first = lines.length;
    await group.pass(60_000);
    expect(lines.slice(first).map((line) => JSON.parse(line).event)).toEqual(["poll.key-missing"]);
    const before = lines.length;
    expect(JSON.stringify(await group.crowd.answer(1, "alpha"))).toContain(
      "I cannot take answers to this question right now",
    );
    await group.pass(3_600_000);
    expect(lines.slice(before)).toEqual([]);
  } finally {
    await group.close();
  }
});
