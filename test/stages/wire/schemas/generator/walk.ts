import {
  type Checker,
  ElementFlags,
  SymbolFlags,
  type Type,
  TypeFlags,
  type Symbol as TypeSymbol,
} from "typescript/unstable/sync";
import { type Limited, readLimits } from "./limits.ts";
import type { Schema } from "./schema.ts";
import type { OpenTypes } from "./types.ts";
import { eitherObject, type Member } from "./unions.ts";
import { UNTOLD_LIMITS } from "./untold-limits.ts";

/** Where the walk puts what it finds on its way; shared by all the calls of a platform. */
export interface Found {
  readonly defs: Map<string, Schema>;
  /** "Block.field: maxLength 255", each once. */
  readonly limits: Set<string>;
  /** Sentences, each with the fields that have it. */
  readonly unread: Map<string, ReadonlySet<string>>;
  /** Fields whose limits come from our own table. */
  readonly untold: Set<string>;
}

type Value = string | number | boolean;

const PRIMITIVES: readonly (readonly [TypeFlags, Schema])[] = [
  [TypeFlags.Boolean, { type: "boolean" }],
  [TypeFlags.String | TypeFlags.TemplateLiteral, { type: "string" }],
  [TypeFlags.Number | TypeFlags.BigInt, { type: "number" }],
  [TypeFlags.Null, { type: "null" }],
];
const NOTHING = TypeFlags.Undefined | TypeFlags.Void | TypeFlags.Never;
/** Names that say how a type was made and not what it is. */
const MADE = /^(__type|__object|_.*|Omit|Pick|Partial|Record|Required)$/;
/** What a program hands over for a file; on the wire a text stands for it. */
const FILES = /^(Blob|File|TelegramInputFile)$/;
/** Schemas without a name of their own get one when they are longer than this, so that they stand once. */
const LONG = 250;

const parts = (type: Type): readonly Type[] => (type.isUnionType() ? type.getTypes() : [type]);
const isSomething = (type: Type): boolean => (type.flags & NOTHING) === 0;
const isNever = (type: Type): boolean => !parts(type).some(isSomething);
const isOptional = (property: TypeSymbol): boolean => (property.flags & SymbolFlags.Optional) !== 0;
const literal = (type: Type): Value | undefined =>
  type.isStringLiteralType() || type.isNumberLiteralType() || type.isBooleanLiteralType() ? type.value : undefined;

/** Turns types into schemas; gathers definitions, limits and unread sentences in what it is given. */
export class TypeWalk {
  readonly #types: OpenTypes;
  readonly #checker: Checker;
  readonly #found: Found;
  /** Definitions by the type's number, and by their text. */
  readonly #names = new Map<number, string>();
  readonly #texts = new Map<string, string>();

  constructor(types: OpenTypes, found: Found) {
    this.#types = types;
    this.#checker = types.checker;
    this.#found = found;
  }

  /** `hint` names what has no name: where it was met. */
  schemaOf(type: Type, hint: string): Schema {
    if ((type.flags & (TypeFlags.Any | TypeFlags.Unknown)) !== 0) return {};
    const primitive = PRIMITIVES.find(([flags]) => (type.flags & flags) !== 0);
    if (primitive !== undefined) return primitive[1];
    const value = literal(type);
    if (value !== undefined) return { enum: [value] };
    if (type.isUnionType()) return this.#union(type, hint);
    if (this.#checker.isArrayType(type) || this.#checker.isTupleType(type)) return this.#list(type, hint);
    return this.#named(type, hint);
  }

  /** A tuple's places are taken to be alike, as they are wherever a platform says "one to three of these". */
  #list(type: Type, hint: string): Schema {
    const places = type.isTypeReference() ? this.#checker.getTypeArguments(type) : [];
    const items = places.map((place) => this.schemaOf(place, hint))[0] ?? {};
    const target = type.isTypeReference() ? type.getTarget() : type;
    if (!target.isTupleType()) return { type: "array", items };
    // The compiler leaves them out for a tuple without places.
    const flagsOfPlaces = target.elementFlags ?? [];
    const count = (flag: ElementFlags) => flagsOfPlaces.filter((flags) => (flags & flag) !== 0).length;
    const isOpen = count(ElementFlags.Rest) > 0;
    return {
      type: "array",
      minItems: count(ElementFlags.Required),
      ...(isOpen ? {} : { maxItems: places.length }),
      items,
    };
  }

