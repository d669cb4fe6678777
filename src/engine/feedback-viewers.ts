import type { Desk } from "../core/feedback/desk.ts";
import type { Addressee } from "../core/feedback/item.ts";
import {
  addresseesOf,
  allAddressees,
  currentPlaces,
  elsewhereThan,
  type Viewer,
  type WorksAt,
} from "../core/feedback/seeing.ts";
import type { Group } from "../core/group/group.ts";
import type { Grant, Role } from "../core/permission/grant.ts";
import type { EpochMillis } from "../core/time.ts";
import type { HolderTag } from "../ports/anonymity.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";

/** The roles that read feedback. */
export const READING_ROLES: readonly Role[] = ["organiser", "reader", "lead"];

/** One person as the rule of who reads what sees them: by every role they hold, and all they said of where they work. */
export async function viewerOf(tx: Tx, group: Group, holder: HolderTag, at: EpochMillis): Promise<Viewer> {
  const grants = await tx.grants.of(group.organisation, group.id, holder, at);
  return viewerWith(grants, await tx.desks.find(group.organisation, group.id));
}

const viewerWith = (grants: readonly Grant[], desk: Desk | undefined): Viewer => ({
  roles: grants.map((grant) => grant.role),
  notAt: elsewhereThan(
    grants.flatMap(({ id }): readonly WorksAt[] => {
      const said = desk?.worksAt?.[id];
      return said === undefined ? [] : [said];
    }),
  ),
});

/** Whom a message can be meant for so that somebody reads it; what nobody could read is not offered. */
export async function readableBy(
  { people }: Pick<Deps, "people">,
  tx: Tx,
  group: Group,
  desk: Desk,
  at: EpochMillis,
): Promise<readonly Addressee[]> {
  const found = new Set<Addressee>();
  for (const role of READING_ROLES) {
    for (const { id } of await tx.grants.inGroup(group.organisation, group.id, role)) {
      const held = await tx.grants.find(group.organisation, id);
      if (!held) continue;
      const viewer = await viewerOf(tx, group, people.holderTag(people.openAddress(held.address)), at);
      for (const addressee of addresseesOf(viewer)) found.add(addressee);
    }
  }
  return allAddressees(currentPlaces(desk.places ?? [])).filter((one) => one === "team" || found.has(one));
}
