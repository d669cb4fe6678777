import { describe } from "vitest";

describe("P28: what may be stored", async () => {
  await import("../storage/anonymous-models.test.ts");
});
