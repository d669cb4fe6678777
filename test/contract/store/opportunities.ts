import { describe, expect, it } from "vitest";
import type { GroupId } from "../../../src/core/ids.ts";
import type { Opportunity } from "../../../src/core/opportunity/opportunity.ts";
import type { InterestRow } from "../../../src/ports/opportunity-store.ts";
import { anOpportunity, opportunityId, otherOrganisation } from "../../core/opportunity/samples.ts";
import type { Subject } from "../store.ts";
import { groupId, ORG } from "./samples.ts";

const row = (notice: string, tag: string, content: string): InterestRow => ({
  opportunity: opportunityId(notice),
  tag: tag.repeat(64).slice(0, 64),
  sealed: Uint8Array.from(Buffer.from(content.padEnd(40, "."))),
});

/** Notices, who is interested, and who asked to be told. */
export function describeOpportunities(subject: () => Subject): void {
  const save = (o: Opportunity) => subject().store.transaction((tx) => tx.opportunities.save(o));

  describe("opportunities", () => {
    it("come back as they were saved, by id and by ref, within their organisation", async () => {
      const one = anOpportunity("one");
      await save(one);
      await subject().second.transaction(async (tx) => {
        expect(await tx.opportunities.find(ORG, one.id)).toEqual(one);
        expect(await tx.opportunities.byRef(one.ref)).toEqual(one);
        expect(await tx.opportunities.lock(ORG, one.id)).toEqual(one);
        expect(await tx.opportunities.find(otherOrganisation, one.id)).toBeUndefined();
        expect(await tx.opportunities.lock(otherOrganisation, one.id)).toBeUndefined();
      });
      await expect(save({ ...one, organisation: otherOrganisation })).rejects.toMatchObject({ code: "conflict" });
    });

    it("are found by the groups that show them, another organisation's too, and by no other group", async () => {
      const guest = { group: groupId("far"), organisation: otherOrganisation, consent: "asked" } as const;
      const home = { group: groupId("g"), organisation: ORG, consent: "yes" } as const;
      const one = anOpportunity("one", { showings: [home, guest] });
      await save(one);
      await save(anOpportunity("two"));
      await subject().store.transaction(async (tx) => {
        const of = async (organisation: typeof ORG, group: GroupId) =>
          (await tx.opportunities.ofGroup(organisation, group, ["open"], 9)).map((o) => o.id);
        expect(await of(ORG, groupId("g"))).toEqual([opportunityId("two"), opportunityId("one")]);
        expect(await of(otherOrganisation, groupId("far"))).toEqual([opportunityId("one")]);
        expect(await of(ORG, groupId("far"))).toEqual([]);
        expect(await tx.opportunities.forGroup(otherOrganisation, groupId("far"), one.id)).toEqual(one);
        expect(await tx.opportunities.forGroup(ORG, groupId("far"), one.id)).toBeUndefined();
      });
      await save({ ...one, showings: [home] });
      await subject().store.transaction(async (tx) => {
        expect(await tx.opportunities.ofGroup(otherOrganisation, groupId("far"), ["open"], 9)).toEqual([]);
      });
    });

    it("are paged over all organisations by phase, and removed", async () => {
      for (const name of ["a", "b", "c"]) await save(anOpportunity(name, name === "c" ? { phase: "closed" } : {}));
      await subject().store.transaction(async (tx) => {
        const first = await tx.opportunities.inPhases(["open"], undefined, 1);
        const rest = await tx.opportunities.inPhases(["open"], first[0]?.id, 9);
        expect([...first, ...rest].map((o) => o.id).sort()).toEqual([opportunityId("a"), opportunityId("b")].sort());
        await tx.opportunities.remove(otherOrganisation, opportunityId("a"));
        expect(await tx.opportunities.find(ORG, opportunityId("a"))).toBeDefined();
        await tx.opportunities.remove(ORG, opportunityId("a"));
        expect(await tx.opportunities.find(ORG, opportunityId("a"))).toBeUndefined();
        expect(await tx.opportunities.ofGroup(ORG, groupId("g"), ["open"], 9)).toHaveLength(1);
      });
    });
  });

  describe("interests and subscriptions", () => {
    it("stand once a tag and notice; what is put again replaces; what is removed is gone", async () => {
      await subject().store.transaction(async (tx) => {
        await tx.interests.put(row("one", "b", "first"));
        await tx.interests.put(row("one", "a", "other"));
        await tx.interests.put(row("two", "a", "elsewhere"));
        await tx.interests.put(row("one", "b", "second"));
      });
      await subject().second.transaction(async (tx) => {
        expect(await tx.interests.of(opportunityId("one"))).toEqual([
          row("one", "a", "other"),
          row("one", "b", "second"),
        ]);
        expect(await tx.interests.find(opportunityId("two"), "a".repeat(64))).toEqual(row("two", "a", "elsewhere"));
        await tx.interests.remove(opportunityId("one"), "a".repeat(64));
        expect(await tx.interests.find(opportunityId("one"), "a".repeat(64))).toBeUndefined();
        await tx.interests.clear(opportunityId("one"));
        expect(await tx.interests.of(opportunityId("one"))).toEqual([]);
        expect(await tx.interests.of(opportunityId("two"))).toHaveLength(1);
      });
    });

    it("of people who asked to be told are paged in order of tag", async () => {
      const tags = ["3", "1", "2"].map((digit) => digit.repeat(64));
      const sealed = Uint8Array.from([1, 2, 3]);
      await subject().store.transaction(async (tx) => {
        for (const tag of tags) await tx.subscriptions.put({ tag, sealed: Uint8Array.from([9]) });
        for (const tag of tags) await tx.subscriptions.put({ tag, sealed });
        const first = await tx.subscriptions.page(undefined, 2);
        const rest = await tx.subscriptions.page(first.at(-1)?.tag, 2);
        expect([...first, ...rest]).toEqual([...tags].sort().map((tag) => ({ tag, sealed })));
        await tx.subscriptions.remove("1".repeat(64));
        expect(await tx.subscriptions.find("1".repeat(64))).toBeUndefined();
        expect(await tx.subscriptions.find("2".repeat(64))).toEqual({ tag: "2".repeat(64), sealed });
      });
    });

    it("a delivery to a sealed row comes back with its mark, in a lane of its own", async () => {
      const base = { organisation: ORG, kind: "send", subject: "s", notBefore: 1 as never } as const;
      await subject().store.transaction(async (tx) => {
        const to = (mark: string) => ({ kind: "sealed", mark, group: groupId("g") }) as const;
        await tx.outbox.add({ ...base, id: "a", key: "key-a" as never, to: to("aa") });
        await tx.outbox.add({ ...base, id: "b", key: "key-b" as never, to: to("bb") });
        const claimed = await tx.pumps.claimOutbound(2 as never, 1000, 9);
        expect(claimed.map((one) => one.to)).toEqual([to("aa"), to("bb")]);
      });
    });
  });
}
