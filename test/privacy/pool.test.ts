import { describe } from "vitest";

describe("the pool", async () => {
  await import("../core/feedback/at-slot.test.ts");
});
