import type { AddressInfo } from "node:net";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { conversation } from "../scenarios/conversation.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";
import { type Deployed, deploy } from "./deployed.ts";
import { askQuestion, firstAnswer, newestOf, setUpGroup } from "./world-under-strain.ts";

/** A wire to the database's server that can be cut. */
interface Wire {
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

async function layWire(databaseUrl: string): Promise<Wire> {
  const to = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const open = async (port: number): Promise<Server> => {
    const server = createServer((near) => {
      const far = connect(Number(to.port), to.hostname);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on("error", () => socket.destroy());
        socket.on("close", () => {
          sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
    return server;
  };
  let server: Server | undefined = await open(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.toString(),
    async cut() {
      const closed = new Promise<void>((done) => (server ? server.close(() => done()) : done()));
      server = undefined;
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async mend() {
      server ??= await open(port);
    },
  };
}

let database: FreshDatabase;
let wire: Wire;
let place: Deployed;
beforeEach(async () => {
  database = await freshDatabase("postgresql");
  wire = await layWire(database.url);
  place = await deploy(wire.url);
});
afterEach(async () => {
  await place.close();
  await wire.cut();
  await database.dispose();
});

it("a server that goes away is met with a kind word, and everything goes on when it is back", async () => {
  const say = conversation(place);
  await setUpGroup(place);
  await askQuestion(place);
  await firstAnswer(place, "Ann", "Time off");
  await wire.cut();
  place.clock.advance(5000);
  await place.stage.press("Ann", "Money");
  expect(await newestOf(place, "Ann")).toContain("I cannot save anything right now.");
  await place.stage.command("Denise", "new");
  expect(await newestOf(place, "Denise")).toContain("I cannot save anything right now.");
  await place.stage.command("Cal", "help_now");
  expect(await newestOf(place, "Cal")).toContain("999");
  expect(place.logged.join("\n")).toContain("store-unreachable");
  await wire.mend();
  place.clock.advance(60_000);
  await place.settle();
  await say.commands("Ann", "mydata");
  await say.sees("Ann", "Time off");
  await say.presses("Ann", "Money");
  await say.sees("Ann", "You chose: Money");
  await firstAnswer(place, "Bea", "Money");
  place.clock.advance(7 * 24 * 3_600_000);
  await place.settle();
  await place.settle();
  await say.groupSees("Result of");
});

it("a stop while the server is away ends all the same", async () => {
  await setUpGroup(place);
  await askQuestion(place);
  await firstAnswer(place, "Ann", "Time off");
  await wire.cut();
  await expect(place.stop()).resolves.toBeUndefined();
  expect(place.logged.join("\n")).toContain('"step":"flush"');
  await wire.mend();
  place.clock.advance(200_000);
  await place.start();
  await conversation(place).commands("Ann", "mydata");
  await conversation(place).sees("Ann", "Time off");
});
