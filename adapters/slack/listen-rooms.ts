import type { App } from "@slack/bolt";
import type { Running } from "./adapter.ts";
import { readComing, readMove } from "./read.ts";

/** Who put the bot where, and who took it away. Messages are not among it: Slack is never asked for any. */
export function listenToRooms(app: App, running: Running): void {
  const { around, bot, listen, lookups } = running;
  app.event("member_joined_channel", async ({ event, body }) => {
    lookups.forgetMembers(event.channel);
    if (event.user !== bot) return;
    await listen(
      readComing("installed", { id: body.event_id, channel: event.channel, by: event.inviter ?? bot }, around),
    );
  });
  app.event("member_left_channel", async ({ event, body }) => {
    lookups.forgetMembers(event.channel);
    if (event.user === bot) await gone(body.event_id, event.channel, undefined);
  });
  for (const name of ["channel_left", "group_left"] as const)
    app.event(name, async ({ event, body }) => gone(body.event_id, event.channel, actorOf(event)));
  for (const name of ["channel_archive", "group_archive", "channel_deleted", "group_deleted"] as const)
    app.event(name, async ({ event, body }) => gone(body.event_id, event.channel, actorOf(event)));
  app.event("channel_id_changed", async ({ event, body }) => {
    const { old_channel_id: from, new_channel_id: to } = event;
    await listen(readMove({ id: body.event_id, from, to, by: bot }, around));
  });
  app.event("tokens_revoked", async () => running.tokenRefused());
  app.event("app_uninstalled", async () => running.tokenRefused());

  async function gone(id: string, channel: string, by: string | undefined): Promise<void> {
    lookups.forgetMembers(channel);
    await listen(readComing("removed", { id, channel, by: by ?? bot }, around));
  }
}

/** Some of these events name who did it, in one of two ways. */
function actorOf(event: object): string | undefined {
  if ("actor_id" in event && typeof event.actor_id === "string") return event.actor_id;
  return "user" in event && typeof event.user === "string" ? event.user : undefined;
}
