import { expect, it } from "vitest";
import { createLog } from "../../src/log.ts";
import { ask, openGroup } from "./organising.ts";

it("a lost key is told to the host on the hour, never at the moment of somebody's answer", {
  timeout: 60_000,
}, async () => {
  const lines: string[] = [];
  const group = await openGroup({ log: createLog("debug", { write: (line: string) => void lines.push(line) }) });
  try {
    await ask(group, { text: "Who helps?", options: ["alpha", "beta"], privacy: "Yes", kind: "Choose one" });
    const [id = ""] = await group.keyring.list();
    await group.keyring.shred(id);
    // Keys are remembered for some seconds.
    group.clock.advance(60_000);
    const before = lines.length;
    expect(JSON.stringify(await group.crowd.answer(1, "alpha"))).toContain(
      "I cannot take answers to this question right now",
    );
    expect(lines.slice(before)).toEqual([]);
    await group.pass(3_600_000);
    expect(lines.slice(before).map((line) => JSON.parse(line).event)).toEqual(["poll.key-missing"]);
  } finally {
    await group.close();
  }
});