  #named(type: Type, hint: string): Schema {
    const known = this.#names.get(type.id);
    if (known !== undefined) return { $ref: `#/$defs/${known}` };
    const plain = [type.getAliasSymbol()?.name, type.getSymbol()?.name].find((n) => n !== undefined && !MADE.test(n));
    if (plain === undefined) return this.#once(this.#object(type, hint), hint);
    if (FILES.test(plain)) return { type: "string" };
    const name = this.#free(plain);
    this.#names.set(type.id, name);
    // Taken before it is walked: it may hold itself.
    this.#found.defs.set(name, {});
    const schema = this.#object(type, plain);
    const text = JSON.stringify(schema);
    const twin = this.#texts.get(text);
    if (twin === undefined || text.includes(`"#/$defs/${name}"`)) {
      this.#found.defs.set(name, schema);
      this.#texts.set(text, name);
    } else {
      this.#found.defs.delete(name);
      this.#names.set(type.id, twin);
    }
    return { $ref: `#/$defs/${twin ?? name}` };
  }

  #free(wanted: string): string {
    // References are addresses: a route's slashes and braces have no place in one.
    const plain = wanted.replaceAll(/[^\w.]+/g, "_");
    let name = plain;
    for (let n = 2; this.#found.defs.has(name); n += 1) name = `${plain}.${n}`;
    return name;
  }

  #once(schema: Schema, hint: string): Schema {
    const text = JSON.stringify(schema);
    if (text.length < LONG || schema.$ref !== undefined) return schema;
    const name = this.#texts.get(text) ?? this.#free(hint);
    this.#texts.set(text, name);
    this.#found.defs.set(name, schema);
    return { $ref: `#/$defs/${name}` };
  }

  #object(type: Type, name: string): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of sorted(this.#checker.getPropertiesOfType(type))) {
      const its = this.#checker.getTypeOfSymbol(property);
      if (its === undefined || isNever(its)) continue;
      properties[property.name] = this.#described(property, its, `${name}.${property.name}`);
      if (!isOptional(property)) required.push(property.name);
    }
    const [index] = this.#checker.getIndexInfosOfType(type);
    const additionalProperties = index === undefined ? false : this.schemaOf(index.valueType, `${name}.any`);
    return { type: "object", ...(required.length > 0 ? { required } : {}), properties, additionalProperties };
  }

  #described(property: TypeSymbol, type: Type, where: string): Schema {
    if (isBitfield(type)) return { type: "number", minimum: 0, maximum: sum(type) };
    const schema = this.schemaOf(type, where);
    const owner = this.#types.declaredIn(property);
    const field = owner === undefined ? where : `${owner}.${property.name}`;
    const read = readLimits(commentOf(property, this.#checker), kindOf(schema, this.#found.defs));
    for (const sentence of read.unread)
      this.#found.unread.set(sentence, new Set(this.#found.unread.get(sentence)).add(field));
    const limits = UNTOLD_LIMITS[field] ?? read.limits;
    if (UNTOLD_LIMITS[field] !== undefined) this.#found.untold.add(field);
    else if (Object.keys(limits).length > 0) this.#found.limits.add(`${field}: ${JSON.stringify(limits)}`);
    const snowflake = /\bSnowflake\b/.test(this.#types.written(property)) ? asSnowflake(schema) : schema;
    return withLimits(snowflake, limits);
  }

  #member(type: Type, hint: string): Member {
    const properties = sorted(this.#checker.getPropertiesOfType(type)).flatMap((property) => {
      const its = this.#checker.getTypeOfSymbol(property);
      if (its === undefined || isNever(its)) return [];
      const values = parts(its).filter(isSomething).map(literal);
      const bound = values.flatMap((value) => (value === undefined ? [] : [value]));
      const isBound = bound.length === values.length;
      return [[property.name, { optional: isOptional(property), ...(isBound ? { values: bound } : {}) }] as const];
    });
    return { schema: this.schemaOf(type, hint), properties: new Map(properties) };
  }

  #union(type: Type, hint: string): Schema {
    const members = parts(type).filter((part) => isSomething(part) && !this.#isCode(part));
    const values = members.flatMap((part) => literal(part) ?? []);
    const isObject = (part: Type) =>
      (part.flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0 && !this.#checker.isArrayLikeType(part);
    const byText = (a: Type, b: Type) => (this.#checker.typeToString(a) < this.#checker.typeToString(b) ? -1 : 1);
    const objects = members.filter(isObject).sort(byText);
    const rest = members.filter((part) => literal(part) === undefined && !isObject(part)).sort(byText);
    return either([
      ...rest.map((part) => this.schemaOf(part, hint)),
      ...(values.length > 0 ? [literals(values)] : []),
      ...(objects.length > 0 ? [this.#once(eitherObject(objects.map((o) => this.#member(o, hint))), hint)] : []),
    ]);
  }

  /** Values that turn themselves into text in a program, and have no place on the wire. */
  #isCode(type: Type): boolean {
    const properties = type.isObjectType() ? this.#checker.getPropertiesOfType(type) : [];
    return properties.length > 0 && properties.every((property) => (property.flags & SymbolFlags.Method) !== 0);
  }
}

const sorted = (symbols: readonly TypeSymbol[]): readonly TypeSymbol[] =>
  [...symbols].sort((a, b) => (a.name < b.name ? -1 : 1));

function commentOf(property: TypeSymbol, checker: Checker): string {
  const tags = property.getJsDocTags(checker).filter((tag) => tag.name === "description");
  return [property.getDocumentationComment(checker), ...tags.map((tag) => tag.text ?? "")].join(" ").trim();
}

function literals(values: readonly Value[]): Schema {
  const both = values.includes(true) && values.includes(false);
  const others = values.filter((value) => typeof value !== "boolean");
  if (both) return others.length === 0 ? { type: "boolean" } : either([{ type: "boolean" }, literals(others)]);
  return { enum: [...new Set(values)].sort((a, b) => (a < b ? -1 : 1)) };
}

function either(schemas: readonly Schema[]): Schema {
  const isType = (schema: Schema) => Object.keys(schema).join() === "type" && typeof schema.type === "string";
  const wide = new Set(schemas.filter(isType).map((schema) => schema.type));
  const left = schemas.flatMap((schema): readonly Schema[] => {
    if (schema.enum === undefined) return [schema];
    const values = schema.enum.filter((value) => !wide.has(typeof value));
    return values.length > 0 ? [{ enum: values }] : [];
  });
  const [only] = left;
  if (only !== undefined && left.length === 1) return only;
  if (left.every(isType)) return { type: left.flatMap((schema) => schema.type ?? []) };
  if (left.every((schema) => schema.enum !== undefined)) return { enum: left.flatMap((schema) => schema.enum ?? []) };
  const lists = left.filter((schema) => schema.type === "array");
  const items = [...new Set(lists.map((list) => JSON.stringify(list.items)).filter((text) => text !== "{}"))];
  if (lists.length === left.length && items.length === 1) {
    const longest = lists.every((list) => list.maxItems !== undefined);
    return {
      type: "array",
      minItems: Math.min(...lists.map((list) => list.minItems ?? 0)),
      ...(longest ? { maxItems: Math.max(...lists.map((list) => list.maxItems ?? 0)) } : {}),
      items: lists.find((list) => JSON.stringify(list.items) === items[0])?.items ?? {},
    };
  }
  return { anyOf: left };
}

const isBitfield = (type: Type): boolean => {
  const real = parts(type).filter((part) => isSomething(part) && (part.flags & TypeFlags.Null) === 0);
  return real.length > 1 && real.every((part) => isPower(literal(part)) && isFlag(part));
};
const isFlag = (part: Type): boolean => /Flags$/.test(part.getSymbol()?.getParent()?.name ?? "");
const isPower = (value: Value | undefined): boolean =>
  typeof value === "number" && Number.isInteger(Math.log2(value)) && value > 0;
const sum = (type: Type): number => parts(type).reduce((all, part) => all + Number(literal(part) ?? 0), 0);

function kindOf(schema: Schema, defs: ReadonlyMap<string, Schema>): Limited | undefined {
  const its = schema.$ref === undefined ? schema : defs.get(schema.$ref.replace("#/$defs/", ""));
  const kinds = its?.properties === undefined ? its?.anyOf?.flatMap((branch) => kindOf(branch, defs) ?? []) : undefined;
  if (kinds !== undefined) return kinds[0];
  const type = [its?.type ?? []].flat().find((name) => name !== "null");
  if (type === "string") return "text";
  if (type === "array") return "list";
  if (type === "number") return "number";
  const branch = its?.allOf?.[0]?.then;
  if (branch !== undefined) return kindOf(branch, defs);
  return its?.properties?.text?.type === "string" ? "text object" : undefined;
}

/** Puts limits beside a schema; keywords about texts do not touch lists, and so on, so a union needs no care. */
function withLimits(schema: Schema, limits: Schema): Schema {
  if (Object.keys(limits).length === 0) return schema;
  if (schema.properties === undefined || limits.properties === undefined) {
    return { ...schema, ...limits, ...(limits.items ? { items: { ...schema.items, ...limits.items } } : {}) };
  }
  return { allOf: [schema, limits] };
}

const asSnowflake = (schema: Schema): Schema => {
  if (schema.type === "array" && schema.items !== undefined) return { ...schema, items: asSnowflake(schema.items) };
  return schema.type === "string" ? { ...schema, pattern: "^[0-9]+$" } : schema;
};
