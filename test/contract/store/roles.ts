import { describe, expect, it } from "vitest";
import type { Grant } from "../../../src/core/permission/grant.ts";
import type { Invitation } from "../../../src/ports/store.ts";
import type { Subject } from "../store.ts";
import { address, aGroup, aPoll, aSend, at, grantId, groupId, holder, NOON, ORG, OTHER } from "./samples.ts";

const grant = (id: string, change: Partial<Grant> = {}): Grant => ({
  id: grantId(id),
  organisation: ORG,
  group: groupId("g"),
  role: "organiser",
  ...change,
});

const invitation: Invitation = {
  codeHash: "c0de",
  organisation: ORG,
  group: groupId("g"),
  role: "moderator",
  expiresAt: NOON,
};

export function describeRoles(subject: () => Subject): void {
  describeGroups(subject);
  describeGrants(subject);
  describeInvitations(subject);
}

function describeGroups(subject: () => Subject): void {
  describe("groups", () => {
    it("finds a group by id, room and ref, and lists those of one organisation by phase", async () => {
      const { store } = subject();
      const [a, b, c] = [aGroup("a"), aGroup("b", ORG, "removed"), aGroup("c", OTHER)];
      await store.transaction(async (tx) => {
        for (const group of [a, b, c]) await tx.groups.save(group);
        expect(await tx.groups.find(ORG, a.id)).toEqual(a);
        expect(await tx.groups.inRoom("practice", "space", "room-c")).toEqual(c);
        expect(await tx.groups.inRoom("discord", "space", "room-c")).toBeUndefined();
        expect(await tx.groups.byRef(b.ref)).toEqual(b);
        expect(await tx.groups.of(ORG)).toEqual([a, b]);
        expect(await tx.groups.of(ORG, ["ready", "claimed"])).toEqual([a]);
        expect(await tx.groups.of(ORG, [])).toEqual([]);
        expect(await tx.pumps.countGroups()).toBe(3);
      });
    });

    it("moves a group that has asked nothing to another organisation, roles and deliveries with it", async () => {
      const { store } = subject();
      const group = aGroup("g");
      await store.transaction(async (tx) => {
        await tx.groups.save(group);
        await tx.grants.add(grant("a"), holder("ann"), address("ann"));
        await tx.invitations.add(invitation);
        await tx.outbox.add(aSend("s", { to: { kind: "group", group: group.id } }));
        expect(await tx.groups.rehome(group, OTHER)).toEqual({ ...group, organisation: OTHER });
        expect(await tx.groups.find(ORG, group.id)).toBeUndefined();
        expect(await tx.groups.find(OTHER, group.id)).toEqual({ ...group, organisation: OTHER });
        expect((await tx.grants.inGroup(OTHER, group.id, "organiser")).map((g) => g.id)).toEqual([grantId("a")]);
        expect((await tx.invitations.take(invitation.codeHash, NOON))?.organisation).toBe(OTHER);
        expect((await tx.pumps.claimOutbound(at(60_000), 1000, 10)).map((row) => row.organisation)).toEqual([OTHER]);
      });
    });

    it("refuses to move a group that has a poll: its answers belong to who asked", async () => {
      const { store } = subject();
      await store.transaction(async (tx) => {
        await tx.groups.save(aGroup("g"));
        await tx.polls.save(aPoll("p"));
      });
      await expect(store.transaction((tx) => tx.groups.rehome(aGroup("g"), OTHER))).rejects.toMatchObject({
        code: "conflict",
      });
      expect(await store.transaction((tx) => tx.groups.find(ORG, groupId("g")))).toEqual(aGroup("g"));
    });

    it("treats a group of another organisation as if it were not there", async () => {
      const { store } = subject();
      await store.transaction((tx) => tx.groups.save(aGroup("c", OTHER)));
      expect(await store.transaction((tx) => tx.groups.find(ORG, groupId("c")))).toBeUndefined();
      const stolen = store.transaction((tx) => tx.groups.save(aGroup("c", ORG)));
      await expect(stolen).rejects.toMatchObject({ code: "conflict" });
      expect(await store.transaction((tx) => tx.groups.find(OTHER, groupId("c")))).toEqual(aGroup("c", OTHER));
    });

    it("follows a group into another room, and lets no second group into its room", async () => {
      const { store } = subject();
      const moved = { ...aGroup("a"), room: { platform: "practice", space: "space", room: "new" } };
      await store.transaction(async (tx) => {
        await tx.groups.save(aGroup("a"));
        await tx.groups.save(moved);
        expect(await tx.groups.inRoom("practice", "space", "room-a")).toBeUndefined();
        expect(await tx.groups.inRoom("practice", "space", "new")).toEqual(moved);
      });
      const intruder = { ...aGroup("b", OTHER), room: moved.room };
      await expect(store.transaction((tx) => tx.groups.save(intruder))).rejects.toMatchObject({ code: "conflict" });
    });
  });
}

