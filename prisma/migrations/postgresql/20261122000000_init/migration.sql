-- CreateTable
CREATE TABLE "Ballot" (
    "poll" TEXT NOT NULL,
    "tag" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("poll","tag")
);

-- CreateTable
CREATE TABLE "Preference" (
    "tag" BYTEA NOT NULL,
    "consent" INTEGER NOT NULL,
    "standing" TEXT NOT NULL,
    "language" TEXT,

    CONSTRAINT "Preference_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "space" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "until" BIGINT,
    "holder" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "codeHash" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("codeHash")
);

-- CreateTable
CREATE TABLE "Poll" (
    "id" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "made" BIGINT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "Poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PollGroup" (
    "poll" TEXT NOT NULL,
    "group" TEXT NOT NULL,

    CONSTRAINT "PollGroup_pkey" PRIMARY KEY ("poll","group")
);

-- CreateTable
CREATE TABLE "Posted" (
    "organisation" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "space" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "message" TEXT NOT NULL,

    CONSTRAINT "Posted_pkey" PRIMARY KEY ("organisation","subject","group")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "seq" SERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "grant" TEXT,
    "notBefore" BIGINT NOT NULL,
    "revision" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "claimedUntil" BIGINT,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "DueJob" (
    "organisation" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "runAt" BIGINT NOT NULL,

    CONSTRAINT "DueJob_pkey" PRIMARY KEY ("organisation","kind","subject","runAt")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "eventHash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("eventHash")
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" BIGINT NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Migration" (
    "name" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,

    CONSTRAINT "Migration_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "Group_ref_key" ON "Group"("ref");

-- CreateIndex
CREATE INDEX "Group_organisation_idx" ON "Group"("organisation");

-- CreateIndex
CREATE UNIQUE INDEX "Group_platform_space_room_key" ON "Group"("platform", "space", "room");

-- CreateIndex
CREATE INDEX "Grant_organisation_group_idx" ON "Grant"("organisation", "group");

-- CreateIndex
CREATE INDEX "Grant_holder_idx" ON "Grant"("holder");

-- CreateIndex
CREATE INDEX "Invitation_expiresAt_idx" ON "Invitation"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Poll_ref_key" ON "Poll"("ref");

-- CreateIndex
CREATE INDEX "Poll_organisation_made_idx" ON "Poll"("organisation", "made");

-- CreateIndex
CREATE INDEX "Poll_phase_id_idx" ON "Poll"("phase", "id");

-- CreateIndex
CREATE INDEX "PollGroup_group_idx" ON "PollGroup"("group");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_id_key" ON "Outbox"("id");

-- CreateIndex
CREATE INDEX "Outbox_lane_seq_idx" ON "Outbox"("lane", "seq");

-- CreateIndex
CREATE INDEX "Outbox_state_notBefore_idx" ON "Outbox"("state", "notBefore");

-- CreateIndex
CREATE INDEX "Outbox_organisation_subject_idx" ON "Outbox"("organisation", "subject");

-- CreateIndex
CREATE INDEX "DueJob_runAt_idx" ON "DueJob"("runAt");

-- CreateIndex
CREATE INDEX "Receipt_at_idx" ON "Receipt"("at");

-- AddForeignKey
ALTER TABLE "PollGroup" ADD CONSTRAINT "PollGroup_poll_fkey" FOREIGN KEY ("poll") REFERENCES "Poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;
