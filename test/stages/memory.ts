import type { Control } from "../../src/cards/card.ts";
import type { Answers, Field, Form } from "../../src/cards/form.ts";
import type {
  ActionToken,
  Answer,
  Change,
  ChatAdapter,
  Delivery,
  EventId,
  Failure,
  Inbound,
  Listener,
  Place,
  Platform,
  Posted,
  Profile,
  RoomId,
  RoomPlace,
  SpaceId,
} from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { type ManualClock, manualClock } from "../ports/manual-clock.ts";
import { failureOf, movedRoom } from "./fault-failures.ts";
import { type Message, memoryPlatform, seenCard, seenForm } from "./memory-platform.ts";
import { hearPrinted } from "./printed.ts";
import type { Seen, Stage, StageFault } from "./stage.ts";
import { answerSteps } from "./steps.ts";

/** The two shapes a platform may have, and whether it knows a key again. */
export interface MemoryOptions {
  readonly forms?: Profile["forms"];
  readonly privately?: Profile["privately"];
  readonly onceWithinMs?: number;
  readonly takesTypedPrivateAnswers?: boolean;
  /** 2000 where not given; memory itself never loses patience. */
  readonly answerWithinMs?: number;
  readonly clock?: ManualClock;
}

/** A stage that also tells what no platform tells: how many calls it was asked for. */
export interface MemoryStage extends Stage {
  readonly clock: ManualClock;
  calls(): number;
}

