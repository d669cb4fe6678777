import { defineConfig } from "prisma/config";

// `prisma generate` and `prisma validate` never start the schema engine, but the command line tool would download it
// all the same. Naming any executable stops that: nothing is fetched and the build works offline.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
