import type { MessageEntity } from "grammy/types";

/** A text with its formatting, as the Bot API takes it: offsets and lengths in UTF-16 units. */
export interface Written {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** U+2060, the word joiner: nobody sees it, screen readers do not say it, and Telegram ends a name or an address at it. */
const JOINER = "\u2060";

/**
 * Addresses for e-mail stay as they are: people copy them to ask for help, and nobody is called by one. Not after a full
 * stop: what stands before it would be read with the address as that of a page.
 */
const MAIL = /(?<![\p{L}\p{N}_.])[A-Za-z0-9_][A-Za-z0-9_.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu;

/**
 * Each place after which Telegram must not read on. It finds these by itself in every text, whatever formatting is given:
 * names ("@ann" calls Ann), commands ("/stop" sends it when touched), tags ("#so", "$GBP") and web addresses.
 */
const ENDS: readonly RegExp[] = [
  /@/g,
  /(?<![\p{L}\p{N}_])\/(?=[A-Za-z0-9_])/gu,
  /#(?=[\p{L}\p{N}_])/gu,
  /\$(?=[A-Z0-9])/g,
  /:\/\//g,
  /(?<=[\p{L}\p{N}_~-])\.(?=\p{L})/gu,
];

/**
 * The same text to every reader, in which Telegram finds nothing to link, call or send. Browsers leave the invisible
 * signs out of an address that is copied.
 */
export function unlinked({ text, entities }: Written): Written {
  const at = places(text);
  if (at.length === 0) return { text, entities };
  let broken = "";
  let from = 0;
  for (const place of at) {
    broken += text.slice(from, place) + JOINER;
    from = place;
  }
  const before = (end: number): number => at.filter((place) => place < end).length;
  return {
    text: broken + text.slice(from),
    entities: entities.map((entity) => {
      const start = entity.offset + before(entity.offset + 1);
      const end = entity.offset + entity.length;
      return { ...entity, offset: start, length: end + before(end) - start };
    }),
  };
}

/** Where a sign goes in, in order: before the character at each index. */
function places(text: string): readonly number[] {
  const mails = [...text.matchAll(MAIL)].map((found) => [found.index, found.index + found[0].length] as const);
  const all = new Set<number>();
  for (const pattern of ENDS) {
    for (const found of text.matchAll(pattern)) {
      const inMail = mails.some(([start, end]) => found.index > start && found.index < end);
      if (!inMail) all.add(found.index + found[0].length);
    }
  }
  return [...all].sort((a, b) => a - b);
}
