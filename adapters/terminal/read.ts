/** What somebody did by typing a line: "Ann> …" in the group, "Ann: …" alone with Sayso. */
export type Act = { readonly who: string; readonly alone: boolean } & (
  | { readonly kind: "command"; readonly name: string; readonly argument: string }
  /** The number of a button; `shown` is the number of the message it stands on, the newest where not given. */
  | { readonly kind: "press"; readonly number: number; readonly shown?: number }
  | { readonly kind: "message"; readonly text: string }
  /** For the others in the group: not for us. */
  | { readonly kind: "talk" }
);

/** undefined where a line begins with nobody's name. `commands` are the published names. */
export function readLine(line: string, commands: readonly string[]): Act | undefined {
  const [, who, sign, text = ""] = /^\s*(\p{L}[\p{L}\p{M}'’-]*)\s*([>:]) ?([\s\S]*)$/u.exec(line) ?? [];
  if (who === undefined) return undefined;
  const by = { who, alone: sign === ":" };
  const [, typed = "", argument = ""] = /^\s*\/([a-z][a-z0-9_]{0,31})(?:\s+([\s\S]*))?$/i.exec(text) ?? [];
  const name = typed.toLowerCase();
  if (commands.includes(name)) return { ...by, kind: "command", name, argument: argument.trim() };
  if (by.alone) return { ...by, kind: "message", text };
  const [, shown, number] = /^\s*(?:(\d{1,6})\.)?(\d{1,3})\s*$/.exec(text) ?? [];
  if (number === undefined) return { ...by, kind: "talk" };
  return { ...by, kind: "press", number: Number(number), ...(shown === undefined ? {} : { shown: Number(shown) }) };
}
