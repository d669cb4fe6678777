import { readMarkdown } from "./markdown-reader.ts";

/** A component as it came over the wire. */
export interface WireComponent {
  readonly type: number;
  readonly custom_id?: string;
  readonly components?: readonly WireComponent[];
  readonly component?: WireComponent;
  readonly content?: string;
  readonly label?: string;
  readonly description?: string;
  readonly style?: number;
  readonly url?: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly required?: boolean;
  readonly options?: readonly WireOption[];
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
}

/** An option of a list, a row of radio buttons or of boxes. */
export interface WireOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

/** What a message or an answer holds. */
export interface WireMessage {
  readonly flags?: number;
  readonly components?: readonly WireComponent[];
  readonly attachments?: readonly { readonly id: number; readonly filename: string; readonly description?: string }[];
  readonly allowed_mentions?: { readonly parse?: readonly string[] };
  readonly nonce?: string;
  readonly enforce_nonce?: boolean;
}

/** A window. */
export interface WireModal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly WireComponent[];
}

const V2 = 32_768;
const EPHEMERAL = 64;
const FIELDS = new Set(["flags", "components", "attachments", "allowed_mentions", "nonce", "enforce_nonce"]);

const when = (wrong: boolean, what: string): readonly string[] => (wrong ? [what] : []);
const sized = (text: unknown, max: number, what: string): readonly string[] =>
  when(typeof text !== "string" || text.trim() === "" || text.length > max, `${what}: 1 to ${max} characters`);
const atMost = (text: string | undefined, max: number, what: string): readonly string[] =>
  text === undefined ? [] : sized(text, max, what);
const unique = (all: readonly string[], what: string): readonly string[] =>
  when(new Set(all).size < all.length, `${what} twice`);

/** The client library's own way of answering writes this into every message. */
const saysNothing = (name: string, value: unknown): boolean => name === "tts" && value === false;

/** What Discord, or the promise to ping nobody, would refuse in a message. `to` says which flags may be set. */
export function messageFaults(
  message: WireMessage,
  to: "send" | "edit" | "answer",
  files: readonly string[],
): string[] {
  const { flags = 0, components = [], attachments = [] } = message;
  const allowed = to === "answer" ? V2 | EPHEMERAL : V2;
  const all = components.flatMap(withInner);
  const texts = all.flatMap((one) => (one.type === 10 ? [one.content ?? ""] : []));
  const pictures = all.flatMap((one) => one.items ?? []).map((item) => item.media.url);
  return [
    ...Object.entries(message).flatMap(([name, value]) =>
      when(!FIELDS.has(name) && !saysNothing(name, value), `unknown field ${name}`),
    ),
    ...when((flags & V2) === 0, "no components v2"),
    ...when((flags & ~allowed) !== 0, `flags ${flags}`),
    ...when(JSON.stringify(message.allowed_mentions) !== '{"parse":[]}', "allowed_mentions may ping"),
    ...when(components.length === 0, "an empty message"),
    ...when(all.length > 40, `${all.length} components`),
    ...when(texts.join("").length > 4000, `${texts.join("").length} characters of text`),
    ...texts.flatMap((text) => readMarkdown(text).active.map((what) => `text that does something: ${what}`)),
    ...unique(
      all.flatMap((one) => one.custom_id ?? []),
      "custom_id",
    ),
    ...components.flatMap((one) => when(![1, 9, 10, 12, 13, 14, 17].includes(one.type), `top level ${one.type}`)),
    ...all.flatMap(componentFaults),
    ...when(JSON.stringify(attachments.map((one) => one.filename)) !== JSON.stringify(files), "attachments and files"),
    ...attachments.flatMap((one, at) => [
      ...when(one.id !== at, "attachment id"),
      ...atMost(one.description, 1024, "alt text"),
      ...when(!pictures.includes(`attachment://${one.filename}`), "a file that is not shown"),
    ]),
    ...pictures.flatMap((url) => when(!files.includes(url.replace("attachment://", "")), "a picture without a file")),
    ...(message.nonce === undefined ? [] : sized(message.nonce, 25, "nonce")),
    ...when(to === "send" && (message.nonce === undefined || message.enforce_nonce !== true), "a send without a nonce"),
    ...when(to !== "send" && message.nonce !== undefined, "a nonce on what is not a send"),
  ];
}

const withInner = (one: WireComponent): readonly WireComponent[] => [one, ...(one.components ?? []).flatMap(withInner)];

function componentFaults(one: WireComponent): readonly string[] {
  switch (one.type) {
    case 1:
      return rowFaults(one.components ?? []);
    case 2:
      return buttonFaults(one);
    case 3:
      return [
        ...sized(one.custom_id, 100, "custom_id"),
        ...atMost(one.placeholder, 150, "placeholder"),
        ...optionFaults(one, 1, 25),
      ];
    case 10:
      return sized(one.content, 4000, "text");
    case 12:
      return [
        ...when(!one.items || one.items.length < 1 || one.items.length > 10, "1 to 10 pictures"),
        ...(one.items ?? []).flatMap((item) => atMost(item.description, 1024, "alt text")),
      ];
    case 14:
      return [];
    case 17:
      return [
        ...when((one.components ?? []).length === 0, "an empty container"),
        ...(one.components ?? []).flatMap((part) =>
          when(![1, 9, 10, 12, 13, 14].includes(part.type), `in a container: ${part.type}`),
        ),
      ];
    default:
      return [`component ${one.type}`];
  }
}

