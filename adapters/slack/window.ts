import type { KnownBlock, ModalView } from "@slack/types";
import type { Card } from "../../src/cards/card.ts";
import { cutText } from "../../src/cards/cut.ts";
import type { Problem } from "../../src/cards/form.ts";
import type { ActionToken, RoomId } from "../../src/ports/chat-adapter.ts";
import { plainText } from "./controls.ts";
import { renderBlocks } from "./render.ts";
import { section } from "./rich-text.ts";

/** What a window needs besides its content: the room it was asked in, if any, and the label that closes it. */
export interface WindowAbout {
  readonly room: RoomId | undefined;
  readonly close: string;
}

const TITLE = 24;
const HEADER = 150;
const MOST_BLOCKS = 100;
/** Room for a header and for problems. */
const MOST_CARD_BLOCKS = 90;

/** A card shown in a window, where a message would stay or there is nowhere to put one. */
export function cardWindow(card: Card<ActionToken>, name: string, about: WindowAbout): ModalView {
  const { title, ...rest } = card;
  return {
    type: "modal",
    callback_id: "card",
    private_metadata: asked(about),
    ...titled(title === undefined || title.trim() === "" ? name : title, renderBlocks(rest, MOST_CARD_BLOCKS)),
    close: plainText(about.close, TITLE),
  };
}

/** One line in a window: while the answer takes its time, or where there is none. */
export const lineWindow = (line: string, name: string, about: WindowAbout): ModalView =>
  cardWindow({ summary: line, language: "en", blocks: [{ kind: "text", spans: [line] }] }, name, about);

/** A window's title may have 24 characters; a longer one stands whole at the top as well. */
export function titled(title: string, blocks: readonly KnownBlock[]): Pick<ModalView, "title" | "blocks"> {
  const whole: KnownBlock[] = title.length > TITLE ? [{ type: "header", text: plainText(title, HEADER) }] : [];
  return { title: plainText(title, TITLE), blocks: [...whole, ...blocks].slice(0, MOST_BLOCKS) };
}

/** What a window keeps for itself: the room, and nothing that could be used by somebody who reads it. */
export const asked = ({ room }: WindowAbout): string => JSON.stringify(room === undefined ? {} : { room });

/** The room a window was asked in; undefined for one to one, and for anything we did not write. */
export function roomAsked(metadata: string): RoomId | undefined {
  try {
    const kept: unknown = JSON.parse(metadata);
    if (typeof kept !== "object" || kept === null || !("room" in kept)) return undefined;
    return typeof kept.room === "string" ? (kept.room as RoomId) : undefined;
  } catch {
    return undefined;
  }
}

/** A window as it was sent in, as far as it is needed to show it again. */
export interface SentWindow {
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly title: { readonly text: string };
  readonly submit?: { readonly text: string } | null;
  readonly close?: { readonly text: string } | null;
  readonly blocks: readonly KnownBlock[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** The same form with what was typed in it and, at the top, what to put right: for an answer that came too late. */
export function windowAgain(sent: SentWindow, heading: string, problems: readonly Problem[]): ModalView {
  const lines = problems.map(({ message }) => section([message]));
  const told: KnownBlock[] = [
    { type: "rich_text", elements: [section([{ kind: "strong", spans: [heading] }]), ...lines] },
  ];
  return {
    type: "modal",
    callback_id: sent.callback_id,
    private_metadata: sent.private_metadata,
    title: plainText(sent.title.text, TITLE),
    ...(sent.submit ? { submit: plainText(sent.submit.text, TITLE) } : {}),
    ...(sent.close ? { close: plainText(sent.close.text, TITLE) } : {}),
    blocks: [...told, ...sent.blocks.map((block) => withValue(block, sent.values))].slice(0, MOST_BLOCKS),
  };
}

type Given = Readonly<Record<string, unknown>>;

function withValue(block: KnownBlock, values: Given): KnownBlock {
  if (block.type !== "input" || block.block_id === undefined) return block;
  const given = values[block.block_id] as Given | undefined;
  const element: Record<string, unknown> = { ...block.element };
  for (const name of ["initial_value", "initial_date", "initial_option", "initial_options"]) delete element[name];
  const kept: readonly (readonly [string, unknown])[] = [
    ["initial_value", given?.value],
    ["initial_date", given?.selected_date],
    ["initial_option", given?.selected_option],
    ["initial_options", given?.selected_options],
  ];
  for (const [name, value] of kept) if (isGiven(value)) element[name] = value;
  return { ...block, element: element as unknown as typeof block.element };
}

const isGiven = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== "";

/** Problems by the block they stand under; those of a field without one stand under the first. */
export function errorsOf(problems: readonly Problem[], blocks: readonly string[]): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const { field, message } of problems) {
    const block = blocks.includes(field) ? field : blocks[0];
    if (block === undefined) continue;
    errors[block] = cutText(errors[block] === undefined ? message : `${errors[block]} ${message}`, 2000);
  }
  return errors;
}
