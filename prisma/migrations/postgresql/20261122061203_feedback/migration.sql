-- CreateTable
CREATE TABLE "PoolItem" (
    "batch" TEXT NOT NULL,
    "tag" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "PoolItem_pkey" PRIMARY KEY ("batch","tag")
);

-- CreateTable
CREATE TABLE "Thread" (
    "tag" BYTEA NOT NULL,
    "shelf" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "ThreadNote" (
    "thread" BYTEA NOT NULL,
    "tag" BYTEA NOT NULL,
    "shelf" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "ThreadNote_pkey" PRIMARY KEY ("thread","tag")
);

-- CreateTable
CREATE TABLE "FeedbackDesk" (
    "group" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "FeedbackDesk_pkey" PRIMARY KEY ("group")
);

-- CreateTable
CREATE TABLE "FeedbackBatch" (
    "id" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "FeedbackBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Heard" (
    "id" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "thread" TEXT,
    "body" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Heard_pkey" PRIMARY KEY ("id")
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
