import type { Seen } from "../stage.ts";
import type { OpenWindow } from "./interactions.ts";
import { readMarkdown } from "./markdown-reader.ts";
import type { Post } from "./posts.ts";
import type { WireComponent } from "./rules.ts";

/** A message as a person reads it. */
export function seenPost(post: Post): Seen {
  if (post.thinking) return { text: "Sayso is thinking…", labels: [] };
  const parts = (post.message.components ?? []).flatMap(withInner);
  const lines = parts.flatMap((part) => {
    if (part.type === 10) return [readMarkdown(part.content ?? "").text];
    if (part.type === 12) return (part.items ?? []).map((item) => item.description ?? "");
    return part.type === 3 ? [part.placeholder ?? ""] : [];
  });
  const labels = parts.flatMap((part) => {
    if (part.type === 2) return [part.label ?? ""];
    return part.type === 3 ? (part.options ?? []).map((option) => option.label) : [];
  });
  return { text: lines.join("\n"), labels };
}

/** A control that can be pressed, and what Discord sends of it. */
export interface Pressed {
  readonly post: Post;
  readonly data: { readonly custom_id: string; readonly component_type: number; readonly values?: readonly string[] };
}

/** The newest control with this label among these messages. */
export function findControl(posts: readonly Post[], label: string): Pressed | undefined {
  for (const post of posts.toReversed()) {
    for (const part of (post.message.components ?? []).flatMap(withInner)) {
      const custom_id = part.custom_id ?? "";
      if (part.type === 2 && part.label === label && custom_id !== "")
        return { post, data: { custom_id, component_type: 2 } };
      const option = part.type === 3 ? part.options?.find((one) => one.label === label) : undefined;
      if (option) return { post, data: { custom_id, component_type: 3, values: [option.value] } };
    }
  }
  return undefined;
}

const withInner = (one: WireComponent): readonly WireComponent[] => [one, ...(one.components ?? []).flatMap(withInner)];

/** An open window, with what stands in it. Discord's own button always says "Submit". */
export function seenWindow({ modal }: OpenWindow): Seen {
  const lines = modal.components.flatMap((part) => {
    if (part.type === 10) return [readMarkdown(part.content ?? "").text];
    const { component } = part;
    const held = component?.type === 4 ? [component.value ?? ""] : [];
    const options = (component?.options ?? []).map((one) => (one.default ? `${one.label} (chosen)` : one.label));
    return [fieldLabel(part), ...held, ...options];
  });
  return { text: [modal.title, ...lines].join("\n"), labels: ["Submit"] };
}

/** A label that goes on in the line below it, "…" to "…", as somebody reads it. */
export function fieldLabel({ label = "", description }: WireComponent): string {
  if (description === undefined) return label;
  const goesOn = label.endsWith("…") && description.startsWith("…");
  return goesOn ? `${label.slice(0, -1).trimEnd()} ${description.slice(1)}` : `${label}\n${description}`;
}
