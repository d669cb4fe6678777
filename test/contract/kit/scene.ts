import { expect } from "vitest";
import type { Card } from "../../../src/cards/card.ts";
import type { ActionToken, Answer, Delivery, Inbound, Place, Posted } from "../../../src/ports/chat-adapter.ts";
import { PersonRef, samePerson } from "../../../src/ports/person.ts";
import type { Seen, Stage } from "../../stages/stage.ts";
import { COMMANDS, key } from "../sample-cards.ts";

/** The members of a stage that not every stage has. */
export type StagePart = "otherRoom" | "remove" | "move" | "says" | "restart" | "requests" | "logged";

const NOTHING: Answer = { kind: "nothing" };

/** One test's stage, with a listener in the engine's place: it notes what it hears and answers as the test says. */
export class Scene {
  readonly stage: Stage;
  readonly heard: Inbound[] = [];
  /** What the engine answers from now on. */
  answers: (event: Inbound) => Answer | Promise<Answer> = () => NOTHING;
  #sends = 0;

  constructor(stage: Stage) {
    this.stage = stage;
  }

  /** Starts the stage's adapter, which is another one after a restart, and publishes the commands. */
  async start(): Promise<void> {
    await this.stage.adapter.start(async (event) => {
      this.heard.push(event);
      return this.answers(event);
    });
    await this.stage.adapter.publish(COMMANDS);
  }

  /** To the room, under a key of its own, unless told otherwise. */
  send(what: Card<ActionToken>, to: Place = this.stage.room, as?: string): Promise<Delivery> {
    this.#sends += 1;
    return this.stage.adapter.send(to, what, key(as ?? `once${this.#sends}x`));
  }

  /** As `send`; throws where it was not delivered. */
  async posts(what: Card<ActionToken>, to?: Place): Promise<Posted> {
    const delivery = await this.send(what, to);
    if (delivery.kind !== "delivered") throw new Error(`Not delivered: ${JSON.stringify(delivery)}`);
    return delivery.posted;
  }

  /** The one event that was heard. */
  only(): Inbound {
    expect(this.heard).toHaveLength(1);
    const [event] = this.heard;
    if (!event) throw new Error("Nothing was heard.");
    return event;
  }

  byWhom(event: Inbound): string | undefined {
    return ["Ann", "Bea", "Cal", "Denise"].find((one) => samePerson(event.by.ref, this.stage.person(one)));
  }

  /** What everybody sees, or what they see in another room, as one text. */
  async inGroup(who: string, room?: Extract<Place, { kind: "room" }>): Promise<string> {
    return text(await this.stage.group(who, room));
  }

  async alone(who: string): Promise<string> {
    return text(await this.stage.privately(who));
  }

  /** These words stand on this person's own screen, and neither in the group nor on anybody else's. */
  async onlySeenBy(who: string, words: string): Promise<void> {
    expect(await this.alone(who), `${who} should see it`).toContain(words);
    for (const other of ["Ann", "Bea", "Denise", "Zed"].filter((one) => one !== who)) {
      expect(await this.alone(other), `${other} should not see it`).not.toContain(words);
    }
    await this.neverInGroup(words);
  }

  async neverInGroup(words: string): Promise<void> {
    const rooms = [this.stage.room, ...(this.stage.otherRoom ? [this.stage.otherRoom] : [])];
    for (const room of rooms) {
      for (const who of ["Ann", "Bea"]) expect(await this.inGroup(who, room)).not.toContain(words);
    }
  }

  /** A member that not every stage has. Throws where this one has not: then give it one, or excuse the test. */
  part<Name extends StagePart>(name: Name): NonNullable<Stage[Name]> {
    const found = this.stage[name];
    if (found === undefined) {
      throw new Error(`This stage has no "${name}". Give it one, or excuse the test with a reason people can read.`);
    }
    return (typeof found === "function" ? found.bind(this.stage) : found) as NonNullable<Stage[Name]>;
  }
}

/** All that can be read on some screens, labels included. */
export const text = (seen: readonly Seen[]): string =>
  seen.map((one) => [one.text, ...one.labels].join("\n")).join("\n");

/** Stands by itself: "Ann" is not meant by "Cannot". Names and ids hold no sign that a pattern would read. */
export const asWord = (word: string): RegExp => new RegExp(`(?<![A-Za-z0-9])${word}(?![A-Za-z0-9])`);

/** What the platform calls this person: never to be met in a log or in what an event prints. */
export const idOf = (person: PersonRef): string => PersonRef.open(person).user;

/** Real time, for the few tests that need it. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Tries until it holds; after three seconds the last failure comes through. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  const patience = 60;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await check();
    } catch (failure) {
      if (attempt === patience) throw failure;
      await pause(50);
    }
  }
}
