import type { EpochMillis } from "../../src/core/time.ts";
import type {
  ActionToken,
  EventId,
  Inbound,
  MessageId,
  Person,
  Place,
  Posted,
  RoomPlace,
} from "../../src/ports/chat-adapter.ts";
import { type Fields, fieldOf } from "./fields.ts";

/** What is known of a post before its fields are read. */
export interface Sender {
  readonly id: EventId;
  readonly at: EpochMillis;
  readonly by: Person;
  readonly room: RoomPlace;
}

/** Where a card with controls stands: `m` a post in the group, `d` a message one to one, `r` and `o` private answers. */
export type Standing =
  | { readonly kind: "post" | "direct"; readonly message: MessageId }
  | { readonly kind: "in-room" | "one-to-one" };

/** What a button carries: the token, a dot, where its card stands. */
export function writePress(token: ActionToken, standing: Standing): string {
  return `${token}.${writeStanding(standing)}`;
}

/** undefined where the post is not one our pages make. */
export function readPress(fields: Fields, sender: Sender): Inbound | undefined {
  const [token, ...rest] = (fieldOf(fields, "p") ?? "").split(".");
  const standing = readStanding(rest.join("."));
  if (!isToken(token) || !standing) return undefined;
  const place = placeOf(standing, sender);
  const chosen = fieldOf(fields, "c");
  const on: Posted | undefined = "message" in standing ? { place, message: standing.message } : undefined;
  return {
    kind: "action",
    ...happened(sender, place),
    token,
    ...(chosen === undefined ? {} : { chosen }),
    ...(on ? { on } : {}),
  };
}

/** A filled-in form. `f-` fields hold one value, `m-` fields any number (and one empty one, so that none still tells). */
export function readForm(fields: Fields, sender: Sender): Extract<Inbound, { kind: "form" }> | undefined {
  const token = fieldOf(fields, "p");
  const standing = readStanding(fieldOf(fields, "s") ?? "");
  if (!isToken(token) || !standing) return undefined;
  const answers = new Map<string, string | readonly string[]>();
  for (const [key, value] of fields) {
    const name = key.slice(2);
    if (key.startsWith("f-")) answers.set(name, value);
    if (key.startsWith("m-")) answers.set(name, [...listIn(answers, name), ...(value === "" ? [] : [value])]);
  }
  return { kind: "form", ...happened(sender, placeOf(standing, sender)), token, answers };
}

/** What typed words turned out to be. */
export type Typed =
  | { readonly kind: "event"; readonly event: Inbound }
  /** A line for the group, which goes no further than the board. */
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "no-such-command"; readonly name: string }
  | { readonly kind: "nothing" };

/** Typed words: only commands, and what is typed one to one, become events. `commands` are the published names. */
export function readTyped(
  text: string,
  where: "group" | "one-to-one",
  sender: Sender,
  commands: readonly string[],
): Typed {
  if (text.trim() === "") return { kind: "nothing" };
  const place: Place = where === "group" ? sender.room : { kind: "one-to-one", with: sender.by.ref };
  const [, typedName = "", argument = ""] = /^\s*\/([a-z][a-z0-9_]{0,31})(?:\s+([\s\S]*))?$/i.exec(text) ?? [];
  const name = typedName.toLowerCase();
  if (name !== "" && commands.includes(name)) {
    return { kind: "event", event: { kind: "command", ...happened(sender, place), name, argument: argument.trim() } };
  }
  if (where === "one-to-one") return { kind: "event", event: { kind: "message", ...happened(sender, place), text } };
  return name === "" ? { kind: "line", text } : { kind: "no-such-command", name };
}

/** "m12", "d4", "r", "o": how a place stands in a page. */
export function writeStanding(standing: Standing): string {
  switch (standing.kind) {
    case "post":
      return `m${standing.message}`;
    case "direct":
      return `d${standing.message}`;
    case "in-room":
      return "r";
    case "one-to-one":
      return "o";
  }
}

function readStanding(text: string): Standing | undefined {
  if (text === "r") return { kind: "in-room" };
  if (text === "o") return { kind: "one-to-one" };
  const message = text.slice(1) as MessageId;
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(message)) return undefined;
  if (text.startsWith("m")) return { kind: "post", message };
  return text.startsWith("d") ? { kind: "direct", message } : undefined;
}

function placeOf(standing: Standing, sender: Sender): Place {
  const inRoom = standing.kind === "post" || standing.kind === "in-room";
  return inRoom ? sender.room : { kind: "one-to-one", with: sender.by.ref };
}

function happened({ id, at, by }: Sender, place: Place) {
  return { id, at, by, place, way: "chat" } as const;
}

function listIn(answers: ReadonlyMap<string, string | readonly string[]>, name: string): readonly string[] {
  const before = answers.get(name);
  return typeof before === "object" ? before : [];
}

function isToken(text: string | undefined): text is ActionToken {
  return text !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(text);
}
