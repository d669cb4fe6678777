import type { GroupId, OpportunityId, OrganisationId, SubjectRef } from "../core/ids.ts";
import type { Opportunity, OpportunityPhase } from "../core/opportunity/opportunity.ts";

/** The tables of notices, of who is interested, and of who asked to be told. Part of `Tx`. */
export interface OpportunityTables {
  readonly opportunities: {
    find(organisation: OrganisationId, id: OpportunityId): Promise<Opportunity | undefined>;
    /** As `find`, and nobody else may change it (nor any interest in it) until this transaction ends. */
    lock(organisation: OrganisationId, id: OpportunityId): Promise<Opportunity | undefined>;
    /** For finding out what a control is about, before the organisation is known. */
    byRef(ref: SubjectRef): Promise<Opportunity | undefined>;
    /** A notice that this group is asked to show, or shows: of its own organisation or of another's. */
    forGroup(organisation: OrganisationId, group: GroupId, id: OpportunityId): Promise<Opportunity | undefined>;
    /** Notices this group shows or is asked to show, drafts of its own included; the newest first. */
    ofGroup(
      organisation: OrganisationId,
      group: GroupId,
      phases: readonly OpportunityPhase[],
      limit: number,
    ): Promise<readonly Opportunity[]>;
    save(opportunity: Opportunity): Promise<void>;
    remove(organisation: OrganisationId, id: OpportunityId): Promise<void>;
    /** Of all organisations, in order of id: the engine's own work on the hour. */
    inPhases(
      phases: readonly OpportunityPhase[],
      after: OpportunityId | undefined,
      limit: number,
    ): Promise<readonly Opportunity[]>;
  };
  readonly interests: {
    find(opportunity: OpportunityId, tag: string): Promise<InterestRow | undefined>;
    /** In order of tag, which says nothing about order of arrival. */
    of(opportunity: OpportunityId): Promise<readonly InterestRow[]>;
    /** Replaces the row of the same tag. Call under the notice's `lock`. */
    put(row: InterestRow): Promise<void>;
    remove(opportunity: OpportunityId, tag: string): Promise<void>;
    clear(opportunity: OpportunityId): Promise<void>;
  };
  readonly subscriptions: {
    find(tag: string): Promise<SubscriptionRow | undefined>;
    put(row: SubscriptionRow): Promise<void>;
    remove(tag: string): Promise<void>;
    /** In order of tag. */
    page(after: string | undefined, limit: number): Promise<readonly SubscriptionRow[]>;
  };
}

/** One person's interest in one notice: 64 hex digits of tag, and a sealed box of one length for all. Nothing else. */
export interface InterestRow {
  readonly opportunity: OpportunityId;
  readonly tag: string;
  readonly sealed: Uint8Array;
}

/** One person's wish to be told of notices: 64 hex digits of tag under the deployment's secret, and a sealed box. */
export interface SubscriptionRow {
  readonly tag: string;
  readonly sealed: Uint8Array;
}
