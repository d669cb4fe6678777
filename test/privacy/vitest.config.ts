import { defineConfig } from "vitest/config";

/** Run by `npm run test:privacy`: P1 to P37, counted by number at the end. */
// biome-ignore lint/style/noDefaultExport: vitest reads the default export of its configuration
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/privacy/**/*.test.ts"],
    globalSetup: ["test/setup/postgresql.ts", "test/privacy/count-by-number.ts"],
    pool: "forks",
    // One for each core: beside these tests nothing else is meant to run.
    maxWorkers: "100%",
    testTimeout: 240_000,
    hookTimeout: 60_000,
    teardownTimeout: 60_000,
  },
});
