import { describe } from "vitest";

describe("P35: help lines", async () => {
  await import("../core/help/help-lines.test.ts");
});
