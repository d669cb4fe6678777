import type { Interaction } from "./interactions.ts";
import * as town from "./town.ts";

const LOCALE = "en-GB";

/** What was done, and what the bot may do in that room, as bits. */
interface Done {
  readonly type: number;
  readonly data: object;
  readonly rights: string;
}

/** An interaction as the gateway brings it, but for the message that was pressed. */
export function wireInteraction(
  { id, token, user, channel, inGuild }: Interaction,
  { type, data, rights }: Done,
): object {
  const member = { ...town.wireMember(user), permissions: town.rightsOf(user) };
  const where = inGuild
    ? { guild_id: town.GUILD, guild_locale: LOCALE, member, context: 0 }
    : { user: town.wireUser(user), context: 1 };
  return {
    ...{ id, token, type, application_id: town.APPLICATION, version: 1, locale: LOCALE, data },
    channel_id: channel,
    channel: { id: channel, type: inGuild ? 0 : 1 },
    app_permissions: rights,
    ...where,
    entitlements: [],
    authorizing_integration_owners: { "0": town.GUILD },
    attachment_size_limit: 10_485_760,
  };
}
