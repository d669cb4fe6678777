-- CreateTable
CREATE TABLE "ReturnAddress" (
    "tag" BYTEA NOT NULL,
    "key" TEXT NOT NULL,
    "shelf" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "ReturnAddress_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "ReaderAct" (
    "group" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "organisation" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "body" TEXT NOT NULL,
    "mac" TEXT NOT NULL,

    CONSTRAINT "ReaderAct_pkey" PRIMARY KEY ("group","nth")
);
