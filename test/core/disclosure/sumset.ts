const known = new Map<string, ReadonlySet<number>>();
const names = new Map<string, string>();
const nameOf = (list: readonly number[]): string => {
  const text = list.join(",");
  const name = names.get(text) ?? String(names.size);
  names.set(text, name);
  return name;
};

/** Every sum of one number of each list: listed, not reckoned. */
export function reachable(lists: readonly (readonly number[])[]): ReadonlySet<number> {
  return reach(lists, lists.map(nameOf));
}

function reach(lists: readonly (readonly number[])[], listNames: readonly string[]): ReadonlySet<number> {
  const key = listNames.join(" ");
  const standing = known.get(key);
  if (standing !== undefined) return standing;
  const last = lists.at(-1);
  const sums = new Set(last === undefined ? [0] : []);
  for (const sum of last === undefined ? [] : reach(lists.slice(0, -1), listNames.slice(0, -1))) {
    for (const n of last ?? []) sums.add(sum + n);
  }
  known.set(key, sums);
  return sums;
}

/** Every sum of `count` numbers of a list of which at least one is `top`. */
export function reachableTied(list: readonly number[], count: number, top: number): ReadonlySet<number> {
  if (count === 0) return new Set();
  const sums = new Set<number>();
  for (const sum of reachable(Array(count - 1).fill(list))) sums.add(sum + top);
  return sums;
}
