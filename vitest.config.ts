import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/setup/postgresql.ts"],
    pool: "forks",
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Stopping PostgreSQL and deleting its files takes a while on a busy machine; cut short, they would stay behind.
    teardownTimeout: 60_000,
  },
});
