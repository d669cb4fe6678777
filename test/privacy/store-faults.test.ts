import { describe } from "vitest";

describe("faults of the store", async () => {
  await import("../storage/faults.test.ts");
});
