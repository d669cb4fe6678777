import { type Api, InputFile } from "grammy";
import type { Message } from "grammy/types";
import type { Card } from "../../src/cards/card.ts";
import type { ActionToken, Change, Delivery, Place, Posted } from "../../src/ports/chat-adapter.ts";
import { failureOf, isUnchanged } from "./failures.ts";
import { MOST_CAPTION, type Rendered, render } from "./render.ts";
import { messageId, readMessageId, type Target, targetOf } from "./rooms.ts";

/** Plain formatting is given with the text, so no sign in it means anything; addresses show no preview. */
const textOf = ({ text, entities }: Rendered) => ({
  text,
  entities: [...entities],
  link_preview_options: { is_disabled: true },
});
const captionOf = ({ text, entities }: Rendered) => ({ caption: text, caption_entities: [...entities] });
const keysOf = ({ keyboard }: Rendered) => (keyboard ? { reply_markup: keyboard } : {});
const fileOf = (png: Uint8Array): InputFile => new InputFile(png, "picture.png");

/** Posts, changes and takes away messages: one request each, and what became of it. */
export interface Poster {
  send(to: Place, card: Card<ActionToken>): Promise<Delivery>;
  edit(posted: Posted, card: Card<ActionToken>): Promise<Change>;
  erase(posted: Posted): Promise<Change>;
}

/** Never throws for what Telegram said. */
export function createPoster(api: Api): Poster {
  const post = (to: Target, shown: Rendered): Promise<Message> =>
    shown.picture
      ? api.raw.sendPhoto({ ...to, photo: fileOf(shown.picture), ...captionOf(shown), ...keysOf(shown) })
      : api.raw.sendMessage({ ...to, ...textOf(shown), ...keysOf(shown) });
  const change = async (posted: Posted, work: () => Promise<unknown>): Promise<Change> => {
    try {
      await work();
      return { kind: "changed" };
    } catch (error) {
      if (isUnchanged(error)) return { kind: "changed" };
      return failureOf(error, { change: true, alone: posted.place.kind === "one-to-one" });
    }
  };
  const numbered = (posted: Posted) => {
    const { message_id, picture } = readMessageId(posted.message);
    return { at: { chat_id: targetOf(posted.place).chat_id, message_id }, picture };
  };
  return {
    async send(to, card) {
      try {
        const { message_id, photo } = await post(targetOf(to), render(card));
        return { kind: "delivered", posted: { place: to, message: messageId(message_id, photo !== undefined) } };
      } catch (error) {
        return failureOf(error, { change: false, alone: to.kind === "one-to-one" });
      }
    },
    edit: (posted, card) =>
      change(posted, () => {
        const { at, picture } = numbered(posted);
        // What was posted as a text stays one, and what was posted as a picture keeps a picture.
        if (!picture) {
          const shown = render(card);
          return api.raw.editMessageText({ ...at, ...textOf(shown), ...keysOf(shown) });
        }
        const shown = render(card, MOST_CAPTION);
        if (!shown.picture) return api.raw.editMessageCaption({ ...at, ...captionOf(shown), ...keysOf(shown) });
        const media = { type: "photo", media: fileOf(shown.picture), ...captionOf(shown) } as const;
        return api.raw.editMessageMedia({ ...at, media, ...keysOf(shown) });
      }),
    erase: (posted) => change(posted, () => api.raw.deleteMessage(numbered(posted).at)),
  };
}
