import { describe, expect, it } from "vitest";
import type { Card } from "../../src/cards/card.ts";
import type { Answers, Form } from "../../src/cards/form.ts";
import { plain } from "../../src/cards/plain.ts";
import type { ActionToken, Answer, ChatAdapter, EventId, Inbound, RoomPlace } from "../../src/ports/chat-adapter.ts";
import type { PersonRef } from "../../src/ports/person.ts";
import { HONESTY_1, honesty2 } from "../scenarios/first-loop.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";
import type { Stage } from "../stages/stage.ts";

/** A second room beside the stage's own: what is sent there, and what its people do. */
function secondRoom(inner: ChatAdapter, room: RoomPlace) {
  const cards = new Map<string, Card<ActionToken>>();
  const adapter: ChatAdapter = {
    ...inner,
    async send(to, card, key) {
      if (to.kind !== "room" || to.room !== room.room) return inner.send(to, card, key);
      cards.set(key, card);
      return { kind: "delivered", posted: { place: room, message: key as never } };
    },
    async edit(posted, card) {
      if (posted.place.kind !== "room" || posted.place.room !== room.room) return inner.edit(posted, card);
      cards.set(posted.message, card);
      return { kind: "changed" };
    },
    isPlatformAdmin: async () => true,
    isMember: async () => "yes",
  };
  return { adapter, texts: () => [...cards.values()].map((card) => plain(card)), cards };
}

/** Acts in a room by handing events to the engine, as an adapter does. */
class Actor {
  #event = 0;
  readonly world: World;
  readonly adapter: ChatAdapter;
  readonly place: RoomPlace;

  constructor(world: World, adapter: ChatAdapter, place: RoomPlace) {
    this.world = world;
    this.adapter = adapter;
    this.place = place;
  }

  async #do(who: PersonRef, bare: Record<string, unknown>): Promise<Answer> {
    this.#event += 1;
    const id = `${this.place.room}-${this.#event}` as EventId;
    const event = {
      id,
      at: this.world.clock.now(),
      by: { ref: who },
      place: this.place,
      way: "chat",
      ...bare,
    } as Inbound;
    const answer = await this.world.engine.listen(this.adapter, event);
    await this.world.settle();
    return answer;
  }

  install = (who: PersonRef) => this.#do(who, { kind: "installed" });
  command = (who: PersonRef, name: string) => this.#do(who, { kind: "command", name, argument: "" });
  press = (who: PersonRef, card: Card<ActionToken>, label: string) =>
    this.#do(who, { kind: "action", token: tokenOf(card, label) });
  fill(who: PersonRef, form: Form<ActionToken>, given: Readonly<Record<string, string>>): Promise<Answer> {
    const answers: Answers = new Map(
      form.fields.map((field) => {
        const value = given[field.label] ?? (typeof field.value === "string" ? field.value : "");
        if (field.kind !== "one-of") return [field.name, value];
        return [field.name, field.options.find((o) => o.label === value)?.key ?? value];
      }),
    );
    return this.#do(who, { kind: "form", token: form.action, answers });
  }
}

const cardOf = (answer: Answer): Card<ActionToken> => {
  if (answer.kind !== "card") throw new Error(`A card was expected, not ${answer.kind}.`);
  return answer.card;
};
const formOf = (answer: Answer): Form<ActionToken> => {
  if (answer.kind !== "form")
    throw new Error(`A form was expected, not ${answer.kind}: ${answer.kind === "card" ? plain(answer.card) : ""}`);
  return answer.form;
};
function tokenOf(card: Card<ActionToken>, label: string): ActionToken {
  for (const block of card.blocks) {
    if (block.kind !== "controls") continue;
    for (const control of block.controls)
      if (control.kind === "button" && control.label === label) return control.action;
  }
  throw new Error(`Nothing is called "${label}" on: ${plain(card)}`);
}

const setUp = (name: string) => ({
  "What is your group called?": name,
  "Who runs this group?": "Southend Carers",
  "Where is the group?": "England",
  "What do you call your people?": "family carers",
  "Who can people ask, and how? Use three lines.": "Denise\n01702 000000\ndenise@example.org",
});

describe("one question in two groups", () => {
  it("is posted, closed, told and reported in both, with one shared result; a person in both counts once", async () => {
    const far: RoomPlace = { kind: "room", space: "space" as never, room: "far" as never };
    let second: ReturnType<typeof secondRoom> | undefined;
    const world = await openWorld(async (clock) => {
      const stage: Stage = await openMemoryStage({ clock });
      second = secondRoom(stage.adapter, far);
      return { ...stage, adapter: second.adapter };
    });
    try {
      if (!second) throw new Error("No second room.");
      const { stage } = world;
      const denise = stage.person("Denise");
      const here = new Actor(world, second.adapter, stage.room);
      const there = new Actor(world, second.adapter, far);
      const inRoom = async (actor: Actor, name: string): Promise<void> => {
        await actor.install(denise);
        const claim = formOf(await actor.command(denise, "claim"));
        await actor.fill(denise, claim, setUp(name));
      };
      await inRoom(here, "Thursday carers");
      await inRoom(there, "Friday carers");

      const made = await here.fill(denise, formOf(await here.command(denise, "new")), {
        "Your question": "When shall we meet?",
        "How can people answer?": "Choose one",
        "The answers to choose from": "Morning\nEvening",
        "Could anybody be hurt or embarrassed if others guessed their answer?": "No",
        "What is this question for?": "To hear views before someone decides",
      });
      const first = formOf(await here.press(denise, cardOf(made), "Fill in the honesty card"));
      const half = cardOf(await here.fill(denise, first, HONESTY_1));
      const whole = cardOf(
        await here.fill(denise, formOf(await here.press(denise, half, "Go on to part 2")), honesty2("2026-12-20")),
      );
      const both = cardOf(await here.press(denise, whole, "Also ask in Friday carers"));
      expect(plain(both)).toContain("2 groups");
      await here.press(denise, both, "Post it now");

      const cardHere = second.cards;
      const farCard = [...cardHere.values()].find((card) => plain(card).includes("When shall we meet?"));
      if (!farCard) throw new Error("The far room has no question.");
      const vote = async (who: string, label: string): Promise<void> => {
        const seen = cardOf(await there.press(stage.person(who), farCard, label));
        if (plain(seen).includes("Before your first answer"))
          await there.press(stage.person(who), seen, "OK, count my answer");
      };
      for (const who of ["Ann", "Bea", "Cal"]) await vote(who, "Evening");
      for (const who of ["Ann", "Dev", "Eve", "Fay"]) {
        await stage.press(who, "Morning");
        await stage.press(who, "OK, count my answer").catch(() => undefined);
      }
      // A button of the far room means nothing in this one.
      const stolen = await here.press(stage.person("Gus"), farCard, "Evening");
      expect(plain(cardOf(stolen))).toContain("not for you, or not for this chat");

      await world.pass(7 * 24 * 3_600_000 + 60_000);
      const results = [(await stage.group("Ann")).map((s) => s.text).join("\n"), second.texts().join("\n")];
      for (const text of results) {
        expect(text).toContain("6 people answered");
        expect(text).toMatch(/Morning: 4 people/);
        expect(text).toMatch(/Evening: 2 people/);
      }

      await world.until("2026-12-20T17:30:00Z");
      expect((await stage.group("Ann")).at(-1)?.text).toContain("No news yet");
      expect(second.texts().at(-1)).toContain("No news yet");
    } finally {
      await world.close();
    }
  });
});
