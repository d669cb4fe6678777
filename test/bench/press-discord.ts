import type { ManualClock } from "../ports/manual-clock.ts";
import type { Post } from "../stages/discord/posts.ts";
import { findControl, seenPost } from "../stages/discord/screen.ts";
import * as town from "../stages/discord/town.ts";
import { wireInteraction } from "../stages/discord/wire-interaction.ts";
import { type DiscordStage, openDiscordStage } from "../stages/discord.ts";
import type { Pressed, PressStage } from "./press-stage.ts";

/** One server with one channel that everybody sees. */
export async function discordPresses(clock: ManualClock): Promise<PressStage<Post>> {
  return new DiscordPresses(await openDiscordStage({ clock, unpaced: true }));
}

class DiscordPresses implements PressStage<Post> {
  readonly platform = "discord";
  readonly stage: DiscordStage;
  readonly access;
  readonly #shown = new Map<number, Post>();

  constructor(stage: DiscordStage) {
    this.stage = stage;
    stage.platform.keepsConnections = true;
    this.access = { discord: stage.access };
  }

  question(words: string): Post {
    const found = this.stage.platform.posts.inRoom(town.ROOM).findLast((post) => seenPost(post).text.includes(words));
    if (!found) throw new Error("The question was not posted.");
    return found;
  }

  hang({ channel, message }: Post): void {
    this.stage.platform.posts.add(channel, message);
  }

  press(question: Post, who: number, label: string): Promise<Pressed> {
    return this.#press(question, who, label);
  }

  pressOwn(who: number, label: string): Promise<Pressed> {
    const last = this.#shown.get(who);
    if (!last) throw new Error("This person was shown nothing.");
    return this.#press(last, who, label);
  }

  async #press(on: Post, who: number, label: string): Promise<Pressed> {
    const { platform, gateway } = this.stage;
    const found = findControl([on], label);
    if (!found) throw new Error("The message has no such button.");
    const user = town.snowflake(500 + who);
    const id = platform.newId();
    const token = `token-of-${id}`;
    const interaction = { id, token, kind: "press", user, channel: on.channel, inGuild: true, from: on.id } as const;
    const answered = new Promise<void>((done) => platform.interactions.begin(interaction, done));
    const wire = wireInteraction(interaction, { type: 3, data: found.data, rights: platform.botRights });
    gateway.tell("INTERACTION_CREATE", { ...wire, message: wireMessage(on) });
    await answered;
    const shown = platform.posts.only(user).at(-1);
    if (!shown) throw new Error("The person was shown nothing.");
    this.#shown.set(who, shown);
    platform.posts.remove(shown);
    return { carried: found.data.custom_id, text: seenPost(shown).text, answer: { message: { ...shown.message } } };
  }

  tidy(): void {
    const all = this.stage.platform.violations.splice(0);
    if (all.length > 0) throw new Error(`Discord would not have taken this:\n${[...new Set(all)].join("\n")}`);
  }

  close(): Promise<void> {
    return this.stage.close();
  }
}

/** The pressed message, whole, as Discord sends it along. */
const wireMessage = ({ id, channel, message: { components, flags = 0 } }: Post) => ({
  ...{ id, channel_id: channel, type: 0, author: town.wireUser(town.BOT), content: "", components, flags },
  ...{ timestamp: "2026-01-01T00:00:00+00:00", edited_timestamp: null, pinned: false, tts: false },
  ...{ attachments: [], embeds: [], mentions: [], mention_roles: [], mention_everyone: false },
});
