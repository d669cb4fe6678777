import type { Card } from "../../src/cards/card.ts";
import type { ActionToken, ChatAdapter, Inbound } from "../../src/ports/chat-adapter.ts";
import { type PersonRef, samePerson } from "../../src/ports/person.ts";
import type { ManualClock } from "../ports/manual-clock.ts";
import { type MemoryOptions, openMemoryStage } from "../stages/memory.ts";
import type { Stage } from "../stages/stage.ts";

/** One thing that somebody saw, byte for byte, and when: cards and forms with their tokens. */
export interface Sight {
  readonly at: number;
  readonly what: string;
}

/**
 * What was seen, by where: "room", "elsewhere" (in another room), "written to …" (one to one, unasked) or the name of whoever acted. Each in its order; the
 * order between them is not compared, since at one moment of the clock it is the machine's scheduling that decides it.
 */
export type Sights = Readonly<Record<string, readonly Sight[]>>;

/** A stage that writes down all that the bot shows: to the group, to anybody it writes to, and to whoever acts on it. */
export interface WatchedStage extends Stage {
  /** Everything so far, in order. Who acts through `crowd` instead of the stage is not in it. */
  sights(): Sights;
  /** What hangs in the group now, oldest first. */
  cards(): readonly Card<ActionToken>[];
}

/** Who acts through the stage in these tests: the organiser and a bystander. */
const WATCHED = ["Denise", "Liz"];
/** Who takes on roles in them, and so is written to. Each on their own: which of two is written to first, at one moment, is no news. */
const WRITTEN_TO = [...WATCHED, "Ken"];

/** Opens the memory stage and watches it. Messages are told apart by the order in which they were posted. */
export async function openWatchedStage(clock: ManualClock, options: MemoryOptions = {}): Promise<WatchedStage> {
  const stage = await openMemoryStage({ ...options, clock });
  const sights = new Map<string, Sight[]>();
  const posts = new Map<string, { readonly nth: number; readonly card: Card<ActionToken> }>();
  let sent = 0;
  const note = (where: string, ...what: readonly unknown[]): void => {
    const sight = { at: clock.now(), what: JSON.stringify(what) };
    sights.set(where, [...(sights.get(where) ?? []), sight]);
  };
  const named = (person: PersonRef, names: readonly string[]): string =>
    names.find((name) => samePerson(stage.person(name), person)) ?? "somebody else";
  const inner = stage.adapter;
  const adapter: ChatAdapter = {
    ...inner,
    start: (listen) =>
      inner.start(async (event: Inbound) => {
        const answer = await listen(event);
        note(named(event.by.ref, WATCHED), event.kind, answer);
        return answer;
      }),
    async send(to, card, key) {
      const where =
        to.kind !== "room"
          ? `written to ${named(to.with, WRITTEN_TO)}`
          : to.room === stage.room.room
            ? "room"
            : "elsewhere";
      note(where, "send", to, card, key);
      const delivery = await inner.send(to, card, key);
      sent += 1;
      if (delivery.kind === "delivered" && where === "room") posts.set(delivery.posted.message, { nth: sent, card });
      return delivery;
    },
    async edit(posted, card) {
      const nth = posts.get(posted.message)?.nth ?? 0;
      note("room", "edit", nth, card);
      posts.set(posted.message, { nth, card });
      return inner.edit(posted, card);
    },
    async erase(posted) {
      note("room", "erase", posts.get(posted.message)?.nth ?? 0);
      posts.delete(posted.message);
      return inner.erase(posted);
    },
    // The stage knows only its own people; everybody in a crowd is in the room.
    isMember: (person, place) => inner.isMember(person, place).catch(() => "yes" as const),
    async publish(commands) {
      note(
        "room",
        "publish",
        commands.map((command) => [command, [...command.summary]]),
      );
      await inner.publish(commands);
    },
  };
  return {
    ...stage,
    adapter,
    sights: () => Object.fromEntries(sights),
    cards: () => [...posts.values()].map(({ card }) => card),
  };
}