function rowFaults(parts: readonly WireComponent[]): readonly string[] {
  const buttons = parts.filter((part) => part.type === 2).length;
  const one = parts.length === 1 && parts[0]?.type === 3;
  return when(!one && (buttons !== parts.length || buttons < 1 || buttons > 5), "a row: 1 to 5 buttons, or one list");
}

function buttonFaults(button: WireComponent): readonly string[] {
  const label = sized(button.label, 80, "label");
  if (button.style !== 5)
    return [...label, ...sized(button.custom_id, 100, "custom_id"), ...when(button.url !== undefined, "url")];
  const { url = "" } = button;
  return [
    ...label,
    ...when(button.custom_id !== undefined, "custom_id on a link"),
    ...when(!/^https?:\/\/./.test(url) || url.length > 512, "link url"),
  ];
}

function optionFaults(one: WireComponent, least: number, most: number): readonly string[] {
  const options = one.options ?? [];
  const { min_values: min = 1, max_values: max = 1 } = one;
  return [
    ...when(options.length < least || options.length > most, `${least} to ${most} options`),
    ...unique(
      options.map((option) => option.value),
      "option value",
    ),
    ...options.flatMap((option) => [
      ...sized(option.label, 100, "option label"),
      ...sized(option.value, 100, "option value"),
      ...atMost(option.description, 100, "option description"),
    ]),
    ...when(min > max || max > Math.max(options.length, 1), "min_values and max_values"),
    ...when(options.filter((option) => option.default).length > (one.type === 21 ? 1 : max), "too many defaults"),
  ];
}

/** What Discord would refuse in a window. */
export function modalFaults(modal: WireModal): readonly string[] {
  const { components } = modal;
  const inputs = components.flatMap((one) => one.component ?? []);
  return [
    ...Object.keys(modal).flatMap((name) =>
      when(!["custom_id", "title", "components"].includes(name), `unknown ${name}`),
    ),
    ...sized(modal.custom_id, 100, "custom_id"),
    ...sized(modal.title, 45, "title"),
    ...when(components.length < 1 || components.length > 5, "1 to 5 parts"),
    ...when(inputs.length === 0, "a window without a field"),
    ...unique(
      inputs.map((one) => one.custom_id ?? ""),
      "custom_id",
    ),
    ...components.flatMap(partFaults),
  ];
}

function partFaults(part: WireComponent): readonly string[] {
  if (part.type === 10) {
    const active = readMarkdown(part.content ?? "").active;
    return [...sized(part.content, 4000, "text"), ...active.map((what) => `text that does something: ${what}`)];
  }
  if (part.type !== 18 || !part.component) return [`in a window: ${part.type}`];
  return [
    ...sized(part.label, 45, "label"),
    ...atMost(part.description, 100, "description"),
    ...inputFaults(part.component),
  ];
}

function inputFaults(one: WireComponent): readonly string[] {
  const id = sized(one.custom_id, 100, "custom_id");
  switch (one.type) {
    case 3:
      return [...id, ...optionFaults(one, 1, 25)];
    case 4: {
      const max = one.max_length ?? 4000;
      return [
        ...id,
        ...when(one.style !== 1 && one.style !== 2, "style"),
        ...when(one.label !== undefined, "a label inside a label"),
        ...when(max < 1 || max > 4000, "max_length"),
        ...when((one.value ?? "").length > max, "a value longer than may be written"),
      ];
    }
    case 21:
      return [...id, ...optionFaults(one, 2, 10)];
    case 22:
      return [...id, ...optionFaults({ ...one, max_values: one.max_values ?? one.options?.length ?? 1 }, 1, 10)];
    default:
      return [`field ${one.type}`];
  }
}

/** What Discord would refuse in a list of commands. */
export function commandFaults(commands: readonly unknown[]): readonly string[] {
  const known = commands as readonly { name?: string; description?: string; options?: readonly WireCommandOption[] }[];
  return [
    ...unique(
      known.map((one) => one.name ?? ""),
      "command",
    ),
    ...known.flatMap((one) => [
      ...when(!/^[-_a-z0-9]{1,32}$/.test(one.name ?? ""), "command name"),
      ...sized(one.description, 100, "command description"),
      ...(one.options ?? []).flatMap((option) => [
        ...when(!/^[-_a-z0-9]{1,32}$/.test(option.name), "option name"),
        ...sized(option.description, 100, "option description"),
      ]),
      ...when(JSON.stringify(one).length > 8000, "command length"),
    ]),
  ];
}

/** The words that may follow a command. */
export interface WireCommandOption {
  readonly name: string;
  readonly description: string;
  readonly type: number;
}
