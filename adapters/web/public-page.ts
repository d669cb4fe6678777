import type { Card } from "../../src/cards/card.ts";
import { SAFE_HEADERS } from "./guard.ts";
import { html } from "./html.ts";
import type { PageWords } from "./page-words.ts";
import { renderCard } from "./render.ts";

/** A page for anybody: a heading, and cards that have links and no buttons. No script; under 50 KB. */
export interface PublicPageModel {
  readonly title: string;
  readonly cards: readonly Card<never>[];
  readonly words: Pick<PageWords, "language" | "direction">;
}

/** Sent with every public page and file: nothing is loaded from elsewhere, nothing is sent elsewhere. */
export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  ...SAFE_HEADERS,
  "content-security-policy": "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  "cache-control": "public, max-age=300",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
};

/** No card on a public page has a button, so nothing of this is ever used. */
const FRAME = {
  id: "c",
  standing: { kind: "in-room" },
  form: "",
  action: "",
  nonce: "",
  choose: "",
  picture: () => "",
} as const;

/** Draws the page; works on an old phone, without script, and for a screen reader. */
export function renderPublicPage({ title, cards, words }: PublicPageModel): string {
  const { language, direction } = words;
  const drawn = cards.map((card, n) => html`<article>${renderCard(card, { ...FRAME, id: `c${n}` })}</article>`);
  return html`<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title} - Sayso</title><link rel="stylesheet" href="/chances.css"><link rel="alternate" type="application/atom+xml" href="/chances.atom"><link rel="alternate" type="application/rss+xml" href="/chances.rss"><link rel="alternate" type="application/feed+json" href="/chances.json"></head><body><main class="note"><h1>${title}</h1>${drawn}</main></body></html>`.toString();
}
