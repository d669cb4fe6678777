import { type Client, MessageFlags } from "discord.js";
import type { Card } from "../../src/cards/card.ts";
import type {
  ActionToken,
  Change,
  Delivery,
  DeliveryKey,
  Failure,
  MessageId,
  Place,
  Posted,
} from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { renderCard } from "./render.ts";
import { type Call, idOf, type Wire } from "./wire.ts";

const NO_PINGS = { parse: [] };
const MOST_ROOMS = 5000;

/** Messages of the bot's own: one request for each attempt, and one more to open a one-to-one room the first time. */
export class Posting {
  readonly #client: () => Client | undefined;
  readonly #wire: Wire;
  /** One-to-one rooms that were opened, by person. In memory alone. */
  readonly #rooms = new Map<string, string>();

  constructor(client: () => Client | undefined, wire: Wire) {
    this.#client = client;
    this.#wire = wire;
  }

  async send(to: Place, card: Card<ActionToken>, key: DeliveryKey): Promise<Delivery> {
    const channel = await this.#channel(to);
    if (typeof channel !== "string") return channel;
    const told = await this.#wire.call(messageCall(card, "POST", `/channels/${channel}/messages`, key));
    if (!told.ok) return this.#about(told.failure, to);
    const id = idOf(told.value);
    if (id === undefined) return { kind: "unknown" };
    return { kind: "delivered", posted: { place: to, message: id as MessageId } };
  }

  async edit(posted: Posted, card: Card<ActionToken>): Promise<Change> {
    const channel = await this.#channel(posted.place);
    if (typeof channel !== "string") return channel;
    return this.#change(posted, messageCall(card, "PATCH", `/channels/${channel}/messages/${posted.message}`));
  }

  async erase(posted: Posted): Promise<Change> {
    const channel = await this.#channel(posted.place);
    if (typeof channel !== "string") return channel;
    return this.#change(posted, { method: "DELETE", path: `/channels/${channel}/messages/${posted.message}` });
  }

  /** Answers a typed message in its own room; undefined where that was done. */
  async reply(channel: string, card: Card<string>, nonce: string): Promise<Failure | undefined> {
    const told = await this.#wire.call(messageCall(card, "POST", `/channels/${channel}/messages`, nonce));
    return told.ok ? undefined : told.failure;
  }

  async #change(posted: Posted, call: Call): Promise<Change> {
    const told = await this.#wire.call(call);
    return told.ok ? { kind: "changed" } : this.#about(told.failure, posted.place);
  }

  /**
   * Where a room of one person is gone, the person is. Discord says "missing access" for a channel we may not see and
   * for a server we are no longer in: the list of our servers tells which.
   */
  #about(failure: Failure, place: Place): Failure {
    if (place.kind === "room") {
      const client = this.#client();
      const out = client?.isReady() === true && !client.guilds.cache.has(place.space);
      return out && failure.kind === "forbidden" ? { kind: "gone", what: "room" } : failure;
    }
    if (failure.kind !== "gone" || failure.what !== "room") return failure;
    this.#rooms.delete(PersonRef.open(place.with).user);
    return { kind: "gone", what: "person" };
  }

  /** The channel of a place, as the platform knows it. */
  async #channel(place: Place): Promise<string | Failure> {
    if (place.kind === "room") return place.room;
    const { user } = PersonRef.open(place.with);
    const known = this.#rooms.get(user);
    if (known !== undefined) return known;
    const told = await this.#wire.call({ method: "POST", path: "/users/@me/channels", body: { recipient_id: user } });
    if (!told.ok) return this.#about(told.failure, place);
    const id = idOf(told.value);
    if (id === undefined) return { kind: "unknown" };
    if (this.#rooms.size >= MOST_ROOMS) this.#rooms.clear();
    this.#rooms.set(user, id);
    return id;
  }
}

/** A card as a message of the bot's own. With a nonce, Discord posts it once within a few minutes. */
function messageCall(card: Card<string>, method: "POST" | "PATCH", path: `/${string}`, nonce?: string): Call {
  const { files, ...drawn } = renderCard(card);
  const once = nonce === undefined ? {} : { nonce, enforce_nonce: true };
  const body = { ...drawn, ...once, flags: MessageFlags.IsComponentsV2, allowed_mentions: NO_PINGS };
  return { method, path, body, files };
}
