import type { Schema } from "./schema.ts";

/** What the limits of a comment are put on: a text, a number, a list, or an object whose `text` is meant. */
export type Limited = "text" | "number" | "list" | "text object";

/** The limits that one comment tells, and its sentences that hold a number and could not be read. */
export interface ReadLimits {
  readonly limits: Schema;
  readonly unread: readonly string[];
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

const MAX = String.raw`\b(?:max(?:imum)?|up to|at most|limit(?:s|ed)?|exceed)\b[^\d.]*?(\d+)\b`;
const MIN = String.raw`\bmin(?:imum)?\b[^\d.]*?(\d+)\b`;
const RANGE = /\b(\d+)(?:-| to | and )(\d+)\b/;

/** Both ends told one after the other, and not "the maximum length (minimum of 1, …)". */
const PAIR = /\bmin(?:imum)?(?: of)? (\d+),? (?:and )?max(?:imum)?(?: of)? (\d+)\b/;

function bounds(sentence: string): Bounds | undefined {
  const range = PAIR.exec(sentence) ?? RANGE.exec(sentence);
  if (range !== null) return { min: Number(range[1]), max: Number(range[2]) };
  const less = /\bless than (\d+)\b/.exec(sentence)?.[1];
  if (less !== undefined) return { max: Number(less) - 1 };
  const max = new RegExp(MAX).exec(sentence)?.[1];
  // "a minimum of 1": looked for apart from the words that told the maximum.
  const min = new RegExp(MIN).exec(sentence.replace(new RegExp(MAX), " "))?.[1];
  if (max === undefined && min === undefined) return undefined;
  return { ...(min === undefined ? {} : { min: Number(min) }), ...(max === undefined ? {} : { max: Number(max) }) };
}

/** Advice, examples, moments, other values besides, and which characters may stand in a text ("0-9"). */
const NO_LIMIT = /\b(for best results|for example|a-z|price|in the future)\b|\bor 0x/;

const ofText = /\b(char(acter)?s?|bytes?|length)\b/;
/** Numbers that bound something else than the field itself: how long ago, how many a second, what is assumed. */
const elsewhere =
  /\b(default|per second|per day|second|minute|hour|day|month|ago|each row|not bigger|size|kb|mb|px|bit)/;

function textLimits(sentence: string, { min, max }: Bounds): Schema | undefined {
  if (!ofText.test(sentence)) return undefined;
  const least = min === undefined || min === 0 ? {} : { minLength: min };
  if (max === undefined) return least;
  if (/\bbytes?\b/.test(sentence)) return { ...least, maxBytes: max };
  if (/after entit(y|ies) parsing/.test(sentence)) return { ...least, maxParsed: max };
  return { ...least, maxLength: max };
}

function limitsOf(sentence: string, kind: Limited | undefined): Schema | undefined {
  const found = NO_LIMIT.test(sentence) ? undefined : bounds(sentence);
  if (found === undefined) return undefined;
  const { min, max } = found;
  if (kind === undefined) return undefined;
  if (kind === "number") {
    if (!RANGE.test(sentence) && elsewhere.test(sentence.replace(/\(?defaults? to \d+\)?/, ""))) return undefined;
    return { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
  }
  if (kind === "list") {
    if (/\bin each item\b/.test(sentence)) {
      const items = textLimits(sentence, found);
      return items === undefined ? undefined : { items: { properties: { text: items } } };
    }
    if (/\b(char(acter)?s?|bytes?)\b/.test(sentence) || elsewhere.test(sentence.replace("max size of", "")))
      return undefined;
    return { ...(min === undefined ? {} : { minItems: min }), ...(max === undefined ? {} : { maxItems: max }) };
  }
  const limits = textLimits(sentence, found);
  if (limits === undefined || kind === "text") return limits;
  return { properties: { text: limits } };
}

const plain = (doc: string): string =>
  doc
    .replace(/\{@link\s+\S+?\s*([^}]*)\}/g, "$1")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/https?:\/\/\S+/g, "")
    .replace(/[\\*]/g, "")
    .replace(/\s+/g, " ")
    .replace(/(\d),(\d{3})\b/g, "$1$2");

/** Numbers that are names ("UTF-16", "ISO 639-1"), kinds of number, or what is assumed: no limits are lost in them. */
const NAMES =
  /\b(utf-\d+|iso [\d-]+( alpha-\d)?|base64|mpeg4|mp4|h\.265|\d+[- ]bit|\w*\d+_\w+|defaults? (to|value is|is) [\d.]+)/gi;

/** Reads the limits out of a field's comment ("1-64 bytes", "Max of 100 blocks.") for a field of that kind. */
export function readLimits(doc: string, kind: Limited | undefined): ReadLimits {
  let limits: Schema = {};
  const unread: string[] = [];
  for (const sentence of plain(doc).split(/(?<=[.;!])\s+/)) {
    if (!/\d/.test(sentence.replaceAll("`", "").replace(NAMES, ""))) continue;
    const found = limitsOf(sentence.toLowerCase().replaceAll("`", ""), kind);
    if (found === undefined) unread.push(sentence.trim());
    else limits = { ...limits, ...found };
  }
  return { limits, unread };
}
