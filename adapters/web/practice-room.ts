import type { Card } from "../../src/cards/card.ts";
import type {
  ActionToken,
  Change,
  Command,
  Delivery,
  DeliveryKey,
  EventId,
  Inbound,
  Listener,
  MessageId,
  Person,
  Place,
  Platform,
  Posted,
  RoomId,
  RoomPlace,
  SpaceId,
} from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { cardOn, pinned, redrawn, takenDown } from "./board.ts";
import { BoardKeeper } from "./board-keeper.ts";
import { Desk } from "./desk.ts";
import { failureOf } from "./failures.ts";
import type { PracticePerson } from "./people.ts";
import { PrivateScreens } from "./private-screens.ts";
import { Submissions } from "./submissions.ts";

/** The platform's name in every person of the practice room. */
export const WEB = "web" as Platform;

/** The one room there is. */
export const PRACTICE_ROOM: RoomPlace = {
  kind: "room",
  space: "practice" as SpaceId,
  room: "thursday-carers" as RoomId,
};

/** What the room is made of; `newId` gives 22 URL-safe characters by chance. */
export interface RoomTools {
  readonly people: readonly PracticePerson[];
  readonly clock: Clock;
  readonly statePath: string;
  newId(): string;
}

/** The room without its web server: what hangs in it, what each person sees, and Sayso's side of the port. */
export class PracticeRoom {
  readonly keeper: BoardKeeper;
  readonly screens: PrivateScreens;
  readonly submissions = new Submissions();
  readonly desk: Desk;
  readonly #tools: RoomTools;
  #commands: readonly Command[] = [];
  #listen: Listener | undefined;
  #revision = 1;

  constructor(tools: RoomTools) {
    this.#tools = tools;
    this.keeper = new BoardKeeper(tools.statePath, tools.newId);
    this.screens = new PrivateScreens(tools.newId());
    this.desk = new Desk({
      room: PRACTICE_ROOM,
      clock: tools.clock,
      keeper: this.keeper,
      screens: this.screens,
      submissions: this.submissions,
      commands: () => this.#commands,
      listen: (event) => this.#tell(event),
    });
  }

  get commands(): readonly Command[] {
    return this.#commands;
  }

  /** Changes whenever something on somebody's screen does. */
  get revision(): number {
    return this.#revision;
  }

  touch(): void {
    this.#revision += 1;
  }

  hear(listen: Listener | undefined): void {
    this.#listen = listen;
  }

  person(id: string, language?: string): Person {
    const ref = new PersonRef({ platform: WEB, tenant: "", user: id });
    return language === undefined ? { ref } : { ref, language };
  }

  /** Tells Sayso that `who` put it into the room. The id stays the same until the room is emptied. */
  async install(who: string): Promise<void> {
    const id = `installed-${this.keeper.board.room}` as EventId;
    const by = this.person(who);
    const at = this.#tools.clock.now();
    await this.desk.installed(who, { kind: "installed", id, at, by, place: PRACTICE_ROOM, way: "chat" });
    await this.keeper.change((board) => ({ ...board, installed: true }));
    this.touch();
  }

  async send(to: Place, card: Card<ActionToken>, key: DeliveryKey): Promise<Delivery> {
    if (to.kind === "one-to-one") return this.#sendPrivately(to, card, key);
    if (!isHere(to)) return { kind: "gone", what: "room" };
    const at = this.#tools.clock.now();
    try {
      const board = await this.keeper.change((now) => (now.delivered.has(key) ? now : pinned(now, card, key, at)));
      const message = board?.delivered.get(key);
      this.touch();
      return message === undefined ? { kind: "unknown" } : { kind: "delivered", posted: { place: to, message } };
    } catch (error) {
      return failureOf(error);
    }
  }

  edit(posted: Posted, card: Card<ActionToken>): Promise<Change> {
    return this.#change(posted, card);
  }

  erase(posted: Posted): Promise<Change> {
    return this.#change(posted, undefined);
  }

  async publish(commands: readonly Command[]): Promise<void> {
    this.#commands = commands;
    this.touch();
  }

  async isPlatformAdmin(person: PersonRef, place: RoomPlace): Promise<boolean> {
    return isHere(place) && this.#known(person)?.part === "organiser";
  }

  async isMember(person: PersonRef, place: RoomPlace): Promise<"yes" | "no"> {
    const known = this.#known(person);
    return isHere(place) && known !== undefined && known.part !== "outsider" ? "yes" : "no";
  }

  async memberCount(place: RoomPlace): Promise<number | undefined> {
    return isHere(place) ? this.#tools.people.filter(({ part }) => part !== "outsider").length : undefined;
  }

  /** A picture of a card that hangs in the group, or on one person's own screen. */
  picture(where: { readonly post: string } | { readonly who: string; readonly entry: string }, block: number) {
    const card = "post" in where ? cardOn(this.keeper.board, where.post) : this.#ownCard(where.who, where.entry);
    const drawn = card?.blocks[block];
    return drawn?.kind === "image" ? drawn.png : undefined;
  }

  #ownCard(who: string, entry: string): Card<ActionToken> | undefined {
    const body = this.screens.of(who).find(({ id }) => id === entry)?.body;
    return body?.kind === "card" ? body.card : undefined;
  }

  async #tell(event: Inbound): ReturnType<Listener> {
    if (!this.#listen) throw new Error("Nobody listens to the practice room at present.");
    return this.#listen(event);
  }

  #sendPrivately(to: Extract<Place, { kind: "one-to-one" }>, card: Card<ActionToken>, key: DeliveryKey): Delivery {
    const known = this.#known(to.with);
    if (!known) return { kind: "gone", what: "person" };
    const message = this.screens.deliver(known.id, card, key, this.#tools.clock.now());
    this.touch();
    return { kind: "delivered", posted: { place: to, message } };
  }

  async #change({ place, message }: Posted, card: Card<ActionToken> | undefined): Promise<Change> {
    const done =
      place.kind === "one-to-one" ? this.#changePrivately(place.with, message, card) : this.#changeBoard(message, card);
    try {
      if (!(await done)) return { kind: "gone", what: "message" };
      this.touch();
      return { kind: "changed" };
    } catch (error) {
      return failureOf(error);
    }
  }

  #changePrivately(person: PersonRef, message: MessageId, card: Card<ActionToken> | undefined): boolean {
    const known = this.#known(person);
    return known !== undefined && this.screens.change(known.id, message, card);
  }

  async #changeBoard(message: MessageId, card: Card<ActionToken> | undefined): Promise<boolean> {
    const step = await this.keeper.change((b) => (card ? redrawn(b, message, card) : takenDown(b, message)));
    return step !== undefined;
  }

  #known(person: PersonRef): PracticePerson | undefined {
    const { platform, user } = PersonRef.open(person);
    return platform === WEB ? this.#tools.people.find(({ id }) => id === user) : undefined;
  }
}

function isHere({ space, room }: RoomPlace): boolean {
  return space === PRACTICE_ROOM.space && room === PRACTICE_ROOM.room;
}
