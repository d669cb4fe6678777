import diagnostics from "node:diagnostics_channel";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { expect } from "vitest";
import type { ManualClock } from "../ports/manual-clock.ts";
import { conversation } from "../scenarios/conversation.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import type { Stage } from "../stages/stage.ts";
import { hearEvents } from "./on-platforms-hearing.ts";
import { openRaw } from "./raw-database.ts";

/** One request as it came to a web server of this process. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request somebody makes up; headers as they are to stand, whatever a client would rather send. */
export interface Forged {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A group with an open question on a platform that is heard over HTTP. */
export interface Attacked<S extends Stage> {
  readonly world: World;
  readonly stage: S;
  /** What has come to the web servers so far, oldest first. */
  readonly heard: readonly Heard[];
  /** Does something that must not change one byte of what is stored, nor become an event of anybody's. */
  unmoved<T>(what: string, act: () => Promise<T>): Promise<T>;
  /** As `unmoved`; the engine may be told, as of a redelivery, and does nothing. */
  unwritten<T>(what: string, act: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const CHANNEL = "http.server.request.start";

/** Opens it; "Ann" has answered, so that there is a genuine press and its answer. */
export async function openAttacked<S extends Stage>(open: (clock: ManualClock) => Promise<S>): Promise<Attacked<S>> {
  const heard: Heard[] = [];
  const hear = (message: unknown): void => {
    const { request: coming } = message as { readonly request: IncomingMessage };
    const parts: Buffer[] = [];
    const push = coming.push.bind(coming);
    coming.push = (chunk: unknown, encoding?: BufferEncoding): boolean => {
      if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
      return push(chunk, encoding);
    };
    const { method = "", url = "", headers } = coming;
    coming.once("end", () => heard.push({ method, path: url, headers, body: Buffer.concat(parts).toString("utf8") }));
  };
  diagnostics.subscribe(CHANNEL, hear);
  let stage: S | undefined;
  let events: readonly unknown[] = [];
  const world = await openWorld(async (clock) => {
    stage = await open(clock);
    events = hearEvents(stage);
    return stage;
  });
  if (!stage) throw new Error("There is no stage.");
  const raw = await openRaw(`file:${world.folder}/data/sayso.db`);
  const unwritten = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
    const before = await raw.dump();
    const answer = await act();
    await world.settle();
    expect((await raw.dump()).equals(before), what).toBe(true);
    return answer;
  };
  return {
    world,
    stage,
    heard,
    unwritten,
    async unmoved(what, act) {
      const before = events.length;
      const answer = await unwritten(what, act);
      expect(events.length, what).toBe(before);
      return answer;
    },
    async close() {
      diagnostics.unsubscribe(CHANNEL, hear);
      await raw.close();
      await world.close();
    },
  };
}

/** Sets the group up, posts a question and has Ann answer it. */
export async function asked({ world }: Pick<Attacked<Stage>, "world">): Promise<void> {
  const say = conversation(world);
  await say.commands("Denise", "new");
  await say.fills("Denise", {
    "Your question": "Who helps you?",
    "How can people answer?": "Choose one",
    "The answers to choose from": "Family\nFriends",
    "Could anybody be hurt or embarrassed if others guessed their answer?": "No",
    "What is this question for?": "Just for us, nothing is decided",
  });
  await say.presses("Denise", "Post it now");
  await say.presses("Ann", "Family");
  await say.presses("Ann", "OK, count my answer");
}

/** Sends it, and answers with the status alone. By hand, because `fetch` sets headers that are forged here. */
export function send({ url, method = "POST", headers = {}, body = "" }: Forged): Promise<number> {
  const { hostname, port, pathname, search } = new URL(url);
  const length = method === "GET" ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((done, failed) => {
    const sent = request(
      {
        host: hostname,
        port,
        path: pathname + search,
        method,
        headers: { connection: "close", ...length, ...headers },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () => done(answer.statusCode ?? 0));
      },
    );
    sent.on("error", failed);
    sent.end(body);
  });
}
