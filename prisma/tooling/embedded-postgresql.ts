import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresqlProgram } from "./postgresql-program.ts";

/** A PostgreSQL server of its own, on the loopback address, gone with its files after `stop`. */
export interface EmbeddedServer {
  /** Address of the server's first database, for a superuser. */
  readonly url: string;
  /** What the server wrote to its log since it started. */
  log(): string;
  /** The address of another database on it, which this makes. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** `durable`: it waits for the disk, as one in use does; for measuring. */
interface ServerOptions {
  readonly durable?: boolean;
}

/** Starts one for tests and developers' commands; never for members' data: unless told, it does not wait for the disk. */
export async function startPostgresql(options: ServerOptions = {}): Promise<EmbeddedServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(options);
    } catch (error) {
      // Somebody else may have taken the port between the look and the start.
      if (attempt === 3) throw new Error("PostgreSQL for the tests did not start.", { cause: error });
    }
  }
}

async function startOnce({ durable = false }: ServerOptions): Promise<EmbeddedServer> {
  const folder = await mkdtemp(join(tmpdir(), "sayso-postgresql-"));
  const port = await freePort();
  const password = randomBytes(12).toString("hex");
  const lines: string[] = [];
  const program = await postgresqlProgram();
  const server = new program.Server({
    databaseDir: folder,
    port,
    user: "postgres",
    password,
    persistent: false,
    // PostgreSQL refuses to run as root; as root it is given a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    postgresFlags: [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      ...(durable ? [] : ["fsync=off"]),
      "max_connections=200",
    ].flatMap((setting) => ["-c", setting]),
    onLog: (line) => lines.push(String(line)),
    onError: () => {},
  });
  const address = (name: string): string => `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    await program.discard();
    throw error ?? new Error(lines.join(""));
  }
  return {
    url: address("postgres"),
    log: () => lines.join(""),
    createDatabase: async (name) => {
      await server.createDatabase(name);
      return address(name);
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
      await program.discard();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
