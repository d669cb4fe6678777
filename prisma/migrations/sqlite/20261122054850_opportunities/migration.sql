-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN "mark" TEXT;

-- CreateTable
CREATE TABLE "Interest" (
    "opportunity" TEXT NOT NULL,
    "tag" BLOB NOT NULL,
    "sealed" BLOB NOT NULL,

    PRIMARY KEY ("opportunity", "tag")
) STRICT, WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Subscription" (
    "tag" BLOB NOT NULL PRIMARY KEY,
    "sealed" BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Opportunity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisation" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "made" BIGINT NOT NULL,
    "body" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "OpportunityGroup" (
    "opportunity" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,

    PRIMARY KEY ("opportunity", "group"),
    CONSTRAINT "OpportunityGroup_opportunity_fkey" FOREIGN KEY ("opportunity") REFERENCES "Opportunity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Opportunity_ref_key" ON "Opportunity"("ref");

-- CreateIndex
CREATE INDEX "Opportunity_organisation_made_idx" ON "Opportunity"("organisation", "made");

-- CreateIndex
CREATE INDEX "Opportunity_phase_id_idx" ON "Opportunity"("phase", "id");

-- CreateIndex
CREATE INDEX "OpportunityGroup_group_idx" ON "OpportunityGroup"("group");
