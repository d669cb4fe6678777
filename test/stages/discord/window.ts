import type { OpenWindow } from "./interactions.ts";
import type { WireComponent } from "./rules.ts";
import { fieldLabel } from "./screen.ts";

type Given = Readonly<Record<string, string | readonly string[]>>;

/** What Discord's client sends for a window once the fields with these labels hold these answers. */
export function fillWindow(
  { modal }: OpenWindow,
  given: Given,
): { readonly custom_id: string; readonly components: object[] } {
  const labels = Object.keys(given);
  const fields = modal.components.filter((part) => part.component !== undefined);
  for (const label of labels) {
    if (fields.some((field) => isCalled(field, label))) continue;
    throw new Error(`The window has no field "${label}". It has: ${fields.map(fieldLabel).join(", ")}.`);
  }
  const components = modal.components.map((part) => {
    if (!part.component) return { type: part.type };
    const label = labels.find((one) => isCalled(part, one));
    return {
      type: part.type,
      component: answerOf(part.component, label === undefined ? undefined : given[label], part),
    };
  });
  return { custom_id: modal.custom_id, components };
}

const isCalled = (field: WireComponent, label: string): boolean => {
  const read = fieldLabel(field);
  return read === label || read.startsWith(`${label}\n`) || read.startsWith(`${label} `);
};

function answerOf(field: WireComponent, given: string | readonly string[] | undefined, part: WireComponent): object {
  const { type, custom_id } = field;
  const name = fieldLabel(part);
  if (type === 4) {
    const value = given === undefined ? (field.value ?? "") : [given].flat().join("\n");
    if (field.required !== false && value === "") throw new Error(`Discord does not send "${name}" empty.`);
    if (value.length > (field.max_length ?? 4000)) throw new Error(`Discord takes no more in "${name}".`);
    return { type, custom_id, value };
  }
  const options = field.options ?? [];
  const chosen =
    given === undefined
      ? options.filter((one) => one.default)
      : [given].flat().map((label) => {
          const found = options.find((one) => one.label === label);
          if (!found) throw new Error(`"${name}" has no option "${label}".`);
          return found;
        });
  const values = chosen.map((one) => one.value);
  if (field.required !== false && values.length === 0) throw new Error(`Discord does not send "${name}" empty.`);
  if (type !== 22 && values.length > (field.max_values ?? 1)) throw new Error(`Too many chosen in "${name}".`);
  return type === 21 ? { type, custom_id, value: values[0] ?? null } : { type, custom_id, values };
}
