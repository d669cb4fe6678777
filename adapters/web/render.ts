import type { Block, Card, Control, Fact, Span, TallyRow } from "../../src/cards/card.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import { directionOf, type Html, html, NO_MARKUP, safeUrl } from "./html.ts";
import { type Standing, writePress } from "./read.ts";

/** Where a card stands in a page, so that its controls work there. */
export interface CardFrame {
  /** Starts every id inside the card; once a page. */
  readonly id: string;
  readonly standing: Standing;
  /** Id of the form that buttons send, and the address a choice posts to. */
  readonly form: string;
  readonly action: string;
  readonly nonce: string;
  /** The word on the button beside a choice. */
  readonly choose: string;
  /** The address of the picture in block number `block`. */
  picture(block: number): string;
}

/** Draws a card whatever it holds; every text in it is escaped, and links go to web pages, mail and telephones only. */
export function renderCard(card: Card<ActionToken>, frame: CardFrame): Html {
  const title = card.title ? html`<h4>${card.title}</h4>` : NO_MARKUP;
  const bare = !card.title && card.blocks.length === 0 ? html`<p>${card.summary}</p>` : NO_MARKUP;
  const blocks = card.blocks.map((block, at) => renderBlock(block, at, frame));
  return html`<div class="card" lang="${card.language}" dir="${directionOf(card.language)}">${title}${bare}${blocks}</div>`;
}

function renderBlock(block: Block<ActionToken>, at: number, frame: CardFrame): Html {
  switch (block.kind) {
    case "text":
      return html`<p${block.tone === "quiet" ? html` class="quiet"` : NO_MARKUP}>${renderSpans(block.spans)}</p>`;
    case "list":
      return html`<ul>${block.items.map((item) => html`<li>${renderSpans(item)}</li>`)}</ul>`;
    case "facts":
      return html`<dl>${block.facts.map(renderFact)}</dl>`;
    case "tally":
      return renderTally(block.rows);
    case "image":
      return html`<img src="${frame.picture(at)}" alt="${block.alt}">`;
    case "divider":
      return html`<hr>`;
    case "controls":
      return html`<div class="controls">${block.controls.map((control, n) => renderControl(control, `${frame.id}-${at}-${n}`, frame))}</div>`;
  }
}

function renderFact(fact: Fact): Html {
  return html`<div><dt>${fact.label}</dt><dd>${renderSpans(fact.value)}</dd></div>`;
}

/** Spans in order, as written: nothing in them formats, links or pings by itself. */
export function renderSpans(spans: readonly Span[]): Html {
  return html`${spans.map(renderSpan)}`;
}

function renderSpan(span: Span): Html {
  if (typeof span === "string") return html`${span}`;
  switch (span.kind) {
    case "strong":
      return html`<strong>${renderSpans(span.spans)}</strong>`;
    case "link":
      return renderLink(span.label, span.url, NO_MARKUP);
    case "time":
      return html`<time${momentOf(span.at)}>${span.written}</time>`;
  }
}

function renderLink(label: string, url: string, attributes: Html): Html {
  const safe = safeUrl(url);
  return safe ? html`<a href="${safe}"${attributes} rel="noreferrer noopener">${label}</a>` : html`<bdi>${label}</bdi>`;
}

/** A moment beyond what a date can hold is left out: the written words still stand. */
function momentOf(at: number): Html {
  const date = new Date(at);
  return Number.isNaN(date.valueOf()) ? NO_MARKUP : html` datetime="${date.toISOString()}"`;
}

/** The words tell everything; the bar only shows it again, and only beside a number that may be told. */
function renderTally(rows: readonly TallyRow[]): Html {
  const most = Math.max(1, ...rows.map(({ figure }) => (figure.kind === "about" ? figure.count : 0)));
  return html`<ul class="tally">${rows.map(
    (row) => html`<li><span>${row.label}</span> <b>${row.said}</b>${renderBar(row, most)}</li>`,
  )}</ul>`;
}

function renderBar({ figure }: TallyRow, most: number): Html {
  const part =
    figure.kind === "exact"
      ? figure.count / Math.max(1, figure.outOf)
      : figure.kind === "about"
        ? figure.count / most
        : undefined;
  if (part === undefined || !Number.isFinite(part)) return NO_MARKUP;
  const width = Math.round(Math.min(1, Math.max(0, part)) * 100);
  return html`<svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none"><rect width="${width}" height="4"/></svg>`;
}

function renderControl(control: Control<ActionToken>, id: string, frame: CardFrame): Html {
  switch (control.kind) {
    case "link":
      return renderLink(control.label, control.url, html` class="button"`);
    case "button":
      return html`<button form="${frame.form}" name="p" value="${writePress(control.action, frame.standing)}"${
        control.weight ? html` class="${control.weight}"` : NO_MARKUP
      }>${control.label}</button>`;
    case "choice":
      return html`<form class="choice" method="post" action="${frame.action}"><input type="hidden" name="n" value="${
        frame.nonce
      }"><input type="hidden" name="p" value="${writePress(control.action, frame.standing)}"><label for="${id}">${
        control.label
      }</label><select id="${id}" name="c">${control.options.map(
        ({ key, label, hint }) => html`<option value="${key}">${hint ? `${label} (${hint})` : label}</option>`,
      )}</select><button>${frame.choose}</button></form>`;
  }
}
