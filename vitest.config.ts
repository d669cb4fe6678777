import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // They want Chromium, which a bare machine has not: `npm run test:browser`.
    exclude: ["test/browser/**", "node_modules/**"],
    globalSetup: ["test/setup/postgresql.ts"],
    pool: "forks",
    testTimeout: 240_000,
    hookTimeout: 60_000,
    // Stopping PostgreSQL and deleting its files takes a while on a busy machine; cut short, they would stay behind.
    teardownTimeout: 60_000,
  },
});
