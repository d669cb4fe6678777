import type { GroupId, OrganisationId } from "../../core/ids.ts";
import type { Tx } from "../../ports/store.ts";
import type { Rows } from "../client.ts";

/** Which message shows a subject in a group. */
export function postedTable(rows: Rows): Tx["posted"] {
  return {
    put: async (m) => {
      await rows.$executeRaw`
        INSERT INTO "Posted" ("organisation", "subject", "group", "platform", "space", "room", "message")
        VALUES (${m.organisation}, ${m.subject}, ${m.group}, ${m.platform}, ${m.space}, ${m.room}, ${m.message})
        ON CONFLICT ("organisation", "subject", "group") DO UPDATE SET "platform" = excluded."platform",
          "space" = excluded."space", "room" = excluded."room", "message" = excluded."message"`;
    },
    of: async (organisation, subject) => {
      const found = await rows.posted.findMany({ where: { organisation, subject }, orderBy: { group: "asc" } });
      return found.map((row) => ({
        ...row,
        organisation: row.organisation as OrganisationId,
        group: row.group as GroupId,
      }));
    },
    remove: async (organisation, subject, group) => {
      await rows.posted.deleteMany({ where: { organisation, subject, group } });
    },
  };
}
