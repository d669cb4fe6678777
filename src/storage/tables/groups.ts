import type { Group, Organisation } from "../../core/group/group.ts";
import type { OrganisationId } from "../../core/ids.ts";
import type { Tx } from "../../ports/store.ts";
import { StoreFault } from "../../ports/store-fault.ts";
import type { Rows } from "../client.ts";

/** Organisations: the whole state as JSON under its id. */
export function organisationTable(rows: Rows): Tx["organisations"] {
  return {
    find: async (id) => {
      const row = await rows.organisation.findUnique({ where: { id } });
      return row === null ? undefined : (JSON.parse(row.body) as Organisation);
    },
    save: async (organisation) => {
      const body = JSON.stringify(organisation);
      await rows.$executeRaw`
        INSERT INTO "Organisation" ("id", "body") VALUES (${organisation.id}, ${body})
        ON CONFLICT ("id") DO UPDATE SET "body" = excluded."body"`;
    },
  };
}

const asGroup = (row: { readonly body: string } | null): Group | undefined =>
  row === null ? undefined : (JSON.parse(row.body) as Group);

/** Groups. A room holds one group, of whatever phase: saving a second one there is a conflict. */
export function groupTable(rows: Rows): Tx["groups"] {
  return {
    find: async (organisation, id) => asGroup(await rows.group.findUnique({ where: { id, organisation } })),
    inRoom: async (platform, space, room) =>
      asGroup(await rows.group.findUnique({ where: { platform_space_room: { platform, space, room } } })),
    byRef: async (ref) => asGroup(await rows.group.findUnique({ where: { ref } })),
    of: async (organisation, phases) => {
      const where = phases === undefined ? { organisation } : { organisation, phase: { in: [...phases] } };
      const found = await rows.group.findMany({ where, orderBy: { id: "asc" } });
      return found.map((row) => JSON.parse(row.body) as Group);
    },
    save: (group) => saveGroup(rows, group),
    rehome: (group, to) => rehome(rows, group, to),
  };
}

async function saveGroup(rows: Rows, group: Group): Promise<void> {
  const { platform, space, room } = group.room;
  const saved = await rows.$executeRaw`
    INSERT INTO "Group" ("id", "organisation", "ref", "platform", "space", "room", "phase", "body")
    VALUES (${group.id}, ${group.organisation}, ${group.ref}, ${platform}, ${space}, ${room}, ${group.phase},
      ${JSON.stringify(group)})
    ON CONFLICT ("id") DO UPDATE SET "ref" = excluded."ref", "platform" = excluded."platform",
      "space" = excluded."space", "room" = excluded."room", "phase" = excluded."phase", "body" = excluded."body"
    WHERE "Group"."organisation" = excluded."organisation"`;
  // The id belongs to another organisation: for this one it is as if the name were taken.
  if (saved === 0) throw new StoreFault("conflict", "groups.save");
}

async function rehome(rows: Rows, group: Group, to: OrganisationId): Promise<Group> {
  const { id, organisation } = group;
  if ((await rows.pollGroup.count({ where: { group: id } })) > 0) throw new StoreFault("conflict", "groups.rehome");
  if ((await rows.opportunityGroup.count({ where: { group: id } })) > 0)
    throw new StoreFault("conflict", "groups.rehome");
  const moved: Group = { ...group, organisation: to };
  const data = { organisation: to };
  await rows.group.updateMany({ where: { id, organisation }, data: { ...data, body: JSON.stringify(moved) } });
  await rows.grant.updateMany({ where: { group: id, organisation }, data });
  await rows.invitation.updateMany({ where: { group: id, organisation }, data });
  await rows.posted.updateMany({ where: { group: id, organisation }, data });
  await rows.outbox.updateMany({ where: { group: id, organisation }, data });
  return moved;
}
