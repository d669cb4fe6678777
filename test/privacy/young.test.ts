import { describe } from "vitest";

describe("P36: under 18", async () => {
  await import("../core/group/young.test.ts");
});
