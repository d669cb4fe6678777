declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type OrganisationId = Id<"OrganisationId">;
export type GroupId = Id<"GroupId">;
export type PollId = Id<"PollId">;
export type GrantId = Id<"GrantId">;

/** Eight characters (six random bytes, base64url) by which a control's token finds what it acts on. */
export type SubjectRef = Id<"SubjectRef">;
