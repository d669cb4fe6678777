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
/** 32 hex digits: 16 random bytes. Given when feedback is released, so it says nothing of when it was written. */
export type FeedbackId = Id<"FeedbackId">;
/** 32 hex digits: 16 random bytes. One filling of one pool; its key dies at the slot. */
export type BatchId = Id<"BatchId">;

/** 32 hex digits: 16 random bytes. */
export type OpportunityId = Id<"OpportunityId">;

/** Eight base64url characters: the first six bytes of an id, by which a control's token finds what it acts on. */
export type SubjectRef = Id<"SubjectRef">;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The ref of the id of a group, a poll, a notice or a message. Throws a RangeError for what is not an id. */
export function subjectRef(id: GroupId | PollId | OpportunityId | FeedbackId): SubjectRef {
  if (!/^[0-9a-f]{32}$/.test(id)) throw new RangeError("subjectRef: an id has 32 hex digits");
  let ref = "";
  // Three bytes are four characters exactly.
  for (const from of [0, 6]) {
    const number = Number.parseInt(id.slice(from, from + 6), 16);
    for (let shift = 18; shift >= 0; shift -= 6) ref += ALPHABET[(number >> shift) & 63];
  }
  return ref as SubjectRef;
}
