import { startPostgresql } from "../../prisma/tooling/embedded-postgresql.ts";
import { openStore } from "../../src/storage/open-store.ts";

/** Run as a process of its own: starts PostgreSQL as whoever runs it, opens a store on it, and says so. */
const server = await startPostgresql();
try {
  const store = await openStore(await server.createDatabase("ordinary"));
  console.log(`answered ${(await store.reachable()) ? 1 : 0} as ${process.getuid?.()}`);
  await store.close();
} finally {
  await server.stop();
}
