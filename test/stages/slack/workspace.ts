import type { Json } from "./json.ts";

/** A message in a channel, or one that a single person sees for a while. */
export interface Message {
  /** Order of arrival, among windows too. */
  readonly at: number;
  readonly ts: string;
  readonly channel: string;
  text: string;
  blocks: readonly Json[];
  /** Whose eyes alone it is for. */
  readonly only?: string;
}

/** A window that is open on somebody's screen, with what was typed in it so far. */
export interface Window {
  readonly id: string;
  view: Json;
  /** Per block: what Slack's client holds, in the shape it sends. */
  values: Map<string, Json>;
  errors: Readonly<Record<string, string>>;
  /** When it last changed, in the order of messages. */
  at: number;
}

export interface Channel {
  id: string;
  readonly name: string;
  readonly creator: string;
  readonly members: Set<string>;
}

/** What one press leaves to answer with. */
interface Trigger {
  readonly user: string;
  readonly at: number;
  used: boolean;
}
interface Address {
  readonly user: string;
  readonly channel: string;
  readonly at: number;
  uses: number;
}

export const TEAM = "T0SAYSO1";
export const BOT = "U0BOTBOT";
export const BOT_ID = "B0BOTBOT";
export const APP_ID = "A0SAYSO1";
export const BOT_TOKEN = "xoxb-1-2-pretended";
export const APP_TOKEN = "xapp-1-pretended";
export const SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
export const NAMES = "Denise Ann Bea Cal Dev Eve Fay Gus Hal Ivy Jo Ken Liz".split(" ");
export const ADMIN = "Denise";

export const idOf = (name: string): string => `U0${name.toUpperCase().padEnd(6, "0")}`;

/** Slack's own clock, which no test moves: triggers and addresses run out in real time. */
const now = (): number => performance.now();
const TRIGGER_MS = 3000;
const ADDRESS_MS = 30 * 60_000;
const ADDRESS_USES = 5;

/** The workspace as Slack's servers hold it. */
export class Workspace {
  readonly users = new Map<string, string>();
  readonly channels = new Map<string, Channel>();
  readonly messages: Message[] = [];
  readonly windows = new Map<string, Window[]>();
  readonly homes = new Map<string, Json>();
  readonly triggers = new Map<string, Trigger>();
  readonly addresses = new Map<string, Address>();
  /** What the bot did that Slack, or a reader, would not have stood for. */
  readonly violations: string[] = [];
  /** Called with every message that is posted. */
  heard: (message: Message) => void = () => {};
  /** Slack brings something again, so a trigger may come twice. */
  redelivering = false;
  #count = 0;

  constructor() {
    for (const name of [...NAMES, "Zed"]) this.users.set(idOf(name), name);
    for (const [id, name] of [
      ["C0CARERS", "carers"],
      ["C0SECOND", "second"],
    ] as const)
      this.channels.set(id, {
        id,
        name,
        creator: idOf(ADMIN),
        members: new Set([...NAMES.map(idOf), BOT]),
      });
  }

  next(): number {
    this.#count += 1;
    return this.#count;
  }

  /** Somebody of a crowd is in every channel from the moment they do anything; their id. */
  join(name: string): string {
    const id = idOf(name);
    this.users.set(id, name);
    for (const channel of this.channels.values()) if (channel.id.startsWith("C")) channel.members.add(id);
    return id;
  }

  ts(): string {
    return `${1_780_000_000 + this.next()}.000100`;
  }

  /** The bot's own talk with somebody; opened where it is not yet. */
  talkWith(user: string): Channel {
    const id = `D0${user.slice(2)}`;
    const known = this.channels.get(id) ?? { id, name: "directmessage", creator: user, members: new Set([user, BOT]) };
    this.channels.set(id, known);
    return known;
  }

  newTrigger(user: string): string {
    const id = `${this.next()}.88.${"a".repeat(16)}`;
    this.triggers.set(id, { user, at: now(), used: false });
    return id;
  }

  /** Whom the trigger belongs to, once and within three seconds; else Slack's own error. */
  takeTrigger(id: string): { readonly user: string } | { readonly error: string } {
    const trigger = this.triggers.get(id);
    if (!trigger) return { error: "invalid_trigger_id" };
    if (trigger.used) return { error: "exchanged_trigger_id" };
    if (now() - trigger.at > TRIGGER_MS) return { error: "expired_trigger_id" };
    trigger.used = true;
    return { user: trigger.user };
  }

  newAddress(user: string, channel: string): string {
    const id = `r${this.next()}`;
    this.addresses.set(id, { user, channel, at: now(), uses: 0 });
    return id;
  }

  takeAddress(id: string): Address | undefined {
    const address = this.addresses.get(id);
    if (!address || address.uses >= ADDRESS_USES || now() - address.at > ADDRESS_MS) return undefined;
    address.uses += 1;
    return address;
  }

  /** Makes every address that was given out too old. */
  spoilAddresses(): void {
    this.addresses.clear();
  }

  windowsOf(user: string): Window[] {
    const open = this.windows.get(user) ?? [];
    this.windows.set(user, open);
    return open;
  }

  newWindow(view: Json): Window {
    return { id: `V${this.next()}`, view, values: new Map(), errors: {}, at: this.next() };
  }

  windowById(id: string): Window | undefined {
    return [...this.windows.values()].flat().find((window) => window.id === id);
  }
}
