import { describe, expect, it } from "vitest";
import { ENGINES, schemaText } from "../../prisma/tooling/project.ts";
import { migrationFiles } from "../../src/storage/migrate.ts";

/** Every anonymous model. Adding one is a decision: it must be named here, and in the guide that tells what is kept. */
const ANONYMOUS: readonly string[] = [
  "Ballot",
  "Preference",
  "PoolItem",
  "Thread",
  "ThreadNote",
  "ReturnAddress",
  "Interest",
  "Subscription",
];

/** Every model that is kept about groups and named acts; a new model belongs in one list or the other. */
const NAMED: readonly string[] = [
  "Organisation",
  "Group",
  "Grant",
  "Invitation",
  "Poll",
  "PollGroup",
  "Opportunity",
  "OpportunityGroup",
  "Posted",
  "FeedbackDesk",
  "FeedbackBatch",
  "Heard",
  "ReaderAct",
  "Outbox",
  "DueJob",
  "Receipt",
  "Lease",
  "Migration",
];

interface Model {
  readonly name: string;
  readonly comment: string;
  readonly lines: readonly string[];
}

function modelsOf(schema: string): readonly Model[] {
  return [...schema.matchAll(/((?:\/\/\/[^\n]*\n)*)model (\w+) \{\n([^}]*)\}/g)].map((match) => ({
    name: match[2] ?? "",
    comment: match[1] ?? "",
    lines: (match[3] ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  }));
}

/** What would tell who, when or in which order. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ["a counter", /autoincrement\(|dbgenerated|@db\.(Big|Small)?Serial/i],
  ["an id that sorts by time", /cuid\(|ulid\(|uuid\(|nanoid\(/i],
  [
    "a time",
    /DateTime|BigInt|now\(|@updatedAt|\b(at|on|time|date|day|when|created|updated|seen)\b|(At|Time|Date|Day)\b/,
  ],
  ["a relation", /@relation|\[\]/],
  ["a person", /\b(member|user|person|holder|address|author|voter|sender|name)\b/i],
  ["a place or platform", /\b(platform|space|room|tenant|group|organisation)\b/i],
];

const SCALARS = new Set(["Bytes", "String", "Int"]);

/** Why a model may not hold anonymous rows; empty where it may. */
function complaints(model: Model): readonly string[] {
  const fields = model.lines.filter((line) => !line.startsWith("@@") && !line.startsWith("//"));
  const found = FORBIDDEN.filter(([, pattern]) => model.lines.some((line) => pattern.test(line))).map(([what]) => what);
  const types = fields.map((line) => (line.split(/\s+/)[1] ?? "").replace("?", ""));
  if (types.some((type) => !SCALARS.has(type))) found.push("a type other than Bytes, String and Int");
  if (!fields.some((line) => /^tag\s+Bytes\b(?!\?)/.test(line))) found.push("no tag");
  if (!model.lines.some((line) => /^tag .*@id|^@@id\(\[(\w+, )?tag\]\)/.test(line)))
    found.push("a key without the tag");
  return found;
}

describe("the schema", () => {
  for (const engine of ENGINES) {
    const models = modelsOf(schemaText(engine));

    it(`of ${engine} has no model that nobody placed in one of the two lists`, () => {
      expect(models.map(({ name }) => name).toSorted()).toEqual([...ANONYMOUS, ...NAMED].toSorted());
      const marked = models.filter(({ comment }) => comment.startsWith("/// Anonymous.")).map(({ name }) => name);
      expect(marked.toSorted()).toEqual(ANONYMOUS.toSorted());
    });

    it(`of ${engine} lets nothing into anonymous models that tells who, when or in which order`, () => {
      const anonymous = models.filter(({ name }) => ANONYMOUS.includes(name));
      expect(anonymous.flatMap((model) => complaints(model).map((what) => `${model.name}: ${what}`))).toEqual([]);
      expect(anonymous.length).toBe(ANONYMOUS.length);
    });

    it(`of ${engine} has no relation that leads to an anonymous model`, () => {
      const types = models.filter(({ name }) => !ANONYMOUS.includes(name)).flatMap(({ lines }) => lines);
      expect(types.filter((line) => new RegExp(`\\s(${ANONYMOUS.join("|")})\\b`).test(line))).toEqual([]);
    });
  }
});

describe("the check itself", () => {
  const leaks: readonly (readonly [string, string])[] = [
    ["a counter", "seq Int @default(autoincrement())"],
    ["an id that sorts by time", "id String @default(cuid())"],
    ["an id that sorts by time", "id String @default(uuid(7))"],
    ["a time", "created DateTime"],
    ["a time", "castAt Int"],
    ["a time", "changed Int @updatedAt"],
    ["a time", "moment BigInt"],
    ["a relation", "asked Poll @relation(fields: [poll], references: [id])"],
    ["a person", "member String"],
    ["a place or platform", "room String"],
    ["a type other than Bytes, String and Int", "flag Boolean"],
  ];
  it.each(leaks)("finds %s in: %s", (what, line) => {
    expect(complaints({ name: "X", comment: "", lines: ["tag Bytes @id", line] })).toContain(what);
    expect(complaints({ name: "X", comment: "", lines: ["tag Bytes @id", "sealed Bytes"] })).toEqual([]);
  });

  it("wants the tag in the key", () => {
    expect(complaints({ name: "X", comment: "", lines: ["tag Bytes", "n Int @id"] })).toEqual([
      "a key without the tag",
    ]);
    expect(complaints({ name: "X", comment: "", lines: ["n Int @id"] })).toEqual(["no tag", "a key without the tag"]);
  });
});

describe("the migrations", () => {
  it("make every anonymous table of SQLite STRICT, WITHOUT ROWID, whenever it is made anew", () => {
    const sql = migrationFiles("sqlite")
      .map((file) => file.sql)
      .join("\n");
    for (const table of ANONYMOUS) {
      const made = [...sql.matchAll(new RegExp(`CREATE TABLE "(?:new_)?${table}" \\([^;]*;`, "g"))].map(
        ([text]) => text,
      );
      expect(made.length).toBeGreaterThan(0);
      for (const text of made) expect(text).toMatch(/\) STRICT, WITHOUT ROWID;$/);
    }
  });

  it("give anonymous tables of PostgreSQL no sequence, time or default", () => {
    const sql = migrationFiles("postgresql")
      .map((file) => file.sql)
      .join("\n");
    for (const table of ANONYMOUS) {
      const made = [...sql.matchAll(new RegExp(`(CREATE|ALTER) TABLE "${table}"[^;]*;`, "g"))].map(([text]) => text);
      expect(made.length).toBeGreaterThan(0);
      for (const text of made) expect(text).not.toMatch(/SERIAL|TIMESTAMP|DATE|DEFAULT|IDENTITY|REFERENCES|BIGINT/);
    }
  });
});