function describeGrants(subject: () => Subject): void {
  describe("grants", () => {
    it("counts a grant until its end, per person, group and organisation", async () => {
      const { store } = subject();
      const short = grant("short", { until: NOON, role: "moderator" });
      const elsewhere = grant("elsewhere", { group: groupId("h") });
      const foreign = grant("foreign", { organisation: OTHER });
      await store.transaction(async (tx) => {
        for (const one of [short, grant("long"), elsewhere, foreign]) {
          await tx.grants.add(one, holder("ann"), address(`sealed-${one.id}`));
        }
        await tx.grants.add(grant("bea"), holder("bea"), address("sealed-bea"));
        const of = (moment: number) => tx.grants.of(ORG, groupId("g"), holder("ann"), at(moment));
        expect(await of(-1)).toEqual([grant("long"), short]);
        expect(await of(0)).toEqual([grant("long")]);
        expect(await tx.grants.heldBy(holder("ann"))).toEqual([elsewhere, foreign, grant("long"), short]);
        expect(await tx.grants.inGroup(ORG, groupId("g"), "organiser")).toEqual([grant("bea"), grant("long")]);
        expect(await tx.grants.find(ORG, short.id)).toEqual({ grant: short, address: "sealed-short" });
        expect(await tx.grants.find(ORG, foreign.id)).toBeUndefined();
      });
    });

    it("removes a grant of its own organisation only", async () => {
      const { store } = subject();
      await store.transaction(async (tx) => {
        await tx.grants.add(grant("long"), holder("ann"), address("sealed"));
        await tx.grants.remove(OTHER, grantId("long"));
        expect(await tx.grants.heldBy(holder("ann"))).toHaveLength(1);
        await tx.grants.remove(ORG, grantId("long"));
        expect(await tx.grants.heldBy(holder("ann"))).toEqual([]);
      });
    });
  });
}

function describeInvitations(subject: () => Subject): void {
  describe("invitations", () => {
    it("work once", async () => {
      const { store } = subject();
      await store.transaction(async (tx) => {
        await tx.invitations.add(invitation);
        expect(await tx.invitations.take("other", NOON)).toBeUndefined();
        expect(await tx.invitations.take("c0de", NOON)).toEqual(invitation);
        expect(await tx.invitations.take("c0de", NOON)).toBeUndefined();
      });
    });

    it("do not work after their end, and are dropped then", async () => {
      const { store } = subject();
      await store.transaction((tx) => tx.invitations.add(invitation));
      expect(await store.transaction((tx) => tx.invitations.take("c0de", at(1)))).toBeUndefined();
      await store.transaction((tx) => tx.invitations.dropExpired(NOON));
      expect(await store.transaction((tx) => tx.invitations.take("c0de", NOON))).toEqual(invitation);
      await store.transaction((tx) => tx.invitations.add(invitation));
      await store.transaction((tx) => tx.invitations.dropExpired(at(1)));
      expect(await store.transaction((tx) => tx.invitations.take("c0de", NOON))).toBeUndefined();
    });
  });
}
