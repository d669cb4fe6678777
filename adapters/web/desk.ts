import type { Answers } from "../../src/cards/form.ts";
import type { Answer, Command, EventId, Inbound, Listener, Person, RoomPlace } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { spoken } from "./board.ts";
import type { BoardKeeper } from "./board-keeper.ts";
import { type Fields, fieldOf } from "./fields.ts";
import { labelOf } from "./labels.ts";
import type { Deed, PrivateScreens } from "./private-screens.ts";
import { readForm, readPress, readTyped, type Sender, type Typed } from "./read.ts";
import type { Submissions } from "./submissions.ts";

/** What a person posted from their screen. `by` is that person; `who` is their id on the page. */
export interface ScreenPost {
  readonly who: string;
  readonly by: Person;
  readonly fields: Fields;
}

/** Where the page comes back to, or that the post was none of ours. */
export type Outcome = { readonly kind: "back"; readonly anchor: string } | { readonly kind: "unreadable" };

/** What the desk works with. `listen` gives the engine's listener of the moment. */
export interface DeskTools {
  readonly room: RoomPlace;
  readonly clock: Clock;
  readonly keeper: BoardKeeper;
  readonly screens: PrivateScreens;
  readonly submissions: Submissions;
  commands(): readonly Command[];
  listen(event: Inbound): ReturnType<Listener>;
}

/** The acts a screen can post, by the last part of their address. */
export const SCREEN_ACTS = ["press", "form", "close", "type", "say", "command"] as const;

const UNREADABLE: Outcome = { kind: "unreadable" };

/** Takes what was posted to where it belongs, and puts the answer on that person's screen. */
export class Desk {
  readonly #tools: DeskTools;

  constructor(tools: DeskTools) {
    this.#tools = tools;
  }

  async take(act: (typeof SCREEN_ACTS)[number], post: ScreenPost): Promise<Outcome> {
    if (act === "close") return this.#close(post);
    const body = post.fields.map(([name, value]) => `${name}=${value}`).join("\n");
    const submitted = this.#tools.submissions.idFor(post.who, fieldOf(post.fields, "n"), `${act}\n${body}`);
    if (!submitted) return UNREADABLE;
    const sender: Sender = { id: submitted.id, at: this.#tools.clock.now(), by: post.by, room: this.#tools.room };
    switch (act) {
      case "press":
        return this.#press(post, sender);
      case "form":
        return this.#form(post, sender);
      case "type":
      case "say":
        return this.#typed(post, sender, this.#read(act, post, sender), submitted.again);
      case "command":
        return this.#typed(post, sender, this.#picked(post, sender), submitted.again);
    }
  }

  #close({ who, fields }: ScreenPost): Outcome {
    this.#tools.screens.close(who, fieldOf(fields, "e") ?? "");
    return { kind: "back", anchor: `${who}-only` };
  }

  async #press(post: ScreenPost, sender: Sender): Promise<Outcome> {
    const event = readPress(post.fields, sender);
    if (event?.kind !== "action") return UNREADABLE;
    const { screens, keeper } = this.#tools;
    const words = labelOf(event.token, event.chosen, keeper.board, screens.of(post.who));
    const answer = await this.#tools.listen(event);
    const back = event.on && event.place.kind === "room" ? `${post.who}-m${event.on.message}` : `${post.who}-only`;
    return this.#show(post.who, event, answer, words === undefined ? undefined : { kind: "pressed", words }, back);
  }

  async #form(post: ScreenPost, sender: Sender): Promise<Outcome> {
    const event = readForm(post.fields, sender);
    if (!event) return UNREADABLE;
    const { screens } = this.#tools;
    const { who } = post;
    const entry = fieldOf(post.fields, "e") ?? "";
    const open = screens.openForm(who, entry);
    const answer = await this.#tools.listen(event);
    if (answer.kind === "problems") {
      if (!open) return this.#lost(who, event, answer.problems);
      screens.keepOpen(who, entry, event.answers, answer.problems);
      return { kind: "back", anchor: `${who}-n${entry}-form-problems` };
    }
    screens.close(who, entry);
    return this.#show(who, event, answer, open ? { kind: "pressed", words: open.form.send } : undefined, `${who}-only`);
  }

  /** The form's window closed with a restart; what is to change is told, and how to open it again. */
  #lost(who: string, event: Inbound, problems: Extract<Answer, { kind: "problems" }>["problems"]): Outcome {
    const { id, at } = event;
    const entry = this.#tools.screens.add(who, {
      at,
      place: placeOf(event),
      event: id,
      body: { kind: "problems", problems },
    });
    return { kind: "back", anchor: `${who}-n${entry}` };
  }

  #read(act: "type" | "say", { fields }: ScreenPost, sender: Sender): Typed {
    const commands = this.#tools.commands().map(({ name }) => name);
    return readTyped(fieldOf(fields, "text") ?? "", act === "say" ? "group" : "one-to-one", sender, commands);
  }

  #picked({ fields }: ScreenPost, sender: Sender): Typed {
    const text = `/${fieldOf(fields, "name") ?? ""} ${fieldOf(fields, "argument") ?? ""}`;
    const commands = this.#tools.commands().map(({ name }) => name);
    return readTyped(text, "group", sender, commands);
  }

  async #typed({ who }: ScreenPost, { at, id }: Sender, typed: Typed, again: boolean): Promise<Outcome> {
    const { keeper, screens } = this.#tools;
    switch (typed.kind) {
      case "nothing":
        return { kind: "back", anchor: `${who}-only` };
      case "line": {
        if (!again) await keeper.change((board) => spoken(board, who, typed.text, at));
        return { kind: "back", anchor: `${who}-m${keeper.board.posts.at(-1)?.id ?? ""}` };
      }
      case "no-such-command": {
        const entry = screens.add(who, { at, place: "room", event: id, body: typed });
        return { kind: "back", anchor: `${who}-n${entry}` };
      }
      case "event": {
        const { event } = typed;
        const answer = await this.#tools.listen(event);
        return this.#show(who, event, answer, deedOf(event), `${who}-only`);
      }
    }
  }

  #show(who: string, event: Inbound, answer: Answer, deed: Deed | undefined, back: string): Outcome {
    const { screens } = this.#tools;
    const entry = { at: event.at, place: placeOf(event), event: event.id as EventId, ...(deed ? { deed } : {}) };
    const shown = (id: string): Outcome => ({ kind: "back", anchor: `${who}-n${id}` });
    switch (answer.kind) {
      case "card":
        return shown(screens.add(who, { ...entry, body: { kind: "card", card: answer.card } }));
      case "form": {
        const filled: Answers = new Map();
        return shown(screens.open(who, { ...entry, body: { kind: "form", form: answer.form, filled, problems: [] } }));
      }
      case "problems":
        return shown(screens.add(who, { ...entry, body: { kind: "problems", problems: answer.problems } }));
      case "nothing":
        if (deed?.kind !== "typed") return { kind: "back", anchor: back };
        return shown(screens.add(who, { ...entry, body: { kind: "nothing" } }));
    }
  }

  /** Tells the engine that it was put into the room, and shows its answer to the one who did it. */
  async installed(who: string, event: Inbound): Promise<void> {
    this.#show(who, event, await this.#tools.listen(event), undefined, "");
  }
}

function placeOf(event: Inbound): "room" | "one-to-one" {
  return event.place.kind;
}

function deedOf(event: Inbound): Deed | undefined {
  if (event.kind === "message") return { kind: "typed", words: event.text };
  if (event.kind === "command") return { kind: "typed", words: `/${event.name} ${event.argument}`.trim() };
  return undefined;
}
