import type { Message, Pattern, SelectExpression, VariableReference } from "@fluent/syntax";
import { parse, Visitor } from "@fluent/syntax";

/** One message of a language file, taken apart. */
export interface FluentText {
  readonly id: string;
  readonly line: number;
  /** Names of the values it wants. */
  readonly variables: ReadonlySet<string>;
  /** Those that choose a form, which must be numbers. */
  readonly counts: ReadonlySet<string>;
  /** Its text once for every form, with "…" for what is put in. */
  readonly forms: readonly string[];
}

/** Stands in a form for what is put in. */
export const PUT_IN = "…";

/** Takes a language file apart. What cannot be parsed is in `junk`. */
export function fluentTexts(source: string): {
  readonly texts: readonly FluentText[];
  readonly junk: readonly string[];
} {
  const { body } = parse(source, { withSpans: true });
  return {
    texts: body.flatMap((entry) => (entry.type === "Message" ? [textOf(entry, source)] : [])),
    junk: body.flatMap((entry) => (entry.type === "Junk" ? [entry.content] : [])),
  };
}

function textOf(message: Message, source: string): FluentText {
  const names = new Names();
  names.visit(message);
  return {
    id: message.id.name,
    line: source.slice(0, message.id.span?.start ?? 0).split("\n").length,
    variables: names.variables,
    counts: names.counts,
    forms: message.value === null ? [] : formsOf(message.value),
  };
}

class Names extends Visitor {
  readonly variables = new Set<string>();
  readonly counts = new Set<string>();

  override visitVariableReference(node: VariableReference): void {
    this.variables.add(node.id.name);
  }

  override visitSelectExpression(node: SelectExpression): void {
    if (node.selector.type === "VariableReference") this.counts.add(node.selector.id.name);
    this.genericVisit(node);
  }
}

/** Every form a pattern can take, one choice at a time. */
function formsOf(pattern: Pattern): readonly string[] {
  return pattern.elements.reduce<readonly string[]>(
    (forms, element) => {
      if (element.type === "TextElement") return forms.map((form) => form + element.value);
      // What stands before a command: a slash, but on platforms that have one command for all.
      if (element.expression.type === "VariableReference" && element.expression.id.name === "slash")
        return forms.map((form) => `${form}/`);
      if (element.expression.type !== "SelectExpression") return forms.map((form) => form + PUT_IN);
      const variants = element.expression.variants.flatMap((variant) => formsOf(variant.value));
      return forms.flatMap((form) => variants.map((variant) => form + variant));
    },
    [""],
  );
}
