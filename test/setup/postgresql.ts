import type { TestProject } from "vitest/node";
import { startPostgresql } from "../../prisma/tooling/embedded-postgresql.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a real PostgreSQL server on the loopback address, for a superuser. Use `freshDatabase`. */
    postgresqlUrl: string;
  }
}

/** Starts one PostgreSQL server for the whole run and stops it at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresql();
  project.provide("postgresqlUrl", server.url);
  return () => server.stop();
}
