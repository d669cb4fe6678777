-- CreateTable
CREATE TABLE "PoolItem" (
    "batch" TEXT NOT NULL,
    "tag" BLOB NOT NULL,
    "sealed" BLOB NOT NULL,

    PRIMARY KEY ("batch", "tag")
) STRICT, WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Thread" (
    "tag" BLOB NOT NULL PRIMARY KEY,
    "shelf" INTEGER NOT NULL,
    "sealed" BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ThreadNote" (
    "thread" BLOB NOT NULL,
    "tag" BLOB NOT NULL,
    "shelf" INTEGER NOT NULL,
    "sealed" BLOB NOT NULL,

    PRIMARY KEY ("thread", "tag")
) STRICT, WITHOUT ROWID;

-- CreateTable
CREATE TABLE "FeedbackDesk" (
    "group" TEXT NOT NULL PRIMARY KEY,
    "organisation" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "body" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "FeedbackBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisation" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "body" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Heard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisation" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "thread" TEXT,
    "body" TEXT NOT NULL,
    "sealed" BLOB NOT NULL
);

-- CreateIndex
CREATE INDEX "Thread_shelf_idx" ON "Thread"("shelf");

-- CreateIndex
CREATE INDEX "ThreadNote_shelf_idx" ON "ThreadNote"("shelf");

-- CreateIndex
CREATE INDEX "FeedbackDesk_phase_idx" ON "FeedbackDesk"("phase");

-- CreateIndex
CREATE INDEX "FeedbackBatch_group_idx" ON "FeedbackBatch"("group");

-- CreateIndex
CREATE UNIQUE INDEX "Heard_ref_key" ON "Heard"("ref");

-- CreateIndex
CREATE INDEX "Heard_group_at_id_idx" ON "Heard"("group", "at", "id");

-- CreateIndex
CREATE INDEX "Heard_thread_idx" ON "Heard"("thread");

-- CreateIndex
CREATE INDEX "Heard_release_idx" ON "Heard"("release");
