import type { Post } from "./board.ts";
import { directionOf, type Html, html, NO_MARKUP } from "./html.ts";
import { renderCard } from "./render.ts";
import { cardFrame, type ScreenModel } from "./screen-model.ts";
import { renderPrivately } from "./screen-private.ts";
import { pathOf, sendTo } from "./view.ts";

/** At most this many posts on a screen, fewer where they are long; side by side, few keep group and answers close. */
const POSTS = { one: 30, two: 6 };

/** One person's screen: the group as everybody sees it, then what this person alone sees. */
export function renderScreen(model: ScreenModel): Html {
  const { person, words, look } = model;
  const send = sendTo(`/as/${person.id}/press`, look);
  return html`<section class="screen" id="${person.id}" aria-labelledby="${person.id}-name"><header><h2 id="${
    person.id
  }-name">${person.name}</h2><p class="part">${words.say(`room-part-${person.part}`)}</p></header><form id="${
    person.id
  }-press" method="post" action="${send}" hidden><input type="hidden" name="n" value="${model.nonce}"></form>${
    person.part === "outsider" ? NO_MARKUP : renderGroup(model)
  }${renderPrivately(model)}</section>`;
}

function renderGroup(model: ScreenModel): Html {
  const { person, board, look, words } = model;
  const last = look.before ? board.posts.filter(({ id }) => Number(id) < Number(look.before)) : board.posts;
  const { shown, earlier } = fitting(last, model);
  const { before: _, ...newest } = look;
  return html`<section class="group" aria-labelledby="${person.id}-name ${person.id}-group"><h3 id="${person.id}-group">${words.say(
    "room-group",
  )}</h3><p class="who">${words.say("room-group-who")} <a href="#${person.id}-only">${words.say("room-to-only", { name: person.name })}</a></p><div class="log">${
    earlier
      ? html`<p><a href="${pathOf({ ...look, before: earlier }, { anchor: `${person.id}-group` })}">${words.say("room-earlier")}</a></p>`
      : NO_MARKUP
  }${shown.length > 0 ? shown : html`<p class="empty">${words.say("room-group-empty")}</p>`}${
    look.before
      ? html`<p><a href="${pathOf(newest, { anchor: `${person.id}-group` })}">${words.say("room-newest")}</a></p>`
      : NO_MARKUP
  }</div>${renderSay(model)}</section>`;
}

/** The newest posts that fit, and the id before which the page of earlier ones ends. */
function fitting(
  posts: readonly Post[],
  model: ScreenModel,
): { readonly shown: readonly Html[]; readonly earlier?: string } {
  const shown: Html[] = [];
  let left = model.room.group;
  for (let at = posts.length - 1; at >= 0; at--) {
    const post = posts[at];
    if (!post) continue;
    const drawn = renderPost(post, model);
    left -= drawn.toString().length;
    if (shown.length > 0 && (left < 0 || shown.length >= POSTS[model.look.view.kind]))
      return { shown, earlier: posts[at + 1]?.id ?? post.id };
    shown.unshift(drawn);
  }
  return { shown };
}

function renderPost(post: Post, model: ScreenModel): Html {
  const { person, people, words, zone } = model;
  const when = html`<time>${words.moment(post.at, zone)}</time>`;
  const id = `${person.id}-m${post.id}`;
  if (post.kind === "line") {
    const name = people.find((other) => other.id === post.by)?.name ?? post.by;
    return html`<article class="line" id="${id}" tabindex="-1"><p class="by"><b>${name}</b> ${when}</p><p dir="auto">${post.text}</p></article>`;
  }
  return html`<article class="post" id="${id}" tabindex="-1"><p class="by"><b>Sayso</b> ${when}</p>${renderCard(
    post.card,
    cardFrame(model, { kind: "post", message: post.id }, id, (block) => `/picture/${post.id}/${block}`),
  )}</article>`;
}

function renderSay(model: ScreenModel): Html {
  const { person, words, look, nonce } = model;
  const id = `${person.id}-say`;
  return html`<form class="say" method="post" action="${sendTo(`/as/${person.id}/say`, look)}"><input type="hidden" name="n" value="${nonce}"><label for="${id}">${words.say(
    "room-say",
  )}</label><div class="row"><input id="${id}" name="text" dir="auto" autocomplete="off" aria-describedby="${id}-help"><button>${words.say(
    "room-say-send",
  )}</button></div><p class="help" id="${id}-help">${words.say("room-say-help")}</p></form>${renderCommands(model)}`;
}

/** The published commands as a menu; those for organisers only where the organiser looks. */
function renderCommands(model: ScreenModel): Html {
  const { person, words, look, nonce } = model;
  const offered = model.commands.filter(({ who }) => who === "anyone" || person.part === "organiser");
  if (offered.length === 0) return NO_MARKUP;
  const id = `${person.id}-ask`;
  const options = offered.map(({ name, summary }) => {
    const text =
      summary.get(words.language) ?? summary.get(words.language.split("-")[0] ?? "") ?? summary.get("en") ?? "";
    return html`<option value="${name}">/${name}: ${text}</option>`;
  });
  return html`<details class="menu"><summary>${words.say("room-menu")}</summary><form method="post" action="${sendTo(
    `/as/${person.id}/command`,
    look,
  )}" dir="${directionOf(words.language)}"><input type="hidden" name="n" value="${nonce}"><label for="${id}">${words.say(
    "room-menu-pick",
  )}</label><select id="${id}" name="name">${options}</select><label for="${id}-more">${words.say(
    "room-menu-more",
  )}</label><input id="${id}-more" name="argument" dir="auto" autocomplete="off"><button>${words.say("room-menu-send")}</button></form></details>`;
}
