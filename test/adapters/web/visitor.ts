import { type HTMLElement, parse } from "node-html-parser";

/** Reads pages of the room and posts its forms, answers unfollowed, for tests that look at single requests. */
export class Visitor {
  readonly #address: () => string;

  constructor(address: () => string) {
    this.#address = address;
  }

  async read(path: string): Promise<string> {
    return (await fetch(new URL(path, this.#address()))).text();
  }

  async page(path: string): Promise<HTMLElement> {
    return parse(await this.read(path));
  }

  post(path: string, fields: Readonly<Record<string, string>> | URLSearchParams): Promise<Response> {
    const url = new URL(path, this.#address());
    const body = new URLSearchParams(fields);
    return fetch(url, { method: "POST", body, headers: { origin: url.origin }, redirect: "manual" });
  }

  async press(path: string, label: string): Promise<Response> {
    return this.pressOn(await this.page(path), label);
  }

  pressOn(page: HTMLElement, label: string): Promise<Response> {
    const button = page.querySelectorAll("button[name=p]").find((one) => one.text === label);
    if (!button) throw new Error(`No button "${label}".`);
    const form = page.querySelector(`#${button.getAttribute("form")}`);
    const nonce = form?.querySelector("[name=n]")?.getAttribute("value") ?? "";
    return this.post(form?.getAttribute("action") ?? "", { n: nonce, p: button.getAttribute("value") ?? "" });
  }

  write(page: HTMLElement, who: string, box: "say" | "type", text: string): Promise<Response> {
    const form = page
      .querySelectorAll("form.say")
      .find((one) => one.getAttribute("action")?.startsWith(`/as/${who}/${box}`));
    const nonce = form?.querySelector("[name=n]")?.getAttribute("value") ?? "";
    return this.post(form?.getAttribute("action") ?? "", { n: nonce, text });
  }

  async sendForm(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const form = (await this.page(path)).querySelector("form.window");
    if (!form) throw new Error("No form is open.");
    const body = new URLSearchParams();
    for (const input of form.querySelectorAll("input[type=hidden]")) {
      body.append(input.getAttribute("name") ?? "", input.getAttribute("value") ?? "");
    }
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return this.post(form.getAttribute("action") ?? "", body);
  }

  moveOn(page: HTMLElement, key: string): Promise<Response> {
    const form = page.querySelector(".time form");
    return this.post(form?.getAttribute("action") ?? "", {
      n: form?.querySelector("[name=n]")?.getAttribute("value") ?? "",
      move: key,
    });
  }
}
