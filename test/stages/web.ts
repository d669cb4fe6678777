import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { createWebAdapter, type WebAdapter, type WebOptions } from "../../adapters/web/adapter.ts";
import { PRACTICE_PEOPLE } from "../../adapters/web/people.ts";
import { PRACTICE_ROOM, WEB } from "../../adapters/web/practice-room.ts";
import { webProfile } from "../../adapters/web/profile.ts";
import type { Change, ChatAdapter, Command, Delivery, Failure } from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { toyTime } from "../adapters/web/open-room.ts";
import { pageWords } from "../adapters/web/page-words.ts";
import { failureOf } from "./fault-failures.ts";
import { hearPrinted } from "./printed.ts";
import type { Stage, StageFault } from "./stage.ts";
import { WebBrowser } from "./web-browser.ts";

/** What may differ from a room of its own with a clock that stands still: time, words, the room's file. */
export type WebStageOptions = Partial<Pick<WebOptions, "clock" | "controls" | "words" | "statePath" | "fault">> & {
  /** Told in the profile instead of its own: how long a browser waits is not tested here. */
  readonly answerWithinMs?: number;
};

/** Zed has a phone but is not in the group, so Zed sees only what Sayso says to Zed alone. */
const PEOPLE = [...PRACTICE_PEOPLE, { id: "zed", name: "Zed", part: "outsider" } as const];

/** The practice room over real HTTP: pages are read and forms posted as a browser without script does. */
export async function openWebStage(options: WebStageOptions = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "sayso-stage-"));
  const time = toyTime();
  const { answerWithinMs = webProfile.answerWithinMs, ...given } = options;
  const printed = hearPrinted();
  const faults = new Faults();
  const heardFaults: unknown[] = [];
  const connect = (): WebAdapter =>
    createWebAdapter({
      port: 0,
      host: "127.0.0.1",
      clock: time.clock,
      controls: time.controls,
      words: pageWords,
      statePath: join(folder, "board.json"),
      people: PEOPLE,
      installedBy: "nobody",
      newId: () => randomBytes(16).toString("base64url"),
      fault: (error) => heardFaults.push(error),
      ...given,
    });
  let web = connect();
  let adapter = watched(web, faults, answerWithinMs);
  const browser = new WebBrowser(() => web.address());
  return {
    name: "web",
    get adapter() {
      return adapter;
    },
    room: PRACTICE_ROOM,
    person: (name) => new PersonRef({ platform: WEB, tenant: "", user: idOf(name) }),
    group: (who) => browser.group(idOf(who)),
    privately: (who) => browser.privately(idOf(who)),
    press: (who, label) => browser.press(idOf(who), label),
    fill: (who, answers) => browser.fill(idOf(who), answers),
    type: (who, text) => browser.write(idOf(who), "type", text),
    says: (who, text) => browser.write(idOf(who), "say", text),
    command: (who, name, argument = "", where = "group") =>
      browser.write(idOf(who), where === "group" ? "say" : "type", `/${name} ${argument}`.trim()),
    install: (who) => web.install(idOf(who)),
    redeliver: () => browser.postAgain(),
    failNext: (how) => faults.plan(how),
    requests: () => faults.calls,
    logged: () => [printed.text(), ...heardFaults.map((fault) => inspect(fault))].join("\n"),
    async restart() {
      await web.stop();
      web = connect();
      adapter = watched(web, faults, answerWithinMs);
    },
    async close() {
      await web.stop();
      printed.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Throws for a name that is nobody's. */
function idOf(name: string): string {
  const person = PEOPLE.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody on this stage is called ${name}.`);
  return person.id;
}

/** Counts the calls that change something, and knows the fault that the next one meets. */
class Faults {
  calls = 0;
  #next: StageFault | undefined;
  #published = "";

  plan(how: StageFault): void {
    this.#next = how;
  }

  /** Does the work, or fails as planned; a lost answer does the work first. */
  async meet<T extends Delivery | Change>(what: "room" | "message", work: () => Promise<T>): Promise<T | Failure> {
    const how = this.#next;
    this.#next = undefined;
    this.calls += 1;
    if (how === undefined) return work();
    if (how !== "lost-answer") return failureOf(how, what, PRACTICE_ROOM);
    await work();
    return { kind: "unknown" };
  }

  /** The room keeps its list of commands in memory: only another one is a change. */
  publishes(commands: readonly Command[]): void {
    const list = JSON.stringify(commands);
    if (list !== this.#published) this.calls += 1;
    this.#published = list;
  }
}

function watched(web: WebAdapter, faults: Faults, answerWithinMs: number): ChatAdapter {
  return {
    ...web,
    profile: { ...web.profile, answerWithinMs },
    send: (to, card, key) => faults.meet("room", () => web.send(to, card, key)),
    edit: (posted, card) => faults.meet("message", () => web.edit(posted, card)),
    erase: (posted) => faults.meet("message", () => web.erase(posted)),
    publish(commands) {
      faults.publishes(commands);
      return web.publish(commands);
    },
  };
}
