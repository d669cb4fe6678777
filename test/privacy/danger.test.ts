import { describe } from "vitest";

describe("the check for danger", async () => {
  await import("../core/feedback/danger.test.ts");
});