const MEMBERS = ["Denise", "Ann", "Bea", "Cal", "Dev", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jo", "Ken", "Liz"];
const ROOM: RoomPlace = { kind: "room", space: "space" as SpaceId, room: "room" as RoomId };
const OTHER_ROOM: RoomPlace = { kind: "room", space: "space" as SpaceId, room: "other-room" as RoomId };
const PLENTY = { count: 1_000_000, perMs: 1 };

/** An event before it has what every event has. */
type Bare<Event = Inbound> = Event extends Inbound ? Omit<Event, "id" | "at" | "by" | "way"> : never;

const profileOf = (options: MemoryOptions): Profile => ({
  name: "memory",
  seenBy: "test",
  slash: "/",
  forms: options.forms ?? "window",
  takesTypedPrivateAnswers: options.takesTypedPrivateAnswers ?? true,
  privately: options.privately ?? "in-place",
  onceWithinMs: options.onceWithinMs ?? Number.POSITIVE_INFINITY,
  answerWithinMs: options.answerWithinMs ?? 2000,
  limits: {
    cardCharacters: 4000,
    titleCharacters: 45,
    labelCharacters: 34,
    controlsPerRow: 5,
    controlsPerCard: 25,
    optionsPerChoice: 25,
    tokenBytes: 64,
  },
  pace: { room: PLENTY, account: PLENTY, edits: PLENTY },
});

/** Opens a platform that lives in memory and forgets everything. Every event is awaited: no test ever waits. */
export async function openMemoryStage(options: MemoryOptions = {}): Promise<MemoryStage> {
  const clock = options.clock ?? manualClock();
  const profile = profileOf(options);
  const platform = memoryPlatform(profile.onceWithinMs);
  const people = new Map<string, PersonRef>();
  const inHand = new Set<Promise<void>>();
  const printed = hearPrinted();
  let room = ROOM;
  let listen: Listener | undefined;
  let published = "";
  let fault: StageFault | undefined;
  let last: (() => Promise<void>) | undefined;
  let events = 0;
  let calls = 0;

  const person = (name: string): PersonRef => {
    if (![...MEMBERS, "Zed"].includes(name)) throw new Error(`The stage knows nobody called ${name}.`);
    const known = people.get(name) ?? new PersonRef({ platform: "memory", tenant: "", user: name.toLowerCase() });
    people.set(name, known);
    return known;
  };
  const nameOf = (ref: PersonRef): string => {
    const user = PersonRef.open(ref).user;
    const name = [...MEMBERS, "Zed"].find((one) => one.toLowerCase() === user);
    if (name === undefined) throw new Error("The stage knows nobody by this reference.");
    return name;
  };
  const oneToOne = (who: string): Place => ({ kind: "one-to-one", with: person(who) });
  const screenAt = (place: Place): Message[] =>
    place.kind === "room" ? platform.wall(place.room) : platform.screenOf(nameOf(place.with)).messages;

  /** What the person who acted sees of the answer; nobody else sees anything. */
  const take = (who: string, happened: Place, answer: Answer): void => {
    const place = profile.privately === "one-to-one" ? oneToOne(who) : happened;
    if (answer.kind === "card") platform.show(who, place, answer.card);
    if (answer.kind !== "form") return;
    if (profile.forms === "steps") throw new Error("This platform has no forms: the engine asks step by step.");
    platform.screenOf(who).form = { form: answer.form, place, answers: valuesOf(answer.form), problems: [] };
  };
  const happen = async (who: string, bare: Bare): Promise<void> => {
    if (listen === undefined) throw new Error("The adapter was not started.");
    events += 1;
    const event: Inbound = {
      ...bare,
      id: `e${events}` as EventId,
      at: clock.now(),
      by: { ref: person(who) },
      way: "chat",
    };
    const handIn = async (): Promise<void> => {
      if (listen === undefined) return;
      const done = answered(listen);
      inHand.add(done);
      await done.finally(() => inHand.delete(done));
    };
    const answered = async (listen: Listener): Promise<void> => {
      const open = platform.screenOf(who).form;
      const answer = await listen(event);
      if (event.kind === "form") {
        if (answer.kind === "form") throw new Error("A form never answers a form.");
        if (open && answer.kind === "problems") Object.assign(open, { problems: answer.problems });
        else if (platform.screenOf(who).form === open) platform.screenOf(who).form = undefined;
      } else if (answer.kind === "problems") throw new Error("Problems answer a form only.");
      take(who, event.place, answer);
    };
    last = handIn;
    await handIn();
  };
  /** Where the engine asks one question at a time. */
  const fillSteps = (who: string, given: Readonly<Record<string, string | readonly string[]>>): Promise<void> =>
    answerSteps(given, {
      who,
      newest: async () => platform.screenOf(who).messages.map(seenCard).at(-1)?.text ?? "",
      type: (text) => happen(who, { kind: "message", place: oneToOne(who), text }),
    });
  const failing = (what: "room" | "message"): Failure | "lost" | undefined => {
    calls += 1;
    const how = fault;
    fault = undefined;
    if (how === undefined) return undefined;
    return how === "lost-answer" ? "lost" : failureOf(how, what, room);
  };
  const attempt = <T extends Delivery | Change>(what: "room" | "message", work: () => T): T | Failure => {
    const how = failing(what);
    if (how === undefined) return work();
    if (how !== "lost") return how;
    work();
    return { kind: "unknown" };
  };
  const change = (posted: Posted, work: (screen: Message[], index: number) => void): Change => {
    const screen = screenAt(posted.place);
    const index = screen.findIndex((message) => message.id === posted.message);
    if (index < 0) return { kind: "gone", what: "message" };
    work(screen, index);
    return { kind: "changed" };
  };

  const connect = (): ChatAdapter => ({
    platform: "memory" as Platform,
    profile,
    async start(listener) {
      listen = listener;
    },
    async stop() {
      listen = undefined;
      await Promise.allSettled(inHand);
    },
    send: async (to, card, key) =>
      attempt<Delivery>("room", () => ({
        kind: "delivered",
        posted: { place: to, message: platform.post(screenAt(to), to, card, key, clock.steady()) },
      })),
    edit: async (posted, card) =>
      attempt("message", () =>
        change(
          posted,
          (screen, index) => void screen.splice(index, 1, { id: posted.message, card, place: posted.place }),
        ),
      ),
    erase: async (posted) => attempt("message", () => change(posted, (screen, index) => void screen.splice(index, 1))),
    async publish(commands) {
      const list = JSON.stringify(commands);
      if (list !== published) calls += 1;
      published = list;
    },
    isPlatformAdmin: async (ref) => nameOf(ref) === "Denise",
    isMember: async (ref) => (MEMBERS.includes(nameOf(ref)) ? "yes" : "no"),
    memberCount: async () => MEMBERS.length,
  });
  let adapter = connect();

  const seenPrivately = (who: string): readonly Seen[] => {
    const screen = platform.screenOf(who);
    return [...screen.messages.map(seenCard), ...(screen.form ? [seenForm(screen.form)] : [])];
  };
  return {
    name: `memory (${profile.forms}, ${profile.privately})`,
    get adapter() {
      return adapter;
    },
    get room() {
      return room;
    },
    otherRoom: OTHER_ROOM,
    clock,
    calls: () => calls,
    requests: () => calls,
    logged: () => printed.text(),
    person,
    group: async (who, where = room) => {
      if (!MEMBERS.includes(who)) throw new Error(`${who} is not in the room.`);
      return platform.wall(where.room).map(seenCard);
    },
    privately: async (who) => seenPrivately(who),
    async press(who, label) {
      const walls = MEMBERS.includes(who) ? [room, OTHER_ROOM].map((one) => platform.wall(one.room)) : [];
      const [found] = [platform.screenOf(who).messages, ...walls].flatMap((all) => findControl(all, label) ?? []);
      if (!found) throw new Error(`${who} sees nothing called "${label}".`);
      const { message, token, chosen } = found;
      const on: Posted = { place: message.place, message: message.id };
      const pressing = { kind: "action", place: message.place, token, on } as const;
      await happen(who, chosen === undefined ? pressing : { ...pressing, chosen });
    },
    async fill(who, given) {
      const open = platform.screenOf(who).form;
      const asked = platform.screenOf(who).messages.length > 0;
      if (!open && asked && profile.forms === "steps") return fillSteps(who, given);
      if (!open) throw new Error(`${who} has no form open.`);
      open.answers = answersTo(open.form, open.answers, given);
      await happen(who, { kind: "form", place: open.place, token: open.form.action, answers: open.answers });
    },
    type: (who, text) => happen(who, { kind: "message", place: oneToOne(who), text }),
    command: (who, name, argument = "", where = "group") =>
      happen(who, { kind: "command", name, argument, place: where === "group" ? room : oneToOne(who) }),
    install: (who) => happen(who, { kind: "installed", place: room }),
    remove: (who) => happen(who, { kind: "removed", place: room }),
    async move() {
      const from = room;
      room = movedRoom(from);
      platform.rename(from.room, room.room);
      await happen("Denise", { kind: "moved", place: room, from });
      return room;
    },
    // What members say to each other stays between them: no event comes of it.
    async says() {},
    async redeliver() {
      if (!last) throw new Error("Nothing has happened yet.");
      await last();
    },
    failNext(how) {
      fault = how;
    },
    async restart() {
      await adapter.stop();
      adapter = connect();
    },
    async close() {
      printed.close();
    },
  };
}

interface Found {
  readonly message: Message;
  readonly token: ActionToken;
  readonly chosen?: string;
}

/** The newest control with this label. */
function findControl(messages: readonly Message[], label: string): Found | undefined {
  for (const message of [...messages].reverse()) {
    const controls = message.card.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
    for (const control of controls) {
      const found = pressed(control, label);
      if (found) return { message, ...found };
    }
  }
  return undefined;
}

function pressed(control: Control<ActionToken>, label: string): Omit<Found, "message"> | undefined {
  if (control.kind === "button" && control.label === label) return { token: control.action };
  if (control.kind !== "choice") return undefined;
  const option = control.options.find((one) => one.label === label);
  return option && { token: control.action, chosen: option.key };
}

/** What a form holds when it is opened. */
const valuesOf = (form: Form<ActionToken>): Answers =>
  new Map(form.fields.flatMap((field) => (field.value === undefined ? [] : [[field.name, field.value] as const])));

/** What was held, with what was filled in by the fields' labels; options by theirs. */
function answersTo(
  form: Form<ActionToken>,
  held: Answers,
  given: Readonly<Record<string, string | readonly string[]>>,
): Answers {
  const answers = new Map(held);
  for (const [label, value] of Object.entries(given)) {
    const field = form.fields.find((one) => one.label === label);
    if (!field) throw new Error(`The form has no field called "${label}".`);
    answers.set(field.name, keysOf(field, value));
  }
  return answers;
}

function keysOf(field: Field, value: string | readonly string[]): string | readonly string[] {
  if (field.kind === "text" || field.kind === "date") return value;
  const key = (label: string): string => {
    const option = field.options.find((one) => one.label === label);
    if (!option) throw new Error(`"${field.label}" has no option called "${label}".`);
    return option.key;
  };
  return typeof value === "string" ? key(value) : value.map(key);
}
