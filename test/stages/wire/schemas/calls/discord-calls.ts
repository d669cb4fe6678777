import type {
  RESTPatchAPIChannelMessageJSONBody,
  RESTPatchAPIInteractionOriginalResponseJSONBody,
  RESTPostAPIChannelMessageJSONBody,
  RESTPostAPICurrentUserCreateDMChannelJSONBody,
  RESTPostAPIInteractionCallbackJSONBody,
  RESTPostAPIInteractionFollowupJSONBody,
  RESTPutAPIApplicationCommandsJSONBody,
  RESTPutAPIApplicationGuildCommandsJSONBody,
} from "discord-api-types/v10";

/** The bodies of the routes of Discord's API that a bot like ours writes to. */
export interface DiscordCalls {
  "POST /channels/{channel.id}/messages": RESTPostAPIChannelMessageJSONBody;
  "PATCH /channels/{channel.id}/messages/{message.id}": RESTPatchAPIChannelMessageJSONBody;
  "POST /interactions/{interaction.id}/{interaction.token}/callback": RESTPostAPIInteractionCallbackJSONBody;
  "POST /webhooks/{application.id}/{interaction.token}": RESTPostAPIInteractionFollowupJSONBody;
  "PATCH /webhooks/{application.id}/{interaction.token}/messages/@original": RESTPatchAPIInteractionOriginalResponseJSONBody;
  "PATCH /webhooks/{application.id}/{interaction.token}/messages/{message.id}": RESTPatchAPIInteractionOriginalResponseJSONBody;
  "POST /users/@me/channels": RESTPostAPICurrentUserCreateDMChannelJSONBody;
  "PUT /applications/{application.id}/commands": RESTPutAPIApplicationCommandsJSONBody;
  "PUT /applications/{application.id}/guilds/{guild.id}/commands": RESTPutAPIApplicationGuildCommandsJSONBody;
}
