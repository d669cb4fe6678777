import type { ManualClock } from "../ports/manual-clock.ts";
import { TOKEN } from "../stages/telegram/fake.ts";
import { asMessage } from "../stages/telegram/methods.ts";
import type { FakeCallback, FakeMessage, World } from "../stages/telegram/world.ts";
import { openTelegramStage, type TelegramStage } from "../stages/telegram.ts";
import type { Pressed, PressStage } from "./press-stage.ts";

/** Everybody has pressed Start. The bot asks for updates. */
export async function telegramPresses(clock: ManualClock): Promise<PressStage<FakeMessage>> {
  return new TelegramPresses(await openTelegramStage({ clock }));
}

class TelegramPresses implements PressStage<FakeMessage> {
  readonly platform = "telegram";
  readonly stage: TelegramStage;
  readonly access;
  readonly #world: World;
  readonly #shown = new Map<number, FakeMessage>();

  constructor(stage: TelegramStage) {
    this.stage = stage;
    this.#world = stage.fake.world;
    this.access = { telegram: { token: TOKEN, apiUrl: stage.fake.server.url } };
  }

  question(words: string): FakeMessage {
    const found = this.#world.messages.findLast(({ chat, text }) => chat === this.#world.group && text.includes(words));
    if (!found) throw new Error("The question was not posted.");
    return found;
  }

  hang(question: FakeMessage): void {
    this.#world.messages.push({ ...question });
  }

  press(question: FakeMessage, who: number, label: string): Promise<Pressed> {
    return this.#press(question, who, label);
  }

  pressOwn(who: number, label: string): Promise<Pressed> {
    const last = this.#shown.get(who);
    if (!last) throw new Error("This person was shown nothing.");
    return this.#press(last, who, label);
  }

  async #press(on: FakeMessage, who: number, label: string): Promise<Pressed> {
    const world = this.#world;
    const button = on.keyboard.flat().find(({ text }) => text === label);
    if (!button || !("callback_data" in button)) throw new Error("The message has no such button.");
    const from = world.person(`Carer${who + 1}`);
    world.started.add(from.id);
    const id = `q${world.nextId()}`;
    const callback: FakeCallback = { user: from.id, answered: false, again: false };
    const answered = new Promise<void>((done) => {
      callback.heard = done;
    });
    world.callbacks.set(id, callback);
    const data = button.callback_data;
    const press = { id, from, message: asMessage(world, on), chat_instance: "1", data };
    void this.stage.fake.queue.push({ update_id: this.stage.fake.queue.nextId(), callback_query: press as never });
    await answered;
    world.callbacks.delete(id);
    const shown = world.messages.findLast(({ chat }) => chat === from.id);
    if (!shown) throw new Error("The person was shown nothing.");
    this.#shown.set(who, shown);
    return { carried: data, text: shown.text, answer: answerOf(shown, callback) };
  }

  tidy(): void {
    this.#world.messages = this.#world.messages.filter(({ chat }) => chat === this.#world.group);
    this.#world.complain();
  }

  close(): Promise<void> {
    return this.stage.close();
  }
}

const answerOf = ({ text, entities, keyboard }: FakeMessage, { toast }: { readonly toast?: string }) => ({
  message: {
    text,
    entities,
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: keyboard },
  },
  ...(toast === undefined ? {} : { toast }),
});
