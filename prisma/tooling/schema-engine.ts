import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { type Engine, schemaText } from "./project.ts";

type Exports = Readonly<Record<string, unknown>>;
type Bindings = typeof import("@prisma/schema-engine-wasm/schema_engine_bg") & {
  __wbg_set_wasm(exports: Exports): void;
};

/** The one call needed here; the types of Node without a browser's do not describe it. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Exports } }> };
};

let loaded: Promise<Bindings> | undefined;

/** The package's own entry imports the .wasm file as a module, which Node refuses: so it is put together by hand. */
async function load(): Promise<Bindings> {
  const bindings = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as Bindings;
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = readFileSync(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

/** SQL that leads from the database the factory connects to, as it stands, to the schema; undefined where it is there. */
export async function sqlToSchema(
  engine: Engine,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string | undefined> {
  loaded ??= load();
  const { SchemaEngine } = await loaded;
  const content = schemaText(engine);
  const files = [{ path: "schema.prisma", content }];
  const schemaEngine: SchemaEngine = await SchemaEngine.new(
    { datamodels: [["schema.prisma", content]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const result = await schemaEngine.diff({
    from: { tag: "schemaDatasource", files, configDir: "." },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.exitCode === 0 ? undefined : (result.stdout ?? "");
}
