import { type Import, importsOf, type ProjectFile } from "./source-file.ts";
import { type Token, tokens } from "./tokens.ts";

/** Where a rule is broken, and by what. */
export interface Offence {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** One boundary of the architecture. `reason` is what somebody who broke it needs to hear. */
export interface Rule {
  readonly name: string;
  readonly reason: string;
  offences(files: readonly ProjectFile[]): readonly Offence[];
}

const isCode = (path: string): boolean => path.endsWith(".ts") && !path.startsWith("src/storage/generated/");

/** true for the code that runs in production. */
export const isProduct = (path: string): boolean => isCode(path) && /^(src|adapters)\//.test(path);

/** true for the pure code. */
export const isPure = (path: string): boolean => isCode(path) && /^src\/(core|cards)\//.test(path);

/** A rule about what files import; `judge` says what is wrong with one import, or nothing. */
export function importRule(
  name: string,
  reason: string,
  concerns: (path: string) => boolean,
  judge: (taken: Import, path: string) => string | undefined,
): Rule {
  const look = (file: ProjectFile): readonly Offence[] =>
    importsOf(file).flatMap((taken) => {
      const what = judge(taken, file.path);
      return what === undefined ? [] : [{ path: file.path, line: taken.line, what }];
    });
  return { name, reason, offences: (files) => files.filter((f) => isCode(f.path) && concerns(f.path)).flatMap(look) };
}

/** A rule about words in code, by whole tokens: comments and strings do not count. */
export function tokenRule(
  name: string,
  reason: string,
  concerns: (path: string) => boolean,
  judge: (token: Token, before: (n: number) => string | undefined, after: (n: number) => string | undefined) => boolean,
): Rule {
  const look = (file: ProjectFile): readonly Offence[] => {
    const all = tokens(file.text);
    return all.flatMap((token, i) => {
      const bad = judge(
        token,
        (n) => all[i - n]?.text,
        (n) => all[i + n]?.text,
      );
      return bad ? [{ path: file.path, line: token.line, what: token.text }] : [];
    });
  };
  return { name, reason, offences: (files) => files.filter((f) => isCode(f.path) && concerns(f.path)).flatMap(look) };
}

/** A rule about one file as a whole. */
export function fileRule(name: string, reason: string, judge: (file: ProjectFile) => string | undefined): Rule {
  const look = (file: ProjectFile): readonly Offence[] => {
    const what = judge(file);
    return what === undefined ? [] : [{ path: file.path, line: 1, what }];
  };
  return { name, reason, offences: (files) => files.flatMap(look) };
}
