import { describe } from "vitest";

describe("sealed feedback", async () => {
  await import("../anonymity/feedback.test.ts");
});
