import type { RespondArguments, ViewResponseAction } from "@slack/bolt";
import type {
  AppsConnectionsOpenArguments,
  AuthTestArguments,
  ChatDeleteArguments,
  ChatPostEphemeralArguments,
  ChatPostMessageArguments,
  ChatUpdateArguments,
  ConversationsInfoArguments,
  ConversationsMembersArguments,
  ConversationsOpenArguments,
  TeamInfoArguments,
  UsersInfoArguments,
  ViewsOpenArguments,
  ViewsPublishArguments,
  ViewsPushArguments,
  ViewsUpdateArguments,
} from "@slack/web-api";

/**
 * The arguments of the methods of Slack's Web API that a bot like ours calls; besides, what is posted to a response
 * address, and what acknowledges the sending of a view.
 */
export interface SlackCalls {
  "apps.connections.open": NonNullable<AppsConnectionsOpenArguments>;
  "auth.test": NonNullable<AuthTestArguments>;
  "chat.delete": ChatDeleteArguments;
  "chat.postEphemeral": ChatPostEphemeralArguments;
  "chat.postMessage": ChatPostMessageArguments;
  "chat.update": ChatUpdateArguments;
  "conversations.info": ConversationsInfoArguments;
  "conversations.members": ConversationsMembersArguments;
  "conversations.open": ConversationsOpenArguments;
  "team.info": NonNullable<TeamInfoArguments>;
  "users.info": UsersInfoArguments;
  "views.open": ViewsOpenArguments;
  "views.publish": ViewsPublishArguments;
  "views.push": ViewsPushArguments;
  "views.update": ViewsUpdateArguments;
  response_url: RespondArguments;
  view_submission: ViewResponseAction;
}
