/** Markup that was made by `html` and so may stand in a page as it is. Everything else is text and is escaped. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

type Hole = string | number | Html | readonly Html[] | undefined;

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it must stand in HTML, also between quotes. Characters that no page may hold become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, "\ufffd")
    .replace(/[&<>"']/g, (character) => NAMED[character] ?? "");
}

/** Fills holes: strings are escaped, markup is not, nothing at all for `undefined`. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let markup = parts[0] ?? "";
  for (const [at, hole] of holes.entries()) markup += fill(hole) + (parts[at + 1] ?? "");
  return new Html(markup);
}

/** Nothing. */
export const NO_MARKUP = new Html("");

function fill(hole: Hole): string {
  if (hole === undefined) return "";
  if (hole instanceof Html) return hole.toString();
  if (typeof hole === "object") return hole.map(String).join("");
  return escapeHtml(String(hole));
}

/** Languages written from right to left, by their first subtag (CLDR's list, less the historic ones). */
const RIGHT_TO_LEFT = new Set("ar arc ckb dv fa he iw ks ku ps sd syr ug ur yi".split(" "));

/** Which way a language runs, from its BCP 47 tag; a script subtag decides before the language does. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [first = "", ...rest] = language.toLowerCase().split("-");
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (script) return ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm"].includes(script) ? "rtl" : "ltr";
  return RIGHT_TO_LEFT.has(first) ? "rtl" : "ltr";
}

/** An address that may stand in a link, or undefined: only web pages, mail and telephone numbers. */
export function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  return ["https:", "http:", "mailto:", "tel:"].includes(new URL(url).protocol) ? url : undefined;
}
