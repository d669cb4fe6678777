import type { Schema } from "./schema.ts";

/** One of the objects that a union offers, as the walk has found it. */
export interface Member {
  readonly schema: Schema;
  /** Its properties, by name, with the values they are bound to (undefined: any value) and whether they may be absent. */
  readonly properties: ReadonlyMap<string, { readonly values?: readonly Value[]; readonly optional: boolean }>;
}

type Value = string | number | boolean;

interface Group {
  readonly values: readonly Value[];
  readonly optional: boolean;
  readonly members: readonly Member[];
}

/**
 * Groups of members that one property tells apart ("type"), or undefined where it does not. Members that leave the
 * property wide while others bind it are dropped: they would take whatever the others refuse.
 */
function groupedBy(name: string, members: readonly Member[]): readonly Group[] | undefined {
  const groups = new Map<string, Group>();
  for (const member of members) {
    const property = member.properties.get(name);
    if (property === undefined) return undefined;
    if (property.values === undefined) continue;
    const key = JSON.stringify(property.values);
    const before = groups.get(key);
    groups.set(key, {
      values: property.values,
      optional: property.optional || (before?.optional ?? false),
      members: [...(before?.members ?? []), member],
    });
  }
  const found = [...groups.values()];
  const all = found.flatMap((group) => group.values);
  const clear = new Set(all).size === all.length && found.filter((group) => group.optional).length <= 1;
  return clear && found.length > 1 ? found : undefined;
}

function byTag(members: readonly Member[]): Schema | undefined {
  const names = [...(members[0]?.properties.keys() ?? [])];
  const found = names
    .flatMap((name) => {
      const groups = groupedBy(name, members);
      return groups === undefined ? [] : [{ name, groups }];
    })
    .sort((a, b) => b.groups.length - a.groups.length)[0];
  if (found === undefined) return undefined;
  const { name, groups } = found;
  return {
    type: "object",
    ...(groups.some((group) => group.optional) ? {} : { required: [name] }),
    properties: { [name]: { enum: groups.flatMap((group) => group.values) } },
    allOf: groups.map((group) => ({
      if: { properties: { [name]: { enum: group.values } }, ...(group.optional ? {} : { required: [name] }) },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
      then: eitherObject(group.members),
    })),
  };
}

/**
 * Told apart by a property that each must have and no other must ("inline_keyboard", "force_reply"). Where another may
 * have it, that other's own property decides.
 */
function byPresence(members: readonly Member[]): Schema | undefined {
  const marked = members.flatMap((member) => {
    const others = members.filter((other) => other !== member);
    const mark = [...member.properties].find(
      ([name, { optional }]) => !optional && others.every((other) => other.properties.get(name)?.optional ?? true),
    );
    return mark === undefined ? [] : [{ member, mark: mark[0] }];
  });
  if (marked.length < members.length) return undefined;
  const rivals = (mark: string, member: Member): readonly Schema[] =>
    marked
      .filter((other) => other.member !== member && other.member.properties.has(mark))
      .map((other) => ({ required: [other.mark] }));
  return {
    type: "object",
    anyOf: marked.map(({ mark }) => ({ required: [mark] })),
    allOf: marked.map(({ member, mark }) => {
      const anyOf = rivals(mark, member);
      return {
        if: { required: [mark], ...(anyOf.length > 0 ? { not: { anyOf } } : {}) },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
        then: member.schema,
      };
    }),
  };
}

/** One schema for a union of objects, so made where it can be that a wrong body is told what it got wrong. */
export function eitherObject(members: readonly Member[]): Schema {
  const [only] = members;
  if (only !== undefined && members.length === 1) return only.schema;
  return byTag(members) ?? byPresence(members) ?? { anyOf: members.map((member) => member.schema) };
}
