import { createInterface, type Interface } from "node:readline";
import type { Card } from "../../src/cards/card.ts";
import { repliesOf } from "../../src/cards/replies.ts";
import type { AdapterWords } from "../../src/ports/adapter-words.ts";
import type * as Port from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { failureOf } from "./failures.ts";
import { terminalProfile } from "./profile.ts";
import { type Act, readLine } from "./read.ts";
import { renderCard, renderNote } from "./render.ts";

type Drawn = Card<Port.ActionToken>;

/** What the terminal is opened with. */
export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** First names of those in the room; the first is its administrator. Anybody else may still write one to one. */
  readonly members: readonly string[];
  readonly clock: Clock;
  readonly words: AdapterWords;
  /** A new id each time: events and messages of an earlier start must not mean anything now. */
  readonly newId: () => string;
}

interface Shown {
  readonly number: number;
  readonly posted: Port.Posted;
  card: Drawn;
}

const TERMINAL = "terminal" as Port.Platform;
const ROOM = { kind: "room", space: "terminal" as Port.SpaceId, room: "room" as Port.RoomId } as const;
const userOf = (ref: PersonRef): string => PersonRef.open(ref).user;

/** A room of people who share one keyboard. What was printed is known until the program ends, and never after. */
export class TerminalAdapter implements Port.ChatAdapter {
  readonly platform = TERMINAL;
  readonly profile = terminalProfile;
  readonly room: Port.RoomPlace = ROOM;
  readonly #options: TerminalOptions;
  #shown: readonly Shown[] = [];
  #count = 0;
  #commands: readonly string[] = [];
  #lines: Interface | undefined;
  #listen: Port.Listener = async () => ({ kind: "nothing" });
  #begun = "";
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: TerminalOptions) {
    this.#options = options;
  }

  async start(listen: Port.Listener): Promise<void> {
    this.#listen = listen;
    this.#lines = createInterface({ input: this.#options.input }).on("line", (line) => this.#type(line));
  }

  async stop(): Promise<void> {
    this.#lines?.close();
    await this.idle();
  }

  /** Resolves when all that was typed so far is answered. */
  async idle(): Promise<void> {
    await this.#last;
  }

  /** Tells the engine that this person put Sayso into the room. */
  install(who: string): Promise<void> {
    return this.#tell({ kind: "installed", ...this.#happened(who, ROOM) });
  }

  person(who: string): PersonRef {
    return new PersonRef({ platform: TERMINAL, tenant: "", user: who.toLowerCase() });
  }

  async send(to: Port.Place, card: Drawn): Promise<Port.Delivery> {
    this.#count += 1;
    const posted = { place: to, message: this.#options.newId() as Port.MessageId };
    const shown = { number: this.#count, posted, card };
    this.#shown = [...this.#shown, shown];
    return (await this.#print(this.#draw(shown))) ?? { kind: "delivered", posted };
  }

  edit(posted: Port.Posted, card: Drawn): Promise<Port.Change> {
    return this.#change(posted, (shown) => {
      shown.card = card;
      return this.#draw(shown, "chat-terminal-changed");
    });
  }

  erase(posted: Port.Posted): Promise<Port.Change> {
    return this.#change(posted, (shown) => {
      this.#shown = this.#shown.filter((one) => one !== shown);
      return `\n── ${shown.number} ── ${this.#say("chat-terminal-gone")}\n`;
    });
  }

  async publish(commands: readonly Port.Command[]): Promise<void> {
    this.#commands = commands.map(({ name }) => name);
  }

  async isPlatformAdmin(ref: PersonRef): Promise<boolean> {
    return userOf(ref) === this.#options.members[0]?.toLowerCase();
  }

  async isMember(ref: PersonRef): Promise<"yes" | "no"> {
    return this.#options.members.some((name) => name.toLowerCase() === userOf(ref)) ? "yes" : "no";
  }

  async memberCount(): Promise<number> {
    return this.#options.members.length;
  }

  /** A line that ends with a backslash goes on in the next one. One keyboard: a line waits until the one before it is answered. */
  #type(line: string): void {
    const whole = this.#begun + line;
    this.#begun = whole.endsWith("\\") ? `${whole.slice(0, -1)}\n` : "";
    if (this.#begun !== "" || whole.trim() === "") return;
    this.#last = this.#last.then(() => this.#act(readLine(whole, this.#commands)));
  }

  async #act(act: Act | undefined): Promise<void> {
    if (act === undefined) return this.#note("chat-terminal-unread");
    const { who, alone, ...did } = act;
    if (!alone && (await this.isMember(this.person(who))) === "no")
      return this.#note("chat-terminal-stranger", { who });
    if (did.kind === "talk") return this.#note("chat-terminal-talk", { who });
    const happened = this.#happened(who, alone ? { kind: "one-to-one", with: this.person(who) } : ROOM);
    if (did.kind !== "press") return this.#tell({ ...happened, ...did });
    const on = this.#shown.findLast((one) => this.#sees(who, one) && [undefined, one.number].includes(did.shown));
    const reply = on && repliesOf(on.card).find(({ number }) => number === did.number);
    if (!on || !reply) return this.#note("chat-terminal-nothing", { who, number: did.number });
    const { action: token, chosen } = reply;
    const pressed = { kind: "action", ...happened, place: on.posted.place, token, on: on.posted } as const;
    return this.#tell(chosen === undefined ? pressed : { ...pressed, chosen });
  }

  async #tell(event: Port.Inbound): Promise<void> {
    const answer = await this.#listen(event);
    if (answer.kind === "card") await this.send({ kind: "one-to-one", with: event.by.ref }, answer.card);
  }

  #happened(who: string, place: Port.Place) {
    const { clock, newId } = this.#options;
    return { id: newId() as Port.EventId, at: clock.now(), by: { ref: this.person(who) }, place, way: "chat" } as const;
  }

  #sees(who: string, { posted: { place } }: Shown): boolean {
    return place.kind === "room" || userOf(place.with) === who.toLowerCase();
  }

  async #change({ message }: Port.Posted, work: (shown: Shown) => string): Promise<Port.Change> {
    const shown = this.#shown.find((one) => one.posted.message === message);
    if (!shown) return { kind: "gone", what: "message" };
    return (await this.#print(work(shown))) ?? { kind: "changed" };
  }

  #draw({ number, posted: { place }, card }: Shown, changed = ""): string {
    const user = place.kind === "room" ? "" : userOf(place.with);
    const who = `${user.slice(0, 1).toUpperCase()}${user.slice(1)}`;
    const heading = user === "" ? this.#say("chat-terminal-everybody") : this.#say("chat-terminal-alone", { who });
    return renderCard(card, number, changed === "" ? heading : `${heading} ${this.#say(changed)}`);
  }

  #say(id: string, values: Readonly<Record<string, string | number>> = {}): string {
    return this.#options.words.say(id, values);
  }

  async #note(id: string, values?: Readonly<Record<string, string | number>>): Promise<void> {
    await this.#print(renderNote(this.#say(id, values)));
  }

  #print(text: string): Promise<Port.Failure | undefined> {
    return new Promise((done) => {
      this.#options.output.write(text, (error) => done(error ? failureOf(error) : undefined));
    });
  }
}
