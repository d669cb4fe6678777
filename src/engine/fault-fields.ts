import { StoreFault } from "../ports/store-fault.ts";

/**
 * What may be logged of something that was thrown: its class, a store fault's code, and the line of code it came from.
 * Never its text, which may hold what a member wrote.
 */
export function faultFields(thrown: unknown): { readonly fault: string; readonly where?: string } {
  if (thrown instanceof StoreFault) return { fault: `store-${thrown.code}` };
  if (!(thrown instanceof Error)) return { fault: "not-an-error" };
  const where = whereOf(thrown);
  const fault = /^[A-Za-z]{1,40}$/.test(thrown.name) ? thrown.name : "Error";
  return where === undefined ? { fault } : { fault, where };
}

/** "tick.ts:31", from the first frame after the text; undefined where the text cannot be cut off for certain. */
function whereOf(error: Error): string | undefined {
  const { stack, message } = error;
  if (stack === undefined) return undefined;
  const textEnds = stack.indexOf(message) + message.length;
  // A message changed after the throw is not in the stack as it reads now: then nothing in it can be trusted.
  if (!stack.includes(message)) return undefined;
  return /^\s+at .*?([A-Za-z0-9_.-]{1,60}\.[cm]?[jt]s:\d{1,7}):\d{1,7}\)?$/m.exec(stack.slice(textEnds))?.[1];
}
