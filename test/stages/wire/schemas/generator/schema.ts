/** The part of JSON Schema that the generator writes; `maxBytes` and `maxParsed` are keywords of our own. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** In UTF-8. */
  readonly maxBytes?: number;
  /** As maxLength, but markup of the chosen parse_mode does not count. */
  readonly maxParsed?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
}

/** What is committed for one platform. `from` names the packages and versions the schemas were made from. */
export interface PlatformSchemas {
  readonly made: string;
  readonly from: Readonly<Record<string, string>>;
  readonly calls: Readonly<Record<string, Schema>>;
  readonly $defs: Readonly<Record<string, Schema>>;
}
