import { crowdNumber } from "../crowd.ts";
import type { Deliver } from "./delivering.ts";
import { typeInto, valuesOf } from "./filling.ts";
import { type Json, rec, recs, str } from "./json.ts";
import type { Payload, Payloads } from "./payloads.ts";
import { brokenRules } from "./rules.ts";
import { controlsOf, plain } from "./screen.ts";
import { idOf, type Message, NAMES, type Window, type Workspace } from "./workspace.ts";

/** What people do in Slack's client. Every act resolves once the bot has answered it, and throws what it did wrong. */
export class Hands {
  readonly #space: Workspace;
  readonly #payloads: Payloads;
  readonly #deliver: Deliver;
  readonly #idle: () => Promise<void>;
  #last: { readonly payload: Payload; readonly after: (answer: Json) => void } | undefined;

  constructor(space: Workspace, payloads: Payloads, deliver: Deliver, idle: () => Promise<void>) {
    this.#space = space;
    this.#payloads = payloads;
    this.#deliver = deliver;
    this.#idle = idle;
  }

  /** Throws for a name that is nobody's. */
  userOf(name: string): string {
    if (crowdNumber(name) !== undefined) return this.#space.join(name);
    if (![...NAMES, "Zed"].includes(name)) throw new Error(`Nobody on this stage is called ${name}.`);
    return idOf(name);
  }

  /** Throws what the bot did that Slack would not have taken. */
  check(): void {
    const broken = this.#space.violations.splice(0);
    if (broken.length > 0) throw new Error(`Slack would not have taken this:\n${broken.join("\n")}`);
  }

  async press(who: string, label: string): Promise<void> {
    const user = this.userOf(who);
    const window = this.#space.windowsOf(user).at(-1);
    const inWindow = window && controlsOf(recs(window.view.blocks)).findLast((control) => control.label === label);
    if (window && inWindow) return this.#act(this.#payloads.pressInWindow(user, window, inWindow));
    const talk = this.#space.talkWith(user).id;
    const own = ({ only, channel }: Message): boolean => only === user || (only === undefined && channel === talk);
    const open = ({ only, channel }: Message): boolean =>
      only === undefined && !channel.startsWith("D") && this.#space.channels.get(channel)?.members.has(user) === true;
    for (const sees of [own, open]) {
      for (const message of this.#space.messages.filter(sees).reverse()) {
        const control = controlsOf(message.blocks).find((one) => one.label === label);
        if (!control) continue;
        // A window lies over everything else, so it is closed first.
        this.#space.windows.delete(user);
        return this.#act(this.#payloads.press(user, message, control));
      }
    }
    throw new Error(`${who} sees nothing called "${label}".`);
  }

  async fill(who: string, answers: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    const user = this.userOf(who);
    const window = this.#space.windowsOf(user).at(-1);
    if (window?.view.submit === undefined) throw new Error(`${who} has no form open.`);
    typeInto(window, answers);
    await this.#act(this.#payloads.submit(user, window), (answer) => this.#sent(user, window, answer));
  }

  command(who: string, channel: string, text: string): Promise<void> {
    return this.#act(this.#payloads.command(this.userOf(who), channel, text));
  }

  event(event: Json): Promise<void> {
    return this.#act(this.#payloads.event(event));
  }

  shortcut(who: string, callback: string): Promise<void> {
    return this.#act(this.#payloads.shortcut(this.userOf(who), callback));
  }

  /** Opens the app's home page, and returns the labels of what stands there. */
  async home(who: string): Promise<readonly string[]> {
    const user = this.userOf(who);
    await this.event({ type: "app_home_opened", user, channel: this.#space.talkWith(user).id, tab: "home" });
    return controlsOf(recs(this.#space.homes.get(user)?.blocks)).map(({ label }) => label);
  }

  async pressAtHome(who: string, label: string): Promise<void> {
    const user = this.userOf(who);
    const view = this.#space.homes.get(user) ?? {};
    const control = controlsOf(recs(view.blocks)).find((one) => one.label === label);
    if (!control) throw new Error(`${who}'s home page has nothing called "${label}".`);
    await this.#act(this.#payloads.pressAtHome(user, view, control));
  }

  async redeliver(): Promise<void> {
    if (!this.#last) throw new Error("Nothing has happened yet.");
    const { payload, after } = this.#last;
    this.#space.redelivering = true;
    after(await this.#deliver.deliver(payload, 1));
    await this.#idle();
    this.#space.redelivering = false;
    this.check();
  }

  async #act(payload: Payload, after: (answer: Json) => void = () => {}): Promise<void> {
    this.#last = { payload, after };
    after(await this.#deliver.deliver(payload));
    await this.#idle();
    this.check();
  }

  /** What Slack's client does with the answer to a form. */
  #sent(user: string, window: Window, answer: Json): void {
    const { response_action: action, view, errors } = answer;
    const open = this.#space.windowsOf(user);
    this.#space.violations.push(...brokenRules("view_submission", answer));
    switch (action) {
      case undefined:
        open.pop();
        return;
      case "clear":
        open.length = 0;
        return;
      case "update": {
        const shown = { ...rec(view), blocks: recs(rec(view).blocks) };
        Object.assign(window, { view: shown, values: valuesOf(shown), errors: {}, at: this.#space.next() });
        return;
      }
      case "errors": {
        const inputs = new Set(
          recs(window.view.blocks)
            .filter((block) => block.type === "input")
            .map((block) => str(block.block_id)),
        );
        for (const block of Object.keys(rec(errors)))
          if (!inputs.has(block)) this.#space.violations.push(`response_action errors: no field ${block}`);
        Object.assign(window, { errors: rec(errors), at: this.#space.next() });
        return;
      }
      default:
        this.#space.violations.push(`unknown response_action in ${plain(window.view.title)}`);
    }
  }
}
