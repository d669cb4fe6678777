import { type Fields, fieldsOf, listOf, type Part, partsOf } from "./rule.ts";

/** The numbers of Discord's component types that the rules speak of. */
export const COMPONENT = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  textDisplay: 10,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
} as const;

/** Types that only messages with the flag for the second version of components may hold. */
export const SECOND_VERSION: ReadonlySet<unknown> = new Set([9, 10, 11, 12, 13, 14, 17]);
/** Selects of all kinds. */
export const SELECTS: ReadonlySet<unknown> = new Set([3, 5, 6, 7, 8]);

/** The flags of a message that the rules speak of. */
export const FLAG = { suppressEmbeds: 4, ephemeral: 64, secondVersion: 32_768 } as const;

/** The message that a call would show, with the way to it; undefined where the call shows none. */
export function messageOf(body: unknown, call: string): Part | undefined {
  const fields = fieldsOf(body);
  if (fields === undefined) return undefined;
  if (/\/messages|^POST \/webhooks/.test(call)) return { path: "", value: fields };
  const data = fieldsOf(fields.data);
  const shows = call.endsWith("/callback") && (fields.type === 4 || fields.type === 7);
  return shows ? { path: "data", value: data ?? {} } : undefined;
}

/** The window that a call would open. */
export function modalOf(body: unknown, call: string): Part | undefined {
  const fields = fieldsOf(body);
  return call.endsWith("/callback") && fields?.type === 9
    ? { path: "data", value: fieldsOf(fields.data) ?? {} }
    : undefined;
}

/** Every component of a message or window, in the order of reading. */
export function componentsOf(part: Part | undefined): readonly Part[] {
  if (part === undefined) return [];
  const from = part.path === "" ? "components" : `${part.path}.components`;
  // Emoji, media and options are objects as well, but only components have a number for their type.
  return partsOf(part.value.components, from).filter(({ value }) => typeof value.type === "number");
}

/** Components of a body, whatever shows them. */
export const allComponents = (body: unknown, call: string): readonly Part[] =>
  componentsOf(messageOf(body, call) ?? modalOf(body, call));

/** The flags of a message as a number; 0 where there are none. */
export const flagsOf = (message: Fields): number => (typeof message.flags === "number" ? message.flags : 0);

/** The commands of a call that registers them. */
export const commandsOf = (body: unknown, call: string): readonly Part[] =>
  /\/commands$/.test(call)
    ? listOf(body).flatMap((item, i) => {
        const value = fieldsOf(item);
        return value === undefined ? [] : [{ path: `[${i}]`, value }];
      })
    : [];
