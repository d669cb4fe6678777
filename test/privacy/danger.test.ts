import { describe } from "vitest";

describe("words of danger", async () => {
  await import("../core/feedback/danger.test.ts");
});
