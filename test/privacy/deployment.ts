import { createHash, createHmac, randomBytes } from "node:crypto";
import { startPostgresql } from "../../prisma/tooling/embedded-postgresql.ts";
import { frameIdentity } from "../../src/anonymity/frame.ts";
import { DeploymentSecret } from "../../src/anonymity/secret.ts";
import { createLog } from "../../src/log.ts";
import type { Store } from "../../src/ports/store.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import type { CrowdNames } from "./crowd.ts";
import { type NamedKey, type Needle, needlesOf, shortened } from "./needles.ts";
import { type Group, openGroup } from "./organising.ts";
import { filesUnder, openRaw, postgresqlFiles, type RawDatabase } from "./raw-database.ts";

export type Engine = "sqlite" | "postgresql";

/** Words a member types that must never be kept. */
export const TYPED = `my mum Jane ${randomBytes(6).toString("hex")}`;
const LANGUAGE_MARK = `s3n${randomBytes(4).toString("hex").slice(0, 5)}`;

/** Ids as on Discord: 19 digits, unlike those of any other run. */
const base = 8_000_000_000_000_000_000n + BigInt(`0x${randomBytes(7).toString("hex")}`);
const eventBase = randomBytes(8).toString("hex");

export const sentinels: CrowdNames = {
  user: (member) => String(base + BigInt(member) * 1_000_003n),
  event: (count) => `evt-${eventBase}-${count}`,
  language: `en-x-${LANGUAGE_MARK}`,
};

const SEED = Number(`0x${randomBytes(3).toString("hex")}`);

/** A whole deployment that can be looked at from behind: its database, its files, its log. */
export interface Deployment extends Group {
  readonly databaseUrl: string;
  readonly raw: RawDatabase;
  /** Bytes of the deployment secret. */
  readonly secretBytes: Uint8Array;
  readonly logLines: readonly string[];
  /** All that is left behind, by the name of the place. */
  leftBehind(): Promise<ReadonlyMap<string, Buffer>>;
}

/** Opens one on the engine, with something put `around` its store; PostgreSQL runs as a server of its own, so that its files and its log are reachable. */
export async function openDeployment(engine: Engine, around?: (inner: Store) => Store): Promise<Deployment> {
  const server = engine === "postgresql" ? await startPostgresql() : undefined;
  const logLines: string[] = [];
  const group = await openGroup({
    ...(server ? { databaseUrl: server.url } : {}),
    names: sentinels,
    randomness: seededRandomness(SEED),
    ...(around ? { around } : {}),
    log: createLog("debug", { write: (line: string) => void logLines.push(line) }),
  });
  const databaseUrl = server?.url ?? `file:${group.folder}/data/sayso.db`;
  const raw = await openRaw(databaseUrl);
  return {
    ...group,
    databaseUrl,
    raw,
    secretBytes: seededRandomness(SEED).bytes(32),
    logLines,
    async leftBehind() {
      const left = new Map(await filesUnder(group.folder));
      if (server) for (const [path, bytes] of await postgresqlFiles(raw)) left.set(path, bytes);
      left.set("every row, by SQL", await raw.dump());
      left.set("our log", Buffer.from(logLines.join("")));
      if (server) left.set("the server's log", Buffer.from(server.log()));
      return left;
    },
    async close() {
      await raw.close();
      await group.close();
      await server?.stop();
    },
  };
}

/** Labels of every key derived from the deployment secret, but the one whose tags are the admitted limit. */
const LABELS = ["poll-keys", "tokens", "holder-tag", "address", "ballot-tag", "ballot-seal"] as const;

/** Keys that somebody with the deployment secret has, and no keyring. */
export function keysOf(secretBytes: Uint8Array): readonly NamedKey[] {
  const secret = new DeploymentSecret(secretBytes);
  return [
    ["secret", secretBytes],
    ["zeros", new Uint8Array(32)],
    ...LABELS.map((label): NamedKey => [label, secret.derive(label)]),
  ];
}

/** A person's id in every writing, and every tag of them that a program might have kept, but the preference tag. */
export function needlesOfPerson(user: string, keys: readonly NamedKey[]): readonly Needle[] {
  const framed = frameIdentity({ platform: "memory", tenant: "", user });
  const tags = keys.flatMap(([name, key]) =>
    shortened(`tag ${name}`, createHmac("sha256", key).update(framed).digest()),
  );
  return [...needlesOf(user, keys), ...tags];
}

/** All that must not be found of so many members, of their events, their language and their words. */
export function sentinelNeedles(deployment: Deployment, members: number, events: number): readonly Needle[] {
  const keys = keysOf(deployment.secretBytes);
  const people = Array.from({ length: members }, (_, member) => needlesOfPerson(sentinels.user(member), keys));
  const happened = Array.from({ length: events }, (_, count) => {
    const id = sentinels.event(count + 1);
    // As the engine keeps the events of organisers, to know them again: never those of members.
    const receipt = shortened("receipt", createHash("sha256").update(`event ${id}`).digest());
    return [...needlesOf(id, keys.slice(0, 1)), ...receipt];
  });
  return [...people, ...happened, needlesOf(LANGUAGE_MARK), needlesOf(TYPED.slice(-12)), needlesOf(TYPED)].flat();
}
