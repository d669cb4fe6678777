import { describe } from "vitest";

describe("P31: what comes in as text", async () => {
  await import("../core/text.test.ts");
});
