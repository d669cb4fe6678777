import { join, sqltag as sql } from "@prisma/client/runtime/client";
import type { PreferenceTag } from "../ports/anonymity.ts";
import type { Preference, PreferenceTable } from "../ports/store.ts";
import type { Client } from "./client.ts";

/** Rows in one statement: four values each, well under the 32,766 that SQLite takes. */
const CHUNK = 2_000;

const toBytes = (tag: PreferenceTag): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(tag, "hex"));
const toTag = (bytes: Uint8Array): PreferenceTag => Buffer.from(bytes).toString("hex") as PreferenceTag;

function chunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  const cut: T[][] = [];
  for (let from = 0; from < all.length; from += CHUNK) cut.push(all.slice(from, from + CHUNK));
  return cut;
}

/** Preferences by tag. Rows are written in order of tag, so that two processes cannot wait for each other. */
export function preferenceTable(client: Client): PreferenceTable {
  return {
    find: async (tags) => {
      const found = new Map<PreferenceTag, Preference>();
      for (const some of chunks(tags)) {
        const rows = await client.preference.findMany({ where: { tag: { in: some.map(toBytes) } } });
        for (const { tag, consent, standing, language } of rows) {
          const rest = language === null ? {} : { language };
          found.set(toTag(tag), { consent, standing: standing as Preference["standing"], ...rest });
        }
      }
      return found;
    },
    save: async (rows) => {
      const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
      const statements = chunks(sorted).map((some) => {
        const values = some.map(([tag, { consent, standing, language }]) => {
          return sql`(${toBytes(tag)}, ${consent}, ${standing}, ${language ?? null})`;
        });
        return client.$executeRaw`
          INSERT INTO "Preference" ("tag", "consent", "standing", "language") VALUES ${join(values)}
          ON CONFLICT ("tag") DO UPDATE SET "consent" = excluded."consent", "standing" = excluded."standing",
            "language" = excluded."language"`;
      });
      if (statements.length > 0) await client.$transaction(statements);
    },
    remove: async (tag) => {
      await client.preference.deleteMany({ where: { tag: toBytes(tag) } });
    },
  };
}
