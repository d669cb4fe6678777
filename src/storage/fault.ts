import type { StoreFaultCode } from "../ports/store.ts";
import { StoreFault } from "../ports/store-fault.ts";

/**
 * Codes of SQLite, of PostgreSQL (SQLSTATE), of sockets and of Prisma, to what a host can do about them. Only codes are
 * looked at: every text below this boundary may hold what a member wrote.
 */
const CODES: readonly (readonly [RegExp, StoreFaultCode])[] = [
  [/^(SQLITE_FULL|SQLITE_IOERR_WRITE|53100|ENOSPC|EDQUOT|54000)/, "full"],
  [/^(SQLITE_READONLY|25006|EROFS|EACCES|EPERM|42501)/, "read-only"],
  [/^(SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE|ROWID)|23505|P2002)/, "conflict"],
  // 40001 and 40P01: PostgreSQL gave up one of two transactions. 55P03: a lock was not to be had in time.
  [/^(SQLITE_BUSY|SQLITE_LOCKED|40001|40P01|55P03|P1008|P2024|P2034)/, "busy"],
  [/^(SQLITE_CANTOPEN|SQLITE_NOTADB|SQLITE_CORRUPT|SQLITE_IOERR)/, "unreachable"],
  // 08…: the connection failed. 57P01 to 57P05: the server went down or ended the session. 53300: no connection left.
  [/^(08...|57P0.|53300|28...|3D000)/, "unreachable"],
  [
    /^(ECONN|ENOTFOUND|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|P100[0-3]|P1010|P1011|P1017)/,
    "unreachable",
  ],
];

const KINDS: Readonly<Record<string, StoreFaultCode>> = {
  DatabaseNotReachable: "unreachable",
  ConnectionClosed: "unreachable",
  SocketTimeout: "unreachable",
  TlsConnectionError: "unreachable",
  TooManyConnections: "unreachable",
  AuthenticationFailed: "unreachable",
  DatabaseAccessDenied: "unreachable",
  DatabaseDoesNotExist: "unreachable",
  TransactionWriteConflict: "busy",
  UniqueConstraintViolation: "conflict",
};

/** The driver's own words for a connection that went away; it gives them no code. */
const GONE = /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/;

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** What may tell a cause: the error, the driver's error inside it and that one's cause, innermost first. */
function layers(error: unknown): readonly unknown[] {
  const driver = field(field(error, "meta"), "driverAdapterError");
  return [field(driver, "cause"), driver, field(error, "cause"), error];
}

function codeOf(error: unknown): StoreFaultCode {
  const found = layers(error);
  for (const layer of found) {
    for (const code of [field(layer, "originalCode"), field(layer, "code")]) {
      const match = typeof code === "string" ? CODES.find(([pattern]) => pattern.test(code)) : undefined;
      if (match !== undefined) return match[1];
    }
  }
  for (const layer of found) {
    const kind = field(layer, "kind");
    if (typeof kind === "string" && Object.hasOwn(KINDS, kind)) return KINDS[kind] ?? "other";
    const message = field(layer, "message");
    if (typeof message === "string" && GONE.test(message)) return "unreachable";
  }
  return "other";
}

/** Any error of the database as one of ours: no text, argument, stack or cause of the original is kept. */
export function toFault(error: unknown, during: string): StoreFault {
  return error instanceof StoreFault ? error : new StoreFault(codeOf(error), during);
}

/** Runs one piece of work of the store; whatever it throws comes out as a `StoreFault`. */
export async function faultless<T>(during: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toFault(error, during);
  }
}

/** Runs one call of a method; `during` names it: "polls.save". */
export type Around = <T>(during: string, call: () => Promise<T>) => Promise<T>;

/** The same object, each of whose (asynchronous) methods is called through `around`. */
export function wrapped<T extends object>(part: string, methods: T, around: Around): T {
  const entries = Object.entries(methods) as [string, (...args: unknown[]) => Promise<unknown>][];
  return Object.fromEntries(
    entries.map(([name, method]) => [
      name,
      (...args: unknown[]) => around(`${part}.${name}`, async () => method(...args)),
    ]),
  ) as T;
}

/** The same object, whose methods throw nothing but `StoreFault`. */
export const shielded = <T extends object>(part: string, methods: T): T => wrapped(part, methods, faultless);
