import type { PracticePerson } from "./people.ts";

/** Whose screens a page shows. */
export type View =
  | { readonly kind: "two"; readonly left: string; readonly right: string }
  | { readonly kind: "one"; readonly who: string };

/** Everything about a page that its address holds. `before` is the id of a post: the group's posts end in front of it. */
export interface Look {
  readonly view: View;
  readonly language?: string;
  readonly before?: string;
}

const NOTICES = ["moved", "again", "gone"] as const;

/** What a page says once after something was done. */
export type Notice = (typeof NOTICES)[number];

/** A language tag from an address; anything else is as if nobody had asked. */
export function readLanguage(text: string | undefined): string | undefined {
  return text && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(text) ? text : undefined;
}

export function readNotice(text: string | undefined): Notice | undefined {
  return NOTICES.find((notice) => notice === text);
}

/** "denise.ann" shows two screens, "ann" one; undefined where somebody is not of this room. */
export function readView(text: string | undefined, people: readonly PracticePerson[]): View | undefined {
  const [left, right, ...more] = (text ?? "").split(".");
  const known = (id: string | undefined): id is string => people.some((person) => person.id === id);
  if (!known(left) || more.length > 0) return undefined;
  if (right === undefined) return { kind: "one", who: left };
  return known(right) ? { kind: "two", left, right } : undefined;
}

export function writeView(view: View): string {
  return view.kind === "one" ? view.who : `${view.left}.${view.right}`;
}

/** The page's address, with the place on it to come back to. */
export function pathOf(look: Look, extra: { readonly anchor?: string; readonly said?: Notice } = {}): string {
  const query = new URLSearchParams();
  if (look.view.kind === "two") {
    query.set("left", look.view.left);
    query.set("right", look.view.right);
  }
  if (look.before) query.set("before", look.before);
  if (look.language) query.set("lang", look.language);
  if (extra.said) query.set("said", extra.said);
  const path = look.view.kind === "one" ? `/as/${look.view.who}` : "/";
  return path + (query.size > 0 ? `?${query}` : "") + (extra.anchor ? `#${extra.anchor}` : "");
}

/** Where a form of this page is sent: `path`, and how to come back. */
export function sendTo(path: string, look: Look): string {
  const query = new URLSearchParams({ v: writeView(look.view) });
  if (look.language) query.set("lang", look.language);
  return `${path}?${query}`;
}
