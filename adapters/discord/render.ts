import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  ComponentType,
  type RawFile,
} from "discord.js";
import type { Block, Card, Control } from "../../src/cards/card.ts";
import { cutText } from "../../src/cards/cut.ts";
import { fit } from "../../src/cards/fit.ts";
import { ControlIds, linkAddress, type Row, renderControls } from "./controls.ts";
import { bold, escapeText, renderSpans } from "./markdown.ts";
import { DISCORD_LIMITS, discordProfile } from "./profile.ts";

/** A card as Discord takes it. `files` are the pictures, in the order of `attachments`. */
export interface Rendered {
  readonly components: [APIContainerComponent];
  readonly files: RawFile[];
  readonly attachments: { readonly id: number; readonly filename: string; readonly description?: string }[];
}

/** Draws any card within Discord's limits: where escapes or rows make it too big, it is fitted once more, tighter. */
export function renderCard(card: Card<string>): Rendered {
  const { limits } = discordProfile;
  const roomy = [draw(card, "as-it-is"), draw(card, "packed")].find(isWithin);
  if (roomy) return roomy;
  let share = 1;
  let drawn: Rendered;
  do {
    share *= 0.8;
    const tighter = {
      ...limits,
      cardCharacters: Math.floor(limits.cardCharacters * share),
      controlsPerCard: Math.max(1, Math.floor(limits.controlsPerCard * share)),
    };
    drawn = draw(fit(card, tighter), "packed");
  } while (!isWithin(drawn));
  return drawn;
}

/** The most characters of a link that is written out: its address is not counted among the card's text. */
const WRITTEN_LINK = 300;

/** Whether Discord takes it: how many parts, how much text. */
function isWithin({ components: [container] }: Rendered): boolean {
  let parts = 1;
  let text = 0;
  for (const part of container.components) {
    parts += part.type === ComponentType.ActionRow ? 1 + part.components.length : 1;
    if (part.type === ComponentType.TextDisplay) text += part.content.length;
  }
  return parts <= DISCORD_LIMITS.components && text <= DISCORD_LIMITS.text;
}

/** "packed": no lines between parts, all buttons together at the end. */
function draw(card: Card<string>, how: "as-it-is" | "packed"): Rendered {
  const drawing = new Drawing(card.title, how === "packed");
  for (const block of card.blocks) drawing.add(block);
  return drawing.finish(card.summary);
}

class Drawing {
  readonly #packed: boolean;
  readonly #parts: APIComponentInContainer[] = [];
  readonly #ids = new ControlIds();
  readonly #late: Control<string>[] = [];
  readonly #files: RawFile[] = [];
  readonly #attachments: Rendered["attachments"] = [];
  #text: string[];

  constructor(title: string | undefined, packed: boolean) {
    this.#packed = packed;
    this.#text = title?.trim() ? [`## ${escapeText(title.replace(/\s+/g, " ").trim())}`] : [];
  }

  add(block: Block<string>): void {
    switch (block.kind) {
      case "text":
        this.#write(renderText(renderSpans(block.spans), block.tone));
        return;
      case "list":
        this.#write(block.items.map((item) => `- ${renderSpans(item)}`).join("\n"));
        return;
      case "facts":
        this.#write(
          block.facts.map((fact) => `${bold(escapeText(fact.label))}: ${renderSpans(fact.value)}`).join("\n"),
        );
        return;
      case "tally":
        this.#write(block.rows.map((row) => `- ${bold(escapeText(row.label))}: ${escapeText(row.said)}`).join("\n"));
        return;
      case "image":
        this.#picture(block);
        return;
      case "divider":
        if (!this.#packed && this.#endText()) this.#parts.push({ type: ComponentType.Separator });
        return;
      case "controls":
        this.#control(block.controls);
        return;
      default:
        block satisfies never;
    }
  }

  finish(summary: string): Rendered {
    this.#endText();
    this.#parts.push(...renderControls(this.#late, this.#ids));
    if (this.#parts.length === 0) this.#write(escapeText(summary).trim() || "…");
    this.#endText();
    return {
      components: [{ type: ComponentType.Container, components: this.#parts }],
      files: this.#files,
      attachments: this.#attachments,
    };
  }

  #write(text: string): void {
    if (text.trim() !== "") this.#text.push(text);
  }

  /** Whether anything stands before. */
  #endText(): boolean {
    const content = this.#text.join("\n\n");
    this.#text = [];
    // Packed, all text is one part, above everything else.
    const above = this.#packed ? this.#parts.findIndex((part) => part.type === ComponentType.TextDisplay) : -1;
    const first = this.#parts[above];
    if (content !== "" && first?.type === ComponentType.TextDisplay) first.content += `\n\n${content}`;
    else if (content !== "") this.#parts.push({ type: ComponentType.TextDisplay, content });
    return this.#parts.length > 0;
  }

  #control(controls: readonly Control<string>[]): void {
    // What cannot be a button in Discord (a telephone number, say) is written out.
    for (const one of controls) {
      if (one.kind === "link" && linkAddress(one.url) === undefined)
        this.#write(escapeText(cutText(`${one.label} (${one.url})`, WRITTEN_LINK)));
    }
    if (this.#packed) {
      this.#late.push(...controls);
      return;
    }
    const rows: readonly Row[] = renderControls(controls, this.#ids);
    this.#endText();
    this.#parts.push(...rows);
  }

  #picture({ png, alt }: Extract<Block<string>, { kind: "image" }>): void {
    if (this.#files.length === DISCORD_LIMITS.pictures) {
      this.#write(escapeText(alt));
      return;
    }
    const id = this.#files.length;
    const filename = `picture-${id}.png`;
    const description = cutText(alt, DISCORD_LIMITS.pictureText).trim();
    this.#endText();
    this.#files.push({ name: filename, data: Buffer.from(png), contentType: "image/png" });
    this.#attachments.push({ id, filename, ...(description === "" ? {} : { description }) });
    const item = { media: { url: `attachment://${filename}` }, ...(description === "" ? {} : { description }) };
    const last = this.#parts.find((part) => part.type === ComponentType.MediaGallery);
    const gallery: APIMediaGalleryComponent = { type: ComponentType.MediaGallery, items: [item] };
    if (this.#packed && last?.type === ComponentType.MediaGallery) last.items.push(item);
    else this.#parts.push(gallery);
  }
}

function renderText(text: string, tone: "quiet" | undefined): string {
  if (tone === undefined) return text;
  return text
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : `-# ${line}`))
    .join("\n");
}
