import { join } from "node:path";
import { isInterfaceDeclaration } from "typescript/unstable/ast/is";
import { API, type Checker, type Project, type Type, type Symbol as TypeSymbol } from "typescript/unstable/sync";

/** The compiler's view of the project, open until `close`. */
export interface OpenTypes {
  readonly checker: Checker;
  /** The properties of the only type that a file exports, by name: here, a platform's calls. */
  properties(file: string): readonly TypeSymbol[];
  /** The type of a property as it was written ("Snowflake[]"), which the checker has resolved away; "" if none was. */
  written(property: TypeSymbol): string;
  /** The interface that declares a property, whatever has been made of it since; undefined where it has no name. */
  declaredIn(property: TypeSymbol): string | undefined;
  close(): void;
}

/**
 * Opens a tsconfig.json of its own, so that nothing else in the project changes what comes out; paths are taken from
 * `root`. A file that is not part of it throws.
 */
export function openTypes(root: string, config: string): OpenTypes {
  const api = new API({ cwd: root });
  const [project] = api.updateSnapshot({ openProjects: [join(root, config)] }).getProjects();
  if (project === undefined) throw new Error(`${config} could not be opened.`);
  return {
    checker: project.checker,
    properties: (file) => project.checker.getPropertiesOfType(onlyExport(project, join(root, file))),
    written(property) {
      const text = property.declarations[0]?.resolve(project)?.getText() ?? "";
      return text.slice(text.indexOf(":") + 1).trim();
    },
    declaredIn(property) {
      const parent = property.declarations[0]?.resolve(project)?.parent;
      return parent !== undefined && isInterfaceDeclaration(parent) ? parent.name.text : undefined;
    },
    close: () => api.close(),
  };
}

function onlyExport(project: Project, file: string): Type {
  const source = project.program.getSourceFile(file);
  const module = source && project.checker.getSymbolAtLocation(source);
  const [symbol] = module === undefined ? [] : project.checker.getExportsOfModule(module);
  if (symbol === undefined) throw new Error(`${file} exports nothing that can be read.`);
  return project.checker.getDeclaredTypeOfSymbol(symbol);
}
