import { type HTMLElement, parse } from "node-html-parser";
import type { Seen } from "./stage.ts";
import { fillForm } from "./web-form.ts";

/** A form ready to go: where to, and its fields in order. */
interface Post {
  readonly to: string;
  readonly body: URLSearchParams;
}

/** A browser without script, as far as the practice room needs one: it gets pages, reads them and posts their forms. */
export class WebBrowser {
  readonly #address: () => string;
  #last: Post | undefined;

  constructor(address: () => string) {
    this.#address = address;
  }

  /** Every post in the group, the earlier pages too, oldest first. */
  async group(who: string): Promise<readonly Seen[]> {
    const seen: Seen[] = [];
    let page = await this.#page(`/as/${who}`);
    for (;;) {
      const group = page.querySelector(".group");
      if (!group) return seen;
      seen.unshift(...group.querySelectorAll("article").map(seenOf));
      const earlier = group.querySelector(".log > p:first-child a[href*='before=']")?.getAttribute("href");
      if (!earlier) return seen;
      page = await this.#page(earlier);
    }
  }

  async privately(who: string): Promise<readonly Seen[]> {
    const page = await this.#page(`/as/${who}`);
    return page.querySelectorAll(".private article").map(seenOf);
  }

  async press(who: string, label: string): Promise<void> {
    const page = await this.#page(`/as/${who}`);
    const articles = [".group article", ".private article"].flatMap((where) => page.querySelectorAll(where));
    for (const article of articles.reverse()) {
      const post = pressIn(article, page, label);
      if (post) return this.#post(post);
    }
    const labels = articles.flatMap((article) => seenOf(article).labels);
    throw new Error(`Nothing called "${label}" can be pressed. There is: ${labels.join(", ") || "nothing"}.`);
  }

  async fill(who: string, answers: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    const page = await this.#page(`/as/${who}`);
    const form = page.querySelectorAll(".private form.window").at(-1);
    if (!form) throw new Error("No form is open on this screen.");
    await this.#post({ to: targetOf(form), body: fillForm(form, answers) });
  }

  /** Writes into the box for the group ("say") or for Sayso alone ("type"). */
  async write(who: string, box: "say" | "type", text: string): Promise<void> {
    const page = await this.#page(`/as/${who}`);
    const form = page.querySelectorAll("form.say").find((one) => targetOf(one).startsWith(`/as/${who}/${box}?`));
    if (!form) throw new Error(`There is no box to ${box} on this screen.`);
    const body = hiddenOf(form);
    body.set("text", text);
    await this.#post({ to: targetOf(form), body });
  }

  /** The last post once more, byte for byte. */
  async postAgain(): Promise<void> {
    if (!this.#last) throw new Error("Nothing was posted yet.");
    await this.#post(this.#last);
  }

  async #page(path: string): Promise<HTMLElement> {
    const answer = await reach(new URL(path, this.#address()));
    if (!answer.ok) throw new Error(`The room answered ${answer.status} to ${path}.`);
    return parse(await answer.text());
  }

  async #post(post: Post): Promise<void> {
    this.#last = post;
    const address = new URL(post.to, this.#address());
    const answer = await reach(address, {
      method: "POST",
      body: new URLSearchParams(post.body),
      headers: { origin: address.origin },
      redirect: "manual",
    });
    await answer.arrayBuffer();
    if (answer.status !== 303) throw new Error(`The room answered ${answer.status} to ${address.pathname}.`);
  }
}

function pressIn(article: HTMLElement, page: HTMLElement, label: string): Post | undefined {
  for (const button of article.querySelectorAll("button[form][name=p]").reverse()) {
    if (textOf(button) !== label) continue;
    const form = page.querySelector(`#${button.getAttribute("form") ?? ""}`);
    if (!form) throw new Error(`The button "${label}" belongs to no form.`);
    const body = hiddenOf(form);
    body.append("p", button.getAttribute("value") ?? "");
    return { to: targetOf(form), body };
  }
  for (const choice of article.querySelectorAll("form.choice").reverse()) {
    const option = choice.querySelectorAll("option").find((one) => textOf(one) === label);
    if (!option) continue;
    const body = hiddenOf(choice);
    body.append("c", option.getAttribute("value") ?? "");
    return { to: targetOf(choice), body };
  }
  return undefined;
}

/** Reads an article as its lines of text and the labels on it; the page's own words in it are left out. */
function seenOf(article: HTMLElement): Seen {
  const card = parse((article.querySelector(".card") ?? article.querySelector("p:last-child") ?? article).outerHTML);
  for (const chrome of card.querySelectorAll(".chrome, form.choice > button")) chrome.remove();
  for (const image of card.querySelectorAll("img")) image.replaceWith(image.getAttribute("alt") ?? "");
  const pressed = card.querySelectorAll("button, a.button, option").map(textOf);
  for (const control of card.querySelectorAll(".controls")) control.remove();
  const lines = card.structuredText.split("\n").map((line) => line.trim());
  return { text: lines.filter(Boolean).join("\n"), labels: pressed };
}

function hiddenOf(form: HTMLElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const input of form.querySelectorAll("input[type=hidden]")) {
    body.append(input.getAttribute("name") ?? "", input.getAttribute("value") ?? "");
  }
  return body;
}

function targetOf(form: HTMLElement): string {
  return form.getAttribute("action") ?? "";
}

/** An element's text as a reader sees it. */
export function textOf(element: HTMLElement): string {
  return element.text.replace(/\s+/g, " ").trim();
}

/** As a browser does: a connection that was closed for want of use is opened again, once. */
async function reach(address: URL, request: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch {
    return fetch(address, request);
  }
}
