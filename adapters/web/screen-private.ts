import { type Html, html, NO_MARKUP } from "./html.ts";
import type { PrivateEntry } from "./private-screens.ts";
import type { Standing } from "./read.ts";
import { renderCard } from "./render.ts";
import { renderForm } from "./render-form.ts";
import { cardFrame, type ScreenModel } from "./screen-model.ts";
import { sendTo } from "./view.ts";

/** What this person alone sees, and the box in which they write to Sayso alone. Never drawn on another's screen. */
export function renderPrivately(model: ScreenModel): Html {
  const { person, words } = model;
  const entries = fitting(model);
  return html`<section class="private" aria-labelledby="${person.id}-only"><h3 id="${person.id}-only" tabindex="-1">${LOCK}${words.say(
    "room-only",
    { name: person.name },
  )}</h3><form id="${person.id}-close" method="post" action="${sendTo(`/as/${person.id}/close`, model.look)}" hidden></form><div class="log">${
    entries.length > 0 ? entries : html`<p class="empty">${words.say("room-only-empty")}</p>`
  }</div>${renderType(model)}</section>`;
}

const LOCK = html`<svg class="lock" aria-hidden="true" viewBox="0 0 16 16"><path d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 0 0-4 0z"/></svg>`;

function fitting(model: ScreenModel): readonly Html[] {
  const shown: Html[] = [];
  let left = model.room.private;
  for (const entry of [...model.entries].reverse()) {
    const drawn = renderEntry(entry, model);
    left -= drawn.toString().length;
    if (shown.length > 0 && left < 0) break;
    shown.unshift(drawn);
  }
  return shown;
}

function renderEntry(entry: PrivateEntry, model: ScreenModel): Html {
  const { person, words, zone } = model;
  const id = `${person.id}-n${entry.id}`;
  const key = entry.deed?.kind === "pressed" ? "room-you-pressed" : "room-you-wrote";
  const deed = entry.deed
    ? html`<p class="deed">${words.say(key)} <bdi>${entry.deed.words}</bdi></p>`
    : html`<p class="by"><b>Sayso</b> <time>${words.moment(entry.at, zone)}</time></p>`;
  return html`<article class="entry" id="${id}" tabindex="-1">${deed}${renderBody(entry, id, model)}</article>`;
}

function renderBody(entry: PrivateEntry, id: string, model: ScreenModel): Html {
  const { person, words } = model;
  const { body } = entry;
  const standing = standingOf(entry);
  switch (body.kind) {
    case "card":
      return renderCard(
        body.card,
        cardFrame(model, standing, id, (block) => `/as/${person.id}/picture/${entry.id}/${block}`),
      );
    case "form":
      return renderForm(body, {
        id: `${id}-form`,
        entry: entry.id,
        standing,
        action: sendTo(`/as/${person.id}/form`, model.look),
        nonce: model.nonce,
        closing: `${person.id}-close`,
        words,
      });
    case "problems":
      return html`<div class="card"><p>${words.say("room-form-lost")}</p><ul>${body.problems.map(
        ({ message }) => html`<li>${message}</li>`,
      )}</ul></div>`;
    case "no-such-command":
      return html`<div class="card"><p>${words.say("room-no-command", { name: `/${body.name}` })}</p></div>`;
    case "nothing":
      return NO_MARKUP;
  }
}

function standingOf({ message, place }: PrivateEntry): Standing {
  if (message) return { kind: "direct", message };
  return { kind: place === "room" ? "in-room" : "one-to-one" };
}

function renderType(model: ScreenModel): Html {
  const { person, words, look, nonce } = model;
  const id = `${person.id}-type`;
  return html`<form class="say" method="post" action="${sendTo(`/as/${person.id}/type`, look)}"><input type="hidden" name="n" value="${nonce}"><label for="${id}">${words.say(
    "room-type",
  )}</label><div class="row"><input id="${id}" name="text" dir="auto" autocomplete="off" aria-describedby="${id}-help"><button>${words.say(
    "room-type-send",
  )}</button></div><p class="help" id="${id}-help">${words.say("room-type-help")}</p></form>`;
}
