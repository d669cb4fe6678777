declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** 32 hex digits: 16 random bytes. */
export type OrganisationId = Id<"OrganisationId">;
/** 32 hex digits: 16 random bytes. */
export type GroupId = Id<"GroupId">;
/** 32 hex digits: 16 random bytes. */
export type PollId = Id<"PollId">;
/** 32 hex digits: 16 random bytes. */
export type GrantId = Id<"GrantId">;

/** Eight base64url characters: the first six bytes of an id, by which a control's token finds what it acts on. */
export type SubjectRef = Id<"SubjectRef">;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The ref of a group's or a poll's id. Throws a RangeError for what is not an id. */
export function subjectRef(id: GroupId | PollId): SubjectRef {
  if (!/^[0-9a-f]{32}$/.test(id)) throw new RangeError("subjectRef: an id has 32 hex digits");
  const number = BigInt(`0x${id.slice(0, 12)}`);
  let ref = "";
  for (let shift = 42n; shift >= 0n; shift -= 6n) ref += ALPHABET[Number((number >> shift) & 63n)];
  return ref as SubjectRef;
}
