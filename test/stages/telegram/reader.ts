import type { MessageEntity } from "grammy/types";
import type { Seen } from "../stage.ts";
import type { FakeMessage } from "./world.ts";

/** A message as its reader sees it: the word joiner (U+2060) has no width and no look. */
export function seenMessage({ text, keyboard }: FakeMessage): Seen {
  return { text: text.replaceAll("\u2060", ""), labels: keyboard.flat().map((button) => button.text) };
}

/** E-mail addresses may be touched: they open the reader's own mail and tell nobody. */
const MAIL = /(?<![\p{L}\p{N}_])[A-Za-z0-9_][A-Za-z0-9_.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu;

/** What a Telegram server finds in a text by itself, whatever formatting came with it. A little keener than the real one. */
const FOUND: readonly (readonly [string, RegExp])[] = [
  ["mention", /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{2,32}/gu],
  ["bot command", /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}/gu],
  ["hashtag", /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/gu],
  ["cashtag", /(?<![\p{L}\p{N}_$])\$[A-Z]{1,8}(?![\p{L}\p{N}_])/gu],
  ["web address", /(?:https?|ftp|tg|ton|tonsite):\/\/[\p{L}\p{N}]/giu],
  ["web address", /[\p{L}\p{N}_~-]+(?:\.[\p{L}\p{N}_~-]+)*\.\p{L}{2,}/gu],
];

/** What a text would do to its readers: call somebody, or turn into something to touch. Empty is as it should be. */
export function wouldFire(text: string, entities: readonly MessageEntity[]): readonly string[] {
  // Letters in its place: what follows an address is read as going on from it.
  const bare = text.replace(MAIL, (mail) => "x".repeat(mail.length));
  const linked = entities.filter(({ type }) => type === "text_link");
  return FOUND.flatMap(([what, pattern]) =>
    [...bare.matchAll(pattern)].flatMap((found) => {
      const end = found.index + found[0].length;
      const inside = linked.some(({ offset, length }) => offset <= found.index && end <= offset + length);
      return inside ? [] : [what];
    }),
  );
}
