import type { Span } from "../../src/cards/card.ts";

/** Signs that mean something wherever they stand: marks, links, spoilers, code, mentions, "@everyone". */
const ANYWHERE = /[\\*_~`|[\]<>@]/g;
/** A colon that begins or ends ":tada:" or stands in "https://"; with a space after it, it does nothing. */
const COLON = /:(?!\s)/g;
/** Headings, lists and small print begin a line. */
const LINE_SIGN = /^([^\S\n]*)([#+-])/gm;
const LINE_NUMBER = /^([^\S\n]*\d+)\./gm;

/** A text so that Discord shows it as it was written: it marks, links and pings nothing. At most twice as long. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(ANYWHERE, "\\$&")
    .replace(COLON, "\\:")
    .replace(LINE_SIGN, "$1\\$2")
    .replace(LINE_NUMBER, "$1\\.");
}

interface Run {
  readonly text: string;
  readonly strong: boolean;
  readonly url?: string;
}

/** Spans as Discord's markup. A time is shown as it was written: the reader's own clock would contradict the text. */
export function renderSpans(spans: readonly Span[]): string {
  const runs = merged(spans.flatMap((span) => runsOf(span, false)));
  let out = "";
  for (let at = 0; at < runs.length; ) {
    const strong = runs[at]?.strong ?? false;
    const end = runs.findIndex((run, index) => index > at && run.strong !== strong);
    const inner = runs
      .slice(at, end < 0 ? runs.length : end)
      .map(renderRun)
      .join("");
    out += strong ? bold(inner) : inner;
    at = end < 0 ? runs.length : end;
  }
  return out;
}

/** Already escaped text in bold; blank text stays as it is, because "****" would be shown. */
export function bold(escaped: string): string {
  return escaped.trim() === "" ? escaped : `**${escaped}**`;
}

function runsOf(span: Span, strong: boolean): readonly Run[] {
  if (typeof span === "string") return [{ text: span, strong }];
  switch (span.kind) {
    case "strong":
      return span.spans.flatMap((inner) => runsOf(inner, true));
    case "link":
      return [{ text: span.label, strong, url: span.url }];
    case "time":
      return [{ text: span.written, strong }];
    default:
      return span satisfies never;
  }
}

/** Neighbours of one kind become one text: "1" and ". tea" apart would escape differently than "1. tea". */
function merged(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    if (run.text === "" && run.url === undefined) continue;
    const last = out.at(-1);
    const alike = last && last.strong === run.strong && last.url === undefined && run.url === undefined;
    if (last && alike) out.splice(-1, 1, { text: last.text + run.text, strong: run.strong });
    else out.push(run);
  }
  return out;
}

function renderRun({ text, url }: Run): string {
  if (url === undefined) return escapeText(text);
  const address = webAddress(url);
  // Discord shows no link whose label holds brackets or looks like an address itself.
  const plain = text.trim() !== "" && !/[[\]\n]|https?:\/\//.test(text);
  if (address !== undefined && plain) return `[${escapeText(text)}](<${address}>)`;
  return escapeText(text === "" || text === url ? url : `${text} (${url})`);
}

/**
 * The address as Discord takes it in links and buttons; undefined for anything but a web page. With two stars in it, bold
 * text would end within the link.
 */
export function webAddress(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== "https:" && parsed?.protocol !== "http:") return undefined;
  return parsed.href.replace(/[()<>[\]*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
