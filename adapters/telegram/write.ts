import type { MessageEntity } from "grammy/types";
import type { Block, Card, Control, Span } from "../../src/cards/card.ts";
import { cutText } from "../../src/cards/cut.ts";
import { unlinked, type Written } from "./unlinked.ts";

/** Formatting that carries no address. */
type Style = "bold" | "italic";

/** A text that grows from the front, with its formatting. */
class Page {
  text = "";
  readonly entities: MessageEntity[] = [];

  say(text: string): void {
    this.text += text;
  }

  /** Formatting of nothing is refused, so it is left out. */
  within(write: () => void, entity: (offset: number, length: number) => MessageEntity): void {
    const offset = this.text.length;
    write();
    const length = this.text.length - offset;
    if (length > 0) this.entities.push(entity(offset, length));
  }

  styled(type: Style, write: () => void): void {
    this.within(write, (offset, length) => ({ type, offset, length }));
  }
}

/**
 * All a card says, within `most` UTF-16 units, with what cannot be put on buttons. Never empty: Telegram refuses a
 * message in which nothing can be seen.
 */
export function writeCard(card: Card<unknown>, most: number): Written {
  const page = new Page();
  const part = (write: () => void): void => {
    const before = page.text.length;
    if (before > 0) page.say("\n\n");
    const begun = page.text.length;
    write();
    // Nothing was said: the empty line goes again.
    if (page.text.length === begun) page.text = page.text.slice(0, before);
  };
  if (card.title !== undefined) part(() => page.styled("bold", () => page.say(card.title ?? "")));
  for (const block of card.blocks) part(() => writeBlock(page, block));
  if (!canBeSeen(page.text)) return within(unlinked({ text: shownAnyway(card.summary), entities: [] }), most);
  return within(unlinked(page), most);
}

/** Letters, digits, signs or pictures: Telegram calls a text without any empty. */
const canBeSeen = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

const shownAnyway = (summary: string): string => (canBeSeen(summary) ? summary : "…");

/** Only what came on top of a fitted card can be too long; what is cut off ends in "…". */
function within({ text, entities }: Written, most: number): Written {
  if (text.length <= most) return { text, entities };
  const cut = cutText(text, most);
  const kept = entities.flatMap((entity) => {
    const length = Math.min(entity.length, cut.length - entity.offset);
    return length > 0 ? [{ ...entity, length }] : [];
  });
  return { text: cut, entities: kept };
}

function writeBlock(page: Page, block: Block<unknown>): void {
  const lines = <T>(all: readonly T[], write: (one: T) => void): void => {
    all.forEach((one, index) => {
      if (index > 0) page.say("\n");
      write(one);
    });
  };
  switch (block.kind) {
    case "text":
      if (block.tone === "quiet") page.styled("italic", () => writeSpans(page, block.spans));
      else writeSpans(page, block.spans);
      break;
    case "list":
      lines(block.items, (item) => {
        page.say("• ");
        writeSpans(page, item);
      });
      break;
    case "facts":
      lines(block.facts, ({ label, value }) => {
        page.styled("bold", () => page.say(label));
        page.say(": ");
        writeSpans(page, value);
      });
      break;
    case "tally":
      // In words alone: a bar of little squares is read out square by square by a screen reader.
      lines(block.rows, ({ label, said }) => page.say(`${label}: ${said}`));
      break;
    case "image":
      page.say(block.alt);
      break;
    case "divider":
      page.say("——");
      break;
    case "controls":
      lines(block.controls.flatMap(saidOf), (line) => page.say(line));
      break;
    default:
      block satisfies never;
  }
}

/** Telegram has no menus: what a choice is called, and hints, stand in the text above the buttons. */
function saidOf(control: Control<unknown>): readonly string[] {
  if (control.kind === "link") return canOpen(control.url) ? [] : [`${control.label}: ${control.url}`];
  if (control.kind !== "choice") return [];
  const hints = control.options.flatMap(({ label, hint }) => (hint ? [`${label}: ${hint}`] : []));
  return [...(control.label === "" ? [] : [control.label]), ...hints];
}

function writeSpans(page: Page, spans: readonly Span[]): void {
  for (const span of spans) {
    if (typeof span === "string") page.say(span);
    else if (span.kind === "strong") page.styled("bold", () => writeSpans(page, span.spans));
    else if (span.kind === "time") page.say(span.written);
    else if (span.kind === "link") writeLink(page, span);
    else span satisfies never;
  }
}

function writeLink(page: Page, { label, url }: { readonly label: string; readonly url: string }): void {
  if (!canOpen(url)) {
    page.say(label === "" || label === url ? url : `${label}: ${url}`);
    return;
  }
  page.within(
    () => page.say(label === "" ? url : label),
    (offset, length) => ({ type: "text_link", offset, length, url }),
  );
}

/** Telegram opens web addresses with a dot in the name of the host, and refuses a button with another. */
export function canOpen(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname.includes(".");
}
