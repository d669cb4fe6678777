/** One check: a command that exits with 0 when all is well. */
export interface Check {
  readonly name: string;
  readonly says: string;
  readonly command: readonly [string, ...string[]];
}

/** In the order they run. Files that are made and committed are compared before anything makes them anew. */
export const CHECKS: readonly Check[] = [
  { name: "message-ids", says: "the list of messages", command: ["tsx", "test/checks/message-ids.ts", "--check"] },
  { name: "settings", says: ".env.example and the guide", command: ["tsx", "test/checks/env-example.ts", "--check"] },
  { name: "platforms", says: "what each platform can do", command: ["tsx", "test/checks/platforms.ts", "--check"] },
  {
    name: "schemas",
    says: "what platforms accept is what their types say",
    command: ["tsx", "test/stages/wire/schemas/generate.ts", "--check"],
  },
  { name: "slack-manifest", says: "the Slack manifest", command: ["tsx", "test/checks/slack-manifest.ts", "--check"] },
  { name: "clients", says: "the database clients are made", command: ["tsx", "prisma/tooling/generate.ts"] },
  { name: "format", says: "format and lint", command: ["biome", "ci", "--colors=off", "--error-on-warnings", "."] },
  { name: "types", says: "types", command: ["tsc", "-p", "."] },
  { name: "dead-code", says: "nothing unused", command: ["knip", "--no-progress"] },
  { name: "drift", says: "migrations equal the schema", command: ["tsx", "prisma/tooling/drift.ts"] },
  { name: "reading-age", says: "plain words", command: ["tsx", "test/checks/reading-age.ts"] },
  { name: "help-lines", says: "help lines are fresh", command: ["tsx", "test/checks/help-lines.ts"] },
  { name: "links", says: "links in the documents", command: ["tsx", "test/checks/links.ts"] },
];
