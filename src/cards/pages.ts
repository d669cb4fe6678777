import type { Block, Card } from "./card.ts";
import { measureBlock, measureCard } from "./measure.ts";

/** Room kept on every page for the line that says which it is, and for what every card gets besides. */
const KEPT_FREE = 200;

/**
 * A card in as many pages as it takes to say all of it, cut between its blocks, or between the lines of one. Each has the
 * title and all the controls. One page where it fits as it is; a single line longer than a page is left for `fit` to cut.
 */
export function pagesOf<A>(card: Card<A>, cardCharacters: number): readonly Card<A>[] {
  if (measureCard(card) + KEPT_FREE <= cardCharacters) return [card];
  const controls = card.blocks.filter((block) => block.kind === "controls");
  const most = cardCharacters - KEPT_FREE - measureCard({ ...card, blocks: [] });
  const pages: Block<A>[][] = [[]];
  let used = 0;
  for (const piece of card.blocks.flatMap(pieces)) {
    const size = measureBlock(piece);
    const page = pages.at(-1) ?? [];
    if (used + size <= most || page.length === 0) {
      page.push(piece);
      used += size;
      continue;
    }
    const heading = isHeading(page.at(-1)) && page.length > 1 ? page.splice(-1) : [];
    pages.push([...heading, piece]);
    used = [...heading, piece].reduce((sum, block) => sum + measureBlock(block), 0);
  }
  return pages.map((blocks) => ({ ...card, blocks: [...joined(blocks), ...controls] }));
}

/** What may stand on different pages. Controls are left out. */
function pieces<A>(block: Block<A>): readonly Block<A>[] {
  switch (block.kind) {
    case "list":
      return block.items.map((item) => ({ ...block, items: [item] }));
    case "facts":
      return block.facts.map((fact) => ({ ...block, facts: [fact] }));
    case "controls":
      return [];
    default:
      return [block];
  }
}

/** A line all in bold says what comes below it, so it does not end a page. */
function isHeading(block: Block<unknown> | undefined): boolean {
  if (block?.kind !== "text") return false;
  return block.spans.every((span) => typeof span !== "string" && span.kind === "strong");
}

/** Lines that come together are one block again. */
function joined<A>(blocks: readonly Block<A>[]): readonly Block<A>[] {
  const out: Block<A>[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (last?.kind === "facts" && block.kind === "facts")
      out.splice(-1, 1, { ...last, facts: [...last.facts, ...block.facts] });
    else if (last?.kind === "list" && block.kind === "list")
      out.splice(-1, 1, { ...last, items: [...last.items, ...block.items] });
    else out.push(block);
  }
  return out;
}
