import { GUILD, ROOM, userOf, wireMember, wireUser } from "../stages/discord/town.ts";
import { openDiscordStage } from "../stages/discord.ts";
import { nothingHeard } from "./on-platforms.ts";

nothingHeard("discord", {
  typing: true,
  faults: ["rate-limit", "no-connection", "lost-answer", "deleted", "blocked", "removed", "no-right", "revoked"],
  open: (clock) => openDiscordStage({ clock, unpaced: true }),
  async overhear({ gateway, platform, adapter }, who, text) {
    const user = userOf(who);
    const { user: _, ...member } = wireMember(user);
    const message = {
      id: platform.newId(),
      guild_id: GUILD,
      channel_id: ROOM,
      author: wireUser(user),
      member,
      content: text,
      type: 0,
      timestamp: "2026-01-01T00:00:00+00:00",
      attachments: [],
      embeds: [],
      mentions: [],
      mention_roles: [],
      components: [],
    };
    await gateway.dispatch("MESSAGE_CREATE", message);
    await gateway.dispatch("MESSAGE_UPDATE", message);
    await adapter.idle();
  },
  async failPrivately(stage, how, who, typed) {
    // To be thrown out is told of rooms, not of talks.
    if (how !== "no-connection" && how !== "removed") stage.platform.fault = how;
    await stage.type(who, typed);
    stage.platform.fault = undefined;
  },
});
