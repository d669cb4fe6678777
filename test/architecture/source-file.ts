import { posix } from "node:path";
import { type Token, tokens } from "./tokens.ts";

/** A file of the project as the rules see it. `path` is relative to the root, with forward slashes. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** One import, re-export or dynamic import. */
export interface Import {
  /** Relative ones are resolved against the importing file: "src/ports/store.ts". `undefined`: computed at run time. */
  readonly target: string | undefined;
  /** true where nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** The names taken, as the other file exports them. */
  readonly names: readonly { readonly name: string; readonly typeOnly: boolean }[];
  readonly line: number;
}

const resolved = (from: string, target: string): string =>
  target.startsWith(".") ? posix.normalize(posix.join(posix.dirname(from), target)) : target;

/** The names between the braces of an import or export, without their new names. */
function namesIn(clause: readonly Token[], typeOnly: boolean): Import["names"] {
  const names: { name: string; typeOnly: boolean }[] = [];
  let inBraces = false;
  let entry: string[] = [];
  const finish = (): void => {
    const own = entry[0] === "type" && entry.length > 1 && entry[1] !== "as";
    const name = own ? entry[1] : entry[0];
    if (name !== undefined) names.push({ name, typeOnly: typeOnly || own });
    entry = [];
  };
  for (const token of clause) {
    if (token.text === "{") inBraces = true;
    else if (token.text === "}" || token.text === ",") finish();
    else if (inBraces) entry.push(token.text);
  }
  return names;
}

/** Every way a file reaches another: static, type-only, re-exported, dynamic, `import("x").Type`, `require`. */
export function importsOf(file: ProjectFile): readonly Import[] {
  const all = tokens(file.text);
  const found: Import[] = [];
  all.forEach((token, i) => {
    if (token.kind !== "word" || all[i - 1]?.text === ".") return;
    const next = all[i + 1];
    if ((token.text === "import" || token.text === "require") && next?.text === "(") {
      const argument = all[i + 2];
      const target = argument?.kind === "string" ? resolved(file.path, argument.text) : undefined;
      found.push({ target, typeOnly: false, names: [], line: token.line });
    } else if (token.text === "import" && next?.kind === "string") {
      found.push({ target: resolved(file.path, next.text), typeOnly: false, names: [], line: token.line });
    } else if (token.text === "import" || token.text === "export") {
      const from = fromClause(all, i);
      if (from !== undefined) found.push(importFrom(file, token, all.slice(i + 1, from), all[from + 1]));
    }
  });
  return found;
}

/** Where the `from` of this import or export stands; undefined where it has none. */
function fromClause(all: readonly Token[], start: number): number | undefined {
  for (let i = start + 1; i < all.length; i++) {
    const token = all[i];
    if (token?.kind === "word" && token.text === "from" && all[i + 1]?.kind === "string") return i;
    const allowed = token?.kind === "word" || token?.kind === "string" || "{},*".includes(token?.text ?? ";");
    if (!allowed) return undefined;
  }
  return undefined;
}

function importFrom(file: ProjectFile, start: Token, clause: readonly Token[], target: Token | undefined): Import {
  const typeOnly = clause[0]?.text === "type" && clause[1]?.text !== "from";
  return {
    target: resolved(file.path, target?.text ?? ""),
    typeOnly,
    names: namesIn(clause, typeOnly),
    line: start.line,
  };
}
