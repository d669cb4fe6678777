-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "mark" TEXT;

-- CreateTable
CREATE TABLE "Interest" (
    "opportunity" TEXT NOT NULL,
    "tag" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Interest_pkey" PRIMARY KEY ("opportunity","tag")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "tag" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "Opportunity" (
    "id" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "made" BIGINT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "Opportunity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpportunityGroup" (
    "opportunity" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,

    CONSTRAINT "OpportunityGroup_pkey" PRIMARY KEY ("opportunity","group")
);

-- CreateIndex
CREATE UNIQUE INDEX "Opportunity_ref_key" ON "Opportunity"("ref");

-- CreateIndex
CREATE INDEX "Opportunity_organisation_made_idx" ON "Opportunity"("organisation", "made");

-- CreateIndex
CREATE INDEX "Opportunity_phase_id_idx" ON "Opportunity"("phase", "id");

-- CreateIndex
CREATE INDEX "OpportunityGroup_group_idx" ON "OpportunityGroup"("group");

-- AddForeignKey
ALTER TABLE "OpportunityGroup" ADD CONSTRAINT "OpportunityGroup_opportunity_fkey" FOREIGN KEY ("opportunity") REFERENCES "Opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
