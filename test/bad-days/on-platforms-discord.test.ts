import { openDiscordStage } from "../stages/discord.ts";
import { burst } from "./on-platforms-burst.ts";

burst("discord", 2000, {
  open: (clock) => openDiscordStage({ clock, unpaced: true }),
  counted({ platform: { asked, writes } }) {
    const count = (request: RegExp): number => asked.filter((one) => request.test(one)).length;
    return {
      edits: count(/^(PATCH|DELETE) \/channels\//),
      posts: count(/^POST \/channels\//),
      answers: count(/^POST \/interactions\/|^(PATCH|DELETE) \/webhooks\//),
      all: writes,
    };
  },
});
