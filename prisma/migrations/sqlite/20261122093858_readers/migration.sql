-- CreateTable
CREATE TABLE "ReturnAddress" (
    "tag" BLOB NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "shelf" INTEGER NOT NULL,
    "sealed" BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ReaderAct" (
    "group" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "organisation" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "body" TEXT NOT NULL,
    "mac" TEXT NOT NULL,

    PRIMARY KEY ("group", "nth")
);
