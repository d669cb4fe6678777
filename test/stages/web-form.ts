import type { HTMLElement } from "node-html-parser";

/** A field of an open form: its label, and how it takes an answer. */
interface OpenField {
  readonly label: string;
  readonly element: HTMLElement;
}

/** What a browser would post once the fields with these labels hold these answers; others keep what they hold. */
export function fillForm(
  form: HTMLElement,
  answers: Readonly<Record<string, string | readonly string[]>>,
): URLSearchParams {
  const fields = form.querySelectorAll(".field").map((element): OpenField => ({ label: labelOf(element), element }));
  for (const label of Object.keys(answers)) {
    if (fields.some((field) => field.label === label)) continue;
    throw new Error(`The form has no field "${label}". It has: ${fields.map((field) => field.label).join(", ")}.`);
  }
  const body = new URLSearchParams();
  for (const input of form.querySelectorAll("> input[type=hidden]")) append(body, input);
  for (const { label, element } of fields) fillField(body, element, answers[label]);
  return body;
}

function fillField(body: URLSearchParams, field: HTMLElement, answer: string | readonly string[] | undefined): void {
  const typed = field.querySelector("textarea") ?? field.querySelector(":scope > input:not([type=hidden])");
  if (typed) {
    const held = typed.tagName === "TEXTAREA" ? typed.text.replace(/^\n/, "") : (typed.getAttribute("value") ?? "");
    body.append(typed.getAttribute("name") ?? "", typeof answer === "string" ? answer : (answer?.join("\n") ?? held));
    return;
  }
  for (const none of field.querySelectorAll("input[type=hidden]")) append(body, none);
  const options = field.querySelectorAll("label.option");
  const wanted = answer === undefined ? undefined : new Set(typeof answer === "string" ? [answer] : answer);
  for (const option of options) {
    const input = option.querySelector("input");
    if (!input) continue;
    const on = wanted ? wanted.has(optionLabel(option)) : input.hasAttribute("checked");
    wanted?.delete(optionLabel(option));
    if (on) append(body, input);
  }
  const [missing] = wanted ?? [];
  if (missing !== undefined) {
    throw new Error(`There is no option "${missing}". There is: ${options.map(optionLabel).join(", ")}.`);
  }
}

function append(body: URLSearchParams, input: HTMLElement): void {
  body.append(input.getAttribute("name") ?? "", input.getAttribute("value") ?? "");
}

/** The label as the form declared it, without "(you can leave this empty)". */
function labelOf(field: HTMLElement): string {
  const label = field.querySelector("legend") ?? field.querySelector("label");
  return withoutSmall(label);
}

function optionLabel(option: HTMLElement): string {
  return withoutSmall(option.querySelector("span"));
}

function withoutSmall(element: HTMLElement | null): string {
  const small = element?.querySelector("small")?.text ?? "";
  return (element?.text ?? "").replace(small, "").replace(/\s+/g, " ").trim();
}
