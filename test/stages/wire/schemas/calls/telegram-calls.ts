import type { APIMethods } from "@gramio/types/methods";

/** What the body of every method of Telegram's Bot API looks like; a method without arguments takes an empty object. */
export type TelegramCalls = {
  [Method in keyof APIMethods]: Parameters<APIMethods[Method]> extends []
    ? Record<never, never>
    : NonNullable<Parameters<APIMethods[Method]>[0]>;
};
