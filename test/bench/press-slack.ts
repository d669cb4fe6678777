import type { ManualClock } from "../ports/manual-clock.ts";
import { str } from "../stages/slack/json.ts";
import { Payloads } from "../stages/slack/payloads.ts";
import { controlsOf, seenMessage } from "../stages/slack/screen.ts";
import { APP_TOKEN, BOT_TOKEN, type Message } from "../stages/slack/workspace.ts";
import { openSlackStage, type SlackStage } from "../stages/slack.ts";
import type { Pressed, PressStage } from "./press-stage.ts";

const ROOM = "C0CARERS";

/** Socket Mode, and one channel that everybody is in. */
export async function slackPresses(clock: ManualClock): Promise<PressStage<Message>> {
  return new SlackPresses(await openSlackStage({ clock }));
}

class SlackPresses implements PressStage<Message> {
  readonly platform = "slack";
  readonly stage: SlackStage;
  readonly access;
  readonly #payloads: Payloads;
  readonly #shown = new Map<number, Message>();
  readonly #waiting = new Map<string, (message: Message) => void>();

  constructor(stage: SlackStage) {
    const { space, server } = stage;
    this.stage = stage;
    stage.api.keepsConnections = true;
    this.access = { slack: { botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: `${server.url}/api/` } };
    this.#payloads = new Payloads(space, () => server.url);
    space.heard = (message) => this.#waiting.get(message.only ?? "")?.(message);
  }

  question(words: string): Message {
    const inRoom = this.stage.space.messages.filter(({ channel, only }) => channel === ROOM && only === undefined);
    const found = inRoom.findLast((message) => seenMessage(message).text.includes(words));
    if (!found) throw new Error("The question was not posted.");
    return found;
  }

  hang(question: Message): void {
    this.stage.space.messages.push(question);
  }

  press(question: Message, who: number, label: string): Promise<Pressed> {
    return this.#press(question, who, label);
  }

  pressOwn(who: number, label: string): Promise<Pressed> {
    const last = this.#shown.get(who);
    if (!last) throw new Error("This person was shown nothing.");
    return this.#press(last, who, label);
  }

  async #press(on: Message, who: number, label: string): Promise<Pressed> {
    const control = controlsOf(on.blocks).find((one) => one.label === label);
    if (!control) throw new Error("The message has no such button.");
    const user = this.#member(who);
    const answered = new Promise<Message>((done) => this.#waiting.set(user, done));
    const [shown] = await Promise.all([answered, this.stage.sockets.deliver(this.#payloads.press(user, on, control))]);
    this.#shown.set(who, shown);
    const message = { text: shown.text, blocks: shown.blocks.map(({ block_id: _, ...sent }) => sent) };
    return { carried: str(control.action.action_id), text: seenMessage(shown).text, answer: { message } };
  }

  #member(who: number): string {
    const id = `U0M${String(who).padStart(5, "0")}`;
    this.stage.space.users.set(id, `Member ${who}`);
    this.stage.space.channels.get(ROOM)?.members.add(id);
    return id;
  }

  tidy(): void {
    const { space, hands } = this.stage;
    const open = space.messages.filter(({ only }) => only === undefined);
    space.messages.splice(0, space.messages.length, ...open);
    space.triggers.clear();
    space.addresses.clear();
    hands.check();
  }

  close(): Promise<void> {
    return this.stage.close();
  }
}
