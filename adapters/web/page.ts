import type { EpochMillis, ZoneId } from "../../src/core/time.ts";
import { type Html, html, NO_MARKUP } from "./html.ts";
import type { PageWords } from "./page-words.ts";
import type { PracticePerson } from "./people.ts";
import type { Move } from "./practice-controls.ts";
import { type Look, type Notice, pathOf, sendTo, type View } from "./view.ts";

/** Everything around the screens. `revision` changes whenever something on any screen does. */
export interface PageModel {
  readonly look: Look;
  readonly words: PageWords;
  readonly people: readonly PracticePerson[];
  readonly now: EpochMillis;
  readonly zone: ZoneId;
  readonly moves: readonly Move[];
  readonly nonce: string;
  readonly revision: number;
  readonly newcomer: boolean;
  readonly screens: readonly Html[];
  readonly said?: Notice;
}

/** The whole room as one page. */
export function renderPage(model: PageModel): string {
  const { words, look, people } = model;
  const whose = look.view.kind === "one" ? look.view.who : undefined;
  const name = people.find(({ id }) => id === whose)?.name;
  const body = html`${renderTop(model)}<div class="picker">${renderPicker(model)}</div><main id="main" tabindex="-1" class="${look.view.kind}" data-revision="${
    model.revision
  }">${model.said ? html`<p class="notice" id="said" role="status" tabindex="-1">${words.say(`room-said-${model.said}`)}</p>` : NO_MARKUP}${renderTry(
    model,
  )}<div class="screens">${model.screens}</div></main>`;
  return shell(words, name ? `${name}: ${words.say("room-title")}` : words.say("room-title"), body);
}

/** A page with one thing to say: a heading, some lines, and the way back. */
export function renderNotePage(words: PageWords, heading: string, lines: readonly Html[]): string {
  return shell(words, heading, html`<main id="main" tabindex="-1" class="note"><h1>${heading}</h1>${lines}</main>`);
}

/** The page that asks before everything is emptied. */
export function renderResetPage(words: PageWords, look: Look, nonce: string): string {
  return renderNotePage(words, words.say("room-reset-sure"), [
    html`<p>${words.say("room-reset-what")}</p><form method="post" action="${sendTo("/reset", look)}"><input type="hidden" name="n" value="${nonce}"><div class="controls"><button class="danger">${words.say(
      "room-reset-yes",
    )}</button><a class="button" href="${pathOf(look)}">${words.say("room-reset-no")}</a></div></form>`,
  ]);
}

function shell(words: PageWords, title: string, body: Html): string {
  const { language, direction } = words;
  return html`<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title} - Sayso</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/style.css"><script src="/script.js" defer></script></head><body><a class="skip" href="#main">${words.say(
    "room-skip",
  )}</a>${body}<footer><p>${words.say("room-help")}</p></footer><p id="news" role="status" class="unseen" data-new="${words.say(
    "room-news",
  )}" data-show="${words.say("room-news-show")}"></p></body></html>`.toString();
}

function renderTop({ words, look, now, zone, moves, nonce }: PageModel): Html {
  const buttons = moves.map(
    ({ key, label, detail }) =>
      html`<button name="move" value="${key}">${label}${detail ? html` <small>${detail}</small>` : NO_MARKUP}</button>`,
  );
  const open = look.view.kind === "two" ? html` open` : NO_MARKUP;
  return html`<header class="top"><div class="name"><img src="/icon.svg" alt="" width="48" height="48"><div><h1>${words.say("room-title")}</h1><p>${words.say(
    "room-safe",
  )}</p></div></div><section class="time" aria-labelledby="time"><h2 id="time">${words.say(
    "room-time",
  )}</h2><p class="now"><time datetime="${new Date(now).toISOString()}">${words.moment(
    now,
    zone,
  )}</time></p><details${open}><summary>${words.say("room-move")}</summary><form method="post" action="${sendTo(
    "/time",
    look,
  )}"><input type="hidden" name="n" value="${nonce}"><div class="controls">${buttons}<a class="button chrome" href="${sendTo(
    "/reset",
    look,
  )}">${words.say("room-reset")}</a></div></form></details></section></header>`;
}

/** Who may be picked: one phone at a time, or on a wide page the one on the right. */
function renderPicker(model: PageModel): Html {
  const { words, look } = model;
  const { view } = look;
  const one = renderNames(model, "room-pick", view.kind === "one" ? view.who : view.left, (who) => ({
    kind: "one",
    who,
  }));
  if (view.kind === "two") {
    const { left } = view;
    return html`<div class="narrow">${one}</div><div class="wide">${renderNames(model, "room-pick-right", view.right, (right) => ({ kind: "two", left, right }))}</div>`;
  }
  const both: View = { kind: "two", left: "denise", right: view.who === "denise" ? "ann" : view.who };
  return html`${one}<p class="both wide"><a href="${pathOf(elsewhere(look, both))}">${words.say("room-two")}</a></p>`;
}

function renderNames({ words, look, people }: PageModel, key: string, current: string, to: (id: string) => View): Html {
  const names = people.map(({ id, name }) =>
    id === current
      ? html`<span aria-current="page">${name}</span>`
      : html`<a href="${pathOf(elsewhere(look, to(id)))}">${name}</a>`,
  );
  return html`<nav class="names" aria-label="${words.say(key)}"><p aria-hidden="true">${words.say(key)}</p>${names}</nav>`;
}

/** Another view in the same language, at its newest. */
function elsewhere({ language }: Look, view: View): Look {
  return language ? { view, language } : { view };
}

const STEPS = ["set-up", "practice", "ask", "answer", "close", "result", "report-day", "tell"];

function renderTry({ words, newcomer }: PageModel): Html {
  const steps = STEPS.map((step) => html`<li>${words.say(`room-try-${step}`)}</li>`);
  return html`<details class="try"${newcomer ? html` open` : NO_MARKUP}><summary>${words.say("room-try")}</summary><ol>${steps}</ol></details>`;
}
