import type { Block, Card, Control, Option } from "./card.ts";
import { cutText } from "./cut.ts";
import type { CardLimits } from "./measure.ts";

/** What became of a part of a card: `left` things were left out, and `cut` says whether any text was shortened. */
export interface Fitted<T> {
  readonly value: T;
  readonly left: number;
  readonly cut: boolean;
}

/** Shortens labels and leaves out options and controls beyond the limits, keeping `reserved` places for others. */
export function fitControls<A>(
  blocks: readonly Block<A>[],
  limits: CardLimits,
  reserved: number,
): Fitted<readonly Block<A>[]> {
  let room = Math.max(0, limits.controlsPerCard - reserved);
  let left = 0;
  let cut = false;
  const value = blocks.flatMap((block): readonly Block<A>[] => {
    if (block.kind !== "controls") return [block];
    const kept = block.controls.slice(0, room);
    room -= kept.length;
    left += block.controls.length - kept.length;
    if (kept.length === 0) return block.controls.length === 0 ? [block] : [];
    const labels = shortened(kept, limits.labelCharacters);
    const controls = kept.map((control, index): Control<A> => {
      const named = { ...control, label: labels.value[index] ?? "" };
      if (named.kind !== "choice") return named;
      const options = fitOptions(named.options, limits);
      left += options.left;
      cut ||= options.cut;
      return { ...named, options: options.value };
    });
    cut ||= labels.cut;
    return [{ ...block, controls }];
  });
  return { value, left, cut };
}

/** Puts a control at the end of the last block of controls. */
export function withControl<A>(card: Card<A>, control: Control<A>): Card<A> {
  const at = card.blocks.findLastIndex((block) => block.kind === "controls");
  const last = card.blocks[at];
  if (last?.kind !== "controls")
    return { ...card, blocks: [...card.blocks, { kind: "controls", controls: [control] }] };
  return { ...card, blocks: card.blocks.with(at, { ...last, controls: [...last.controls, control] }) };
}

function fitOptions(options: readonly Option[], limits: CardLimits): Fitted<readonly Option[]> {
  const kept = options.slice(0, limits.optionsPerChoice);
  const labels = shortened(kept, limits.labelCharacters);
  let cut = labels.cut;
  const value = kept.map((option, index): Option => {
    const label = labels.value[index] ?? "";
    if (option.hint === undefined) return { ...option, label };
    const hint = cutText(option.hint, limits.labelCharacters);
    cut ||= hint !== option.hint;
    return { ...option, label, hint };
  });
  return { value, left: options.length - kept.length, cut };
}

/** Labels within the limit. Those that a cut made alike are told apart by their number. */
function shortened(
  all: readonly { readonly label: string }[],
  max: number,
): { readonly value: readonly string[]; readonly cut: boolean } {
  const once = all.map(({ label }) => cutText(label, max));
  const value = once.map((label, index) => {
    const original = all[index]?.label ?? "";
    const alike = label !== original && once.filter((other) => other === label).length > 1;
    return alike ? cutText(`${index + 1} ${original}`, max) : label;
  });
  return { value, cut: value.some((label, index) => label !== all[index]?.label) };
}
